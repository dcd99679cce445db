import { refuse } from '../../kit/refuse'
import { linksTo } from '../../kit/storage'
import type { ReportsHandlers } from '../handlers'
import { readManaged } from './managed'

const linkSeconds = 600

/** Three operations in two trips. */
export const handbookFile: ReportsHandlers['handbookFile'] = async ({ id }, context) => {
  const { handbook } = await readManaged(id, context)
  const { progress } = handbook
  if (progress.kind !== 'ready' || progress.until <= context.now) throw refuse('FILE_GONE')
  const [url] = await linksTo([progress.file], linkSeconds)
  if (url === undefined || url === null) throw refuse('FILE_GONE')
  return { url, fileName: fileNameOf(handbook.title) }
}

/** 工作手册_家校沟通案例选.docx */
export function fileNameOf(title: string): string {
  return `工作手册_${title}.docx`.replace(/[\\/:*?"<>|\s]/g, '')
}

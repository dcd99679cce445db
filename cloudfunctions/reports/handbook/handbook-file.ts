import { refuse } from '../../kit/refuse'
import { linksTo } from '../../kit/storage'
import type { ReportsHandlers } from '../handlers'
import { documentOf, readManaged } from './managed'

const linkSeconds = 600

/** What was compiled last, also while another is compiled. Three operations in two trips. */
export const handbookFile: ReportsHandlers['handbookFile'] = async ({ id }, context) => {
  const { handbook } = await readManaged(id, context)
  const document = documentOf(handbook, context.now)
  if (document === null) throw refuse('FILE_GONE')
  const [url] = await linksTo([document.file], linkSeconds)
  if (url === undefined || url === null) throw refuse('FILE_GONE')
  return { url, fileName: fileNameOf(handbook.title) }
}

/** 工作手册_家校沟通案例选.docx */
export function fileNameOf(title: string): string {
  return `工作手册_${title}.docx`.replace(/[\\/:*?"<>|\s]/g, '')
}

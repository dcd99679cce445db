import { call, type Trouble } from '../../services/cloud'
import { openStoredDocument } from '../../services/stored-document'
import { isPicture } from '../notice-words'
import type { KnownNotice } from './notice-view'

type Files = KnownNotice['notice']['files']

/** Links to the files of a notice and when they were made; they hold for ten minutes. */
export type Links = { urls: string[]; at: number }

export type Opened = { kind: 'opened' } | { kind: 'missing' } | { kind: 'lost' } | { kind: 'no-viewer' } | { kind: 'trouble'; trouble: Trouble }

/** Short of what they hold for: a long document takes its time. */
const linksHoldMs = 8 * 60_000

/** Links that still hold, else new ones. */
export async function linksTo(noticeId: string, known: Links | null, now: number): Promise<{ kind: 'links'; links: Links } | { kind: 'trouble'; trouble: Trouble }> {
  if (known !== null && now - known.at < linksHoldMs) return { kind: 'links', links: known }
  const answer = await call('studio.noticeFiles', { noticeId })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  return { kind: 'links', links: { urls: answer.output.links, at: answer.now } }
}

/** A picture among all pictures of the notice, a document in WeChat's viewer. */
export async function openFile(files: Files, index: number, { urls }: Links): Promise<Opened> {
  const [file, url = ''] = [files[index], urls[index]]
  if (file === undefined || url === '') return { kind: 'missing' }
  if (isPicture(file.kind)) {
    const pictures = urls.filter((each, i) => each !== '' && isPicture(files[i]?.kind ?? 'pdf'))
    await wx.previewImage({ urls: pictures, current: url })
    return { kind: 'opened' }
  }
  const kind = await openStoredDocument({ name: file.name, kind: file.kind as 'pdf' | 'docx' | 'xlsx' | 'pptx', url })
  return { kind }
}

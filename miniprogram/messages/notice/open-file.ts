import { call, type Trouble } from '../../services/cloud'
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
  const path = await downloaded(url, `${wx.env.USER_DATA_PATH}/${ownName(file)}`)
  if (path === null) return { kind: 'lost' }
  try {
    await wx.openDocument({ filePath: path, fileType: file.kind as 'pdf' | 'docx' | 'xlsx' | 'pptx', showMenu: true })
    return { kind: 'opened' }
  } catch {
    return { kind: 'no-viewer' }
  }
}

/** Under its own name, which the viewer shows and the file keeps when it is sent on. Every answer is a success to WeChat, also 403. */
function downloaded(url: string, filePath: string): Promise<string | null> {
  return new Promise((resolve) => {
    wx.downloadFile({ url, filePath, success: ({ statusCode }) => resolve(statusCode === 200 ? filePath : null), fail: () => resolve(null) })
  })
}

/** Its name may hold what no file's can, and another ending than its bytes. */
function ownName({ name, kind }: Files[number]): string {
  const stem = name.replace(/\.\w{1,5}$/, '').replace(/[\\/:*?"<>|\s]+/g, '_')
  return `${stem || '附件'}.${kind}`
}

import { call } from './cloud'

type Kept = { sessionId: string; png: string }

const key = 'mini-codes'
/** Some tens of kilobytes each; more sessions than these are never close together. */
const mostKept = 4

/** The 小程序码 of a session as an address for `<image>`; asked for once and kept. Empty while it cannot be had. */
export async function miniCodeOf(sessionId: string): Promise<string> {
  const kept = readKept()
  const known = kept.find((one) => one.sessionId === sessionId)
  if (known !== undefined) return addressOf(known.png)
  const answer = await call('attendance.miniCode', { sessionId })
  if (answer.kind !== 'done') return ''
  const { png } = answer.output
  wx.setStorageSync(key, [{ sessionId, png }, ...kept].slice(0, mostKept))
  return addressOf(png)
}

function readKept(): Kept[] {
  return wx.getStorageSync<Kept[] | ''>(key) || []
}

function addressOf(png: string): string {
  return `data:image/png;base64,${png}`
}

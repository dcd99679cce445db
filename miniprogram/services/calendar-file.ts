import type { InputOf } from '../../contract/index'
import { call, type Trouble } from './cloud'

export type CalendarOf = InputOf<'reports.calendar'>['of']

/** A calendar file in this phone's own folder. */
export type CalendarFile = { path: string; name: string; sessions: number }

export type Prepared = { kind: 'ready'; file: CalendarFile } | { kind: 'nothing' } | { kind: 'no-room' } | { kind: 'trouble'; trouble: Trouble }

export async function prepareCalendar(of: CalendarOf): Promise<Prepared> {
  const answer = await call('reports.calendar', { of })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  const { file } = answer.output
  if (file === null) return { kind: 'nothing' }
  const path = `${wx.env.USER_DATA_PATH}/${file.fileName}`
  return (await isWritten(path, file.ics)) ? { kind: 'ready', file: { path, name: file.fileName, sessions: file.sessions } } : { kind: 'no-room' }
}

/** `cancelled` is also what WeChat says where nobody was chosen. */
export type Handed = 'done' | 'cancelled' | 'failed'

/** To a chat, from where every phone opens it; to be called before anything is waited for: WeChat does it only within a tap. */
export async function sendCalendar({ path, name }: CalendarFile): Promise<Handed> {
  try {
    await wx.shareFileMessage({ filePath: path, fileName: name })
    return 'done'
  } catch (error) {
    return /cancel/.test((error as { errMsg?: string }).errMsg ?? '') ? 'cancelled' : 'failed'
  }
}

/** On a computer, where WeChat has no calendar to write into and no need for a chat. */
export function saveCalendar({ path }: CalendarFile): Promise<Handed> {
  return new Promise((resolve) => {
    wx.saveFileToDisk({
      filePath: path,
      success: () => resolve('done'),
      fail: ({ errMsg }) => resolve(/cancel/.test(errMsg) ? 'cancelled' : 'failed'),
    })
  })
}

export function isComputer(): boolean {
  return ['windows', 'mac'].includes(wx.getDeviceInfo().platform)
}

function isWritten(filePath: string, data: string): Promise<boolean> {
  return new Promise((resolve) => {
    wx.getFileSystemManager().writeFile({ filePath, data, encoding: 'utf8', success: () => resolve(true), fail: () => resolve(false) })
  })
}

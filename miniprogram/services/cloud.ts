import type { ActionName, InputOf, OutputOf, Reply } from '../../contract/index'
import type { RefusalCode, RefusalDetail } from '../../contract/refusals'
import { learnClock } from './clock'

export type Answer<Output> =
  | { kind: 'done'; output: Output; now: number }
  | { kind: 'refused'; code: RefusalCode; detail: RefusalDetail; now: number }
  /** The cloud was not reached, or its answer was lost. */
  | { kind: 'offline' }
  /** The cloud was reached and broke. */
  | { kind: 'failed' }

/** What went wrong, without what was asked for. */
export type Trouble = Exclude<Answer<never>, { kind: 'done' }>

/** Someone stands in a dim hall and waits: longer than this is as good as no network. Milliseconds. */
const patience = 12_000

export function startCloud(): void {
  wx.cloud.init({ traceUser: false })
}

/**
 * Calls one action of the contract. A call that got lost is sent once more with the same input: every action answers a repeat
 * as it answered the first.
 */
export async function call<Name extends ActionName>(name: Name, input: InputOf<Name>): Promise<Answer<OutputOf<Name>>> {
  const first = await attempt(name, input)
  if (first.kind === 'done' || first.kind === 'refused') return first
  return (await isConnected()) ? attempt(name, input) : first
}

export type Upload = { kind: 'done'; fileId: string } | { kind: 'offline' } | { kind: 'failed' }

/** Stores a file of this phone, private to whom the cloud shows it; the same path again replaces it. `onProgress` is told hundredths. */
export function uploadFile(cloudPath: string, filePath: string, onProgress: (percent: number) => void): Promise<Upload> {
  return new Promise((resolve) => {
    const task = wx.cloud.uploadFile({
      cloudPath,
      filePath,
      success: ({ fileID }) => resolve({ kind: 'done', fileId: fileID }),
      fail: (error) => resolve({ kind: isLost(error) ? 'offline' : 'failed' }),
    })
    task.onProgressUpdate(({ progress }) => onProgress(progress))
  })
}

/** Deletes what this phone stored and nobody needs any more; where it cannot, it stays. */
export async function deleteFiles(fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return
  try {
    await wx.cloud.deleteFile({ fileList: [...fileIds] })
  } catch {
    // As said above.
  }
}

async function attempt<Name extends ActionName>(name: Name, input: InputOf<Name>): Promise<Answer<OutputOf<Name>>> {
  const [functionName = '', action = ''] = name.split('.')
  const askedAt = Date.now()
  try {
    const { result } = await withPatience(wx.cloud.callFunction({ name: functionName, data: { action, input } }))
    // The seam: what came over the network is what the contract says, which the cloud checked before sending.
    const reply = result as Reply<OutputOf<Name>>
    learnClock(reply.now, askedAt, Date.now())
    if (reply.ok) return { kind: 'done', output: reply.output, now: reply.now }
    return { kind: 'refused', code: reply.code, detail: reply.detail ?? {}, now: reply.now }
  } catch (error) {
    return { kind: isLost(error) ? 'offline' : 'failed' }
  }
}

const patienceOver = 'patience over'

async function withPatience<Value>(work: Promise<Value>): Promise<Value> {
  let timer = 0
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(patienceOver)), patience)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}

/** When the network is at fault WeChat says `cloud.callFunction:fail Error: request:fail …`; a function that broke or took too long has its own words. */
function isLost(error: unknown): boolean {
  const { errMsg = '', message = '' } = (error ?? {}) as { errMsg?: string; message?: string }
  return message === patienceOver || /request:fail|request timeout|polling exceed|network/i.test(`${errMsg} ${message}`)
}

async function isConnected(): Promise<boolean> {
  const { networkType } = await wx.getNetworkType()
  return networkType !== 'none'
}

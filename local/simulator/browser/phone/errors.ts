// Nothing that goes wrong in a page may pass unseen: all of it ends in console.error, and with whoever asked wx.onError.

type Listener = (message: string) => void

const listeners = new Set<Listener>()
let isTelling = false

export function reportError(error: unknown, where = ''): void {
  const text = describe(error)
  console.error(where === '' ? text : `${where}: ${text}`)
  // A listener that fails itself must not be asked again.
  if (isTelling) return
  isTelling = true
  for (const listener of [...listeners]) callSafely('onError', () => listener(text))
  isTelling = false
}

export function onReportedError(listener: Listener): void {
  listeners.add(listener)
}

export function offReportedError(listener?: Listener): void {
  if (listener === undefined) listeners.clear()
  else listeners.delete(listener)
}

/** Calls something of the mini-program; what it throws is reported and goes no further. */
export function callSafely<T>(where: string, call: () => T): T | undefined {
  try {
    return call()
  } catch (error) {
    reportError(error, where)
    return undefined
  }
}

function describe(error: unknown): string {
  if (error instanceof Error) return error.stack ?? `${error.name}: ${error.message}`
  return typeof error === 'string' ? error : JSON.stringify(error)
}

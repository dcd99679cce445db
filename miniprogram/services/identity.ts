const key = 'credential'

/** Undefined: not read from storage yet. */
let held: string | null | undefined

/** The membership credential handed out last; it saves the cloud a read. One that is out of date does no harm. */
export function currentCredential(): string | undefined {
  if (held === undefined) held = wx.getStorageSync<string>(key) || null
  return held ?? undefined
}

export function keepCredential(credential: string | null): void {
  if (credential === null) return
  held = credential
  wx.setStorageSync(key, credential)
}

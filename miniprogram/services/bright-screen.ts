/** What the screen was before; null while it is left alone. */
let before: number | null = null

/** A code is read from across the room: the screen stays on and bright. A computer has no such switch, which is fine. */
export async function brightenScreen(): Promise<void> {
  try {
    await wx.setKeepScreenOn({ keepScreenOn: true })
    const { value } = await wx.getScreenBrightness()
    before ??= value
    await wx.setScreenBrightness({ value: 1 })
  } catch {
    // Nothing to be done, nothing to be told.
  }
}

export async function restoreScreen(): Promise<void> {
  try {
    await wx.setKeepScreenOn({ keepScreenOn: false })
    if (before !== null) await wx.setScreenBrightness({ value: before })
  } catch {
    // As above.
  } finally {
    before = null
  }
}

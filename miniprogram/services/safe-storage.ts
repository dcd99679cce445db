/** A phone whose storage is full must still be able to check in: what cannot be kept is let go. */
export function keepIfPossible(key: string, value: unknown): void {
  try {
    wx.setStorageSync(key, value)
  } catch {
    // As said above.
  }
}

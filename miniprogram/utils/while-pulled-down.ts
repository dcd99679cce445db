/** Runs what a pull asks for, and lets the page go again however that ends. */
export async function whilePulledDown(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } finally {
    void wx.stopPullDownRefresh()
  }
}

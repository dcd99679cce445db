export type Studio = { id: string; name: string }

/** One of them; asks only where there is a choice. Null: thought better of it. */
export async function chooseStudio(studios: readonly Studio[], question: string): Promise<Studio | null> {
  if (studios.length <= 1) return studios[0] ?? null
  try {
    const { tapIndex } = await wx.showActionSheet({ alertText: question, itemList: studios.map(({ name }) => name) })
    return studios[tapIndex] ?? null
  } catch {
    // WeChat's way of saying 取消.
    return null
  }
}

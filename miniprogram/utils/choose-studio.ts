export type Studio = { id: string; name: string }

/** In which of them a new activity is to be; asks only where there is a choice. Null: thought better of it. */
export async function chooseStudio(studios: readonly Studio[]): Promise<Studio | null> {
  if (studios.length <= 1) return studios[0] ?? null
  try {
    const { tapIndex } = await wx.showActionSheet({ alertText: '在哪个工作室新建活动', itemList: studios.map(({ name }) => name) })
    return studios[tapIndex] ?? null
  } catch {
    // WeChat's way of saying 取消.
    return null
  }
}

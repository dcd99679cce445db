const reasons = ['能认出学生：姓名、电话或照片', '内容不合适', '不是本人写的', '广告或与工作室无关']

/** Why it should not be shown. Null: thought better of it. */
export async function chooseReportReason(): Promise<string | null> {
  try {
    const { tapIndex } = await wx.showActionSheet({ alertText: '为什么举报', itemList: reasons })
    return reasons[tapIndex] ?? null
  } catch {
    // WeChat's way of saying 取消.
    return null
  }
}

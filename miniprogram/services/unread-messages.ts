/** 我的, counted from 0. */
const tabOfMe = 4
const mostShown = 99

let unread = 0

/** How many messages wait in the inbox, as the cloud said last and this phone has read since. */
export function unreadMessages(): number {
  return unread
}

export function learnUnread(count: number): void {
  unread = Math.max(0, count)
  showUnread()
}

/** Only a page with tabs can show it: such a page calls this when it is shown. */
export function showUnread(): void {
  const quietly = { index: tabOfMe, fail: () => undefined }
  if (unread === 0) wx.removeTabBarBadge(quietly)
  else wx.setTabBarBadge({ ...quietly, text: unread > mostShown ? `${mostShown}+` : String(unread) })
}

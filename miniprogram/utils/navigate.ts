import { tabs } from './routes'

/** Callbacks instead of promises: a second tap while a page is opening fails, and nobody needs to hear of it. */
const quietly = { fail: () => undefined }

export function openPage(url: string): void {
  wx.navigateTo({ url, ...quietly })
}

export function openTab(url: (typeof tabs)[keyof typeof tabs]): void {
  wx.switchTab({ url, ...quietly })
}

/** Back to where one came from; home for who came straight here. */
export function leavePage(): void {
  if (getCurrentPages().length > 1) wx.navigateBack(quietly)
  else openTab(tabs.today)
}

/** A line that goes away by itself; nothing the reader must act on. */
export function say(title: string): void {
  wx.showToast({ title, icon: 'none', ...quietly })
}

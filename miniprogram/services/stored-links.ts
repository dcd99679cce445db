import { cloudNow } from './clock'

/** Links to pictures and documents end after an hour. Milliseconds. */
const linksHold = 50 * 60_000

/** Reads a page again whose links may have ended. `readAt`: when it was read last, by the cloud's clock. */
export async function renewLinks(page: { readAt: number; refresh: () => Promise<void> }): Promise<void> {
  if (cloudNow() - page.readAt > linksHold) await page.refresh()
}

/** Shows pictures in full size, beginning with one; those without a link are left out. */
export async function lookAtPictures(urls: readonly string[], index: number): Promise<void> {
  const current = urls[index] ?? ''
  if (current !== '') await wx.previewImage({ urls: urls.filter((url) => url !== ''), current })
}

import type { DraftPicture } from '../../services/draft-pictures'

/** Of pictures that lie in the cloud, by their ids: small ones for the page, large ones (`… large`) to look at. */
export type PictureLinks = Readonly<Record<string, string>>

/** @param pictures in the same order as `files` */
export function linksTo(files: readonly { large: string }[], pictures: readonly { url: string; smallUrl: string }[]): PictureLinks {
  return Object.fromEntries(files.flatMap(({ large }, i) => [
    [large, pictures[i]?.smallUrl ?? ''],
    [`${large} large`, pictures[i]?.url ?? ''],
  ]))
}

/** Shows all of them in full size, beginning with one. */
export async function lookAt(key: string, pictures: readonly DraftPicture[], links: PictureLinks): Promise<void> {
  const shown = pictures.map((picture) => ({ key: picture.key, url: picture.files.large === '' ? (links[`${picture.largeId} large`] ?? '') : picture.files.large }))
  const current = shown.find((one) => one.key === key)?.url ?? ''
  if (current !== '') await wx.previewImage({ urls: shown.map(({ url }) => url).filter((url) => url !== ''), current })
}

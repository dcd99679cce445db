import type { DraftPicture } from '../../services/draft-pictures'
import { lookAtPictures } from '../../services/stored-links'

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
export function lookAt(key: string, pictures: readonly DraftPicture[], links: PictureLinks): Promise<void> {
  const urls = pictures.map(({ files, largeId }) => (files.large === '' ? (links[`${largeId} large`] ?? '') : files.large))
  return lookAtPictures(urls, pictures.findIndex((picture) => picture.key === key))
}

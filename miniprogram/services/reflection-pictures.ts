import { copyFile, ownPath, removeFile, sizeOfFile } from './own-files'

/** Both sizes of a picture in this phone's own folder, JPEG or (where the phone made no JPEG of it) PNG, as their names say. */
export type PictureFiles = { large: string; small: string }

export type Prepared = { kind: 'prepared'; files: PictureFiles } | { kind: 'unreadable' } | { kind: 'too-large' } | { kind: 'no-room' }

type Step = { shorterSide: number; quality: number }
type Size = { most: { bytes: number; pixels: number }; steps: readonly Step[] }

/** What the cloud takes at most, and how it is got below that. Bytes and pixels a side; source: `contract/library.ts`. */
const large: Size = {
  most: { bytes: 500_000, pixels: 4096 },
  steps: [
    { shorterSide: 1536, quality: 80 },
    { shorterSide: 1280, quality: 75 },
    { shorterSide: 1080, quality: 65 },
    { shorterSide: 800, quality: 55 },
    { shorterSide: 480, quality: 45 },
  ],
}
const small: Size = {
  most: { bytes: 100_000, pixels: 1024 },
  steps: [
    { shorterSide: 560, quality: 75 },
    { shorterSide: 480, quality: 65 },
    { shorterSide: 360, quality: 55 },
    { shorterSide: 240, quality: 45 },
  ],
}
const endings: Readonly<Record<string, string>> = { jpeg: 'jpg', png: 'png' }

/** Makes both sizes of what was chosen and keeps them under `name`, so that neither a crash nor a day without network loses them. */
export async function preparePicture(chosen: string, name: string): Promise<Prepared> {
  const shape = await infoOf(chosen)
  if (shape === null) return { kind: 'unreadable' }
  const both = [await shrunk(chosen, shape, large), await shrunk(chosen, shape, small)] as const
  const [forDetail, forLists] = both
  if (forDetail === 'unreadable' || forLists === 'unreadable') return { kind: 'unreadable' }
  if (forDetail === 'too-large' || forLists === 'too-large') return { kind: 'too-large' }
  const files = { large: ownPath(`${name}.${forDetail.ending}`), small: ownPath(`${name}s.${forLists.ending}`) }
  if ((await copyFile(forDetail.path, files.large)) && (await copyFile(forLists.path, files.small))) return { kind: 'prepared', files }
  await removePicture(files)
  return { kind: 'no-room' }
}

export async function removePicture(files: PictureFiles): Promise<void> {
  await Promise.all([files.large, files.small].filter((path) => path !== '').map(removeFile))
}

type Info = { width: number; height: number; type: string }
type Shrunk = { path: string; ending: string } | 'unreadable' | 'too-large'

async function shrunk(path: string, shape: Info, { most, steps }: Size): Promise<Shrunk> {
  for (const { shorterSide, quality } of steps) {
    const made = await compressed(path, quality, scaleOf(shape, shorterSide, most.pixels) * shape.width)
    const info = made === null ? null : await infoOf(made)
    const bytes = made === null ? null : await sizeOfFile(made)
    const ending = endings[info?.type ?? '']
    if (made === null || info === null || bytes === null || ending === undefined) return 'unreadable'
    // A phone may turn a picture while it makes it smaller, so that what was its width is its height.
    if (bytes <= most.bytes && Math.max(info.width, info.height) <= most.pixels) return { path: made, ending }
  }
  return 'too-large'
}

/** Never larger than it is; a long screenshot is limited by its length. */
function scaleOf({ width, height }: Info, shorterSide: number, longestSide: number): number {
  return Math.min(1, shorterSide / Math.min(width, height), longestSide / Math.max(width, height))
}

async function compressed(src: string, quality: number, width: number): Promise<string | null> {
  try {
    return (await wx.compressImage({ src, quality, compressedWidth: Math.max(1, Math.floor(width)) })).tempFilePath
  } catch {
    return null
  }
}

async function infoOf(src: string): Promise<Info | null> {
  try {
    return await wx.getImageInfo({ src })
  } catch {
    return null
  }
}

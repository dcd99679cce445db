import { JPG } from 'image-size/types/jpg'
import { PNG } from 'image-size/types/png'

export type PictureLimits = { mostBytes: number; mostPixelsPerSide: number }
export type PictureLook = { kind: 'fine'; width: number; height: number } | { kind: 'wrong'; what: 'kind' | 'dimensions' }

// Of EXIF: from this one on the picture lies on its side.
const firstOnItsSide = 5
const readers = { jpg: JPG, jpeg: JPG, png: PNG }
export type Ending = keyof typeof readers

/** What a file is by its bytes: a picture of the kind that its name says, and not huge. */
export function lookAtPicture(content: Uint8Array, ending: Ending, { mostPixelsPerSide }: PictureLimits): PictureLook {
  const size = sizeOf(content, ending)
  if (size === null) return { kind: 'wrong', what: 'kind' }
  const { width, height } = size
  if (width > mostPixelsPerSide || height > mostPixelsPerSide) return { kind: 'wrong', what: 'dimensions' }
  return { kind: 'fine', width, height }
}

function sizeOf(content: Uint8Array, ending: Ending): { width: number; height: number } | null {
  const reader = readers[ending]
  try {
    if (!reader.validate(content)) return null
    const { width, height, orientation = 1 } = reader.calculate(content)
    if (!(width >= 1 && height >= 1)) return null
    return orientation < firstOnItsSide ? { width, height } : { width: height, height: width }
  } catch {
    // It says so of what is cut off or made up.
    return null
  }
}

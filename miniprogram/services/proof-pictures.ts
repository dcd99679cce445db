/** A picture chosen on this phone, not sent yet. */
export type Picture = { path: string }

/** Wide enough to read a paper by. Pixels. */
const widest = 1600

/** Null: thought better of it. */
export async function choosePictures(most: number): Promise<Picture[] | null> {
  try {
    const { tempFiles } = await wx.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['album', 'camera'] })
    return tempFiles.map(({ tempFilePath }) => ({ path: tempFilePath }))
  } catch {
    return null
  }
}

/** The same picture as a small JPEG; as it is where the phone can't. */
export async function smallPicture(path: string): Promise<string> {
  try {
    return (await wx.compressImage({ src: path, quality: 75, compressedWidth: widest })).tempFilePath
  } catch {
    return path
  }
}

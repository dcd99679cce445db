export type Encoding = { type: 'image/jpeg' | 'image/png'; quality: number; width?: number; height?: number }

/** Null when the file is no picture. With one side given, the other keeps the shape. */
export async function encodePicture(file: Blob, { type, quality, width, height }: Encoding): Promise<Blob | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return null
  const shape = picture.width / picture.height
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width ?? (height === undefined ? picture.width : height * shape))
  canvas.height = Math.round(height ?? (width === undefined ? picture.height : width / shape))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return blobOf(canvas, type, quality)
}

export function blobOf(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality))
}

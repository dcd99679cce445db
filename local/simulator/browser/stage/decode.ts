import jsqr from 'jsqr'
import type { ScanAnswer } from '../../phone-input'

// What the local cloud's stand-in for a 小程序码 holds.
const codeOfProgram = 'weixin-local://wxacode'

/** Reads the QR code in a picture, as WeChat's scanner would; null when there is none to be seen. */
export function decode({ data, width, height }: ImageData): ScanAnswer | null {
  const text = jsqr(data, width, height, { inversionAttempts: 'attemptBoth' })?.data
  return text === undefined || text === '' ? null : scanned(text)
}

/** What scanning this content yields: a 小程序码 names a page instead of a text. */
export function scanned(text: string): ScanAnswer {
  if (!text.startsWith(codeOfProgram)) return { result: text, scanType: 'QR_CODE' }
  const fields = new URL(text).searchParams
  const scene = encodeURIComponent(fields.get('scene') ?? '')
  return { result: '', scanType: 'WX_CODE', path: `${fields.get('page') ?? ''}?scene=${scene}` }
}

export async function pixelsOf(file: File): Promise<ImageData> {
  const picture = await createImageBitmap(file)
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This browser draws no pictures.')
  context.drawImage(picture, 0, 0)
  return context.getImageData(0, 0, picture.width, picture.height)
}

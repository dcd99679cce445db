import { assetAddress } from '../assets'
import { make } from '../dom'
import { PhoneFiles, temporaryFile } from '../files/phone-files'
import { blobOf, encodePicture, type Encoding } from '../files/pictures'
import { samplePictures } from '../files/samples'
import { shownAddress } from '../files/shown-files'
import { showFileSheet } from '../overlays/file-sheet'
import { previewImage } from '../overlays/preview-image'
import { ApiFailure, apis, required, text, type Options } from './call'
import type { Context } from './context'

const codeTypes: Readonly<Record<string, string>> = { qrCode: 'QR_CODE' }

/** Camera, album and pictures. */
export function media({ stack, scan, settings }: Context): object {
  const address = (source: string): string => assetAddress(source, stack.top.target.route)
  return apis({
    scanCode: async ({ onlyFromCamera, scanType }) => {
      const answer = await scan({ onlyFromCamera: onlyFromCamera === true })
      if (answer === null) throw new ApiFailure('cancel')
      const wanted = ((scanType ?? []) as string[]).map((type) => codeTypes[type] ?? type)
      if (wanted.length > 0 && !wanted.includes(answer.scanType) && answer.scanType !== 'WX_CODE') throw new ApiFailure('cancel')
      return { charSet: 'utf-8', rawData: btoa(unescape(encodeURIComponent(answer.result))), ...answer }
    },
    previewImage: async ({ urls, current }) => {
      const named = ((urls ?? []) as string[]).map(address)
      const index = typeof current === 'string' ? named.indexOf(address(current)) : Number(current ?? 0)
      const addresses = await Promise.all(named.map(shownAddress))
      previewImage(addresses, addresses[Math.max(0, index)] ?? '')
    },
    chooseMedia: async (options) => ({ type: 'image', tempFiles: await choosePictures(options) }),
    compressImage: async (options) => {
      const source = required(options, 'src')
      const file = await new PhoneFiles(settings).read(address(source))
      if (file === null) throw new ApiFailure(`file not found: ${source}`)
      const encoding = { type: 'image/jpeg', quality: Number(options.quality ?? 80) / 100, ...sidesOf(options) } as const
      return { tempFilePath: temporaryFile(await encoded(file, encoding), 'compressed.jpg') }
    },
    saveImageToPhotosAlbum: (options) => {
      make('a', { attributes: { href: required(options, 'filePath'), download: 'picture.png' } }).click()
    },
    getImageInfo: async (options) => {
      const source = address(required(options, 'src'))
      const [file, picture] = [await new PhoneFiles(settings).read(source), await loadPicture(await shownAddress(source))]
      return { width: picture.naturalWidth, height: picture.naturalHeight, path: source, orientation: 'up', type: await typeOf(file) }
    },
    canvasToTempFilePath: async (options) => {
      const { canvas } = options
      if (!(canvas instanceof HTMLCanvasElement)) throw new ApiFailure('only canvas type="2d" is simulated')
      const type = text(options, 'fileType', 'png') === 'jpg' ? 'image/jpeg' : 'image/png'
      const picture = await blobOf(canvas, type, Number(options.quality ?? 1))
      if (picture === null) throw new ApiFailure('canvas is empty')
      return { tempFilePath: temporaryFile(picture, type === 'image/jpeg' ? 'canvas.jpg' : 'canvas.png') }
    },
  })
}

async function choosePictures({ count, mediaType, sizeType }: Options): Promise<object[]> {
  const kinds = (mediaType ?? ['image', 'video']) as string[]
  if (kinds.some((kind) => kind !== 'image')) throw new ApiFailure('only mediaType ["image"] is simulated')
  const picked = await showFileSheet({ title: '选择图片', most: Number(count ?? 9), accept: 'image/*', samples: samplePictures() })
  if (picked === null) throw new ApiFailure('cancel')
  const keepsOriginal = !((sizeType ?? ['compressed']) as string[]).includes('compressed')
  return Promise.all(picked.map(async (file) => (keepsOriginal ? chosen(file, file.name) : compressed(file))))
}

async function compressed(file: File): Promise<object> {
  return chosen(await encoded(file, { type: 'image/jpeg', quality: 0.8 }), `${file.name.replace(/\.\w+$/, '')}.jpg`)
}

function chosen(file: Blob, name: string): object {
  return { tempFilePath: temporaryFile(file, name), size: file.size, fileType: 'image' }
}

async function encoded(file: Blob, encoding: Encoding): Promise<Blob> {
  const picture = await encodePicture(file, encoding)
  if (picture === null) throw new ApiFailure('the file is no picture')
  return picture
}

function sidesOf({ compressedWidth, compressedHeight }: Options): { width?: number; height?: number } {
  return {
    ...(compressedWidth === undefined ? {} : { width: Number(compressedWidth) }),
    ...(compressedHeight === undefined ? {} : { height: Number(compressedHeight) }),
  }
}

/** By its bytes, whatever its name says. */
async function typeOf(file: Blob | null): Promise<string> {
  const [first, second] = new Uint8Array((await file?.slice(0, 2).arrayBuffer()) ?? new ArrayBuffer(0))
  if (first === 0xff && second === 0xd8) return 'jpeg'
  return first === 0x89 && second === 0x50 ? 'png' : 'unknown'
}

function loadPicture(source: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const picture = new Image()
    picture.onload = () => resolve(picture)
    picture.onerror = () => reject(new ApiFailure('image not found'))
    picture.src = source
  })
}

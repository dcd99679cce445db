import { assetAddress } from '../assets'
import { make } from '../dom'
import { previewImage } from '../overlays/preview-image'
import { ApiFailure, apis, required, text, type Options } from './call'
import type { Context } from './context'

const codeTypes: Readonly<Record<string, string>> = { qrCode: 'QR_CODE' }

/** Camera, album and pictures. */
export function media({ stack, scan }: Context): object {
  const address = (source: string): string => assetAddress(source, stack.top.target.route)
  return apis({
    scanCode: async ({ onlyFromCamera, scanType }) => {
      const answer = await scan({ onlyFromCamera: onlyFromCamera === true })
      if (answer === null) throw new ApiFailure('cancel')
      const wanted = ((scanType ?? []) as string[]).map((type) => codeTypes[type] ?? type)
      if (wanted.length > 0 && !wanted.includes(answer.scanType) && answer.scanType !== 'WX_CODE') throw new ApiFailure('cancel')
      return { charSet: 'utf-8', rawData: btoa(unescape(encodeURIComponent(answer.result))), ...answer }
    },
    previewImage: ({ urls, current }) => {
      const addresses = ((urls ?? []) as string[]).map(address)
      previewImage(addresses, typeof current === 'string' ? address(current) : (addresses[Number(current ?? 0)] ?? ''))
    },
    chooseMedia: async (options) => ({ type: 'image', tempFiles: await choosePictures(options) }),
    saveImageToPhotosAlbum: (options) => {
      make('a', { attributes: { href: required(options, 'filePath'), download: 'picture.png' } }).click()
    },
    getImageInfo: async (options) => {
      const source = address(required(options, 'src'))
      const picture = await loadPicture(source)
      return { width: picture.naturalWidth, height: picture.naturalHeight, path: source, orientation: 'up', type: 'png' }
    },
    canvasToTempFilePath: async (options) => {
      const { canvas } = options
      if (!(canvas instanceof HTMLCanvasElement)) throw new ApiFailure('only canvas type="2d" is simulated')
      const type = text(options, 'fileType', 'png') === 'jpg' ? 'image/jpeg' : 'image/png'
      const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, Number(options.quality ?? 1)))
      if (picture === null) throw new ApiFailure('canvas is empty')
      return { tempFilePath: URL.createObjectURL(picture) }
    },
  })
}

function choosePictures({ count, mediaType }: Options): Promise<object[]> {
  if (((mediaType ?? ['image']) as string[]).includes('video')) throw new ApiFailure('video is not simulated')
  const most = Number(count ?? 9)
  const field = make('input', { attributes: { type: 'file', accept: 'image/*', 'aria-hidden': 'true' } })
  field.multiple = most > 1
  return new Promise((resolve, reject) => {
    field.addEventListener('cancel', () => reject(new ApiFailure('cancel')))
    field.addEventListener('change', () => {
      const files = [...(field.files ?? [])].slice(0, most)
      resolve(files.map((file) => ({ tempFilePath: URL.createObjectURL(file), size: file.size, fileType: 'image' })))
    })
    field.click()
  })
}

function loadPicture(source: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const picture = new Image()
    picture.onload = () => resolve(picture)
    picture.onerror = () => reject(new ApiFailure('image not found'))
    picture.src = source
  })
}

import { beforeEach, describe, expect, it } from '@jest/globals'
import { fakePhone, type FakePhone } from './fake-phone.fixture'
import { preparePicture, removePicture } from './reflection-pictures'

type Picture = { width: number; height: number; type: string; bytesPerPixel: number; turns?: boolean }

let phone: FakePhone
let pictures: Map<string, Picture>

beforeEach(() => {
  phone = fakePhone()
  pictures = new Map()
  Object.assign((globalThis as unknown as { wx: object }).wx, { getImageInfo, compressImage })
})

async function getImageInfo({ src }: { src: string }): Promise<object> {
  const picture = pictures.get(src)
  if (picture === undefined) throw new Error('no picture')
  return picture
}

/** Quality makes a JPEG smaller and nothing else. */
async function compressImage({ src, quality, compressedWidth }: { src: string; quality: number; compressedWidth: number }): Promise<object> {
  const { width, height, type, bytesPerPixel, turns = false } = pictures.get(src) as Picture
  const scale = compressedWidth / width
  const [across, down] = [compressedWidth, Math.round(height * scale)]
  const made = `tmp-${pictures.size}`
  add(made, { width: turns ? down : across, height: turns ? across : down, type, bytesPerPixel: type === 'jpeg' ? (bytesPerPixel * quality) / 100 : bytesPerPixel })
  return { tempFilePath: made }
}

function add(path: string, picture: Picture): void {
  pictures.set(path, picture)
  phone.files.set(path, Math.round(picture.width * picture.height * picture.bytesPerPixel))
}

const bytesOf = (path: string): number => phone.files.get(path) ?? -1

describe('a picture is made small enough in both sizes, and kept', () => {
  it.each<[string, Picture]>([
    ['of the camera', { width: 4000, height: 3000, type: 'jpeg', bytesPerPixel: 0.25 }],
    ['full of leaves', { width: 4000, height: 3000, type: 'jpeg', bytesPerPixel: 0.9 }],
    ['that stands on its side', { width: 4000, height: 3000, type: 'jpeg', bytesPerPixel: 0.25, turns: true }],
    ['of a whole chat', { width: 1080, height: 12_000, type: 'jpeg', bytesPerPixel: 0.2 }],
    ['that is small already', { width: 300, height: 200, type: 'jpeg', bytesPerPixel: 0.3 }],
    ['that the phone leaves a PNG', { width: 1200, height: 900, type: 'png', bytesPerPixel: 1 }],
  ])('%s', async (_name, picture) => {
    add('album', picture)
    const prepared = await preparePicture('album', 'reflection-r-k')
    const ending = picture.type === 'png' ? 'png' : 'jpg'
    expect(prepared).toEqual({ kind: 'prepared', files: { large: `wxfile://usr/reflection-r-k.${ending}`, small: `wxfile://usr/reflection-r-ks.${ending}` } })
    expect(bytesOf(`wxfile://usr/reflection-r-k.${ending}`)).toBeLessThanOrEqual(500_000)
    expect(bytesOf(`wxfile://usr/reflection-r-ks.${ending}`)).toBeLessThanOrEqual(100_000)
    const made = [...pictures.values()].slice(1)
    expect(Math.max(...made.map(({ width, height }) => Math.max(width, height)))).toBeLessThanOrEqual(4096)
    expect(made.every(({ width }) => width <= Math.max(picture.width, picture.height))).toBe(true)
  })
})

it('the large size is as sharp as it may be', async () => {
  add('album', { width: 4000, height: 3000, type: 'jpeg', bytesPerPixel: 0.15 })
  await preparePicture('album', 'k')
  expect([...pictures.values()][1]).toMatchObject({ width: 2048, height: 1536 })
})

it.each<[string, Picture | null, string]>([
  ['what is no picture', null, 'unreadable'],
  ['what is neither JPEG nor PNG', { width: 10, height: 10, type: 'gif', bytesPerPixel: 1 }, 'unreadable'],
  ['what cannot be made small enough', { width: 4000, height: 3000, type: 'png', bytesPerPixel: 4 }, 'too-large'],
])('%s is not taken', async (_name, picture, kind) => {
  if (picture !== null) add('album', picture)
  expect(await preparePicture('album', 'k')).toEqual({ kind })
  expect([...phone.files.keys()].filter((path) => path.startsWith('wxfile:'))).toEqual([])
})

it('what is taken out goes in both sizes; what lies in the cloud only has none here', async () => {
  phone.files.set('wxfile://usr/a.jpg', 1).set('wxfile://usr/as.jpg', 1)
  await removePicture({ large: 'wxfile://usr/a.jpg', small: 'wxfile://usr/as.jpg' })
  await removePicture({ large: '', small: '' })
  expect(phone.files.size).toBe(0)
})

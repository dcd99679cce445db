import { createHash } from 'node:crypto'
import type { StoredPicture } from '../kit/documents'
import { refuse } from '../kit/refuse'
import { pathInStorage, readFiles } from '../kit/storage'
import { storeFile } from '../kit/stored-file'
import type { Ending, PictureLimits } from './picture-look'
import { lookAtPicture } from './picture-look'

type Wanted = { large: string; small: string }
type Size = keyof Wanted
type Taken = { file: string; width: number; height: number }

const limits: Record<Size, PictureLimits> = {
  large: { mostBytes: 500_000, mostPixelsPerSide: 4096 },
  small: { mostBytes: 100_000, mostPixelsPerSide: 1024 },
}
const upload = /^([a-z]+)\/([A-Za-z0-9_-]{11})\/[1-9][0-9]?[a-z]?\.(jpg|jpeg|png)$/

/** Where the phone put them, `folder/<id>/`, and under whose id they are stored. */
export type UploadPlace = { folder: 'reflections' | 'records'; id: string; storedUnder: string }

/**
 * Takes in pictures that others may see: what the phone put under the id it made is looked at and copied to where no phone can write, so that what was checked stays what it
 * is; those it has already are kept. Refuses PICTURE_REFUSED or BAD_INPUT with the one that is not taken. Three operations for each that is new.
 */
export async function takePictures(wanted: readonly Wanted[], place: UploadPlace, known: readonly StoredPicture[]): Promise<StoredPicture[]> {
  const files = wanted.flatMap(({ large, small }) => [large, small])
  const taken: StoredPicture[] = []
  for (const [i, { large, small }] of wanted.entries()) {
    if (files.indexOf(large) !== 2 * i || files.indexOf(small) !== 2 * i + 1) throw refuse('BAD_INPUT', { field: `pictures.${i}` })
    const kept = known.find((picture) => picture.large === large && picture.small === small)
    taken.push(kept ?? (await takePicture({ large, small }, place, i)))
  }
  return taken
}

async function takePicture(wanted: Wanted, place: UploadPlace, i: number): Promise<StoredPicture> {
  const endings = { large: requireEnding(wanted.large, place, `pictures.${i}.large`), small: requireEnding(wanted.small, place, `pictures.${i}.small`) }
  const sizes: readonly Size[] = ['large', 'small']
  const taken: Taken[] = []
  for await (const read of readFiles([wanted.large, wanted.small], limits.large.mostBytes)) {
    const size = sizes[taken.length] ?? 'small'
    const [field, ending] = [`pictures.${i}.${size}`, endings[size]]
    if (read.kind !== 'read') throw refuse('PICTURE_REFUSED', { field, picture: read.kind })
    taken.push(await copy(read.content, { id: place.storedUnder, size, ending, field }))
  }
  const [large, small] = taken
  if (large === undefined || small === undefined) throw refuse('BAD_INPUT', { field: `pictures.${i}` })
  return { large: large.file, small: small.file, width: large.width, height: large.height }
}

async function copy(content: Uint8Array, { id, size, ending, field }: { id: string; size: Size; ending: Ending; field: string }): Promise<Taken> {
  if (content.length > limits[size].mostBytes) throw refuse('PICTURE_REFUSED', { field, picture: 'too-large' })
  const look = lookAtPicture(content, ending, limits[size])
  if (look.kind === 'wrong') throw refuse('PICTURE_REFUSED', { field, picture: look.what })
  const name = createHash('sha256').update(content).digest('hex').slice(0, 32)
  return { file: await storeFile(`library/${id}/${name}.${ending}`, content), width: look.width, height: look.height }
}

/** Refuses what does not lie where the phone puts these pictures. */
function requireEnding(file: string, { folder, id }: UploadPlace, field: string): Ending {
  const [, where, owner, ending] = upload.exec(pathInStorage(file) ?? '') ?? []
  if (where !== folder || owner !== id) throw refuse('BAD_INPUT', { field })
  return ending as Ending
}

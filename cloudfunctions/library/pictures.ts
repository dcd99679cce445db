import type { StoredPicture } from '../kit/documents'
import type { Copy, Sending } from '../kit/noted-uploads'
import { copiesUnder, noteUploads } from '../kit/noted-uploads'
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

/** Where the phone put them, `folder/<id>/`. */
export type UploadPlace = { folder: 'reflections' | 'records' | 'cases'; id: string }

/** `isKept`: what is copied belongs to another document and stays. */
type Planned = { upload: string; size: Size; ending: Ending; field: string; copy: Copy; isKept: boolean }

/**
 * Takes in pictures that others may see: what the phone put under the id it made is looked at and copied to where no phone can write, so that what was checked stays what it
 * is; those it has already are kept, those of another document of theirs are copied. Refuses PICTURE_REFUSED or BAD_INPUT with the one that is not taken. One operation where there are new ones, and three for each.
 */
export async function takePictures(wanted: readonly Wanted[], place: UploadPlace, known: readonly StoredPicture[], sending: Sending, others: readonly StoredPicture[] = []): Promise<StoredPicture[]> {
  const files = wanted.flatMap(({ large, small }) => [large, small])
  const copyOf = copiesUnder(sending.ownerId)
  const plans = wanted.map(({ large, small }, i) => {
    if (files.indexOf(large) !== 2 * i || files.indexOf(small) !== 2 * i + 1) throw refuse('BAD_INPUT', { field: `pictures.${i}` })
    const same = (picture: StoredPicture): boolean => picture.large === large && picture.small === small
    const other = others.find(same)
    if (other !== undefined) return [stored(large, 'large', i), stored(small, 'small', i)]
    return known.find(same) ?? [planned(large, 'large', i), planned(small, 'small', i)]
  })
  await noteUploads(sending, plans.flatMap((plan) => (Array.isArray(plan) ? plan.flatMap(({ upload: file, copy, isKept }) => (isKept ? [copy.fileId] : [file, copy.fileId])) : [])))
  const taken: StoredPicture[] = []
  for (const [i, plan] of plans.entries()) taken.push(Array.isArray(plan) ? await takePicture(plan, i) : plan)
  return taken

  function stored(file: string, size: Size, i: number): Planned {
    const ending = file.slice(file.lastIndexOf('.') + 1) as Ending
    return { upload: file, size, ending, field: `pictures.${i}.${size}`, copy: copyOf(file, ending), isKept: true }
  }

  function planned(file: string, size: Size, i: number): Planned {
    const field = `pictures.${i}.${size}`
    const ending = requireEnding(file, place, field)
    return { upload: file, size, ending, field, copy: copyOf(file, ending), isKept: false }
  }
}

async function takePicture(planned: readonly Planned[], i: number): Promise<StoredPicture> {
  const taken: Taken[] = []
  for await (const read of readFiles(planned.map(({ upload: file }) => file), limits.large.mostBytes)) {
    const plan = planned[taken.length]
    if (plan === undefined) break
    if (read.kind !== 'read') throw refuse('PICTURE_REFUSED', { field: plan.field, picture: read.kind })
    taken.push(await copy(read.content, plan))
  }
  const [large, small] = taken
  if (large === undefined || small === undefined) throw refuse('BAD_INPUT', { field: `pictures.${i}` })
  return { large: large.file, small: small.file, width: large.width, height: large.height }
}

async function copy(content: Uint8Array, { size, ending, field, copy: { path } }: Planned): Promise<Taken> {
  if (content.length > limits[size].mostBytes) throw refuse('PICTURE_REFUSED', { field, picture: 'too-large' })
  const look = lookAtPicture(content, ending, limits[size])
  if (look.kind === 'wrong') throw refuse('PICTURE_REFUSED', { field, picture: look.what })
  return { file: await storeFile(path, content), width: look.width, height: look.height }
}

/** Refuses what does not lie where the phone puts these pictures. */
function requireEnding(file: string, { folder, id }: UploadPlace, field: string): Ending {
  const [, where, owner, ending] = upload.exec(pathInStorage(file) ?? '') ?? []
  if (where !== folder || owner !== id) throw refuse('BAD_INPUT', { field })
  return ending as Ending
}

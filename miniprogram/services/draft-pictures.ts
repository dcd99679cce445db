import type { PictureFiles } from './reflection-pictures'

/** What is done with pictures needs this of a draft, whatever it is of. `nextNumber`: under which the next picture or file is stored; none has one that was another's. */
export type Pictured = { pictures: DraftPicture[]; nextNumber: number }

export type DraftPicture = {
  /** Stays the same wherever the picture is moved to. */
  key: string
  number: number
  /** On this phone; empty paths of one that an earlier version had. */
  files: PictureFiles
  /** What the cloud calls them; empty: not uploaded yet. */
  largeId: string
  smallId: string
  trouble: null | 'not-uploaded' | 'lost' | 'missing' | 'too-large' | 'kind' | 'dimensions'
}

export const mostPictures = 9
/** Under which a picture or file is stored: the cloud takes 1 to 99. */
export const highestNumber = 99

export function withPicture<Draft extends Pictured>(draft: Draft, key: string, files: PictureFiles): Draft {
  if (draft.pictures.length >= mostPictures) return draft
  const picture: DraftPicture = { key, number: freeNumber(draft), files, largeId: '', smallId: '', trouble: null }
  return { ...draft, pictures: [...draft.pictures, picture], nextNumber: picture.number + 1 }
}

export function withoutPicture<Draft extends Pictured>(draft: Draft, key: string): Draft {
  return { ...draft, pictures: draft.pictures.filter((picture) => picture.key !== key) }
}

/** Puts a picture before the one that stands in front of it, or behind the one after it; at the end it stays where it is. */
export function withPictureMoved<Draft extends Pictured>(draft: Draft, key: string, by: -1 | 1): Draft {
  const from = draft.pictures.findIndex((picture) => picture.key === key)
  const to = from + by
  const picture = draft.pictures[from]
  if (picture === undefined || to < 0 || to >= draft.pictures.length) return draft
  const others = draft.pictures.filter((one) => one !== picture)
  return { ...draft, pictures: [...others.slice(0, to), picture, ...others.slice(to)] }
}

export function withPictureChanged<Draft extends Pictured>(draft: Draft, key: string, part: Partial<DraftPicture>): Draft {
  return { ...draft, pictures: draft.pictures.map((picture) => (picture.key === key ? { ...picture, ...part } : picture)) }
}

export function isUploaded({ largeId, smallId }: DraftPicture): boolean {
  return largeId !== '' && smallId !== ''
}

function freeNumber({ nextNumber, pictures }: Pictured): number {
  if (nextNumber <= highestNumber) return nextNumber
  const taken = pictures.map(({ number }) => number)
  return Array.from({ length: highestNumber }, (_, i) => i + 1).find((number) => !taken.includes(number)) ?? highestNumber
}

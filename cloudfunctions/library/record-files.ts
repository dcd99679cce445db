import type { FileKind } from '../../domain/files/file-kind'
import { lookAtFile } from '../../domain/files/file-look'
import type { RecordFile } from '../kit/documents'
import type { Sending } from '../kit/noted-uploads'
import { copiesUnder, noteUploads } from '../kit/noted-uploads'
import { refuse } from '../kit/refuse'
import { readFiles } from '../kit/storage'
import { storeFile } from '../kit/stored-file'
import { unpack } from '../kit/unpack'
import { liesWith } from '../kit/uploads'

const mostBytes = 10 * 1_048_576
/** Pictures are sent as photos, so that they are checked. */
const kinds: readonly FileKind[] = ['pdf', 'docx', 'xlsx', 'pptx']

/** Where the phone put them, `folder/<id>/`. */
export type DocumentPlace = { folder: 'records' | 'cases' | 'resources'; id: string }

/**
 * Takes in documents: what the phone put under the id of the sending is by its bytes what may be sent, and is copied to where no phone can write; those that were
 * `known` before are kept. Refuses FILE_REFUSED or BAD_INPUT with the one that is not taken. Two operations where there are new ones, and one for each.
 */
export async function takeFiles(wanted: readonly { file: string; name: string }[], { folder, id }: DocumentPlace, known: readonly RecordFile[], sending: Sending): Promise<RecordFile[]> {
  const files = wanted.map(({ file }) => file)
  const news = files.filter((file) => !known.some((one) => one.file === file))
  for (const [i, file] of files.entries()) {
    if (files.indexOf(file) !== i || (news.includes(file) && !liesWith(file, id, { folder, endings: kinds }))) throw refuse('BAD_INPUT', { field: `files.${i}` })
  }
  const copyOf = copiesUnder(sending.ownerId)
  const copies = news.map((file) => copyOf(file, endingOf(file)))
  await noteUploads(sending, [...news, ...copies.map(({ fileId }) => fileId)])
  const taken = new Map<string, Omit<RecordFile, 'name'>>()
  for await (const read of readFiles(news, mostBytes)) {
    const file = news[taken.size] ?? ''
    const field = `files.${files.indexOf(file)}`
    if (read.kind !== 'read') throw refuse('FILE_REFUSED', { field, file: read.kind })
    const look = await lookAtFile(read.content, unpack)
    if (look.kind === 'wrong') throw refuse('FILE_REFUSED', { field, file: look.what })
    const kind = look.file
    if (!kinds.includes(kind) || endingOf(file) !== kind) throw refuse('FILE_REFUSED', { field, file: 'kind' })
    taken.set(file, { file: await storeFile(copies[taken.size]?.path ?? '', read.content), kind, bytes: read.content.length })
  }
  return wanted.flatMap(({ file, name }) => {
    const found = taken.get(file) ?? known.find((one) => one.file === file)
    return found === undefined ? [] : [{ file: found.file, name, kind: found.kind, bytes: found.bytes }]
  })
}

function endingOf(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1)
}

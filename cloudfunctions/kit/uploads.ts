import type { FileKind } from '../../domain/files/file-kind'
import { lookAtFile } from '../../domain/files/file-look'
import type { FileProblem } from '../../domain/files/file-problem'
import type { Refusal } from './refuse'
import { pathInStorage, readFiles } from './storage'
import { unpack } from './unpack'

/** What may be uploaded for something: under `folder/<its id>/<1 to 99>.<ending>`. What a picture is its bytes say alone; the ending of a document has to be true. */
export type UploadRules = { folder: string; endings: readonly string[]; kinds: readonly FileKind[]; mostBytes: number }

/** `misplaced`: from elsewhere in the storage, or named twice. */
export type UploadProblem = 'misplaced' | 'missing' | 'too-large' | FileProblem

export type Upload = { kind: FileKind; bytes: number }

/**
 * Files lie where the phone that made the id put them, and are by their bytes what may be uploaded; throws what `wrong` makes of the first that is not.
 * Those that were `known` before were looked at then. Answers what the others are. One operation where there are others.
 */
export async function requireUploads(
  files: readonly string[],
  owner: { id: string; known: readonly string[] },
  rules: UploadRules,
  wrong: (index: number, problem: UploadProblem) => Refusal,
): Promise<Map<string, Upload>> {
  for (const [i, file] of files.entries()) if (!liesWith(file, owner.id, rules) || files.indexOf(file) !== i) throw wrong(i, 'misplaced')
  const news = files.filter((file) => !owner.known.includes(file))
  const found = new Map<string, Upload>()
  for await (const read of readFiles(news, rules.mostBytes)) {
    const file = news[found.size] ?? ''
    const i = files.indexOf(file)
    if (read.kind !== 'read') throw wrong(i, read.kind)
    const look = await lookAtFile(read.content, unpack)
    if (look.kind === 'wrong') throw wrong(i, look.what)
    const kind = look.file
    if (!rules.kinds.includes(kind) || !isTrue(file, kind)) throw wrong(i, 'kind')
    found.set(file, { kind, bytes: read.content.length })
  }
  return found
}

/** Whether a file lies where the phone that made the id puts what it uploads. */
export function liesWith(file: string, id: string, { folder, endings }: Pick<UploadRules, 'folder' | 'endings'>): boolean {
  const path = new RegExp(`^${folder}/([A-Za-z0-9_-]{11})/[1-9][0-9]?\\.(${endings.join('|')})$`)
  return path.exec(pathInStorage(file) ?? '')?.[1] === id
}

/** Phones name pictures as they come. */
function isTrue(file: string, kind: FileKind): boolean {
  const pictures = /\.(jpg|jpeg|png)$/u
  return kind === 'jpg' || kind === 'png' ? pictures.test(file) : file.endsWith(`.${kind}`)
}

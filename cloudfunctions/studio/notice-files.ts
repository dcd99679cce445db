import type { NoticeFile } from '../../domain/notices/notice'
import type { Sending } from '../kit/noted-uploads'
import { noteUploads } from '../kit/noted-uploads'
import { refuse } from '../kit/refuse'
import type { UploadRules } from '../kit/uploads'
import { liesWith, requireUploads } from '../kit/uploads'

const attachments: UploadRules = {
  folder: 'notices',
  endings: ['jpg', 'jpeg', 'png', 'pdf', 'docx', 'xlsx', 'pptx'],
  kinds: ['jpg', 'png', 'pdf', 'docx', 'xlsx', 'pptx'],
  mostBytes: 10 * 1_048_576,
}

/**
 * Files that are to be attached, with what they are; refuses FILE_REFUSED with the one that is not taken. Those the notice had before were looked at then.
 * Two operations where there are new ones.
 */
export async function attachedFiles(wanted: readonly { file: string; name: string }[], sending: Sending, before: readonly NoticeFile[]): Promise<NoticeFile[]> {
  const files = wanted.map(({ file }) => file)
  const known = before.map(({ file }) => file)
  await noteUploads(sending, files.filter((file) => !known.includes(file) && liesWith(file, sending.ownerId, attachments)))
  const uploads = await requireUploads(files, { id: sending.ownerId, known }, attachments, (i, problem) => {
    const field = `files.${i}`
    return problem === 'misplaced' ? refuse('BAD_INPUT', { field }) : refuse('FILE_REFUSED', { field, file: problem })
  })
  return wanted.flatMap(({ file, name }) => {
    const { kind, bytes } = uploads.get(file) ?? before.find((one) => one.file === file) ?? {}
    return kind === undefined || bytes === undefined ? [] : [{ file, name, kind, bytes }]
  })
}

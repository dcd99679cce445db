import type { ReflectionDocument, ReflectionWords } from '../../../cloudfunctions/kit/documents'
import { derivedOf } from '../../../cloudfunctions/kit/reflection-repository'
import { unremarked } from '../../../cloudfunctions/kit/reflection-remarks'
import type { Candidate, Piece } from '../../../domain/moderation/piece'
import { newPiece } from '../../../domain/moderation/piece'
import { storyId } from '../../../local/seed/story-ids'

// What people beside the story wrote, in every state that its author can be told of.

const hour = 3_600_000

export const lookIds = {
  long: storyId('reflection of long names'),
  queued: storyId('reflection that waits in line'),
  checking: storyId('reflection that is checked'),
  waits: storyId('reflection that waits for a person'),
  refused: storyId('reflection that the check refused'),
  declined: storyId('reflection that a person refused'),
  edited: storyId('reflection that was edited'),
  takenDown: storyId('reflection that was taken down'),
  deleted: storyId('reflection that was deleted'),
} as const

export type Place = { schoolId: string; studioId: string; studioName: string; activityId: string; activityTitle: string; authorId: string; authorName: string }
/** Without `piece`: shown to the studio. */
export type Look = { id: string; title: string; text: string; pictures?: number; hoursAgo: number; versions?: number; piece?: Partial<Piece> }

export function castReflections(place: Place, now: number): ReflectionDocument[] {
  const plain = { title: '一节没有上完的班会课', text: '下课铃响的时候，还有四个孩子举着手。\n\n我没有拖堂，把他们的名字写在黑板角上，第二天从他们开始。' }
  const waiting = (changes: Partial<Candidate>, hoursAgo: number): Candidate => {
    const sentAt = now - hoursAgo * hour
    return { version: 1, visibility: 'studio', sentAt, files: 2, text: { suggest: 'pass', label: 100 }, pictures: [{ trace: 'none', found: null }], picturesAskedAt: sentAt, hindered: null, decidersTold: true, refused: null, ...changes }
  }
  const unasked = { files: 0, text: null, pictures: [], picturesAskedAt: null }
  const candidateOf = (changes: Partial<Candidate>, hoursAgo: number): Partial<Piece> => ({ shown: null, candidate: waiting(changes, hoursAgo) })
  const down = { by: 'nobody', at: now - 5 * hour, reason: '照片里能看清学生的脸', appeal: { text: '已经换了照片', at: now - 4 * hour }, kept: { by: 'nobody', at: now - 3 * hour, reason: '换过的照片里还有一张能看清' } }
  const looks: Look[] = [
    { id: lookIds.long, title: '“看见每一个孩子”跨学段同课异构主题班会观摩以后，想和同组老师们慢慢说一说的几件小事与一个没有解决的难题', text: longText, pictures: 9, hoursAgo: 2 },
    { id: lookIds.queued, ...plain, hoursAgo: 3, piece: candidateOf({ ...unasked, hindered: { by: 'down', tries: 1, retryAt: now + 9 * hour } }, 3) },
    { id: lookIds.checking, ...plain, hoursAgo: 4, piece: candidateOf({ picturesAskedAt: now + hour }, 0) },
    { id: lookIds.waits, ...plain, hoursAgo: 5, piece: candidateOf({ text: { suggest: 'review', label: 20006 }, pictures: [] }, 5) },
    { id: lookIds.refused, ...plain, hoursAgo: 6, piece: candidateOf({ text: { suggest: 'risky', label: 10001 } }, 6) },
    { id: lookIds.declined, ...plain, hoursAgo: 7, piece: candidateOf({ refused: { by: 'nobody', at: now - hour, reason: '第二段里有学生的真名' } }, 7) },
    { id: lookIds.edited, ...plain, hoursAgo: 8, versions: 2, piece: { candidate: waiting({ version: 2, picturesAskedAt: now + hour }, 0) } },
    { id: lookIds.takenDown, ...plain, hoursAgo: 9, piece: { takenDown: down } },
    { id: lookIds.deleted, ...plain, hoursAgo: 10, piece: { deletedAt: now - hour } },
  ]
  return looks.map((look) => documentOf(look, place, now))
}

export function documentOf({ id, title, text, pictures = 0, hoursAgo, versions = 1, piece = {} }: Look, place: Place, now: number): ReflectionDocument {
  const at = now - hoursAgo * hour
  // Their files are gone: there is a word for that, too.
  const files = Array.from({ length: pictures }, (_, i) => ({ large: `cloud://local.none/library/${id}/${i}.png`, small: `cloud://local.none/library/${id}/${i}s.png`, width: 960, height: 720 }))
  const contents = Array.from({ length: versions }, (_, i): ReflectionWords => ({ version: i + 1, title, text: i === 0 ? text : `${text}\n\n后来我又想了想。`, pictures: files, sentAt: i === 0 ? at : now - hour }))
  const facts: Piece = { ...newPiece(place.authorId), version: versions, shown: { version: 1, visibility: 'studio', at, files: 2 * pictures }, ...piece }
  const { authorId: _author, ...rest } = place
  const basis = { schoolId: place.schoolId, studioId: place.studioId, createdAt: at, contents }
  return { _id: id, ...rest, ...basis, madeBy: '', revisedBy: '', decisions: [], rev: 1, ...unremarked, ...facts, ...derivedOf(facts, basis) }
}

const sentence = '那天的教室里很安静，我第一次听见粉笔落在槽里的声音，也第一次觉得，等一等，比讲一讲更难，也更值得。'
const longText = Array.from({ length: 12 }, (_, i) => `${i + 1}. ${sentence.repeat(3)}`).join('\n\n')

import type { ReflectionDocument, ReflectionWords } from '../../../cloudfunctions/kit/documents'
import { derivedOf } from '../../../cloudfunctions/kit/reflection-repository'
import { unremarked } from '../../../cloudfunctions/kit/reflection-remarks'
import type { InputOf } from '../../../contract/index'
import type { Candidate, Piece, TakenDown } from '../../../domain/moderation/piece'
import { newPiece } from '../../../domain/moderation/piece'
import type { Visibility } from '../../../domain/moderation/visibility'
import { names, personId, schoolId, studioId } from './cast'
import { idOf } from './plans'
import type { School } from './school'

type Wish = InputOf<'library.submitReflection'>

/** What 周明远 might send: nothing speaks against it. */
export function reflectionWish(more: Partial<Wish> = {}): Wish {
  return { id: idOf('reflection'), studioId, activityId: null, visibility: 'studio', title: '一次安静的班会', text: '今天的班会课，我把时间交给了学生。\n\n他们说得比我好。', pictures: [], ...more }
}

/** Ids of reflections of 周明远's that tests plant. */
export const reflectionIds = { shown: idOf('shown reflection'), deleted: idOf('deleted reflection') }

export function plantReflections(school: School): void {
  if (school.store().reflections.some(({ _id }) => _id === reflectionIds.shown)) return
  school.plant('reflections', [reflectionOf(school, { id: reflectionIds.shown }), reflectionOf(school, { id: reflectionIds.deleted, piece: { deletedAt: school.now() } })])
}

type Planted = { id: string; visibility?: Visibility; author?: string; studioId?: string; schoolId?: string; activityId?: string; at?: number; piece?: Partial<Piece> }

/** One that is shown, unless said otherwise. */
export function reflectionOf(school: School, { id, visibility = 'studio', author = names.member, at = school.now() - 3_600_000, piece = {}, activityId, ...place }: Planted): ReflectionDocument {
  const words: ReflectionWords = { version: 1, title: '晨读之前', text: '早到的十分钟，班里已经有了读书声。', pictures: [], sentAt: at }
  const facts: Piece = { ...newPiece(personId(author)), version: 1, shown: { version: 1, visibility, at, files: 0 }, ...piece }
  const basis = { schoolId: place.schoolId ?? schoolId, studioId: place.studioId ?? studioId, createdAt: at, contents: [words] }
  return {
    _id: id,
    ...basis,
    authorName: author,
    studioName: '陈知秋名班主任工作室',
    activityId: activityId ?? null,
    activityTitle: activityId === undefined ? '' : '德育论坛',
    madeBy: '',
    revisedBy: '',
    decisions: [],
    rev: 1,
    ...unremarked,
    ...facts,
    ...derivedOf(facts, basis),
  }
}

/** Reflections of 周明远's on which somebody is to decide. */
export const reviewIds = { doubtful: idOf('doubtful reflection'), reported: idOf('reported reflection'), takenDown: idOf('reflection taken down'), appealed: idOf('appealed reflection') }

export function plantReviews(school: School): void {
  if (school.store().reflections.some(({ _id }) => _id === reviewIds.doubtful)) return
  const at = school.now() - 3_600_000
  const doubtful: Candidate = { ...unchecked, version: 1, visibility: 'studio', sentAt: at, text: { suggest: 'review', label: 20003 } }
  const down: TakenDown = { by: personId(names.host), at, reason: '照片里有学生', appeal: null, kept: null }
  school.plant('reflections', [
    reflectionOf(school, { id: reviewIds.doubtful, piece: { shown: null, candidate: doubtful } }),
    reflectionOf(school, { id: reviewIds.reported, piece: { reports: [{ by: personId(names.adviser), at: at + 1, reason: '有学生全名' }] } }),
    reflectionOf(school, { id: reviewIds.takenDown, piece: { takenDown: down } }),
    reflectionOf(school, { id: reviewIds.appealed, piece: { takenDown: { ...down, appeal: { text: '照片里是我自己', at: at + 2 } } } }),
  ])
}

const unchecked = { files: 0, pictures: [], picturesAskedAt: null, hindered: null, decidersTold: true, refused: null }

export function storedReflection(school: School, id: string): ReflectionDocument {
  const found = school.store().reflections.find(({ _id }) => _id === id)
  if (found === undefined) throw new Error(`there is no reflection ${id}`)
  return found
}

/** A comment of 郑立行's, in a school whose office lets colleagues comment. */
export const commentId = idOf('planted comment')

export function plantComments(school: School, on = true): void {
  school.rewrite(({ schools, reflection_comments: comments }) => {
    for (const one of schools) one.comments = { rev: 1, on, steps: [] }
    if (comments.some(({ _id }) => _id === commentId)) return
    const by = { authorId: personId(names.adviser), authorName: names.adviser }
    comments.push({ _id: commentId, schoolId, studioId, reflectionId: reflectionIds.shown, ...by, text: '我也想试试。', at: school.now() - 60_000, removed: null })
  })
}

import type { CaseCollection, ResourceDocument, ResourceWords } from '../../../cloudfunctions/kit/documents'
import { resourceCardOf, resourceShelf } from '../../../cloudfunctions/kit/resource-shelf'
import type { InputOf } from '../../../contract/index'
import { circlesSeeing } from '../../../domain/moderation/circles'
import type { Piece } from '../../../domain/moderation/piece'
import { newPiece } from '../../../domain/moderation/piece'
import type { Visibility } from '../../../domain/moderation/visibility'
import { names, openids, personId, schoolId, studioId } from './cast'
import { idOf } from './plans'
import type { School } from './school'

type Wish = InputOf<'library.writeResource'>

/** What the assistant might put in: a link, against which nothing speaks. */
export function resourceWish(more: Partial<Wish> = {}): Wish {
  const words = { title: '开学第一周班会方案', text: '三次班会，一次二十分钟。', tags: ['开学'], files: [], link: 'https://example.com/first-week' }
  return { id: idOf('resource'), studioId, version: 1, kind: 'class-meeting', topic: 'management', visibility: 'studio', ...words, ...more }
}

type Planted = { id: string; author?: string; at?: number; words?: Partial<ResourceWords>; visibility?: Visibility; piece?: Partial<Piece>; place?: string }

/** One that is shown, unless said otherwise. */
export function resourceOf(school: School, { id, author = names.assistant, at = school.now() - 3_600_000, words = {}, visibility = 'studio', piece = {}, place = studioId }: Planted): ResourceDocument {
  const files = [{ file: 'cloud://nowhere/library/plan.pdf', name: '方案.pdf', kind: 'pdf' as const, bytes: 1000 }]
  const first: ResourceWords = { version: 1, kind: 'class-meeting', topic: 'management', title: '开学第一周', text: '三次班会。', tags: ['开学'], files, link: null, pictures: [], sentAt: at, ...words }
  const facts: Piece = { ...newPiece(personId(author)), version: 1, shown: { version: 1, visibility, at, files: 0 }, ...piece }
  const about = { _id: id, schoolId, studioId: place, studioName: '陈知秋名班主任工作室', authorName: author }
  const derived = { at, card: resourceCardOf(first), circles: circlesSeeing('self', { schoolId, studioId: place }), facets: [], traces: [], waitsFrom: null, purgeAt: null, lookAt: null }
  return resourceShelf.derived({ ...about, createdAt: at, contents: [first], revisedBy: '', decisions: [], downloads: 0, rev: 1, ...derived, ...facts })
}

/** Resources of the assistant's: one that is shown, one that was taken down, one that was deleted. */
export const resourceIds = { shown: idOf('shown resource'), takenDown: idOf('resource taken down'), deleted: idOf('deleted resource') }
export const collectionId = idOf('collection')

export function plantResources(school: School): void {
  if (school.store().resources.some(({ _id }) => _id === resourceIds.shown)) return
  const at = school.now() - 3_600_000
  const takenDown = { by: personId(names.host), at, reason: '表格里有学生姓名', appeal: null, kept: null }
  school.plant('resources', [
    resourceOf(school, { id: resourceIds.shown, words: { files: [{ file: storedFile(school), name: '方案.pdf', kind: 'pdf', bytes: 9 }] } }),
    resourceOf(school, { id: resourceIds.takenDown, piece: { takenDown } }),
    resourceOf(school, { id: resourceIds.deleted, piece: { deletedAt: at } }),
  ])
  school.plant('case_collections', [collectionOf(school, collectionId)])
}

function storedFile(school: School): string {
  const reply = school.cloud.upload({ openid: openids.assistant, path: `resources/${resourceIds.shown}/1.pdf`, content: Buffer.from('%PDF-1.7\n') })
  if ('error' in reply) throw new Error(reply.error.errMsg)
  return reply.fileID
}

/** The host's, for the studio, of the resource that is shown and the one that was taken down. */
export function collectionOf(school: School, id: string, more: Partial<CaseCollection> = {}): CaseCollection {
  const at = school.now() - 3_600_000
  const items = [resourceIds.shown, resourceIds.takenDown].map((of) => ({ kind: 'resource' as const, id: of }))
  const { visibility = 'studio', studioId: place = studioId } = more
  const by = { id: personId(names.host), name: names.host }
  return { _id: id, schoolId, studioId: place, kind: 'theme', title: '开学那些事', intro: '', items, visibility, circles: circlesSeeing(visibility, { schoolId, studioId: place }), by, at, revisedBy: '', rev: 1, ...more }
}

/** Of the resource that is shown. */
export function collectionWish(more: Partial<InputOf<'library.writeCollection'>> = {}): InputOf<'library.writeCollection'> {
  return { id: idOf('new collection'), studioId, rev: 0, kind: 'course', title: '开学一个月', intro: '四次班会。', items: [{ kind: 'resource', id: resourceIds.shown }], visibility: 'studio', ...more }
}

export function storedResource(school: School, id: string): ResourceDocument {
  const found = school.store().resources.find(({ _id }) => _id === id)
  if (found === undefined) throw new Error(`there is no resource ${id}`)
  return found
}

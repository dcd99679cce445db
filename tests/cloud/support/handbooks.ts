import { derivedCase, newCase } from '../../../cloudfunctions/kit/case-shelf'
import type { CaseWords, HandbookDocument, LibraryCase, Person, ShelfItem, StoredPicture } from '../../../cloudfunctions/kit/documents'
import type { InputOf } from '../../../contract/index'
import { newFlow } from '../../../domain/library/case-flow'
import type { Visibility } from '../../../domain/moderation/visibility'
import { names, openids, otherStudioId, personId, schoolId, studioId } from './cast'
import { idOf } from './plans'
import type { School } from './school'

type Wish = InputOf<'reports.saveHandbook'>

/** What the host might send. */
export function handbookWish(more: Partial<Wish> = {}): Wish {
  return { id: idOf('handbook'), studioId, rev: 0, title: '家校沟通案例选', subtitle: '2025-2026学年', foreword: '这一年的案例，按做法排列。', items: [{ kind: 'case', id: bookIds.agreed }], ...more }
}

/** Cases of 周明远's: to one he has agreed, to the other his co-author 林晓雯 has not; handbooks of them, one as if it had been compiled, one of another studio. */
export const bookIds = { agreed: idOf('case in a handbook'), lacking: idOf('case without consent'), planted: idOf('planted handbook'), compiled: idOf('compiled handbook'), foreign: idOf('handbook of another studio') }

type Planted = { id: string; title: string; author?: string; coAuthors?: string[]; consents?: string[]; visibility?: Visibility; text?: string; pictures?: StoredPicture[]; more?: Partial<CaseWords> }

/** One that is published. */
export function publishedCase(school: School, { id, title, author = names.member, coAuthors = [], consents = [author], visibility = 'school', text = '', pictures = [], more = {} }: Planted): LibraryCase {
  const at = school.now() - 86_400_000
  const person: Person = { _id: personId(author), schoolId, name: author, openid: null, memberships: [], schoolRoles: [] }
  const sections = { background: `${title}的背景。${text}`, problem: `问题。${text}`, analysis: `分析。${text}`, practice: `先听后说。\n再一起定下三条。${text}`, outcome: `成效。${text}`, reflection: `反思。${text}` }
  const words: CaseWords = {
    ...{ version: 1, title, type: 'home-school', stage: 'junior', tags: ['家访'], sections, pictures, files: [], credit: '', sentAt: at },
    coAuthors: coAuthors.map((name) => ({ id: personId(name), name })),
    ...more,
  }
  return derivedCase({
    ...newCase(id, person, { _id: studioId, name: '陈知秋名班主任工作室' }, at),
    version: 1,
    shown: { version: 1, visibility, at, files: 0 },
    contents: [words],
    flow: { ...newFlow, published: { version: 1, visibility, at, by: personId(names.host) } },
    consents: consents.map((name) => ({ personId: personId(name), at })),
  })
}

export function handbookOf(school: School, { id = bookIds.planted, items, ...more }: Partial<HandbookDocument> & { id?: string; items: ShelfItem[] }): HandbookDocument {
  return {
    ...{ _id: id, schoolId, studioId, studioName: '陈知秋名班主任工作室', by: { id: personId(names.host), name: names.host } },
    ...{ title: '家校沟通案例选', subtitle: '', foreword: '', items, at: school.now(), revisedBy: '', rev: 1, progress: { kind: 'none' }, document: null, run: 0, runs: [] },
    ...more,
  }
}

/** A handbook of the host's with a case that may be in it and one that may not yet. */
export function plantHandbooks(school: School, id: string = bookIds.planted): void {
  if (school.store().handbooks.some(({ _id }) => _id === id)) return
  const known = school.store().library_cases.some(({ _id }) => _id === bookIds.agreed)
  school.plant('library_cases', known ? [] : [
    publishedCase(school, { id: bookIds.agreed, title: '三方会谈' }),
    publishedCase(school, { id: bookIds.lacking, title: '门口的十分钟', coAuthors: [names.assistant] }),
  ])
  const items = [bookIds.agreed, bookIds.lacking].map((id) => ({ kind: 'case' as const, id }))
  const document = { at: school.now(), bytes: 1, file: storedFile(school), until: school.now() + 86_400_000, rev: 1 }
  const others = [
    handbookOf(school, { id: bookIds.compiled, items, document, run: 1, runs: [1], at: school.now() - 1 }),
    handbookOf(school, { id: bookIds.foreign, items: [], studioId: otherStudioId, by: { id: personId('外聘主持'), name: '外聘主持' }, at: school.now() - 2 }),
  ]
  const there = school.store().handbooks.map(({ _id }) => _id)
  school.plant('handbooks', [handbookOf(school, { id, items }), ...others.filter(({ _id }) => !there.includes(_id))])
}

/** Something that lies in the storage; what it is nobody asks here. */
function storedFile(school: School): string {
  const reply = school.cloud.upload({ openid: openids.member, path: `handbooks/${bookIds.compiled}/1.docx`, content: Buffer.from('PK') })
  if ('error' in reply) throw new Error(reply.error.errMsg)
  return reply.fileID
}

export function storedHandbook(school: School, id: string = bookIds.planted): HandbookDocument {
  const found = school.store().handbooks.find(({ _id }) => _id === id)
  if (found === undefined) throw new Error(`there is no handbook ${id}`)
  return found
}

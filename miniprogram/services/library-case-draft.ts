import type { InputOf, OutputOf } from '../../contract/index'
import type { CaseSection, CaseStage } from '../../domain/library/case-words'
import type { Visibility } from '../../domain/moderation/visibility'
import type { Replacement } from '../../domain/shared/pupil-check/neutralise'
import { sectionOrder } from '../shared/index'
import type { DraftDocument } from './draft-documents'
import { isUploaded, type DraftPicture } from './draft-pictures'
import { lengthOf } from './reflection-draft'

type Known = OutputOf<'library.libraryCase'>
type Words = InputOf<'library.saveCase'>['words']

/** A case as it is written on this phone; the cloud keeps it, too, whenever it can be reached. */
export type CaseDraft = {
  /** Of the case, made with the draft: however often it is sent, there is one. */
  id: string
  studioId: string
  /** From which it was made; null: from none. */
  reflectionId: string | null
  /** What the cloud answered last: it takes only what has seen what is there. 0: it has nothing. */
  seen: number
  /** The latest version that was submitted; 0: none. */
  version: number
  /** For whom that version is; null: there is none. */
  visibilityBefore: Visibility | null
  visibility: Visibility
  title: string
  /** An id of the school’s types. */
  type: string | null
  stage: CaseStage | null
  sections: Record<CaseSection, string>
  tags: string[]
  pictures: DraftPicture[]
  files: DraftDocument[]
  coAuthors: { id: string; name: string }[]
  credit: string
  /** Its author lets it be taken into handbooks. */
  consents: boolean
  /** Under which number the next picture or file is stored; none has one that was another's. */
  nextNumber: number
  /** What its author said is no pupil's, and by what pupils' names were replaced: it never leaves the phone. */
  pupils: { dismissed: string[]; known: Replacement[] }
  /** When it was changed last, by the cloud's clock. */
  changedAt: number
  /** As it was when the cloud took it last; empty: never. */
  savedAs: string
  /** The words of a save whose answer did not come: they may be there. Null: there is none. */
  attempted: string | null
}

/** Source: `contract/case-shapes.ts`. */
export const mostTitle = 60
export const mostSection = 3000
export const mostTags = 5
export const mostTag = 12
export const mostFiles = 5
export const mostCoAuthors = 5
export const mostCredit = 100

export function newCaseDraft(id: string, studioId: string, now: number): CaseDraft {
  return {
    id,
    studioId,
    reflectionId: null,
    seen: 0,
    version: 0,
    visibilityBefore: null,
    visibility: 'studio',
    title: '',
    type: null,
    stage: null,
    sections: { background: '', problem: '', analysis: '', practice: '', outcome: '', reflection: '' },
    tags: [],
    pictures: [],
    files: [],
    coAuthors: [],
    credit: '',
    consents: false,
    nextNumber: 1,
    pupils: { dismissed: [], known: [] },
    changedAt: now,
    savedAs: '',
    attempted: null,
  }
}

/** What is in the cloud, to go on with. Null: the reader may not change it. */
export function draftOfCase({ card, draft, sent, published, own, consents, visibility }: Known, now: number): CaseDraft | null {
  if (own === null || draft === null || !own.mayEdit) return null
  const shown = sent ?? published
  const base: CaseDraft = {
    ...newCaseDraft(card.id, card.studio.id, now),
    seen: own.seen,
    version: own.version,
    visibilityBefore: own.version === 0 ? null : (visibility ?? own.visibility),
    visibility: own.visibility,
    title: draft.title,
    type: draft.type,
    stage: draft.stage,
    sections: draft.sections,
    tags: draft.tags,
    pictures: draft.pictures.map(({ large, small }, i): DraftPicture => ({ key: `s${own.seen}-${i + 1}`, number: 0, files: { large: '', small: '' }, largeId: large, smallId: small, trouble: null })),
    files: draft.files.map(({ file, name }, i): DraftDocument => ({ key: `s${own.seen}-f${i + 1}`, number: 0, path: '', name, kind: shown?.files[i]?.kind ?? 'pdf', bytes: shown?.files[i]?.bytes ?? 0, fileId: file })),
    coAuthors: draft.coAuthors.map((id) => ({ id, name: shown?.authors.find((author) => author.id === id)?.name ?? '同事' })),
    credit: draft.credit,
    consents: consents.some(({ mine, at }) => mine && at !== null),
  }
  return { ...base, savedAs: matterOf(base) }
}

/** What was begun and holds nothing need not be kept. */
export function isEmptyCase(draft: CaseDraft): boolean {
  const { seen, reflectionId, title, tags, pictures, files, coAuthors, credit } = draft
  const written = [title, credit, ...Object.values(draft.sections)].some((text) => text.trim() !== '')
  return seen === 0 && reflectionId === null && !written && tags.length + pictures.length + files.length + coAuthors.length === 0
}

/** Whether the cloud has less than this phone. */
export function isUnsaved(draft: CaseDraft): boolean {
  return draft.savedAs !== matterOf(draft)
}

/** All that an author would miss. Where pictures lie is none of it. */
export function matterOf({ title, type, stage, sections, tags, pictures, files, coAuthors, credit, visibility }: CaseDraft): string {
  const texts = sectionOrder.map((section) => sections[section].trim())
  return JSON.stringify([title.trim(), type, stage, texts, tags, pictures.map(({ key }) => key), files.map(({ key, name }) => [key, name]), coAuthors.map(({ id }) => id), credit.trim(), visibility])
}

/** By which a save is known again whose answer got lost. */
export function textOf({ title, sections, credit }: Pick<Words, 'title' | 'sections' | 'credit'>): string {
  return JSON.stringify([title.trim(), ...sectionOrder.map((section) => sections[section].trim()), credit.trim()])
}

export function writtenSections({ sections }: Pick<CaseDraft, 'sections'>): CaseSection[] {
  return sectionOrder.filter((section) => sections[section].trim() !== '')
}

export type CaseProblem = 'missing' | 'too-long'
export type CaseField = 'title' | 'type' | 'stage' | 'credit' | CaseSection

/** What keeps it from being saved (only what is too long) or submitted, in the order of the page. */
export function caseProblems(draft: CaseDraft): { field: CaseField; problem: CaseProblem }[] {
  const texts = [['title', draft.title, mostTitle] as const, ...sectionOrder.map((section) => [section, draft.sections[section], mostSection] as const)]
  const of = ([field, text, most]: (typeof texts)[number]): { field: CaseField; problem: CaseProblem }[] => {
    if (lengthOf(text) === 0) return [{ field, problem: 'missing' }]
    return lengthOf(text) > most ? [{ field, problem: 'too-long' }] : []
  }
  const [title, ...sections] = texts
  return [
    ...(title === undefined ? [] : of(title)),
    ...(draft.type === null ? [{ field: 'type', problem: 'missing' } as const] : []),
    ...(draft.stage === null ? [{ field: 'stage', problem: 'missing' } as const] : []),
    ...sections.flatMap(of),
    ...(lengthOf(draft.credit) > mostCredit ? [{ field: 'credit', problem: 'too-long' } as const] : []),
  ]
}

/** As it is saved: as far as it is uploaded. */
export function saveInput(draft: CaseDraft): InputOf<'library.saveCase'> {
  const { id, studioId, seen, visibility, reflectionId } = draft
  return { id, studioId, seen, words: wordsOf(draft), visibility, reflectionId }
}

/** As it is submitted; everything is uploaded. Null: something is missing yet. */
export function submitInput(draft: CaseDraft): InputOf<'library.submitCase'> | null {
  const { id, studioId, seen, version, visibility, reflectionId, consents, type, stage } = draft
  if (type === null || stage === null) return null
  return { id, studioId, seen, version: version + 1, words: { ...wordsOf(draft), type, stage }, visibility, reflectionId, consents }
}

/** With what the cloud stored; what was changed since stays changed. @param sent as it was saved */
export function withStored(draft: CaseDraft, sent: CaseDraft, { seen, pictures, files }: OutputOf<'library.saveCase'>): CaseDraft {
  const storedPictures = new Map(sent.pictures.filter(isUploaded).map(({ key }, i) => [key, pictures[i]]))
  const storedFiles = new Map(sent.files.filter(({ fileId }) => fileId !== '').map(({ key }, i) => [key, files[i]]))
  return {
    ...draft,
    seen,
    attempted: null,
    savedAs: isWhollyUploaded(sent) ? matterOf(sent) : draft.savedAs,
    pictures: draft.pictures.map((picture) => {
      const stored = storedPictures.get(picture.key)
      return stored === undefined ? picture : { ...picture, largeId: stored.large, smallId: stored.small }
    }),
    files: draft.files.map((file) => ({ ...file, fileId: storedFiles.get(file.key)?.file ?? file.fileId })),
  }
}

/** To take the place of another draft: what that one does not name the cloud may have let go, so what lies on this phone is uploaded anew. */
export function uploadedAnew(draft: CaseDraft): CaseDraft {
  return {
    ...draft,
    savedAs: '',
    attempted: null,
    pictures: draft.pictures.map((picture) => (picture.files.large === '' ? picture : { ...picture, largeId: '', smallId: '' })),
    files: draft.files.map((file) => (file.path === '' ? file : { ...file, fileId: '' })),
  }
}

export function isWhollyUploaded({ pictures, files }: Pick<CaseDraft, 'pictures' | 'files'>): boolean {
  return pictures.every(isUploaded) && files.every(({ fileId }) => fileId !== '')
}

function wordsOf({ title, type, stage, sections, tags, pictures, files, coAuthors, credit }: CaseDraft): Words {
  const { background, problem, analysis, practice, outcome, reflection } = sections
  return {
    title: title.trim(),
    type,
    stage,
    sections: { background: background.trim(), problem: problem.trim(), analysis: analysis.trim(), practice: practice.trim(), outcome: outcome.trim(), reflection: reflection.trim() },
    tags,
    pictures: pictures.filter(isUploaded).map(({ largeId, smallId }) => ({ large: largeId, small: smallId })),
    files: files.filter(({ fileId }) => fileId !== '').map(({ fileId, name }) => ({ file: fileId, name })),
    coAuthors: coAuthors.map(({ id }) => id),
    credit: credit.trim(),
  }
}

import type { LibraryCase } from '../../../cloudfunctions/kit/documents'
import type { InputOf } from '../../../contract/index'
import type { Visibility } from '../../../domain/moderation/visibility'
import { openids, studioId as ownStudioId } from './cast'
import { idOf } from './plans'
import type { School } from './school'

type Words = InputOf<'library.submitCase'>['words']
type Saved = InputOf<'library.saveCase'>
type Submitted = InputOf<'library.submitCase'>
type Reviewed = InputOf<'library.reviewCase'>

/** Of which case; by 周明远 for the studio unless said otherwise. */
export type Wanted = { name?: string; author?: string; reviewer?: string; studioId?: string; visibility?: Visibility; words?: Partial<Words> }

export function caseIdOf({ name = 'case' }: Wanted): string {
  return idOf(`library case ${name}`)
}

/** A whole case: nothing speaks against it. */
export function caseWords(more: Partial<Words> = {}): Words {
  return {
    title: '早读迟到的孩子',
    type: 'key-pupils',
    stage: 'junior',
    sections: {
      background: '初二下学期，班里有个孩子一周迟到三次。',
      problem: '批评以后，他不再和我说话。',
      analysis: '家里老人住院，早上要先送饭。',
      practice: '和他商量，早读改为到校后补读，由同桌陪着。',
      outcome: '三周以后不再迟到，也愿意说家里的事。',
      reflection: '先问为什么，再说怎么办。',
    },
    tags: ['迟到', '家访'],
    pictures: [],
    files: [],
    coAuthors: [],
    credit: '',
    ...more,
  }
}

export function saveWish(wanted: Wanted = {}, more: Partial<Saved> = {}): Saved {
  const { studioId = ownStudioId, visibility = 'studio', words = {} } = wanted
  return { id: caseIdOf(wanted), studioId, seen: 0, words: caseWords(words), visibility, reflectionId: null, ...more }
}

export function submitWish(wanted: Wanted = {}, more: Partial<Submitted> = {}): Submitted {
  const { studioId = ownStudioId, visibility = 'studio', words = {} } = wanted
  return { id: caseIdOf(wanted), studioId, seen: 0, version: 1, words: caseWords(words), visibility, reflectionId: null, consents: true, ...more }
}

/** What a reviewer answers to the case as it is stored now. */
export function answerTo(school: School, caseId: string, outcome: Reviewed['outcome'], more: Partial<Reviewed> = {}): Reviewed {
  const { rev, version } = storedCase(school, caseId)
  const said = outcome === 'returned' ? { text: '再说说家长怎么想。', remarks: [{ section: 'analysis' as const, text: '原因还可以再找。' }] } : { text: '', remarks: [] }
  return { id: idOf(`${outcome} ${caseId} ${version}`), caseId, rev, version, outcome, ...said, ...more }
}

/** A draft that its author saved. */
export async function draftCase(school: School, wanted: Wanted = {}): Promise<string> {
  await school.output(wanted.author ?? openids.member, 'library.saveCase', saveWish(wanted))
  return caseIdOf(wanted)
}

/** One that passed the check and waits for its reviewers; also the next version of one that is there. */
export async function submittedCase(school: School, wanted: Wanted = {}): Promise<string> {
  const known = school.store().library_cases.find(({ _id }) => _id === caseIdOf(wanted))
  const on = { seen: known?.seen ?? 0, version: (known?.version ?? 0) + 1 }
  await school.output(wanted.author ?? openids.member, 'library.submitCase', submitWish(wanted, on))
  return caseIdOf(wanted)
}

/** One that the host sent back with remarks: what waits for them, else a new version. */
export async function returnedCase(school: School, wanted: Wanted = {}): Promise<string> {
  const id = await waitingCase(school, wanted)
  await school.output(wanted.reviewer ?? openids.host, 'library.reviewCase', answerTo(school, id, 'returned'))
  return id
}

/** One that the host published: what waits for them, else a new version. */
export async function publishedCase(school: School, wanted: Wanted = {}): Promise<string> {
  const id = await waitingCase(school, wanted)
  await school.output(wanted.reviewer ?? openids.host, 'library.reviewCase', answerTo(school, id, 'published'))
  return id
}

async function waitingCase(school: School, wanted: Wanted): Promise<string> {
  const known = school.store().library_cases.find(({ _id }) => _id === caseIdOf(wanted))
  return known === undefined || known.flow.waiting === null ? submittedCase(school, wanted) : known._id
}

export function storedCase(school: School, id: string): LibraryCase {
  const found = school.store().library_cases.find(({ _id }) => _id === id)
  if (found === undefined) throw new Error(`there is no case ${id}`)
  return found
}

/** Makes somebody an expert of the school. */
export function nameExpert(school: School, openid: string): void {
  school.rewrite(({ people }) => {
    for (const person of people) if (person.openid === openid && !person.schoolRoles.includes('expert')) person.schoolRoles.push('expert')
  })
}

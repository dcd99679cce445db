import type { InputOf } from '../../../contract/index'
import type { CaseDocument } from '../../../cloudfunctions/kit/documents'
import { decided, opened } from '../../../domain/attendance/case-steps'
import type { Finding, SheetEntry } from '../../../domain/attendance/sheet'
import { activityIds, names, openids, personId, studioId } from './cast'
import { idOf } from './plans'
import type { School } from './school'
import { time } from './school'
import { absent, present, tick } from './sheets'

/** Somebody of the office besides 宋立夏. */
export const secondOfficeOpenid = 'wx-second-office'
export const day = 86_400_000

/** A case of each kind, as the requests of a table may be about. `deciding` is the story's own: 陶然 has been heard. */
export type PlantedCases = Record<'stating' | 'deciding' | 'atOffice' | 'signing', CaseDocument>

/** 周明远, 何晚舟 and 吴佳怡 have missed what 陶然 has, and each has a case: to be stated, on the desk of the office, to be signed. */
export function plantCases(school: School): PlantedCases {
  const deciding = caseOf(school, '陶然')
  const now = time('8:00')
  const others = [names.member, '何晚舟', names.memberOfTwo].map((name): CaseDocument => {
    const id = personId(name)
    const one = opened(id, deciding.period, deciding.numbers, null, [id, personId(names.host)], now)
    return { ...one, _id: `${studioId}_${id}_${deciding.period.from}`, schoolId: deciding.schoolId, studioId }
  })
  const [stating = deciding, atOffice = deciding, signing = deciding] = others
  const planted = {
    stating,
    deciding,
    atOffice: { ...atOffice, stage: 'office-decision' as const, dueAt: null },
    signing: decided(signing, { kind: 'continue', at: now, by: personId(names.host), as: 'host', reason: '已当面谈过。' }, []),
  }
  school.rewrite((store) => {
    for (const sheet of store.sheets.filter(({ _id }) => deciding.numbers.sessionIds.includes(_id))) {
      for (const { personId: id } of others) sheet.entries[id] = entry(absent)
    }
    const ids = new Set(others.map(({ _id }) => _id))
    store.cases = [...store.cases.filter(({ _id }) => !ids.has(_id)), planted.stating, planted.atOffice, planted.signing]
  })
  return planted
}

type Deciding = InputOf<'standing.decideCase'>
type Signing = InputOf<'standing.signCase'>

/** Somebody was absent from the first sessions of the studio's closed ones and present at the others, without leave; there is no case of theirs. */
export function miss(school: School, name: string, absences = 4): void {
  school.rewrite((store) => {
    const id = personId(name)
    store.leaves = store.leaves.filter((leave) => leave.personId !== id)
    store.cases = store.cases.filter((one) => one.personId !== id)
    // With it, 周明远 would have a thirteenth session this year, and four of thirteen are no third.
    store.activities = store.activities.filter(({ _id }) => _id !== activityIds.forSome)
    const sheets = store.sheets.filter((sheet) => sheet.studioId === studioId && sheet.required).sort((a, b) => a.endsAt - b.endsAt)
    sheets.forEach(({ entries }, i) => {
      entries[id] = entry(i < absences ? absent : present)
    })
  })
  wake(school)
}

/** Nothing is planned any more in the studio. */
export function planNothing(school: School): void {
  school.rewrite((store) => {
    store.activities = store.activities.filter(({ endsAt }) => endsAt < school.now())
  })
}

/** What was changed behind the product's back is looked at by the timer at once. */
export function wake(school: School): void {
  school.rewrite(({ standings }) => {
    for (const one of standings) if (one._id === studioId) Object.assign(one, { dueAt: school.now(), version: one.version + 1 })
  })
}

/** The timer opens the case of somebody who missed that much. */
export async function openCase(school: School, name: string, absences = 4): Promise<CaseDocument> {
  miss(school, name, absences)
  await tick(school)
  return caseOf(school, name)
}

export function caseOf(school: School, name: string): CaseDocument {
  const found = school.store().cases.find((one) => one.personId === personId(name) && one.studioId === studioId)
  if (found === undefined) throw new Error(`there is no case of ${name}`)
  return found
}

export function statement(one: CaseDocument, more: Partial<InputOf<'standing.stateCase'>> = {}): InputOf<'standing.stateCase'> {
  return { id: idOf('statement'), caseId: one._id, version: one.version, text: '这学期一直带初三晚自习。', ...more }
}

export function decision(one: CaseDocument, more: Partial<Deciding> = {}): Deciding {
  return { id: idOf('decision'), caseId: one._id, version: one.version, decision: { kind: 'continue' }, reason: '已当面谈过，愿意调整。', ...more }
}

export function signature(one: CaseDocument, more: Partial<Signing> = {}): Signing {
  return { id: idOf('signature'), caseId: one._id, version: one.version, decision: 'filed', remark: '', ...more }
}

/** The case that waits for the office was decided to end somebody's membership in five days. */
export function endPlanted(school: School, { caseId }: { caseId: string }): void {
  school.rewrite(({ cases }) => {
    const one = cases.find(({ _id }) => _id === caseId)
    if (one !== undefined) one.decision = { kind: 'discontinue', endsAt: time('12:00', 5), at: time('8:00'), by: personId(names.host), as: 'host', reason: '多次无故缺勤。' }
  })
}

/** Stated, and decided when the seven days are over: it waits for the office. */
export async function decide(school: School, name: string, memberOpenid: string, more: Partial<Deciding> = {}): Promise<CaseDocument> {
  await school.output(memberOpenid, 'standing.stateCase', statement(caseOf(school, name)))
  school.at('14:00', 7)
  await school.output(openids.host, 'standing.decideCase', decision(caseOf(school, name), more))
  return caseOf(school, name)
}

/** 终止培养 from so many days after now. */
export function ending(school: School, days: number): Partial<Deciding> {
  return { decision: { kind: 'discontinue', endsAt: school.now() + days * day }, reason: '多次无故缺勤，本人同意。' }
}

function entry(found: Finding): SheetEntry {
  return { found, arrivedAt: null, via: null, decided: null, unconfirmed: false, makeUp: null, appeal: null }
}

export function addSecondOffice(school: School): void {
  const id = personId('第二位办公室老师')
  const schoolId = school.store().schools[0]?._id ?? ''
  school.plant('people', [{ _id: id, schoolId, name: '许办', openid: secondOfficeOpenid, memberships: [], schoolRoles: ['office'] }])
  school.plant('bindings', [{ _id: secondOfficeOpenid, schoolId, personId: id, boundAt: 0 }])
}

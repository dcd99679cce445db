import type { InputOf } from '../../contract/index'
import { momentOf } from '../utils/china-time'
import { statusNames } from '../utils/standing-words'
import { standsWords, type KnownSheet, type SheetPerson } from './sheet-view'

export type Finding = InputOf<'standing.correct'>['changes'][number]['to']

/** What can be decided on one or several entries of a sheet. */
export type DeskView = {
  heading: string
  /** 现在：缺勤，计入缺勤; empty for several. */
  standsWords: string
  appeal: { text: string; when: string } | null
  /** A scan that came after the sheet was made. */
  unconfirmed: boolean
  /** 书面任务：… ; empty without one. */
  makeUpWords: string
  makeUpState: 'none' | 'named' | 'confirmed'
  canCorrect: boolean
  canNameMakeUp: boolean
  /** Confirm it, or take it back. */
  canSettleMakeUp: boolean
  /** Though it was confirmed. */
  canTakeBackMakeUp: boolean
  choices: readonly { value: Choice; name: string }[]
  /** Why nothing can be decided; empty when something can. */
  note: string
  single: boolean
  mayReadHistory: boolean
}

/** What a correction can make of an entry: a status, or a kind of leave. */
export type Choice = 'present' | 'late' | 'left' | 'absent' | 'official' | 'sick' | 'personal' | 'family' | 'other' | 'exempt'

const choices: readonly { value: Choice; name: string }[] = (
  ['present', 'late', 'left', 'absent', 'official', 'sick', 'personal', 'family', 'other', 'exempt'] as const
).map((value) => ({ value, name: value === 'present' ? '到' : statusNames[value] }))

export function deskView(sheet: KnownSheet, personIds: readonly string[], now: number): DeskView {
  const people = sheet.people.filter(({ id }) => personIds.includes(id))
  const [person] = people
  const host = sheet.myRole === 'host'
  const decides = host || sheet.myRole === 'office'
  const self = people.some((one) => one.self)
  const single = people.length === 1 && person !== undefined
  return {
    heading: single ? person.name : `更正 ${people.length} 人`,
    standsWords: single ? `现在：${standsWords(person)}，${countsWords(person)}` : '',
    appeal: single ? waitingAppeal(person, now) : null,
    unconfirmed: single && person.unconfirmed,
    makeUpWords: single ? makeUpWords(person) : '',
    makeUpState: single ? (person.makeUp?.state ?? 'none') : 'none',
    canCorrect: decides && !self,
    canNameMakeUp: single && host && !self && person.makeUp === null && person.countsAs !== 'nothing',
    canSettleMakeUp: single && host && !self && person.makeUp?.state === 'named',
    canTakeBackMakeUp: single && host && !self && person.makeUp?.state === 'confirmed',
    // The cloud would refuse 因公 to a host: it is the office that says so afterwards.
    choices: host ? choices.filter(({ value }) => value !== 'official') : choices,
    note: self ? '自己的考勤由别的主持人或管理办公室处理。' : decides ? '' : '由主持人处理。',
    single,
    mayReadHistory: single && decides,
  }
}

/** What a choice says of an entry. Minutes only where it says late; null while they are missing. */
export function findingOf(choice: Choice, minutes: string): Finding | null {
  switch (choice) {
    case 'present':
    case 'left':
    case 'absent':
    case 'exempt':
      return { status: choice, minutesLate: 0, leaveType: null }
    case 'late':
      return /^[1-9]\d{0,2}$/.test(minutes) && Number(minutes) <= 840 ? { status: 'late', minutesLate: Number(minutes), leaveType: null } : null
    case 'official':
    case 'sick':
    case 'personal':
    case 'family':
    case 'other':
      return { status: 'leave', minutesLate: 0, leaveType: choice }
  }
}

/** What is chosen to begin with: what would help whoever asks; else nothing. */
export function firstChoice({ appeal, unconfirmed }: DeskView): Choice | '' {
  return appeal !== null || unconfirmed ? 'present' : ''
}

/** Why an entry counts or not, after what stands. */
function countsWords({ countsAs, status }: SheetPerson): string {
  switch (countsAs) {
    case 'nothing':
      return status === 'undecided' ? '还没有定' : '不计缺勤'
    case 'absent':
    case 'leave':
      return '计入缺勤'
    case 'too-late':
      return '超过时限，按缺勤计'
  }
}

function waitingAppeal({ appeal }: SheetPerson, now: number): DeskView['appeal'] {
  return appeal?.state === 'waiting' ? { text: appeal.text, when: momentOf(appeal.at, now) } : null
}

function makeUpWords({ makeUp }: SheetPerson): string {
  if (makeUp === null) return ''
  return makeUp.what.kind === 'task' ? `书面任务：${makeUp.what.task}` : '参加另一场活动'
}

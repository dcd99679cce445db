import type { InputOf, OutputOf } from '../../../contract/index'
import type { Fact, SheetDocument, StandingsDocument } from '../../../cloudfunctions/kit/documents'
import type { SheetEntry } from '../../../domain/attendance/sheet'
import type { Usage } from '../../../local/cloud/usage'
import { storyId } from '../../../local/seed/story-ids'
import { activityIds, names, openids, personId, sessionOf, studioId } from './cast'
import { idOf } from './plans'
import type { School } from './school'

export type Correction = InputOf<'standing.correct'>
export type Tick = { ok: boolean; studios: number; steps: number; failed: number; left: number }

/** Sessions of the story whose sheets are closed. */
export const sheetIds = {
  /** A week ago: 秦晓峰 appeals; a case rests on it. */
  appealed: sessionOf(activityIds.past),
  /** Four weeks ago: 吕文博 absent, no case rests on it. */
  quiet: sessionOf(storyId('activity 班级公约课例研讨')),
  /** Three weeks ago: a make-up is named for 许听澜. */
  makingUp: sessionOf(storyId('activity 《给班主任的建议》共读（二）')),
  /** Of the other studio: a case was decided on it and waits for the office. */
  decided: sessionOf(storyId('activity 团体辅导课观摩')),
  /** Of the other studio. */
  foreign: sessionOf(storyId('activity 心理委员怎么带')),
} as const

/** The timer's function, as its timer calls it. */
export async function tick(school: School): Promise<{ done: Tick; usage: Usage }> {
  const reply = await school.cloud.fireTimer('scheduler')
  if ('error' in reply) throw new Error(`the timer failed: ${reply.error.errMsg}`)
  return { done: reply.result as Tick, usage: reply.usage }
}

export function sheetOf(school: School, sessionId: string): SheetDocument {
  const sheet = school.store().sheets.find(({ _id }) => _id === sessionId)
  if (sheet === undefined) throw new Error(`there is no sheet of ${sessionId}`)
  return sheet
}

export function entryOf(school: School, sessionId: string, name: string = names.member): SheetEntry {
  const entry = sheetOf(school, sessionId).entries[personId(name)]
  if (entry === undefined) throw new Error(`${name} is not on the sheet of ${sessionId}`)
  return entry
}

export function standingsOf(school: School, studio: string = studioId): StandingsDocument {
  const standings = school.store().standings.find(({ _id }) => _id === studio)
  if (standings === undefined) throw new Error(`there are no standings of ${studio}`)
  return standings
}

/** Rows of the log that were written since the story was told. */
export function newFacts(school: School, before: readonly Fact[]): Fact[] {
  const known = new Set(before.map(({ _id }) => _id))
  return school.store().facts.filter(({ _id }) => !known.has(_id))
}

/** What names one person's entry as it is stored. */
export function onEntry(school: School, sessionId: string, name: string): { studioId: string; sessionId: string; version: number; personId: string } {
  const { studioId: of, version } = sheetOf(school, sessionId)
  return { studioId: of, sessionId, version, personId: personId(name) }
}

export const present = { status: 'present', minutesLate: 0, leaveType: null } as const
export const absent = { status: 'absent', minutesLate: 0, leaveType: null } as const

/** 周明远 is put down as present, unless said otherwise. */
export function correction(school: School, sessionId: string, more: Partial<Correction> = {}): Correction {
  const { version } = sheetOf(school, sessionId)
  const changes = [{ personId: personId(names.member), to: present }]
  return { id: idOf('correction'), studioId, sessionId, version, changes, reason: '当时在会场签到组帮忙', ...more }
}

export function correct(school: School, sessionId: string, more: Partial<Correction> = {}, openid: string = openids.host): Promise<OutputOf<'standing.correct'>> {
  return school.output(openid, 'standing.correct', correction(school, sessionId, more))
}

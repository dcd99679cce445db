import { aroundSession } from './around-session'
import { chinaDayOf, day, slotTime, year } from './calendar'
import type { Deed, Setting } from './deed'
import { wishId } from './deed'
import type { Phones } from './phones'
import type { YearSession } from './world'
import { policyFrom } from './world'

const daysOfYear = Math.round((year.to - year.from) / day)
/** Days behind the year, in which it is brought to its end. */
export const daysAfter = 20

/** All that happens in one studio in a year. */
export function throughTheYear(setting: Setting): Deed[] {
  const { studio } = setting
  const [moved, cancelled, calledOff] = [studio.dice, studio.dice, studio.dice].map((dice) => dice.oneOf(studio.activities)._id)
  const around = studio.sessions.flatMap((session) => {
    if (session.activityId === moved) return movedSession(setting, session)
    const deeds = aroundSession(setting, session)
    if (session.activityId === cancelled) return [...deeds.filter(({ dayOfYear }) => dayOfYear < session.dayOfYear - 2), cancellation(setting, session, -2)]
    return session.activityId === calledOff ? [...deeds, cancellation(setting, session, 2)] : deeds
  })
  return [...around, ...newActivity(setting), ...suspensions(setting), ...policies(setting), ...desk(setting)]
}

/** Moved by a day, five days before. Of a day with two sessions only the one that is asked for is moved. */
function movedSession(setting: Setting, session: YearSession): Deed[] {
  const { hostOpenid } = setting.studio
  const activity = setting.studio.activities.find(({ _id }) => _id === session.activityId)
  if (activity === undefined || activity.sessions.length > 1 || session.dayOfYear < 6) return aroundSession(setting, session)
  const later = { ...session, dayOfYear: session.dayOfYear + 1, startsAt: session.startsAt + day, endsAt: session.endsAt + day }
  const { title, type, place, speaker, agenda, bring, required, openToGuests } = activity
  const facts = { title, type, place, speaker, agenda, bring, required, openToGuests, roster: activity.roster }
  const sessions = activity.sessions.map(({ id, tenthsOfHours }) => ({ id, startsAt: later.startsAt, endsAt: later.endsAt, tenthsOfHours }))
  const move: Deed = {
    dayOfYear: session.dayOfYear - 5,
    slot: 0,
    run: async (phones) => void (await phones.ask(hostOpenid, 'attendance.reviseActivity', { activityId: activity._id, version: 1, facts, sessions, acceptOverlaps: true })),
  }
  return [move, ...aroundSession(setting, later, 1)]
}

/** Before it takes place, or after its sheet was made. */
function cancellation({ studio: { hostOpenid } }: Setting, session: YearSession, days: number): Deed {
  return {
    dayOfYear: Math.max(1, session.dayOfYear + days),
    slot: 3,
    run: async (phones) => void (await phones.ask(hostOpenid, 'attendance.cancelActivity', { activityId: session.activityId, version: 1, reason: '学校另有安排' })),
  }
}

/** Planned in the middle of the year. */
function newActivity(setting: Setting): Deed[] {
  const { hostOpenid, studio, name } = setting.studio
  const id = wishId('new activity', name)
  const dayOfYear = 180
  const startsAt = slotTime(dayOfYear, 0) + 6.5 * 3_600_000
  const times = { startsAt, endsAt: startsAt + 7_200_000 }
  const facts = { title: '加开一次', type: 'study' as const, place: { kind: 'online' as const, link: 'https://meeting.example.com/x' }, speaker: '', agenda: '', bring: '', required: true, openToGuests: false, roster: { kind: 'all' as const } }
  const planning: Deed = {
    dayOfYear: 170,
    slot: 3,
    run: async (phones) => void (await phones.ask(hostOpenid, 'attendance.createActivity', { id, studioId: studio._id, facts, sessions: [{ ...times, tenthsOfHours: 20 }], weeklyIds: [], acceptOverlaps: true })),
  }
  return [planning, ...aroundSession(setting, { id: `${id}a`, activityId: id, dayOfYear, ...times, required: true, roster: { kind: 'all' } })]
}

/** Granted by the office, some for days that have passed; asked for by a member; exempted by the host. */
function suspensions({ world, studio }: Setting): Deed[] {
  const { dice, members, hostOpenid, studio: { _id: studioId } } = studio
  const [first, second, third] = [dice.oneOf(members), dice.oneOf(members), dice.oneOf(members)]
  const [from, length] = [dice.between(30, 200), dice.between(20, 90)]
  const span = (start: number, days: number) => ({ kind: 'days' as const, firstDay: chinaDayOf(start), lastDay: chinaDayOf(start + days) })
  const asked = wishId('suspension asked for', studio.name)
  return [
    {
      dayOfYear: from + 8,
      slot: 1,
      run: async (phones) =>
        void (await phones.ask(world.officeOpenid, 'standing.grantLeave', { id: wishId('suspension', studio.name), studioId, personId: first.id, grant: { kind: 'suspension', type: 'parental' }, scope: span(from, length), reason: '产假' })),
    },
    {
      dayOfYear: 120,
      slot: 1,
      run: async (phones) =>
        void (await phones.ask(second.openid, 'standing.askLeave', { id: asked, studioId, wish: { kind: 'suspension', type: 'secondment' }, scope: span(122, 40), reason: '借调', authority: '', proofs: [] })),
    },
    { dayOfYear: 130, slot: 1, run: async (phones) => void (await phones.ask(world.officeOpenid, 'standing.decideLeave', { id: wishId('answer', asked), studioId, leaveId: asked, version: 1, decision: 'approved', remark: '' })) },
    {
      dayOfYear: 250,
      slot: 1,
      run: async (phones) =>
        void (await phones.ask(hostOpenid, 'standing.grantLeave', { id: wishId('exemption', studio.name), studioId, personId: third.id, grant: { kind: 'exemption' }, scope: span(251, 12), reason: '承担比赛任务' })),
    },
  ]
}

/** The office changes the rules twice: at once, and from a day to come. */
function policies({ world: { officeOpenid }, studio }: Setting): Deed[] {
  const { dice, sessions, studio: { _id: studioId } } = studio
  const set = (dayOfYear: number, from: number | null): Deed => {
    const policy = policyFrom(dice, sessions.length)
    return {
      dayOfYear,
      slot: 0,
      run: async (phones) => {
        const rules = await phones.ask(officeOpenid, 'standing.rules', { studioId })
        if (rules === null) return
        await phones.ask(officeOpenid, 'standing.previewPolicy', { studioId, policy })
        await phones.ask(officeOpenid, 'standing.setPolicy', { id: wishId('policy', studio.name, dayOfYear), studioId, version: rules.policyVersion, from, policy, why: '学校统一调整' })
      },
    }
  }
  return [set(dice.between(60, 120), null), set(dice.between(180, 220), slotTime(dice.between(230, 260), 0))]
}

/** Every other week host and office look at what lies on their desks. */
function desk(setting: Setting): Deed[] {
  const deeds: Deed[] = []
  for (let dayOfYear = 14; dayOfYear < daysOfYear + daysAfter; dayOfYear += 14) {
    deeds.push({ dayOfYear, slot: 3, run: (phones) => hostsDesk(setting, phones, dayOfYear) })
    deeds.push({ dayOfYear: dayOfYear + 1, slot: 3, run: (phones) => officesDesk(setting, phones, dayOfYear) })
  }
  return deeds
}

async function hostsDesk({ studio: { dice, hostOpenid, studio } }: Setting, phones: Phones, dayOfYear: number): Promise<void> {
  const { _id: studioId } = studio
  const seen = await phones.ask(hostOpenid, 'standing.studio', { studioId })
  // At the end of the year nothing is left lying.
  if (dayOfYear > daysOfYear - 30) {
    for (const { id: leaveId, version, kind } of seen?.leaves ?? [])
      if (kind === 'leave') await phones.ask(hostOpenid, 'standing.decideLeave', { id: wishId('last answer', leaveId), studioId, leaveId, version, decision: 'approved', remark: '' })
    for (const { person, sessionId } of [...(seen?.unconfirmed ?? []), ...(seen?.appeals ?? [])]) await confirm(hostOpenid, studioId, sessionId, person.id, phones)
  }
  for (const { id: caseId, stage, version } of seen?.cases ?? []) {
    if (stage !== 'decision') continue
    const kind = dice.pick({ continue: 5, conditions: 3, discontinue: 2 })
    const now = slotTime(dayOfYear, 3)
    const decision =
      kind === 'conditions' ? { kind, conditions: '补写两篇反思', lookAgainAt: now + 30 * day } : kind === 'discontinue' ? { kind, endsAt: now + 5 * day } : { kind }
    await phones.ask(hostOpenid, 'standing.decideCase', { id: wishId('decision', caseId, dayOfYear), caseId, version, decision, reason: '谈话后决定' })
  }
}

async function confirm(hostOpenid: string, studioId: string, sessionId: string, personId: string, phones: Phones): Promise<void> {
  const sheet = await phones.ask(hostOpenid, 'standing.sheet', { studioId, sessionId })
  const changes = [{ personId, to: { status: 'present' as const, minutesLate: 0, leaveType: null } }]
  if (sheet !== null) await phones.ask(hostOpenid, 'standing.correct', { id: wishId('confirmation', sessionId, personId, sheet.version), studioId, sessionId, version: sheet.version, changes, reason: '核实到场' })
}

async function officesDesk({ world: { officeOpenid }, studio: { dice, studio } }: Setting, phones: Phones, dayOfYear: number): Promise<void> {
  const seen = await phones.ask(officeOpenid, 'standing.studio', { studioId: studio._id })
  for (const { id: caseId, stage, version } of seen?.cases ?? []) {
    const id = wishId('office', caseId, dayOfYear)
    if (stage === 'signing') await phones.ask(officeOpenid, 'standing.signCase', { id, caseId, version, decision: dice.chance(0.85) ? 'filed' : 'returned', remark: '材料已看' })
    if (stage === 'office-decision') await phones.ask(officeOpenid, 'standing.decideCase', { id, caseId, version, decision: { kind: 'continue' }, reason: '逾期未定' })
  }
}

import type { InputOf } from '../../../contract/index'
import { membershipIn } from '../../../domain/studio/membership'
import { chinaDayOf } from './calendar'
import type { Deed, Setting } from './deed'
import { wishId } from './deed'
import type { Arrival } from './door'
import { doorDeeds } from './door'
import type { Phones } from './phones'
import type { Member, YearSession } from './world'

/** How likely what happens to somebody who is not there; the rest is simply absent. */
const fates = { leave: 35, appeal: 10, 'make-up': 8, correction: 6, nothing: 41 }
const leaveTypes = { official: 15, sick: 35, personal: 25, family: 10, other: 15 } as const

/** Everything around one session: who comes, who asks for leave, appeals, is corrected or makes up. @param keyVersion 1 where it was moved. */
export function aroundSession(setting: Setting, session: YearSession, keyVersion = 0): Deed[] {
  const { studio } = setting
  const { dice } = studio
  const deeds: Deed[] = []
  const arrivals: Arrival[] = []
  for (const member of studio.members.filter((one) => isExpected(one, setting, session))) {
    const isThere = dice.chance(member.diligence)
    if (isThere) arrivals.push(arrivalOf(member, setting))
    // Who has leave and comes is present.
    if (isThere && dice.chance(0.02)) deeds.push(...leave(setting, session, member, true))
    if (!isThere) deeds.push(...fateOf(setting, session, member))
  }
  return [...deeds, ...doorDeeds(studio, session, arrivals, keyVersion), ...hostsHand(setting, session)]
}

function isExpected({ id, membership }: Member, { studio }: Setting, { roster, endsAt }: YearSession): boolean {
  return membershipIn([membership], studio.studio._id, endsAt) !== null && (roster.kind === 'all' || roster.personIds.includes(id))
}

function arrivalOf({ id, openid }: Member, { studio: { dice } }: Setting): Arrival {
  const kind = dice.pick({ punctual: 89, late: 9, 'sent late': 2 })
  return { personId: id, openid, minutesAfter: kind === 'late' ? dice.between(5, 50) : -dice.between(1, 25), isLateScan: kind === 'sent late' }
}

function fateOf(setting: Setting, session: YearSession, member: Member): Deed[] {
  const { dice } = setting.studio
  const fate = dice.pick(fates)
  const later = (days: number): Pick<Deed, 'dayOfYear' | 'slot'> => ({ dayOfYear: session.dayOfYear + days, slot: 0 })
  switch (fate) {
    case 'leave':
      return leave(setting, session, member, dice.chance(0.6))
    case 'appeal':
      return [
        { ...later(dice.between(1, 5)), run: async (phones) => void (await phones.ask(member.openid, 'standing.appeal', { ...wish(setting, session, member, 'appeal'), text: '当时在场' })) },
        ...(dice.chance(0.8) ? [{ ...later(dice.between(6, 9)), run: answerToAppeal(setting, session, member, dice.chance(0.6)) }] : []),
      ]
    case 'make-up':
      return [
        { ...later(6), run: onSheet(setting, session, 'standing.nameMakeUp', { ...wish(setting, session, member, 'named'), personId: member.id, what: { kind: 'task', task: '读书笔记' } }) },
        ...(dice.chance(0.8) ? [{ ...later(12), run: onSheet(setting, session, 'standing.confirmMakeUp', { ...wish(setting, session, member, 'confirmed'), personId: member.id }) }] : []),
      ]
    case 'correction':
      return [{ ...later(dice.between(1, 20)), run: correction(setting, session, member, 'correction', dice.chance(0.8)) }]
    case 'nothing':
      return []
    default:
      return fate satisfies never
  }
}

/** @param isAhead asked for before the session; else within the days after it. */
function leave(setting: Setting, session: YearSession, member: Member, isAhead: boolean): Deed[] {
  const { dice, hostOpenid } = setting.studio
  const leaveId = wishId('leave', session.id, member.openid)
  const today = chinaDayOf(session.dayOfYear)
  const scope: InputOf<'standing.askLeave'>['scope'] = dice.chance(0.6) ? { kind: 'sessions', sessionIds: [session.id] } : { kind: 'days', firstDay: today - dice.between(0, 1), lastDay: today + dice.between(0, 1) }
  const asked = { wish: { kind: 'leave' as const, type: dice.pick(leaveTypes) }, scope, reason: '家中有事', authority: '教务处', proofs: [] }
  const askedOn = Math.max(1, session.dayOfYear + (isAhead ? -dice.between(1, 3) : dice.between(1, 2)))
  const { id: _id, studioId } = wish(setting, session, member, 'leave')
  const answer = dice.pick({ approved: 70, refused: 12, returned: 8, none: 10 })
  const answering: Deed = {
    dayOfYear: askedOn + dice.between(1, 4),
    slot: 3,
    run: async (phones) => {
      if (answer === 'none') return
      await phones.ask(hostOpenid, 'standing.decideLeave', { id: wishId('answer', leaveId), studioId, leaveId, version: 1, decision: answer, remark: '材料不全' })
    },
  }
  const overturning: Deed = {
    dayOfYear: askedOn + 30,
    slot: 0,
    run: async (phones) => {
      await phones.ask(setting.world.officeOpenid, 'standing.decideLeave', { id: wishId('overturn', leaveId), studioId, leaveId, version: 2, decision: 'overturned', remark: '材料不实' })
    },
  }
  const refusing: Deed = {
    dayOfYear: askedOn + 20,
    slot: 0,
    run: async (phones) => void (await phones.ask(hostOpenid, 'standing.decideLeave', { id: wishId('refusal', leaveId), studioId, leaveId, version: 2, decision: 'refused', remark: '一直没有补材料' })),
  }
  return [
    { dayOfYear: askedOn, slot: 0, run: async (phones) => void (await phones.ask(member.openid, 'standing.askLeave', { id: leaveId, studioId, ...asked })) },
    ...(answer === 'none' ? [] : [answering]),
    ...(answer === 'returned' ? [refusing] : []),
    ...(asked.wish.type === 'official' && answer === 'approved' && dice.chance(0.2) ? [overturning] : []),
  ]
}

function answerToAppeal(setting: Setting, session: YearSession, member: Member, isAccepted: boolean): Deed['run'] {
  if (isAccepted) return correction(setting, session, member, 'accepted appeal', true)
  return onSheet(setting, session, 'standing.refuseAppeal', { ...wish(setting, session, member, 'refused appeal'), personId: member.id, reason: '与点名不符' })
}

function correction(setting: Setting, session: YearSession, member: Member, what: string, isPresent: boolean): Deed['run'] {
  const to = isPresent ? { status: 'present' as const, minutesLate: 0, leaveType: null } : { status: 'late' as const, minutesLate: 40, leaveType: null }
  return onSheet(setting, session, 'standing.correct', { ...wish(setting, session, member, what), changes: [{ personId: member.id, to }], reason: '核实' }, member)
}

/** A host closes a session early now and then, or opens a sheet again, which the timer closes. */
function hostsHand(setting: Setting, session: YearSession): Deed[] {
  const { dice, hostOpenid, studio } = setting.studio
  const close = { dayOfYear: session.dayOfYear, slot: 2 as const, run: async (phones: Phones) => void (await phones.ask(hostOpenid, 'standing.closeSheet', { id: wishId('close', session.id), studioId: studio._id, sessionId: session.id })) }
  const reopen = { dayOfYear: session.dayOfYear + 2, slot: 3 as const, run: onSheet(setting, session, 'standing.reopenSheet', { id: wishId('reopen', session.id), studioId: studio._id, sessionId: session.id, reason: '漏了一人' }) }
  return [...(dice.chance(0.06) ? [close] : []), ...(dice.chance(0.04) ? [reopen] : [])]
}

type OnSheet = 'standing.correct' | 'standing.refuseAppeal' | 'standing.nameMakeUp' | 'standing.confirmMakeUp' | 'standing.reopenSheet'

/** The host looks at the sheet first, for its version, and whether whom it is about is on it. */
function onSheet<Name extends OnSheet>({ studio: { hostOpenid, studio } }: Setting, { id: sessionId }: YearSession, name: Name, input: Omit<InputOf<Name>, 'version'>, about?: Member): Deed['run'] {
  return async (phones) => {
    const sheet = await phones.ask(hostOpenid, 'standing.sheet', { studioId: studio._id, sessionId })
    if (sheet !== null && (about === undefined || sheet.people.some(({ id }) => id === about.id))) await phones.ask(hostOpenid, name, { ...input, version: sheet.version } as InputOf<Name>)
  }
}

function wish({ studio: { studio } }: Setting, { id: sessionId }: YearSession, { openid }: Member, what: string): { id: string; studioId: string; sessionId: string } {
  return { id: wishId(what, sessionId, openid), studioId: studio._id, sessionId }
}

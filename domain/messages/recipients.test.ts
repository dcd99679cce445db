import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Membership, Role } from '../studio/membership'
import type { MessageEvent } from './events'
import { pages } from './pages'
import { messagesOf } from './recipients'
import type { MessageWorld } from './world'

const now = Date.parse('2026-03-18T17:00:00+08:00')
const hour = 3_600_000
const studio = { id: 's', name: '陈知秋名班主任工作室' }

function membership(role: Role, counted: boolean): Membership {
  return { studioId: studio.id, role, counted, from: 0, to: null }
}

const world: MessageWorld = {
  studio,
  unit: 'sessions',
  people: [
    { personId: 'host', name: '陈知秋', memberships: [membership('host', false)] },
    { personId: 'second', name: '何晚舟', memberships: [membership('host', false)] },
    { personId: 'assistant', name: '林晓雯', memberships: [membership('assistant', false)] },
    { personId: 'member', name: '周明远', memberships: [membership('member', true)] },
    { personId: 'ill', name: '沈若水', memberships: [membership('member', true)] },
    { personId: 'adviser', name: '郑立行', memberships: [membership('member', false)] },
    { personId: 'gone', name: '顾行舟', memberships: [{ ...membership('member', true), to: now - 1 }] },
  ],
  office: ['office', 'clerk'],
  sessions: [
    {
      sessionId: 'x',
      activityId: 'a',
      title: '主题班会观摩',
      startsAt: now + 20 * hour,
      endsAt: now + 22 * hour,
      place: '302',
      bring: '',
      required: true,
      roster: { kind: 'all' },
      keyVersion: 0,
      cancelled: null,
    },
  ],
  sheets: [
    {
      sessionId: 'x',
      startsAt: now,
      endsAt: now,
      tenthsOfHours: 20,
      required: true,
      state: 'closed',
      entries: { member: { found: { status: 'absent', minutesLate: 0, leaveType: null }, arrivedAt: null, via: null, decided: null, unconfirmed: false, makeUp: null, appeal: null } },
    },
  ],
  leaves: [
    { id: 'sick', personId: 'ill', kind: 'leave', type: 'sick', scope: { kind: 'sessions', sessionIds: ['x'] }, state: 'approved', remark: '好好休息' },
    { id: 'asked', personId: 'ill', kind: 'leave', type: 'personal', scope: { kind: 'days', firstDay: 0, lastDay: 1 }, state: 'waiting', remark: '' },
    { id: 'away', personId: 'member', kind: 'suspension', type: 'secondment', scope: { kind: 'days', firstDay: 0, lastDay: 1 }, state: 'waiting', remark: '' },
  ],
  figures: {},
  remindedUntil: now,
  now,
}

const cases: [what: string, event: MessageEvent, by: string | null, told: string][] = [
  ['tomorrow is told to who is expected and not on leave', { kind: 'session-tomorrow', sessionId: 'x' }, null, 'member session-tomorrow'],
  ['the hour before, too', { kind: 'session-soon', sessionId: 'x' }, null, 'member session-soon'],
  [
    'what is moved is told to everybody in the studio but who moved it',
    { kind: 'session-moved', sessionId: 'x', before: now, beforePlace: '会议室' },
    'host',
    'adviser session-moved, assistant session-moved, ill session-moved, member session-moved, second session-moved',
  ],
  [
    'a session taken out of an activity is told like one called off',
    { kind: 'session-cancelled', sessionId: 'y', activityId: 'a', startsAt: now + hour },
    'second',
    'adviser session-cancelled, assistant session-cancelled, host session-cancelled, ill session-cancelled, member session-cancelled',
  ],
  ['who is missing is told to hosts', { kind: 'missing', sessionId: 'x', expected: 2, missing: ['member'] }, null, 'host missing, second missing'],
  ['a sheet made by the timer is told to hosts', { kind: 'sheet-closed', sessionId: 'x' }, null, 'host session-summary, second session-summary'],
  ['one made by a host to the other one', { kind: 'sheet-closed', sessionId: 'x' }, 'host', 'second session-summary'],
  [
    'a level is told to the member and to hosts',
    { kind: 'level-changed', personId: 'member', from: 'fine', to: 'warning', sessionIds: ['x'] },
    null,
    'host member-level, member level-changed, second member-level',
  ],
  [
    'going back is told as such',
    { kind: 'level-changed', personId: 'member', from: 'warning', to: 'fine', sessionIds: [] },
    null,
    'host member-level, member level-withdrawn, second member-level',
  ],
  ['two in a row are told to hosts', { kind: 'absent-in-a-row', personId: 'member', sessionIds: ['x'] }, null, 'host absent-in-a-row, second absent-in-a-row'],
  ['a correction is told to whom it concerns', { kind: 'mark-corrected', personId: 'member', sessionId: 'x', status: 'present' }, 'host', 'member mark-corrected'],
  ['what is not known any more is told to nobody', { kind: 'mark-corrected', personId: 'member', sessionId: 'z', status: 'present' }, 'host', ''],
  ['a make-up that was named', { kind: 'make-up', personId: 'member', sessionId: 'x', state: 'named' }, 'host', 'member make-up'],
  ['an appeal waits for hosts', { kind: 'appeal-waiting', personId: 'member', sessionId: 'x' }, 'member', 'host appeal-waiting, second appeal-waiting'],
  ['its refusal is told to the member', { kind: 'appeal-refused', personId: 'member', sessionId: 'x' }, 'host', 'member appeal-refused'],
  ['leave waits for hosts', { kind: 'leave-waiting', personId: 'ill', leaveId: 'asked' }, 'ill', 'host leave-waiting, second leave-waiting'],
  ['what was taken back waits for nobody', { kind: 'leave-waiting', personId: 'ill', leaveId: 'sick' }, 'ill', ''],
  ['a suspension waits for the office', { kind: 'leave-waiting', personId: 'member', leaveId: 'away' }, 'member', 'clerk suspension-waiting, office suspension-waiting'],
  ['the answer is told to who asked', { kind: 'leave-answered', personId: 'ill', leaveId: 'sick', state: 'approved', stillCounts: false }, 'host', 'ill leave-answered'],
  ['what has waited is told to hosts', { kind: 'still-waiting', leaves: 1, appeals: 0 }, null, 'host still-waiting, second still-waiting'],
  [
    'rules are told to everybody in the studio',
    { kind: 'policy-changed' },
    'office',
    'adviser policy-changed, assistant policy-changed, host policy-changed, ill policy-changed, member policy-changed, second policy-changed',
  ],
  [
    'a decision on a case is told to the member, to the other host, and to the office to sign',
    { kind: 'case-changed', personId: 'member', caseId: 'c', stage: 'signing', told: ['member', 'host', 'second'] },
    'host',
    'clerk case-to-sign, member case-step, office case-to-sign, second member-case',
  ],
  [
    'a case undecided too long lies on the office’s desk',
    { kind: 'case-changed', personId: 'member', caseId: 'c', stage: 'office-decision', told: ['member', 'host'] },
    null,
    'clerk case-overdue, host member-case, member case-step, office case-overdue',
  ],
  [
    'how a case goes on is not told to hosts of the past',
    { kind: 'case-changed', personId: 'member', caseId: 'c', stage: 'filed', told: ['member', 'gone', 'second', 'clerk'] },
    null,
    'clerk member-case, member case-step, second member-case',
  ],
  [
    'a case that is closed is told to whoever had been told',
    { kind: 'case-changed', personId: 'member', caseId: 'c', stage: 'closed', told: ['member', 'host', 'office', 'gone'] },
    null,
    'gone member-case, host member-case, member case-step, office member-case',
  ],
]

it.each(cases)('%s', (_what, event, by, told) => {
  const messages = messagesOf({ id: 'f', at: now, by, kind: event.kind === 'case-changed' ? 'case.filed' : '' }, [event], world)
  expect(messages.map(({ personId, kind }) => `${personId} ${kind}`).sort().join(', ')).toBe(told)
})

const warned: MessageEvent = { kind: 'level-changed', personId: 'member', from: 'fine', to: 'warning', sessionIds: ['x'] }
const inARow: MessageEvent = { kind: 'absent-in-a-row', personId: 'member', sessionIds: ['x'] }
const closed: MessageEvent = { kind: 'case-changed', personId: 'member', caseId: 'c', stage: 'closed', told: ['member', 'host'] }
const corrected: MessageEvent = { kind: 'mark-corrected', personId: 'member', sessionId: 'x', status: 'absent' }

it.each([
  ['levels and runs that followed from closing a sheet', 'host', 'sheet.closed', [{ kind: 'sheet-closed', sessionId: 'x' }, warned, inARow], 'host', ['member-level', 'absent-in-a-row']],
  ['a level that followed from a request of their own', 'member', 'leave.withdrawn', [warned], 'member', ['level-changed']],
  ['a case that is closed by what they corrected', 'host', 'sheet.corrected', [corrected, warned, closed], 'host', ['member-case']],
  ['no level of whom they have just decided on', 'host', 'sheet.corrected', [corrected, warned], 'host', []],
  ['no step of a case that they took', 'host', 'case.decided', [{ ...closed, stage: 'signing' }], 'host', []],
] as const)('whoever did it is told of %s', (_what, by, kind, events: readonly MessageEvent[], who, kinds) => {
  const messages = messagesOf({ id: 'f', at: now, by, kind }, events, world)
  expect(messages.filter(({ personId }) => personId === who).map((message) => message.kind)).toEqual(kinds)
})

it.each([
  ['signing', 'case.decided', 'signing'],
  ['filed', 'case.filed', 'filed'],
  ['filed', 'sheet.corrected', 'undermined'],
  ['decision', 'case.heard', 'decision'],
  ['decision', 'case.returned', 'returned'],
  ['decision', 'case.look-again', 'look-again'],
  ['statement', 'case.stated', 'stated'],
] as const)('a case at %s through %s is said to be %s', (stage, kind, said) => {
  const event: MessageEvent = { kind: 'case-changed', personId: 'member', caseId: 'c', stage, told: ['member'] }
  const [message] = messagesOf({ id: 'f', at: now, by: null, kind }, [event], world)
  expect(message?.content).toMatchObject({ kind: 'case-step', stage: said })
})

const evening = Date.parse('2026-03-18T19:00:00+08:00')
const few = { kind: 'some', personIds: ['adviser', 'ill'] } as const
const onlyIll = { kind: 'some', personIds: ['ill'] } as const
const wider = { kind: 'some', personIds: ['adviser', 'ill', 'member', 'gone'] } as const
const everybody = { kind: 'all' } as const

it.each([
  ['nobody before the others have heard of it', few, wider, evening - 1, []],
  ['whoever is new, and neither who was on it before nor who has left', onlyIll, wider, evening, ['member']],
  ['whoever is new when everybody is to come', few, everybody, evening, ['member']],
  ['nobody whom leave excuses', { kind: 'some', personIds: ['member'] }, { kind: 'some', personIds: ['member', 'ill'] }, evening, []],
  ['nobody who is taken off it', wider, few, evening, []],
] as const)('another roster is told to %s', (_what, before, roster, remindedUntil, told) => {
  const sessions = world.sessions.map((session) => ({ ...session, roster }))
  const messages = messagesOf({ id: 'f', at: now, by: 'host', kind: '' }, [{ kind: 'roster-changed', activityId: 'a', before }], { ...world, sessions, remindedUntil })
  expect(messages.map(({ personId, kind }) => [personId, kind])).toEqual(told.map((personId) => [personId, 'session-added']))
})

it('newcomers hear once, of the next session of the day', () => {
  const [first] = world.sessions
  if (first === undefined) throw new Error('the world has a session')
  const sessions = ['y', 'x'].map((sessionId, n) => ({ ...first, sessionId, startsAt: first.startsAt - n * hour }))
  const messages = messagesOf({ id: 'f', at: now, by: 'host', kind: '' }, [{ kind: 'roster-changed', activityId: 'a', before: few }], { ...world, sessions, remindedUntil: evening })
  expect(messages.map(({ personId, topic }) => [personId, topic])).toEqual([['member', 'session_x']])
})

it('has an id that follows from cause, event and person, once each', () => {
  const event = { kind: 'policy-changed' } as const
  const ids = messagesOf({ id: 'f', at: now, by: null, kind: '' }, [event, event], world).map(({ id }) => id)
  expect(ids).toHaveLength(12)
  expect(new Set(ids).size).toBe(12)
  expect(ids).toContain('f_1_member')
})

it('waits for the morning with what is not urgent', () => {
  const night = Date.parse('2026-03-18T22:00:00+08:00')
  const [message] = messagesOf({ id: 'f', at: night, by: null, kind: '' }, [{ kind: 'mark-corrected', personId: 'member', sessionId: 'x', status: '' }], world)
  expect(message?.sendAt).toBe(Date.parse('2026-03-19T07:00:00+08:00'))
})

it('speaks of tomorrow until midnight, of an hour until the session begins', () => {
  const told = messagesOf({ id: 'f', at: now, by: null, kind: '' }, [{ kind: 'session-tomorrow', sessionId: 'x' }, { kind: 'session-soon', sessionId: 'x' }], world)
  expect(told.map(({ expiresAt }) => expiresAt)).toEqual([Date.parse('2026-03-19T00:00:00+08:00'), now + 20 * hour])
})

it('sums up a sheet as it counts: nobody waits for who is suspended, and who has asked for leave is not called absent', () => {
  const [sheet] = world.sheets
  const [absent] = Object.values(sheet?.entries ?? {})
  if (sheet === undefined || absent === undefined) throw new Error('the world has a sheet')
  const entry = (status: 'present' | 'late' | 'absent' | 'leave') => ({ ...absent, found: { ...absent.found, status } })
  const entries = { came: entry('present'), late: entry('late'), absent: entry('absent'), ill: entry('leave'), asking: entry('absent'), exempt: entry('absent'), away: entry('absent'), visiting: entry('present') }
  const scope = { kind: 'sessions' as const, sessionIds: ['x'] }
  const leaves: MessageWorld['leaves'] = [
    { id: '1', personId: 'asking', kind: 'leave', type: 'sick', scope, state: 'waiting', remark: '' },
    { id: '2', personId: 'exempt', kind: 'exemption', type: 'exempt', scope, state: 'approved', remark: '' },
    { id: '3', personId: 'away', kind: 'suspension', type: 'parental', scope, state: 'approved', remark: '' },
    { id: '4', personId: 'visiting', kind: 'suspension', type: 'parental', scope, state: 'approved', remark: '' },
    { id: '5', personId: 'absent', kind: 'leave', type: 'sick', scope, state: 'refused', remark: '' },
  ]
  const [message] = messagesOf({ id: 'f', at: now, by: null, kind: '' }, [{ kind: 'sheet-closed', sessionId: 'x' }], { ...world, sheets: [{ ...sheet, entries }], leaves })
  expect(message?.content).toMatchObject({ expected: 6, present: 2, absent: 1, onLeave: 3 })
})

it('opens pages that the mini-program has', () => {
  const app = JSON.parse(readFileSync(path.join(__dirname, '../../miniprogram/app.json'), 'utf8')) as { pages: string[]; subPackages: { root: string; pages: string[] }[] }
  const known = [...app.pages, ...app.subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`))]
  for (const page of Object.values(pages)) expect(known).toContain(page('comment', 'b').split('?')[0])
})

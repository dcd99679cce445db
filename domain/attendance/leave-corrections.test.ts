import type { LeaveRecord, LeaveScope, LeaveState } from './leave'
import type { Corrected } from './leave-corrections'
import { correctByLeave, correctWithoutLeave } from './leave-corrections'
import type { LeaveType } from './policy'
import { defaultPolicy, rulesFrom } from './policy'
import type { Decision, Finding, Sheet, SheetEntry } from './sheet'
import { findingOf } from './sheet'

const minute = 60_000
const startsAt = Date.parse('2026-03-18T14:00:00+08:00')
const { policies } = rulesFrom(defaultPolicy, 0)
const approving = { at: 10, by: 'host', factId: 'approval' }
const takingBack = { at: 20, by: 'office', factId: 'taking back' }

const nothing: Finding = { status: 'absent', minutesLate: 0, leaveType: null }
const on = (leaveType: LeaveType): Finding => ({ ...nothing, status: 'leave', leaveType })
const late: Finding = { ...nothing, status: 'late', minutesLate: 20 }
const found = (finding: Finding, more: Partial<SheetEntry> = {}): SheetEntry => ({
  found: finding,
  arrivedAt: null,
  via: null,
  decided: null,
  unconfirmed: false,
  makeUp: null,
  appeal: null,
  ...more,
})
const decided = (finding: Finding, factId: string): Decision => ({ ...finding, at: 5, by: 'host', factId })

function sheet(entry: SheetEntry, state: Sheet['state'] = 'closed'): Sheet {
  return { sessionId: 's', startsAt, endsAt: startsAt + 120 * minute, tenthsOfHours: 20, required: true, state, entries: { p: entry, other: found(nothing) } }
}

function leave(type: LeaveType, state: LeaveState = 'approved', scope: LeaveScope = { kind: 'sessions', sessionIds: ['s'] }) {
  return { id: type, personId: 'p', kind: 'leave' as const, type, scope, state }
}

/** What the person's entry says, in a word. */
function says(sheets: readonly Sheet[], before: Sheet): string {
  const entry = (sheets[0] ?? before).entries['p']
  const { status, leaveType } = findingOf(entry ?? found(nothing))
  return leaveType ?? status
}

describe('a leave approved after the sheet was made', () => {
  it.each([
    ['makes an absence leave', found(nothing), 'sick', 'sick'],
    ['makes a late arrival present', found(late), 'sick', 'present'],
    ['makes leaving early present', found({ ...nothing, status: 'left' }), 'sick', 'present'],
    ['leaves somebody who came present', found({ ...nothing, status: 'present' }), 'sick', 'present'],
    ['takes the place of a lesser one', found(on('personal')), 'official', 'official'],
    ['does not take the place of a better one', found(on('official')), 'sick', 'official'],
    ['does not take the place of an equal one', found(on('sick')), 'family', 'sick'],
    ['says the last word after a correction', found({ ...nothing, status: 'present' }, { decided: decided(nothing, 'earlier') }), 'sick', 'sick'],
    ['leaves an exemption', found({ ...nothing, status: 'exempt' }), 'sick', 'exempt'],
  ] as const)('%s', (_what, entry, type, expected) => {
    const before = sheet(entry)
    expect(says(correctByLeave(leave(type), [before], policies, approving).sheets, before)).toBe(expected)
  })

  it('remembers what stood before', () => {
    const earlier = decided(nothing, 'earlier')
    const { corrected } = correctByLeave(leave('sick'), [sheet(found({ ...nothing, status: 'present' }, { decided: earlier }))], policies, approving)
    expect(corrected).toEqual([{ sessionId: 's', factId: 'approval', before: earlier }])
  })

  it('touches nobody else, no other session, and whom the sheet does not know', () => {
    const { sheets } = correctByLeave(leave('sick'), [sheet(found(nothing))], policies, approving)
    expect(sheets[0]?.entries['other']).toEqual(found(nothing))
    expect(correctByLeave(leave('sick', 'approved', { kind: 'sessions', sessionIds: ['t'] }), [sheet(found(nothing))], policies, approving).sheets).toEqual([])
    expect(correctByLeave({ ...leave('sick'), personId: 'q' }, [sheet(found(nothing))], policies, approving).sheets).toEqual([])
  })

  it('waits for a reopened sheet to close again, unless a correction stands in its way', () => {
    expect(correctByLeave(leave('sick'), [sheet(found(nothing), 'open')], policies, approving).sheets).toEqual([])
    const inItsWay = sheet(found(nothing, { decided: decided(nothing, 'earlier') }), 'open')
    expect(says(correctByLeave(leave('sick'), [inItsWay], policies, approving).sheets, inItsWay)).toBe('sick')
  })
})

describe('a leave that is taken back', () => {
  const official = leave('official')

  function without(entry: SheetEntry, others: LeaveRecord[] = [], corrected: Corrected[] = []): string {
    const before = sheet(entry)
    return says(correctWithoutLeave(official, others, corrected, [before], policies, takingBack), before)
  }
  const byApproval = (before: Decision | null = null): Corrected[] => [{ sessionId: 's', factId: 'approval', before }]

  it.each([
    ['an absence that it had corrected is one again', found(nothing, { decided: decided(on('official'), 'approval') }), byApproval(), 'absent'],
    ['a late arrival that it had corrected is one again', found(late, { decided: decided({ ...nothing, status: 'present' }, 'approval') }), byApproval(), 'late'],
    [
      'what somebody had corrected before stands again',
      found({ ...nothing, status: 'present' }, { decided: decided(on('official'), 'approval') }),
      byApproval(decided(nothing, 'earlier')),
      'absent',
    ],
    ['what somebody corrected afterwards stands', found(nothing, { decided: decided({ ...nothing, status: 'present' }, 'later') }), byApproval(), 'present'],
    ['leave that was known when the sheet was made becomes an absence', found(on('official')), [], 'absent'],
    ['an arrival that was late but for the leave is late', found({ ...nothing, status: 'present' }, { arrivedAt: startsAt + 25 * minute }), [], 'late'],
    ['an arrival in time stays one', found({ ...nothing, status: 'present' }, { arrivedAt: startsAt - minute }), [], 'present'],
    ['who was seen at roll call stays present', found({ ...nothing, status: 'present' }), [], 'present'],
    [
      'what a leave taken back before had corrected does not come back',
      found(nothing, { decided: decided(on('official'), 'approval') }),
      [...byApproval(decided(on('official'), 'another')), { sessionId: 's', factId: 'another', before: null }],
      'absent',
    ],
  ])('%s', (_what, entry, corrected, expected) => {
    expect(without(entry, [], corrected)).toBe(expected)
  })

  it.each([
    ['another approved leave counts instead', found(on('official')), [leave('sick')], 'sick'],
    ['another one that was approved beside it, too', found(nothing, { decided: decided(on('official'), 'approval') }), [leave('personal')], 'personal'],
    ['a refused one does not', found(on('official')), [leave('sick', 'refused')], 'absent'],
    ['with another leave an arrival is still 到', found({ ...nothing, status: 'present' }, { arrivedAt: startsAt + 25 * minute }), [leave('sick')], 'present'],
  ])('%s', (_what, entry, others, expected) => {
    expect(without(entry, others, byApproval())).toBe(expected)
  })
})

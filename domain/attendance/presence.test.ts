import type { PresenceFacts } from './presence'
import { judgePresence } from './presence'

const minute = 60_000
const rules = { startsAt: 100 * minute, lateAfterMinutes: 10 }
const none: PresenceFacts = { proof: null, evidence: null, rollCall: null, correction: null, leave: null }

const early = 95 * minute
const late = 112 * minute
const seen = 101 * minute

// Every single thing that can be known, by rank: whatever stands earlier in this list decides against whatever stands later.
const known: [name: string, facts: Partial<PresenceFacts>, alone: string][] = [
  ['correction 缺', { correction: 'absent' }, 'absent'],
  ['scan', { proof: { via: 'code', arrivedAt: early, doubtful: false } }, 'present'],
  ['digits', { proof: { via: 'digits', arrivedAt: early, doubtful: false } }, 'present'],
  ['receipt', { proof: { via: 'receipt', arrivedAt: early, doubtful: false } }, 'present'],
  ['confirmed evidence', { evidence: { at: early, decision: 'confirmed' } }, 'present'],
  ['roll call 到', { rollCall: { note: 'present', at: seen } }, 'present'],
  ['approved leave', { leave: 'approved' }, 'leave'],
  ['undecided leave', { leave: 'undecided' }, 'leave-undecided'],
  ['roll call 缺', { rollCall: { note: 'absent', at: seen } }, 'absent'],
  ['refused evidence', { evidence: { at: early, decision: 'refused' } }, 'absent'],
  ['evidence that waits', { evidence: { at: early, decision: 'waiting' } }, 'absent'],
  ['a scan with the key of before the move', { proof: { via: 'code', arrivedAt: early, doubtful: true } }, 'absent'],
]

it.each(known)('%s alone', (_name, facts, status) => {
  expect(judgePresence({ ...none, ...facts }, rules).status).toBe(status)
})

const pairs = known.flatMap(([a, some, alone], i) =>
  known.slice(i + 1).flatMap(([b, others]) =>
    Object.keys(some).some((key) => key in others) ? [] : [[a, b, { ...some }, { ...others }, alone] as const],
  ),
)

it.each(pairs)('%s decides against %s, whichever became known first', (_a, _b, some, others, status) => {
  expect(judgePresence({ ...none, ...some, ...others }, rules).status).toBe(status)
  expect(judgePresence({ ...none, ...others, ...some }, rules).status).toBe(status)
})

it.each<[string, Partial<PresenceFacts>, Partial<ReturnType<typeof judgePresence>>]>([
  ['a late scan is late', { proof: { via: 'code', arrivedAt: late, doubtful: false } }, { status: 'late', minutesLate: 12, arrivedAt: late }],
  ['with approved leave a late scan is 到', { proof: { via: 'code', arrivedAt: late, doubtful: false }, leave: 'approved' }, { status: 'present', minutesLate: 0, arrivedAt: late }],
  ['an undecided leave does not excuse being late', { proof: { via: 'code', arrivedAt: late, doubtful: false }, leave: 'undecided' }, { status: 'late' }],
  [
    'evidence confirmed for an earlier time than the scan counts from then',
    { proof: { via: 'code', arrivedAt: late, doubtful: false }, evidence: { at: early, decision: 'confirmed' } },
    { status: 'present', arrivedAt: early, via: 'evidence' },
  ],
  [
    'evidence of a later time than the scan changes nothing',
    { proof: { via: 'code', arrivedAt: early, doubtful: false }, evidence: { at: late, decision: 'confirmed' } },
    { status: 'present', arrivedAt: early, via: 'code' },
  ],
  ['a roll call 到 does not make a late scan early', { proof: { via: 'code', arrivedAt: late, doubtful: false }, rollCall: { note: 'present', at: 115 * minute } }, { status: 'late', arrivedAt: late }],
  ['who scans after having been noted absent is present', { proof: { via: 'code', arrivedAt: early, doubtful: false }, rollCall: { note: 'absent', at: seen } }, { status: 'present' }],
  ['a roll call 到 says nothing of when', { rollCall: { note: 'present', at: seen } }, { status: 'present', arrivedAt: null, via: 'roll-call' }],
  ['evidence that waits is named, and counts as nothing', { evidence: { at: early, decision: 'waiting' } }, { status: 'absent', noted: false, unconfirmed: true }],
  ['a doubtful scan waits for the host', { proof: { via: 'code', arrivedAt: early, doubtful: true } }, { status: 'absent', unconfirmed: true }],
  ['nothing waits for who is there anyway', { rollCall: { note: 'present', at: seen }, evidence: { at: early, decision: 'waiting' } }, { status: 'present', unconfirmed: false }],
  [
    'who was seen at roll call before they scanned late was there by then',
    { proof: { via: 'code', arrivedAt: late, doubtful: false }, rollCall: { note: 'present', at: seen } },
    { status: 'present', minutesLate: 0, via: 'roll-call' },
  ],
  [
    'a scan that was sent later and could make a late arrival an earlier one waits for the host',
    { proof: { via: 'code', arrivedAt: late, doubtful: false }, evidence: { at: early, decision: 'waiting' } },
    { status: 'late', unconfirmed: true },
  ],
  [
    'nothing waits for who is on time anyway',
    { proof: { via: 'code', arrivedAt: early, doubtful: false }, evidence: { at: 90 * minute, decision: 'waiting' } },
    { status: 'present', unconfirmed: false },
  ],
  ['nothing at all is an absence that nobody has noted', {}, { status: 'absent', noted: false, unconfirmed: false }],
])('%s', (_name, facts, outcome) => {
  expect(judgePresence({ ...none, ...facts }, rules)).toMatchObject(outcome)
})

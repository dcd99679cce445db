import type { Envelope } from '../shared/room-code'
import { stepOf } from '../shared/room-code'
import { admit } from './admission'

const startsAt = Date.UTC(2026, 2, 4, 6, 0)
const envelope: Envelope = {
  secretVersion: 1,
  studioId: 'AAAAAAAAAAA',
  sessionId: 'AAAAAAAAAAAa',
  roster: 'all',
  startsAt,
  opensAt: startsAt - 30 * 60_000,
  closesAt: startsAt + 120 * 60_000,
  lateAfterMinutes: 10,
  keyVersion: 0,
}

it.each([
  ['a code of this step is fresh', 0, 'open'],
  ['the step before is fresh', -1, 'open'],
  ['the step after is fresh: the device that shows it may be a little ahead', 1, 'open'],
  ['two steps old is out of date', -2, 'CODE_EXPIRED'],
  ['two steps ahead was not shown yet', 2, 'CODE_EXPIRED'],
])('%s', (_name, steps, outcome) => {
  const decision = admit(envelope, stepOf(startsAt) + steps, startsAt)
  expect(decision.kind === 'open' ? 'open' : decision.code).toBe(outcome)
})

it.each([
  ['a moment before check-in opens', envelope.opensAt - 1, { kind: 'closed', code: 'NOT_OPEN_YET', at: envelope.opensAt }],
  ['the moment it opens', envelope.opensAt, { kind: 'open' }],
  ['the moment it closes', envelope.closesAt, { kind: 'open' }],
  ['a moment after', envelope.closesAt + 1, { kind: 'closed', code: 'CLOSED', at: envelope.closesAt }],
])('%s', (_name, now, decision) => {
  expect(admit(envelope, stepOf(now), now)).toEqual(decision)
})

it('lives at most 45 seconds', () => {
  const step = stepOf(startsAt)
  const shownFrom = step * 15_000
  const accepted = Array.from({ length: 90 }, (_, second) => shownFrom - 30_000 + second * 1000).filter((now) => admit(envelope, step, now).kind === 'open')
  expect(accepted).toHaveLength(45)
})

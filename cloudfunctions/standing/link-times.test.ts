import { linkingAfter } from './link-times'
import type { FactDraft } from '../kit/facts'

const at = (clock: string) => Date.parse(`2026-03-18T${clock}:00+08:00`)
const draft = (kind: FactDraft['kind']): FactDraft => ({ id: 'row', by: null, kind, subjects: [], detail: {} })
const nextMorning = Date.parse('2026-03-19T06:00:00+08:00')

it.each([
  ['a row of the day is linked the next morning', null, draft('leave.asked'), at('14:00'), nextMorning],
  ['a row of before six is linked at six', null, draft('leave.asked'), at('05:59'), at('06:00')],
  ['a row of six o’clock waits for the next morning', null, draft('leave.asked'), at('06:00'), nextMorning],
  ['another row puts nothing off', at('06:00'), draft('leave.asked'), at('08:00'), at('06:00')],
  ['a case that was filed is linked at once', nextMorning, draft('case.filed'), at('14:00'), at('14:00')],
  ['where nothing is written what waits goes on waiting', nextMorning, null, at('14:00'), nextMorning],
  ['where nothing is written nothing waits', null, null, at('14:00'), null],
] as const)('%s', (_what, before, row, now, expected) => expect(linkingAfter(before, { fact: null }, row, now)).toBe(expected))

it('after linking nothing waits', () => {
  expect(linkingAfter(at('06:00'), { fact: null, linked: true }, null, at('06:05'))).toBeNull()
})

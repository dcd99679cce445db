import { expect, it } from '@jest/globals'
import { schoolYears } from './school-years'

const at = (text: string) => Date.parse(`${text}T00:00:00+08:00`)

it.each([
  ['in March', '2026-03-18', ['2025–2026 学年', '2024–2025 学年']],
  ['on the last day of August', '2026-08-31', ['2025–2026 学年', '2024–2025 学年']],
  ['on the first of September', '2026-09-01', ['2026–2027 学年', '2025–2026 学年']],
])('%s this school year comes first, then the one before', (_when, now, names) => {
  expect(schoolYears(at(now), 2).map(({ name }) => name)).toEqual(names)
})

it('a school year ends where the next begins', () => {
  const [latest, before] = schoolYears(at('2026-03-18'), 2)
  expect([latest?.from, before?.to, latest?.to]).toEqual([at('2025-09-01'), at('2025-09-01'), at('2026-09-01')])
})

import { expect, it } from '@jest/globals'
import { recordTimes } from './record-times'

const at = (text: string) => Date.parse(`${text}T00:00:00+08:00`)

it.each<{ when: string; now: string; times: [string, string][] }>([
  { when: 'in March', now: '2026-03-18', times: [['2025-09-01', '2026-09-01'], ['2026-03-01', '2026-04-01'], ['2026-02-01', '2026-03-01'], ['2024-09-01', '2025-09-01']] },
  { when: 'on the first of September', now: '2026-09-01', times: [['2026-09-01', '2027-09-01'], ['2026-09-01', '2026-10-01'], ['2026-08-01', '2026-09-01'], ['2025-09-01', '2026-09-01']] },
  { when: 'in January', now: '2026-01-05', times: [['2025-09-01', '2026-09-01'], ['2026-01-01', '2026-02-01'], ['2025-12-01', '2026-01-01'], ['2024-09-01', '2025-09-01']] },
  { when: 'in December', now: '2025-12-31', times: [['2025-09-01', '2026-09-01'], ['2025-12-01', '2026-01-01'], ['2025-11-01', '2025-12-01'], ['2024-09-01', '2025-09-01']] },
])('$when the office looks through this year and month and the last ones', ({ now, times }) => {
  expect(recordTimes(at(now)).map(({ from, to }) => [from, to])).toEqual(times.map((ends) => ends.map(at)))
})

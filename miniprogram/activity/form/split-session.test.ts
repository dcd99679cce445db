import { describe, expect, it } from '@jest/globals'
import type { DraftSession } from './draft'
import { isLongerThanHalfADay, splitSession } from './split-session'

const session = (start: string, end: string): DraftSession => ({ id: 'AAAAAAAAAAAa', date: '2026-03-01', start, end, hours: '6', lock: 'none' })

describe('a session longer than half a day', () => {
  it.each([
    ['09:00', '14:00', false],
    ['09:00', '14:01', true],
    ['14:00', '16:00', false],
  ])('is %s to %s: %j', (start, end, longer) => {
    expect(isLongerThanHalfADay(session(start, end))).toBe(longer)
  })

  it('is split around the noon break, and the second part is a session of its own', () => {
    const [morning, later] = splitSession(session('08:30', '16:30'))
    expect(morning).toEqual({ ...session('08:30', '12:00'), hours: '5' })
    expect(later).toEqual({ ...session('14:00', '16:30'), id: null, hours: '3' })
  })

  it('is split in the middle when it does not lie around noon', () => {
    const [first, second] = splitSession(session('13:00', '20:00'))
    expect([first.start, first.end, second.start, second.end]).toEqual(['13:00', '16:30', '16:30', '20:00'])
  })
})

import { describe, expect, it } from '@jest/globals'
import { changeSession, sessionAfter } from './change-session'
import type { DraftSession } from './draft'

const afternoon: DraftSession = { id: 'AAAAAAAAAAAa', date: '2026-02-28', start: '14:00', end: '16:00', hours: '3', lock: 'none' }

describe('changing a session in the form', () => {
  it('moves the end with the start', () => {
    expect(changeSession(afternoon, { part: 'start', value: '15:30' })).toEqual({ ...afternoon, start: '15:30', end: '17:30' })
  })

  it('stays within the day', () => {
    expect(changeSession(afternoon, { part: 'start', value: '23:00' })).toMatchObject({ end: '23:59' })
  })

  it('lets class hours follow the times', () => {
    expect(changeSession(afternoon, { part: 'end', value: '17:00' })).toMatchObject({ hours: '4' })
  })

  it('leaves class hours alone that the host wrote', () => {
    expect(changeSession({ ...afternoon, hours: '6' }, { part: 'end', value: '17:00' })).toMatchObject({ hours: '6' })
  })
})

describe('adding a session', () => {
  it('offers the same times on the next day, also across the end of a month', () => {
    expect(sessionAfter(afternoon)).toEqual({ ...afternoon, id: null, date: '2026-03-01' })
  })

  it('offers the afternoon after a morning', () => {
    const morning = { ...afternoon, start: '08:30', end: '12:00', hours: '5' }
    expect(sessionAfter(morning)).toMatchObject({ id: null, date: '2026-02-28', start: '14:00', end: '17:30', hours: '5' })
  })
})

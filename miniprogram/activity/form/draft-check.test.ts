import { describe, expect, it } from '@jest/globals'
import { emptyDraft, type Draft } from './draft'
import { fieldOfPath, problemsOf } from './draft-check'

const good: Draft = { ...emptyDraft({ id: 'AAAAAAAAAAA', weeklyIds: [] }, 'BBBBBBBBBBA', '2026-03-01'), title: '班级公约怎么立', room: '报告厅' }
// 28 February 2026, 12:00 in China.
const now = Date.UTC(2026, 1, 28, 4)
const afternoon = { id: null, date: '2026-03-01', start: '14:00', end: '16:00', hours: '2', lock: 'none' as const }

describe('checking a draft before it is sent', () => {
  it('finds nothing in a good one', () => {
    expect(problemsOf(good, now)).toEqual([])
  })

  it.each<[string, Partial<Draft>, unknown]>([
    ['a missing title', { title: '  ' }, { field: 'title', trouble: 'missing' }],
    ['a missing room', { room: '' }, { field: 'room', trouble: 'missing' }],
    ['a missing link', { placeKind: 'online' }, { field: 'link', trouble: 'missing' }],
    ['nobody chosen', { everybody: false }, { field: 'people', trouble: 'nobody-chosen' }],
    ['an end before the start', { sessions: [{ ...afternoon, end: '13:00' }] }, { field: 'session-0', trouble: 'ends-before-start' }],
    ['a session longer than fourteen hours', { sessions: [{ ...afternoon, start: '06:00', end: '20:01' }] }, { field: 'session-0', trouble: 'too-long' }],
    ['a session that would be over', { sessions: [{ ...afternoon, date: '2026-02-27' }] }, { field: 'session-0', trouble: 'in-the-past' }],
    ['hours that are no number', { sessions: [{ ...afternoon, hours: '两' }] }, { field: 'session-0', trouble: 'hours-unreadable' }],
    [
      'two sessions at one time',
      { sessions: [afternoon, { ...afternoon, start: '15:59', end: '17:00' }] },
      { field: 'session-1', trouble: 'overlaps-another-session' },
    ],
  ])('points at %s', (_name, change, problem) => {
    expect(problemsOf({ ...good, ...change }, now)).toEqual([problem])
  })

  it('lets one session begin when the one before ends', () => {
    expect(problemsOf({ ...good, sessions: [afternoon, { ...afternoon, start: '16:00', end: '17:00' }] }, now)).toEqual([])
  })

  it('leaves a session alone that has been held', () => {
    expect(problemsOf({ ...good, sessions: [{ ...afternoon, end: '13:00', lock: 'all' }] }, now)).toEqual([])
  })
})

describe('the field a refusal points at', () => {
  it.each([
    ['sessions.2.endsAt', 'session-2'],
    ['sessions', 'sessions'],
    ['facts.place.link', 'link'],
    ['facts.place.room', 'room'],
    ['facts.title', 'title'],
    ['facts.roster.personIds', 'people'],
    ['facts.agenda', 'agenda'],
  ])('%s is %s', (path, field) => {
    expect(fieldOfPath(path)).toBe(field)
  })
})

import type { Asked, AskedState, Handed } from './asked-for'
import { askedStateOf } from './asked-for'
import { charactersIn } from './characters'

const day = 86_400_000
const always = { from: 0, to: null }
const onActivity: Asked = { from: 10 * day, dueAt: 20 * day, leastCharacters: 300, what: { kind: 'activity', activityId: 'a' } }
const threeInTerm: Asked = { ...onActivity, what: { kind: 'term', count: 3 } }

const handed = (at: number, more: Partial<Handed> = {}): Handed => ({ activityId: 'a', writtenAt: at, at, characters: 300, visibility: 'studio', deleted: false, takenDown: false, ...more })

it.each<[string, Asked, Handed[], number, AskedState]>([
  ['nothing yet, and there is time', onActivity, [], 20 * day, { state: 'due', done: 0, of: 1 }],
  ['nothing, and it was due', onActivity, [], 20 * day + 1, { state: 'missing', done: 0, of: 1 }],
  ['handed in with the last moment', onActivity, [handed(20 * day)], 30 * day, { state: 'on-time', done: 1, of: 1 }],
  ['handed in a moment later', onActivity, [handed(20 * day + 1)], 30 * day, { state: 'late', done: 1, of: 1 }],
  ['handed in before it was asked for', onActivity, [handed(day)], 15 * day, { state: 'on-time', done: 1, of: 1 }],
  ['one on another activity', onActivity, [handed(11 * day, { activityId: 'b' })], 15 * day, { state: 'due', done: 0, of: 1 }],
  ['one that is too short', onActivity, [handed(11 * day, { characters: 299 })], 15 * day, { state: 'due', done: 0, of: 1 }],
  ['one for oneself alone', onActivity, [handed(11 * day, { visibility: 'self' })], 15 * day, { state: 'due', done: 0, of: 1 }],
  ['one for the host alone', onActivity, [handed(11 * day, { visibility: 'hosts' })], 15 * day, { state: 'on-time', done: 1, of: 1 }],
  ['one that was deleted, one that was taken down', onActivity, [handed(11 * day, { deleted: true }), handed(11 * day, { takenDown: true })], 15 * day, { state: 'due', done: 0, of: 1 }],
  ['written down in time, and sent for others to read when it was due', onActivity, [handed(21 * day, { writtenAt: 11 * day })], 30 * day, { state: 'late', done: 1, of: 1 }],
  ['one of an earlier term, sent for others to read in this one', { ...threeInTerm, what: { kind: 'term', count: 1 } }, [handed(11 * day, { writtenAt: 9 * day })], 15 * day, { state: 'due', done: 0, of: 1 }],
  ['two of three, and there is time', threeInTerm, [handed(11 * day), handed(12 * day, { activityId: null })], 15 * day, { state: 'due', done: 2, of: 3 }],
  ['two of three when it was due', threeInTerm, [handed(11 * day), handed(12 * day)], 21 * day, { state: 'missing', done: 2, of: 3 }],
  ['three, the last one late', threeInTerm, [handed(21 * day), handed(11 * day), handed(12 * day)], 22 * day, { state: 'late', done: 3, of: 3 }],
  ['four, three of them in time', threeInTerm, [handed(25 * day), handed(11 * day), handed(12 * day), handed(13 * day)], 26 * day, { state: 'on-time', done: 3, of: 3 }],
  ['one of an earlier term', threeInTerm, [handed(9 * day), handed(11 * day)], 15 * day, { state: 'due', done: 1, of: 3 }],
])('%s', (_case, asked, sent, now, expected) => {
  expect(askedStateOf(asked, always, sent, now)).toEqual(expected)
})

it.each([
  ['came after it was due', { from: 20 * day + 1, to: null }],
  ['left before it was asked for', { from: 0, to: 10 * day }],
  ['left while there was time', { from: 0, to: 15 * day }],
])('nothing is asked of who %s', (_who, membership) => {
  expect(askedStateOf(onActivity, membership, [], 30 * day)).toBeNull()
})

it('what was handed in before somebody left stays as it is, and whoever leaves later has missed it', () => {
  expect(askedStateOf(onActivity, { from: 0, to: 15 * day }, [handed(11 * day)], 30 * day)).toEqual({ state: 'on-time', done: 1, of: 1 })
  expect(askedStateOf(onActivity, { from: 0, to: 25 * day }, [], 30 * day)).toEqual({ state: 'missing', done: 0, of: 1 })
})

it('who is to leave is asked until then', () => {
  expect(askedStateOf(onActivity, { from: 0, to: 15 * day }, [], 14 * day)).toEqual({ state: 'due', done: 0, of: 1 })
})

it.each([
  ['今天 的\n班会', 5],
  ['好👍🏽', 3],
  ['  ', 0],
])('«%s» has %i characters', (text, count) => {
  expect(charactersIn(text)).toBe(count)
})

import { expect, it } from '@jest/globals'
import { headCountWords, readHeadCount } from './head-count'

const people = <Row extends object>(count: number, row: Row): Row[] => Array.from({ length: count }, () => row)
const arrival = { id: 'a', name: '周明远', status: 'present' as const, minutesLate: 0, arrivedAt: 0, via: 'code' as const, byName: null }
const guest = { name: '何从容', school: '云溪一中', arrivedAt: 0 }

it.each([
  ['nobody has counted', null, ''],
  ['as many as signed in', 20, '现场 20 人，和签到人数一致。'],
  ['one more sits there', 21, '现场 21 人，签到 20 人，差 1 人。有人还没签到，可以点名。'],
  ['one is missing', 19, '现场 19 人，签到 20 人，差 1 人。签到的比现场的多，可以抽查。'],
])('%s', (_name, headCount, words) => {
  // Whoever signed in sits in the room, whatever list they are on.
  const list = { headCount, arrived: people(17, arrival), notOnRoster: people(1, arrival), guests: people(2, guest) }
  expect(headCountWords(list)).toBe(words)
})

it.each([
  ['0', 0],
  [' 24 ', 24],
  ['1000', 1000],
  ['1001', null],
  ['', null],
  ['-3', null],
  ['二十', null],
])('%j is read as %p', (typed, headCount) => {
  expect(readHeadCount(typed)).toBe(headCount)
})

import type { Handed } from './asked-for'
import { memberStates, membersToTell, owes } from './asking'

const day = 86_400_000
const asking = { from: 10 * day, dueAt: 20 * day, leastCharacters: 0, what: { kind: 'activity', activityId: 'a' }, studioId: 's', roster: { kind: 'all' } } as const
const place = { studioId: 's', role: 'member', counted: true, from: 0, to: null } as const
const handed = (at: number): Handed[] => [{ activityId: 'a', writtenAt: at, at, characters: 10, visibility: 'studio', deleted: false, takenDown: false }]
const people = [
  { personId: 'punctual', name: '甲', memberships: [place] },
  { personId: 'late', name: '乙', memberships: [place] },
  { personId: 'missing', name: '周', memberships: [place] },
  { personId: 'missing, too', name: '安', memberships: [place] },
  { personId: 'adviser', name: '戊', memberships: [{ ...place, counted: false }] },
  { personId: 'host', name: '己', memberships: [{ ...place, role: 'host', counted: false }] },
  { personId: 'elsewhere', name: '庚', memberships: [{ ...place, studioId: 't' }] },
  { personId: 'newcomer', name: '辛', memberships: [{ ...place, from: 21 * day }] },
  { personId: 'left later', name: '壬', memberships: [{ ...place, to: 25 * day }] },
  { personId: 'back again', name: '癸', memberships: [{ ...place, to: 5 * day }, { ...place, from: 15 * day }] },
] as const
const sent = new Map([
  ['punctual', handed(11 * day)],
  ['late', handed(21 * day)],
])

it('those who have not handed in come first, and only those are there of whom it was asked', () => {
  expect(memberStates(asking, people, sent, 30 * day).map(({ personId, state }) => [personId, state])).toEqual([
    ['missing, too', 'missing'],
    ['back again', 'missing'],
    ['left later', 'missing'],
    ['missing', 'missing'],
    ['late', 'late'],
    ['punctual', 'on-time'],
  ])
})

it('whoever has left owes nothing any more, whoever is there owes until it is handed in', () => {
  const owing = (now: number) => memberStates(asking, people, sent, now).filter(owes)
  expect(owing(30 * day).map(({ personId }) => personId).sort()).toEqual(['back again', 'missing', 'missing, too'])
  // While there is time.
  expect(owing(19 * day).map(({ personId }) => personId).sort()).toEqual(['back again', 'left later', 'missing', 'missing, too'])
})

it('on an activity for some it is asked of those alone', () => {
  const some = { ...asking, roster: { kind: 'some', personIds: ['missing', 'adviser'] } } as const
  expect(memberStates(some, people, sent, 30 * day).map(({ personId }) => personId)).toEqual(['missing'])
  expect(membersToTell(some, people, 12 * day)).toEqual(['missing'])
})

it('everybody is told who is counted now', () => {
  expect(membersToTell(asking, people, 12 * day)).toEqual(['punctual', 'late', 'missing', 'missing, too', 'left later'])
})

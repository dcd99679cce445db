import type { Membership } from '../studio/membership'
import { placeOnRoster } from './roster'

const now = 1000
const counted: Membership = { studioId: 'S', role: 'member', counted: true, from: 0, to: null }
const advisor: Membership = { ...counted, counted: false }

it.each([
  ['who is counted is expected when everybody is', { kind: 'all' }, [counted], 'expected'],
  ['an advisor may come, and is not missed', { kind: 'all' }, [advisor], 'welcome'],
  ['of another studio', { kind: 'all' }, [{ ...counted, studioId: 'T' }], 'stranger'],
  ['of no studio', { kind: 'all' }, [], 'stranger'],
  ['left before', { kind: 'all' }, [{ ...counted, to: 1000 }], 'stranger'],
  ['leaves a moment later', { kind: 'all' }, [{ ...counted, to: 1001 }], 'expected'],
  ['joins this very moment', { kind: 'all' }, [{ ...counted, from: 1000 }], 'expected'],
  ['joins a moment later', { kind: 'all' }, [{ ...counted, from: 1001 }], 'stranger'],
  ['named among some', { kind: 'some', personIds: ['P'] }, [counted], 'expected'],
  ['an advisor named among some', { kind: 'some', personIds: ['P'] }, [advisor], 'expected'],
  ['not named among some', { kind: 'some', personIds: ['Q'] }, [counted], 'stranger'],
  ['named, but no longer of the studio', { kind: 'some', personIds: ['P'] }, [{ ...counted, to: 500 }], 'stranger'],
] as const)('%s', (_name, roster, memberships, place) => {
  expect(placeOnRoster(roster, 'S', 'P', memberships, now)).toBe(place)
})

import type { LeaveKind } from './leave'
import type { Decider } from './leave-deciding'
import { leewayOf } from './leave-deciding'

const sick: LeaveKind = { kind: 'leave', type: 'sick' }
const official: LeaveKind = { kind: 'leave', type: 'official' }
const parental: LeaveKind = { kind: 'suspension', type: 'parental' }
const exempt: LeaveKind = { kind: 'exemption', type: 'exempt' }
const host: Decider[] = ['host']
const office: Decider[] = ['office']

it.each([
  ['a host approves leave', sick, 'waiting', 'approved', host, 'may'],
  ['a host approves 因公', official, 'waiting', 'approved', host, 'may'],
  ['the office leaves leave to the host', sick, 'waiting', 'approved', office, 'not-allowed'],
  ['a host does not decide suspensions', parental, 'waiting', 'approved', host, 'not-allowed'],
  ['the office decides suspensions', parental, 'waiting', 'refused', office, 'may'],
  ['who is neither decides nothing', sick, 'waiting', 'refused', [], 'not-allowed'],
  ['what was returned can be decided after all', sick, 'returned', 'refused', host, 'may'],
  ['what was returned is not returned again', sick, 'returned', 'returned', host, 'not-open'],
  ['what was approved is not refused', sick, 'approved', 'refused', host, 'not-open'],
  ['what was withdrawn is not approved', sick, 'withdrawn', 'approved', host, 'not-open'],
  ['the office takes 因公 back', official, 'approved', 'overturned', office, 'may'],
  ['a host does not', official, 'approved', 'overturned', host, 'not-allowed'],
  ['nobody takes back other leave', sick, 'approved', 'overturned', office, 'not-allowed'],
  ['there is nothing to take back before approval', official, 'waiting', 'overturned', office, 'not-open'],
  ['nothing is taken back twice', official, 'overturned', 'overturned', office, 'not-open'],
  ['the office takes a suspension back', parental, 'approved', 'overturned', office, 'may'],
  ['a host takes an exemption back', exempt, 'approved', 'overturned', host, 'may'],
  ['an exemption is granted, not approved', exempt, 'waiting', 'approved', host, 'not-allowed'],
] as const)('%s', (_what, kind, state, decision, as, expected) => {
  expect(leewayOf({ ...kind, state }, decision, as)).toBe(expected)
})

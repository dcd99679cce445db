import { expect, it } from '@jest/globals'
import type { Membership } from '../studio/membership'
import { messageKinds } from './kinds'
import { kindsFor } from './kinds-for'

const now = 1000
const member: Membership = { studioId: 's', role: 'member', counted: true, from: 0, to: null }
const host: Membership = { studioId: 't', role: 'host', counted: false, from: 0, to: null }

it.each([
  ['a member hears of their own attendance, and nothing that hosts hear', [member], false, { 'level-changed': true, 'session-moved': true, missing: false, 'case-to-sign': false }],
  ['a host hears who is missing, and has no attendance of their own', [host], false, { 'level-changed': false, 'session-moved': true, missing: true, 'case-to-sign': false }],
  ['whoever hosts one studio and learns in another hears both', [member, host], false, { 'level-changed': true, 'session-moved': true, missing: true, 'case-to-sign': false }],
  ['an adviser hears of activities alone', [{ ...member, counted: false }], false, { 'level-changed': false, 'session-moved': true, missing: false, 'case-to-sign': false }],
  ['the office hears what waits for it', [], true, { 'level-changed': false, 'session-moved': false, missing: false, 'case-to-sign': true }],
  ['whoever has left hears nothing of the studio', [{ ...member, to: now }], false, { 'level-changed': false, 'session-moved': false, missing: false, 'case-to-sign': false }],
  ['a teacher in no studio hears of notices', [], false, { notice: true, 'notice-to-confirm': true, 'session-moved': false, 'policy-changed': false }],
] as const)('%s', (_name, memberships, office, heard) => {
  const kinds = kindsFor({ memberships, office, expert: false }, now)
  expect(Object.fromEntries(Object.keys(heard).map((kind) => [kind, kinds.some((one) => one === kind)]))).toEqual(heard)
})

it('there is somebody for every kind', () => {
  expect(kindsFor({ memberships: [member, host], office: true, expert: false }, now)).toEqual(messageKinds)
})

it.each([
  ['a host', [host], false, true],
  ['an expert in no studio', [], true, true],
  ['a member', [member], false, false],
] as const)('%s hears of cases that wait for review, or not', (_who, memberships, expert, hears) => {
  expect(kindsFor({ memberships, office: false, expert }, now).includes('library-case-waiting')).toBe(hears)
})

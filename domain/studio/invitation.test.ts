import { invitationAlphabet, invitationLength, normaliseInvitation } from '../shared/ids'
import { judgeInvitation, spellInvitation } from './invitation'

it('holds at least forty bits', () => {
  expect(invitationLength * Math.log2(invitationAlphabet.length)).toBeGreaterThanOrEqual(40)
})

it('has no letters or digits that look alike', () => {
  for (const alike of ['0O', '1IL', '2Z', '5S', '8B', 'UV']) {
    expect([...alike].filter((letter) => invitationAlphabet.includes(letter)).length).toBeLessThanOrEqual(1)
  }
})

it('spells every letter from as many bytes as any other', () => {
  const times = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) {
    const letter = spellInvitation(new Uint8Array(invitationLength).fill(byte))?.charAt(0)
    if (letter !== undefined) times.set(letter, (times.get(letter) ?? 0) + 1)
  }
  expect([...times.keys()].sort().join('')).toBe([...invitationAlphabet].sort().join(''))
  expect(new Set(times.values()).size).toBe(1)
})

it('asks for more when too many bytes were passed over', () => {
  expect(spellInvitation(new Uint8Array(32).fill(255))).toBeNull()
})

it.each([
  ['as written', 'ACH4K7MPQ'],
  ['small', 'ach4k7mpq'],
  ['in groups', 'ach 4k7 mpq'],
  ['with hyphens', ' ACH-4K7-MPQ\n'],
])('is read %s', (_name, typed) => {
  expect(normaliseInvitation(typed)).toBe('ACH4K7MPQ')
})

it.each([
  ['is open until it expires', { expiresAt: 1001, usedBy: null }, 'open'],
  ['has expired at its end', { expiresAt: 1000, usedBy: null }, 'expired'],
  ['answers again to who used it, also after its end', { expiresAt: 1, usedBy: 'me' }, 'mine'],
  ['is used up for anybody else', { expiresAt: 9999, usedBy: 'other' }, 'used'],
])('%s', (_name, invitation, state) => {
  expect(judgeInvitation(invitation, 'me', 1000)).toBe(state)
})

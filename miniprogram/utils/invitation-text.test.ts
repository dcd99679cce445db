import { describe, expect, it } from '@jest/globals'
import { groupInvitation, lettersMissing } from './invitation-text'

describe('typing an invitation code', () => {
  it.each([
    ['', ''],
    ['abc', 'ABC'],
    ['abcd', 'ABC-D'],
    ['ABC-', 'ABC'],
    ['abc def ghj', 'ABC-DEF-GHJ'],
    ['ABCDEFGHJKLM', 'ABC-DEF-GHJ'],
    ['7 天内有效的邀请码：abc-def-ghj，请在 3 月 8 日前使用', 'ABC-DEF-GHJ'],
  ])('%j reads %j', (typed, shown) => {
    expect(groupInvitation(typed)).toBe(shown)
  })

  it('knows how many letters are missing', () => {
    expect(lettersMissing('ABC-D')).toBe(5)
  })
})

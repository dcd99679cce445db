import { expect, it } from '@jest/globals'
import { groupInvitation } from '../../utils/invitation-text'
import { invitationOf } from './invitation-message'

// 1 March 2026, 12:00 in China.
const now = Date.UTC(2026, 2, 1, 4)

it('an invitation can be pasted whole where the code is asked for', () => {
  const { message, code } = invitationOf({ code: 'ACH4K7MPQ', expiresAt: now + 7 * 86_400_000 }, '孙悦', '陈知秋名班主任工作室', now)
  expect(message).toContain('3月8日')
  expect(code).toBe('ACH-4K7-MPQ')
  expect(groupInvitation(message)).toBe(code)
})

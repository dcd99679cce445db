import { fullDayLabel } from '../../utils/china-time'
import { groupInvitation } from '../../utils/invitation-text'

export type Invitation = {
  name: string
  /** ABC-DEF-GHJ */
  code: string
  /** 3月8日 周日 */
  until: string
  /** What the host sends to that colleague. */
  message: string
}

export function invitationOf({ code, expiresAt }: { code: string; expiresAt: number }, name: string, studioName: string, now: number): Invitation {
  const grouped = groupInvitation(code)
  const until = fullDayLabel(expiresAt, now)
  const message = `${name}老师，你好！请打开微信小程序「班主任工作室」，点「我有邀请码」，输入 ${grouped}，就加入${studioName}了。邀请码有效到${until}，只能用一次。`
  return { name, code: grouped, until, message }
}

import type { OutputOf } from '../../../contract/index'
import { dayLabel } from '../../utils/china-time'
import { roleWord } from '../../utils/words'

type Members = OutputOf<'studio.members'>

export type MembersView = {
  studioName: string
  /** 已加入 18 / 24 */
  countWords: string
  waiting: MemberView[]
  joined: MemberView[]
}

export type MemberView = {
  id: string
  name: string
  roleWord: string
  invited: boolean
  /** Whether an invitation is on its way, and until when. */
  note: string
}

export function membersViewOf({ studioName, members }: Members, now: number): MembersView {
  const joined = members.filter(({ bound }) => bound)
  const waiting = members.filter(({ bound }) => !bound)
  return {
    studioName,
    countWords: `已加入 ${joined.length} / ${members.length} 人`,
    waiting: waiting.map((member) => memberViewOf(member, now)),
    joined: joined.map((member) => memberViewOf(member, now)),
  }
}

function memberViewOf({ id, name, role, counted, bound, invitationUntil }: Members['members'][number], now: number): MemberView {
  const invited = !bound && invitationUntil !== null
  const note = bound ? '' : invited ? `邀请码有效到 ${dayLabel(invitationUntil, now)}` : '还没有邀请码'
  return { id, name, roleWord: roleWord(role, counted), invited, note }
}

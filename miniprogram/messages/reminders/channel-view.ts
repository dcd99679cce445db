import type { OutputOf } from '../../../contract/index'
import { kindNames, type MessageKind } from '../../services/message-kinds'

type Kinds = OutputOf<'studio.messageSettings'>['kinds']
type Receivers = Kinds[number]['to']
export type Channel = Kinds[number]['channel']
/** The two switches of a kind. */
export type Part = 'inbox' | 'wechat'

export type KindGroup = { to: Receivers; title: string; lines: KindLine[]; hasLocked: boolean }

export type KindLine = {
  kind: MessageKind
  name: string
  inbox: boolean
  wechat: boolean
  /** Always stands in the inbox. */
  locked: boolean
}

export const lockedWords = '带锁的关系到考勤结果、审议，或者要确认，站内都会留着，可以只关微信。'

const titles: Readonly<Record<Receivers, string>> = { teacher: '通知和案例库', everybody: '工作室的活动与规则', member: '我的参加与考勤', staff: '我主持或协助的工作室', host: '我主持的工作室', reviewer: '我审核的案例', office: '管理办公室' }
const order: readonly Receivers[] = ['teacher', 'everybody', 'member', 'staff', 'host', 'reviewer', 'office']

/** What one can be told of, by what one is there. @param chosen what was tapped and is not known to be kept yet. */
export function kindGroups(kinds: Kinds, chosen: ReadonlyMap<MessageKind, { channel: Channel }>): KindGroup[] {
  return order
    .map((to): KindGroup => {
      const lines = kinds.filter((one) => one.to === to).map(({ kind, channel, locked }) => lineOf(kind, chosen.get(kind)?.channel ?? channel, locked))
      return { to, title: titles[to], lines, hasLocked: lines.some(({ locked }) => locked) }
    })
    .filter(({ lines }) => lines.length > 0)
}

/** Without the inbox there is no WeChat either: what it knocks for is read there. */
export function switched(channel: Channel, part: Part): Channel {
  if (part === 'wechat') return channel === 'both' ? 'inbox' : 'both'
  return channel === 'none' ? 'inbox' : 'none'
}

function lineOf(kind: MessageKind, channel: Channel, locked: boolean): KindLine {
  return { kind, name: kindNames[kind], inbox: channel !== 'none', wechat: channel === 'both', locked }
}

import { spanOf } from '../../utils/china-time'
import type { DraftPart, Lock } from './draft'
import type { Field, Problem } from './draft-check'
import type { Purpose } from './draft-store'
import type { Overlap } from './send-draft'

export const purposeWords: Readonly<Record<Purpose['kind'], { title: string; save: string }>> = {
  new: { title: '新建活动', save: '发布活动' },
  copy: { title: '复制活动', save: '发布活动' },
  edit: { title: '编辑活动', save: '保存修改' },
}

export const partWords: Readonly<Record<DraftPart, string>> = {
  title: '名称',
  type: '类型',
  sessions: '时间',
  place: '地点',
  speaker: '主讲人',
  bring: '要带的东西',
  agenda: '议程',
  required: '是否计入考勤',
  guests: '来访教师能否签到',
  people: '参加的人',
}

export const lockWords: Readonly<Record<Lock, string>> = {
  none: '',
  day: '签到已经开始，只能在当天改时间。',
  all: '这一场已经结束，时间不能再改。',
}

/** 写上名称 */
export function problemWords(field: Field, trouble: Problem['trouble']): string {
  switch (trouble) {
    case 'missing':
      return missingWords(field)
    case 'nobody-chosen':
      return '至少选一个人，或者改成全体学员。'
    case 'ends-before-start':
      return '结束时间要晚于开始时间。'
    case 'too-long':
      return '一场最长 14 小时，请分成几场。'
    case 'in-the-past':
      return '这个时间已经过去，请改成以后的时间。'
    case 'already-open':
      return '签到已经开始的场次，只能在当天改时间。'
    case 'overlaps-another-session':
      return '和前面的场次时间重叠了。'
    case 'hours-unreadable':
      return '学时写成数字，例如 2 或 1.5。'
    case 'not-accepted':
      return '这里的内容没有通过，请改一改再保存。'
  }
}

/** Two lines for each, for a dialog. */
export function overlapWords(overlaps: readonly Overlap[], now: number): string {
  const lines = overlaps.map(({ title, startsAt, endsAt }) => `「${title}」\n${spanOf(startsAt, endsAt, now)}`)
  return ['同一时间工作室已经安排了：', ...lines].join('\n')
}

/** 别人刚刚改过这项活动……; nothing where neither side lost anything. */
export function mergeWords({ taken, kept }: { taken: readonly DraftPart[]; kept: readonly DraftPart[] }): string {
  const sentences = ['刚刚有人改过这项活动，你写的都还在。']
  if (taken.length > 0) sentences.push(`已换成新的：${listOf(taken)}。`)
  if (kept.length > 0) sentences.push(`两边都改过、先留着你写的：${listOf(kept)}。`)
  return sentences.join('')
}

/** 不重复; 每周一次，共 3 次 */
export function repeatWords(weeks: number): string {
  return weeks === 0 ? '不重复' : `每周一次，共 ${weeks + 1} 次`
}

function listOf(parts: readonly DraftPart[]): string {
  return parts.map((part) => partWords[part]).join('、')
}

function missingWords(field: Field): string {
  switch (field) {
    case 'room':
      return '写上地点，大家才知道去哪里。'
    case 'link':
      return '写上线上会议的链接或会议号。'
    default:
      return '给活动起个名称。'
  }
}

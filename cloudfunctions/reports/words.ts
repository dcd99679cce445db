import type { CaseChoice, CaseStage } from '../../domain/attendance/case'
import type { LeaveKind, LeaveState } from '../../domain/attendance/leave'
import type { JudgedSession } from '../../domain/attendance/standing'
import { dateWords } from './china-words'

/** Words of a document that is filed: in full and without colour. */
export const stageWords: Readonly<Record<CaseStage, string>> = {
  statement: '听取学员说明',
  decision: '待主持人决定',
  'office-decision': '待管理办公室决定',
  signing: '待管理办公室审核备案',
  filed: '已备案',
  closed: '已终结（缺勤不再确定达到规定）',
}

export const leaveWords: Readonly<Record<LeaveKind['type'], string>> = {
  official: '因公',
  sick: '病假',
  personal: '事假',
  family: '婚丧假',
  other: '其他假',
  parental: '暂停（产假、陪产）',
  'long-illness': '暂停（长病假）',
  secondment: '暂停（借调）',
  'rural-teaching': '暂停（支教）',
  exempt: '免于参加',
}

export const leaveStateWords: Readonly<Record<LeaveState, string>> = {
  waiting: '待审批',
  returned: '退回补充',
  approved: '已批准',
  refused: '未批准',
  withdrawn: '已撤回',
  overturned: '已撤销',
}

export const appealStateWords = { waiting: '待处理', accepted: '采纳', refused: '未采纳' } as const

const fractions: Readonly<Record<string, string>> = { '1/2': '二分之一', '1/3': '三分之一', '1/4': '四分之一', '1/5': '五分之一', '2/5': '五分之二', '1/10': '十分之一' }

/** 三分之一以上（含三分之一）; without the number itself where the line is exclusive. */
export function lineWords({ numerator, denominator, inclusive }: { numerator: number; denominator: number; inclusive: boolean }): string {
  const fraction = fractions[`${numerator}/${denominator}`] ?? `${numerator}/${denominator}`
  return inclusive ? `${fraction}以上（含${fraction}）` : `超过${fraction}（不含${fraction}）`
}

/** 4 次, or 7.5 学时, which are kept in tenths. */
export function amountWords(amount: number, unit: 'sessions' | 'hours'): string {
  if (unit === 'sessions') return `${amount} 次`
  const tenths = amount % 10
  return tenths === 0 ? `${amount / 10} 学时` : `${(amount - tenths) / 10}.${tenths} 学时`
}

export function choiceWords(choice: CaseChoice): string {
  switch (choice.kind) {
    case 'continue':
      return '继续培养'
    case 'conditions':
      return `有条件继续培养，${dateWords(choice.lookAgainAt)}复查。条件：${choice.conditions}`
    case 'discontinue':
      return `终止培养，自${dateWords(choice.endsAt)}起不再作为工作室学员培养`
    default:
      return choice satisfies never
  }
}

export const countWords: Readonly<Record<JudgedSession['countsAs'], string>> = { nothing: '', absent: '计缺勤', 'too-late': '迟到过久，计缺勤', leave: '请假，计缺勤' }

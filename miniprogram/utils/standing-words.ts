import type { OutputOf } from '../../contract/index'

/** Marks of the strip as they are said aloud, and as they stand in a list. */
export { statusNames } from '../shared/index'

type Brief = OutputOf<'standing.studio'>['people'][number]['figures']
export type Level = Brief['level']
export type Unit = OutputOf<'standing.rules'>['policy']['unit']
export type LeaveType = 'official' | 'sick' | 'personal' | 'family' | 'other'

export const leaveTypeNames: Readonly<Record<LeaveType, string>> = { official: '因公', sick: '病假', personal: '事假', family: '婚丧假', other: '其他' }

export const suspensionTypeNames = { parental: '产假、陪产', 'long-illness': '长病假', secondment: '借调', 'rural-teaching': '支教' } as const

/** Where somebody stands, calm and without blame. */
export const levelNames: Readonly<Record<Level, string>> = { tooEarly: '还早', fine: '正常', warning: '留意', overSoFar: '偏多' }

export const caseStageNames = {
  statement: '听学员说明',
  decision: '等主持人决定',
  'office-decision': '等办公室决定',
  signing: '等办公室备案',
  filed: '已备案',
  closed: '已结束',
} as const

export const decisionNames = { continue: '继续培养', conditions: '有条件继续', discontinue: '终止培养' } as const

/** 3 次; 4.5 学时, kept in tenths. */
export function amountWords(amount: number, unit: Unit): string {
  return unit === 'sessions' ? `${amount} 次` : `${Math.floor(amount / 10)}${amount % 10 === 0 ? '' : `.${amount % 10}`} 学时`
}

const fractions: Readonly<Record<string, string>> = { '1/2': '一半', '1/3': '三分之一', '1/4': '四分之一', '1/5': '五分之一', '2/5': '五分之二', '3/10': '十分之三', '1/10': '十分之一' }

/** 三分之一, or 33/100 where there is no short word. */
export function fractionWords({ numerator, denominator }: { numerator: number; denominator: number }): string {
  return fractions[`${numerator}/${denominator}`] ?? `${numerator}/${denominator}`
}

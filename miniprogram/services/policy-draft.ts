import type { OutputOf } from '../../contract/index'

export type Rules = OutputOf<'standing.rules'>
export type Policy = Rules['policy']
export type LeaveKind = keyof Policy['leaveCounts']
export type NumberField = 'opensBeforeMinutes' | 'lateAfterMinutes' | 'absentAfterMinutes' | 'latesPerAbsence' | 'planned' | 'minimumDue' | 'makeUpCap' | 'leaveWindowDays'

/** Rules as they are being set: numbers as typed, fractions as `1/3`; what nobody has chosen yet is empty. */
export type PolicyDraft = {
  unit: Policy['unit']
  period: Policy['period']
  line: string
  inclusive: boolean
  warning: string
  leaveCounts: Record<LeaveKind, Policy['leaveCounts'][LeaveKind] | ''>
} & Record<NumberField, string>

export type ReadPolicy = { kind: 'ready'; policy: Policy } | { kind: 'problem'; field: string; words: string }

/** Each number with what it may be. `optional`: empty is an answer, too. */
export const numberFields: Readonly<Record<NumberField, { label: string; note: string; least: number; most: number; optional: boolean }>> = {
  planned: { label: '本周期计划', note: '缺勤按计划的总数算；实际安排得更多时按实际的算。', least: 0, most: 1000, optional: false },
  minimumDue: { label: '满多少场才提醒', note: '场次太少时先不下结论。', least: 1, most: 20, optional: false },
  opensBeforeMinutes: { label: '开始前多少分钟可以签到', note: '', least: 0, most: 120, optional: false },
  lateAfterMinutes: { label: '开始后超过多少分钟算迟到', note: '', least: 0, most: 120, optional: false },
  absentAfterMinutes: { label: '开始后超过多少分钟按缺勤计', note: '', least: 0, most: 240, optional: false },
  latesPerAbsence: { label: '迟到几次折成一次缺勤', note: '不折算就空着。', least: 2, most: 20, optional: true },
  makeUpCap: { label: '每周期最多补学几次', note: '', least: 0, most: 20, optional: false },
  leaveWindowDays: { label: '结束后几天内可以补请假', note: '', least: 0, most: 30, optional: false },
}

export const leaveKinds: readonly LeaveKind[] = ['sick', 'personal', 'family', 'other']

/** What the two presets say, line by line; the office chooses. Source: PRODUCT.md, "The rule at the heart"; a test holds it to the rule itself. */
export const presets: Readonly<Record<LeaveKind, Readonly<Record<'lenient' | 'strict', 'absent' | 'excused'>>>> = {
  sick: { lenient: 'excused', strict: 'absent' },
  personal: { lenient: 'absent', strict: 'absent' },
  family: { lenient: 'excused', strict: 'excused' },
  other: { lenient: 'absent', strict: 'absent' },
}

/** The rules in force, to begin from. How leave counts is left open until somebody has chosen it. */
export function draftOfRules({ policy, versions }: Pick<Rules, 'policy' | 'versions'>): PolicyDraft {
  const isChosen = versions.some(({ byName }) => byName !== '')
  return {
    unit: policy.unit,
    period: policy.period,
    line: textOf(policy.line),
    inclusive: policy.line.inclusive,
    warning: textOf(policy.warning),
    leaveCounts: isChosen ? policy.leaveCounts : { sick: '', personal: '', family: '', other: '' },
    planned: policy.unit === 'hours' ? String(policy.planned / 10) : String(policy.planned),
    minimumDue: String(policy.minimumDue),
    opensBeforeMinutes: String(policy.opensBeforeMinutes),
    lateAfterMinutes: String(policy.lateAfterMinutes),
    absentAfterMinutes: String(policy.absentAfterMinutes),
    latesPerAbsence: policy.latesPerAbsence === null ? '' : String(policy.latesPerAbsence),
    makeUpCap: String(policy.makeUpCap),
    leaveWindowDays: String(policy.leaveWindowDays),
  }
}

export function readPolicy(draft: PolicyDraft): ReadPolicy {
  const problem = (field: string, words: string): ReadPolicy => ({ kind: 'problem', field, words })
  const numbers: Partial<Record<NumberField, number | null>> = {}
  for (const [field, { least, most, optional }] of Object.entries(numberFields) as [NumberField, (typeof numberFields)[NumberField]][]) {
    const value = numberOf(field, draft)
    if (value === null && !optional) return problem(field, '请填一个数。')
    if (value !== null && (!Number.isInteger(value) || value < least || value > most * scaleOf(field, draft))) return problem(field, `请填 ${least} 到 ${most} 的数。`)
    numbers[field] = value
  }
  const [line, warning] = [fractionOf(draft.line), fractionOf(draft.warning)]
  if (warning.numerator * line.denominator > line.numerator * warning.denominator) return problem('warning', '提醒要早于到线，请选小一点的。')
  const { lateAfterMinutes = 0, absentAfterMinutes = 0 } = numbers
  if ((absentAfterMinutes ?? 0) < (lateAfterMinutes ?? 0)) return problem('absentAfterMinutes', '不能比算迟到的还早。')
  const { sick, personal, family, other } = draft.leaveCounts
  if (sick === '' || personal === '' || family === '' || other === '') return problem('leaveCounts', '请逐条选好每种假怎么算。')
  return {
    kind: 'ready',
    policy: {
      opensBeforeMinutes: numbers.opensBeforeMinutes ?? 0,
      lateAfterMinutes: lateAfterMinutes ?? 0,
      absentAfterMinutes: absentAfterMinutes ?? 0,
      line: { ...line, inclusive: draft.inclusive },
      warning,
      unit: draft.unit,
      period: draft.period,
      planned: numbers.planned ?? 0,
      minimumDue: numbers.minimumDue ?? 0,
      latesPerAbsence: numbers.latesPerAbsence ?? null,
      leaveCounts: { sick, personal, family, other },
      makeUpCap: numbers.makeUpCap ?? 0,
      leaveWindowDays: numbers.leaveWindowDays ?? 0,
    },
  }
}

/** A plan of sessions says nothing about one of hours: it has to be set anew. */
export function withUnit(draft: PolicyDraft, unit: Policy['unit']): PolicyDraft {
  return draft.unit === unit ? draft : { ...draft, unit, planned: '' }
}

/** Null: empty. NaN: not a number. Hours become tenths. */
function numberOf(field: NumberField, draft: PolicyDraft): number | null {
  const typed = draft[field].trim()
  if (typed === '') return null
  if (!/^\d{1,5}(\.\d)?$/.test(typed)) return NaN
  const [whole = '0', tenths = '0'] = typed.split('.')
  if (scaleOf(field, draft) === 10) return Number(whole) * 10 + Number(tenths)
  return typed.includes('.') ? NaN : Number(whole)
}

function scaleOf(field: NumberField, { unit }: PolicyDraft): number {
  return field === 'planned' && unit === 'hours' ? 10 : 1
}

function fractionOf(text: string): { numerator: number; denominator: number } {
  const [numerator = 1, denominator = 3] = text.split('/').map(Number)
  return { numerator, denominator }
}

function textOf({ numerator, denominator }: { numerator: number; denominator: number }): string {
  return `${numerator}/${denominator}`
}

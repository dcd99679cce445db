import type { OutputOf } from '../../contract/index'
import { amountWords, fractionWords, leaveTypeNames, levelNames } from '../utils/standing-words'
import { leaveKinds, numberFields, presets, type LeaveKind, type NumberField, type Policy, type PolicyDraft } from './policy-draft'

/** What the editor shows of rules that are being set. */
export type PolicyView = {
  groups: NumberGroup[]
  periodIndex: number
  lineIndex: number
  warningIndex: number
  lineRange: string[]
  leaves: LeaveChoice[]
}

export type NumberGroup = { title: 'plan' | 'late' | 'more'; fields: { key: NumberField; label: string; note: string; value: string }[] }
export type LeaveChoice = { kind: LeaveKind; name: string; value: string; options: { value: string; words: string }[] }

export const periods: readonly { value: Policy['period']; name: string }[] = [
  { value: 'school-year', name: '学年（9月1日起）' },
  { value: 'term', name: '学期（9月1日、2月1日起）' },
  { value: 'calendar-year', name: '自然年' },
  { value: 'cycle', name: '建设周期' },
]

const commonFractions = ['1/10', '1/5', '1/4', '3/10', '1/3', '2/5', '1/2']

export function policyView(draft: PolicyDraft): PolicyView {
  const fractions = fractionsFor(draft)
  return {
    groups: [
      { title: 'plan', fields: fieldsOf(['planned', 'minimumDue'], draft) },
      { title: 'late', fields: fieldsOf(['opensBeforeMinutes', 'lateAfterMinutes', 'absentAfterMinutes', 'latesPerAbsence'], draft) },
      { title: 'more', fields: fieldsOf(['leaveWindowDays', 'makeUpCap'], draft) },
    ],
    periodIndex: periods.findIndex(({ value }) => value === draft.period),
    lineIndex: fractions.indexOf(draft.line),
    warningIndex: fractions.indexOf(draft.warning),
    lineRange: fractions.map(wordsOfFraction),
    leaves: leaveKinds.map((kind) => ({ kind, name: leaveTypeNames[kind], value: draft.leaveCounts[kind], options: optionsOf(kind) })),
  }
}

/** The usual ones, and whatever the rules say already. */
export function fractionsFor({ line, warning }: PolicyDraft): string[] {
  return [...new Set([...commonFractions, line, warning])]
}

export type PreviewView = { changes: { id: string; name: string; words: string[] }[]; unchangedWords: string }

/** Whose level or 余额 would change. */
export function previewView({ changes, unchanged }: OutputOf<'standing.previewPolicy'>, before: Policy, after: Policy): PreviewView {
  return {
    changes: changes.map(({ person, before: was, after: will }) => ({
      id: person.id,
      name: person.name,
      words: [
        ...(was.level === will.level ? [] : [`${levelNames[was.level]} → ${levelNames[will.level]}`]),
        ...(was.certainty === will.certainty ? [] : [certaintyWords(will.certainty)]),
        ...(was.remaining === will.remaining && before.unit === after.unit ? [] : [`还可缺 ${amountWords(was.remaining, before.unit)} → ${amountWords(will.remaining, after.unit)}`]),
      ],
    })),
    unchangedWords: changes.length === 0 ? `${unchanged} 位学员都不变。` : `其余 ${unchanged} 位不变。`,
  }
}

function certaintyWords(certainty: 'open' | 'held' | 'certain'): string {
  return { open: '不再达到终止线', held: '达到终止线，有事项待定', certain: '达到终止线，会开始审议' }[certainty]
}

function fieldsOf(keys: readonly NumberField[], draft: PolicyDraft): NumberGroup['fields'] {
  return keys.map((key) => {
    const { label, note } = numberFields[key]
    const unit = key === 'planned' ? (draft.unit === 'hours' ? '多少学时' : '多少次') : ''
    return { key, label: `${label}${unit}`, note, value: draft[key] }
  })
}

/** Which preset says what stands on the choice itself, so that it is chosen knowingly. */
function optionsOf(kind: LeaveKind): LeaveChoice['options'] {
  return (['excused', 'absent'] as const).map((value) => {
    const by = [presets[kind].lenient === value ? '宽' : '', presets[kind].strict === value ? '严' : ''].filter((word) => word !== '').join('、')
    const words = value === 'excused' ? '不计缺勤' : '计入缺勤'
    return { value, words: by === '' ? words : `${words}（${by}）` }
  })
}

function wordsOfFraction(text: string): string {
  const [numerator = 1, denominator = 3] = text.split('/').map(Number)
  return fractionWords({ numerator, denominator })
}

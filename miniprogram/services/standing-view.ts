import type { OutputOf } from '../../contract/index'
import { amountWords, fractionWords, type Level, type Unit } from '../utils/standing-words'

/** As much of a standing as a ring and its sentence need; amounts in the policy's unit. */
export type RingFigures = {
  level: Level
  due: number
  absent: number
  base: number
  remaining: number
  certainty: 'open' | 'held' | 'certain'
}

export type RingRules = Pick<OutputOf<'standing.rules'>['policy'], 'line' | 'unit' | 'period'>

/** What `standing-ring` draws, clockwise from the top: absences, what may still be missed, the line, what is to come, what was attended. */
export type RingView = {
  /** A CSS background. */
  background: string
  /** Where the line is, in degrees. */
  lineDegrees: number
  caption: string
  figure: string
  unitWord: string
  spoken: string
}

export type StandingView = {
  ring: RingView
  /** 应参加 9 次，缺勤 2 次，本学年还可缺 1 次: in the parts it may be broken into. */
  sentence: string[]
  /** What follows of it; empty when nothing does. */
  note: string
  /** Whether there is something to look after. */
  careful: boolean
}

const periodNames: Readonly<Record<RingRules['period'], string>> = { term: '本学期', 'school-year': '本学年', 'calendar-year': '本年度', cycle: '本周期' }

/** `own`: told to the person, else to somebody who looks after them. */
export function standingView(figures: RingFigures, rules: RingRules, own = true): StandingView {
  const sentence = sentenceOf(figures, rules)
  return {
    ring: ringView(figures, rules, sentence),
    sentence: phrasesOf(sentence).map(unbroken),
    note: unbroken(noteOf(figures, rules, own)),
    careful: figures.certainty !== 'open' || figures.level === 'warning' || figures.level === 'overSoFar',
  }
}

export function periodName(period: RingRules['period']): string {
  return periodNames[period]
}

/** 达到三分之一, or 超过三分之一 where exactly a third is not enough. */
export function lineWords({ line }: Pick<RingRules, 'line'>): string {
  return `${line.inclusive ? '达到' : '超过'}${fractionWords(line)}`
}

/** The least that reaches the line: what is to be shown beside it, the cloud decides. */
export function lineAmount(base: number, { line: { numerator, denominator, inclusive } }: Pick<RingRules, 'line'>): number {
  const product = numerator * base
  const reached = inclusive ? Math.floor((product + denominator - 1) / denominator) : Math.floor(product / denominator) + 1
  return Math.max(reached, 1)
}

function phrasesOf(sentence: string): string[] {
  const phrases = sentence.split('，')
  return phrases.map((phrase, index) => (index < phrases.length - 1 ? `${phrase}，` : phrase))
}

/** An amount and its unit stay on one line. */
export function unbroken(text: string): string {
  return text.replace(/(\d) (次|学时)/g, '$1\u00a0$2')
}

function sentenceOf({ due, absent, remaining, certainty }: RingFigures, rules: RingRules): string {
  const soFar = `应参加 ${amountWords(due, rules.unit)}，缺勤 ${amountWords(absent, rules.unit)}`
  if (certainty !== 'open') return `${soFar}，已${lineWords(rules)}`
  return `${soFar}，${periodName(rules.period)}还可缺 ${amountWords(remaining, rules.unit)}`
}

function noteOf({ level, remaining, certainty, due }: RingFigures, rules: RingRules, own: boolean): string {
  if (certainty === 'certain') return '由主持人和管理办公室一起看看怎么办，会先听本人说明。'
  if (certainty === 'held') return '还有请假、申诉或确认没有结果，先不作结论。'
  const advice = own ? '，有事请提前请假。' : '。'
  if (remaining === 0) return `${rules.unit === 'sessions' ? '再缺 1 次就' : '再缺席就可能'}${lineWords(rules)}${advice}`
  if (level === 'overSoFar') return `到现在为止，缺勤${lineWords(rules)}；后面多来几次就会降下来。`
  if (level === 'warning') return `缺得有点多了${advice}`
  return level === 'tooEarly' && due > 0 ? '次数还少，先不下结论。' : ''
}

function ringView(figures: RingFigures, rules: RingRules, spoken: string): RingView {
  const { due, absent, base, remaining, certainty } = figures
  const whole = Math.max(base, due, 1)
  const absentTo = degrees(absent, whole)
  const lineDegrees = degrees(Math.min(lineAmount(base, rules), whole), whole)
  const attendedFrom = 360 - degrees(due - absent, whole)
  const freeTo = Math.max(absentTo, Math.min(lineDegrees, attendedFrom))
  const arcs = [
    `var(--danger) 0deg ${absentTo}deg`,
    `var(--allowance) ${absentTo}deg ${freeTo}deg`,
    `var(--hairline) ${freeTo}deg ${attendedFrom}deg`,
    `var(--brand) ${attendedFrom}deg 360deg`,
  ]
  const background = [...gaps(whole, rules.unit), `conic-gradient(${arcs.join(', ')})`].join(', ')
  const [figure = '', unitWord = ''] = amountWords(certainty === 'open' ? remaining : absent, rules.unit).split(' ')
  return { background, lineDegrees, caption: certainty === 'open' ? '还可缺' : '缺勤', figure, unitWord, spoken }
}

/** For drawing only. */
function degrees(part: number, whole: number): number {
  return Math.round((360 * part) / whole)
}

/** Sessions few enough to be told apart are. */
function gaps(whole: number, unit: Unit): string[] {
  if (unit !== 'sessions' || whole > 40) return []
  const each = 360 / whole
  return [`repeating-conic-gradient(var(--card) 0deg 1deg, transparent 1deg ${each - 1}deg, var(--card) ${each - 1}deg ${each}deg)`]
}

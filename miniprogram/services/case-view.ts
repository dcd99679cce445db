import type { OutputOf } from '../../contract/index'
import type { Status } from '../shared/index'
import { dayLabel, momentOf } from '../utils/china-time'
import { amountWords, caseStageNames, decisionNames, fractionWords, statusNames } from '../utils/standing-words'
import { historyLines, type HistoryLine } from './history-view'

export type KnownCase = OutputOf<'standing.case'>
type Stage = KnownCase['case']['stage']

/** One case (审议) as its page shows it. */
export type CaseView = {
  id: string
  studioId: string
  name: string
  personId: string
  studioName: string
  stage: Stage
  stageName: string
  /** 说明 → 决定 → 备案 */
  steps: { name: string; state: 'done' | 'now' | 'next' }[]
  /** What is waited for, and until when. */
  sentence: string
  /** 缺勤 4 次，计划 12 次，达到三分之一 */
  numbersWords: string
  /** How it stands now, where that is something else; empty when it is not. */
  nowWords: string
  /** Why nothing can be decided yet; empty when it can. */
  heldWords: string
  sessions: CaseSession[]
  statement: { text: string; when: string } | null
  noStatementWords: string
  /** Until when a statement is taken. */
  stateUntilWords: string
  decision: { name: string; lines: string[]; reason: string; whoAndWhen: string } | null
  signed: { name: string; remark: string; whoAndWhen: string } | null
  own: boolean
  mayState: boolean
  mayDecide: boolean
  maySign: boolean
  /** What filing does, named before it is done. */
  signWords: string
  /** Hosts and the office can have it as a document. */
  canExport: boolean
  history: HistoryLine[]
}

export type CaseSession = { id: string; title: string; when: string; status: Status; words: string }

export function caseView(known: KnownCase, now: number): CaseView {
  const { case: brief, own, statement, decision, signed } = known
  const { stage, person } = brief
  return {
    id: brief.id,
    studioId: brief.studioId,
    name: person.name,
    personId: person.id,
    studioName: brief.studioName,
    stage,
    stageName: caseStageNames[stage],
    steps: stepsOf(stage),
    sentence: sentenceOf(known, now),
    numbersWords: numbersWords(known),
    nowWords: nowWords(known),
    heldWords: heldWords(known, now),
    sessions: known.sessions.filter((session) => isBehind(session, known)).map((session) => sessionLine(session, now)),
    statement: statement === null ? null : { text: statement.text, when: momentOf(statement.at, now) },
    noStatementWords: stage === 'statement' ? `还没有说明，可以说明到 ${momentOf(brief.statementUntil, now)}。` : '没有提交说明。',
    stateUntilWords: momentOf(brief.statementUntil, now),
    decision: decision === null ? null : { name: decisionNames[decision.kind], lines: decisionLines(decision, now), reason: decision.reason, whoAndWhen: `${decision.byName} · ${momentOf(decision.at, now)}` },
    signed: signed === null ? null : { name: signed.decision === 'filed' ? '同意并备案' : '退回补充', remark: signed.remark, whoAndWhen: `${signed.byName} · ${momentOf(signed.at, now)}` },
    own,
    mayState: known.mayState,
    mayDecide: known.mayDecide,
    maySign: known.maySign,
    signWords: signWords(known, now),
    canExport: !own,
    history: historyOf(known, now),
  }
}

/** What stands above in full is not said again. */
function historyOf({ history, statement, decision, signed }: KnownCase, now: number): HistoryLine[] {
  const said = [statement?.text, decision?.reason, signed?.remark]
  return historyLines(history, now).map((line) => ({ ...line, texts: line.texts.filter(({ text }) => !said.includes(text)) }))
}

function stepsOf(stage: Stage): CaseView['steps'] {
  const at = { statement: 0, decision: 1, 'office-decision': 1, signing: 2, filed: 3, closed: 3 }[stage]
  if (stage === 'closed') return []
  return ['说明', '决定', '备案'].map((name, index) => ({ name, state: index < at ? 'done' : index === at ? 'now' : 'next' }))
}

function sentenceOf({ case: brief, decision, signed, own, history }: KnownCase, now: number): string {
  switch (brief.stage) {
    case 'statement':
      return `${own ? '可以说明情况、对单场提出申诉' : '先听学员说明'}，到 ${momentOf(brief.statementUntil, now)}。`
    case 'decision':
      return signed?.decision === 'returned' ? '管理办公室退回补充，请主持人再决定。' : `请主持人在 ${momentOf(brief.decideUntil, now)} 前决定。`
    case 'office-decision':
      return '主持人没有在十四天内决定，由管理办公室决定。'
    case 'signing':
      return `${decision?.as === 'office' ? '管理办公室已经决定，等备案' : '主持人已经决定，等管理办公室备案'}；备案以前不生效。`
    case 'filed':
      return '已经备案。'
    case 'closed':
      return isCorrected(history) ? '更正以后不再达到，这项审议已经结束。' : '缺勤不再确定达到，这项审议已经结束。'
  }
}

function isCorrected(history: KnownCase['history']): boolean {
  const [last] = history.filter(({ kind }) => kind === 'case.closed').slice(-1)
  return last?.detail['cause'] === 'sheet.corrected'
}

/** In the unit and by the line of then: rules may have changed since. */
function numbersWords({ numbers, by }: KnownCase): string {
  const { unit, line } = numbers
  const whole = by === 'plan' ? `本周期计划 ${amountWords(numbers.base, unit)}` : `本周期应参加 ${amountWords(numbers.due, unit)}`
  return `${whole}，缺勤 ${amountWords(numbers.absent, unit)}，${line.inclusive ? '达到' : '超过'}${fractionWords(line)}`
}

function nowWords({ figures, numbers, case: { stage } }: KnownCase): string {
  if (figures === null || stage === 'closed' || stage === 'filed') return ''
  return figures.absent === numbers.absent && figures.unit === numbers.unit ? '' : `现在缺勤 ${amountWords(figures.absent, figures.unit)}。`
}

/** What could still make the line uncertain. */
function heldWords({ hold }: KnownCase, now: number): string {
  if (hold === null) return ''
  const waiting = hold.waiting.map((what) => ({ leave: '请假', unconfirmed: '补交的扫码', appeal: '申诉' })[what])
  if (waiting.length > 0) return `还有${waiting.join('、')}没有处理，处理完才能往下走。`
  return hold.until === null ? '' : `还在可以补请假的时间里，${momentOf(hold.until, now)} 以后才能往下走。`
}

/** The line rests on it, or would if something were decided otherwise. Of who is no longer counted all are shown. */
function isBehind({ sessionId, countsAs, appeal, waiting }: KnownCase['sessions'][number], { figures }: KnownCase): boolean {
  if (figures === null || countsAs !== 'nothing' || appeal !== null || waiting.length > 0) return true
  return figures.counted.some(({ sessionIds }) => sessionIds.includes(sessionId))
}

function sessionLine({ sessionId, title, startsAt, status, countsAs, appeal, waiting }: KnownCase['sessions'][number], now: number): CaseSession {
  const counted = countsAs === 'nothing' || status === 'absent' ? '' : '计入缺勤'
  const appealWords = appeal === null ? '' : { waiting: '有申诉', accepted: '申诉已接受', refused: '申诉后维持' }[appeal.state]
  const held = waiting.includes('leave') ? '请假待批' : waiting.includes('unconfirmed') ? '扫码待确认' : ''
  const words = [statusNames[status], counted, appealWords, held].filter((word) => word !== '').join(' · ')
  return { id: sessionId, title, when: momentOf(startsAt, now), status, words }
}

function decisionLines(decision: NonNullable<KnownCase['decision']>, now: number): string[] {
  switch (decision.kind) {
    case 'continue':
      return []
    case 'conditions':
      return [`条件：${decision.conditions}`, `${dayLabel(decision.lookAgainAt, now)}再看`]
    case 'discontinue':
      return [`从 ${dayLabel(decision.endsAt, now)} 起不再是学员`]
  }
}

function signWords({ decision, case: { person } }: KnownCase, now: number): string {
  if (decision === null) return ''
  if (decision.kind === 'discontinue') return `备案以后，${person.name}从 ${dayLabel(Math.max(decision.endsAt, now), now)} 起不再是学员，记录都会保留。备案不能撤回。`
  return `「${decisionNames[decision.kind]}」备案以后生效，${person.name}和主持人都会看到。`
}

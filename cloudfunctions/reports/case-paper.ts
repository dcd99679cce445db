import type { CaseNumbers } from '../../domain/attendance/case'
import type { AttendancePolicy } from '../../domain/attendance/policy'
import type { CountedAbsence, JudgedSession, Standing } from '../../domain/attendance/standing'
import { stripStatuses } from '../../domain/attendance/standing'
import { beginningOfDay } from '../../domain/shared/china-day'
import { statusNames } from '../../domain/shared/status-words'
import type { CaseDocument, LeaveDocument, Link, SheetDocument } from '../kit/documents'
import type { HistoryRow } from '../standing/history'
import { choiceIn, erased } from './case-choice'
import { dateWords, momentWords, periodName, periodWords } from './china-words'
import type { Paper, PaperBlock, PaperSection } from './paper'
import { amountWords, appealStateWords, choiceWords, countWords, leaveStateWords, leaveWords, lineWords, stageWords } from './words'

export type CaseFile = {
  schoolName: string
  studioName: string
  personName: string
  hostNames: string[]
  one: CaseDocument
  /** The rules that the line is drawn by. */
  policy: AttendancePolicy
  standing: Standing | null
  sheets: readonly SheetDocument[]
  /** The person's, of the period. */
  leaves: readonly LeaveDocument[]
  /** By person's id. */
  names: ReadonlyMap<string, string>
  /** The steps of the case. */
  rows: readonly HistoryRow[]
  /** The latest of the studio's chain; null: nothing is linked yet. */
  link: Pick<Link, 'n' | 'hash' | 'at'> | null
  now: number
}

/** A case as a document to be filed: everything it rests on and everything that was said, without the proofs of leave and their reasons. */
export function casePaper(file: CaseFile): Paper {
  return {
    title: '学员考勤审议表',
    subtitle: `${file.schoolName}　${file.studioName}`,
    sections: [facts(file), ground(file), sessions(file), leaves(file), appeals(file), steps(file), verdict(file), signatures(), proof(file)].filter(({ blocks }) => blocks.length > 0),
    footer: `${file.personName} · ${periodName(file.one.period)} · ${momentWords(file.now)} 生成`,
  }
}

/** 审议_周明远_2025-2026学年.docx */
export function fileNameOf({ personName, one }: Pick<CaseFile, 'personName' | 'one'>): string {
  return `审议_${personName}_${periodName(one.period)}.docx`.replace(/[\\/:*?"<>|\s]/g, '')
}

function facts({ schoolName, studioName, personName, hostNames, one }: CaseFile): PaperSection {
  const rows: [string, string][] = [
    ['学校', schoolName],
    ['工作室', studioName],
    ['主持人', hostNames.join('、')],
    ['学员', personName],
    ['计考勤周期', `${periodName(one.period)}（${periodWords(one.period)}）`],
    ['审议开始', one.round === 1 ? dateWords(one.openedAt) : `${dateWords(one.openedAt)}（第 ${one.round} 次）`],
    ['目前进展', stageWords[one.stage]],
  ]
  return { heading: '一、基本情况', blocks: [{ kind: 'pairs', rows }] }
}

function ground({ one: { numbers, stage }, policy }: CaseFile): PaperSection {
  const rule = `学员在一个计考勤周期内缺勤达到应参加活动${lineWords(numbers.line)}的，不再作为工作室学员培养。`
  const counting = policy.unit === 'hours' ? '按学时计算。' : '按场次计算。'
  return { heading: '二、规则与依据', blocks: [{ kind: 'lines', lines: [`规则：${rule}${counting}`, `依据：${numbersWords(numbers)}，${stage === 'closed' ? '审议因此开始；其后缺勤不再确定达到规定' : '已确定达到规定'}。`] }] }
}

function numbersWords({ by, absent, base, due, unit, line }: CaseNumbers): string {
  const missed = `计入缺勤 ${amountWords(absent, unit)}`
  const whole = by === 'plan' ? `本周期按计划应参加 ${amountWords(base, unit)}` : `周期结束时应参加 ${amountWords(due, unit)}`
  const sum = `${absent} × ${line.denominator} ${line.inclusive ? '≥' : '＞'} ${by === 'plan' ? base : due} × ${line.numerator}`
  return `${missed}，${whole}；${sum}${unit === 'hours' ? '（单位：0.1 学时）' : ''}`
}

function sessions({ standing, sheets }: CaseFile): PaperSection {
  const titles = new Map(sheets.map(({ _id, title }) => [_id, title]))
  const rows = (standing?.sessions ?? [])
    .filter(({ required }) => required)
    .map((session) => [dateWords(session.startsAt), titles.get(session.sessionId) ?? '', statusWords(session), countedWords(session, standing?.counted ?? [])])
  if (standing === null || rows.length === 0) return { heading: '三、考勤明细', blocks: [{ kind: 'lines', lines: ['无'] }] }
  const totals = stripStatuses.flatMap((status) => (status === 'suspended' || standing.totals[status] === 0 ? [] : [`${statusNames[status]} ${standing.totals[status]} 次`]))
  return { heading: '三、考勤明细', blocks: [{ kind: 'lines', lines: [`合计：${totals.join('，')}。`] }, { kind: 'table', head: ['日期', '活动', '情况', '是否计入缺勤'], widths: [22, 42, 16, 20], rows }] }
}

function statusWords({ status, minutesLate }: JudgedSession): string {
  return minutesLate > 0 && status !== 'suspended' && status !== 'exempt' ? `${statusNames[status]}（迟到 ${minutesLate} 分钟）` : statusNames[status]
}

function countedWords({ sessionId, countsAs, due }: JudgedSession, counted: readonly CountedAbsence[]): string {
  const absence = counted.find(({ sessionIds }) => sessionIds.includes(sessionId))
  if (absence?.why === 'lates') return `${absence.sessionIds.length} 次迟到合计缺勤一次`
  if (absence !== undefined) return countWords[countsAs]
  return due ? '不计' : '不在应参加之内'
}

function leaves({ leaves: requests, sheets }: CaseFile): PaperSection {
  const titles = new Map(sheets.map(({ _id, title, startsAt }) => [_id, `${dateWords(startsAt)}《${title}》`]))
  const rows = requests
    .filter(({ state }) => state !== 'withdrawn')
    .map((leave) => [leaveWords[leave.type], scopeWords(leave, titles), leaveStateWords[leave.state]])
  if (rows.length === 0) return { heading: '四、请假与暂停', blocks: [{ kind: 'lines', lines: ['无'] }] }
  return { heading: '四、请假与暂停', blocks: [{ kind: 'table', head: ['类型', '时间', '结果'], widths: [24, 56, 20], rows }] }
}

function scopeWords({ scope, from }: LeaveDocument, titles: ReadonlyMap<string, string>): string {
  if (scope.kind === 'sessions') return scope.sessionIds.map((id) => titles.get(id) ?? `${dateWords(from)}的活动`).join('、')
  const [first, last] = [dateWords(beginningOfDay(scope.firstDay)), dateWords(beginningOfDay(scope.lastDay))]
  return first === last ? `${first}（1 天）` : `${first}至${last}（${scope.lastDay - scope.firstDay + 1} 天）`
}

function appeals({ one, standing, sheets }: CaseFile): PaperSection {
  const ids = new Set(standing?.sessions.map(({ sessionId }) => sessionId))
  const lines = sheets.flatMap(({ _id, startsAt, title, entries }) => {
    const appeal = entries[one.personId]?.appeal ?? null
    return appeal === null || !ids.has(_id) ? [] : [`${dateWords(startsAt)}《${title}》：${appeal.text}（${appealStateWords[appeal.state]}）`]
  })
  const statement = one.statement === null ? '学员没有提交说明。' : `${momentWords(one.statement.at)} 提交：${one.statement.text}`
  return { heading: '五、学员说明与申诉', blocks: [{ kind: 'lines', lines: [`说明：${statement}`, ...(lines.length === 0 ? ['申诉：无'] : lines.map((line) => `申诉：${line}`))] }] }
}

function steps({ rows }: CaseFile): PaperSection {
  const table: PaperBlock = { kind: 'table', head: ['时间', '经办', '事项'], widths: [26, 16, 58], rows: rows.map((row) => [momentWords(row.at), row.byName ?? '系统', stepWords(row)]) }
  return { heading: '六、审议经过', blocks: rows.length === 0 ? [{ kind: 'lines', lines: ['无'] }] : [table] }
}

const kindWords: Readonly<Record<string, string>> = {
  'case.opened': '缺勤确定达到规定，审议开始，请学员说明',
  'case.heard': '说明期满，待主持人决定',
  'case.stated': '学员提交说明',
  'case.decided': '决定',
  'case.to-office': '逾期未决定，转管理办公室',
  'case.filed': '管理办公室：同意并备案',
  'case.returned': '管理办公室：退回补充',
  'case.look-again': '到期复查，待主持人决定',
  'case.closed': '缺勤不再确定达到规定，审议终结',
}

function stepWords(row: HistoryRow): string {
  const { kind, texts } = row
  const choice = kind === 'case.decided' ? choiceIn(row) : null
  const said = (name: string, label: string) => (name in texts ? [`${label}：${texts[name] ?? erased}`] : [])
  return [choice === null ? (kindWords[kind] ?? kind) : choiceWords(choice), ...said('statement', '说明'), ...said('reason', '理由'), ...said('remark', '意见')].join('\n')
}

function verdict({ one: { decision, signed }, names }: CaseFile): PaperSection {
  const by = ({ by: id, at }: { by: string; at: number }) => `（${names.get(id) ?? ''}，${dateWords(at)}）`
  const office = signed === null ? '' : `${signed.decision === 'filed' ? '同意并备案' : '退回补充'}${signed.remark === '' ? '' : `。${signed.remark}`}${by(signed)}`
  const rows: [string, string][] = [
    ['决定', decision === null ? '' : `${choiceWords(decision)}\n理由：${decision.reason}${by(decision)}`],
    ['管理办公室意见', office],
  ]
  return { heading: '七、决定与审核备案', blocks: [{ kind: 'pairs', rows }] }
}

function signatures(): PaperSection {
  const rows: [string, string][] = [
    ['学员（签字）', '　　　　　　　　　　　　年　　月　　日'],
    ['主持人（签字）', '　　　　　　　　　　　　年　　月　　日'],
    ['管理办公室（盖章）', '　　　　　　　　　　　　年　　月　　日'],
  ]
  return { heading: '八、签字盖章', blocks: [{ kind: 'pairs', rows }] }
}

function proof({ link, now }: CaseFile): PaperSection {
  const chain = link === null ? '本工作室的记录还没有存证。' : `截至 ${momentWords(link.at)}，本工作室记录的最新存证：第 ${link.n} 号，校验值 ${link.hash}`
  return { heading: '九、存证', blocks: [{ kind: 'lines', lines: [chain, `本表由系统于 ${momentWords(now)} 生成。`] }] }
}

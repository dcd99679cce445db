import type { OutputOf } from '../../contract/index'
import { fullDayLabel, pickerDate, spanOf } from '../utils/china-time'
import { amountWords, fractionWords, levelNames, type Level } from '../utils/standing-words'
import { decisionsView } from './studio-record-decisions'

export type StudioRecord = OutputOf<'standing.studio'>
type Person = StudioRecord['people'][number]
type Session = StudioRecord['sessions'][number]

/** A studio by concern, as hosts, assistants and the office see it. */
export type StudioRecordView = {
  name: string
  /** 2026–2027 学年（9月1日 – 8月31日） */
  periodWords: string
  /** 12 个学员，已有 7 张考勤表 */
  sumWords: string
  /** How much waits for the reader; 0 for who decides nothing. */
  waiting: number
  waitingWords: string
  staff: boolean
  host: boolean
  office: boolean
  levels: { level: Level; name: string; count: number }[]
  /** One mark a person, those to look after first. */
  dots: { id: string; level: Level }[]
  people: PersonLine[]
  /** The latest first. */
  sheets: SheetLine[]
  /** The first first: how many of those due were there, in hundredths. */
  columns: { id: string; height: number; required: boolean }[]
  columnsFrom: string
  columnsTo: string
}

export type PersonLine = {
  id: string
  name: string
  level: Level
  levelName: string
  /** 缺勤 3 次 / 应参加 9 次 */
  figureWords: string
  /** 还可缺 1 次 */
  remainingWords: string
  /** 有 1 项待定; empty when nothing is. */
  waitingWords: string
  /** How far to the line, in hundredths: a picture, never compared. */
  share: number
}

export type SheetLine = {
  id: string
  title: string
  when: string
  state: Session['sheet']
  /** 实到 18 / 应到 20; of one without a sheet: 还没有生成考勤表 */
  words: string
  share: number
}

const levels: readonly Level[] = ['overSoFar', 'warning', 'fine', 'tooEarly']

export function studioRecordView(record: StudioRecord, now: number): StudioRecordView {
  const { studio, myRole, people, sessions } = record
  const { mine } = decisionsView(record, now)
  const closed = sessions.filter(({ sheet }) => sheet === 'closed')
  const inOrder = [...closed].reverse()
  return {
    name: studio.name,
    periodWords: periodWords(record),
    sumWords: `${people.length} 位学员，已有 ${closed.length} 张考勤表`,
    waiting: mine,
    waitingWords: `${mine} 项等着处理`,
    staff: myRole === 'host' || myRole === 'assistant',
    host: myRole === 'host',
    office: myRole === 'office',
    levels: levels.map((level) => ({ level, name: levelNames[level], count: people.filter(({ figures }) => figures.level === level).length })),
    dots: people.map(({ id, figures }) => ({ id, level: figures.level })),
    people: people.map((person) => personLine(person, record)),
    sheets: sessions.map((session) => sheetLine(session, now)),
    columns: inOrder.map(({ sessionId, due, attended, required }) => ({ id: sessionId, height: hundredths(attended, due), required })),
    columnsFrom: dateWords(inOrder[0], now),
    columnsTo: dateWords(inOrder[inOrder.length - 1], now),
  }
}

export function periodWords({ period, policy }: Pick<StudioRecord, 'period' | 'policy'>): string {
  const [from, to] = [dayOf(period.from), dayOf(period.to - 1)]
  const span = `${from.year === to.year ? '' : `${from.year}年`}${from.words} – ${from.year === to.year ? '' : `${to.year}年`}${to.words}`
  switch (policy.period) {
    case 'school-year':
      return `${from.year}–${to.year} 学年（${span}）`
    case 'term':
      return `本学期（${span}）`
    case 'calendar-year':
      return `${from.year} 年（${span}）`
    case 'cycle':
      return `建设周期（${span}）`
  }
}

function personLine({ id, name, figures }: Person, { policy }: StudioRecord): PersonLine {
  const { level, due, absent, base, waiting } = figures
  return {
    id,
    name,
    level,
    levelName: figures.certainty === 'open' ? levelNames[level] : figures.certainty === 'held' ? '有待定' : '达到终止线',
    figureWords: due === 0 ? '还没有应参加的场次' : `缺勤 ${amountWords(absent, policy.unit)}，应参加 ${amountWords(due, policy.unit)}`,
    remainingWords: remainingWords(figures, policy),
    waitingWords: waiting === 0 ? '' : `${waiting} 项待定`,
    share: hundredths(absent * policy.line.denominator, base * policy.line.numerator),
  }
}

function remainingWords({ remaining, certainty }: Person['figures'], { line, unit }: StudioRecord['policy']): string {
  const part = fractionWords(line)
  const reached = line.inclusive ? '达到' : '超过'
  if (certainty === 'certain') return `已经${reached}${part}`
  if (certainty === 'held') return `${reached}${part}，有事项待定`
  if (remaining === 0) return unit === 'sessions' ? `再缺 1 次就${reached}${part}` : `再缺席就${reached}${part}`
  return `还可缺 ${amountWords(remaining, unit)}`
}

function sheetLine({ sessionId, title, startsAt, endsAt, required, sheet, due, attended }: Session, now: number): SheetLine {
  const kind = required ? '' : ' · 自愿参加'
  const states = { closed: `实到 ${attended}，应到 ${due}`, open: '已重新打开，还没有再次生成', none: '还没有生成考勤表' }
  return { id: sessionId, title, when: spanOf(startsAt, endsAt, now), state: sheet, words: `${states[sheet]}${kind}`, share: sheet === 'closed' ? hundredths(attended, due) : 0 }
}

/** For the length of a bar. */
function hundredths(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.min(100, Math.round((100 * part) / whole))
}

function dateWords(session: Session | undefined, now: number): string {
  return session === undefined ? '' : (fullDayLabel(session.startsAt, now).split(' ')[0] ?? '')
}

function dayOf(at: number): { year: number; words: string } {
  const [year = 0, month = 0, date = 0] = pickerDate(at).split('-').map(Number)
  return { year, words: `${month}月${date}日` }
}

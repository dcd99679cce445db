import { lineAmount, lineWords } from '../../services/standing-view'
import { amountWords } from '../../utils/standing-words'
import { dateWords, type PersonRecord } from './session-lines'

/** How absences grew over the period: a bar for each due session, as high as what was counted until then, under the line. */
export type Chart = {
  bars: { id: string; height: number; rises: boolean }[]
  /** Planned sessions to come, as empty places. */
  places: number[]
  /** How high the line is drawn, in hundredths. */
  lineHeight: number
  /** 达到三分之一：4 次 */
  lineWords: string
  from: string
  to: string
  spoken: string
}

/** More would be too thin to see. */
const mostPlaces = 40

/** Null while there is nothing to see: no absence, or a single session. */
export function chartOf({ figures, sessions, policy }: PersonRecord, now: number): Chart | null {
  const due = sessions.filter((session) => session.due)
  const [first, last] = [due[0], due[due.length - 1]]
  if (figures === null || first === undefined || last === undefined || due.length < 2 || figures.absent === 0) return null
  const line = lineAmount(figures.base, policy)
  const top = Math.max(line, figures.absent) * 1.15
  const height = (amount: number): number => Math.round((100 * amount) / top)
  let absent = 0
  const bars = due.map(({ sessionId }) => {
    // Lates that became an absence together count from the last of them on.
    const added = figures.counted.filter(({ sessionIds }) => sessionIds[sessionIds.length - 1] === sessionId).reduce((sum, { weight }) => sum + weight, 0)
    absent += added
    return { id: sessionId, height: height(absent), rises: added > 0 }
  })
  const words = `${lineWords(policy)}：${amountWords(line, policy.unit)}`
  const toCome = policy.unit === 'sessions' ? Math.min(Math.max(figures.base - due.length, 0), mostPlaces) : 0
  return {
    bars,
    places: Array.from({ length: toCome }, (_, place) => place),
    lineHeight: height(line),
    lineWords: words,
    from: dateWords(first.startsAt, now),
    to: toCome > 0 ? `后面还有 ${toCome} 次` : dateWords(last.startsAt, now),
    spoken: `${dateWords(first.startsAt, now)}到${dateWords(last.startsAt, now)}，缺勤累计 ${amountWords(figures.absent, policy.unit)}，${words}`,
  }
}

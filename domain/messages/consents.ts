import type { ConsentAnswer, Credits } from './credits'
import { answered } from './credits'
import type { Template } from './kinds'

/**
 * An answer to the question for messages. The phone reports it, and where a question was shown WeChat pushes it, too, in either order and perhaps more
 * than once. `key` names the report: the same key is the same report. `at`: epoch milliseconds.
 */
export type ConsentReport = { source: 'phone' | 'wechat'; key: string; template: Template; answer: ConsentAnswer; at: number }

/** `paired`: the other side has reported the same. */
export type HeardConsent = Omit<ConsentReport, 'answer'> & { answer: ConsentAnswer; paired: boolean }

/** Two reports of one answer are not further apart. */
const sameAnswerMs = 5 * 60_000
const mostKept = 40

/** The ledger after a report: an acceptance that both sides report buys one message, and a report that comes late undoes nothing said after it. */
export function hear(before: { credits: Credits; heard: readonly HeardConsent[] }, report: ConsentReport): { credits: Credits; heard: HeardConsent[] } {
  const { credits, heard } = before
  if (heard.some(({ source, key, template }) => source === report.source && key === report.key && template === report.template)) return { credits, heard: [...heard] }
  const twin = heard.find((one) => isTwin(one, report))
  const known = heard.map((one) => (one === twin ? { ...one, paired: true } : one))
  const kept = [...known, { ...report, paired: twin !== undefined }].slice(-mostKept)
  const isOld = heard.some((one) => one.template === report.template && one.at > report.at && isOpposite(one.answer, report.answer))
  return { credits: twin !== undefined || isOld ? credits : answered(credits, report.template, report.answer), heard: kept }
}

function isTwin(one: HeardConsent, { source, template, answer, at }: ConsentReport): boolean {
  return !one.paired && one.source !== source && one.template === template && one.answer === answer && Math.abs(one.at - at) <= sameAnswerMs
}

function isOpposite(one: ConsentAnswer, other: ConsentAnswer): boolean {
  return (one === 'accept' && takesAll(other)) || (takesAll(one) && other === 'accept')
}

function takesAll(answer: ConsentAnswer): boolean {
  return answer === 'reject' || answer === 'ban'
}

import type { ConsentAnswer, Credits } from './credits'
import { answered } from './credits'
import type { Correspondence } from './correspondence'
import { byTemplate } from './correspondence'
import type { Template } from './kinds'
import { templates } from './kinds'

/**
 * An answer to the question for messages. The phone reports it, and where a question was shown WeChat pushes it, too, in either order and perhaps more
 * than once. `key` names the report: the same key is the same report. `at`: epoch milliseconds.
 */
export type ConsentReport = { source: 'phone' | 'wechat'; key: string; template: Template; answer: ConsentAnswer; at: number }

/** `paired`: the other side has reported the same. */
export type HeardConsent = Omit<ConsentReport, 'answer'> & { answer: ConsentAnswer; paired: boolean }

type Ledger = { credits: Credits; heard: HeardConsent[] }

/** Two reports of one answer are not further apart. */
const sameAnswerMs = 5 * 60_000
const mostKept = 40

/** The ledger after a report: an acceptance that both sides report buys one message, and a report that comes late undoes nothing said after it. */
export function hear(before: Ledger, report: ConsentReport): Ledger {
  const { credits, heard } = before
  if (isHeard(heard, report)) return before
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

/**
 * What somebody answered when they were asked on the phone. `keeps`: 总是保持以上选择. `id` was made on the phone and names the answer.
 * `refused`: all that WeChat's settings say is refused for good, where they were looked at; an acceptance there buys no message.
 */
export type Consent = {
  id: string
  answers: readonly { template: Template; answer: ConsentAnswer; keeps: boolean }[]
  mainSwitchOff: boolean
  refused?: readonly Template[] | undefined
}

/** The correspondence after that; the same object where it was heard before. @param today the day of China. */
export function consentGiven(before: Correspondence, { id, answers, mainSwitchOff, refused }: Consent, today: number, now: number): Correspondence {
  const isKnown = answers.length > 0 && answers.every(({ template }) => isHeard(before.heard, { source: 'phone', key: id, template }))
  const isNews = before.mainSwitchOff !== mainSwitchOff || (refused !== undefined && templates.some((template) => before.asked[template].never !== refused.includes(template)))
  if (isKnown || (answers.length === 0 && !isNews)) return before
  const asked = refused === undefined ? { ...before.asked } : byTemplate((template) => ({ ...before.asked[template], never: refused.includes(template) }))
  let ledger = { credits: before.credits, heard: before.heard }
  for (const { template, answer, keeps } of answers) {
    asked[template] = { day: today, never: keeps && answer === 'reject' }
    ledger = hear(ledger, { source: 'phone', key: id, template, answer, at: now })
  }
  return { ...before, ...ledger, asked, mainSwitchOff }
}

/** The correspondence after what WeChat reported; the same object where all of it was heard before, from WeChat or from the phone: that need not be kept. */
export function reported(before: Correspondence, reports: readonly ConsentReport[]): Correspondence {
  const news = reports.filter((report) => !isHeard(before.heard, report) && !before.heard.some((one) => isTwin(one, report)))
  if (news.length === 0) return before
  return { ...before, ...news.reduce(hear, { credits: before.credits, heard: before.heard }) }
}

function isHeard(heard: readonly HeardConsent[], { source, key, template }: Pick<ConsentReport, 'source' | 'key' | 'template'>): boolean {
  return heard.some((one) => one.source === source && one.key === key && one.template === template)
}

import type { MessageKind, Template } from './kinds'
import { rulesOfKind } from './kinds'

/** One person's leave to be written to by WeChat, by template: how many messages may still be sent. One consent buys one message. */
export type Credits = Record<Template, number>

/** What a person answered when asked, or what WeChat reported of it. */
export type ConsentAnswer = 'accept' | 'reject' | 'ban' | 'filter'

/** The last credit of a template is kept for what matters most in it of what can come to the person. */
export function maySpend(kind: MessageKind, credits: Credits, canCome: readonly MessageKind[], longTerm: readonly Template[]): boolean {
  const { template, rank } = rulesOfKind(kind)
  if (longTerm.includes(template)) return true
  const left = credits[template]
  return left > 1 || (left === 1 && rank === foremostRank(template, [...canCome, kind]))
}

/** @param credits never below 0. */
export function spend(credits: Credits, template: Template): Credits {
  return { ...credits, [template]: Math.max(0, credits[template] - 1) }
}

export function answered(credits: Credits, template: Template, answer: ConsentAnswer): Credits {
  switch (answer) {
    case 'accept':
      return { ...credits, [template]: credits[template] + 1 }
    case 'reject':
    case 'ban':
      return { ...credits, [template]: 0 }
    case 'filter':
      return credits
    default:
      return answer satisfies never
  }
}

/** What has been asked, by template: on which day last (days of China), and whether they said 总是拒绝. */
export type Asked = Record<Template, { day: number | null; never: boolean }>

/** Which of these may be asked for now: at most once a day each, never again after 总是拒绝 unless they wish it themselves. */
export function mayAskFor(wanted: readonly Template[], asked: Asked, today: number, wished: boolean): Template[] {
  return wanted.filter((template) => wished || (!asked[template].never && asked[template].day !== today))
}

function foremostRank(template: Template, kinds: readonly MessageKind[]): number {
  return Math.min(...kinds.map(rulesOfKind).filter((rules) => rules.template === template).map(({ rank }) => rank))
}

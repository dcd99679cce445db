import type { OutputOf } from '../../../contract/index'
import { contentWords } from '../../services/resource-words'
import { resourceKindNames, topicNames } from '../../shared/index'
import { standingNotice } from '../../services/reflection-state'
import { dayLabel } from '../../utils/china-time'

type Card = OutputOf<'library.resources'>['resources'][number]

/** One resource in a list. `state`: of one’s own, where it is not shown as it was sent; empty: nothing to be said. */
export type ResourceLine = { id: string; title: string; kind: string; topic: string; contentWords: string; byWords: string; tagWords: string; state: string; wrong: boolean; spoken: string }

export function resourceLine(card: Card, now: number): ResourceLine {
  const { id, title, kind, topic, tags, by, studio, at, downloads } = card
  const [state, wrong] = stateOf(card, now)
  const words = {
    kind: resourceKindNames[kind],
    topic: topicNames[topic],
    contentWords: [contentWords(card), downloads === 0 ? '' : `打开过 ${downloads} 次`].filter((part) => part !== '').join(' · '),
    byWords: `${by.name} · ${studio.name} · ${dayLabel(at, now)}`,
    tagWords: tags.map((tag) => `#${tag}`).join(' '),
  }
  const spoken = [title, words.kind, words.topic, state, words.contentWords, words.byWords].filter((part) => part !== '').join('，')
  return { id, title, ...words, state, wrong, spoken }
}

function stateOf({ own }: Card, now: number): [state: string, wrong: boolean] {
  if (own === null || own.deletedAt !== null) return ['', false]
  if (own.takenDown) return ['已撤下', true]
  if (own.check !== null) {
    const { word, tone } = standingNotice(own.check, now)
    return [word, tone === 'wrong']
  }
  return [own.visibility === 'self' ? '仅自己' : '', false]
}

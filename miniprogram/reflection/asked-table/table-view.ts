import type { OutputOf } from '../../../contract/index'
import { askedLabel, stateNames, termsWords, traceWords, type State } from '../../services/asked-words'
import { dayLabel, momentOf } from '../../utils/china-time'

export type KnownTable = OutputOf<'library.asking'>
type Person = KnownTable['people'][number]

export type TableView = {
  title: string
  termsWords: string
  byWords: string
  traceWords: string
  withdrawn: boolean
  prompts: string[]
  counts: { state: State; name: string; count: number }[]
  rows: Row[]
  /** How many a reminder goes to; 0: it was sent, or nobody owes anything. */
  toRemind: number
  /** 今天 9:00 陈知秋提醒了 3 人; empty when nobody was. */
  remindedWords: string
  former: { key: number; heading: string; words: string; prompts: string[] }[]
}

export type Row = {
  id: string
  name: string
  state: State
  stateName: string
  /** 3月18日 13:50 · 2/3 篇 */
  words: string
  opens: boolean
  spoken: string
}

const order: readonly State[] = ['missing', 'due', 'late', 'on-time']

export function tableView(known: KnownTable, now: number): TableView {
  const { asking, people, owing, reminded, former } = known
  return {
    title: askedLabel(asking),
    termsWords: termsWords(asking, now),
    byWords: `${asking.byName} ${dayLabel(asking.askedAt, now)}请大家写`,
    traceWords: traceWords(asking, now),
    withdrawn: asking.withdrawn !== null,
    prompts: asking.prompts,
    counts: order.map((state) => ({ state, name: nameOf(state, asking), count: people.filter((person) => person.state === state).length })).filter(({ count }) => count > 0),
    rows: people.map((person) => rowOf(person, asking, now)),
    toRemind: reminded === null ? owing : 0,
    remindedWords: reminded === null ? '' : `${momentOf(reminded.at, now)} ${reminded.byName}提醒了 ${reminded.people} 人`,
    former: former.map((terms) => ({
      key: terms.version,
      heading: `${momentOf(terms.until, now)} ${terms.byName}修改以前`,
      words: termsWords({ ...terms, what: asking.what.kind === 'term' ? { ...asking.what, count: terms.count } : asking.what }, terms.until) + (asking.what.kind === 'term' ? `，${terms.count} 篇` : ''),
      prompts: terms.prompts,
    })),
  }
}

/** What the host may read of somebody's, in words where there are several. */
export function readable({ people }: KnownTable, personId: string, now: number): { id: string; words: string }[] {
  const { reflections } = people.find(({ id }) => id === personId) ?? { reflections: [] }
  return reflections.filter(({ opens }) => opens).map(({ id, title, at }) => ({ id, words: `${dayLabel(at, now)} ${title === '' ? '没有题目' : title}` }))
}

function rowOf({ id, name, state, done, of, belongs, reflections }: Person, asking: KnownTable['asking'], now: number): Row {
  const last = reflections[reflections.length - 1]
  const parts = [
    of > 1 ? `${done}/${of} 篇` : '',
    last === undefined ? '' : momentOf(last.at, now),
    last !== undefined && !last.opens ? '检查中' : '',
    belongs ? '' : '已不在工作室',
  ]
  const words = parts.filter((part) => part !== '').join(' · ')
  const stateName = nameOf(state, asking)
  return { id, name, state, stateName, words, opens: reflections.some(({ opens }) => opens), spoken: [name, stateName, words].filter((part) => part !== '').join('，') }
}

/** What was taken back is owed by nobody any more. */
function nameOf(state: State, { withdrawn }: KnownTable['asking']): string {
  return withdrawn !== null && (state === 'due' || state === 'missing') ? '没有交' : stateNames[state]
}

import type { InputOf, OutputOf } from '../../../contract/index'
import { call, type Trouble } from '../../services/cloud'

export type Which = InputOf<'library.myCases'>['of']
export type MyCase = OutputOf<'library.myCases'>['cases'][number]

export type MyList = {
  of: Which
  cases: MyCase[]
  /** Where the next page begins; null at the end. */
  next: OutputOf<'library.myCases'>['next']
}

export type LoadedMine = { kind: 'loaded'; list: MyList } | { kind: 'trouble'; trouble: Trouble }

export async function loadMine(of: Which): Promise<LoadedMine> {
  const answer = await call('library.myCases', { of })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  return { kind: 'loaded', list: { of, cases: answer.output.cases, next: answer.output.next } }
}

/** The list with one more page at its end. */
export async function loadMoreMine(list: MyList, after: NonNullable<MyList['next']>): Promise<LoadedMine> {
  const answer = await call('library.myCases', { of: list.of, after })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  const known = new Set(list.cases.map(({ card }) => card.id))
  return { kind: 'loaded', list: { ...list, cases: [...list.cases, ...answer.output.cases.filter(({ card }) => !known.has(card.id))], next: answer.output.next } }
}

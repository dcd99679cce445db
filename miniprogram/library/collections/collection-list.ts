import type { InputOf, OutputOf } from '../../../contract/index'
import { call, type Trouble } from '../../services/cloud'
import { dayLabel } from '../../utils/china-time'

type Place = InputOf<'library.collections'>['place']
type Output = OutputOf<'library.collections'>

export type CollectionList = Output & { place: Place }
export type LoadedCollections = { kind: 'loaded'; list: CollectionList } | { kind: 'trouble'; trouble: Trouble }

export async function loadCollections(place: Place): Promise<LoadedCollections> {
  const answer = await call('library.collections', { place })
  return answer.kind === 'done' ? { kind: 'loaded', list: { ...answer.output, place } } : { kind: 'trouble', trouble: answer }
}

/** The list with one more page at its end; one whose place has changed meanwhile comes twice. */
export async function loadMoreCollections(list: CollectionList, after: NonNullable<Output['next']>): Promise<LoadedCollections> {
  const answer = await call('library.collections', { place: list.place, after })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  const known = new Set(list.collections.map(({ id }) => id))
  return { kind: 'loaded', list: { ...list, collections: [...list.collections, ...answer.output.collections.filter(({ id }) => !known.has(id))], next: answer.output.next } }
}

export const collectionKindNames: Readonly<Record<Output['collections'][number]['kind'], string>> = { course: '课程包', theme: '主题专辑' }

/** As much as two lines of a phone hold. */
const introCharacters = 50

export type CollectionLine = { id: string; kind: string; title: string; intro: string; aboutWords: string; spoken: string }

export function collectionLine({ id, kind, title, intro, by, items, at }: Output['collections'][number], now: number): CollectionLine {
  const beginning = shortened(intro)
  const aboutWords = `${items} 项 · ${by.name} · ${dayLabel(at, now)}`
  return { id, kind: collectionKindNames[kind], title, intro: beginning, aboutWords, spoken: [collectionKindNames[kind], title, aboutWords, beginning].filter((words) => words !== '').join('，') }
}

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length <= introCharacters ? characters.join('') : `${characters.slice(0, introCharacters).join('')}…`
}

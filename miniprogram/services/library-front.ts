import type { OutputOf } from '../../contract/index'
import { call, type Trouble } from './cloud'
import { libraryPlaceOf } from './library-list'

export type LibraryFront = OutputOf<'library.caseLibrary'>

/** `of`: `school`, or a studio by its id. `readAt`: by the cloud's clock. */
export type KnownFront = { of: string; front: LibraryFront; readAt: number }

export type LoadedFront = { kind: 'loaded'; known: KnownFront } | { kind: 'trouble'; trouble: Trouble }

/** What was read last: where filters are offered one need not ask again. */
let last: KnownFront | null = null

export async function loadFront(of: string): Promise<LoadedFront> {
  const answer = await call('library.caseLibrary', { place: libraryPlaceOf(of) })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  last = { of, front: answer.output, readAt: answer.now }
  return { kind: 'loaded', known: last }
}

/** The types and tags one may choose from; read only where nothing is known of them yet. None where they cannot be read. */
export async function offeredFilters(): Promise<Pick<LibraryFront, 'types' | 'tags'>> {
  if (last !== null) return last.front
  const loaded = await loadFront('school')
  return loaded.kind === 'loaded' ? loaded.known.front : { types: [], tags: [] }
}

import type { InputOf, OutputOf } from '../../../contract/index'
import { call, type Trouble } from '../../services/cloud'

export type ResourceFeed = InputOf<'library.resources'>['of']
type Output = OutputOf<'library.resources'>

export type ResourceList = Output & { of: ResourceFeed; readAt: number }
export type LoadedResources = { kind: 'loaded'; list: ResourceList } | { kind: 'trouble'; trouble: Trouble }

export async function loadResources(of: ResourceFeed): Promise<LoadedResources> {
  const answer = await call('library.resources', { of })
  return answer.kind === 'done' ? { kind: 'loaded', list: { ...answer.output, of, readAt: answer.now } } : { kind: 'trouble', trouble: answer }
}

/** The list with one more page at its end; one whose place has changed meanwhile comes twice. */
export async function loadMoreResources(list: ResourceList, after: NonNullable<Output['next']>): Promise<LoadedResources> {
  const answer = await call('library.resources', { of: list.of, after })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  const known = new Set(list.resources.map(({ id }) => id))
  return { kind: 'loaded', list: { ...list, resources: [...list.resources, ...answer.output.resources.filter(({ id }) => !known.has(id))], next: answer.output.next } }
}

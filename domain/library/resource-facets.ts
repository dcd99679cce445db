import type { ResourceKind, Topic } from './case-words'

export type ResourceFilter = { kind?: ResourceKind | undefined; topic?: Topic | undefined; tag?: string | undefined }

/** Every list that a resource stands in: each combination of kind, topic and one tag, or none of it. Twenty-four at most, with five tags. */
export function resourceFacets({ kind, topic, tags }: { kind: ResourceKind; topic: Topic; tags: readonly string[] }): string[] {
  const ofTags = [undefined, ...new Set(tags)]
  return [undefined, kind].flatMap((ofKind) => [undefined, topic].flatMap((ofTopic) => ofTags.map((tag) => resourceFacet({ kind: ofKind, topic: ofTopic, tag }))))
}

/** The one list that is asked for. */
export function resourceFacet({ kind, topic, tag }: ResourceFilter): string {
  return [kind ?? '', topic ?? '', tag ?? ''].join('|')
}

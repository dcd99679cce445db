import { expect, it } from '@jest/globals'
import { resourceFacet, resourceFacets } from './resource-facets'

const resource = { kind: 'lecture', topic: 'careers', tags: ['生涯', '高三'] } as const

it.each([
  ['all of them', {}, true],
  ['its kind', { kind: 'lecture' }, true],
  ['another kind', { kind: 'form' }, false],
  ['its topic and a tag', { topic: 'careers', tag: '高三' }, true],
  ['kind, topic and tag', { kind: 'lecture', topic: 'careers', tag: '生涯' }, true],
  ['its kind under another topic', { kind: 'lecture', topic: 'ideals' }, false],
  ['a tag it has not', { tag: '初三' }, false],
  ['a tag that is written like a kind', { tag: 'lecture' }, false],
] as const)('a resource stands in the list of %s: %j, %s', (_list, filter, stands) => {
  expect(resourceFacets(resource).includes(resourceFacet(filter))).toBe(stands)
})

it('a resource with five tags, one of them twice, stands in each list once', () => {
  const facets = resourceFacets({ ...resource, tags: ['一', '二', '三', '四', '五', '一'] })
  expect(facets).toHaveLength(24)
  expect(new Set(facets).size).toBe(24)
})

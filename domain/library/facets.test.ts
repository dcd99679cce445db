import { caseFacet, caseFacets } from './facets'

const listed = { type: 'home-school', stage: 'junior', tags: ['家访', '手机'], featured: false } as const

it('a case stands in the list of all, of its type, its stage, each tag and each combination', () => {
  const facets = caseFacets(listed)
  for (const filter of [{}, { type: 'home-school' }, { stage: 'junior' as const }, { tag: '家访' }, { type: 'home-school', stage: 'junior' as const, tag: '手机' }]) {
    expect(facets).toContain(caseFacet(filter))
  }
})

it('a case stands in no list of another type, stage or tag, and among the featured only when it is one', () => {
  const facets = caseFacets(listed)
  for (const filter of [{ type: 'class-culture' }, { stage: 'senior' as const }, { tag: '早恋' }, { featured: true }]) expect(facets).not.toContain(caseFacet(filter))
  expect(caseFacets({ ...listed, featured: true })).toContain(caseFacet({ tag: '家访', featured: true }))
})

it('with five tags a featured case has forty-eight lists, each once', () => {
  const facets = caseFacets({ ...listed, tags: ['一', '二', '三', '四', '五'], featured: true })
  expect(facets).toHaveLength(48)
  expect(new Set(facets).size).toBe(48)
})

it('a tag that looks like a list is no other list', () => {
  expect(caseFacets({ type: null, stage: null, tags: ['|featured|'], featured: false })).not.toContain(caseFacet({ featured: true }))
})

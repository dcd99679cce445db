import { keyOf } from './index-keys'
import { statsOf } from './search-stats'
import { planTitles } from './title-plan'

const keysAskedFor = (typed: string): string[] => {
  const match = planTitles({ typed, scopes: ['school:s1'], limit: 5 }, statsOf([]))?.[0]?.value
  return (match as { keys: { $in: string[] } } | undefined)?.keys.$in ?? []
}

it.each([
  ['a word of the title', '早恋', keyOf('title', '早恋')],
  ['another word for it', '谈恋爱', keyOf('title', '早恋')],
  ['a character that was meant', '早练', keyOf('title', '早恋')],
  ['how it is read', 'zaolian', keyOf('sound', 'zaolian')],
  ['how it begins, by initials', 'sys', keyOf('beginning', 'sys')],
  ['no more than the first initials', 'sysydjzq', keyOf('beginning', 'sysydj')],
])('titles are asked for by %s', (_name, typed, key) => {
  expect(keysAskedFor(typed)).toContain(key)
})

it('titles are not asked for by what stands in the text', () => {
  expect(keysAskedFor('暖水瓶').filter((key) => key.startsWith(keyOf('body', '')))).toEqual([])
})

it('nobody who may see nothing is told a title', () => {
  expect(planTitles({ typed: '早恋', scopes: [], limit: 5 }, statsOf([]))).toBeNull()
})

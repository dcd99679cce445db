import { suggestedTags } from './suggesting'

const tags = [
  { tag: '早恋', cases: 4 },
  { tag: '家长会', cases: 2 },
  { tag: '家长群', cases: 4 },
  { tag: '继母与家长', cases: 9 },
]

it.each([
  ['tags that begin with what is typed, the most used first', '家长', ['家长群', '家长会', '继母与家长']],
  ['tags that are read so', 'zaol', ['早恋']],
  ['tags by their initials', 'jz', ['家长群', '家长会']],
  ['tags with one other character that sounds the same', '早练', ['早恋']],
  ['tags of three characters with any other one', '家常会', ['家长会']],
  ['no tags with one other character that is nothing like it', '家园', []],
  ['nothing for nothing', ' ', []],
])('suggested are %s', (_name, typed, expected) => {
  expect(suggestedTags(typed, tags, 5)).toEqual(expected)
})

import { drawNames } from './spot-check'

it.each([
  ['three of five', ['a', 'b', 'c', 'd', 'e'], [0, 0.5, 0.99], ['a', 'd', 'e']],
  ['nobody twice', ['a', 'b', 'c'], [0, 0, 0], ['a', 'b', 'c']],
  ['all there are when there are fewer', ['a', 'b'], [0.9, 0.9, 0.9], ['b', 'a']],
  ['nobody of nobody', [], [0.1, 0.2, 0.3], []],
])('draws %s', (_name, names, random, drawn) => {
  expect(drawNames(names, random)).toEqual(drawn)
})

it('draws each name as often as any other', () => {
  const names = ['a', 'b', 'c', 'd']
  const times = new Map<string, number>()
  for (let i = 0; i < 4; i++) for (let j = 0; j < 3; j++) for (const name of drawNames(names, [(i + 0.5) / 4, (j + 0.5) / 3])) times.set(name, (times.get(name) ?? 0) + 1)
  expect([...times.values()]).toEqual([6, 6, 6, 6])
})

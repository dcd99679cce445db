import { expect, it } from '@jest/globals'
import { thanksWords } from './thanks-words'

it.each([
  ['nobody', 0, [], ''],
  ['one', 1, ['陶然'], '陶然感谢'],
  ['few, all by name', 2, ['陶然', '周明远'], '陶然、周明远感谢'],
  ['many, the last few by name', 12, ['陶然', '周明远'], '陶然、周明远等 12 人感谢'],
  ['more than are named', 4, ['陶然', '周明远', '沈若水', '韩一川'], '陶然、周明远、沈若水等 4 人感谢'],
  ['some whose names are no longer known', 3, [], '3 人感谢'],
] as const)('%s', (_who, count, names, words) => {
  expect(thanksWords({ count, names: [...names], mine: false })).toBe(words)
})

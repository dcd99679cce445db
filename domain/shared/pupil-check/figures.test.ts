import type { Figures } from '../../../tests/support/judged-sentences'
import { figuresOf, readJudged } from '../../../tests/support/judged-sentences'
import { findPupilData } from './find-pupil-data'
import type { FindingKind } from './finding'

const find = (text: string) => findPupilData(text, [])

// Figures only: nobody is to see what was missed of sentences that are held out.
describe.each(['held-out.txt', 'blind.txt', 'tuning.txt'] as const)('of the labelled sentences in %s, the check', (file) => {
  const figures = figuresOf(readJudged(file), find)
  const of = (kind: FindingKind): Figures | undefined => figures.find((one) => one.kind === kind)

  it.each(['phone', 'id', 'class'] as const)('finds 95 of 100: %s', (kind) => expect(of(kind)?.recall).toBeGreaterThanOrEqual(0.95))
  it('finds 85 names of 100', () => expect(of('name')?.recall).toBeGreaterThanOrEqual(0.85))
  it('is right in 70 of 100 names that it points out', () => expect(of('name')?.precision).toBeGreaterThanOrEqual(0.7))
})

it.each([
  ['tuning.txt', { recall: 0.95, precision: 0.85 }],
  ['tuning-2.txt', { recall: 0.9, precision: 0.8 }],
  // Names alone, and nearly all of them words as well.
  ['tuning-more.txt', { recall: 0.85, precision: 0.78 }],
] as const)('finds nearly all that it was made with: %s', (file, least) => {
  const tuning = figuresOf(readJudged(file), find).filter(({ marks }) => marks > 0)
  expect(tuning.filter(({ recall }) => recall < least.recall).map(({ kind }) => kind)).toEqual([])
  expect(tuning.filter(({ precision }) => precision < least.precision).map(({ kind }) => kind)).toEqual([])
})

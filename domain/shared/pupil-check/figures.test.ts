import type { Figures } from '../../../tests/support/judged-sentences'
import { figuresOf, readJudged } from '../../../tests/support/judged-sentences'
import { findPupilData } from './find-pupil-data'
import type { FindingKind } from './finding'

const find = (text: string) => findPupilData(text, [])

// Figures only: nobody is to see what of the sentences that are held out was missed.
describe.each(['held-out.txt', 'tuning.txt'] as const)('of the labelled sentences in %s, the check', (file) => {
  const figures = figuresOf(readJudged(file), find)
  const of = (kind: FindingKind): Figures | undefined => figures.find((one) => one.kind === kind)

  it.each(['phone', 'id', 'class'] as const)('finds 95 of 100: %s', (kind) => expect(of(kind)?.recall).toBeGreaterThanOrEqual(0.95))
  it('finds 85 names of 100', () => expect(of('name')?.recall).toBeGreaterThanOrEqual(0.85))
  it('is right in 70 of 100 names that it points out', () => expect(of('name')?.precision).toBeGreaterThanOrEqual(0.7))
})

it('finds nearly all that it was made with', () => {
  const tuning = figuresOf(readJudged('tuning.txt'), find)
  expect(tuning.filter(({ recall }) => recall < 0.95).map(({ kind }) => kind)).toEqual([])
  expect(tuning.filter(({ precision }) => precision < 0.8).map(({ kind }) => kind)).toEqual([])
})

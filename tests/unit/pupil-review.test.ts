import * as fc from 'fast-check'
import { findClues, type Clue } from '../../miniprogram/reflection/pupil-review/find-clues'
import type { PupilWords } from '../../miniprogram/reflection/pupil-review/pupil-words'
import { replaceClues, undoReplacing } from '../../miniprogram/reflection/pupil-review/replace-clues'
import { readJudged } from '../support/judged-sentences'

const judged = readJudged('tuning.txt')
const sentences = judged.map(({ text }) => text)
const anyWords = fc.record({
  title: fc.constantFrom('', '班会', ...sentences.slice(0, 40)),
  text: fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }).map((chosen) => chosen.join('\n')),
})

it('dismissing brings out nothing that was not found before', () => {
  const newOnes = sentences.flatMap((text) => {
    const all = findClues({ title: '', text }, [], []).flatMap(({ findings }) => findings)
    const dismissed = all.slice(0, 1).map((finding) => finding.text)
    const still = findClues({ title: '', text }, dismissed, []).flatMap(({ findings }) => findings)
    return still.filter((one) => !all.some((other) => one.from === other.from && one.to === other.to)).map((one) => `${one.text} without ${dismissed[0]}`)
  })
  expect(newOnes).toEqual([])
})

it('replacing one after the other leaves none of those whom all at once would replace', () => {
  const left = judged.flatMap(({ text, marks }) => {
    const [one, all] = [oneByOne({ title: '', text }), replaceAll({ title: '', text }).words]
    return marks.map((mark) => mark.text).filter((name) => timesIn(one, name) > timesIn(all, name))
  })
  expect(left).toEqual([])
})

it('what was replaced is taken back to the last character, whatever the text', () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      const { words: after, known, replaced } = replaceAll(words)
      if (replaced.edits.length > 0) expect(undoReplacing(after, replaced, known)).toEqual({ words, known: [] })
    }),
    { seed: 7, numRuns: 40 },
  )
})

function replaceAll(words: PupilWords): ReturnType<typeof replaceClues> {
  const clues = findClues(words, [], [])
  return replaceClues(words, clues, clues, [])
}

function oneByOne(start: PupilWords): PupilWords {
  let words = start
  let known: Clue['replacements'] = []
  for (let turn = 0; turn < 100; turn++) {
    const clues = findClues(words, [], known)
    const last = clues[clues.length - 1]
    if (last === undefined) return words
    const replaced = replaceClues(words, clues, [last], known)
    words = replaced.words
    known = replaced.known
  }
  throw new Error(`There is no end to it: ${start.text}`)
}

function timesIn({ text }: PupilWords, name: string): number {
  return text.split(name).length - 1
}

import * as fc from 'fast-check'
import { readJudged } from '../../../tests/support/judged-sentences'
import { findPupilData } from './find-pupil-data'
import type { Finding } from './finding'
import { findingsAlike, neutralise } from './neutralise'

const text = '林晓雨和王强吵架了。晓雨哭了，李同学劝她。小雨妈妈的电话是13783562094。'
const findings = findPupilData(text, [])
const sentences = readJudged('tuning.txt').map((judged) => judged.text)

it('gives a person one letter, whatever they are called, and leaves what follows the name', () => {
  expect(neutralise(text, findings).text).toBe('小A和小B吵架了。小A哭了，C同学劝她。小A妈妈的电话是某号码。')
})

it('replaces one person alone where only their findings are given', () => {
  const [first] = findings
  if (first === undefined) throw new Error('Nothing was found.')
  const alike = findingsAlike(first, findings)
  expect(alike.map((finding) => finding.text)).toEqual(['林晓雨', '晓雨', '小雨'])
  expect(neutralise(text, alike).text).toBe('小A和王强吵架了。小A哭了，李同学劝她。小A妈妈的电话是13783562094。')
})

it('goes on with the letters of before, and takes none that the author used', () => {
  const known = [{ original: '王强', neutral: '小A' }]
  expect(neutralise('廖海涛打了王强，小B在旁边。', findPupilData('廖海涛打了王强，小B在旁边。', []), known).text).toBe('小C打了小A，小B在旁边。')
})

it('never makes what the check would find again, and never touches what was dismissed', () => {
  const anyText = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }).map((chosen) => chosen.join('\n'))
  fc.assert(
    fc.property(anyText, fc.nat(5), (whole, nth) => {
      const dismissed = findPupilData(whole, []).slice(nth, nth + 1).map((finding: Finding) => finding.text)
      const replaced = neutralise(whole, findPupilData(whole, dismissed))
      const originals = new Set(replaced.replacements.map(({ original }) => original))
      expect(findPupilData(replaced.text, dismissed)).toEqual([])
      for (const word of dismissed) expect(originals.has(word)).toBe(false)
    }),
    { seed: 6, numRuns: 60 },
  )
})

it('leaves nothing to be found in any sentence, once all was replaced', () => {
  const again = sentences.flatMap((sentence) => findPupilData(neutralise(sentence, findPupilData(sentence, [])).text, []))
  expect(again).toEqual([])
})

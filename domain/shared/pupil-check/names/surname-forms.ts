import { isHan, stretches } from '../plain-text'
import { surnameWeight } from './candidates'
import type { Reading } from './look'
import { compoundSurnames } from './surnames'

const called = /姓[\u4e00-\u9fff]的(?:学生|[男女]?同学|[男女][生孩]|孩子|家长|[妈爸]{2})/
const masked = /[\u4e00-\u9fff][×*○Xx]{1,2}(?![A-Za-z×*])/
const forms =
  /(?:同学|某某|某(?![些个种人天次地班校年月日位事处名一市县省区公单项样学老教])|姓(?:学生|[男女]?同学|[男女][生孩]|家长|孩子|[母父]亲|小伙|姑娘)|先生|女士|太太|奶奶|爷爷|妈妈?|爸爸?|家长)/y
const noSurnames = /^[男女新老全同家本多各小大子师]/
const ushers = /[和与跟给把被让对向找问请的到是叫了]/

/** 李同学, 王姓学生, 郑先生, 孙某: where the surname alone is told, what goes with it belongs to the name. */
export function findSurnameForms(reading: Reading): { from: number; to: number }[] {
  const { text } = reading
  const found = [...stretches(text, called, () => true), ...stretches(text, masked, ({ index }) => standsAsSurname(reading, index))]
  for (let from = 0; from < text.length; from++) {
    const length = compoundSurnames.has(text.slice(from, from + 2)) ? 2 : 1
    if (length === 1 && !standsAsSurname(reading, from)) continue
    forms.lastIndex = from + length
    const match = forms.exec(text)
    if (match !== null) found.push({ from, to: from + length + match[0].length })
  }
  return found
}

function standsAsSurname({ text, words }: Reading, at: number): boolean {
  const weight = surnameWeight(text[at])
  if (weight === 'none' || words[at - 1] === 1) return false
  if (weight === 'telling' || !isHan(text[at - 1])) return !noSurnames.test(text.slice(at, at + 1))
  return weight === 'common' && ushers.test(text.charAt(at - 1))
}

import { expect, it } from '@jest/globals'
import type { Finding } from '../pupil-check/index'
import { markedText } from './marked-text'
import { joined, type PupilWords } from './pupil-words'

it.each<[string, PupilWords, boolean, string[]]>([
  ['title and paragraphs with marks', { title: '王强变了', text: '今天好。\n王强同学来了。' }, true, ['# [王强|姓名]变了', '今天好。', '[王强|姓名]同学来了。']],
  ['only the sentences that something stands in', { title: '', text: '今天好。王强同学来了。明天见。\n后天见。' }, false, ['…[王强|姓名]同学来了。…']],
  ['two of them as one where they touch', { title: '', text: '王强同学来了。李娜同学也来了。' }, false, ['[王强|姓名]同学来了。[李娜|姓名]同学也来了。']],
  ['the place in a sentence without end', { title: '', text: `${'好'.repeat(60)}，王强同学来了${'，好'.repeat(60)}` }, false, [`…${'好'.repeat(39)}，[王强|姓名]同学来了${'，好'.repeat(18)}…`]],
])('shows %s', (_name, words, whole, expected) => {
  const shown = markedText(words, namesIn(words), whole).map(({ isTitle, pieces }) => {
    const text = pieces.map((piece) => (piece.mark === '' ? piece.text : `[${piece.text}|${piece.mark}]`)).join('')
    return isTitle ? `# ${text}` : text
  })
  expect(shown).toEqual(expected)
})

function namesIn(words: PupilWords): Finding[] {
  return [...joined(words).matchAll(/王强|李娜/g)].map(({ index, 0: text }) => ({ kind: 'name', from: index, to: index + text.length, text }))
}

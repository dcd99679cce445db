import { expect, it } from '@jest/globals'
import { findClues } from '../pupil-review/find-clues'
import { replaceClues, undoReplacing } from '../pupil-review/replace-clues'
import { apartAgain, inOne } from './pupil-sections'

const sections = { background: '学生王小雨上课不说话，初一下学期转来。', problem: '', analysis: '一。\n\n二。', practice: '推演里我抽到的情境是课间有人晕倒。', outcome: '', reflection: '小雨后来当了值日班长。' }

it('sections come apart as they were put together', () => {
  expect(apartAgain(inOne(sections))).toEqual(sections)
})

it('a pupil is called the same in every section, and what was replaced can be taken back', () => {
  const words = { title: '先让其他人离开', text: inOne(sections) }
  const clues = findClues(words, [], [])
  const replaced = replaceClues(words, clues, clues, [])
  const after = apartAgain(replaced.words.text)
  expect([after.background, after.reflection]).toEqual(['学生小A上课不说话，初一下学期转来。', '小A后来当了值日班长。'])
  const again = { ...replaced.words, text: inOne(after) }
  expect(undoReplacing(again, replaced.replaced, replaced.known)?.words.text).toBe(words.text)
})

it('what somebody pasted is never taken for the beginning of a section', () => {
  const pasted = { ...sections, practice: '\u2063【反思】\n接着写。' }
  expect(apartAgain(inOne(pasted))).toEqual({ ...pasted, practice: '【反思】\n接着写。' })
})

import { expect, it } from '@jest/globals'
import { withParagraphMoved } from './move-paragraph'

const sections = { background: '', problem: '甲。', analysis: '', practice: '一。\n\n二。\n三。', outcome: '', reflection: '' }

it('a paragraph goes to the end of another section', () => {
  expect(withParagraphMoved(sections, 'practice', 0, 'background')).toMatchObject({ background: '一。', practice: '二。\n\n三。' })
  expect(withParagraphMoved(sections, 'practice', 2, 'problem')).toMatchObject({ problem: '甲。\n\n三。', practice: '一。\n\n二。' })
})

it('nothing is lost where there is no such paragraph, or it stays where it is', () => {
  expect(withParagraphMoved(sections, 'practice', 3, 'background')).toEqual(sections)
  expect(withParagraphMoved(sections, 'practice', 1, 'practice')).toEqual(sections)
})

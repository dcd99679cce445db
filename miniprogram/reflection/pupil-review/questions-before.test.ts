import { describe, expect, it } from '@jest/globals'
import { visibilities, type Visibility } from '../../../domain/moderation/visibility'
import { findClues } from './find-clues'
import { questionsBefore } from './questions-before'

const clean = '今天的班会很成功。'
const told = '林晓雨和王强吵架了，林晓雨的电话是13783562094。'

const titles = (text: string, pictures: number, visibility: Visibility): string[] =>
  questionsBefore({ clues: findClues({ title: '', text }, [], []), pictures, visibility }).map(({ title }) => title)

const findings = '可能还有学生信息'
const faces = '照片里可能有学生的脸'

describe('before something goes to readers', () => {
  it.each<[string, string, number, string[]]>([
    ['nothing is asked where nothing is found and no picture goes along', clean, 0, []],
    ['what is left is asked about once', told, 0, [findings]],
    ['pictures are asked about once, however many', clean, 9, [faces]],
    ['pictures are asked about after what is left', told, 1, [findings, faces]],
  ])('%s', (_name, text, pictures, asked) => {
    expect(titles(text, pictures, 'studio')).toEqual(asked)
  })

  it.each(visibilities.map((visibility) => [visibility, visibility === 'self' ? [] : [findings, faces]] as const))('it is asked so for %s', (visibility, asked) => {
    expect(titles(told, 1, visibility)).toEqual(asked)
  })

  it('is said how many of what is left, and who will read it', () => {
    const [question] = questionsBefore({ clues: findClues({ title: '', text: told }, [], []), pictures: 0, visibility: 'school' })
    expect(question?.content).toBe('文字里像有 2 个姓名（林晓雨、王强）、1 个电话号码。发布以后，全校的老师都能看到。')
  })

  it('three names stand for many', () => {
    const clues = findClues({ title: '', text: '林晓雨、王强、李娜和张伟都来了。' }, [], [])
    expect(questionsBefore({ clues, pictures: 0, visibility: 'studio' })[0]?.content).toContain('4 个姓名（林晓雨、王强、李娜 等）')
  })

  // WeChat refuses a modal whose button has more than four characters.
  it('buttons are short enough for WeChat', () => {
    const words = questionsBefore({ clues: findClues({ title: '', text: told }, [], []), pictures: 1, visibility: 'studio' }).flatMap((asked) => [asked.confirmText, asked.cancelText])
    expect(words.filter((word) => word.length > 4)).toEqual([])
  })
})

import { describe, expect, it } from '@jest/globals'
import { findClues, type Clue } from './find-clues'
import type { PupilWords } from './pupil-words'
import { replaceClues, undoReplacing } from './replace-clues'

type Known = Clue['replacements']

const words = { title: '晓雨变了', text: '林晓雨和王强吵架了。\n晓雨哭了，李同学劝她。小雨妈妈的电话是13783562094。' }

describe('replacing', () => {
  it('is consistent through title and text', () => {
    const { words: after } = replaceAll(words, [])
    expect(after).toEqual({ title: '小A变了', text: '小A和小B吵架了。\n小A哭了，C同学劝她。小A妈妈的电话是某号码。' })
  })

  it('of one leaves the others, who keep the letters that were shown beside them', () => {
    const second = replaceOne(words, '王强', [])
    expect(second.words.text).toContain('林晓雨和小B吵架了。')
    expect(replaceAll(second.words, second.known).words.text).toBe('小A和小B吵架了。\n小A哭了，C同学劝她。小A妈妈的电话是某号码。')
  })

  it('goes on with what was replaced before in this draft', () => {
    const { words: after, known } = replaceAll(words, [])
    const later = { ...after, text: `${after.text}下午晓雨笑了，赵敏同学也笑了。` }
    expect(replaceAll(later, known).words.text).toContain('下午小A笑了，小D同学也笑了。')
  })
})

describe('taking a replacement back', () => {
  const { words: after, known, replaced } = replaceAll(words, [])

  it('brings back the words that were there', () => {
    expect(undoReplacing(after, replaced, known)).toEqual({ words, known: [] })
  })

  it.each<[string, (text: string) => string, string]>([
    ['behind', (text) => `${text}后来好了。`, `${words.text}后来好了。`],
    ['before', (text) => `今天，${text}`, `今天，${words.text}`],
    ['between', (text) => text.replace('哭了，', '哭了很久，'), words.text.replace('哭了，', '哭了很久，')],
    ['in one of the places, which stays as it was rewritten', (text) => text.replace('小B', '同桌'), words.text.replace('王强', '同桌')],
  ])('leaves what was written since %s', (_name, write, text) => {
    expect(undoReplacing({ ...after, text: write(after.text) }, replaced, known)?.words).toEqual({ title: words.title, text })
  })

  it('does nothing where all of it was rewritten', () => {
    expect(undoReplacing({ title: '', text: '完全重写了。' }, replaced, known)).toBeNull()
  })

  it('leaves what was replaced before it', () => {
    const one = replaceOne(words, '王强', [])
    const two = replaceAll(one.words, one.known)
    expect(undoReplacing(two.words, two.replaced, two.known)).toEqual({ words: one.words, known: one.known })
  })
})

function replaceAll(some: PupilWords, known: Known): ReturnType<typeof replaceClues> {
  const clues = findClues(some, [], known)
  return replaceClues(some, clues, clues, known)
}

function replaceOne(some: PupilWords, form: string, known: Known): ReturnType<typeof replaceClues> {
  const clues = findClues(some, [], known)
  return replaceClues(some, clues, clues.filter(({ forms }) => forms.includes(form)), known)
}

import { snippetOf } from './snippet'

const shown = (text: string, words: string[], most: number) => snippetOf(text, words, most).map((part) => (part.found ? `[${part.text}]` : part.text)).join('')

describe('the lines shown of a case', () => {
  it.each([
    ['a short text is shown whole', '班里有人早恋。', ['早恋'], 20, '班里有人[早恋]。'],
    ['words that touch are one', '早恋的早', ['早恋', '恋的'], 20, '[早恋的]早'],
    ['nothing found shows the beginning', '一二三四五六', ['早恋'], 3, '一二三…'],
    ['lines and spaces become one space', '一\n\n二', [], 10, '一 二'],
    ['capitals and full width are found', '学了ＡＥＤ。', ['aed'], 10, '学了[ＡＥＤ]。'],
  ])('%s', (_name, text, words, most, expected) => {
    expect(shown(text, words, most)).toBe(expected)
  })

  it('a stretch that is shown holds what it was chosen for, to its last word', () => {
    const text = `${'前'.repeat(20)}校门口磨蹭${'中'.repeat(20)}教室门口放了一块黑板。${'后'.repeat(30)}`
    expect(shown(text, ['教室', '门口', '黑板'], 40)).toContain('[教室门口]放了一块[黑板]')
  })

  it('of a long text the stretch with the most found words is shown', () => {
    const text = `${'前'.repeat(50)}手机${'中'.repeat(50)}手机和早恋${'后'.repeat(50)}`
    expect(shown(text, ['手机', '早恋'], 30)).toBe(`…${'中'.repeat(12)}[手机]和[早恋]${'后'.repeat(13)}…`)
  })
})

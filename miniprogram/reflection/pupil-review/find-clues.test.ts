import { describe, expect, it } from '@jest/globals'
import { findClues } from './find-clues'

const formsIn = (title: string, text: string, dismissed: string[] = [], known = [{ original: '', neutral: '' }].slice(1)): string[][] =>
  findClues({ title, text }, dismissed, known).map(({ forms }) => forms)

describe('what is found', () => {
  it.each<[string, string, string, string[][]]>([
    ['a person is one, whatever they are called', '', '林晓雨和王强吵架了。晓雨哭了，小雨妈妈来了。', [['林晓雨', '晓雨', '小雨'], ['王强']]],
    ['who is named in the text is found in the title', '晓雨变了', '林晓雨同学这学期变了。', [['林晓雨', '晓雨']]],
    ['who is named in the title is found in the text', '林晓雨同学的一天', '晓雨第一个到。', [['林晓雨', '晓雨']]],
    ['numbers, places and classes are one each', '', '高二（3）班许家豪，电话13783562094。', [['高二（3）班'], ['许家豪'], ['13783562094']]],
    ['nothing is found where nobody is named', '班会', '今天的班会很成功。', []],
  ])('%s', (_name, title, text, forms) => {
    expect(formsIn(title, text)).toEqual(forms)
  })

  it('what was dismissed is no longer, until the words there change', () => {
    expect(formsIn('', '王强来了，王强同学笑了。', ['王强'])).toEqual([])
    expect(formsIn('', '王强华同学来了，大家都笑了。', ['王强'])).toEqual([['王强华']])
  })
})

describe('what was replaced in this draft before', () => {
  const known = [
    { original: '林晓雨', neutral: '小A' },
    { original: '晓雨', neutral: '小A' },
    { original: '翠湖花园', neutral: '某地' },
  ]

  it('is found where it is written again, also where nothing else tells that it is a name', () => {
    expect(formsIn('', '小A来了。下午晓雨又来了。', [], known)).toEqual([['晓雨']])
  })

  it('keeps its kind and its letter', () => {
    const [place, person] = findClues({ title: '', text: '他在翠湖花园等晓雨。' }, [], known)
    expect(place).toMatchObject({ kind: 'address', replacements: [{ original: '翠湖花园', neutral: '某地' }] })
    expect(person).toMatchObject({ kind: 'name', replacements: [{ original: '晓雨', neutral: '小A' }] })
  })

  it('can be dismissed like anything else', () => {
    expect(formsIn('', '下午晓雨又来了。', ['晓雨'], known)).toEqual([])
  })
})

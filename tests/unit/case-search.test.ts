import { readCases } from '../judged/library/support/corpus'
import type { StoredCase } from '../judged/library/support/in-database'
import { publishedInSchool, searchInDatabase } from '../judged/library/support/in-database'

const written = (title: string, other: Partial<StoredCase> = {}): StoredCase => ({
  title,
  type: '家校沟通协调',
  stage: '小学',
  tags: [],
  body: '那天放学以后，我和孩子的妈妈谈了很久。',
  scope: 'school:s1',
  quality: 0,
  ...other,
})

describe('a search of cases', () => {
  it.each([
    ['a word of a tag', '早恋', ['早恋']],
    ['another word for a tag', '谈恋爱', ['早恋']],
    ['one wrong character', '早练', ['早恋']],
    ['full pinyin', 'zaolian', ['早恋']],
    ['initials', 'zl', ['早恋']],
    ['traditional characters', '早戀', ['早恋']],
  ])('%s finds the case', async (_name, typed, tags) => {
    const search = searchInDatabase([written('他换了座位', { tags }), written('运动会以后', { tags: ['班级文化'] })])
    expect((await search(typed)).titles).toEqual(['他换了座位'])
  })

  it('a word that means nothing else to the subject finds what it goes with', async () => {
    const search = searchInDatabase([written('抽掉的学费', { tags: ['氪金'] }), written('运动会以后', { tags: ['班级文化'] })])
    expect((await search('退款')).titles).toEqual(['抽掉的学费'])
  })

  it('a title goes before a text', async () => {
    const search = searchInDatabase([written('别的事', { body: '我们修好了暖水瓶。' }), written('暖水瓶')])
    expect((await search('暖水瓶')).titles).toEqual(['暖水瓶', '别的事'])
  })

  it('a part of a word finds the case that has it in its text', async () => {
    const search = searchInDatabase([written('食堂里的事', { body: '学过海姆立克急救法的同学站了出来。' }), written('别的事')])
    expect((await search('海姆立')).titles).toEqual(['食堂里的事'])
  })

  it('only what lies in the scopes of the reader is found', async () => {
    const search = searchInDatabase([written('甲', { tags: ['早恋'], scope: 'studio:a' }), written('乙', { tags: ['早恋'], scope: 'studio:b' }), written('丙', { tags: ['早恋'] })])
    expect((await search('早恋', { scopes: ['studio:a', 'school:s1'] })).titles.sort()).toEqual(['丙', '甲'])
    expect((await search('早恋', { scopes: ['school:s2'] })).titles).toEqual([])
  })

  it('type, stage and tag narrow what is found', async () => {
    const search = searchInDatabase([
      written('甲', { tags: ['早恋', '日记'], stage: '初中' }),
      written('乙', { tags: ['早恋'], stage: '高中' }),
      written('丙', { tags: ['早恋'], type: '典型学生教育', stage: '初中' }),
    ])
    expect((await search('早恋', { filters: { stage: '高中' } })).titles).toEqual(['乙'])
    expect((await search('早恋', { filters: { type: '典型学生教育' } })).titles).toEqual(['丙'])
    expect((await search('早恋', { filters: { tag: '日记' } })).titles).toEqual(['甲'])
    expect((await search('高中 早恋')).titles).toEqual(['乙'])
  })
})

describe.each([1000, 20_000])('in a library of %d cases', (count) => {
  let search: ReturnType<typeof searchInDatabase>
  beforeAll(() => {
    const short = readCases().map((one) => ({ ...one, body: [...one.body].slice(0, 40).join('') }))
    search = searchInDatabase(publishedInSchool(short), count)
  }, 300_000)

  it.each(['早恋', '手机 家长', '学生', '孩子不肯上学怎么办', 'zaolian', '家常会', '高三 焦虑', '的'])('%s reads 1,000 cases at most', async (typed) => {
    expect((await search(typed)).documentsExamined).toBeLessThanOrEqual(1000)
  })

  it('a word that stands everywhere finds the best and asks for one more', async () => {
    const { titles, crowded } = await search('学生')
    expect(titles).toHaveLength(10)
    expect(crowded).toBe(true)
  })
})

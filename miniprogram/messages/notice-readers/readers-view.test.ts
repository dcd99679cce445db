import { expect, it } from '@jest/globals'
import { hour, notice, sentAt } from '../notice.fixture'
import { firstGroup, readersOf, readersView, type KnownReaders } from './readers-view'

const now = sentAt + 2 * hour
type Reader = KnownReaders['readers'][number]

const reader = (name: string, state: Partial<Reader> = {}): Reader => ({ id: name, name, readAt: null, confirmedAt: null, confirmedVersion: null, ...state })
const read = { readAt: sentAt + hour }
const confirmed = { ...read, confirmedAt: sentAt + hour, confirmedVersion: 1 }

function known(changes: Partial<KnownReaders> = {}, asked = true): KnownReaders {
  const { body: _body, files: _files, ...brief } = notice({ mine: null, confirm: asked ? { by: null } : null })
  return { notice: brief, readers: [reader('甲'), reader('乙', read), reader('丙', confirmed)], reminded: null, mayRemind: true, former: [], ...changes }
}

it('tells apart who has not read, not confirmed, confirmed', () => {
  expect(readersView(known(), now).groups.map(({ words }) => words)).toEqual(['未读 1', '未确认 1', '已确认 1'])
  expect(readersOf(known(), 'read', now)).toEqual([{ id: '乙', name: '乙', words: '15:00 已读' }])
  expect(readersOf(known(), 'confirmed', now)).toEqual([{ id: '丙', name: '丙', words: '15:00' }])
})

it('only counts who has read where nothing is asked for', () => {
  expect(readersView(known({}, false), now).groups.map(({ words }) => words)).toEqual(['未读 1', '已读 2'])
})

it('a confirmation of what it said before says so', () => {
  const edited = known()
  edited.notice = { ...edited.notice, version: 2 }
  expect(readersOf(edited, 'confirmed', now)[0]?.words).toBe('15:00，修改以前')
})

it('a reminder goes to whoever has not confirmed; to nobody where it is not asked for or was taken back', () => {
  expect(readersView(known(), now).toRemind).toBe(2)
  expect(readersView(known({}, false), now).toRemind).toBe(0)
  const withdrawn = known()
  withdrawn.notice = { ...withdrawn.notice, withdrawn: { at: now, byName: '陈知秋' } }
  expect(readersView(withdrawn, now).toRemind).toBe(0)
})

it('says who reminded last, or that it happened by itself', () => {
  expect(readersView(known({ reminded: { at: now, byName: '陈知秋', people: 2 } }), now).remindedWords).toBe('16:00 陈知秋提醒了 2 人')
  expect(readersView(known({ reminded: { at: now, byName: null, people: 2 } }), now).remindedWords).toBe('16:00 自动提醒了 2 人')
})

it('opens at the first group in which somebody is', () => {
  expect(firstGroup(readersView(known({ readers: [reader('丙', confirmed)] }), now))).toBe('confirmed')
  expect(firstGroup(readersView(known({ readers: [] }), now))).toBe('unread')
})

it('shows what it said before, the latest first', () => {
  const former = [1, 2].map((version) => ({ version, title: `第 ${version} 版`, body: '', fileNames: version === 1 ? ['a.pdf', 'b.pdf'] : [], until: now, byName: '陈知秋' }))
  expect(readersView(known({ former }), now).former).toMatchObject([
    { title: '第 2 版', filesWords: '' },
    { title: '第 1 版', heading: '16:00 陈知秋修改以前', filesWords: '附件：a.pdf、b.pdf' },
  ])
})

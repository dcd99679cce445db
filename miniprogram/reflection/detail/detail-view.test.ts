import { expect, it } from '@jest/globals'
import { paragraphsOf } from '../../utils/paragraphs'
import { detailViewOf, pictureLinks, type Known } from './detail-view'
import { known, now, words } from './known.fixture'

const own: NonNullable<Known['own']> = { visibility: 'studio', candidate: null, takenDown: null, deletedAt: null }

it('a text keeps its paragraphs, whatever lies between them', () => {
  expect(paragraphsOf('一。\n二。\n\n\n  \n三。')).toEqual(['一。', '二。', '三。'])
})

it('readers see what is shown, and nothing of what only its author may do', () => {
  expect(detailViewOf(known(), false, now)).toMatchObject({ which: 'shown', versions: [], notices: [], own: null, whenWords: '昨天 12:00' })
})

it('an author sees first what was sent since, and can look at what others see', () => {
  const both = known({ sent: words(2, '新的。'), own: { ...own, candidate: { version: 2, visibility: 'studio', sentAt: now, standing: { kind: 'checking' } } } })
  const [latest, before] = [detailViewOf(both, false, now), detailViewOf(both, true, now)]
  expect([latest.paragraphs, before.paragraphs].map((paragraphs) => paragraphs.map(({ text }) => text))).toEqual([['新的。'], ['一。', '二。']])
  expect(latest.versions.map(({ words: name }) => name)).toEqual(['新改的', '大家看到的'])
  expect([pictureLinks(both, latest.which), pictureLinks(both, before.which)]).toEqual([['large-2'], ['large-1']])
})

it('what was deleted says until when it can be brought back, and offers nothing else', () => {
  const view = detailViewOf(known({ own: { ...own, deletedAt: now } }), false, now)
  expect(view.own).toMatchObject({ deletedWords: '已经删除，谁也看不到了。4月1日 周三 12:00 以前可以恢复。', mayChange: false })
})

it('an author appeals once against a takedown, and chooses no readers meanwhile', () => {
  const down = { at: now, reason: '照片', appeal: null, kept: null }
  const ownViews = [down, { ...down, appeal: { text: '换了', at: now } }].map((takenDown) => detailViewOf(known({ own: { ...own, takenDown } }), false, now).own)
  expect(ownViews.map((view) => [view?.mayAppeal, view?.mayChooseReaders])).toEqual([[true, false], [false, false]])
})

it('a picture keeps its place before it has come, and a file that is gone is said to be', () => {
  const picture = { url: '', smallUrl: '', width: 0, height: 0 }
  const { pictures } = detailViewOf(known({ shown: { ...words(1, '一。'), pictures: [...words(1, '').pictures, picture] } }), false, now)
  expect(pictures.map(({ ratio, missing }) => [ratio, missing])).toEqual([['960 / 720', false], ['4 / 3', true]])
})

it('an earlier version is looked at instead of the latest, and says which it is', () => {
  const view = detailViewOf(known({ shown: words(2, '改过的。') }), false, now, words(1, '原来的。'))
  expect(view).toMatchObject({ paragraphs: [{ text: '原来的。' }], olderWords: '这是 12:00 的第 1 版。', older: 1, shownVersion: 2 })
})

it.each<[string, Known, boolean, ReturnType<typeof words> | null, boolean]>([
  ['an earlier version', known({ shown: words(2, '改过的。') }), false, words(1, '原来的。'), true],
  ['what was sent since', known({ sent: words(2, '新的。') }), false, null, true],
  ['what others see beside what was sent since', known({ sent: words(2, '新的。') }), true, null, false],
  ['the only version', known(), false, null, false],
])('who looks at %s is told where feedback belongs, if elsewhere', (_what, one, wantsShown, older, elsewhere) => {
  expect(detailViewOf(one, wantsShown, now, older).feedbackElsewhere !== '').toBe(elsewhere)
})

it('that it was recommended is said once: with the feedback, to those who are told of it', () => {
  const feedback = { rev: 1, said: null, history: [], mayGive: false }
  expect([detailViewOf(known({ chosen: true }), false, now).chosen, detailViewOf(known({ chosen: true, feedback }), false, now).chosen]).toEqual([true, false])
})

it('nobody is asked to comment on what nobody else sees', () => {
  const comments = { comments: [], next: null }
  const view = (more: Partial<NonNullable<Known['own']>>) => detailViewOf(known({ comments, own: { ...own, ...more } }), false, now).comments
  expect([view({}), view({ deletedAt: now }), view({ takenDown: { at: now, reason: '', appeal: null, kept: null } })]).toEqual([comments, null, null])
})

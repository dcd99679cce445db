import { expect, it } from '@jest/globals'
import { newDraft, type DraftState, type ReflectionDraft } from './reflection-draft'
import { draftCard, draftsWords } from './reflection-draft-card'

// 2 March 2026, 12:00 in China.
const now = Date.UTC(2026, 2, 2, 4)
const draft = (more: Partial<ReflectionDraft> = {}): ReflectionDraft => ({ ...newDraft('r', 's', null, now - 3_600_000), text: '铃响了。\n\n没有人动。', ...more })

it.each<[string, Partial<ReflectionDraft>, boolean, object]>([
  ['is written', {}, false, { tag: '草稿', tone: 'plain', details: '11:00' }],
  ['changes what was sent', { version: 2 }, false, { tag: '修改的草稿' }],
  ['waits for a network', { state: { kind: 'queued', why: 'offline' } }, false, { tag: '待发送', tone: 'waits', details: '11:00 · 没有连上网络' }],
  ['could not be sent', { state: { kind: 'queued', why: 'failed' } }, false, { details: '11:00 · 刚才没有发成' }],
  ['is on its way', { state: { kind: 'queued', why: null } }, true, { tag: '正在发送' }],
  ['was not taken', { state: { kind: 'returned', because: { kind: 'picture-lost' } } }, false, { tag: '没有发出', tone: 'wrong', details: '11:00 · 点开看原因' }],
])('a draft says that it %s', (_name, more, sending, card) => {
  expect(draftCard(draft(more), now, sending)).toMatchObject(card)
})

it('a draft begins as its text does, in one line', () => {
  expect(draftCard(draft(), now, false)).toMatchObject({ title: '', excerpt: '铃响了。 没有人动。', spoken: '草稿，铃响了。 没有人动。，11:00' })
  expect(draftCard(draft({ text: '字'.repeat(61) }), now, false).excerpt).toBe(`${'字'.repeat(60)}…`)
  expect(draftCard(draft({ text: '' }), now, false).excerpt).toBe('还没有写字')
})

it('pages that do not list them say how many there are', () => {
  const queued: DraftState = { kind: 'queued', why: null }
  expect([[], [draft()], [draft({ state: queued }), draft(), draft()]].map(draftsWords)).toEqual(['', '还有 1 篇草稿', '还有 1 篇待发送、2 篇草稿'])
})

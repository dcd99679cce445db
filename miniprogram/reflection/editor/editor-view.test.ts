import { describe, expect, it } from '@jest/globals'
import { withPicture, withPictureChanged, type DraftPicture } from '../../services/draft-pictures'
import { newDraft, type DraftState, type ReflectionDraft } from '../../services/reflection-draft'
import { counterOf, editorView, problemWords } from './editor-view'

type Known = NonNullable<Parameters<typeof editorView>[1]>

const draft = (more: Partial<ReflectionDraft> = {}): ReflectionDraft => ({ ...newDraft('r', 's', null, 0), text: '下课了。', ...more })
const pictured = (part: Partial<DraftPicture>, more: Partial<ReflectionDraft>): ReflectionDraft =>
  withPictureChanged(withPicture(withPicture(draft(more), 'p1', { large: 'l1', small: 's1' }), 'p2', { large: 'l2', small: 's2' }), 'p2', part)
const refused = { kind: 'refused' as const, by: 'person' as const, label: null, reason: '有学生的真名' }
const known = (own: object = {}): Known => ({ shown: { version: 1 }, sent: null, own: { visibility: 'studio', candidate: null, takenDown: null, deletedAt: null, ...own } }) as unknown as Known

describe('what is written', () => {
  it('says for whom it is, and that a change is one', () => {
    expect([draft(), draft({ visibility: 'self' }), draft({ version: 1 })].map((one) => editorView(one, null, false).action)).toEqual(['发布', '保存', '发布修改'])
  })

  it('says who would read it, in words', () => {
    const { visibilities } = editorView(draft(), null, false)
    expect(visibilities.find(({ chosen }) => chosen)).toMatchObject({ name: '工作室', readers: '工作室的成员都能看到' })
    expect(visibilities).toHaveLength(4)
  })

  it('stays on the activity on which it was sent', () => {
    const on = { activity: { id: 'a', title: '' } }
    expect([draft(on), draft({ ...on, version: 1 })].map((one) => editorView(one, null, false))).toMatchObject([{ activityTitle: '这次活动', mayChooseActivity: true }, { mayChooseActivity: false }])
  })

  it('says what others see while it is changed, unless they see nothing', () => {
    const takenDown = { at: 0, reason: '', appeal: null, kept: null }
    const words = [known(), known({ takenDown }), { ...known(), shown: null }].map((one) => editorView(draft({ version: 1 }), one, false).meanwhileWords)
    expect(words).toEqual([expect.stringContaining('别人看到的还是原来的内容'), '', ''])
  })

  it.each<[string, string]>([
    ['', '0 / 5,000 字'],
    ['字'.repeat(1234), '1,234 / 5,000 字'],
    [` ${'字'.repeat(5012)}\n`, '5,012 / 5,000 字'],
  ])('counts %#', (text, words) => {
    expect(counterOf(text)).toBe(words)
  })

  it('says how much is too much', () => {
    expect(problemWords({ title: 'too-long', text: 'too-long' }, { title: '题'.repeat(61), text: '字'.repeat(6200) })).toEqual({ title: '多了 1 个字，删短一些再发布。', text: '多了 1,200 个字，删短一些再发布。' })
    expect(problemWords({ text: 'missing' }, draft())).toEqual({ title: '', text: '写几句再发布。' })
  })
})

describe('why it came back', () => {
  it.each<[string, DraftState, string]>([
    ['a person refused it', { kind: 'returned', because: { kind: 'not-passed', standing: refused } }, '没有通过：有学生的真名。改一改再发，会重新检查。现在只有自己能看到。'],
    ['a picture is gone', { kind: 'returned', because: { kind: 'picture-lost' } }, '有一张图片不在手机里了。去掉它，需要的话重新选一张。'],
    ['it was changed elsewhere', { kind: 'returned', because: { kind: 'refused', code: 'VERSION_CHANGED', detail: {} } }, '这一篇在别处改过了。再发布一次，就换成这里的内容。'],
    ['a picture was refused', { kind: 'returned', because: { kind: 'refused', code: 'PICTURE_REFUSED', detail: { picture: 'kind' } } }, '没有发出去：有一张图片打不开，只能用 JPG 或 PNG 图片。内容都还在。'],
    ['its author left', { kind: 'returned', because: { kind: 'refused', code: 'NOT_ALLOWED', detail: {} } }, '现在不在这个工作室里，没有发出去。内容都还在手机里。'],
    ['nothing', { kind: 'draft' }, ''],
  ])('%s', (_name, state, words) => {
    expect(editorView(draft({ state, version: 1 }), null, false).returnedWords).toBe(words)
  })

  it('is said, too, of what is opened to be changed', () => {
    const candidate = { version: 2, visibility: 'studio', sentAt: 0, standing: refused }
    expect(editorView(draft({ version: 2 }), known({ candidate }), false).returnedWords).toContain('有学生的真名')
  })
})

describe('while it waits', () => {
  it.each<[string, DraftState, boolean, string]>([
    ['it is on its way', { kind: 'queued', why: null }, true, '可以离开这一页'],
    ['it has not had its turn', { kind: 'queued', why: null }, false, '等着发送'],
    ['there is no network', { kind: 'queued', why: 'offline' }, false, '连上以后会自动发送'],
    ['the cloud broke', { kind: 'queued', why: 'failed' }, false, '刚才没有发成。内容和图片都在手机里，打开小程序时会再试。'],
  ])('%s', (_name, state, sending, sentence) => {
    expect(editorView(draft({ state }), null, sending).queued?.sentence).toContain(sentence)
  })

  it('the picture that did not get through is named', () => {
    expect(editorView(pictured({ trouble: 'not-uploaded' }, { state: { kind: 'queued', why: 'failed' } }), null, false).queued?.sentence).toContain('第 2 张图片没有传上去')
  })
})

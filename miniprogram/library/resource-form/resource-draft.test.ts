import { beforeEach, describe, expect, it } from '@jest/globals'
import { fakePhone, type FakePhone } from '../../services/fake-phone.fixture'
import { forgetResourceDraft, inputOf, keepResourceDraft, newResource, problemsOf, readResourceDraft, tagsOf, type ResourceDraft } from './resource-draft'

const file = { key: 'f', number: 1, path: 'own/f.pdf', name: '方案.pdf', kind: 'pdf' as const, bytes: 9, fileId: 'cloud://1' }
const whole: ResourceDraft = { ...newResource('AAAAAAAAAAA', { id: 'BBBBBBBBBBA', name: '工作室', isSchool: false }), kind: 'lecture', topic: 'careers', title: ' 认识职业 ', files: [file] }

let phone: FakePhone
beforeEach(() => {
  phone = fakePhone()
  forgetResourceDraft('')
})

describe('what speaks against a resource', () => {
  it('is nothing where it is whole', () => {
    expect(problemsOf(whole)).toEqual({})
  })

  it.each([
    ['nothing in it', { files: [] }, 'files', '加一个文件，或者填一个链接。'],
    ['a link that is not safe', { link: 'http://example.com' }, 'link', '这个链接不够安全，请用 https:// 开头的。'],
    ['a link that is none', { link: '看这里' }, 'link', '链接要以 https:// 开头，中间没有空格。'],
    ['six tags', { tags: '一 二 三 四 五 六' }, 'tags', '标签最多 5 个，现在有 6 个。'],
    ['a long tag', { tags: '一二三四五六七八九十一二三' }, 'tags', '一个标签最多 12 个字。'],
    ['no title', { title: ' ' }, 'title', '写一个标题。'],
    ['no kind', { kind: '' as const }, 'kind', '选一个种类。'],
  ])('is said at its field: %s', (_what, more, field, words) => {
    expect(problemsOf({ ...whole, ...more })).toEqual({ [field]: words })
  })
})

it('tags are words with anything between them, each once', () => {
  expect(tagsOf({ tags: '#高三，生涯、 高三  家长会' })).toEqual(['高三', '生涯', '家长会'])
})

it('is sent as the next version, with a link or none', () => {
  expect(inputOf(whole)).toMatchObject({ version: 1, title: '认识职业', link: null, files: [{ file: 'cloud://1', name: '方案.pdf' }] })
  expect(inputOf({ ...whole, version: 2, link: ' https://example.com/a ' })).toMatchObject({ version: 3, link: 'https://example.com/a' })
})

it('a draft for which the phone has no room is said to be unsafe, and lives as long as the mini-program', () => {
  phone.room = 'none'
  expect(keepResourceDraft('', whole)).toBe(false)
  expect(readResourceDraft('')).toEqual(whole)
  phone.room = 'enough'
  expect(keepResourceDraft('', { ...whole, title: '新' })).toBe(true)
  expect(readResourceDraft('')).toMatchObject({ title: '新' })
})

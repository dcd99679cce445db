import { describe, expect, it } from '@jest/globals'
import { notice, sentAt } from '../notice.fixture'
import { freeNumber, type Attachment } from './attachments'
import { noticeToEdit, type KeptNotice, type NoticeDraft } from './notice-draft'
import { editInput, problemsOf, writeInput } from './notice-input'

const now = sentAt
const friday = 20_532
const draft = (changes: Partial<NoticeDraft> = {}): NoticeDraft => ({ title: ' 期中观摩材料 ', body: '请提前看。\n', reach: 'studio', asksConfirm: false, byDate: '', ...changes })
const kept = (changes: Partial<NoticeDraft> = {}, version = 0): KeptNotice => ({ noticeId: 'n', version, draft: draft(changes), byDateBefore: '', attachments: [] })
const stored = (number: number, kind: Attachment['kind'] = 'pdf'): Attachment => ({ key: String(number), path: '', name: `${number}.${kind}`, kind, bytes: 1, fileId: `cloud://x.y/notices/n/${number}.${kind}` })
const studio = { kind: 'studio', studioId: 's' } as const

describe('what is missing', () => {
  it.each<[string, Partial<NoticeDraft>, string[]]>([
    ['nothing', {}, []],
    ['a title of spaces', { title: '  ' }, ['title']],
    ['no text', { body: '\n' }, ['body']],
    ['nobody it is for', { reach: '' }, ['reach']],
    ['a day that has passed', { asksConfirm: true, byDate: '2026-03-17' }, ['byDate']],
    ['today is early enough', { asksConfirm: true, byDate: '2026-03-18' }, []],
    ['a day that is not asked for any more', { asksConfirm: false, byDate: '2026-03-17' }, []],
  ])('%s', (_what, changes, fields) => {
    expect(Object.keys(problemsOf(kept(changes), now))).toEqual(fields)
  })

  it('a day that has passed may stay when the rest is edited', () => {
    const opened = noticeToEdit(notice({ confirm: { by: friday - 30 } }))
    expect(problemsOf(opened, now)).toEqual({})
    expect(Object.keys(problemsOf({ ...opened, draft: { ...opened.draft, byDate: '2026-03-01' } }, now))).toEqual(['byDate'])
  })
})

describe('what is sent', () => {
  it('is trimmed, with its files in order', () => {
    expect(writeInput(studio, kept(), [stored(1), stored(2, 'jpg')])).toEqual({
      id: 'n',
      to: { reach: 'studio', studioId: 's' },
      title: '期中观摩材料',
      body: '请提前看。',
      files: [
        { file: 'cloud://x.y/notices/n/1.pdf', name: '1.pdf' },
        { file: 'cloud://x.y/notices/n/2.jpg', name: '2.jpg' },
      ],
      confirm: null,
    })
  })

  it('asks for a confirmation, by a day or by none', () => {
    expect(writeInput(studio, kept({ asksConfirm: true }), [])?.confirm).toEqual({ by: null })
    expect(writeInput(studio, kept({ asksConfirm: true, byDate: '2026-03-20' }), [])?.confirm).toEqual({ by: friday })
  })

  it('goes nowhere its sender may not write to', () => {
    expect(writeInput(studio, kept({ reach: 'school' }), [])).toBeNull()
    expect(writeInput({ kind: 'office' }, kept({ reach: 'hosts' }), [])?.to).toEqual({ reach: 'hosts' })
  })

  it('as an edit carries the version that was seen', () => {
    expect(editInput(kept({ asksConfirm: true, byDate: '2026-03-20' }, 3), [stored(4)])).toEqual({
      noticeId: 'n',
      version: 3,
      title: '期中观摩材料',
      body: '请提前看。',
      files: [{ file: 'cloud://x.y/notices/n/4.pdf', name: '4.pdf' }],
      confirmBy: friday,
    })
  })

  it('an edit that changes nothing sends what was there', () => {
    const there = notice({ version: 2, confirm: { by: friday }, files: [{ name: '教案.pdf', kind: 'pdf', bytes: 5, file: 'cloud://x.y/notices/n/1.pdf' }] })
    const opened = noticeToEdit(there)
    expect(editInput(opened, opened.attachments)).toEqual({
      noticeId: 'n',
      version: 2,
      title: there.title,
      body: there.body,
      files: [{ file: 'cloud://x.y/notices/n/1.pdf', name: '教案.pdf' }],
      confirmBy: friday,
    })
  })
})

describe('the number a file is stored under', () => {
  it.each([
    ['the first', [], 1],
    ['the next, also where one between was taken out', [stored(1), stored(3)], 4],
    ['one that is free where the numbers are used up', [stored(1), stored(99)], 2],
  ])('is %s', (_what, attachments, number) => {
    expect(freeNumber(attachments)).toBe(number)
  })

  it('does not count what is not stored yet', () => {
    expect(freeNumber([{ ...stored(7), fileId: '' }])).toBe(1)
  })
})

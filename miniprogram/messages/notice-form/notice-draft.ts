import type { OutputOf } from '../../../contract/index'
import { keepIfPossible } from '../../services/safe-storage'
import { pickerDate } from '../../utils/china-time'
import { newPhoneId } from '../../utils/new-id'
import type { Reach } from '../notice-words'
import type { Attachment } from './attachments'

type KnownNotice = OutputOf<'studio.notice'>['notice']

/** What the form was opened for. */
export type Purpose = { kind: 'studio'; studioId: string } | { kind: 'office' } | { kind: 'edit'; noticeId: string }

/** What stands in the form. Nothing is chosen for the office, whose notices go far. */
export type NoticeDraft = {
  title: string
  body: string
  reach: Reach | ''
  asksConfirm: boolean
  /** `2026-03-20`; empty: by no day. */
  byDate: string
}

/**
 * `noticeId` is made with the draft, so that sending it again is safe; its files lie under it. Only those that are stored already are kept: WeChat lets
 * others go with the page. `version`: of what is edited, 0 of a new one. `byDateBefore`: as it stood there.
 */
export type KeptNotice = { noticeId: string; version: number; draft: NoticeDraft; byDateBefore: string; attachments: Attachment[] }

/** Goes up when the shape changes, so that an old one is forgotten instead of misread. */
const format = 1
const day = 86_400_000
const chinaOffset = 8 * 3_600_000

export async function newNotice(purpose: Purpose): Promise<KeptNotice> {
  const draft: NoticeDraft = { title: '', body: '', reach: purpose.kind === 'studio' ? 'studio' : '', asksConfirm: false, byDate: '' }
  return { noticeId: await newPhoneId(), version: 0, draft, byDateBefore: '', attachments: [] }
}

export function noticeToEdit({ id, version, title, body, reach, confirm, files }: KnownNotice): KeptNotice {
  const by = confirm?.by ?? null
  const byDate = by === null ? '' : pickerDate(by * day - chinaOffset)
  return {
    noticeId: id,
    version,
    draft: { title, body, reach, asksConfirm: confirm !== null, byDate },
    byDateBefore: byDate,
    attachments: files.map(({ name, kind, bytes, file }) => ({ key: file, path: '', name, kind, bytes, fileId: file })),
  }
}

export function readNotice(purpose: Purpose): KeptNotice | null {
  const stored = wx.getStorageSync<{ format: number; kept: KeptNotice } | ''>(keyOf(purpose))
  return stored !== '' && stored.format === format ? stored.kept : null
}

export function keepNotice(purpose: Purpose, kept: KeptNotice): void {
  keepIfPossible(keyOf(purpose), { format, kept: { ...kept, attachments: kept.attachments.filter(({ fileId }) => fileId !== '').map((each) => ({ ...each, path: '' })) } })
}

export function forgetNotice(purpose: Purpose): void {
  wx.removeStorageSync(keyOf(purpose))
}

function keyOf(purpose: Purpose): string {
  switch (purpose.kind) {
    case 'studio':
      return `notice-draft:${purpose.studioId}`
    case 'office':
      return 'notice-draft:office'
    case 'edit':
      return `notice-draft:${purpose.noticeId}`
  }
}

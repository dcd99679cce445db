import { isUnsaved, writtenSections, type CaseDraft } from '../../services/library-case-draft'
import { caseStateWord } from '../../services/library-case-state'
import { libraryCardView, type LibraryCardView } from '../../services/library-card-view'
import { offeredVisibilities, visibilityNames, isWider } from '../../services/visibility-words'
import { momentOf } from '../../utils/china-time'
import type { Visibility } from '../../../domain/moderation/visibility'
import type { MyCase } from './my-list'

/** One of one's own, as it stands. */
export type MyLine = {
  id: string
  card: LibraryCardView
  word: string
  tone: 'plain' | 'waits' | 'wrong'
  /** 学校能看到; what is on this phone alone. */
  note: string
  /** 接着写 or 修改; empty: the reader is a co-author. */
  edit: string
  editLabel: string
  moreLabel: string
}

/** @param kept what lies on this phone of it; null: nothing */
export function myLine({ card, own }: MyCase, kept: CaseDraft | null, now: number): MyLine {
  const { word, tone } = caseStateWord(own)
  const title = card.title === '' ? untitled : card.title
  const view = libraryCardView({ ...card, title }, now)
  const note = [kept !== null && isUnsaved(kept) ? '手机里有还没存到云端的修改' : '', own.state === 'published' && own.takenDown === null ? `${visibilityNames[own.visibility]}可见` : '', own.mayEdit ? '' : '合作者'].filter((words) => words !== '').join(' · ')
  return {
    id: card.id,
    card: { ...view, spoken: [word, view.spoken, note].filter((words) => words !== '').join('，') },
    word,
    tone,
    note,
    edit: own.mayEdit ? (own.state === 'draft' ? '接着写' : '修改') : '',
    editLabel: `${own.state === 'draft' ? '接着写' : '修改'}：${title}`,
    moreLabel: `更多：${title}`,
  }
}

/** A draft on this phone. */
export type PhoneLine = { id: string; title: string; details: string; spoken: string; discardLabel: string }

export function phoneLine(draft: CaseDraft, now: number): PhoneLine {
  const title = draft.title.trim() === '' ? untitled : draft.title.trim()
  const details = `${momentOf(draft.changedAt, now)} · 已写 ${writtenSections(draft).length}/6`
  return { id: draft.id, title, details, spoken: `手机里的草稿，${title}，${details}`, discardLabel: `放弃：${title}` }
}

export type MyStep = { kind: 'narrow'; visibility: Visibility } | { kind: 'delete' }

/** What else its author may do; each names what becomes of it. */
export function myStepsOf({ own }: MyCase): { step: MyStep; words: string }[] {
  if (!own.mayEdit || own.deletedAt !== null) return []
  const narrower = own.state === 'published' && own.takenDown === null ? offeredVisibilities.filter((one) => isWider(own.visibility, one)) : []
  return [...[...narrower].reverse().map((visibility) => ({ step: { kind: 'narrow' as const, visibility }, words: `改成${visibilityNames[visibility]}可见` })), { step: { kind: 'delete' }, words: '删除' }]
}

const untitled = '还没有题目'

import type { OutputOf } from '../../../contract/index'
import { reportsWord, textNames, type ReportableText } from '../../services/text-reports'
import { momentOf } from '../../utils/china-time'
import { paragraphsOf } from '../../utils/paragraphs'

export type Known = OutputOf<'library.reportedText'>

export type ReportedView = {
  name: string
  byWords: string
  /** None: its author took it back. */
  paragraphs: { key: number; text: string }[]
  whereWords: string
  openWords: string
  /** Null: nothing waits. */
  matter: { word: string; sentence: string; said: { key: number; label: string; words: string }[] } | null
  /** Empty: it is there for all. */
  removedWords: string
  mayRemove: boolean
}

export function reportedViewOf(of: ReportableText, { author, at, text, title, reports, removed }: Known, now: number): ReportedView {
  return {
    name: textNames[of],
    byWords: `${author} · ${momentOf(at, now)}`,
    paragraphs: paragraphsOf(text).map((words, key) => ({ key, text: words })),
    whereWords: of === 'collection' || title === '' ? '' : `写在${of === 'comment' ? '反思' : '案例'}《${title}》下面`,
    openWords: openWords[of],
    matter:
      reports.length === 0
        ? null
        : { word: reportsWord(reports.length), sentence: '还在照常显示。看看有没有问题：', said: reports.map((one, key) => ({ key, label: `举报 · ${momentOf(one.at, now)}`, words: one.reason })) },
    removedWords: removed === null ? '' : `${removers[removed.by]}已移除，${of === 'use' ? '已经不再显示' : '别人看不到了'}。`,
    mayRemove: removed === null,
  }
}

const openWords: Readonly<Record<ReportableText, string>> = { comment: '看这篇反思', use: '看这个案例', collection: '看这个专辑' }
const removers: Readonly<Record<NonNullable<Known['removed']>['by'], string>> = { author: '作者', host: '主持人', office: '管理办公室' }

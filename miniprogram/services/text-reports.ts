import type { InputOf, OutputOf } from '../../contract/index'

export type ReportableText = InputOf<'library.reportText'>['of']
type Reporting = Pick<OutputOf<'library.collection'>, 'report' | 'reports'>

/** What stands beside a text of what readers said against it; empty words: nothing. */
export type ReportLine = {
  mayReport: boolean
  /** To who reported it. */
  madeWords: string
  /** To who decides: how often, and why. */
  reportedWords: string
}

export function reportLineOf({ report, reports }: Reporting): ReportLine {
  return {
    mayReport: report === 'possible',
    madeWords: report === 'made' ? '已经举报，等主持人或管理办公室查看。' : '',
    reportedWords: reports.length === 0 ? '' : `${reportsWord(reports.length)}：${[...new Set(reports.map(({ reason }) => reason))].join('；')}`,
  }
}

/** 有人举报 · 3 次举报 */
export function reportsWord(count: number): string {
  return count === 1 ? '有人举报' : `${count} 次举报`
}

/** What they are called. */
export const textNames: Readonly<Record<ReportableText, string>> = { comment: '评论', use: '我班用过', collection: '专辑' }

/** What is said before a text is taken away. `told`: who wrote it and will hear of it; empty: whoever takes it away. */
export function removalWords(of: ReportableText, told: string): string {
  const what = of === 'collection' ? '专辑没有了，里面的案例和资源都还在。' : '别人就看不到了，不能恢复。'
  return told === '' ? what : `${what}${told}会收到消息。`
}

import type { OutputOf } from '../../contract/index'
import { fullDayLabel, momentOf } from '../utils/china-time'
import { sizeWords } from '../utils/size-words'

export type HandbookProgress = OutputOf<'reports.handbook'>['progress']

/** How far a handbook is compiled, in a word for lists. */
export function progressTag(progress: HandbookProgress): { words: string; tone: 'quiet' | 'done' | 'due' } {
  switch (progress.kind) {
    case 'none':
      return { words: '还没有生成', tone: 'quiet' }
    case 'compiling':
      return { words: `正在生成 ${progress.done} / ${progress.all}`, tone: 'due' }
    case 'failed':
      return { words: '上次没有生成', tone: 'due' }
    case 'ready':
      return progress.outdated ? { words: '改过，待重新生成', tone: 'due' } : { words: '可以打开', tone: 'done' }
  }
}

/** 今天 14:02 生成，1.2 MB，保留到 4月17日 周五 */
export function readyWords({ at, bytes, until }: HandbookProgress & { kind: 'ready' }, now: number): string {
  return `${momentOf(at, now)} 生成，${sizeWords(bytes)}，保留到 ${fullDayLabel(until, now)}`
}

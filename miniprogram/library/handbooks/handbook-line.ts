import type { OutputOf } from '../../../contract/index'
import { progressTag, sizeAndDay } from '../../services/handbook-words'

type Known = OutputOf<'reports.handbooks'>['handbooks'][number]

/** A handbook in a list. */
export type HandbookLine = { id: string; title: string; about: string; tag: string; tone: 'quiet' | 'done' | 'due'; spoken: string }

export function handbookLine({ id, title, studioName, items, at, progress }: Known, now: number): HandbookLine {
  const { words, tone } = progressTag(progress)
  const about = `${studioName} · ${sizeAndDay(items, at, now)}`
  return { id, title, about, tag: words, tone, spoken: `工作手册 ${title}，${about}，${words}` }
}

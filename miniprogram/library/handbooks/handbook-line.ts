import type { OutputOf } from '../../../contract/index'
import { progressTag } from '../../services/handbook-words'
import { dayLabel } from '../../utils/china-time'

type Known = OutputOf<'reports.handbooks'>['handbooks'][number]

/** A handbook in a list. */
export type HandbookLine = { id: string; title: string; about: string; day: string; tag: string; tone: 'quiet' | 'done' | 'due'; spoken: string }

export function handbookLine({ id, title, studioName, items, at, progress }: Known, now: number): HandbookLine {
  const { words, tone } = progressTag(progress)
  const [about, day] = [`${studioName} · ${items} 项`, dayLabel(at, now)]
  return { id, title, about, day, tag: words, tone, spoken: `工作手册 ${title}，${about}，${day}，${words}` }
}

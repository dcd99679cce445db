import type { OutputOf } from '../../../contract/index'
import { askedLabel, termsWords, traceWords } from '../../services/asked-words'

export type KnownAsking = OutputOf<'library.askings'>['askings'][number]

/** Something that was asked for, in the hosts' list. */
export type AskingLine = { id: string; title: string; termsWords: string; traceWords: string; tag: string; open: boolean }

export function askingLine(asking: KnownAsking, now: number): AskingLine {
  const open = asking.withdrawn === null && now <= asking.dueAt
  return { id: asking.id, title: askedLabel(asking), termsWords: termsWords(asking, now), traceWords: traceWords(asking, now), tag: asking.withdrawn !== null ? '已撤回' : open ? '进行中' : '已截止', open }
}

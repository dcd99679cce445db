import type { NamedMessage } from '../../domain/messages/recipients'
import { beginningOfDay } from '../../domain/shared/china-day'
import type { AskingDocument, MessageDocument } from '../kit/documents'

/** The last millisecond of a day of China. */
export function endOfDay(day: number): number {
  return beginningOfDay(day + 1) - 1
}

/** As they are stored: of the asking's studio. */
export function messageDocuments({ schoolId, studioId }: Pick<AskingDocument, 'schoolId' | 'studioId'>, messages: readonly NamedMessage[]): MessageDocument[] {
  return messages.map(({ id: _id, ...message }) => ({ _id, schoolId, studioId, ...message }))
}

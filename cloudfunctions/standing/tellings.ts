import type { MessageEvent } from '../../domain/messages/events'
import { concernsOffice, messagesOf } from '../../domain/messages/recipients'
import type { Cause } from '../../domain/messages/telling'
import type { Database } from '../kit/database'
import { command } from '../kit/database'
import type { Fact, MessageDocument } from '../kit/documents'
import { worldOf } from './message-world'
import { leaveRecordOf } from './studio-view'
import type { StudioView } from './studio-view'

/** What happened that somebody is to be told of. */
export type Occasion = { cause: Cause; events: readonly MessageEvent[] }

export function occasionOf({ _id: id, at, by, kind, events }: Fact): Occasion {
  return { cause: { id, at, by, kind }, events }
}

/** The messages of these occasions, the studio being as it is after them. One operation where the office may have to be told. */
export async function messagesFor(occasions: readonly Occasion[], after: StudioView, database: Database, now: number): Promise<MessageDocument[]> {
  const told = occasions.filter(({ events }) => events.length > 0)
  if (told.length === 0) return []
  const isForOffice = told.some(({ events }) => concernsOffice(events, after.leaves.map(leaveRecordOf)))
  return messagesFrom(told, after, isForOffice ? await officeOf(after.studio.schoolId, database) : [], now)
}

export function messagesFrom(occasions: readonly Occasion[], after: StudioView, office: readonly string[], now: number): MessageDocument[] {
  const { _id: studioId, schoolId } = after.studio
  const world = worldOf(after, office, now)
  return occasions.flatMap(({ cause, events }) => messagesOf(cause, events, world)).map(({ id, ...message }) => ({ _id: id, schoolId, studioId, ...message }))
}

async function officeOf(schoolId: string, database: Database): Promise<string[]> {
  const found = await database.find('people', { schoolId, schoolRoles: command.in(['office', 'administrator']) }, { limit: 100, fields: ['_id'] })
  return found.map(({ _id }) => _id)
}

import { staffOf } from './audiences'
import type { ReminderEvent } from './events'
import { pages } from './pages'
import type { Telling } from './telling'
import type { MessageWorld } from './world'

/** What is to be told of the record of an activity; nothing of one that is not known any more. */
export function recordTellings({ activityId }: Extract<ReminderEvent, { kind: 'record-asked' }>, world: MessageWorld): Telling[] {
  const last = world.sessions.filter((session) => session.activityId === activityId).at(-1)
  if (last === undefined) return []
  const { title, startsAt } = last
  const content = { kind: 'record-asked' as const, title, studio: world.studio.name, startsAt, at: world.now }
  return [{ to: staffOf(world), content, opens: pages.record(activityId), topic: `record_${activityId}` }]
}

import ical, { ICalAlarmType, ICalEventStatus } from 'ical-generator'
import type { CalendarEntry } from './calendar-entries'

const reminderSeconds = 3600

/**
 * The entries as an iCalendar file (RFC 5545). Times are instants in UTC: China has one zone and no summer time, so no device has to know it. There is no METHOD:
 * with PUBLISH an organizer would have to be named.
 */
export function writeCalendar(name: string, entries: readonly CalendarEntry[], now: number): string {
  const calendar = ical({ name: plain(name), prodId: { company: 'homeroom-studio', product: 'calendar', language: 'ZH-CN' } })
  for (const { sessionId, sequence, startsAt, endsAt, title, place, notes, cancelled } of entries) {
    calendar.createEvent({
      id: `${sessionId}@homeroom-studio`,
      sequence,
      stamp: new Date(now),
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: plain(title),
      location: plain(place),
      description: plain(notes.join('\n')),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      alarms: cancelled ? [] : [{ type: ICalAlarmType.display, trigger: reminderSeconds }],
    })
  }
  return `${calendar.toString().trimEnd()}\r\n`
}

/** A text may hold no control characters but the end of a line; half a character cannot be written as UTF-8. */
function plain(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
}

import type { ActionName, InputOf } from '../../../contract/index'
import { activityIds, invitationCode, names, openids, personId, sessionOf, studioId } from './cast'
import { codeAt, openRoom } from './codes'
import { facts, idOf, plan, revisionOf } from './plans'
import type { School } from './school'

export type Requests = { [Name in ActionName]: InputOf<Name> }

/** For every action an input that its rightful caller may send, all about the studio of the story. */
export async function requests(school: School): Promise<Requests> {
  const sessionId = sessionOf(activityIds.today)
  const room = await openRoom(school, sessionId)
  const { credential } = await school.output(openids.host, 'attendance.today', {})
  return {
    'attendance.today': {},
    'attendance.activities': { when: 'coming', studioId },
    'attendance.activity': { activityId: activityIds.today },
    'attendance.createActivity': plan({ id: idOf('request'), weeklyIds: [idOf('request, a week later')], acceptOverlaps: true }),
    'attendance.reviseActivity': { ...revisionOf(school, activityIds.forSome), facts: { ...facts, title: '改期' } },
    'attendance.cancelActivity': { activityId: activityIds.twoSessions, version: 1, reason: '下雨' },
    'attendance.openRoom': { sessionId },
    'attendance.arrivals': { sessionId, studioId, credential: credential ?? '' },
    'attendance.roomList': { sessionId },
    'attendance.checkIn': { token: codeAt(room, school.now()), credential: credential ?? '' },
    'studio.me': {},
    'studio.bind': { code: invitationCode },
    'studio.members': { studioId },
    'studio.invite': { studioId, personId: personId(names.waiting) },
  }
}

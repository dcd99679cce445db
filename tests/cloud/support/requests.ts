import type { ActionName, InputOf } from '../../../contract/index'
import { activityIds, invitationCode, names, openids, personId, sessionOf, studioId } from './cast'
import { codeAt, digitsAt, openRoom, receiptFor } from './codes'
import { facts, idOf, plan, revisionOf } from './plans'
import type { School } from './school'

export type Requests = { [Name in ActionName]: InputOf<Name> }

/** For every action an input that its rightful caller may send, all about the studio of the story. A receipt is good for one OPENID. */
export async function requests(school: School, openid: string = openids.host): Promise<Requests> {
  const sessionId = sessionOf(activityIds.today)
  const room = await openRoom(school, sessionId)
  const { credential } = await school.output(openids.host, 'attendance.today', {})
  const personIds = [personId(names.member)]
  const receipt = receiptFor(room, school.now(), openid)
  return {
    'attendance.checkInByDigits': { sessionId, digits: digitsAt(room, school.now()) },
    'attendance.checkInByReceipt': { receipt },
    'attendance.submitLateScan': { token: codeAt(room, school.now()) },
    'attendance.askHost': { receipt },
    'attendance.checkInAsGuest': { receipt, name: '来访甲', school: '北塘小学' },
    'attendance.miniCode': { sessionId },
    'attendance.rollCall': { sessionId, notes: [{ personId: personId(names.member), note: 'present' }] },
    'attendance.decideEvidence': { sessionId, personIds, decision: 'confirmed' },
    'attendance.decideAsking': { sessionId, personId: personId(names.memberOfTwo), decision: 'added' },
    'attendance.noteHeadCount': { sessionId, headCount: 21 },
    'attendance.drawSpotCheck': { sessionId, drawId: idOf('draw') },
    'attendance.answerSpotCheck': { sessionId, personId: personId(names.memberOfTwo), here: true },
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
    // The office has no attendance of its own.
    'standing.person': { studioId, personId: openid === openids.office ? personId(names.member) : null },
    'standing.studio': { studioId },
    'standing.school': {},
    'studio.me': {},
    'studio.bind': { code: invitationCode },
    'studio.members': { studioId },
    'studio.invite': { studioId, personId: personId(names.waiting) },
  }
}

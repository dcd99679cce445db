import type { Activity, Mark, MessageDocument, Person, Room } from '../../cloudfunctions/kit/documents'
import type { ActionName, InputOf } from '../../contract/index'
import { markId } from '../../domain/shared/ids'
import { nextPoll, reopenMs } from '../../domain/shared/live-count'
import type { Usage } from '../../local/cloud/usage'
import { actionNames } from './support/actions'
import { activityIds, invitationCode, openids, personId, schoolId, sessionOf, studioId } from './support/cast'
import { askingOf, askingWish, plantAskings, plantedAsking } from './support/askings'
import { endPlanted } from './support/cases'
import { codeAt, digitsAt, openRoom, receiptFor } from './support/codes'
import { decisionOn, leaveIds, leaveWish, plantLeaves, planted } from './support/leaves'
import { idOf, plan, revisionOf, twoHours } from './support/plans'
import { recordWish } from './support/activity-records'
import { plantedUse } from './support/published-cases'
import { bookIds, handbookWish, plantHandbooks } from './support/handbooks'
import { plantComments, plantReviews, reflectionWish } from './support/reflections'
import { dayIn, noticeIds, noticeWish, plantNotices } from './support/notices'
import type { Requests } from './support/requests'
import { collectionId, collectionWish, resourceWish } from './support/resources'
import { requests } from './support/requests'
import { time, useSchool } from './support/school'
import { absent, correction, onEntry, present, sheetIds, sheetOf } from './support/sheets'

const school = useSchool()
const sessionId = sessionOf(activityIds.today)
const { host, member } = openids

type Cost = [calls: number, operations: number, roundTrips: number]
type Case = [what: string, name: ActionName, cost: Cost, ask: () => Promise<Usage>]

function row<Name extends ActionName>(
  what: string,
  openid: string,
  name: Name,
  cost: Cost,
  input: () => InputOf<Name> | Promise<InputOf<Name>>,
): Case {
  return [what, name, cost, async () => (await school().call(openid, name, await input())).usage]
}

/** What ARCHITECTURE.md allows, and for what it does not name what it costs today: more needs a reason. Up to a hundred messages are written at once. */
const costs: Case[] = [
  row('a check-in with a valid credential', member, 'attendance.checkIn', [1, 1, 1], async () => ({
    token: await code(),
    credential: await credential(),
  })),
  row('a first check-in', member, 'attendance.checkIn', [1, 2, 2], async () => ({ token: await code() })),
  row('a check-in to what is for some', member, 'attendance.checkIn', [1, 2, 2], () => tokenForSome()),
  row('a repeat', member, 'attendance.checkIn', [1, 1, 1], () => repeat(member)),
  row('a repeat with the credential', member, 'attendance.checkIn', [1, 2, 2], async () => ({
    ...(await repeat(member)),
    credential: await credential(),
  })),
  row('a scan of what is no code', member, 'attendance.checkIn', [1, 0, 0], () => ({ token: 'https://example.com' })),
  row('a scan of a code that is out of date', member, 'attendance.checkIn', [1, 2, 2], async () => ({ token: await code(-4) })),
  row('a scan by somebody who is not bound', openids.unbound, 'attendance.checkIn', [1, 3, 2], async () => ({ token: await code() })),
  row('a scan by somebody who is not on the roster', openids.stranger, 'attendance.checkIn', [1, 2, 2], async () => ({
    token: await code(),
  })),
  row('a scan by somebody who was not asked to come', openids.memberOfTwo, 'attendance.checkIn', [1, 2, 2], () => tokenForSome()),
  row('the home page of a member', member, 'attendance.today', [1, 3, 2], () => ({})),
  row('the home page of a host', host, 'attendance.today', [1, 4, 2], () => ({})),
  row('the home page of the office', openids.office, 'attendance.today', [1, 3, 2], () => ({})),
  row('the home page of somebody not bound', openids.unbound, 'attendance.today', [1, 1, 1], () => ({})),
  row('a page of activities to come', member, 'attendance.activities', [1, 4, 3], () => ({ when: 'coming' })),
  row('a page of past activities', member, 'attendance.activities', [1, 4, 3], () => ({ when: 'past' })),
  row('an activity, to a member', member, 'attendance.activity', [1, 5, 2], () => ({ activityId: activityIds.today })),
  row('an activity, to a host', host, 'attendance.activity', [1, 5, 2], () => ({ activityId: activityIds.today })),
  row('the code page when it is opened first', host, 'attendance.openRoom', [1, 5, 4], () => ({ sessionId })),
  row('the code page', host, 'attendance.openRoom', [1, 2, 1], () => inOpenRoom({ sessionId })),
  row('a count on the code page', host, 'attendance.arrivals', [1, 1, 1], async () => ({
    sessionId,
    studioId,
    credential: (await openRoom(school(), sessionId)).credential,
  })),
  row('a count without the credential', host, 'attendance.arrivals', [1, 2, 2], () => ({ sessionId, studioId })),
  row('who is missing', host, 'attendance.roomList', [1, 3, 1], () => ({ sessionId })),
  row('six digits', member, 'attendance.checkInByDigits', [1, 3, 3], async () => {
    const room = await openRoom(school(), sessionId)
    return { sessionId, digits: digitsAt(room, school().now()) }
  }),
  row('six digits that are wrong', member, 'attendance.checkInByDigits', [1, 3, 3], () => inOpenRoom({ sessionId, digits: '000000' })),
  row('a receipt', member, 'attendance.checkInByReceipt', [1, 2, 2], async () => receipt(member)),
  row('a scan sent late', member, 'attendance.submitLateScan', [1, 2, 2], async () => ({ token: await code(-4) })),
  row('a question to the host', openids.stranger, 'attendance.askHost', [1, 2, 2], async () => receipt(openids.stranger)),
  row('a guest', openids.unbound, 'attendance.checkInAsGuest', [1, 4, 3], async () => ({
    ...(await receipt(openids.unbound)),
    name: '来访甲',
    school: '北塘小学',
  })),
  row('a 小程序码', host, 'attendance.miniCode', [1, 2, 1], () => ({ sessionId })),
  row('a roll call of one', host, 'attendance.rollCall', [1, 3, 2], () => inOpenRoom({ sessionId, notes: notesOf(1) })),
  row('a roll call of eight', host, 'attendance.rollCall', [1, 3, 2], () => inOpenRoom({ sessionId, notes: notesOf(8) })),
  row('a confirmation of eight', host, 'attendance.decideEvidence', [1, 3, 2], () => lateScans(8)),
  row('a decision on who asked', host, 'attendance.decideAsking', [1, 10, 9], () => asking()),
  row('a head count', host, 'attendance.noteHeadCount', [1, 3, 2], () => inOpenRoom({ sessionId, headCount: 20 })),
  row('a spot check', host, 'attendance.drawSpotCheck', [1, 3, 2], () => inOpenRoom({ sessionId, drawId: idOf('draw') })),
  row('an answer to a spot check', host, 'attendance.answerSpotCheck', [1, 3, 2], () => drawn()),
  row('a new activity', host, 'attendance.createActivity', [1, 7, 7], () =>
    plan({ acceptOverlaps: false, sessions: [twoHours('3:00', 1)] }),
  ),
  row('a moved activity', host, 'attendance.reviseActivity', [1, 10, 9], () => ({
    ...revisionOf(school()),
    sessions: [{ id: sessionId, ...twoHours('22:00', 0) }],
  })),
  row('a cancelled activity', host, 'attendance.cancelActivity', [1, 8, 7], () => ({
    activityId: activityIds.today,
    version: 1,
    reason: '',
  })),
  row('one’s own attendance', member, 'standing.person', [1, 2, 2], () => ({ studioId, personId: null })),
  row('somebody’s attendance, to the office', openids.office, 'standing.person', [1, 3, 3], () => ({ studioId, personId: personId('周明远') })),
  row('a studio by concern', host, 'standing.studio', [1, 1, 1], () => ({ studioId })),
  row('a studio by concern, to the office', openids.office, 'standing.studio', [1, 2, 2], () => ({ studioId })),
  row('the school by concern', openids.office, 'standing.school', [1, 3, 2], () => ({})),
  row('a sheet', host, 'standing.sheet', [1, 1, 1], () => ({ studioId, sessionId: sheetIds.appealed })),
  row('a sheet, to the office', openids.office, 'standing.sheet', [1, 2, 2], () => ({ studioId, sessionId: sheetIds.appealed })),
  row('the history of an entry', host, 'standing.entryHistory', [1, 3, 2], () => ({ studioId, sessionId: sheetIds.appealed, personId: personId('周明远') })),
  row('a session that a host closes', host, 'standing.closeSheet', [1, 8, 8], () => endedToday()),
  row('a sheet that is opened again', host, 'standing.reopenSheet', [1, 7, 7], () => reopening()),
  row('a correction', host, 'standing.correct', [1, 8, 8], () => correction(school(), sheetIds.appealed)),
  row('a correction of all, by the office', openids.office, 'standing.correct', [1, 9, 9], () => correctionOfAll()),
  row('an appeal', member, 'standing.appeal', [1, 8, 8], () => ({ id: idOf('appeal'), studioId, sessionId: sheetIds.appealed, text: '我在' })),
  row('an appeal refused', host, 'standing.refuseAppeal', [1, 8, 8], () => ({ ...onEntry(school(), sheetIds.appealed, '秦晓峰'), id: idOf('refuse'), reason: '没有人看见' })),
  row('a make-up named', host, 'standing.nameMakeUp', [1, 7, 7], () => ({ ...missed(), id: idOf('name'), what: { kind: 'task', task: '补一篇' } })),
  row('a make-up confirmed', host, 'standing.confirmMakeUp', [1, 7, 7], () => ({ ...missed(true), id: idOf('confirm') })),
  row('a request for leave', member, 'standing.askLeave', [1, 8, 8], () => leaveWish()),
  row('a changed request', member, 'standing.reviseLeave', [1, 8, 8], async () => (await withLeaves())['standing.reviseLeave']),
  row('a withdrawn request', member, 'standing.withdrawLeave', [1, 7, 7], async () => (await withLeaves())['standing.withdrawLeave']),
  row('a decision on leave', host, 'standing.decideLeave', [1, 8, 8], async () => (await withLeaves())['standing.decideLeave']),
  row('a decision that corrects a sheet', host, 'standing.decideLeave', [1, 9, 9], () => decisionOn(school(), leaveIds.afterwards, 'approved')),
  row('因公 taken back by the office', openids.office, 'standing.decideLeave', [1, 10, 10], () => decisionOn(school(), leaveIds.official, 'overturned')),
  row('an exemption', host, 'standing.grantLeave', [1, 8, 8], async () => (await withLeaves())['standing.grantLeave']),
  row('a shorter exemption', host, 'standing.shortenLeave', [1, 8, 8], async () => (await withLeaves())['standing.shortenLeave']),
  row('one’s own requests', member, 'standing.leaves', [1, 2, 2], () => ({ studioId, of: 'mine' })),
  row('the requests of a studio, some decided by the office', host, 'standing.leaves', [1, 3, 3], () => ({ studioId, of: 'all' })),
  row('a request', host, 'standing.leave', [1, 2, 2], () => leaveWithProofs(false)),
  row('a request with its pictures, seen for the first time', host, 'standing.leave', [1, 9, 9], () => leaveWithProofs(true)),
  row('the rules of a studio', member, 'standing.rules', [1, 3, 2], () => ({ studioId })),
  row('other rules, compared', openids.office, 'standing.previewPolicy', [1, 2, 2], async () => (await withCases())['standing.previewPolicy']),
  row('other rules', openids.office, 'standing.setPolicy', [1, 9, 9], () => withoutCases()),
  row('one’s own case', member, 'standing.case', [1, 2, 1], () => aboutStandingCase('standing.case')),
  row('a case, to the office', openids.office, 'standing.case', [1, 3, 2], () => aboutStandingCase('standing.case')),
  row('a statement', member, 'standing.stateCase', [1, 8, 8], () => aboutStandingCase('standing.stateCase')),
  row('a decision on a case', host, 'standing.decideCase', [1, 9, 9], () => aboutStandingCase('standing.decideCase')),
  row('a signature', openids.office, 'standing.signCase', [1, 9, 9], () => aboutStandingCase('standing.signCase')),
  row('a signature that ends a membership', openids.office, 'standing.signCase', [1, 11, 11], () => withEnding()),
  row('a case as a document', host, 'reports.caseDocument', [1, 4, 2], async () => ({ caseId: (await aboutStandingCase('standing.stateCase')).caseId })),
  row('an activity for the calendar', member, 'reports.calendar', [1, 2, 1], () => ({ of: { kind: 'activity', activityId: activityIds.today } })),
  row('a period for the calendar', member, 'reports.calendar', [1, 2, 2], () => ({ of: { kind: 'period', studioId } })),
  row('a reflection sent', member, 'library.submitReflection', [1, 3, 2], () => reflectionWish()),
  row('a reflection sent, on an activity', member, 'library.submitReflection', [1, 4, 2], () => reflectionWish({ activityId: activityIds.past })),
  row('a reflection sent again', member, 'library.submitReflection', [1, 2, 1], () => sentAlready()),
  row('another version of it', member, 'library.editReflection', [1, 3, 2], () => aboutReflection('library.editReflection')),
  row('a reflection', host, 'library.reflection', [1, 2, 1], () => withoutComments('library.reflection')),
  row('one’s own reflection', member, 'library.reflection', [1, 2, 1], () => withoutComments('library.reflection')),
  row('a reflection where colleagues comment', host, 'library.reflection', [1, 3, 2], () => aboutReflection('library.reflection')),
  row('an earlier version of it', host, 'library.reflectionVersion', [1, 2, 1], () => aboutReflection('library.reflectionVersion')),
  row('a host’s feedback', host, 'library.giveFeedback', [1, 9, 8], () => aboutReflection('library.giveFeedback')),
  row('a host’s feedback that says no more', host, 'library.giveFeedback', [1, 3, 2], () => lessFeedback()),
  row('a host’s feedback withdrawn', host, 'library.withdrawFeedback', [1, 3, 2], () => feedbackToWithdraw()),
  row('thanks', openids.adviser, 'library.thank', [1, 3, 2], () => aboutReflection('library.thank')),
  row('thanks again', openids.adviser, 'library.thank', [1, 2, 1], () => thankedAlready()),
  row('what colleagues say', member, 'library.comments', [1, 3, 2], () => aboutReflection('library.comments')),
  row('a comment', member, 'library.comment', [1, 3, 2], () => aboutReflection('library.comment')),
  row('a comment taken away', host, 'library.removeComment', [1, 9, 8], () => aboutReflection('library.removeComment')),
  row('one’s own comment taken away', openids.adviser, 'library.removeComment', [1, 3, 2], () => aboutReflection('library.removeComment')),
  row('a comment reported', openids.assistant, 'library.reportText', [1, 11, 9], () => aboutReflection('library.reportText')),
  row('a comment reported again', openids.assistant, 'library.reportText', [1, 2, 1], () => reportedAlready('library.reportText')),
  row('what was reported', host, 'library.reportedText', [1, 2, 1], () => aboutReflection('library.reportedText')),
  row('reports of a comment dismissed', host, 'library.dismissTextReports', [1, 3, 2], () => reportedAlready('library.dismissTextReports')),
  row('what the office has set for reflections', openids.office, 'library.reflectionSettings', [1, 1, 1], () => ({})),
  row('comments switched', openids.office, 'library.setComments', [1, 2, 2], () => ({ id: idOf('comments'), comments: true })),
  row('a page of what no host has answered', host, 'library.reflections', [1, 2, 2], () => withReviews({ of: { feed: 'studio', studioId, unanswered: true } })),
  row('a page of reflections of the studio', host, 'library.reflections', [1, 2, 2], () => aboutReflection('library.reflections')),
  row('a page of one’s own', member, 'library.reflections', [1, 2, 2], () => ({ of: { feed: 'mine' } })),
  row('a page of reflections of the school', member, 'library.reflections', [1, 2, 2], () => ({ of: { feed: 'school' } })),
  row('a reflection for more people', member, 'library.setVisibility', [1, 3, 2], () => aboutReflection('library.setVisibility')),
  row('a reflection deleted', member, 'library.deleteReflection', [1, 3, 2], () => aboutReflection('library.deleteReflection')),
  row('a reflection restored', member, 'library.restoreReflection', [1, 3, 2], () => aboutReflection('library.restoreReflection')),
  row('a reflection reported', openids.adviser, 'library.reportReflection', [1, 11, 9], () => aboutReflection('library.reportReflection')),
  row('what waits for a decision', host, 'library.reviewQueue', [1, 2, 2], () => aboutReflection('library.reviewQueue')),
  row('what waits for a decision in the school', openids.office, 'library.reviewQueue', [1, 2, 2], () => withReviews({ of: { kind: 'school' } })),
  row('a reflection passed', host, 'library.decideReflection', [1, 9, 8], () => aboutReflection('library.decideReflection')),
  row('a reflection taken down', host, 'library.takeDown', [1, 9, 8], () => aboutReflection('library.takeDown')),
  row('reports dismissed', host, 'library.dismissReports', [1, 3, 2], () => aboutReflection('library.dismissReports')),
  row('a takedown appealed', member, 'library.appealTakedown', [1, 11, 9], () => aboutReflection('library.appealTakedown')),
  row('an appeal answered', host, 'library.answerAppeal', [1, 9, 8], () => aboutReflection('library.answerAppeal')),
  row('a record sent', openids.assistant, 'library.writeRecord', [1, 4, 2], () => recordWish()),
  row('another version of it', openids.assistant, 'library.writeRecord', [1, 4, 2], () => aboutRecord('library.writeRecord')),
  row('a record', member, 'library.activityRecord', [1, 3, 1], () => aboutRecord('library.activityRecord')),
  row('a record taken down', host, 'library.decideRecord', [1, 9, 8], () => aboutRecord('library.decideRecord')),
  row('a record reported', member, 'library.reportRecord', [1, 11, 9], () => aboutRecord('library.reportRecord')),
  row('a takedown of a record appealed', openids.assistant, 'library.appealRecord', [1, 11, 9], () => aboutRecord('library.appealRecord')),
  row('the list of records', openids.office, 'library.recordList', [1, 2, 2], () => aboutRecord('library.recordList')),
  row('a draft of a case', member, 'library.saveCase', [1, 3, 2], () => aboutCase('library.saveCase')),
  row('a draft saved again', member, 'library.saveCase', [1, 3, 2], () => savedAgain()),
  row('a case submitted', member, 'library.submitCase', [1, 11, 9], () => aboutCase('library.submitCase')),
  row('a case, to a reader', openids.adviser, 'library.libraryCase', [1, 4, 2], () => aboutCase('library.libraryCase')),
  row('a case, to its author', member, 'library.libraryCase', [1, 3, 2], () => aboutCase('library.libraryCase')),
  row('a version of a case', member, 'library.caseVersion', [1, 2, 1], () => aboutCase('library.caseVersion')),
  row('one’s own cases', member, 'library.myCases', [1, 2, 2], () => aboutCase('library.myCases')),
  row('a case published', host, 'library.reviewCase', [1, 12, 11], () => aboutCase('library.reviewCase')),
  row('what waits for a reviewer', host, 'library.caseReviews', [1, 2, 2], () => aboutCase('library.caseReviews')),
  row('a case featured', host, 'library.featureCase', [1, 9, 8], () => aboutCase('library.featureCase')),
  row('a case retired', host, 'library.retireCase', [1, 12, 11], () => aboutCase('library.retireCase')),
  row('a case for fewer', member, 'library.setCaseVisibility', [1, 9, 8], () => aboutCase('library.setCaseVisibility')),
  row('a case deleted', member, 'library.deleteCase', [1, 9, 8], () => aboutCase('library.deleteCase')),
  row('a case restored', member, 'library.restoreCase', [1, 7, 6], () => aboutCase('library.restoreCase')),
  row('consent to handbooks', member, 'library.consentToHandbook', [1, 3, 2], () => aboutCase('library.consentToHandbook')),
  row('a case reported', openids.adviser, 'library.reportCase', [1, 11, 9], () => aboutCase('library.reportCase')),
  row('a case taken down', host, 'library.decideCase', [1, 12, 11], () => aboutCase('library.decideCase')),
  row('a takedown of a case appealed', member, 'library.appealCase', [1, 11, 9], () => aboutCase('library.appealCase')),
  row('colleagues', member, 'library.colleagues', [1, 3, 3], () => aboutCase('library.colleagues')),
  row('the front of the library', member, 'library.caseLibrary', [1, 2, 2], () => aboutCase('library.caseLibrary')),
  row('a list of cases', member, 'library.cases', [1, 2, 2], () => aboutCase('library.cases')),
  row('a search of cases', member, 'library.searchCases', [1, 2, 2], () => aboutCase('library.searchCases')),
  row('suggestions while typing', member, 'library.suggestCases', [1, 2, 2], () => aboutCase('library.suggestCases')),
  row('a case among the favourites', member, 'library.favourCase', [1, 3, 2], () => aboutCase('library.favourCase')),
  row('one’s favourites', member, 'library.favouriteCases', [1, 2, 2], () => aboutCase('library.favouriteCases')),
  row('a case that a class has used', openids.adviser, 'library.useCase', [1, 13, 11], () => aboutCase('library.useCase')),
  row('what classes said of a case', member, 'library.caseUses', [1, 2, 1], () => aboutCase('library.caseUses')),
  row('a use taken away', host, 'library.removeUse', [1, 12, 11], () => aboutCase('library.removeUse')),
  row('one’s own use taken away', openids.memberOfTwo, 'library.removeUse', [1, 9, 8], () => aboutCase('library.removeUse')),
  row('a use reported', openids.adviser, 'library.reportText', [1, 11, 9], () => aboutText('use', plantedUse)),
  row('the types of cases', member, 'library.caseTypes', [1, 1, 1], () => aboutCase('library.caseTypes')),
  row('types of cases changed', openids.office, 'library.setCaseTypes', [1, 2, 2], () => aboutCase('library.setCaseTypes')),
  row('the experts', openids.office, 'library.caseExperts', [1, 2, 2], () => aboutCase('library.caseExperts')),
  row('an expert named', openids.office, 'library.setCaseExpert', [1, 3, 3], () => aboutCase('library.setCaseExpert')),
  row('the statistics of cases', openids.office, 'library.caseStatistics', [1, 2, 2], () => aboutCase('library.caseStatistics')),
  row('what the statistics of cases counted', openids.office, 'library.countedCases', [1, 2, 2], () => ({ from: 946_684_800_000, to: 4_102_444_800_000, of: { kind: 'all' as const } })),
  row('a resource put in', openids.assistant, 'library.writeResource', [1, 3, 2], () => resourceWish()),
  row('a resource', member, 'library.resource', [1, 2, 1], () => aboutCase('library.resource')),
  row('a document of a resource', member, 'library.resourceFile', [1, 3, 2], () => aboutCase('library.resourceFile')),
  row('a page of resources', member, 'library.resources', [1, 2, 2], () => aboutCase('library.resources')),
  row('resources that wait', host, 'library.resources', [1, 2, 2], () => ({ of: { feed: 'waiting' as const, place: { kind: 'studio' as const, studioId } } })),
  row('a resource deleted', openids.assistant, 'library.deleteResource', [1, 3, 2], () => aboutCase('library.deleteResource')),
  row('a resource reported', member, 'library.reportResource', [1, 11, 9], () => aboutCase('library.reportResource')),
  row('a resource taken down', host, 'library.decideResource', [1, 9, 8], () => aboutCase('library.decideResource')),
  row('a takedown of a resource appealed', openids.assistant, 'library.appealResource', [1, 11, 9], () => aboutCase('library.appealResource')),
  row('a collection', host, 'library.writeCollection', [1, 3, 2], () => collectionWish()),
  row('a collection of cases and resources', member, 'library.collection', [1, 3, 2], () => aboutCase('library.collection')),
  row('a page of collections', member, 'library.collections', [1, 2, 2], () => aboutCase('library.collections')),
  row('a collection reported', member, 'library.reportText', [1, 11, 9], () => aboutText('collection', collectionId)),
  row('a collection removed by the office', openids.office, 'library.removeCollection', [1, 9, 8], () => aboutCase('library.removeCollection')),
  row('a collection removed', host, 'library.removeCollection', [1, 3, 2], () => aboutCase('library.removeCollection')),
  row('the list of records as a workbook', openids.office, 'reports.recordTable', [1, 2, 2], () => aboutRecord('reports.recordTable')),
  row('a handbook', host, 'reports.saveHandbook', [1, 3, 2], () => handbookWish()),
  row('a handbook changed', host, 'reports.saveHandbook', [1, 3, 2], () => withHandbooks(handbookWish({ id: bookIds.planted, rev: 1 }))),
  row('a page of handbooks', host, 'reports.handbooks', [1, 2, 2], () => withHandbooks({})),
  row('a handbook to look at', host, 'reports.handbook', [1, 3, 2], () => withHandbooks({ id: bookIds.planted })),
  row('consent asked for', host, 'reports.askConsents', [1, 9, 8], () => withHandbooks({ id: bookIds.planted })),
  row('a handbook of a few cases compiled', host, 'reports.compileHandbook', [1, 6, 5], () => withHandbooks({ id: bookIds.planted, rev: 1 })),
  row('the file of a handbook', host, 'reports.handbookFile', [1, 2, 1], () => withHandbooks({ id: bookIds.compiled })),
  row('a handbook removed', host, 'reports.removeHandbook', [1, 3, 2], () => withHandbooks({ id: bookIds.planted })),
  row('a reflection asked for', host, 'library.askForReflections', [1, 10, 9], () => askingWish()),
  row('what was asked for, changed', host, 'library.editAsking', [1, 9, 8], () => withAskings({ askingId: plantedAsking, version: 1, dueDay: dayIn(9), leastCharacters: 0, count: 1, prompts: [] })),
  row('its prompts changed', host, 'library.editAsking', [1, 6, 5], () => withAskings({ askingId: plantedAsking, version: 1, dueDay: dayIn(7), leastCharacters: 10, count: 1, prompts: [] })),
  row('what was asked for, taken back', host, 'library.withdrawAsking', [1, 9, 8], () => withAskings({ askingId: plantedAsking, version: 1 })),
  row('a reminder of what was asked for', host, 'library.remindAsking', [1, 10, 9], () => withAskings({ askingId: plantedAsking })),
  row('who has handed in on an activity', host, 'library.asking', [1, 3, 2], () => withAskings({ askingId: plantedAsking })),
  row('who has handed in of a term', host, 'library.asking', [1, 3, 2], () => ofTerm({ askingId: plantedAsking })),
  row('who has handed in, as a workbook', host, 'reports.askedTable', [1, 3, 2], () => withAskings({ askingId: plantedAsking })),
  row('what a studio asked for', host, 'library.askings', [1, 2, 1], () => withAskings({ studioId })),
  row('what was asked on an activity', host, 'library.askings', [1, 3, 1], () => withAskings({ studioId, activityId: activityIds.past })),
  row('what is asked of me', member, 'library.askedOfMe', [1, 2, 2], () => withAskings({})),
  row('one’s own page', member, 'studio.me', [1, 4, 2], () => ({})),
  row('a binding', openids.unbound, 'studio.bind', [1, 16, 14], () => ({ code: invitationCode })),
  row('the members of a studio', host, 'studio.members', [1, 4, 3], () => ({ studioId })),
  row('an invitation', host, 'studio.invite', [1, 3, 2], () => ({ studioId, personId: personId('孙悦') })),
  row('a page of the inbox', member, 'studio.inbox', [1, 2, 2], () => ({})),
  row('a notice to the studio', host, 'studio.writeNotice', [1, 9, 9], () => noticeWish()),
  row('a notice to the school', openids.office, 'studio.writeNotice', [1, 9, 9], () => noticeWish({ to: { reach: 'school' } })),
  row('a page of notices', member, 'studio.notices', [1, 2, 2], () => withNotices({ of: { kind: 'received' } })),
  row('a page of notices that were sent', host, 'studio.notices', [1, 2, 2], () => withNotices({ of: { kind: 'studio', studioId } })),
  row('a notice that is read first', member, 'studio.notice', [1, 3, 2], () => withNotices({ noticeId: noticeIds.ofStudio })),
  row('a notice, to whoever wrote it', host, 'studio.notice', [1, 1, 1], () => withNotices({ noticeId: noticeIds.ofStudio })),
  row('the files of a notice', member, 'studio.noticeFiles', [1, 1, 1], () => withNotices({ noticeId: noticeIds.ofStudio })),
  row('a confirmation of a notice', member, 'studio.confirmNotice', [1, 2, 2], () => withNotices({ noticeId: noticeIds.ofStudio, version: 1 })),
  row('who has read a notice', host, 'studio.noticeReaders', [1, 3, 2], () => withNotices({ noticeId: noticeIds.ofStudio })),
  row('a reminder of a notice', host, 'studio.remindNotice', [1, 9, 9], () => withNotices({ id: idOf('remind'), noticeId: noticeIds.ofStudio })),
  row('an edited notice', host, 'studio.editNotice', [1, 6, 6], () =>
    withNotices({ noticeId: noticeIds.ofStudio, version: 1, title: '周四', body: '提前一天', files: [], confirmBy: null }),
  ),
  row('a notice taken back', host, 'studio.withdrawNotice', [1, 2, 2], () => withNotices({ noticeId: noticeIds.ofStudio, version: 1 })),
  row('messages read', member, 'studio.readMessages', [1, 2, 2], () => ({ which: { until: school().now() } })),
  row('what I want to be told where', member, 'studio.messageSettings', [1, 1, 1], () => ({})),
  row('a kind for the inbox alone', member, 'studio.setMessageChannel', [1, 2, 2], () => ({ kind: 'session-soon', channel: 'inbox' })),
  row('a consent', member, 'studio.noteConsent', [1, 2, 2], () => ({ id: idOf('consent'), answers: [{ template: 'activity', answer: 'accept', keeps: false }], mainSwitchOff: false })),
]

/** Everybody in the studio is told: each further hundred of messages is an operation. */
const toldToEverybody: Partial<Record<ActionName, (message: MessageDocument) => boolean>> = {
  'standing.setPolicy': ({ kind }) => kind === 'policy-changed',
  'library.askForReflections': ({ _id }) => _id.startsWith(idOf('asking')),
  'library.editAsking': ({ _id }) => _id.startsWith(`${plantedAsking}_2`),
  'library.withdrawAsking': ({ _id }) => _id.startsWith(`${plantedAsking}_withdrawn`),
  'library.remindAsking': ({ kind }) => kind === 'reflection-missing',
  'studio.writeNotice': ({ _id }) => _id.startsWith(idOf('notice')),
  'studio.remindNotice': ({ content }) => 'isReminder' in content && content.isReminder,
}

const worlds = [
  ['10 members and 5 activities', 10, 5],
  ['300 members and 200 activities', 300, 200],
] as const

it('every action has its price', () => {
  expect(new Set(costs.map(([, name]) => name))).toEqual(new Set(actionNames))
})

describe.each(worlds)('in a studio of %s', (_world, members, activities) => {
  it.each(costs)('%s (%s) costs %j: calls, operations, round trips', async (_what, name, [calls, operations, trips], ask) => {
    furnish(members, activities)
    const { functionCalls, databaseOperations, roundTrips } = await ask()
    const tells = toldToEverybody[name]
    const more = tells === undefined ? 0 : Math.max(0, Math.ceil(school().store().messages.filter(tells).length / 100) - 1)
    expect([functionCalls, databaseOperations, roundTrips]).toEqual([calls, operations + more, trips + more])
  })
})

it('a check-in examines no more documents in a large studio than in a small one', async () => {
  const examined: number[][] = []
  for (const [, members, activities] of worlds) {
    const here: number[] = []
    for (const [, name, , ask] of costs.filter((candidate) => candidate[1] === 'attendance.checkIn')) {
      school().begin()
      furnish(members, activities)
      expect(name).toBe('attendance.checkIn')
      here.push((await ask()).documentsExamined)
    }
    examined.push(here)
  }
  expect(examined[1]).toEqual(examined[0])
})

it('an hour of the code page costs no more than 300 units, and who arrives in a stream is counted within ten seconds', async () => {
  const opensAt = school().at('13:30')
  const arrivals = Array.from({ length: 40 }, (_, i) => time('13:48') + i * 18_000)
  const room = await openRoom(school(), sessionId)
  // The first opening makes the book of the session.
  let units = 3
  const open = async () => (await school().call(host, 'attendance.openRoom', { sessionId })).usage
  const count = async () => (await school().call(host, 'attendance.arrivals', { sessionId, studioId, credential: room.credential })).usage
  const [opening, counting] = [unitsOf(await open()), unitsOf(await count())]

  const polls: number[] = []
  const lags: number[] = []
  units += opening
  let [changedAt, openedAt] = [opensAt, opensAt]
  const nextLook = (now: number) => Math.min(now + nextPoll({ changedAt, polls }, now), openedAt + reopenMs)
  for (let now = nextLook(opensAt); now < opensAt + 3_600_000; now = nextLook(now)) {
    const reopens = now === openedAt + reopenMs
    units += reopens ? opening : counting
    if (reopens) openedAt = now
    else polls.push(now)
    const news = arrivals.filter((at) => at <= now).slice(lags.length)
    lags.push(...news.map((at) => now - at))
    if (news.length > 0) changedAt = now
  }
  expect(units).toBeLessThanOrEqual(300)
  expect(lags).toHaveLength(arrivals.length)
  expect(Math.max(...lags.slice(1))).toBeLessThanOrEqual(10_000)
})

function withHandbooks<Input>(input: Input): Input {
  plantHandbooks(school())
  return input
}

function withAskings<Input>(input: Input): Input {
  plantAskings(school())
  return input
}

function ofTerm<Input>(input: Input): Input {
  school().plant('asked_reflections', [askingOf({ what: { kind: 'term', count: 3 }, from: time('0:00', -30) })])
  return input
}

function withNotices<Input>(input: Input): Input {
  plantNotices(school())
  return input
}

/** What is billed: each function call and each database operation. */
function unitsOf({ functionCalls, databaseOperations }: Usage): number {
  return functionCalls + databaseOperations
}

async function code(steps = 0): Promise<string> {
  return codeAt(await openRoom(school(), sessionId), school().now(), steps)
}

async function credential(): Promise<string> {
  return (await school().output(member, 'attendance.today', {})).credential ?? ''
}

async function tokenForSome(): Promise<{ token: string }> {
  school().at('13:50', 7)
  return { token: codeAt(await openRoom(school(), sessionOf(activityIds.forSome)), school().now()) }
}

async function inOpenRoom<Input>(input: Input): Promise<Input> {
  await openRoom(school(), sessionId)
  return input
}

async function receipt(openid: string): Promise<{ receipt: string }> {
  return { receipt: receiptFor(await openRoom(school(), sessionId), school().now(), openid) }
}

async function savedAgain(): Promise<InputOf<'library.saveCase'>> {
  const first = await aboutCase('library.saveCase')
  await school().output(member, 'library.saveCase', first)
  return { ...first, seen: 1 }
}

/** What the tables of roles ask for, about a published case. */
async function aboutCase<Name extends ActionName>(name: Name): Promise<Requests[Name]> {
  return (await requests(school()))[name]
}

async function aboutRecord<Name extends ActionName>(name: Name): Promise<Requests[Name]> {
  return (await requests(school()))[name]
}

/** People whom both worlds have. */
function notesOf(count: number): { personId: string; note: 'present' }[] {
  return Array.from({ length: count }, (_, i) => ({ personId: idOf(`person ${i}`), note: 'present' }))
}

/** Writes into the book of the session what people have done. */
async function inBook(write: (book: Room, at: number) => void): Promise<void> {
  await openRoom(school(), sessionId)
  school().rewrite(({ rooms }) => {
    const book = rooms.find(({ _id }) => _id === sessionId)
    if (book !== undefined) write(book, school().now())
  })
}

const undecided = { decision: 'waiting' as const, decidedBy: null, decidedAt: null, step: 0, keyVersion: 0 }

async function lateScans(count: number): Promise<InputOf<'attendance.decideEvidence'>> {
  const personIds = notesOf(count).map((note) => note.personId)
  await inBook((book, at) => {
    for (const id of personIds) book.evidence[id] = { expected: true, codeShownAt: at, receivedAt: at, ...undecided }
  })
  return { sessionId, personIds, decision: 'confirmed' }
}

async function asking(): Promise<InputOf<'attendance.decideAsking'>> {
  const id = personId('无工作室')
  await inBook((book, arrivedAt) => {
    book.asking[id] = { name: '无工作室', arrivedAt, ...undecided }
  })
  return { sessionId, personId: id, decision: 'added' }
}

async function drawn(): Promise<InputOf<'attendance.answerSpotCheck'>> {
  const id = idOf('person 0')
  await inBook((book, at) => {
    book.spotCheck = { id: 'x', at, by: '', drawn: [id], answers: {} }
  })
  return { sessionId, personId: id, here: false }
}

async function aboutReflection<Name extends ActionName>(name: Name): Promise<Requests[Name]> {
  return (await requests(school()))[name]
}

async function withoutComments<Name extends ActionName>(name: Name): Promise<Requests[Name]> {
  const wish = await aboutReflection(name)
  plantComments(school(), false)
  return wish
}

async function feedbackToWithdraw(): Promise<InputOf<'library.withdrawFeedback'>> {
  const wishes = await requests(school())
  await school().output(host, 'library.giveFeedback', wishes['library.giveFeedback'])
  return { ...wishes['library.withdrawFeedback'], seen: 1 }
}

/** The text goes, the recommendation stays. */
async function lessFeedback(): Promise<InputOf<'library.giveFeedback'>> {
  const { reflectionId } = await feedbackToWithdraw()
  return { id: idOf('less'), reflectionId, seen: 1, version: 1, text: '', chosen: true }
}

async function thankedAlready(): Promise<InputOf<'library.thank'>> {
  const wish = await aboutReflection('library.thank')
  await school().output(openids.adviser, 'library.thank', wish)
  return wish
}

async function reportedAlready<Name extends 'library.reportText' | 'library.dismissTextReports'>(name: Name): Promise<Requests[Name]> {
  const wishes = await requests(school())
  await school().output(openids.assistant, 'library.reportText', wishes['library.reportText'])
  return wishes[name]
}

async function aboutText(of: InputOf<'library.reportText'>['of'], id: string): Promise<InputOf<'library.reportText'>> {
  return { ...(await requests(school()))['library.reportText'], of, id }
}

function withReviews<Input>(input: Input): Input {
  plantReviews(school())
  return input
}

async function sentAlready(): Promise<InputOf<'library.submitReflection'>> {
  await school().output(member, 'library.submitReflection', reflectionWish())
  return reflectionWish()
}

/** However much is planned in the studio, whoever was absent has reached the line: else there would be no case. */
async function withCases(): Promise<Requests> {
  school().rewrite(({ studios }) => {
    for (const { policies } of studios) for (const { policy } of policies) policy.line = { numerator: 1, denominator: 100, inclusive: true }
  })
  return requests(school(), openids.host)
}

/** With that case alone: others would follow their standings in the same write. */
async function aboutStandingCase<Name extends 'standing.case' | 'standing.stateCase' | 'standing.decideCase' | 'standing.signCase'>(name: Name): Promise<Requests[Name]> {
  const wish = (await withCases())[name]
  school().rewrite((store) => {
    store.cases = store.cases.filter(({ _id }) => _id === wish.caseId)
  })
  return wish
}

async function withoutCases(): Promise<Requests['standing.setPolicy']> {
  const wish = (await withCases())['standing.setPolicy']
  school().rewrite((store) => {
    store.cases = []
  })
  return wish
}

async function withEnding(): Promise<InputOf<'standing.signCase'>> {
  const wish = await aboutStandingCase('standing.signCase')
  endPlanted(school(), wish)
  return wish
}

/** Requests of the member's to be changed and decided. */
async function endedToday(): Promise<InputOf<'standing.closeSheet'>> {
  await openRoom(school(), sessionId)
  school().at('16:31')
  return { id: idOf('close'), studioId, sessionId }
}

function reopening(): InputOf<'standing.reopenSheet'> {
  return { id: idOf('reopen'), studioId, sessionId: sheetIds.quiet, version: sheetOf(school(), sheetIds.quiet).version, reason: '名单有误' }
}

function correctionOfAll(): InputOf<'standing.correct'> {
  const { entries } = sheetOf(school(), sheetIds.appealed)
  return correction(school(), sheetIds.appealed, { changes: Object.keys(entries).map((id) => ({ personId: id, to: present })) })
}

/** An absence of 周明远's. */
function missed(isNamed = false): ReturnType<typeof onEntry> {
  school().rewrite(({ sheets }) => {
    const entry = sheets.find(({ _id }) => _id === sheetIds.quiet)?.entries[personId('周明远')]
    if (entry === undefined) return
    entry.found = absent
    if (isNamed) entry.makeUp = { what: { kind: 'task', task: '补一篇' }, state: 'named', by: '', at: 0 }
  })
  return onEntry(school(), sheetIds.quiet, '周明远')
}

/** Without the cases that the requests are about, and without the absences they rest on: whose numbers and levels would follow. */
async function withLeaves(): Promise<Requests> {
  const { cases: _cases, sheets } = school().store()
  const asked = await requests(school())
  school().rewrite((store) => Object.assign(store, { cases: [], sheets }))
  return asked
}

function leaveWithProofs(withProofs: boolean): InputOf<'standing.leave'> {
  plantLeaves(school())
  const leaveId = planted.waiting
  school().rewrite(({ leaves }) => {
    for (const leave of leaves.filter(({ _id }) => _id === leaveId)) leave.proofs = [`cloud://local.local-bucket/proofs/${leaveId}/1.jpg`]
  })
  return { studioId, leaveId, withProofs }
}

/** A scan by somebody who is checked in already. */
async function repeat(openid: string): Promise<{ token: string }> {
  const token = await code()
  await school().output(openid, 'attendance.checkIn', { token })
  return { token }
}

/** Fills the studio with people, half of whom have come today, and with activities before and after. */
function furnish(members: number, activities: number): void {
  const membership = { studioId, role: 'member' as const, counted: true, from: 0, to: null }
  const people = Array.from({ length: members }, (_, i): Person => ({
    _id: idOf(`person ${i}`),
    schoolId,
    name: `学员${i}`,
    openid: `wx-${i}`,
    memberships: [membership],
    schoolRoles: [],
  }))
  school().rewrite((store) => {
    const model = store.activities.find(({ _id }) => _id === activityIds.today)
    const mark = store.marks[0]
    if (model === undefined || mark === undefined) throw new Error('the story has activities and marks')
    const needed = new Set<string>(Object.values(activityIds))
    store.activities = store.activities.filter(({ _id }) => needed.has(_id))
    store.marks = people
      .slice(0, members / 2)
      .map(({ _id }): Mark => ({
        ...mark,
        _id: markId(sessionId, _id),
        personId: _id,
        sessionId,
        activityId: activityIds.today,
        arrivedAt: time('13:45'),
      }))
    const acting = new Set<string>(Object.values(openids))
    store.people = [...store.people.filter(({ openid }) => openid === null || acting.has(openid) || openid === 'wx-he-wanzhou'), ...people]
    store.activities.push(
      ...Array.from({ length: activities }, (_, i): Activity => {
        const id = idOf(`activity ${i}`)
        const times = twoHours('8:00', (i % 2 === 0 ? 1 : -1) * (1 + Math.floor(i / 2)))
        return {
          ...model,
          _id: id,
          sessions: [{ id: sessionOf(id), ...times, keyVersion: 0, moves: [] }],
          startsAt: times.startsAt,
          endsAt: times.endsAt,
        }
      }),
    )
  })
}

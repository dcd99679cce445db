import type { ActionName, InputOf } from '../../../contract/index'
import { defaultPolicy } from '../../../domain/attendance/policy'
import { firstCaseTypes } from '../../../domain/library/case-types'
import { activityIds, invitationCode, names, openids, personId, schoolId, sessionOf, studioId } from './cast'
import { askingWish, plantAskings, plantedAsking } from './askings'
import { decision, plantCases, signature, statement } from './cases'
import { codeAt, digitsAt, openRoom, receiptFor } from './codes'
import { facts, idOf, plan, revisionOf } from './plans'
import { days, leaveWish, plantLeaves, planted } from './leaves'
import { dayIn, noticeIds, noticeWish, plantNotices } from './notices'
import { plantedUse, plantShownCase, shownCaseId } from './published-cases'
import { commentId, plantComments, plantReflections, plantReviews, reflectionIds, reflectionWish, reviewIds } from './reflections'
import { decidedRequests, plantDecidedCases } from './decided-cases'
import { flowRequests, plantFlowingCases } from './flowing-cases'
import { plantRecords, recordIds, recordWish } from './activity-records'
import { bookIds, handbookWish, plantHandbooks } from './handbooks'
import { collectionId, collectionWish, plantResources, resourceIds, resourceWish } from './resources'
import type { School } from './school'
import { time } from './school'
import { correction, onEntry, sheetIds, sheetOf } from './sheets'

export type Requests = { [Name in ActionName]: InputOf<Name> }

const recordsOfYear: InputOf<'reports.recordTable'> = { from: Date.parse('2025-09-01T00:00:00+08:00'), to: Date.parse('2026-09-01T00:00:00+08:00'), studioId: null, state: null }

/** For every action an input that its rightful caller may send, all about the studio of the story. A receipt is good for one OPENID. */
export async function requests(school: School, openid: string = openids.host): Promise<Requests> {
  const sessionId = sessionOf(activityIds.today)
  const room = await openRoom(school, sessionId)
  const { credential } = await school.output(openids.host, 'attendance.today', {})
  const personIds = [personId(names.member)]
  const receipt = receiptFor(room, school.now(), openid)
  plantLeaves(school)
  plantReflections(school)
  plantReviews(school)
  plantComments(school)
  plantNotices(school)
  plantAskings(school)
  plantRecords(school)
  plantShownCase(school)
  plantFlowingCases(school)
  plantDecidedCases(school)
  plantHandbooks(school)
  plantResources(school)
  const ofOffice = openid === openids.office ? { studioId: schoolId, visibility: 'school' as const } : {}
  const noticeId = openid === openids.office ? noticeIds.ofSchool : noticeIds.ofStudio
  const cases = plantCases(school)
  return {
    'reports.caseDocument': { caseId: cases.deciding._id },
    'reports.askedTable': { askingId: plantedAsking },
    'reports.calendar': { of: { kind: 'activity', activityId: activityIds.today } },
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
    'standing.sheet': { studioId, sessionId: sheetIds.appealed },
    'standing.entryHistory': { studioId, sessionId: sheetIds.appealed, personId: personId(names.member) },
    'standing.closeSheet': { id: idOf('close'), studioId, sessionId: sheetIds.appealed },
    'standing.reopenSheet': { id: idOf('reopen'), studioId, sessionId: sheetIds.quiet, version: sheetOf(school, sheetIds.quiet).version, reason: '名单有误' },
    'standing.correct': correction(school, sheetIds.appealed),
    'standing.appeal': { id: idOf('appeal'), studioId, sessionId: sheetIds.appealed, text: '当天我在' },
    'standing.refuseAppeal': { ...onEntry(school, sheetIds.appealed, '秦晓峰'), id: idOf('refuse'), reason: '没有人看见' },
    'standing.nameMakeUp': { ...onEntry(school, sheetIds.quiet, '吕文博'), id: idOf('name'), what: { kind: 'task', task: '补写一篇笔记' } },
    'standing.confirmMakeUp': { ...onEntry(school, sheetIds.makingUp, '许听澜'), id: idOf('confirm') },
    'standing.askLeave': leaveWish(),
    'standing.reviseLeave': { ...leaveWish({ id: idOf('revise leave'), scope: days(30, 32) }), leaveId: planted.waiting, version: 1 },
    'standing.withdrawLeave': { id: idOf('withdraw leave'), studioId, leaveId: planted.waiting, version: 1 },
    'standing.leaves': { studioId, of: 'mine' },
    'standing.leave': { studioId, leaveId: planted.waiting, withProofs: true },
    // Leave is decided by hosts, suspensions by the office.
    'standing.decideLeave': { id: idOf('decide leave'), studioId, leaveId: openid === openids.office ? planted.suspension : planted.waiting, version: 1, decision: 'approved', remark: '' },
    'standing.grantLeave': { id: idOf('grant leave'), studioId, personId: personId(names.member), grant: { kind: 'exemption' }, scope: days(40), reason: '外出学习' },
    'standing.shortenLeave': { id: idOf('shorten leave'), studioId, leaveId: planted.exempt, version: 1, lastDay: days(51).lastDay, reason: '提前回来' },
    'standing.rules': { studioId },
    'standing.previewPolicy': { studioId, policy: { ...defaultPolicy, planned: 15 } },
    'standing.setPolicy': { id: idOf('policy'), studioId, version: 1, from: null, policy: { ...defaultPolicy, planned: 15 }, why: '本学年加了三次活动' },
    'standing.case': { caseId: cases.stating._id },
    'standing.stateCase': statement(cases.stating),
    // The office decides what has lain undecided too long.
    'standing.decideCase': decision(openid === openids.office ? cases.atOffice : cases.deciding),
    'standing.signCase': signature(cases.signing),
    'library.submitReflection': reflectionWish(),
    'library.editReflection': { id: reflectionIds.shown, version: 2, visibility: 'studio', title: '晨读', text: '早到的十分钟。', pictures: [] },
    'library.reflection': { id: reflectionIds.shown },
    'library.reflections': { of: { feed: 'studio', studioId } },
    'library.reflectionVersion': { id: reflectionIds.shown, version: 1 },
    'library.giveFeedback': { id: idOf('feedback'), reflectionId: reflectionIds.shown, seen: 0, version: 1, text: '写得真，再写写后来怎样了。', chosen: true },
    'library.withdrawFeedback': { id: idOf('withdraw feedback'), reflectionId: reflectionIds.shown, seen: 0 },
    'library.thank': { id: reflectionIds.shown, thanked: true },
    'library.comments': { id: reflectionIds.shown },
    'library.comment': { id: idOf('comment'), reflectionId: reflectionIds.shown, text: '这一句说到心里了。' },
    'library.removeComment': { id: commentId },
    'library.reportText': { of: 'comment', id: commentId, reason: '有学生全名' },
    'library.reportedText': { of: 'comment', id: commentId },
    'library.dismissTextReports': { of: 'comment', id: commentId, until: school.now() + 3_600_000, rev: 0 },
    'library.reflectionSettings': {},
    'library.setComments': { id: idOf('no comments'), comments: false },
    'library.setVisibility': { id: reflectionIds.shown, version: 1, visibility: 'school', confirmed: true },
    'library.deleteReflection': { id: reflectionIds.shown },
    'library.restoreReflection': { id: reflectionIds.deleted },
    'library.reportReflection': { id: reflectionIds.shown, reason: '有学生全名' },
    'library.reviewQueue': { of: openid === openids.office ? { kind: 'school' } : { kind: 'studio', studioId } },
    'library.decideReflection': { id: idOf('decide reflection'), reflectionId: reviewIds.doubtful, rev: 1, decision: 'passed', reason: '' },
    'library.takeDown': { id: idOf('take down'), reflectionId: reflectionIds.shown, rev: 1, reason: '有学生照片' },
    'library.dismissReports': { id: idOf('dismiss'), reflectionId: reviewIds.reported, rev: 1 },
    'library.appealTakedown': { id: reviewIds.takenDown, text: '照片里是我自己' },
    'library.answerAppeal': { id: idOf('answer appeal'), reflectionId: reviewIds.appealed, rev: 1, answer: 'restored', reason: '' },
    'library.askForReflections': askingWish(),
    'library.editAsking': { askingId: plantedAsking, version: 1, dueDay: dayIn(9), leastCharacters: 0, count: 1, prompts: [] },
    'library.withdrawAsking': { askingId: plantedAsking, version: 1 },
    'library.remindAsking': { askingId: plantedAsking },
    'library.asking': { askingId: plantedAsking },
    'library.askings': { studioId },
    'library.askedOfMe': {},
    'library.writeRecord': recordWish({ version: 2 }),
    'library.activityRecord': { activityId: recordIds.shown },
    'library.decideRecord': { id: idOf('decide record'), activityId: recordIds.shown, rev: 1, decision: 'taken-down', reason: '有学生照片' },
    'library.reportRecord': { activityId: recordIds.shown, reason: '有学生全名' },
    'library.appealRecord': { activityId: recordIds.takenDown, text: '照片里是老师' },
    'library.recordList': { of: recordsOfYear },
    ...flowRequests(openid),
    ...decidedRequests,
    'library.caseLibrary': { place: { kind: 'studio', studioId } },
    'library.cases': { place: { kind: 'studio', studioId }, filters: {} },
    'library.searchCases': { typed: '座位', filters: {}, page: 0 },
    'library.suggestCases': { typed: '座' },
    'library.favourCase': { id: shownCaseId, favourite: true },
    'library.favouriteCases': {},
    'library.useCase': { id: idOf('use'), caseId: shownCaseId, text: '我班也排了一张。' },
    'library.caseUses': { id: shownCaseId },
    'library.removeUse': { id: plantedUse },
    'library.caseTypes': {},
    'library.setCaseTypes': { rev: 0, types: [...firstCaseTypes, { id: 'labour', name: '劳动教育', retired: false }] },
    'library.caseExperts': {},
    'library.setCaseExpert': { personId: personId(names.adviser), expert: true },
    'library.caseStatistics': { from: time('0:00', -30), to: time('0:00', 30) },
    'library.countedCases': { from: 946_684_800_000, to: 4_102_444_800_000, of: { kind: 'all' } },
    'reports.recordTable': recordsOfYear,
    // The office makes handbooks of the school.
    'reports.saveHandbook': handbookWish(openid === openids.office ? { studioId: schoolId } : {}),
    'reports.handbooks': {},
    'reports.handbook': { id: bookIds.planted },
    'reports.askConsents': { id: bookIds.planted },
    'reports.compileHandbook': { id: bookIds.planted, rev: 1 },
    'reports.handbookFile': { id: bookIds.compiled },
    'reports.removeHandbook': { id: bookIds.planted },
    // The office puts in what is of the school.
    'library.writeResource': resourceWish(ofOffice),
    'library.resource': { id: resourceIds.shown },
    'library.resourceFile': { id: resourceIds.shown, file: 0 },
    'library.resources': { of: { feed: 'shown', place: { kind: 'studio', studioId } } },
    'library.deleteResource': { id: resourceIds.shown, deleted: true },
    'library.reportResource': { id: resourceIds.shown, reason: '有学生姓名' },
    'library.decideResource': { id: idOf('decide resource'), resourceId: resourceIds.shown, rev: 1, decision: 'taken-down', reason: '有学生姓名' },
    'library.appealResource': { id: resourceIds.takenDown, text: '都是化名' },
    'library.writeCollection': collectionWish(ofOffice),
    'library.collection': { id: collectionId },
    'library.collections': { place: { kind: 'studio', studioId } },
    'library.removeCollection': { id: collectionId },
    'studio.me': {},
    'studio.bind': { code: invitationCode },
    'studio.members': { studioId },
    'studio.invite': { studioId, personId: personId(names.waiting) },
    'studio.inbox': {},
    'studio.readMessages': { which: { until: school.now() } },
    'studio.messageSettings': {},
    'studio.setMessageChannel': { kind: 'session-soon', channel: 'inbox' },
    // The office writes to the school, and looks after what the school was written.
    'studio.writeNotice': noticeWish(openid === openids.office ? { to: { reach: 'school' } } : {}),
    'studio.notices': { of: { kind: 'received' } },
    'studio.notice': { noticeId },
    'studio.noticeFiles': { noticeId },
    'studio.confirmNotice': { noticeId, version: 1 },
    'studio.noticeReaders': { noticeId },
    'studio.remindNotice': { id: idOf('remind'), noticeId },
    'studio.editNotice': { noticeId, version: 1, title: '周五下班前交培养手册', body: '请把手册交到德育处。', files: [], confirmBy: null },
    'studio.withdrawNotice': { noticeId, version: 1 },
    'studio.noteConsent': { id: idOf('consent'), answers: [{ template: 'activity', answer: 'accept', keeps: false }], mainSwitchOff: false },
  }
}

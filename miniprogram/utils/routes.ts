import type { ReportableText } from '../services/text-reports'

/** Addresses of the pages, so that none is spelled twice. Those of tabs are for `wx.switchTab`. */
export const tabs = {
  today: '/pages/today/today',
  activities: '/pages/activities/activities',
  reflections: '/pages/reflections/reflections',
  library: '/pages/library/library',
  me: '/pages/me/me',
} as const

/** Our codes are of these characters; anything else that a camera may see would have to survive an address, and says only that it is not ours. */
const codeLetters = /^[\w-]{1,80}$/

export const routes = {
  checkIn: (scanned: string): string => `/pages/check-in/check-in?scanned=${codeLetters.test(scanned) ? scanned : 'unreadable'}`,
  presentReceipt: (sessionId: string): string => `/pages/check-in/check-in?receipt=${sessionId}`,
  askedHost: (sessionId: string): string => `/pages/check-in/check-in?asked=${sessionId}`,
  bind: (): string => '/pages/bind/bind',
  room: (sessionId: string): string => `/attendance/room/room?session=${sessionId}`,
  roomList: (sessionId: string): string => `/attendance/room-list/room-list?session=${sessionId}`,
  rollCall: (sessionId: string): string => `/attendance/roll-call/roll-call?session=${sessionId}`,
  activity: (activityId: string): string => `/activity/detail/detail?id=${activityId}`,
  newActivity: (studioId: string): string => `/activity/form/form?studio=${studioId}`,
  copyActivity: (activityId: string): string => `/activity/form/form?copy=${activityId}`,
  editActivity: (activityId: string): string => `/activity/form/form?edit=${activityId}`,
  members: (studioId: string): string => `/studio/members/members?studio=${studioId}`,
  about: (): string => '/studio/about/about',
  inbox: (): string => '/messages/inbox/inbox',
  reminders: (): string => '/messages/reminders/reminders',
  notices: (): string => '/messages/notices/notices',
  /** Those that were sent, for who looks after them. */
  studioNotices: (studioId: string): string => `/messages/notices/notices?studio=${studioId}`,
  officeNotices: (): string => '/messages/notices/notices?office=1',
  notice: (noticeId: string): string => `/messages/notice/notice?id=${noticeId}`,
  studioNotice: (studioId: string): string => `/messages/notice-form/notice-form?studio=${studioId}`,
  officeNotice: (): string => '/messages/notice-form/notice-form',
  editNotice: (noticeId: string): string => `/messages/notice-form/notice-form?edit=${noticeId}`,
  noticeReaders: (noticeId: string): string => `/messages/notice-readers/notice-readers?id=${noticeId}`,
  /** Without a person: one's own. */
  mine: (studioId: string, personId = ''): string => `/standing/mine/mine?studio=${studioId}&person=${personId}`,
  mineAt: (studioId: string, sessionId: string): string => `/standing/mine/mine?studio=${studioId}&session=${sessionId}`,
  /** Without a session: none chosen yet. */
  leaveForm: (studioId: string, sessionId = ''): string => `/standing/leave-form/leave-form?studio=${studioId}&session=${sessionId}`,
  reviseLeave: (studioId: string, leaveId: string): string => `/standing/leave-form/leave-form?studio=${studioId}&leave=${leaveId}`,
  /** Everybody's, for who decides. */
  allLeaves: (studioId: string): string => `/standing/leaves/leaves?studio=${studioId}&all=1`,
  leaves: (studioId: string): string => `/standing/leaves/leaves?studio=${studioId}`,
  leave: (studioId: string, leaveId: string): string => `/standing/leave/leave?studio=${studioId}&leave=${leaveId}`,
  rules: (studioId: string): string => `/standing/rules/rules?studio=${studioId}`,
  studioRecord: (studioId: string): string => `/standing/studio/studio?studio=${studioId}`,
  decisions: (studioId: string): string => `/standing/decisions/decisions?studio=${studioId}`,
  /** With a person: opened at what stands of them. */
  sheet: (studioId: string, sessionId: string, personId = ''): string => `/standing/sheet/sheet?studio=${studioId}&session=${sessionId}&person=${personId}`,
  case: (caseId: string): string => `/standing/case/case?case=${caseId}`,
  office: (): string => '/standing/office/office',
  policy: (studioId: string): string => `/standing/policy/policy?studio=${studioId}`,
  suspend: (studioId: string, personId = ''): string => `/standing/suspend/suspend?studio=${studioId}&person=${personId}`,
  /** `row`: of the list it is opened from, if any. */
  reflection: (reflectionId: string, row = ''): string => `/reflection/detail/detail?id=${reflectionId}${row === '' ? '' : `&row=${row}`}`,
  reflectionSettings: (): string => '/reflection/settings/settings',
  /** Without a studio: those that the whole school may read. */
  reflectionsBy: (studioId: string, personId: string): string => `/reflection/list/list?studio=${studioId}&person=${personId}`,
  reflectionsOn: (studioId: string, activityId: string): string => `/reflection/list/list?studio=${studioId}&activity=${activityId}`,
  /** What waits for a decision: of a studio, by its id, or of the `school`; without either where one decides first. */
  reviewQueue: (of = ''): string => `/reflection/queue/queue?of=${of}`,
  review: (reflectionId: string, of = ''): string => `/reflection/review/review?id=${reflectionId}&of=${of}`,
  askedOfMe: (): string => '/reflection/asked/asked',
  /** What hosts asked for. */
  askings: (studioId: string): string => `/reflection/asked-list/asked-list?studio=${studioId}`,
  /** Without an activity: on one to be chosen, or for a term. */
  askForReflections: (studioId: string, activityId = ''): string => `/reflection/ask-form/ask-form?studio=${studioId}&activity=${activityId}`,
  editAsking: (askingId: string): string => `/reflection/ask-form/ask-form?edit=${askingId}`,
  askedTable: (askingId: string): string => `/reflection/asked-table/asked-table?id=${askingId}`,
  deletedReflections: (): string => '/reflection/list/list?deleted=1',
  writeReflection: (studioId: string, activityId = ''): string => `/reflection/editor/editor?studio=${studioId}&activity=${activityId}`,
  editReflection: (reflectionId: string): string => `/reflection/editor/editor?id=${reflectionId}`,
  /** What is not sent yet: to go on with it, or to see how it waits. */
  continueReflection: (reflectionId: string): string => `/reflection/editor/editor?draft=${reflectionId}`,
  /** The record of an activity, whether there is one or not. */
  activityRecord: (activityId: string): string => `/reflection/record/record?activity=${activityId}`,
  writeRecord: (activityId: string): string => `/reflection/record-form/record-form?activity=${activityId}`,
  recordList: (): string => '/reflection/records/records',
  /** Cases that wait to be reviewed or decided: of a studio, by its id, or of the `school`; without either where one reviews first. */
  caseReviews: (of = ''): string => `/library/reviews/reviews?of=${of}`,
  caseReview: (caseId: string, of = ''): string => `/library/review/review?id=${caseId}&of=${of}`,
  caseTypes: (): string => '/library/types/types',
  caseExperts: (): string => '/library/experts/experts',
  caseStatistics: (): string => '/library/statistics/statistics',
  /** What a figure of the statistics was counted from; `name`: as it is called there. */
  countedCases: ({ kind, id }: { kind: string; id: string }, { from, to }: { from: number; to: number }, name: string): string =>
    `/library/counted/counted?kind=${kind}&id=${id}&from=${from}&to=${to}&name=${encodeURIComponent(name)}`,
  librarySearch: (): string => '/library/search/search',
  /** Cases of a place: `school`, or a studio by its id. */
  caseList: (of: string, { type = '', stage = '', tag = '', featured = false }: { type?: string; stage?: string; tag?: string; featured?: boolean } = {}): string =>
    `/library/list/list?of=${of}&type=${type}&stage=${stage}&tag=${encodeURIComponent(tag)}${featured ? '&featured=1' : ''}`,
  libraryCase: (caseId: string): string => `/library/case/case?id=${caseId}`,
  caseVersion: (caseId: string, version: number): string => `/library/version/version?id=${caseId}&version=${version}`,
  favouriteCases: (): string => '/library/favourites/favourites',
  myCases: (): string => '/library/mine/mine',
  resources: ({ kind = '', topic = '', tag = '' }: { kind?: string; topic?: string; tag?: string } = {}): string =>
    `/library/resources/resources?kind=${kind}&topic=${topic}&tag=${encodeURIComponent(tag)}`,
  writeResource: (): string => '/library/resource-form/resource-form',
  editResource: (resourceId: string): string => `/library/resource-form/resource-form?id=${resourceId}`,
  resource: (resourceId: string): string => `/library/resource/resource?id=${resourceId}`,
  collections: (): string => '/library/collections/collections',
  writeCollection: (): string => '/library/collection-form/collection-form',
  editCollection: (collectionId: string): string => `/library/collection-form/collection-form?id=${collectionId}`,
  collection: (collectionId: string): string => `/library/collection/collection?id=${collectionId}`,
  reportedText: (of: ReportableText, id: string): string => `/library/reported/reported?of=${of}&id=${id}`,
  handbooks: (): string => '/library/handbooks/handbooks',
  writeHandbook: (): string => '/library/handbook-form/handbook-form',
  editHandbook: (handbookId: string): string => `/library/handbook-form/handbook-form?id=${handbookId}`,
  handbook: (handbookId: string): string => `/library/handbook/handbook?id=${handbookId}`,
  writeCase: (studioId: string): string => `/reflection/case-editor/case-editor?studio=${studioId}`,
  editCase: (caseId: string): string => `/reflection/case-editor/case-editor?id=${caseId}`,
  caseFromReflection: (studioId: string, reflectionId: string): string => `/reflection/case-editor/case-editor?studio=${studioId}&reflection=${reflectionId}`,
}

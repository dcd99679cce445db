import type { ReportableText } from '../moderation/text-reports'

/** The pages that messages open, with their queries; no leading slash, as WeChat wants them. */
export const pages = {
  activity: (activityId: string): string => `activity/detail/detail?id=${activityId}`,
  roomList: (sessionId: string): string => `attendance/room-list/room-list?session=${sessionId}`,
  mine: (studioId: string): string => `standing/mine/mine?studio=${studioId}&person=`,
  mineAt: (studioId: string, sessionId: string): string => `standing/mine/mine?studio=${studioId}&session=${sessionId}`,
  member: (studioId: string, personId: string): string => `standing/mine/mine?studio=${studioId}&person=${personId}`,
  leave: (studioId: string, leaveId: string): string => `standing/leave/leave?studio=${studioId}&leave=${leaveId}`,
  rules: (studioId: string): string => `standing/rules/rules?studio=${studioId}`,
  decisions: (studioId: string): string => `standing/decisions/decisions?studio=${studioId}`,
  sheet: (studioId: string, sessionId: string, personId = ''): string => `standing/sheet/sheet?studio=${studioId}&session=${sessionId}&person=${personId}`,
  reflection: (reflectionId: string): string => `reflection/detail/detail?id=${reflectionId}`,
  /** The record of an activity, whether there is one or not. */
  record: (activityId: string): string => `reflection/record/record?activity=${activityId}`,
  libraryCase: (caseId: string): string => `library/case/case?id=${caseId}`,
  /** To what those say who used it. */
  caseUses: (caseId: string): string => `library/case/case?id=${caseId}&about=uses`,
  /** For whoever is asked whether it may be taken into a handbook. */
  caseConsent: (caseId: string): string => `library/case/case?id=${caseId}&about=consent`,
  /** For whoever reviews or decides. */
  libraryReview: (caseId: string): string => `library/review/review?id=${caseId}`,
  /** Where the office names those who review. */
  caseExperts: (): string => 'library/experts/experts',
  collection: (collectionId: string): string => `library/collection/collection?id=${collectionId}`,
  collections: (): string => 'library/collections/collections',
  /** A comment, a use or a collection, for whoever decides on it. */
  reportedText: (of: ReportableText, id: string): string => `library/reported/reported?of=${of}&id=${id}`,
  resource: (resourceId: string): string => `library/resource/resource?id=${resourceId}`,
  /** For whoever decides on it. */
  review: (reflectionId: string): string => `reflection/review/review?id=${reflectionId}&of=`,
  askedOfMe: (): string => 'reflection/asked/asked',
  notice: (noticeId: string): string => `messages/notice/notice?id=${noticeId}`,
  case: (caseId: string): string => `standing/case/case?case=${caseId}`,
}

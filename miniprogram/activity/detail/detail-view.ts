import type { OutputOf } from '../../../contract/index'
import { placeWords, sessionLine, type SessionLine } from '../../services/activity-view'
import { timeOf } from '../../utils/china-time'
import { activityTypeWords } from '../../utils/words'
import { hoursOf } from '../form/class-hours'

type KnownActivity = OutputOf<'attendance.activity'>
type Session = KnownActivity['activity']['sessions'][number]

/** One activity as its page shows it. */
export type DetailView = {
  title: string
  typeWord: string
  required: boolean
  studioName: string
  cancelled: boolean
  cancelReason: string
  sessions: SessionView[]
  place: string
  placeIcon: 'map-pin' | 'video'
  /** Empty for a room. */
  link: string
  openToGuests: boolean
  speaker: string
  bring: string
  agenda: string
  /** For members: whether they are asked to come. */
  myPart: string
  /** For hosts and assistants, else null. */
  expected: { heading: string; people: { id: string; name: string }[] } | null
  staff: boolean
  canEdit: boolean
  canCopy: boolean
  canCancel: boolean
  /** 活动记录: how it stands, and what one may do about it; null: it has not begun, or was called off. */
  record: { note: string } | null
  /** Into a calendar; of a cancelled one, so that what stands there goes. */
  mayTake: boolean
  /** A host may ask for a reflection on it. */
  mayAskFor: boolean
}

export type SessionView = SessionLine & {
  /** 第 2 场; empty when there is only one. */
  heading: string
  hoursWords: string
  /** What a member without a mark can know: when check-in opens, or that it is over. */
  stateWords: string
  live: boolean
  /** Whether its code can be shown, now or later. */
  toCome: boolean
  mayAskLeave: boolean
  /** Whether its sheet is or will soon be there to be looked at. */
  ended: boolean
}

export function detailViewOf(known: KnownActivity, now: number): DetailView {
  const { activity, expected } = known
  const staff = activity.myRole !== 'member'
  const host = activity.myRole === 'host'
  const over = activity.sessions.every(({ endsAt }) => endsAt <= now)
  return {
    title: activity.title,
    typeWord: activityTypeWords[activity.type],
    required: activity.required,
    studioName: activity.studioName,
    cancelled: activity.cancelled,
    cancelReason: known.cancelReason,
    sessions: activity.sessions.map((session, index) => sessionViewOf(known, session, index, now)),
    place: placeWords(activity.place),
    placeIcon: activity.place.kind === 'online' ? 'video' : 'map-pin',
    link: activity.place.kind === 'online' ? activity.place.link : '',
    openToGuests: activity.openToGuests,
    speaker: activity.speaker,
    bring: activity.bring,
    agenda: known.agenda,
    myPart: staff || activity.expected ? '' : '这次的名单里没有你，有需要可以问问主持人。',
    expected: expected === null ? null : { heading: expectedHeading(known, expected.length), people: expected },
    staff,
    canEdit: host && !activity.cancelled && !over,
    canCopy: host,
    canCancel: host && !activity.cancelled && !over,
    record: recordOf(known),
    mayAskFor: host && !activity.cancelled,
    mayTake: !over,
  }
}

function recordOf({ activity, record }: KnownActivity): DetailView['record'] {
  if (record === null) return null
  if (record.state === 'shown') return { note: '小结、照片和文件' }
  if (record.state === 'checking') return { note: '已上传，检查通过后显示' }
  return { note: activity.myRole === 'member' ? '还没有上传' : '还没有，请写几句小结，附上照片' }
}

function sessionViewOf({ activity }: KnownActivity, session: Session, index: number, now: number): SessionView {
  const live = !activity.cancelled && session.opensAt <= now && now < session.closesAt
  return {
    ...sessionLine(session, now),
    heading: activity.sessions.length > 1 ? `第 ${index + 1} 场` : '',
    hoursWords: session.tenthsOfHours === 0 ? '' : `${hoursOf(session.tenthsOfHours)} 学时`,
    stateWords: activity.cancelled || session.mine !== null ? '' : stateWords(session, activity.expected, now),
    live,
    toCome: !activity.cancelled && now < session.closesAt,
    mayAskLeave: activity.myRole === 'member' && activity.expected && activity.required && !activity.cancelled && session.mine === null && now < session.startsAt,
    ended: !activity.cancelled && session.endsAt <= now,
  }
}

function stateWords({ opensAt, closesAt }: Session, expected: boolean, now: number): string {
  if (now >= closesAt) return expected ? '没有签到记录' : '签到已结束'
  return now >= opensAt ? '正在签到' : `${timeOf(opensAt)} 开始签到`
}

function expectedHeading({ roster }: KnownActivity, count: number): string {
  return roster?.kind === 'some' ? `应参加 · 部分人，${count} 人` : `应参加 · 全体学员，${count} 人`
}

/** What is lost by cancelling, before it is done. */
export function cancelWords({ activity }: KnownActivity, now: number): string {
  const arrived = activity.sessions.reduce((sum, session) => sum + (session.arrived ?? 0), 0)
  const held = activity.sessions.filter(({ endsAt }) => endsAt <= now).length
  const sentences = ['大家会在活动里看到「已取消」，签到不再算数，取消后不能恢复。']
  if (arrived > 0) sentences.push(`已有的 ${arrived} 个签到会保留。`)
  if (held > 0) sentences.push(`其中 ${held} 场已经结束，也会一起取消。`)
  return sentences.join('')
}

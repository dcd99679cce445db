import { dayLabel, fullDayLabel, hourOf, isSameDay, spanOf, timeOf, timeSpanOf } from '../utils/china-time'
import { activityTypeWords } from '../utils/words'
import { activityCardView, markWordsOf, placeWords, type ActivityBrief, type ActivityCardView, type SessionBrief } from './activity-view'
import type { Today } from './today'
import { deskCards, expertWords, officeCard, type DeskCard, type OfficeCard } from './today-desk'
import { standingCards, type StandingCard } from './today-standing'

/** What 今日 shows, by whom it is shown to. */
export type TodayView = {
  dateWords: string
  greeting: string
  /** Whether there is anything for this person to scan. */
  scans: boolean
  /** Sessions of today that this person hosts or assists with. */
  hosting: HostingCard[]
  /** Where this person is expected, now or next. */
  next: NextCard | null
  /** How I stand in each studio that counts me. */
  standings: StandingCard[]
  /** What I am to look after in each studio that I host. */
  desks: DeskCard[]
  /** For the office, else null. */
  office: OfficeCard | null
  /** For experts: how many cases wait for them; null: nothing does. */
  expertWords: string | null
  later: ActivityCardView[]
  /** Studios in which this person may plan an activity. */
  hostedStudios: { id: string; name: string }[]
}

export type HostingCard = SessionCard & {
  /** Null before anybody can have come. */
  arrived: number | null
  closed: boolean
}

export type NextCard = SessionCard & {
  typeWord: string
  voluntary: boolean
  /** 后天, or what the moment calls for: 正在签到. */
  stateWords: string
  live: boolean
  speaker: string
  bring: string
  status: '' | 'present' | 'late'
  markWords: string
  /** In whose studio leave may be asked for; empty when there is nothing to ask for. */
  leaveStudio: string
}

type SessionCard = {
  activityId: string
  sessionId: string
  title: string
  studioName: string
  when: string
  place: string
  placeIcon: 'map-pin' | 'video'
  stateWords: string
  live: boolean
}

type Occasion = { activity: ActivityBrief; session: SessionBrief }

const laterShown = 4

export function todayView(today: Today, now: number): TodayView {
  const occasions = today.activities.filter(({ cancelled }) => !cancelled).flatMap((activity) => activity.sessions.map((session) => ({ activity, session })))
  const hosting = hostedToday(occasions, now)
  const next = nextFor(today, occasions, now)
  const shown = new Set([...hosting.map(({ activity }) => activity.id), ...(next === null ? [] : [next.activity.id])])
  const withStudio = today.studios.length > 1
  return {
    dateWords: fullDayLabel(now, now),
    greeting: `${greetingAt(now)}，${today.person?.name ?? ''}老师`,
    scans: today.person === null || today.studios.some(({ role, counted }) => role === 'member' || counted),
    hosting: hosting.map((occasion) => hostingCard(occasion, now, withStudio)),
    next: next === null ? null : nextCard(next, now, withStudio),
    standings: standingCards(today),
    desks: deskCards(today),
    office: officeCard(today),
    expertWords: expertWords(today),
    later: today.activities
      .filter((activity) => !shown.has(activity.id) && activity.sessions.some(({ endsAt }) => endsAt > now))
      .slice(0, laterShown)
      .map((activity) => activityCardView(activity, now, { withStudio })),
    hostedStudios: today.studios.filter(({ role }) => role === 'host').map(({ id, name }) => ({ id, name })),
  }
}

/** Of each activity that I run today: the session that can still be checked in to, else the one that ended last. */
function hostedToday(occasions: readonly Occasion[], now: number): Occasion[] {
  const byActivity = new Map<string, Occasion>()
  for (const occasion of occasions) {
    const { activity, session } = occasion
    if (activity.myRole === 'member' || !isSameDay(session.startsAt, now)) continue
    const before = byActivity.get(activity.id)
    if (before === undefined || before.session.closesAt <= now) byActivity.set(activity.id, occasion)
  }
  return [...byActivity.values()]
}

function nextFor(today: Today, occasions: readonly Occasion[], now: number): Occasion | null {
  const uncounted = new Set(today.studios.filter(({ role, counted }) => role === 'member' && !counted).map(({ id }) => id))
  const mine = occasions.filter(({ activity, session }) => session.endsAt > now && (activity.expected || uncounted.has(activity.studioId)))
  return mine.sort((a, b) => a.session.startsAt - b.session.startsAt)[0] ?? null
}

function hostingCard(occasion: Occasion, now: number, withStudio: boolean): HostingCard {
  const { session } = occasion
  const closed = session.closesAt <= now
  return {
    ...sessionCard(occasion, now, withStudio),
    when: timeSpanOf(session.startsAt, session.endsAt),
    arrived: session.opensAt <= now ? session.arrived : null,
    closed,
  }
}

function nextCard(occasion: Occasion, now: number, withStudio: boolean): NextCard {
  const { activity, session } = occasion
  return {
    ...sessionCard(occasion, now, withStudio),
    typeWord: activityTypeWords[activity.type],
    voluntary: !activity.required,
    speaker: activity.speaker,
    bring: activity.bring,
    status: session.mine?.status ?? '',
    markWords: markWordsOf(session),
    leaveStudio: activity.required && activity.expected && session.mine === null && now < session.startsAt ? activity.studioId : '',
  }
}

function sessionCard({ activity, session }: Occasion, now: number, withStudio: boolean): SessionCard {
  return {
    activityId: activity.id,
    sessionId: session.id,
    title: activity.title,
    studioName: withStudio ? activity.studioName : '',
    when: spanOf(session.startsAt, session.endsAt, now),
    place: placeWords(activity.place),
    placeIcon: activity.place.kind === 'online' ? 'video' : 'map-pin',
    stateWords: stateWords(session, now),
    live: session.opensAt <= now && now < session.closesAt,
  }
}

function stateWords({ opensAt, closesAt }: SessionBrief, now: number): string {
  if (now >= closesAt) return '签到已结束'
  if (now >= opensAt) return '正在签到'
  return isSameDay(opensAt, now) ? `${timeOf(opensAt)} 开始签到` : dayLabel(opensAt, now)
}

function greetingAt(now: number): string {
  const hour = hourOf(now)
  if (hour < 5) return '夜深了'
  if (hour < 11) return '早上好'
  if (hour < 13) return '中午好'
  return hour < 18 ? '下午好' : '晚上好'
}

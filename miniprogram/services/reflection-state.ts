import type { OutputOf } from '../../contract/index'
import { momentOf } from '../utils/china-time'
import { findingWords } from '../utils/finding-words'

type Own = NonNullable<OutputOf<'library.reflection'>['own']>
type Candidate = NonNullable<Own['candidate']>
type Standing = Candidate['standing']
type TakenDown = NonNullable<Own['takenDown']>

/** `wrong`: its author has to do something about it. */
export type Tone = 'waits' | 'wrong'
/** How a reflection stands, to its author: in a word or two for lists, and in sentences. */
export type StateNotice = { key: string; tone: Tone; icon: string; word: string; sentence: string }

/** What there is to be said; nothing where it is shown as it was sent. @param shownVersion what others see now; null: nothing. */
export function stateNotices({ candidate, takenDown }: Own, shownVersion: number | null, now: number): StateNotice[] {
  const notices: StateNotice[] = []
  if (takenDown !== null) notices.push(takenDownNotice(takenDown))
  if (candidate === null) return notices
  const notice = standingNotice(candidate.standing, now)
  return [...notices, { ...notice, sentence: notice.sentence + meanwhile(candidate, takenDown === null ? shownVersion : null) }]
}

export function takenDownNotice(takenDown: TakenDown): StateNotice {
  return { key: 'taken-down', tone: 'wrong', icon: 'eye', word: '已撤下', sentence: takenDownSentence(takenDown) }
}

/** How the check of something stands, whatever it is. */
export function standingNotice(standing: Standing, now: number): StateNotice {
  switch (standing.kind) {
    case 'queued':
      return { key: 'queued', tone: 'waits', icon: 'hourglass', word: '等待检查', sentence: queuedSentence(standing, now) }
    case 'checking':
      return { key: 'checking', tone: 'waits', icon: 'hourglass', word: '检查中', sentence: '正在检查：大家发的内容都先经过微信的自动检查，一般几分钟，最多半小时。' }
    case 'person':
      return { key: 'person', tone: 'waits', icon: 'user-round', word: '等人看过', sentence: personSentences[standing.why] }
    case 'refused':
      return { key: 'refused', tone: 'wrong', icon: 'triangle-alert', word: '没有通过', sentence: refusedSentence(standing) }
  }
}

function queuedSentence({ why, retryAt }: Extract<Standing, { kind: 'queued' }>, now: number): string {
  if (why === null) return '正在排队检查。'
  const later = retryAt !== null && retryAt > now ? `${momentOf(retryAt, now)} 以后` : ''
  return `${hindrances[why]}，内容已经收好。${againSentence(why === 'away', later)}`
}

/** Nothing is checked for somebody who is away; the rest is tried again by itself. */
function againSentence(isAway: boolean, later: string): string {
  if (!isAway) return `${later}会自动再检查。`
  return later === '' ? '再打开一次，会接着检查。' : `${later}再打开，会接着检查。`
}

const hindrances: Readonly<Record<NonNullable<Extract<Standing, { kind: 'queued' }>['why']>, string>> = {
  away: '这次没能检查',
  limit: '微信那边检查的内容太多，要等一等',
  down: '微信的检查暂时没有回应',
}

const personSentences: Readonly<Record<Extract<Standing, { kind: 'person' }>['why'], string>> = {
  review: '自动检查拿不准，主持人或管理办公室看过就能定。',
  'no-verdict': '图片的检查结果一直没有回来，主持人或管理办公室看过就能定。',
  'not-checked': '一整天都没能自动检查，主持人或管理办公室看过就能定。',
  'taken-down': '这一篇被撤下过，改过的内容由主持人或管理办公室看过再定。',
}

function refusedSentence({ by, label, reason }: Extract<Standing, { kind: 'refused' }>): string {
  if (by === 'person') return `没有通过${reason === '' ? '。' : `：${endedBy(reason)}`}改一改再发，会重新检查。`
  return `自动检查没有通过，里面可能有${findingWords(label)}。改一改再发，会重新检查。`
}

/** What somebody wrote, as a sentence. */
function endedBy(reason: string): string {
  return /[。！？…]$/.test(reason) ? reason : `${reason}。`
}

function meanwhile({ version, standing }: Candidate, shownVersion: number | null): string {
  if (shownVersion === null) return standing.kind === 'refused' ? '现在只有自己能看到。' : '通过之前只有自己能看到。'
  return version === shownVersion ? '能看到的人暂时不变。' : '别人看到的还是上一版。'
}

function takenDownSentence({ reason, appeal, kept }: TakenDown): string {
  const told = `只有自己能看到。原因：${reason}`
  if (kept !== null) return `${told}\n申诉以后维持撤下：${kept.reason}`
  return appeal === null ? told : `${told}\n已经申诉，等待答复。`
}

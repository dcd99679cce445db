import type { OutputOf } from '../../../contract/index'
import { stateNotices, type StateNotice } from '../../services/reflection-state'
import { fullDayLabel, momentOf } from '../../utils/china-time'
import { sizeWords } from '../../utils/size-words'
import { decisionsOn } from '../../services/review-decisions'
import { matterOf, waitedWords, type Matter } from '../../services/review-matter'

export type Known = OutputOf<'library.activityRecord'>
type Words = NonNullable<Known['shown']>
type FileView = { index: number; name: string; sizeWords: string; missing: boolean }

/** One version as it is read. `heading`: empty where there is only one. */
export type ArticleView = {
  key: 'sent' | 'shown'
  heading: string
  byWords: string
  paragraphs: { key: number; text: string }[]
  pictures: { key: number; url: string; spoken: string }[]
  files: FileView[]
}

export type RecordView = {
  title: string
  whenWords: string
  /** How one's own stands, and what was sent by another of the staff. */
  notices: StateNotice[]
  articles: ArticleView[]
  /** What is said where there is nothing to read. */
  empty: { title: string; text: string; action: string } | null
  /** 修改; empty where there is nothing to be changed, or where another's version is being checked. */
  editWords: string
  matter: Matter | null
  waited: string
  decisions: ReturnType<typeof decisionsOn>
  mayReport: boolean
  mayAppeal: boolean
  history: { key: number; words: string }[]
}

export function recordView(known: Known, now: number): RecordView {
  const { activity, shown, sent, pending, takenDown, review, mine, history } = known
  const matter = review === null ? null : matterOf(review, now)
  const articles = [...(sent === null ? [] : [articleOf('sent', sent, shown === null ? '' : '新的一版', now)]), ...(shown === null ? [] : [articleOf('shown', shown, sent === null ? '' : '现在显示的', now)])]
  return {
    title: activity.title,
    whenWords: fullDayLabel(activity.startsAt, now),
    notices: noticesOf(known, now),
    articles,
    empty: articles.length > 0 ? null : emptyOf(known),
    editWords: known.mayWrite && articles.length > 0 && !isAnothers(known) ? '修改' : '',
    matter: matter !== null && matter.kind !== 'quiet' ? matter : null,
    waited: matter === null || matter.since === null ? '' : waitedWords(matter.since, now),
    decisions: matter === null ? [] : decisionsOn(matter.kind),
    mayReport: shown !== null && !mine && review === null && pending === null && takenDown === null,
    mayAppeal: mine && takenDown !== null && takenDown.appeal === null,
    history: history.length < 2 ? [] : history.map(({ version, byName, at }) => ({ key: version, words: `第 ${version} 版 · ${byName} · ${momentOf(at, now)}` })),
  }
}

/** Large ones, to be looked at one after another. */
export function pictureLinks(known: Known, key: ArticleView['key']): string[] {
  return (known[key]?.pictures ?? []).map(({ url }) => url)
}

/** While somebody else's version is being checked nobody writes over it unseen. */
function isAnothers({ pending }: Known): boolean {
  return pending !== null && !pending.mine && pending.standing.kind !== 'refused'
}

function noticesOf({ pending, takenDown, mine, shown, sent, review }: Known, now: number): StateNotice[] {
  if (mine) {
    const candidate = pending === null ? null : { version: sent?.version ?? 0, visibility: 'studio' as const, sentAt: pending.sentAt, standing: pending.standing }
    return stateNotices({ visibility: 'studio', candidate, takenDown, deletedAt: null }, takenDown === null ? (shown?.version ?? null) : null, now)
  }
  // Whoever wrote what was taken down reads it still, though somebody else has sent a version since.
  const down: StateNotice[] =
    takenDown === null || shown === null || review !== null ? [] : [{ key: 'taken-down', tone: 'wrong', icon: 'eye', word: '已撤下', sentence: `只有写的人看得到。理由：${takenDown.reason}` }]
  if (pending === null || sent !== null) return down
  const refused = pending.standing.kind === 'refused'
  const sentence = `${pending.byName} ${momentOf(pending.sentAt, now)} 上传的${refused ? '没有通过检查。' : '正在检查，通过以后大家就能看到。'}`
  return [...down, { key: 'pending', tone: 'waits', icon: refused ? 'triangle-alert' : 'hourglass', word: refused ? '没有通过' : '检查中', sentence }]
}

function emptyOf(known: Known): RecordView['empty'] {
  const { activity, mayWrite, takenDown } = known
  if (isAnothers(known)) return { title: '活动记录还在检查', text: '通过以后会显示在这里。', action: '' }
  if (takenDown !== null) return { title: '活动记录已被撤下', text: mayWrite ? '可以重新写一份，由主持人或管理办公室看过再显示。' : '主持人或助理改好以后，会再显示。', action: mayWrite ? '重新写' : '' }
  if (mayWrite) return { title: '还没有活动记录', text: '写几句小结，附上照片和文件，工作室和管理办公室都能看到。', action: '写活动记录' }
  if (activity.cancelled) return { title: '这次活动已经取消', text: '不用写活动记录。', action: '' }
  return { title: '还没有活动记录', text: '活动以后由主持人或助理上传，会显示在这里。', action: '' }
}

function articleOf(key: ArticleView['key'], { text, pictures, files, byName, sentAt, version }: Words, heading: string, now: number): ArticleView {
  return {
    key,
    heading,
    byWords: `${byName} · ${momentOf(sentAt, now)}${version > 1 ? ` · 第 ${version} 版` : ''}`,
    paragraphs: text.split(/\n+/).map((line, i) => ({ key: i, text: line })),
    pictures: pictures.map(({ smallUrl }, i) => ({ key: i, url: smallUrl, spoken: `第 ${i + 1} 张照片` })),
    files: files.map(({ name, bytes, url }, index) => ({ index, name, sizeWords: sizeWords(bytes), missing: url === '' })),
  }
}

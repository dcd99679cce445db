import type { OutputOf } from '../../../contract/index'
import type { Visibility } from '../../../domain/moderation/visibility'
import { stateNotices, type StateNotice } from '../../services/reflection-state'
import { visibilityNames, visibilityReaders } from '../../services/visibility-words'
import { momentOf } from '../../utils/china-time'
import { paragraphsOf } from '../../utils/paragraphs'

/** What the page shows of the answer. */
export type Known = Pick<OutputOf<'library.reflection'>, 'id' | 'author' | 'studio' | 'activity' | 'at' | 'shown' | 'sent' | 'own' | 'chosen' | 'feedback' | 'thanks' | 'comments' | 'versions'>
export type Words = NonNullable<Known['shown']>
/** Of two, what others see and what was sent since. */
export type Which = 'shown' | 'sent'

export type DetailView = {
  id: string
  title: string
  author: string
  studioName: string
  whenWords: string
  /** Empty: on no activity. */
  activity: string
  paragraphs: { key: number; text: string }[]
  pictures: PictureView[]
  /** Both versions, where there are two. */
  versions: { value: Which; words: string }[]
  which: Which
  notices: StateNotice[]
  /** Recommended, to readers who are not told what was said with it. */
  chosen: boolean
  /** Recommended for the library, whoever is told what was said with it. */
  recommended: boolean
  /** What hosts said, to those who are told of it. */
  feedback: Known['feedback']
  /** Why nothing is said of it now: another version is looked at than others see. Empty: it can be. */
  feedbackElsewhere: string
  /** Of what is shown now; 0: nothing is. */
  shownVersion: number
  thanks: Known['thanks']
  comments: Known['comments']
  history: Known['versions']
  /** When the version was written that is looked at instead of the latest; empty: it is the latest. */
  olderWords: string
  older: number
  /** Null: it is somebody else's. */
  own: OwnView | null
}

export type PictureView = {
  key: number
  url: string
  /** Its shape, so that nothing moves when it comes. */
  ratio: string
  spoken: string
  /** The file is gone. */
  missing: boolean
}

export type OwnView = {
  visibility: Visibility
  visibilityName: string
  readersWords: string
  /** Empty: it is not deleted. */
  deletedWords: string
  mayChange: boolean
  /** What was taken down is seen by nobody else, whoever was chosen. */
  mayChooseReaders: boolean
  /** Once. */
  mayAppeal: boolean
}

/** How long what was deleted can be brought back. Milliseconds. */
const restorable = 30 * 86_400_000

/** @param wantsShown of two versions the one that others see. @param older an earlier version that is looked at instead; null: none. */
export function detailViewOf(known: Known, wantsShown: boolean, now: number, older: Words | null = null): DetailView {
  const { shown, sent, own } = known
  const which = sent === null || (wantsShown && shown !== null) ? 'shown' : 'sent'
  const words = older ?? (which === 'sent' ? sent : shown)
  return {
    id: known.id,
    title: words?.title ?? '',
    author: known.author.name,
    studioName: known.studio.name,
    whenWords: whenWords(known, words, now),
    activity: known.activity?.title ?? '',
    paragraphs: paragraphsOf(words?.text ?? '').map((text, key) => ({ key, text })),
    pictures: (words?.pictures ?? []).map(pictureView),
    versions: shown !== null && sent !== null && older === null ? [{ value: 'sent', words: '新改的' }, { value: 'shown', words: othersSee(known) }] : [],
    which,
    notices: own === null || own.deletedAt !== null ? [] : stateNotices(own, shown?.version ?? null, now),
    own: own === null ? null : ownView(own, now),
    chosen: known.chosen && known.feedback === null,
    recommended: known.chosen || known.feedback?.said?.chosen === true,
    feedback: known.feedback,
    feedbackElsewhere: elsewhereWords(words, shown),
    shownVersion: shown?.version ?? 0,
    thanks: known.thanks,
    comments: own === null || (own.deletedAt === null && own.takenDown === null) ? known.comments : null,
    history: known.versions,
    olderWords: older === null ? '' : `这是 ${momentOf(older.sentAt, now)} 的第 ${older.version} 版。`,
    older: older?.version ?? 0,
  }
}

/** The pictures of the version that is looked at, for looking at them large; empty where a file is gone. */
export function pictureLinks({ shown, sent }: Known, which: Which): string[] {
  return ((which === 'sent' ? sent : shown)?.pictures ?? []).map(({ url }) => url)
}

/** Feedback is on what others see: whoever reads another version would speak of words that they do not have before them. */
function elsewhereWords(words: Words | null, shown: Words | null): string {
  if (words === null || shown === null || words.version === shown.version) return ''
  return `正在看第 ${words.version} 版，大家看到的是第 ${shown.version} 版。反馈写给大家看到的一版，先回到那一版再写。`
}

function othersSee({ own }: Known): string {
  return own?.takenDown === null ? '大家看到的' : '原来的'
}

function whenWords({ at }: Known, words: Words | null, now: number): string {
  const first = momentOf(at, now)
  // Of a later version it is said when it was written, too.
  return words === null || words.version === 1 ? first : `${first} · ${momentOf(words.sentAt, now)} 改过`
}

function pictureView({ url, smallUrl, width, height }: Words['pictures'][number], index: number): PictureView {
  return { key: index, url: url === '' ? smallUrl : url, ratio: width > 0 && height > 0 ? `${width} / ${height}` : '4 / 3', spoken: `看第 ${index + 1} 张图片`, missing: url === '' && smallUrl === '' }
}

function ownView({ visibility, deletedAt, takenDown }: NonNullable<Known['own']>, now: number): OwnView {
  return {
    visibility,
    visibilityName: visibilityNames[visibility],
    readersWords: visibilityReaders[visibility],
    deletedWords: deletedAt === null ? '' : `已经删除，谁也看不到了。${momentOf(deletedAt + restorable, now)} 以前可以恢复。`,
    mayChange: deletedAt === null,
    mayChooseReaders: deletedAt === null && takenDown === null,
    mayAppeal: deletedAt === null && takenDown !== null && takenDown.appeal === null,
  }
}

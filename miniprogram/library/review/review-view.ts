import type { OutputOf } from '../../../contract/index'
import type { CaseSection } from '../../../domain/library/case-words'
import { sectionNames, sectionOrder, stageNames } from '../../shared/index'
import { decisionsOn } from '../../services/review-decisions'
import { isOpen, matterOf, waitedWords, type Matter } from '../../services/review-matter'
import { visibilityReaders } from '../../services/visibility-words'
import { momentOf } from '../../utils/china-time'
import { paragraphsOf } from '../../utils/paragraphs'
import { sizeWords } from '../../utils/size-words'

export type Known = OutputOf<'library.libraryCase'>
type Words = NonNullable<Known['published']>
type Reviewing = NonNullable<Known['mayReview']>
/** What the version before them changed, by section. */
export type Compared = Pick<OutputOf<'library.caseVersion'>, 'changes' | 'comparedWith'>

export type SectionView = {
  key: CaseSection
  name: string
  paragraphs: { key: number; text: string }[]
  /** What was said of it the last time it was sent back; empty: nothing. */
  lastRemark: string
  /** 改过, 没有改; empty: there is no version before it. */
  changeWord: string
  /** What was added and taken out, in its place; none where nothing changed. */
  parts: { key: number; text: string; kind: 'same' | 'added' | 'removed' }[]
}

export type ReviewView = {
  title: string
  authorsWords: string
  studioName: string
  factsWords: string
  credit: string
  whenWords: string
  /** What a reviewer is asked for; null: nothing is submitted to them. */
  asked: { word: string; waited: string; sentence: string; check: string } | null
  /** What is to be decided beside that; null: nothing. */
  matter: Matter | null
  matterWaited: string
  decisions: ReturnType<typeof decisionsOn>
  /** Why there is nothing to read; empty where there is. */
  unread: string
  sections: SectionView[]
  /** What else changed: 题目、标签. */
  otherChanges: string
  comparedWords: string
  pictures: { key: number; url: string; spoken: string }[]
  files: { key: number; name: string; sizeWords: string }[]
  rounds: { key: string; heading: string; remarks: { key: string; label: string; words: string }[] }[]
  /** Whether the rest of the queue is of interest: there is something to do here. */
  isOpen: boolean
}

/** @param fallback the latest version as far as the caller may read it, for what nobody sees any more. @param compared null: not known, or nothing to compare with. */
export function reviewViewOf(known: Known, fallback: Words | null, compared: Compared | null, now: number): ReviewView {
  const { card, mayReview, rounds } = known
  const words = wordsOf(known) ?? fallback
  const matter = matterBeside(known, now)
  return {
    title: words?.title ?? card.title,
    authorsWords: (words?.authors ?? card.authors).map(({ name }) => name).join('、'),
    studioName: card.studio.name,
    factsWords: factsOf(words ?? card),
    credit: words?.credit ?? '',
    whenWords: words === null ? '' : `${momentOf(words.sentAt, now)} 提交的第 ${words.version} 版`,
    asked: mayReview === null ? null : askedOf(mayReview, known.published !== null, now),
    matter,
    matterWaited: matter === null || matter.since === null ? '' : waitedWords(matter.since, now),
    decisions: matter === null || (matter.kind === 'quiet' && known.published === null) ? [] : decisionsOn(matter.kind),
    unread: words === null ? '现在没有可以看的内容：作者已经改成只给自己看，或者还没有提交。' : '',
    sections: words === null ? [] : sectionOrder.map((section) => sectionOf(section, words, mayReview === null ? null : compared, mayReview === null ? [] : rounds)),
    otherChanges: mayReview === null || compared === null ? '' : otherChanges(compared),
    comparedWords: mayReview === null ? '' : comparedWords(compared),
    pictures: (words?.pictures ?? []).map(({ url, smallUrl }, key) => ({ key, url: smallUrl === '' ? url : smallUrl, spoken: `看第 ${key + 1} 张图片` })),
    files: (words?.files ?? []).map(({ name, bytes, url }, key) => ({ key, name, sizeWords: url === '' ? '文件已经不在' : sizeWords(bytes) })),
    rounds: rounds.map((round) => roundOf(round, now)),
    isOpen: mayReview !== null || (matter !== null && isOpen(matter)),
  }
}

/** What is before whoever reviews or decides: what was submitted, else what others see. */
export function wordsOf({ mayReview, published, sent }: Known): Words | null {
  return mayReview === null ? (published ?? sent) : (sent ?? published)
}

/** What is asked before it takes effect: what will happen. */
export function confirmWords(outcome: 'returned' | 'published', remarks: number, { visibility }: Pick<Reviewing, 'visibility'>, isPublished: boolean): { title: string; content: string; action: string } {
  if (outcome === 'returned') {
    const meanwhile = isPublished ? '大家看到的还是原来的一版。' : '改好以前，别人看不到。'
    return { title: '退回修改？', content: `作者会看到写的 ${remarks} 条意见，改好可以再提交。${meanwhile}`, action: '退回修改' }
  }
  const said = remarks === 0 ? '' : `写的 ${remarks} 条意见会一起发给作者。`
  const replaced = isPublished ? '这一版会代替现在的一版。' : ''
  return { title: '发布这个案例？', content: `发布后，${visibilityReaders[visibility]}，作者会收到消息。${replaced}${said}`, action: '发布' }
}

function factsOf({ type, stage, tags }: Pick<Words, 'type' | 'stage' | 'tags'>): string {
  return [type?.name ?? '', stage === null ? '' : stageNames[stage], ...tags.map((tag) => `#${tag}`)].filter((part) => part !== '').join(' · ')
}

function askedOf({ version, submittedAt, check, visibility }: Reviewing, isPublished: boolean, now: number): NonNullable<ReviewView['asked']> {
  const meanwhile = isPublished ? '现在大家看到的是原来发布的一版。' : ''
  return { word: version === 1 ? '待审核' : `待审核 · 第 ${version} 版`, waited: waitedWords(submittedAt, now), sentence: `发布以后，${visibilityReaders[visibility]}。${meanwhile}`, check: check === null ? '' : checkSentence(check) }
}

function checkSentence(check: NonNullable<Reviewing['check']>): string {
  switch (check.kind) {
    case 'queued':
    case 'checking':
      return '微信的自动检查还没有做完，一般半小时内有结果。检查完就可以看、可以审核。'
    case 'person':
      return `${personSentences[check.why]}请留意有没有学生的姓名、照片和不合适的内容；发布就表示看过，没有问题。`
    case 'refused':
      return '这一版没有通过检查，作者会改好再提交。'
  }
}

const personSentences: Readonly<Record<Extract<NonNullable<Reviewing['check']>, { kind: 'person' }>['why'], string>> = {
  review: '微信的自动检查拿不准。',
  'no-verdict': '图片的自动检查一直没有结果。',
  'not-checked': '没能自动检查。',
  'taken-down': '这个案例被撤下过，这是作者改过再提交的。',
}

/** Reports, takedown and appeal; that a version waits to be reviewed is said elsewhere. Null: the caller does not decide, or there is nothing while something is reviewed. */
function matterBeside({ review, mayReview }: Known, now: number): Matter | null {
  if (review === null) return null
  const matter = matterOf({ ...review, waiting: null }, now)
  return mayReview !== null && !isOpen(matter) && matter.kind !== 'down' ? null : matter
}

function sectionOf(section: CaseSection, words: Words, compared: Compared | null, rounds: Known['rounds']): SectionView {
  const last = rounds.find(({ outcome }) => outcome === 'returned')
  const change = compared?.changes.find((one) => one.section === section)
  return {
    key: section,
    name: sectionNames[section],
    paragraphs: paragraphsOf(words.sections[section]).map((text, key) => ({ key, text })),
    lastRemark: last?.remarks.find((remark) => remark.section === section)?.text ?? '',
    changeWord: compared === null || compared.comparedWith === null ? '' : change === undefined ? '没有改' : '改过',
    parts: (change?.parts ?? []).map((part, key) => ({ key, ...part })),
  }
}

function otherChanges({ changes }: Compared): string {
  const names = changes.flatMap(({ section }) => otherNames[section] ?? [])
  return names.length === 0 ? '' : `${[...new Set(names)].join('、')}也改过。`
}

/** What may differ beside the sections, as the cloud calls it. */
const otherNames: Readonly<Record<string, string>> = { title: '题目', type: '类型', stage: '学段', tags: '标签', pictures: '图片', files: '附件', credit: '致谢', authors: '作者', coAuthors: '作者' }

function comparedWords(compared: Compared | null): string {
  if (compared === null || compared.comparedWith === null) return ''
  const sections = compared.changes.filter(({ section }) => section in sectionNames).length
  return sections === 0 ? `六部分和第 ${compared.comparedWith} 版一样。` : `和第 ${compared.comparedWith} 版比，改了 ${sections} 个部分。`
}

function roundOf({ id, version, by, at, outcome, text, remarks }: Known['rounds'][number], now: number): ReviewView['rounds'][number] {
  const whole = text === '' ? [] : [{ key: 'whole', label: '整体', words: text }]
  return {
    key: id,
    heading: `${momentOf(at, now)} ${by}${outcome === 'returned' ? '退回' : '发布'}第 ${version} 版`,
    remarks: [...whole, ...remarks.map((remark) => ({ key: remark.section, label: sectionNames[remark.section], words: remark.text }))],
  }
}

import type { OutputOf } from '../../../contract/index'
import { usesWords } from '../../services/library-card-view'
import { caseNotices } from '../../services/library-case-state'
import { sectionNames, sectionOrder, stageNames } from '../../shared/index'
import type { StateNotice } from '../../services/reflection-state'
import { isOpen, matterOf } from '../../services/review-matter'
import { visibilityNames, visibilityReaders } from '../../services/visibility-words'
import { fullDayLabel, momentOf } from '../../utils/china-time'
import { paragraphsOf } from '../../utils/paragraphs'
import { sizeWords } from '../../utils/size-words'

export type Known = OutputOf<'library.libraryCase'>
export type Words = NonNullable<Known['published']>
/** Of two, what others see and what was written since. */
export type Which = 'published' | 'sent'

export type ArticleView = {
  sections: { key: string; name: string; paragraphs: { key: number; text: string }[] }[]
  pictures: { key: number; url: string; ratio: string; spoken: string; missing: boolean }[]
  files: { key: number; name: string; sizeWords: string }[]
}

export type CaseView = ArticleView & {
  id: string
  title: string
  type: string
  stage: string
  featured: boolean
  tags: { value: string; words: string }[]
  authors: string
  studioName: string
  /** 3月1日 周日 · 读过 12 次 · 3 个班用过 */
  factsWords: string
  credit: string
  notices: StateNotice[]
  /** Both, where there are two. */
  versions: { value: Which; words: string }[]
  which: Which
  /** Others see it: it can be kept, used, sent on. */
  isPublished: boolean
  favourite: boolean
  mayUse: boolean
  mayShare: boolean
  /** Why it cannot be sent on; empty where it can, or where nobody would. */
  shareWords: string
  mayReport: boolean
  decides: boolean
  /** What waits for whoever looks at it; null: nothing. */
  desk: { word: string; action: string } | null
  history: { version: number; words: string; now: boolean }[]
}

/** @param wantsPublished of two versions the one that others see. */
export function caseViewOf(known: Known, wantsPublished: boolean, now: number): CaseView {
  const { card, published, sent, own, may, visibility } = known
  const which = sent === null || (wantsPublished && published !== null) ? 'published' : 'sent'
  const words = which === 'sent' ? sent : published
  const isPublished = published !== null && known.retired === null && (known.review?.takenDown ?? null) === null && (own === null || (own.takenDown === null && own.deletedAt === null))
  return {
    ...articleOf(words),
    id: card.id,
    title: (words?.title ?? card.title) || '还没有题目',
    type: words?.type?.name ?? card.type?.name ?? '',
    stage: stageOf(words?.stage ?? card.stage),
    featured: card.featured,
    tags: (words?.tags ?? card.tags).map((tag) => ({ value: tag, words: `#${tag}` })),
    authors: (words?.authors ?? card.authors).map(({ name }) => name).join('、'),
    studioName: card.studio.name,
    factsWords: factsOf(known, isPublished, now),
    credit: words?.credit ?? '',
    notices: own === null || own.deletedAt !== null ? [] : caseNotices(own, published !== null, now),
    versions: published !== null && sent !== null && own !== null ? [{ value: 'sent', words: own.state === 'submitted' ? '送审的' : '正在改的' }, { value: 'published', words: '已发布的' }] : [],
    which,
    isPublished,
    favourite: known.favourite,
    mayUse: may.use,
    mayShare: may.share,
    shareWords: may.share || !isPublished ? '' : shareWords(visibility),
    mayReport: may.report,
    decides: known.review !== null,
    desk: deskOf(known, now),
    history: historyOf(known, now),
  }
}

export function articleOf(words: Words | null): ArticleView {
  return {
    sections: sectionOrder.flatMap((section) => {
      const paragraphs = paragraphsOf(words?.sections[section] ?? '').map((text, key) => ({ key, text }))
      return paragraphs.length === 0 ? [] : [{ key: section, name: sectionNames[section], paragraphs }]
    }),
    pictures: (words?.pictures ?? []).map(({ url, smallUrl, width, height }, key) => ({
      key,
      url: url === '' ? smallUrl : url,
      ratio: width > 0 && height > 0 ? `${width} / ${height}` : '4 / 3',
      spoken: `看第 ${key + 1} 张图片`,
      missing: url === '' && smallUrl === '',
    })),
    files: (words?.files ?? []).map(({ name, bytes, url }, key) => ({ key, name, sizeWords: url === '' ? '文件已经不在' : sizeWords(bytes) })),
  }
}

/** Who sees it, in a word and in a sentence. */
export function readersOf(visibility: NonNullable<Known['visibility']>): { name: string; words: string } {
  return { name: visibilityNames[visibility], words: visibilityReaders[visibility] }
}

/** Readers are not told for whom else it is. */
function shareWords(visibility: Known['visibility']): string {
  return visibility === null ? '这一篇没有向全校公开，所以不能分享到微信。' : `${visibilityReaders[visibility]}，所以不能分享到微信。`
}

function stageOf(stage: Words['stage']): string {
  return stage === null ? '' : stageNames[stage]
}

function factsOf({ card, reads }: Known, isPublished: boolean, now: number): string {
  const at = fullDayLabel(card.at, now)
  const facts = isPublished ? [at, reads === 0 ? '' : `读过 ${reads} 次`, usesWords(card.uses)] : [at]
  return facts.filter((fact) => fact !== '').join(' · ')
}

function deskOf({ mayReview, review }: Known, now: number): CaseView['desk'] {
  if (mayReview !== null) return { word: '提交审核的案例', action: '去审核' }
  const matter = review === null ? null : matterOf(review, now)
  if (matter === null || !(isOpen(matter) || matter.kind === 'down')) return null
  return { word: matter.word, action: isOpen(matter) ? '去决定' : '看看' }
}

/** One version is what is read already. */
function historyOf({ versions, published }: Known, now: number): CaseView['history'] {
  if (versions.length < 2) return []
  return versions.map(({ version, at, published: wasPublished }) => ({
    version,
    words: `第 ${version} 版 · ${momentOf(at, now)} ${wasPublished ? '发布' : '提交'}`,
    now: version === published?.version,
  }))
}

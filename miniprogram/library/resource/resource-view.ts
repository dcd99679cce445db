import type { OutputOf } from '../../../contract/index'
import { contentWords } from '../../services/resource-words'
import { resourceKindNames, topicNames } from '../../shared/index'
import { stateNotices, type StateNotice } from '../../services/reflection-state'
import { decisionsOn } from '../../services/review-decisions'
import { matterOf, waitedWords, type Matter } from '../../services/review-matter'
import { visibilityReaders } from '../../services/visibility-words'
import { fullDayLabel } from '../../utils/china-time'
import { sizeWords } from '../../utils/size-words'
import { paragraphsOf } from '../../utils/paragraphs'

export type Known = OutputOf<'library.resource'>

export type ResourceView = {
  id: string
  title: string
  kind: string
  topic: string
  tags: string[]
  paragraphs: { key: number; text: string }[]
  files: { index: number; name: string; sizeWords: string }[]
  link: string
  byWords: string
  whenWords: string
  /** Who sees it now, to its author; empty: nobody else, as is said below. */
  readersWords: string
  notices: StateNotice[]
  /** Deleted by its author, and not for good yet. */
  deleted: boolean
  own: boolean
  mayEdit: boolean
  mayAppeal: boolean
  mayReport: boolean
  matter: Matter | null
  waited: string
  decisions: ReturnType<typeof decisionsOn>
}

export function resourceView(known: Known, now: number): ResourceView {
  const { card, text, link, files, own, review, mayReport, visibility } = known
  const matter = review === null ? null : matterOf(review, now)
  const takenDown = own?.takenDown ?? null
  const deleted = own !== null && own.deletedAt !== null
  return {
    id: card.id,
    title: card.title,
    kind: resourceKindNames[card.kind],
    topic: topicNames[card.topic],
    tags: card.tags,
    paragraphs: paragraphsOf(text).map((paragraph, key) => ({ key, text: paragraph })),
    files: files.map(({ name, bytes }, index) => ({ index, name, sizeWords: sizeWords(bytes) })),
    link: link ?? '',
    byWords: `${card.by.name} · ${card.studio.name}`,
    whenWords: [fullDayLabel(card.at, now), card.downloads === 0 ? contentWords(card) : `文件打开过 ${card.downloads} 次`].filter((words) => words !== '').join(' · '),
    readersWords: own === null || visibility === null ? '' : visibilityReaders[visibility],
    notices: deleted ? [] : noticesOf(own, visibility, now),
    deleted,
    own: own !== null,
    mayEdit: own !== null && !deleted,
    mayAppeal: !deleted && takenDown !== null && takenDown.appeal === null,
    mayReport: mayReport && review === null,
    matter: matter !== null && matter.kind !== 'quiet' ? matter : null,
    waited: matter === null || matter.since === null ? '' : waitedWords(matter.since, now),
    decisions: matter === null ? [] : decisionsOn(matter.kind),
  }
}

function noticesOf(own: Known['own'], shownTo: Known['visibility'], now: number): StateNotice[] {
  if (own === null) return []
  const { version, visibility, check, takenDown, deletedAt } = own
  const candidate = check === null ? null : { version, visibility, sentAt: now, standing: check }
  return stateNotices({ visibility, candidate, takenDown, deletedAt }, shownTo === null ? null : version - 1, now)
}

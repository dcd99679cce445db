import type { OutputOf } from '../../../contract/index'
import { cloudNow } from '../../services/clock'
import { call, type Trouble } from '../../services/cloud'
import { pupilsOf } from '../../services/kept-pupils'
import { draftOfCase, isUnsaved, newCaseDraft, type CaseDraft } from '../../services/library-case-draft'
import { changeCase, keepCase, keptCases, moveCase, readAside, readCase } from '../../services/library-case-draft-store'
import { newPhoneId } from '../../utils/new-id'
import { linksTo, type PictureLinks } from '../editor/picture-links'
import { caseIdsOf } from './case-id'
import { caseOfReflection } from './case-of-reflection'
import type { CasePurpose } from './case-purpose'
import { isOwnSave } from './own-save'

type Known = OutputOf<'library.libraryCase'>

export type OpenedCase = {
  kind: 'opened'
  draft: CaseDraft
  notice: string
  /** What is in the cloud; null: nothing, or it could not be read. */
  known: Known | null
  links: PictureLinks
  /** Of this case another draft that is newer or was put aside; null: none. */
  other: { draft: CaseDraft; from: 'cloud' | 'aside' } | null
}

export type Opened = OpenedCase | { kind: 'trouble'; trouble: Trouble }

/** What is new, and what was begun on this phone, opens without a network. */
export async function openCase(purpose: CasePurpose): Promise<Opened> {
  switch (purpose.kind) {
    case 'new':
      return opened(newCaseDraft(await newPhoneId(), purpose.studioId, cloudNow()))
    case 'reflection':
      return openOfReflection(purpose.reflectionId)
    case 'case':
      return openById(purpose.id)
  }
}

/** Whoever comes from the same reflection again wants to go on with that, on whatever phone it was begun. */
async function openOfReflection(reflectionId: string): Promise<Opened> {
  const begun = keptCases().find((draft) => draft.reflectionId === reflectionId) ?? null
  if (begun !== null && begun.seen > 0) return openById(begun.id)
  const place = await findPlace(begun === null ? caseIdsOf(reflectionId) : [begun.id])
  switch (place.kind) {
    case 'taken':
      return openKnown(begun, place.known, place.now, { reflectionId, notice: '这篇反思已经写成案例，接着写。' })
    case 'free':
      return beginWith(reflectionId, begun === null || begun.id === place.id ? begun : moveCase(begun.id, place.id), place.id)
    case 'trouble':
      return unread(begun, place.trouble)
  }
}

type Place = { kind: 'taken'; known: Known; now: number } | { kind: 'free'; id: string } | { kind: 'trouble'; trouble: Trouble }

/** Whether a case is there already; the first of `ids` counts that was neither deleted nor is somebody else's, and where there is none a new one. */
async function findPlace([id, ...others]: string[]): Promise<Place> {
  if (id === undefined) return { kind: 'free', id: await newPhoneId() }
  const answer = await call('library.libraryCase', { id, counts: false })
  if (answer.kind === 'refused' && answer.code === 'NOT_FOUND') return { kind: 'free', id }
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  const { own } = answer.output
  return own === null || own.deletedAt !== null ? findPlace(others) : { kind: 'taken', known: answer.output, now: answer.now }
}

async function beginWith(reflectionId: string, begun: CaseDraft | null, id: string): Promise<Opened> {
  const answer = await call('library.reflection', { id: reflectionId })
  if (answer.kind !== 'done') return unread(begun, answer)
  const links = linksOfReflection(answer.output)
  if (begun !== null) return opened(begun, { notice: resumed, links })
  const draft = caseOfReflection(id, answer.output, pupilsOf(reflectionId), answer.now)
  return draft === null ? notFound(answer.now) : opened(keepCase(draft).draft, { notice: '反思的文字都在「做法」里，可以分到各部分去。', links })
}

function unread(begun: CaseDraft | null, trouble: Trouble): Opened {
  return begun === null ? { kind: 'trouble', trouble } : opened(begun, { notice: unreadNotices[trouble.kind] ?? resumed })
}

async function openById(id: string): Promise<Opened> {
  const kept = readCase(id)
  if (kept !== null && kept.seen === 0 && kept.attempted === null) return kept.reflectionId === null ? opened(kept, { notice: resumed }) : openOfReflection(kept.reflectionId)
  const answer = await call('library.libraryCase', { id, counts: false })
  if (answer.kind !== 'done') {
    if (kept === null) return { kind: 'trouble', trouble: answer }
    if (answer.kind !== 'refused') return opened(kept, { notice: unreadNotices[answer.kind] ?? '' })
    // It never arrived.
    return kept.seen === 0 && answer.code === 'NOT_FOUND' ? opened(kept, { notice: resumed }) : { kind: 'trouble', trouble: answer }
  }
  return openKnown(kept, answer.output, answer.now)
}

/** @param origin of one that is new to this phone */
function openKnown(kept: CaseDraft | null, known: Known, now: number, origin: { reflectionId: string | null; notice: string } = { reflectionId: null, notice: '' }): Opened {
  if (known.own !== null && known.own.deletedAt !== null) return { kind: 'trouble', trouble: { kind: 'refused', code: 'DELETED', detail: {}, now } }
  const fresh = draftOfCase(known, now)
  if (fresh === null) return notFound(now)
  const { reflectionId, pupils } = kept ?? { ...origin, pupils: pupilsOf(fresh.id) }
  return openBoth(kept, { ...fresh, reflectionId, pupils }, known, origin.notice)
}

/** What this phone has and what the cloud has: nothing of either is lost. */
function openBoth(kept: CaseDraft | null, fresh: CaseDraft, known: Known, freshNotice: string): Opened {
  const links = linksOf(known)
  if (kept === null || (!isUnsaved(kept) && kept.seen < fresh.seen)) return opened(keepCase(fresh).draft, { notice: kept === null ? freshNotice : '换成了另一台设备上写的最新一份。', known, links })
  if (kept.seen >= fresh.seen) return opened(kept, { notice: isUnsaved(kept) ? resumed : '', known, links })
  if (isOwnSave(kept, fresh)) {
    const { seen, version, visibilityBefore } = fresh
    return opened(changeCase(kept.id, (latest) => ({ ...latest, seen, version, visibilityBefore, attempted: null })) ?? kept, { notice: resumed, known, links })
  }
  return opened(kept, { known, links, other: { draft: fresh, from: 'cloud' } })
}

const resumed = '接着上次没写完的。'

const unreadNotices: Readonly<Partial<Record<Trouble['kind'], string>>> = {
  offline: '没有连上网络。写的存在手机里，可以接着写。',
  failed: '没有读到云端的内容。写的存在手机里，可以接着写。',
}

function opened(draft: CaseDraft, more: Partial<OpenedCase> = {}): OpenedCase {
  const aside = readAside(draft.id)
  return { kind: 'opened', draft, notice: '', known: null, links: {}, other: aside === null ? null : { draft: aside, from: 'aside' }, ...more }
}

function notFound(now: number): Opened {
  return { kind: 'trouble', trouble: { kind: 'refused', code: 'NOT_FOUND', detail: {}, now } }
}

function linksOf({ draft, sent, published }: Known): PictureLinks {
  return linksTo(draft?.pictures ?? [], (sent ?? published)?.pictures ?? [])
}

function linksOfReflection({ files, sent, shown }: OutputOf<'library.reflection'>): PictureLinks {
  return linksTo(files, (sent ?? shown)?.pictures ?? [])
}

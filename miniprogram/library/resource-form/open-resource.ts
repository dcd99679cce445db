import type { OutputOf } from '../../../contract/index'
import { call, type Trouble } from '../../services/cloud'
import { newPhoneId } from '../../utils/new-id'
import { newResource, readResourceDraft, resourceToEdit, type Place, type ResourceDraft } from './resource-draft'

/** `places`: where it may be put; one where that is settled. */
export type Opened = { kind: 'opened'; draft: ResourceDraft; places: Place[]; notice: string } | { kind: 'trouble'; trouble: Trouble }

/** What was begun stays, whatever was sent meanwhile; it opens without a network. @param id of the one to be edited; empty: a new one. */
export async function openResource(id: string): Promise<Opened> {
  const kept = readResourceDraft(id)
  const [mine, known] = await Promise.all([call('library.resources', { of: { feed: 'mine' } }), id === '' ? null : call('library.resource', { id })])
  if (mine.kind !== 'done') return unread(mine, kept)
  if (known !== null && known.kind !== 'done') return unread(known, kept)
  const { studios } = mine.output
  const placeOf = ({ id: of, name }: { id: string; name: string }): Place => ({ id: of, name, isSchool: !studios.some((studio) => studio.id === of) })
  if (known !== null) return toEdit(known.output, placeOf(known.output.card.studio), kept, known.now)
  const places = mine.output.places.map(placeOf)
  const [first] = places
  if (first === undefined) return { kind: 'trouble', trouble: { kind: 'refused', code: 'NOT_ALLOWED', detail: {}, now: mine.now } }
  return { kind: 'opened', draft: kept ?? newResource(await newPhoneId(), first), places, notice: kept === null ? '' : resumedNotice }
}

/** What was begun opens without a network, too. */
function unread(trouble: Trouble, kept: ResourceDraft | null): Opened {
  return kept === null || trouble.kind === 'refused' ? { kind: 'trouble', trouble } : { kind: 'opened', draft: kept, places: [kept.place], notice: unreadNotice }
}

function toEdit(known: OutputOf<'library.resource'>, place: Place, kept: ResourceDraft | null, now: number): Opened {
  const { own } = known
  if (own === null || own.deletedAt !== null) return { kind: 'trouble', trouble: { kind: 'refused', code: own === null ? 'NOT_ALLOWED' : 'DELETED', detail: {}, now } }
  const draft = kept === null ? resourceToEdit(known, place) : { ...kept, version: own.version }
  return { kind: 'opened', draft, places: [place], notice: kept === null ? '' : resumedNotice }
}

const resumedNotice = '接着上次没写完的。'
const unreadNotice = '没有连上。这是上次没写完的，可以接着写，连上以后再上传。'

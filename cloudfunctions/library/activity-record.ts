import type { OutputOf } from '../../contract/index'
import { circlesOf, mayDecide, mayRead } from '../../domain/moderation/circles'
import { candidateStanding } from '../../domain/moderation/candidate-standing'
import { membershipIn } from '../../domain/studio/membership'
import { isOffice, readCaller } from '../kit/context'
import type { Activity, Person, RecordDocument, RecordWords } from '../kit/documents'
import { recordShelf, writerOfShown } from '../kit/record-repository'
import { refuse } from '../kit/refuse'
import { linksTo } from '../kit/storage'
import { filesOf, lookedAfterOn } from './checking'
import type { LibraryHandlers } from './handlers'
import { standingOfCandidate, takenDownOf } from './own'
import { readerOf } from './reader'
import { linkSeconds } from './reflection'
import { isInReview, reviewOf } from './review'

type Output = OutputOf<'library.activityRecord'>

/** Three operations side by side; its author may cause it to be checked again: two more. */
export const activityRecord: LibraryHandlers['activityRecord'] = async ({ activityId }, context) => {
  const { database, now } = context
  const [person, activity, found] = await Promise.all([
    readCaller(context),
    database.first('activities', { _id: activityId }),
    database.first('activity_records', { _id: activityId }),
  ])
  if (activity === null) throw refuse('NOT_FOUND')
  const role = membershipIn(person.memberships, activity.studioId, now)?.role ?? null
  if (role === null && !isOffice(person, activity.schoolId)) throw refuse('NOT_ALLOWED')
  const isStaff = role === 'host' || role === 'assistant'
  const isMine = found?.authorId === person._id
  const record = found === null || !isMine ? found : await lookedAfterOn(recordShelf, found, context)
  return {
    activity: { ...briefOf(activity), id: activityId },
    mayWrite: isStaff && activity.cancelled === null && activity.startsAt <= now,
    version: record?.version ?? 0,
    mine: isMine,
    ...(record === null ? nothing : await seen(record, person, { isStaff, isMine }, now)),
  }
}

function briefOf({ title, studioId, startsAt, endsAt, cancelled }: Activity): Omit<Output['activity'], 'id'> {
  return { title, studioId, startsAt, endsAt, cancelled: cancelled !== null }
}

type Seen = Pick<Output, 'shown' | 'sent' | 'pending' | 'takenDown' | 'kept' | 'history' | 'review'>
const nothing: Seen = { shown: null, sent: null, pending: null, takenDown: null, kept: { pictures: [], files: [] }, history: [], review: null }

async function seen(record: RecordDocument, person: Person, { isStaff, isMine }: { isStaff: boolean; isMine: boolean }, now: number): Promise<Seen> {
  const reader = readerOf(person, now)
  const wroteShown = writerOfShown(record) === person._id
  const review = mayDecide(record, record, reader) ? reviewFor(record, wroteShown, now) : null
  const isOpen = review !== null && isInReview(review)
  const { shown, candidate, contents } = record
  const maySeeShown = isMine || wroteShown || isOpen || reader.office || mayRead(circlesOf(record, record), reader)
  // What was taken down is seen by whoever wrote it and whoever decides.
  const isHidden = record.takenDown !== null && !isMine && !wroteShown && !isOpen
  const shownWords = maySeeShown && !isHidden ? contents.find(({ version }) => version === shown?.version) : undefined
  const seesSent = isMine || (review !== null && review.waiting !== null)
  const sentWords = seesSent ? contents.find(({ version }) => version === candidate?.version) : undefined
  const runs = isStaff || reader.office
  const base = sentWords ?? shownWords
  return {
    shown: await wordsOf(shownWords),
    sent: await wordsOf(sentWords),
    pending: runs ? pendingOf(record, isMine, now) : null,
    takenDown: runs ? takenDownOf(record.takenDown) : null,
    kept: isStaff && base !== undefined ? { pictures: base.pictures.map(({ large, small }) => ({ large, small })), files: base.files.map(({ file, name }) => ({ file, name })) } : nothing.kept,
    history: runs ? contents.map(({ version, by, sentAt }) => ({ version, byName: by.name, at: sentAt })).reverse() : [],
    review: isOpen || (review !== null && shown !== null) ? review : null,
  }
}

/** Whoever wrote what is shown decides on nothing but what somebody else sent since. */
function reviewFor(record: RecordDocument, wroteShown: boolean, now: number): Seen['review'] {
  const review = reviewOf(record, now)
  if (!wroteShown) return review
  return review.waiting === null ? null : { ...review, reports: [], takenDown: null }
}

function pendingOf(record: RecordDocument, mine: boolean, now: number): Seen['pending'] {
  const { candidate, contents } = record
  if (candidate === null || candidateStanding(record, candidate, now).kind === 'passed') return null
  const byName = contents.find(({ version }) => version === candidate.version)?.by.name ?? ''
  return { byName, mine, sentAt: candidate.sentAt, standing: standingOfCandidate(record, candidate, now) }
}

/** One operation where there is anything but text; at most twenty-seven links. */
async function wordsOf(words: RecordWords | undefined): Promise<Output['shown']> {
  if (words === undefined) return null
  const { version, text, pictures, files, by, sentAt } = words
  const wanted = [...new Set([...filesOf(words), ...files.map(({ file }) => file)])]
  const links = wanted.length === 0 ? [] : await linksTo(wanted, linkSeconds)
  const urls = new Map(wanted.map((file, i) => [file, links[i] ?? '']))
  return {
    ...{ version, text, byName: by.name, sentAt },
    pictures: pictures.map(({ large, small, width, height }) => ({ url: urls.get(large) ?? '', smallUrl: urls.get(small) ?? '', width, height })),
    files: files.flatMap(({ file, name, kind, bytes }) => (kind === 'jpg' || kind === 'png' ? [] : [{ name, kind, bytes, url: urls.get(file) ?? '' }])),
  }
}

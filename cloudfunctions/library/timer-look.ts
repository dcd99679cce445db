import { candidateStanding } from '../../domain/moderation/candidate-standing'
import type { Happening } from '../../domain/moderation/happening'
import { timerLooksAt } from '../../domain/moderation/timer-look'
import { caseShelf } from '../kit/case-shelf'
import type { Database } from '../kit/database'
import { command } from '../kit/database'
import type { Collections } from '../kit/documents'
import { never } from '../kit/outbox-due'
import { withEarlyVerdicts } from '../kit/picture-verdicts'
import type { PieceCollection, Shelf } from '../kit/piece-repository'
import { letHappenTo, pieceOf, savePiece } from '../kit/piece-repository'
import { recordShelf } from '../kit/record-repository'
import { reflectionShelf } from '../kit/reflection-repository'
import { resourceShelf } from '../kit/resource-shelf'
import { logFailure } from '../kit/timer'
import { askedNow } from './checking'

type Surroundings = { database: Database; now: () => number; isOver: () => boolean }

/** Of each kind, in one visit of the timer. */
const mostAtOnce = 20
/** What could not be looked at lets others go first: for as long as it has been due already, between these. */
const leastPutOffMs = 60_000
const mostPutOffMs = 60 * 60_000

/**
 * Does what is due for pieces of a studio: asks WeChat about those that could not be checked, and tells those who decide of those that are theirs now,
 * and reminds of what lies. Each is one write that also says that it is done, so wherever it is stopped the next tick goes on. One operation for each kind of piece, one more where WeChat is to be asked,
 * and what the pieces cost. Answers when there is something to look at again; in 2100, where there is nothing.
 */
export async function lookAtPieces(studioId: string, surroundings: Surroundings): Promise<number> {
  const times = [
    await lookAtShelf(reflectionShelf, studioId, surroundings),
    await lookAtShelf(recordShelf, studioId, surroundings),
    await lookAtShelf(resourceShelf, studioId, surroundings),
    await lookAtShelf(caseShelf, studioId, surroundings),
  ]
  return Math.min(...times)
}

async function lookAtShelf<C extends PieceCollection>(shelf: Shelf<C>, studioId: string, { database, now, isOver }: Surroundings): Promise<number> {
  const readAt = now()
  const where = { studioId, lookAt: command.gt(0) }
  const found = await database.find(shelf.collection, where, { limit: mostAtOnce + 1, order: [['lookAt', 'asc'], ['_id', 'asc']] })
  const due = found.slice(0, mostAtOnce).filter(({ lookAt }) => (lookAt ?? never) <= readAt)
  const times = [found[due.length]?.lookAt ?? never]
  const openids = await openidsOf(due.filter((piece) => isQueued(piece, readAt)), database)
  // Where WeChat does not answer for one it does not for the others, who wait with it.
  let pausedUntil: number | null = null
  for (const piece of due) {
    if (isOver()) times.push(readAt)
    else times.push(await attempt(piece))
  }
  return Math.min(...times)

  /** One that fails keeps no others waiting. */
  async function attempt(piece: Collections[C]): Promise<number> {
    try {
      return await lookAt(piece)
    } catch (error) {
      logFailure('scheduler', error, { pieceId: piece._id })
      const overdueMs = readAt - (timerLooksAt(piece) ?? 0)
      const again = readAt + Math.min(Math.max(overdueMs, leastPutOffMs), mostPutOffMs)
      await database.patch(shelf.collection, { _id: piece._id, rev: piece.rev, lookAt: piece.lookAt }, { lookAt: again })
      return again
    }
  }

  async function lookAt(piece: Collections[C]): Promise<number> {
    if (!isQueued(piece, readAt)) return (timerLooksAt(piece) ?? never) <= readAt ? tellDeciders(piece) : remind(piece)
    if (pausedUntil !== null) return pausedUntil
    const after = await askAgain(piece)
    if (isOutage(after)) pausedUntil = after?.lookAt ?? null
    return after?.lookAt ?? never
  }

  async function remind(piece: Collections[C]): Promise<number> {
    const written = shelf.reminding?.(database, piece, now()) ?? null
    return written === null ? never : savedAt(await savePiece(database, shelf, piece, pieceOf(piece), written))
  }

  async function tellDeciders(piece: Collections[C]): Promise<number> {
    return savedAt(await savePiece(database, shelf, piece, pieceOf(piece), { news: { told: 'waits', by: null, reason: '', at: now() } }))
  }

  /** Null: somebody was faster, and it is looked at as it is now. */
  function savedAt(saved: Collections[C] | null): number {
    return saved === null ? readAt : (saved.lookAt ?? never)
  }

  async function askAgain(piece: Collections[C]): Promise<Collections[C] | null> {
    const happenings = await outcomeOfAsking(piece, openids.get(piece.authorId) ?? null, now())
    const after = await letHappenTo(database, shelf, { id: piece._id, happenings, by: null, seen: piece }, now())
    return after === null ? null : withEarlyVerdicts(database, shelf, after, now(), null)
  }
}

/** A storage that makes no links is an outage like any other. */
async function outcomeOfAsking(piece: Collections[PieceCollection], openid: string | null, now: number): Promise<Happening[]> {
  const version = piece.candidate?.version ?? 0
  if (openid === null) return [{ kind: 'check-hindered', version, by: 'away' }]
  try {
    return await askedNow(pieceOf(piece), piece.contents, { openid, now })
  } catch (error) {
    logFailure('scheduler', error, { pieceId: piece._id })
    return [{ kind: 'check-hindered', version, by: 'down' }]
  }
}

function isQueued(piece: Collections[PieceCollection], now: number): boolean {
  return piece.candidate !== null && candidateStanding(piece, piece.candidate, now).kind === 'queued'
}

function isOutage(piece: Collections[PieceCollection] | null): boolean {
  const by = piece?.candidate?.hindered?.by
  return by === 'down' || by === 'limit'
}

/** One operation, none for nobody. */
async function openidsOf(pieces: readonly { authorId: string }[], database: Database): Promise<Map<string, string | null>> {
  if (pieces.length === 0) return new Map()
  const ids = [...new Set(pieces.map(({ authorId }) => authorId))]
  const people = await database.find('people', { _id: command.in(ids) }, { limit: ids.length, fields: ['openid'] })
  return new Map(people.map(({ _id, openid }) => [_id, openid]))
}

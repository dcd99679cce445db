import { beginningOfDay, chinaDay, startOfChinaDay } from '../../domain/shared/china-day'
import type { Database } from '../kit/database'
import { rowWithoutPeople } from '../kit/outbox-due'
import { sweepHandbooks } from '../kit/handbook-files'
import { countChangedWords } from '../kit/search-stats'
import { hearSendFailures } from '../kit/send-failures'
import { logFailure } from '../kit/timer'
import { forgetVerdicts, purgeCases, purgeReflections, purgeResources } from '../library/purge'
import { sweepUploads } from '../library/upload-sweep'
import { sweepProofs } from '../standing/proof-sweep'
import { remindOfNotices } from '../studio/notice-reminding'
import { inTurn } from './in-turn'
import type { Tour } from './tour'

const minute = 60_000
const beginsAt = 6 * 60 * minute
/** The first ticks of a day make the row where there is none, as on the first morning of all. */
const createdUntil = beginsAt + 15 * minute
const triedAgainAfterMs = 30 * minute
const rowId = 'daily-round'
const works = [sweepProofs, remindOfNotices, purgeReflections, purgeCases, purgeResources, sweepUploads, sweepHandbooks, forgetVerdicts, hearSendFailures, countChangedWords]

type Row = { _id: string; version: number; worksFrom?: number }
type Surroundings = { database: Database; now: number; isOver: () => boolean }

/** The day has a row among the standings, too: the timer's one query finds it, and a round that was missed is made by the next tick, whenever that is. */
export function isOfTheDay({ _id }: { _id: string }): boolean {
  return _id === rowId
}

/**
 * What is due for all studios together, once a day. One operation for each kind of work where there is nothing of it, and one for the row. Where something was done
 * there may be more, which the next tick looks for; what has failed is tried again after half an hour. Where time is over the next tick goes on with the works that were
 * not done, so that none which takes long keeps others from their turn.
 * @param found the row, where it is due.
 */
export async function dailyRound({ database, now, isOver }: Omit<Tour, 'landed'>, found: Row | undefined): Promise<'done' | 'failed' | 'not-now'> {
  const at = now()
  try {
    const row = found ?? (await newRow(database, at))
    if (row === null) return 'not-now'
    const { done: outcomes, goesOnWith } = await inTurn(works, row.worksFrom ?? 0, { isOver, make: (work) => attempt(work, { database, now: at, isOver }) })
    const dueAt = goesOnWith === null ? nextRound(outcomes, at) : at
    await database.update('standings', { _id: rowId, version: row.version }, { dueAt, worksFrom: goesOnWith ?? 0, version: row.version + 1 })
    return outcomes.includes('failed') ? 'failed' : 'done'
  } catch (error) {
    logFailure('scheduler', error)
    return 'failed'
  }
}

/** Null: it is there, and due later. One operation in the first quarter of an hour, else none. */
async function newRow(database: Database, now: number): Promise<Row | null> {
  const sinceMidnight = now - startOfChinaDay(now)
  if (sinceMidnight < beginsAt || sinceMidnight >= createdUntil) return null
  const row = { ...rowWithoutPeople(rowId, ''), dueAt: now }
  return (await database.insert('standings', row)) === 'inserted' ? row : null
}

type Outcome = 'nothing' | 'something' | 'failed'

function nextRound(outcomes: readonly Outcome[], at: number): number {
  if (outcomes.includes('failed')) return at + triedAgainAfterMs
  return outcomes.includes('something') ? at : beginningOfDay(chinaDay(at) + 1) + beginsAt
}

/** What fails keeps nothing else waiting. */
async function attempt(work: (surroundings: Surroundings) => Promise<number>, surroundings: Surroundings): Promise<Outcome> {
  try {
    return (await work(surroundings)) > 0 ? 'something' : 'nothing'
  } catch (error) {
    logFailure('scheduler', error)
    return 'failed'
  }
}

import type { InputOf, OutputOf } from '../../contract/index'
import { recordStateOf } from '../../domain/records/record-state'
import { command } from './database'
import type { Database } from './database'

export type RecordLine = OutputOf<'library.recordList'>['lines'][number]
export type RecordsWanted = InputOf<'library.recordList'>['of']

/** What one list takes in. */
const mostActivities = 500

const joins = {
  studios: { collection: 'studios', let: { studio: '$studioId' }, match: [{ field: '_id', is: 'eq', variable: 'studio' }], fields: ['name'] },
  records: {
    collection: 'activity_records',
    let: { activity: '$_id' },
    match: [{ field: '_id', is: 'eq', variable: 'activity' }],
    fields: ['shown', 'candidate', 'takenDown', 'reports', 'card'],
  },
} as const

/** All activities of a school that ended within a time and now are over, the latest first, with how their records stand; `cut`: earlier ones were left out. One operation. */
export async function recordLinesOf(database: Database, schoolId: string, { from, to }: Pick<RecordsWanted, 'from' | 'to'>, now: number): Promise<{ lines: RecordLine[]; cut: boolean }> {
  const ended = command.gte(from).and(command.lt(Math.min(to, now)))
  const found = await database.findJoined('activities', { schoolId, endsAt: ended }, joins, { limit: mostActivities, order: [['endsAt', 'desc'], ['_id', 'desc']] })
  const lines = found.flatMap(({ _id, title, startsAt, endsAt, studioId, cancelled, studios, records: [record] }): RecordLine[] => {
    if (cancelled !== null) return []
    const state = recordStateOf(record ?? null, endsAt, now)
    const studio = { id: studioId, name: studios[0]?.name ?? '' }
    return [{ activity: { id: _id, title, startsAt, endsAt }, studio, ...state, card: state.state === 'shown' ? (record?.card ?? null) : null }]
  })
  return { lines, cut: found.length === mostActivities }
}

/** Those of a studio and in a state, where one is asked for. */
export function isWanted({ studio, state }: RecordLine, wanted: Pick<RecordsWanted, 'studioId' | 'state'>): boolean {
  return (wanted.studioId === null || studio.id === wanted.studioId) && (wanted.state === null || state === wanted.state)
}

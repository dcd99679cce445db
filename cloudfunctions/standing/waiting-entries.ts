import type { SheetEntry } from '../../domain/attendance/sheet'
import type { StudioView } from './studio-view'

type EntryOfPerson<More> = { person: { id: string; name: string }; sessionId: string; title: string; startsAt: number } & More

/** Entries of closed sheets of which `pick` has something to say, the oldest session first. */
export function entriesThat<More extends object>({ sheets, people }: Pick<StudioView, 'sheets' | 'people'>, pick: (entry: SheetEntry) => More | null): EntryOfPerson<More>[] {
  const names = new Map(people.map(({ _id, name }) => [_id, name]))
  return sheets
    .filter(({ state }) => state === 'closed')
    .sort((a, b) => a.startsAt - b.startsAt)
    .flatMap(({ sessionId, title, startsAt, entries }) =>
      Object.entries(entries).flatMap(([id, entry]) => {
        const more = pick(entry)
        return more === null ? [] : [{ person: { id, name: names.get(id) ?? '' }, sessionId, title, startsAt, ...more }]
      }),
    )
}

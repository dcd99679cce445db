import type { Database } from '../kit/database'
import { command } from '../kit/database'
import type { StudioView } from './studio-view'

/** Names by person's id: those of the studio, and of these others (the office, say) who did something here. One operation where somebody is of elsewhere. */
export async function namesOf({ people }: Pick<StudioView, 'people'>, ids: Iterable<string | null>, database: Database): Promise<ReadonlyMap<string, string>> {
  const names = new Map(people.map(({ _id, name }) => [_id, name]))
  const strangers = [...new Set(ids)].filter((id): id is string => id !== null && id !== '' && !names.has(id))
  if (strangers.length === 0) return names
  const found = await database.find('people', { _id: command.in(strangers) }, { limit: strangers.length, fields: ['name'] })
  for (const { _id, name } of found) names.set(_id, name)
  return names
}

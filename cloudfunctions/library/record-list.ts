import { readCaller, requireOffice } from '../kit/context'
import type { RecordLine } from '../kit/record-lines'
import { isWanted, recordLinesOf } from '../kit/record-lines'
import type { LibraryHandlers } from './handlers'

const pageLength = 30

/** Two operations, one after the other. */
export const recordList: LibraryHandlers['recordList'] = async ({ of, after }, context) => {
  const caller = await readCaller(context)
  requireOffice(caller, caller.schoolId)
  const { lines, cut } = await recordLinesOf(context.database, caller.schoolId, of, context.now)
  const wanted = lines.filter((line) => isWanted(line, of) && isAfter(line, after))
  const page = wanted.slice(0, pageLength)
  const last = wanted.length > pageLength ? page.at(-1) : undefined
  const count = (state: RecordLine['state']): number => lines.filter((line) => isWanted(line, { studioId: of.studioId, state })).length
  return {
    lines: page,
    counts: { shown: count('shown'), checking: count('checking'), none: count('none') },
    studios: [...new Map(lines.map(({ studio }) => [studio.id, studio])).values()].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
    cut,
    next: last === undefined ? null : { at: last.activity.endsAt, id: last.activity.id },
  }
}

/** In the order of the list: the latest first. */
function isAfter({ activity }: RecordLine, after: { at: number; id: string } | undefined): boolean {
  return after === undefined || activity.endsAt < after.at || (activity.endsAt === after.at && activity.id < after.id)
}

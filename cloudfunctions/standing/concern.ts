import type { StoredStanding } from '../../domain/attendance/stored-standing'

type OfConcern = { name: string; figures: Pick<StoredStanding, 'level' | 'certainty' | 'remaining' | 'absent'> }

const levels = ['overSoFar', 'warning', 'fine', 'tooEarly'] as const
const certainties = ['certain', 'held', 'open'] as const

/** The ones to look after first: by how certain the line is, by level, by what may still be missed, by what was missed. */
export function byConcern({ name: a, figures: one }: OfConcern, { name: b, figures: other }: OfConcern): number {
  return (
    certainties.indexOf(one.certainty) - certainties.indexOf(other.certainty) ||
    levels.indexOf(one.level) - levels.indexOf(other.level) ||
    one.remaining - other.remaining ||
    other.absent - one.absent ||
    a.localeCompare(b, 'zh-CN')
  )
}

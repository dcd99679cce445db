import type { OutputOf } from '../../../contract/index'

export type Statistics = OutputOf<'library.caseStatistics'>
/** By what the cases are counted. */
export type Group = 'type' | 'studio' | 'person'
export type StatisticsRow = { id: string; name: string; published: number; uses: number; reads: number; opens: boolean; spoken: string }
export type StatisticsView = { totals: { name: string; figure: number; opens: boolean }[]; rows: StatisticsRow[]; note: string }

export const groupOptions: { value: Group; words: string }[] = [
  { value: 'type', words: '按类型' },
  { value: 'studio', words: '按工作室' },
  { value: 'person', words: '按作者' },
]

/** As many contributors as the cloud names. */
const mostPeople = 50

export function statisticsView({ total, types, studios, people }: Statistics, group: Group): StatisticsView {
  const lines = { type: types, studio: studios, person: people }[group]
  return {
    totals: [
      { name: '发布', figure: total.published, opens: total.published > 0 },
      { name: '作者', figure: total.authors, opens: false },
      { name: '我班用过', figure: total.uses, opens: false },
      { name: '阅读', figure: total.reads, opens: false },
    ],
    rows: lines.map(rowOf),
    note: group === 'person' && people.length >= mostPeople ? `只列出发布最多的 ${mostPeople} 位。` : '',
  }
}

function rowOf({ id, name, published, uses, reads }: Statistics['types'][number]): StatisticsRow {
  const opens = published > 0
  return { id, name, published, uses, reads, opens, spoken: `${name}，发布 ${published} 个，用过 ${uses} 次，阅读 ${reads} 次${opens ? '，看是哪些' : ''}` }
}

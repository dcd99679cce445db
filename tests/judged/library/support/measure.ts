import type { JudgedQuery } from './corpus'

/** Titles, best first. */
export type Search = (query: string) => Promise<string[]> | string[]
export type Figures = { queries: number; recall: number; recallOfAll: number; meanReciprocalRank: number }

const looked = 10

/**
 * recall: which part of what is looked for (2) stands among the first ten; of all: of the gladly read (1) as well, of ten at most.
 * Reciprocal rank: of the first case that is looked for.
 */
export async function measure(queries: readonly JudgedQuery[], search: Search): Promise<Map<string, Figures>> {
  const figures = new Map<string, Figures>()
  for (const query of queries) {
    const found = (await search(query.query)).slice(0, looked)
    for (const name of [query.class, 'all']) {
      const before = figures.get(name) ?? { queries: 0, recall: 0, recallOfAll: 0, meanReciprocalRank: 0 }
      const n = before.queries + 1
      const mean = (old: number, next: number) => old + (next - old) / n
      figures.set(name, {
        queries: n,
        recall: mean(before.recall, recall(query, found, 2)),
        recallOfAll: mean(before.recallOfAll, recall(query, found, 1)),
        meanReciprocalRank: mean(before.meanReciprocalRank, reciprocalRank(query, found)),
      })
    }
  }
  return figures
}

function recall({ relevant }: JudgedQuery, found: readonly string[], least: 1 | 2): number {
  const wanted = Object.entries(relevant).flatMap(([title, grade]) => (grade >= least ? [title] : []))
  return wanted.filter((title) => found.includes(title)).length / Math.min(looked, wanted.length)
}

function reciprocalRank({ relevant }: JudgedQuery, found: readonly string[]): number {
  const at = found.findIndex((title) => relevant[title] === 2)
  return at === -1 ? 0 : 1 / (at + 1)
}

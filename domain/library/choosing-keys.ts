import type { Frequencies, WeighedQuery } from './weighing'

/** More add nothing that is among the best. */
const mostKeys = 300

/** The keys by which cases are fetched; `cut`: they lead to more cases than may be read, so the best of them are. */
export type ChosenKeys = { keys: string[]; cut: boolean }

/**
 * The most worth first, as long as the cases they lead to are few enough; at least one. Keys that stood nowhere when cases were counted cost nothing and lead to what was
 * published since.
 */
export function chooseKeys({ concepts }: WeighedQuery, frequencies: Frequencies, most: number): ChosenKeys {
  const worths = new Map<string, number>()
  for (const { worth, keys } of concepts.flat()) for (const key of keys) worths.set(key, Math.max(worth, worths.get(key) ?? 0))
  const ordered = [...worths].map(([key, worth]) => ({ key, worth, cases: frequencies.of(key) })).sort((left, right) => right.worth - left.worth || left.cases - right.cases)
  const fresh = ordered.filter(({ cases }) => cases === 0).map(({ key }) => key)
  const chosen: string[] = []
  let cases = 0
  for (const one of ordered) {
    if (one.cases === 0 || cases + one.cases > most || chosen.length === mostKeys) continue
    chosen.push(one.key)
    cases += one.cases
  }
  const least = ordered.find((one) => one.cases > 0)
  return cases === 0 && least !== undefined ? { keys: [least.key], cut: true } : { keys: [...chosen, ...fresh].slice(0, mostKeys), cut: false }
}

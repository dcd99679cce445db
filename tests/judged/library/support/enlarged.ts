import type { JudgedCase } from './corpus'

const bodyCharacters = 40

/** Many cases made of the corpus: the same titles and tags again and again, so that every word is as frequent as it can be. */
export function enlarged(cases: readonly JudgedCase[], count: number): JudgedCase[] {
  return Array.from({ length: count }, (_, n) => {
    const one = cases[n % cases.length] ?? cases[0]
    if (one === undefined) throw new Error('there are no cases to multiply')
    return { ...one, title: `${one.title}（${Math.floor(n / cases.length) + 1}）`, body: [...one.body].slice(0, bodyCharacters).join('') }
  })
}

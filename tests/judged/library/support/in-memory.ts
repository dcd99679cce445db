import { chooseKeys } from '../../../../domain/library/choosing-keys'
import { indexKeysOf } from '../../../../domain/library/index-keys'
import { readQuery } from '../../../../domain/library/reading-query'
import { frequenciesOf, statsOf } from '../../../../domain/library/search-stats'
import { scoreOf, weigh } from '../../../../domain/library/weighing'
import type { JudgedCase } from './corpus'
import type { Search } from './measure'

const mostExamined = 1000

/** What the database is asked to do, done here. */
export function searchInMemory(cases: readonly JudgedCase[]): Search {
  const indexed = cases.map((one) => ({ ...one, keys: new Set(indexKeysOf(one)) }))
  const frequencies = frequenciesOf(statsOf(indexed.map(({ keys, tags }) => ({ keys: [...keys], tags, scope: '' }))))
  return (typed) => {
    const query = readQuery(typed)
    const weighed = weigh(query, frequencies)
    const chosen = chooseKeys(weighed, frequencies, mostExamined).keys
    return indexed
      .filter(({ stage, keys }) => (query.stage === null || stage === query.stage) && chosen.some((key) => keys.has(key)))
      .map(({ title, keys }) => ({ title, score: scoreOf(weighed, keys) }))
      .sort((left, right) => right.score - left.score)
      .map(({ title }) => title)
  }
}

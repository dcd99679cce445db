import { notAnswered } from './database-errors'
import { lookup } from './lookup'
import type { Answer, Surroundings } from './reads'
import { search } from './reads'
import { sortOrder, stagesOf } from './requests'
import type { Params } from './requests'
import { compileStage, countOf, objectOf } from './stages'
import type { SortOrder } from './planner'
import type { PlainObject } from './values'
import { decodeValue, encode } from './wire'

const LEAST_DEFAULT_LIMIT = 20

type RawStage = { name: string; value: unknown }
type Head = { filter: PlainObject; order: SortOrder; skip: number; limit: number; rest: RawStage[] }

/** `aggregate()…end()`. What stands at the head ($match, $sort, $skip, $limit) is served by an index as a query would be. */
export function aggregate(params: Params, surroundings: Surroundings): Answer {
  const now = surroundings.now()
  const collection = surroundings.engine.collection(params['collectionName'])
  const stages = stagesOf(params).map(({ key, value }): RawStage => ({ name: key, value: decodeValue(value, key, now) }))
  const { rest, ...query } = headOf(stages)
  const { rows, documentsExamined } = search(collection, query, surroundings.strictIndexes)
  let documents: PlainObject[] = rows.map(([, stored]) => stored.document)
  let examined = documentsExamined
  for (const { name, value } of rest) {
    if (name === '$lookup') {
      const joined = lookup(documents, objectOf(name, value), surroundings)
      documents = joined.documents
      examined += joined.documentsExamined
    } else {
      documents = compileStage(name, value)(documents)
    }
  }
  refuseUnlimited(stages, documents.length)
  return { body: { data: { list: documents.map((document) => encode(document)) } }, documentsExamined: examined }
}

function headOf(stages: RawStage[]): Head {
  const head: Head = { filter: {}, order: [], skip: 0, limit: Infinity, rest: [...stages] }
  const next = (name: string) => (head.rest[0]?.name === name ? head.rest.shift() : undefined)
  const match = next('$match')
  if (match !== undefined) head.filter = objectOf('$match', match.value)
  const sort = next('$sort')
  if (sort !== undefined) head.order = sortOrder(objectOf('$sort', sort.value))
  const skip = next('$skip')
  if (skip !== undefined) head.skip = countOf('$skip', skip.value, 0)
  const limit = next('$limit')
  if (limit !== undefined) head.limit = countOf('$limit', limit.value, 1)
  return head
}

// Reports disagree on how many documents the platform answers when the pipeline has no limit; 20 is the smallest number told.
function refuseUnlimited(stages: RawStage[], count: number): void {
  if (count <= LEAST_DEFAULT_LIMIT || stages.some(({ name }) => name === '$limit')) return
  throw notAnswered(`an aggregation of more than ${LEAST_DEFAULT_LIMIT} documents without a limit() of its own`)
}

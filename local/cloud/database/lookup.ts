import { notAnswered, rejected } from './database-errors'
import { keyValues } from './indexes'
import { lookupPipeline } from './lookup-pipeline'
import { search } from './reads'
import type { Surroundings } from './reads'
import { setField } from './stage-fields'
import type { PlainObject } from './values'

const BY_FIELDS = ['from', 'localField', 'foreignField', 'as']
const BY_PIPELINE = ['from', 'let', 'pipeline', 'as']

/** What one document is joined with. */
export type Joined = { documents: PlainObject[]; documentsExamined: number }

/** `$lookup`, by equality of two fields or by a pipeline: each document is joined by a query of its own on the other collection. */
export function lookup(documents: PlainObject[], specification: PlainObject, surroundings: Surroundings): Joined {
  const join = 'pipeline' in specification ? byPipeline(specification, surroundings) : byFields(specification, surroundings)
  const as = textOf(specification, 'as')
  let documentsExamined = 0
  const joined = documents.map((document) => {
    const found = join(document)
    documentsExamined += found.documentsExamined
    return setField(document, as, found.documents)
  })
  return { documents: joined, documentsExamined }
}

function byFields(specification: PlainObject, { engine, strictIndexes }: Surroundings): (document: PlainObject) => Joined {
  refuseOthers(specification, BY_FIELDS)
  const [from, localField, foreignField] = BY_FIELDS.map((field) => textOf(specification, field)) as [string, string, string, string]
  const collection = engine.collection(from)
  return (document) => {
    const filter = { [foreignField]: { $in: keyValues(document, localField) } }
    const { rows, documentsExamined } = search(collection, { filter, order: [], skip: 0, limit: Infinity }, strictIndexes)
    return { documents: rows.map(([, stored]) => stored.document), documentsExamined }
  }
}

function byPipeline(specification: PlainObject, { engine, strictIndexes }: Surroundings): (document: PlainObject) => Joined {
  refuseOthers(specification, BY_PIPELINE)
  const collection = engine.collection(textOf(specification, 'from'))
  return lookupPipeline(collection, specification['let'] ?? {}, specification['pipeline'], strictIndexes)
}

function refuseOthers(specification: PlainObject, fields: string[]): void {
  const unknown = Object.keys(specification).find((key) => !fields.includes(key))
  if (unknown !== undefined) throw notAnswered(`$lookup with ${unknown}`)
}

function textOf(specification: PlainObject, field: string): string {
  const value = specification[field]
  if (typeof value !== 'string' || value === '') throw rejected(`$lookup argument '${field}' must be a string`)
  return value
}

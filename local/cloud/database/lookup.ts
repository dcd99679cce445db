import { notAnswered, rejected } from './database-errors'
import { keyValues } from './indexes'
import { search } from './reads'
import type { Surroundings } from './reads'
import { setField } from './stage-fields'
import type { PlainObject } from './values'

const FIELDS = ['from', 'localField', 'foreignField', 'as']

/** `$lookup` by equality of two fields: each document is joined by a query of its own on the other collection. */
export function lookup(documents: PlainObject[], specification: PlainObject, { engine, strictIndexes }: Surroundings) {
  const unknown = Object.keys(specification).find((key) => !FIELDS.includes(key))
  if (unknown !== undefined) throw notAnswered(`$lookup with ${unknown}`)
  const [from, localField, foreignField, as] = FIELDS.map((field) => textOf(specification, field)) as [string, string, string, string]
  const collection = engine.collection(from)
  let documentsExamined = 0
  const joined = documents.map((document) => {
    const filter = { [foreignField]: { $in: keyValues(document, localField) } }
    const found = search(collection, { filter, order: [], skip: 0, limit: Infinity }, strictIndexes)
    documentsExamined += found.documentsExamined
    return setField(
      document,
      as,
      found.rows.map(([, stored]) => stored.document),
    )
  })
  return { documents: joined, documentsExamined }
}

function textOf(specification: PlainObject, field: string): string {
  const value = specification[field]
  if (typeof value !== 'string' || value === '') throw rejected(`$lookup argument '${field}' must be a string`)
  return value
}

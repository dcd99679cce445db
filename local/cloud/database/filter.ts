import { Context } from 'mingo/core'
import * as expressions from 'mingo/operators/expression'
import * as queries from 'mingo/operators/query'
import { Query } from 'mingo/query'
import { fieldOperators } from './matching'
import { checkFilter } from './operators'
import type { PlainObject } from './values'

export type Filter = (document: unknown) => boolean

const context = Context.init({
  expression: expressions,
  query: { $and: queries.$and, $or: queries.$or, $nor: queries.$nor, $expr: queries.$expr, ...fieldOperators(compile) },
})

/** Turns a query into a test; refuses what is not on the allow-list. */
export function compileFilter(filter: PlainObject): Filter {
  checkFilter(filter)
  return compile(filter)
}

function compile(filter: PlainObject): Filter {
  if (Object.keys(filter).length === 0) return () => true
  const query = new Query(filter, { context })
  return (document) => query.test(document as never)
}

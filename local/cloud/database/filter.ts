import { Context } from 'mingo/core'
import { $and, $nor, $or } from 'mingo/operators/query'
import { Query } from 'mingo/query'
import { compileExpression, isTruthy } from './expressions'
import { fieldOperators } from './matching'
import { checkFilter } from './operators'
import type { PlainObject } from './values'

export type Filter = (document: unknown) => boolean

// mingo takes a query apart and joins its conditions; each condition is tested by operators of our own.
const context = Context.init({ query: { $and, $or, $nor, $expr: matchExpression, ...fieldOperators(compile) } as never })

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

function matchExpression(_path: string, expression: unknown): Filter {
  const evaluate = compileExpression(expression)
  return (document) => isTruthy(evaluate(document))
}

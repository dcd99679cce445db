import { Edge } from './bson-order'
import { collectConstraints } from './constraints'
import type { Bound, Constraint, Constraints } from './constraints'
import type { Index, IndexField, IndexRange } from './indexes'
import { isPlainObject } from './values'
import type { PlainObject } from './values'

export type SortOrder = [path: string, direction: 1 | -1][]
export type Plan =
  /** `pointCount`: so many leading fields of the index have given values. */
  | { kind: 'index'; index: Index; ranges: IndexRange[]; pointCount: number; direction: 1 | -1; sorted: boolean }
  | { kind: 'union'; plans: Plan[]; sorted: false }
  | { kind: 'scan'; sorted: false }

// More combinations of `in` values than this are looked up by fewer fields of the index.
const MOST_RANGES = 1000

/** Finds the index that narrows a query best; an index may find too much, never too little. */
export function planQuery(indexes: Index[], filter: PlainObject, order: SortOrder): Plan {
  const constraints = collectConstraints(filter)
  const isEmpty = Object.keys(filter).length === 0
  const candidates = indexes.flatMap((index) => candidatesFor(index, constraints, order, isEmpty))
  const best = candidates.reduce<Candidate | null>((chosen, next) => (chosen === null || next.score > chosen.score ? next : chosen), null)
  if (best !== null) return best.plan
  return planBranches(indexes, filter) ?? { kind: 'scan', sorted: false }
}

type Candidate = { plan: Plan; score: number }

function candidatesFor(index: Index, constraints: Constraints, order: SortOrder, filterIsEmpty: boolean): Candidate[] {
  const points = pointFields(index, constraints)
  const range = rangeField(index, constraints, points.length)
  const sorting = order.length === 0 ? null : sortDirection(index, constraints, points.length, order)
  const narrows = points.length > 0 || range !== null
  if (!narrows && !(filterIsEmpty && sorting !== null)) return []
  const isUniqueLookup = index.unique && points.length === index.fields.length
  const score = points.length * 10 + (range === null ? 0 : 5) + (sorting === null ? 0 : 6) + (isUniqueLookup ? 100 : 0)
  const ranges = rangesFor(index.fields, points, range)
  return [{ score, plan: { kind: 'index', index, ranges, pointCount: points.length, direction: sorting ?? 1, sorted: sorting !== null } }]
}

/** The leading fields of the index that the query compares with given values. */
function pointFields(index: Index, constraints: Constraints): unknown[][] {
  const points: unknown[][] = []
  let combinations = 1
  for (const [path] of index.fields) {
    const values = constraints.get(path)?.points
    if (values === undefined || combinations * values.length > MOST_RANGES) return points
    combinations *= values.length
    points.push(values)
  }
  return points
}

// In a multikey index each bound may be met by another element, so only one of them narrows.
function rangeField(index: Index, constraints: Constraints, position: number): Constraint | null {
  const field = index.fields[position]
  const constraint = field === undefined ? undefined : constraints.get(field[0])
  if (field === undefined || constraint === undefined || (constraint.lower === undefined && constraint.upper === undefined)) return null
  if (index.isMultikey(field[0]) && constraint.lower !== undefined) return { lower: constraint.lower }
  return constraint
}

/**
 * In which direction the index yields the wanted order, or null if it does not. Where a leading field has several given
 * values, the order holds within each of them, and they are merged.
 */
function sortDirection(index: Index, constraints: Constraints, pointCount: number, order: SortOrder): 1 | -1 | null {
  const leading = index.fields.slice(0, pointCount).map(([path]) => path)
  // Of a field that holds several values, one given value leads to each document once; several would lead to it more than once.
  if (leading.some((path) => index.isMultikey(path) && constraints.get(path)?.points?.length !== 1)) return null
  const wanted = order.filter(([path]) => !(leading.includes(path) && constraints.get(path)?.points?.length === 1))
  const offered = index.fields.slice(pointCount)
  let direction: 1 | -1 | null = null
  for (const [position, [path, wantedDirection]] of wanted.entries()) {
    const field = offered[position]
    if (field === undefined || field[0] !== path || index.isMultikey(path)) return null
    const here: 1 | -1 = field[1] === wantedDirection ? 1 : -1
    if (direction !== null && direction !== here) return null
    direction = here
  }
  return direction ?? 1
}

function rangesFor(fields: IndexField[], points: unknown[][], range: Constraint | null): IndexRange[] {
  const prefixes = points.reduce<unknown[][]>((keys, values) => keys.flatMap((key) => values.map((value) => [...key, value])), [[]])
  return prefixes.map((prefix) => rangeAfter(fields, prefix, range))
}

function rangeAfter(fields: IndexField[], prefix: unknown[], range: Constraint | null): IndexRange {
  if (range === null) return { from: fill(fields, prefix, 'start'), to: fill(fields, prefix, 'end') }
  const lower = range.lower ?? { value: Edge.before(range.upper?.value), inclusive: true }
  const upper = range.upper ?? { value: Edge.after(range.lower?.value), inclusive: true }
  const [first, last] = fields[prefix.length]?.[1] === -1 ? [upper, lower] : [lower, upper]
  return {
    from: fill(fields, [...prefix, first.value], isIncluded(first) ? 'start' : 'end'),
    to: fill(fields, [...prefix, last.value], isIncluded(last) ? 'end' : 'start'),
  }
}

function isIncluded(bound: Bound): boolean {
  return bound.inclusive
}

/** Completes a key so that it lies before ('start') or after ('end') every real key with these leading values. */
function fill(fields: IndexField[], leading: unknown[], side: 'start' | 'end'): unknown[] {
  const rest = fields.slice(leading.length).map(([, direction]) => ((side === 'start') === (direction === 1) ? Edge.lowest : Edge.highest))
  return [...leading, ...rest, side === 'start' ? Edge.lowest : Edge.highest]
}

/** A query whose `$or` is served branch by branch. */
function planBranches(indexes: Index[], filter: PlainObject): Plan | null {
  for (const branches of disjunctionsOf(filter)) {
    const plans = branches.map((branch) => planQuery(indexes, branch, []))
    if (plans.every((plan) => plan.kind !== 'scan')) return { kind: 'union', plans, sorted: false }
  }
  return null
}

function disjunctionsOf(filter: PlainObject): PlainObject[][] {
  return Object.entries(filter).flatMap(([key, value]) => {
    if (!Array.isArray(value)) return []
    const branches = value.filter(isPlainObject)
    if (key === '$or') return [branches]
    return key === '$and' ? branches.flatMap((branch) => disjunctionsOf(branch)) : []
  })
}

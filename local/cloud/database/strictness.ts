import type { Collection } from './collection'
import { CloudError } from '../cloud-error'
import { fieldsOf } from './find'
import type { Plan, SortOrder } from './planner'
import type { PlainObject } from './values'

/** In tests a query that walks through a whole collection fails: it would cost more with every document that is added. */
export function refuseScan(collection: Collection, plan: Plan, filter: PlainObject, order: SortOrder): void {
  if (plan.kind !== 'scan') return
  const fields = [...fieldsOf(filter), ...order.map(([path]) => path)]
  const asked = fields.length === 0 ? 'a query without conditions' : `a query on ${[...new Set(fields)].join(', ')}`
  throw new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[LocalCloud] No index of the collection "${collection.name}" serves ${asked}; declare one in collections.json.`,
  )
}

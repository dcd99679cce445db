import { rejected } from './database-errors'
import { compileExpression } from './expressions'
import { compileProjection } from './projection'
import { flattenedFields, setField } from './stage-fields'
import type { Stage } from './stages'
import type { PlainObject } from './values'

/** `$project`: fields kept or left out (1, true, 0, false), and fields computed from expressions. */
export function compileStageProjection(specification: PlainObject): Stage {
  const entries = flattenedFields(specification)
  if (entries.length === 0) throw rejected('$project specification must have at least one field')
  const plain = entries.filter(([, wanted]) => isChoice(wanted))
  const computed = entries
    .filter(([, wanted]) => !isChoice(wanted))
    .map(([path, expression]) => ({ path, evaluate: compileExpression(expression) }))
  const excludes = plain.some(([path, wanted]) => path !== '_id' && !isWanted(wanted))
  if (excludes && computed.length > 0)
    throw rejected('Bad projection specification, cannot include fields or add computed fields during an exclusion projection')
  const project = compileProjection(Object.fromEntries(plain.map(([path, wanted]) => [path, isWanted(wanted) ? 1 : 0])))
  if (computed.length === 0) return (documents) => (project === null ? documents : documents.map(project))
  const keepsOnlyId = plain.every(([path]) => path === '_id')
  const keepsId = plain.every(([path, wanted]) => path !== '_id' || isWanted(wanted))
  const base = (document: PlainObject) => (keepsOnlyId ? onlyId(document, keepsId) : (project?.(document) ?? document))
  return (documents) =>
    documents.map((document) => computed.reduce((result, { path, evaluate }) => setField(result, path, evaluate(document)), base(document)))
}

function isChoice(wanted: unknown): boolean {
  return typeof wanted === 'number' || typeof wanted === 'boolean'
}

function isWanted(wanted: unknown): boolean {
  return wanted !== 0 && wanted !== false
}

function onlyId(document: PlainObject, keepsId: boolean): PlainObject {
  return keepsId && '_id' in document ? { _id: document['_id'] } : {}
}

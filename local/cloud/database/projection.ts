import { notAnswered, rejected } from './database-errors'
import { isPlainObject } from './values'
import type { PlainObject } from './values'

type Tree = Map<string, Tree | null>
export type Projection = (document: PlainObject) => PlainObject

/** What `field()` asks for: only the named fields, or all but the named ones; `_id` comes along unless left out. */
export function compileProjection(specification: PlainObject): Projection | null {
  const entries = Object.entries(specification).map(([path, wanted]) => ({ path, wanted: wish(path, wanted) }))
  if (entries.length === 0) return null
  const others = entries.filter(({ path }) => path !== '_id')
  const withoutId = entries.some(({ path, wanted }) => path === '_id' && !wanted)
  const included = others.filter(({ wanted }) => wanted)
  if (included.length > 0 && included.length < others.length) throw rejected('Projection cannot have a mix of inclusion and exclusion.')
  const tree = treeOf(others.map(({ path }) => path))
  if (included.length > 0 || (others.length === 0 && !withoutId)) {
    if (!withoutId) tree.set('_id', null)
    return (document) => pick(document, tree)
  }
  if (withoutId) tree.set('_id', null)
  return (document) => omit(document, tree)
}

function wish(path: string, wanted: unknown): boolean {
  if (wanted === 1 || wanted === true) return true
  if (wanted === 0 || wanted === false) return false
  if (isPlainObject(wanted)) throw notAnswered(`the projection ${Object.keys(wanted).join(', ')} of '${path}'`)
  throw notAnswered(`the projection of '${path}'`)
}

function treeOf(paths: string[]): Tree {
  const root: Tree = new Map()
  for (const path of paths) {
    const steps = path.split('.')
    let node = root
    for (const [position, step] of steps.entries()) {
      const known = node.get(step)
      const isLast = position === steps.length - 1
      if (known === null || (isLast && known !== undefined)) throw rejected(`Path collision at ${path}`)
      const next: Tree = known ?? new Map<string, Tree | null>()
      node.set(step, isLast ? null : next)
      node = next
    }
  }
  return root
}

function pick(value: PlainObject, tree: Tree): PlainObject {
  const result: PlainObject = {}
  for (const [key, item] of Object.entries(value)) {
    const branch = tree.get(key)
    if (branch === undefined) continue
    const picked = branch === null ? item : pickInside(item, branch)
    if (picked !== undefined) result[key] = picked
  }
  return result
}

// Inside an array only documents and arrays remain: a scalar has none of the fields that were asked for.
function pickInside(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => pickInside(item, tree)).filter((item) => item !== undefined)
  return isPlainObject(value) ? pick(value, tree) : undefined
}

function omit(value: PlainObject, tree: Tree): PlainObject {
  const result: PlainObject = {}
  for (const [key, item] of Object.entries(value)) {
    const branch = tree.get(key)
    if (branch !== null) result[key] = branch === undefined ? item : omitInside(item, branch)
  }
  return result
}

function omitInside(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => omitInside(item, tree))
  return isPlainObject(value) ? omit(value, tree) : value
}

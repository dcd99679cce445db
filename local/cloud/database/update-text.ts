import { isPlainObject } from './values'

/** A value as MongoDB's messages show it. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'null'
  if (typeof value === 'string') return JSON.stringify(value)
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map((item: unknown) => show(item)).join(', ')} ]`
  if (isPlainObject(value)) return showFields(value)
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : typeof value
}

export function typeName(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (typeof value === 'number') return numberType(value)
  if (typeof value === 'boolean') return 'bool'
  if (value instanceof Date) return 'date'
  if (Array.isArray(value)) return 'array'
  return typeof value
}

function showFields(value: Record<string, unknown>): string {
  const fields = Object.entries(value).map(([key, item]) => `${key}: ${show(item)}`)
  return fields.length === 0 ? '{}' : `{${fields.join(', ')}}`
}

function numberType(value: number): string {
  if (!Number.isInteger(value)) return 'double'
  return Math.abs(value) <= 2 ** 31 - 1 ? 'int' : 'long'
}

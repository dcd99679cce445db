import { BSONRegExp, EJSON } from 'bson'
import { invalidParameter, notAnswered, rejected } from './database-errors'
import { isPlainObject } from './values'
import type { PlainObject } from './values'

// Queries and data travel as canonical extended JSON, each in a string of its own.

/** Reads one EJSON object; `now` is what `db.serverDate()` stands for. */
export function decodeObject(text: unknown, name: string, now: number): PlainObject {
  const value = decodeValue(text, name, now)
  if (!isPlainObject(value)) throw invalidParameter(`${name} must be an object`)
  return value
}

export function decodeValue(text: unknown, name: string, now: number): unknown {
  if (text === undefined || text === null || text === '') return {}
  if (typeof text !== 'string') throw invalidParameter(`${name} must be a string of extended JSON`)
  let parsed: unknown
  try {
    parsed = EJSON.parse(text)
  } catch {
    throw invalidParameter(`${name} is not extended JSON`)
  }
  return toEngineValue(parsed, now)
}

export function encode(value: PlainObject): string {
  return EJSON.stringify(value, { relaxed: false })
}

function toEngineValue(value: unknown, now: number): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return toEngineNumber(value)
  if (value instanceof Date) return toEngineDate(value)
  if (Array.isArray(value)) return value.map((item: unknown) => toEngineValue(item, now))
  if (value instanceof BSONRegExp) return toRegExp(value)
  if (isPlainObject(value)) return toEngineObject(value, now)
  throw notAnswered(`values of the BSON type ${bsonTypeOf(value)}`)
}

function toEngineNumber(value: number): number {
  if (!Number.isFinite(value)) throw notAnswered('NaN and infinite numbers')
  return value === 0 ? 0 : value
}

function toEngineDate(value: Date): Date {
  if (Number.isNaN(value.getTime())) throw invalidParameter('invalid date')
  return value
}

// Options that mean the same in PCRE and JavaScript; `x` (spaces and comments ignored) does not exist in JavaScript.
function toRegExp(value: BSONRegExp): RegExp {
  return regularExpression(value.pattern, value.options)
}

export function regularExpression(pattern: string, options: string): RegExp {
  const unknown = [...options].find((option) => !'ims'.includes(option))
  if (unknown !== undefined) throw notAnswered(`the regular expression option "${unknown}"`)
  try {
    return new RegExp(pattern, options)
  } catch {
    throw rejected(`Regular expression is invalid: ${pattern}`)
  }
}

function toEngineObject(value: PlainObject, now: number): unknown {
  const serverDate = value['$tcb_server_date']
  if (isPlainObject(serverDate)) return new Date(now + Number(serverDate['offset'] ?? 0))
  const result: PlainObject = {}
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__') throw notAnswered('a field named __proto__')
    result[key] = toEngineValue(item, now)
  }
  return result
}

function bsonTypeOf(value: unknown): string {
  const tagged = value as { _bsontype?: unknown }
  return typeof tagged._bsontype === 'string' ? tagged._bsontype : typeof value
}

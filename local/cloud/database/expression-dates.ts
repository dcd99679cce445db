import type { ExpressionOperator } from './expressions'
import { notAnswered, rejected } from './database-errors'
import { typeName } from './update-text'
import { isPlainObject } from './values'

type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond' | 'weekday', number>

const NAMED_ZONES: Record<string, number> = { UTC: 0, GMT: 0, 'Asia/Shanghai': 8 * 60 }
const DEFAULT_FORMAT = '%Y-%m-%dT%H:%M:%S.%LZ'

/** Date expressions; a time zone is UTC unless given as an offset or as Asia/Shanghai. */
export const dateOperators: Record<string, ExpressionOperator> = {
  $dateToString: (operand, evaluate) => {
    if (!isPlainObject(operand)) throw rejected('$dateToString only supports an object as its argument')
    const [date, zone, format] = [evaluate(operand['date']), evaluate(operand['timezone']), evaluate(operand['format'] ?? DEFAULT_FORMAT)]
    if (date === null || date === undefined) return evaluate(operand['onNull'] ?? null)
    if (typeof format !== 'string') throw rejected(`$dateToString requires that 'format' be a string, found: ${typeName(format)}`)
    return formatDate(partsOf(date, zone, '$dateToString'), format, offsetOf(zone))
  },
  $year: datePart('$year', 'year'),
  $month: datePart('$month', 'month'),
  $dayOfMonth: datePart('$dayOfMonth', 'day'),
  $dayOfWeek: datePart('$dayOfWeek', 'weekday'),
  $hour: datePart('$hour', 'hour'),
  $minute: datePart('$minute', 'minute'),
  $second: datePart('$second', 'second'),
}

function datePart(operator: string, part: keyof Parts): ExpressionOperator {
  return (operand, evaluate) => {
    const value = evaluate(Array.isArray(operand) && operand.length === 1 ? operand[0] : operand)
    const { date, timezone } = isPlainObject(value) ? value : { date: value, timezone: undefined }
    return date === null || date === undefined ? null : partsOf(date, timezone, operator)[part]
  }
}

function partsOf(date: unknown, zone: unknown, operator: string): Parts {
  if (!(date instanceof Date)) throw rejected(`can't convert from BSON type ${typeName(date)} to Date (${operator})`)
  const local = new Date(date.getTime() + offsetOf(zone) * 60_000)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
    weekday: local.getUTCDay() + 1,
  }
}

/** Minutes east of Greenwich. */
function offsetOf(zone: unknown): number {
  if (zone === undefined || zone === null) return 0
  if (typeof zone !== 'string') throw rejected(`timezone must evaluate to a string, found: ${typeName(zone)}`)
  const named = NAMED_ZONES[zone]
  if (named !== undefined) return named
  const offset = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(zone)
  if (offset === null) throw notAnswered(`the time zone "${zone}"`)
  return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0))
}

function formatDate(parts: Parts, format: string, offset: number): string {
  return format.replace(/%(.?)/g, (_match, specifier: string) => formatPart(parts, specifier, offset))
}

function formatPart(parts: Parts, specifier: string, offset: number): string {
  switch (specifier) {
    case 'Y':
      return pad(parts.year, 4)
    case 'm':
      return pad(parts.month, 2)
    case 'd':
      return pad(parts.day, 2)
    case 'H':
      return pad(parts.hour, 2)
    case 'M':
      return pad(parts.minute, 2)
    case 'S':
      return pad(parts.second, 2)
    case 'L':
      return pad(parts.millisecond, 3)
    case 'w':
      return String(parts.weekday)
    case 'u':
      return String(parts.weekday === 1 ? 7 : parts.weekday - 1)
    case 'z':
      return `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60), 2)}${pad(Math.abs(offset) % 60, 2)}`
    case '%':
      return '%'
    default:
      throw notAnswered(`the date format specifier %${specifier}`)
  }
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

import type { PickerColumns } from '../overlays/picker-sheet'

type DateOptions = { value: string; start: string; end: string; fields: string }
type TimeOptions = Omit<DateOptions, 'fields'>
type Span = { first: number; last: number }

const pad = (value: number): string => String(value).padStart(2, '0')

/** Columns of year, month and day; `fields` leaves out the last ones. Days beyond the month or outside start–end are not offered. */
export function dateColumns({ value, start, end, fields }: DateOptions): PickerColumns {
  const depth = { year: 1, month: 2, day: 3 }[fields] ?? 3
  const today = new Date()
  const [low, high] = [parts(start, [1900, 1, 1]), parts(end, [2100, 12, 31])]
  const now = parts(value, [today.getFullYear(), today.getMonth() + 1, today.getDate()])
  const spans = (chosen: readonly number[]): Span[] => {
    const year = span(low[0], high[0])
    const y = at(year, chosen[0])
    const month = span(y === low[0] ? low[1] : 1, y === high[0] ? high[1] : 12)
    const m = at(month, chosen[1])
    const isLow = y === low[0] && m === low[1]
    const isHigh = y === high[0] && m === high[1]
    return [year, month, span(isLow ? low[2] : 1, isHigh ? high[2] : new Date(y, m, 0).getDate())].slice(0, depth)
  }
  const units = ['年', '月', '日']
  return {
    labels: (chosen) => spans(chosen).map((part, index) => range(part).map((number) => `${number}${units[index] ?? ''}`)),
    start: indexes(spans, now),
    result: (chosen) =>
      spans(chosen)
        .map((part, index) => pad(at(part, chosen[index])))
        .join('-'),
  }
}

export function timeColumns({ value, start, end }: TimeOptions): PickerColumns {
  const now = new Date()
  const [low, high] = [clock(start, [0, 0]), clock(end, [23, 59])]
  const spans = (chosen: readonly number[]): Span[] => {
    const hours = span(low[0], high[0])
    const hour = at(hours, chosen[0])
    return [hours, span(hour === low[0] ? low[1] : 0, hour === high[0] ? high[1] : 59)]
  }
  return {
    labels: (chosen) => spans(chosen).map((part) => range(part).map(pad)),
    start: indexes(spans, clock(value, [now.getHours(), now.getMinutes()])),
    result: (chosen) =>
      spans(chosen)
        .map((part, index) => pad(at(part, chosen[index])))
        .join(':'),
  }
}

function indexes(spans: (chosen: readonly number[]) => Span[], wanted: readonly number[]): number[] {
  const chosen: number[] = []
  wanted.forEach((number, column) => {
    const part = spans(chosen)[column]
    if (part !== undefined) chosen.push(Math.min(Math.max(number, part.first), part.last) - part.first)
  })
  return chosen
}

function parts(text: string, otherwise: [number, number, number]): [number, number, number] {
  const [year, month, day] = text.split('-').map(Number)
  return [year === undefined || !(year > 0) ? otherwise[0] : year, month ?? otherwise[1], day ?? otherwise[2]]
}

function clock(text: string, otherwise: [number, number]): [number, number] {
  const match = /^(\d{1,2}):(\d{1,2})$/.exec(text)
  return match === null ? otherwise : [Number(match[1]), Number(match[2])]
}

function span(first: number, last: number): Span {
  return { first, last: Math.max(first, last) }
}

function at({ first, last }: Span, index = 0): number {
  return Math.min(first + index, last)
}

function range({ first, last }: Span): number[] {
  return Array.from({ length: last - first + 1 }, (_none, index) => first + index)
}

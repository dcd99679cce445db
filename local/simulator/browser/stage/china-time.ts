const china = { timeZone: 'Asia/Shanghai' } as const
const full = new Intl.DateTimeFormat('zh-CN', {
  ...china,
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})
const offsetMs = 8 * 3600_000

/** 2026年9月21日周一 14:05:09 */
export function chinaTime(at: number): string {
  return full.format(at)
}

/** What an `<input type="datetime-local">` holds for this instant in China: 2026-09-21T14:05 */
export function toInputValue(at: number): string {
  return new Date(at + offsetMs).toISOString().slice(0, 16)
}

export function fromInputValue(value: string): number {
  return Date.parse(`${value}:00Z`) - offsetMs
}

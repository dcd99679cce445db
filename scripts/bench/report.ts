/** One table of the bench. `wrong` holds sentences about results that are not as they must be; one of them fails the run. */
export type Section = { title: string; columns: string[]; rows: string[][]; notes: string[]; goals: Goal[]; wrong: string[] }
export type Goal = { what: string; goal: string; found: string; met: boolean }

export function goalAtMost(what: string, found: number, limit: number, unit: string): Goal {
  const digits = unit === '×' ? 2 : 1
  return { what, goal: `≤ ${limit} ${unit}`, found: `${found.toFixed(digits)} ${unit}`, met: found <= limit }
}

/** What must not depend on how much there is. */
export function goalEqual(what: string, found: readonly number[]): Goal {
  return { what, goal: 'equal', found: found.join(', '), met: new Set(found).size <= 1 }
}

export function printSection({ title, columns, rows, notes }: Section): void {
  console.log(`\n${title}\n${table(columns, rows)}`)
  for (const note of notes) console.log(`  ${note}`)
}

export function printGoals(goals: Goal[]): void {
  const rows = goals.map(({ what, goal, found, met }) => [what, found, goal, met ? 'met' : 'MISSED'])
  console.log(`\nGoals\n${table(['', 'found', 'goal', ''], rows)}`)
}

export function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`
}

/** A thousand bytes each: the stricter reading of a limit given in KB. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

export function ratio(value: number, reference: number): string {
  return `${(value / reference).toFixed(2)} ×`
}

// The first column is words, the others are figures.
function table(columns: string[], rows: string[][]): string {
  const widths = columns.map((column, i) => Math.max(column.length, ...rows.map((row) => (row[i] ?? '').length)))
  const line = (cells: string[]): string =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return [line(columns), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].map((text) => `  ${text}`.trimEnd()).join('\n')
}

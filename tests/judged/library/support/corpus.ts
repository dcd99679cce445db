import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export type JudgedCase = { title: string; type: string; stage: string; tags: string[]; body: string }
export type JudgedQuery = { id: string; class: string; query: string; relevant: Record<string, 1 | 2> }

const folder = join(__dirname, '..')

export function readCases(): JudgedCase[] {
  const files = readdirSync(join(folder, 'cases')).sort()
  return files.flatMap((file) => readFileSync(join(folder, 'cases', file), 'utf8').split(/^# /mu).slice(1).map(caseOf))
}

export function readQueries(half: 'tuning' | 'held-out'): JudgedQuery[] {
  const files = readdirSync(folder).filter((file) => file.startsWith(`queries-${half}`)).sort()
  return files.flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as JudgedQuery[])
}

function caseOf(text: string): JudgedCase {
  const [title = '', ...lines] = text.split('\n')
  const field = (name: string) => lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1).trim() ?? ''
  const from = lines.findIndex((line) => line.startsWith('## '))
  const body = lines.slice(from).filter((line) => !line.startsWith('## ')).join('\n')
  return { title: title.trim(), type: field('类型'), stage: field('学段'), tags: field('标签').split('、').map((tag) => tag.trim()), body }
}

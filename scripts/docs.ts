import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod/mini'
import type { Action } from '../contract/action'
import { contract } from '../contract/index'
import { generalRefusals } from '../contract/refusals'
import { inRoot } from './root'

const file = inRoot('docs', 'actions.md')

/** docs/actions.md: every action of the contract with who may call it, what goes in and out, and how it refuses. */
export function actionsPage(): string {
  const chapters = Object.entries(contract).map(([name, actions]) => {
    const entries = Object.entries(actions as Record<string, Action>).map(([action, definition]) => entryOf(`${name}.${action}`, definition))
    return `## ${name}\n\n${entries.join('\n')}`
  })
  const intro = [
    '# Actions',
    '',
    'Generated from `contract/` by `npm run docs`; do not edit. A phone calls `wx.cloud.callFunction({ name, data: { action, input } })`, `attendance.checkIn` being action `checkIn` of function',
    '`attendance`. The reply is `{ ok: true, now, output }` or `{ ok: false, now, code, detail? }`; times are epoch milliseconds.',
    '',
    `Every action may refuse with ${generalRefusals.map((code) => `\`${code}\``).join(', ')}.`,
  ]
  return `${intro.join('\n')}\n\n${chapters.join('\n')}`
}

function entryOf(name: string, { summary, audience, input, output, refusals }: Action): string {
  const lines = [`### ${name}`, '', summary, '', `- audience: ${audience}`, `- input: ${shapeOf(input)}`, `- output: ${shapeOf(output)}`]
  if (refusals.length > 0) lines.push(`- refusals: ${refusals.map((code) => `\`${code}\``).join(', ')}`)
  return `${lines.join('\n')}\n`
}

function shapeOf(type: z.ZodMiniType): string {
  return `\`${describe(z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }))}\``
}

type Schema = z.core.JSONSchema.BaseSchema

function describe(schema: Schema): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  const either = schema.anyOf ?? schema.oneOf
  if (either !== undefined) return either.map((option) => describe(option)).join(' | ')
  if (schema.type === 'array') return `[${typeof schema.items === 'object' ? describe(schema.items as Schema) : ''}, …]`
  if (schema.type === 'object') return describeObject(schema)
  return typeof schema.type === 'string' ? schema.type : 'any'
}

function describeObject({ properties = {}, required = [] }: Schema): string {
  const fields = Object.entries(properties).map(([name, field]) => `${name}${required.includes(name) ? '' : '?'}: ${describe(field as Schema)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

function main(): void {
  const page = actionsPage()
  const stands = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (process.argv.includes('--check')) {
    if (stands === page) return
    console.error('docs/actions.md is out of date: run `npm run docs`.')
    process.exitCode = 1
    return
  }
  writeFileSync(file, page)
}

if (process.argv[1] === __filename) main()

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { isFieldKey } from './openapi/template-field'
import { StartError } from './start-error'

/** A template of subscription messages as an administrator chose it in WeChat's console: `fields` by key, with the name that is shown. */
export type SubscriptionTemplate = { id: string; title: string; fields: { key: string; label: string }[]; longTerm: boolean }

const fieldKey = z.string().refine(isFieldKey, 'is not the key of a field such as thing1')
const declared = z.record(
  z.string(),
  z.object({
    id: z.string().min(1),
    title: z.string().min(1),
    fields: z.record(z.string(), fieldKey),
    labels: z.record(z.string(), z.string()).default({}),
    longTerm: z.boolean(),
  }),
)

/** The templates that the functions declare beside themselves, in `message-templates.json`; none without that file. */
export function readTemplates(functionsDirectory: string): SubscriptionTemplate[] {
  const file = path.join(functionsDirectory, 'message-templates.json')
  if (!existsSync(file)) return []
  const parsed = declared.safeParse(readJson(file))
  if (!parsed.success) throw new StartError(`${file} does not declare templates: ${z.prettifyError(parsed.error)}`)
  const templates = Object.values(parsed.data).map(({ id, title, fields, labels, longTerm }) => ({
    id,
    title,
    fields: Object.entries(fields).map(([part, key]) => ({ key, label: labels[part] ?? part })),
    longTerm,
  }))
  const twice = templates.find(({ id }, index) => templates.findIndex((other) => other.id === id) !== index)
  if (twice !== undefined) throw new StartError(`${file} declares the template ${twice.id} twice.`)
  return templates
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new StartError(`${file} is not JSON.`)
  }
}

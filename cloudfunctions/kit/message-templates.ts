import type { TemplateConfig } from '../../domain/messages/fields'
import type { Template } from '../../domain/messages/kinds'
import { templates } from '../../domain/messages/kinds'
import configured from './message-templates.json'

/** The templates as an administrator chose them in WeChat's console. */
export const templateConfigs: Readonly<Record<Template, TemplateConfig>> = configured

/** Those that were granted for long: leave to send them is never used up. */
export const longTermTemplates: readonly Template[] = templates.filter((template) => configured[template].longTerm)

/** Null: an id of no template of ours. */
export function templateWithId(id: string): Template | null {
  return templates.find((template) => configured[template].id === id) ?? null
}

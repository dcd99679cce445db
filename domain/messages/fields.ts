import { timeField } from '../shared/china-words'
import type { Words } from '../shared/message-words'

/** Kinds of field of a WeChat template, with what they hold in code points. Source: subscribeMessage.send. */
const fieldLimits = { thing: 20, phrase: 5, character_string: 32 } as const

/** A template as it is configured: its id, the key of the field for each part, and whether it was granted for long. */
export type TemplateConfig = { id: string; title: string; fields: { what: string; result: string; when: string; note: string }; longTerm: boolean }

/** The `data` of a send: every field filled, cut to what it holds, on one line. */
export function templateData({ what, result, at, note }: Words, { fields }: TemplateConfig): Record<string, { value: string }> {
  return {
    [fields.what]: { value: fit(what, fields.what) },
    [fields.result]: { value: fit(result, fields.result) },
    [fields.when]: { value: timeField(at) },
    [fields.note]: { value: fit(note, fields.note) },
  }
}

/** @param key a field's key such as `thing4`. */
function fit(text: string, key: string): string {
  const isPhrase = key.startsWith('phrase')
  const limit = Object.entries(fieldLimits).find(([kind]) => key.startsWith(kind))?.[1] ?? 20
  const characters = Array.from(isPhrase ? hanOf(text) : text.replace(/\s+/gu, ' ').trim())
  if (characters.length === 0) return '无'
  if (characters.length <= limit) return characters.join('')
  return isPhrase ? characters.slice(0, limit).join('') : `${characters.slice(0, limit - 1).join('')}…`
}

/** A phrase holds 汉字 only: with anything else in it, an ellipsis too, WeChat refuses the whole message (47003). */
function hanOf(text: string): string {
  return text.replace(/[^\p{Script=Han}]/gu, '')
}

import type { ReflectionDraft } from '../../services/reflection-draft'

/** What the host asks to be written about, and by when. */
export type Prompts = { lines: string[]; words: string }

export const noPrompts: Prompts = { lines: [], words: '' }

export function promptsFor(_draft: ReflectionDraft): Promise<Prompts> {
  return Promise.resolve(noPrompts)
}

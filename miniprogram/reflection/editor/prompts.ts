import { loadAsked, rememberedAsked, type AskedOfMe } from '../../services/asked'
import { isOwed, owedWords, termsWords } from '../../services/asked-words'
import { cloudNow } from '../../services/clock'
import type { ReflectionDraft } from '../../services/reflection-draft'

/** What the host asks to be written about, and by when. */
export type Prompts = { lines: string[]; words: string }

export const noPrompts: Prompts = { lines: [], words: '' }

/** What the cloud says; without a network what it said last. */
export async function promptsFor(draft: ReflectionDraft): Promise<Prompts> {
  // What was sent before has been handed in.
  if (draft.version > 0) return noPrompts
  const loaded = await loadAsked()
  return loaded.kind === 'loaded' ? promptsAmong(loaded.askings, draft, loaded.now) : promptsAmong(rememberedAsked(), draft, cloudNow())
}

/** Of what is asked on the draft's activity, else for a term: the first that is still owed. */
export function promptsAmong(askings: readonly AskedOfMe[], { studioId, activity }: Pick<ReflectionDraft, 'studioId' | 'activity'>, now: number): Prompts {
  const owed = askings.filter((asking) => isOwed(asking) && asking.studio.id === studioId)
  const asking = owed.find(({ what }) => what.kind === 'activity' && what.activity.id === activity?.id) ?? owed.find(({ what }) => what.kind === 'term')
  return asking === undefined ? noPrompts : { lines: asking.prompts, words: `${termsWords(asking, now)}。${owedWords(asking)}。` }
}

import type { OutputOf } from '../../contract/index'
import { call, type Trouble } from './cloud'
import { keepIfPossible } from './safe-storage'

/** Something that is asked of me. */
export type AskedOfMe = OutputOf<'library.askedOfMe'>['askings'][number]

const key = 'askedOfMe'
/** Bumped when the shape changes, so that an old one is forgotten instead of misread. */
const format = 1

export async function loadAsked(): Promise<{ kind: 'loaded'; askings: AskedOfMe[]; now: number } | { kind: 'trouble'; trouble: Trouble }> {
  const answer = await call('library.askedOfMe', {})
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  keepIfPossible(key, { format, askings: answer.output.askings })
  return { kind: 'loaded', askings: answer.output.askings, now: answer.now }
}

/** As the cloud said last: what to write about is wanted without a network, too. */
export function rememberedAsked(): AskedOfMe[] {
  const kept = wx.getStorageSync<{ format: number; askings: AskedOfMe[] } | ''>(key)
  return kept !== '' && kept.format === format ? kept.askings : []
}

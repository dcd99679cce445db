import type { Visibility } from '../../../domain/moderation/visibility'
import type { Replacement } from '../pupil-check/index'
import { findClues } from './find-clues'
import { questionsBefore } from './questions-before'

/** `pictures`: those that their readers have not seen yet. */
export type Publication = { title: string; text: string; dismissed: readonly string[]; known: readonly Replacement[]; pictures: number; visibility: Visibility; act?: '发布' | '提交' }

/** Looks through the words as they are now and asks what is to be asked. False: the author wants to look again. */
export async function mayPublish({ title, text, dismissed, known, pictures, visibility, act = '发布' }: Publication): Promise<boolean> {
  const clues = findClues({ title, text }, dismissed, known)
  for (const question of questionsBefore({ clues, pictures, visibility, act })) {
    const { confirm } = await wx.showModal(question)
    if (!confirm) return false
  }
  return true
}

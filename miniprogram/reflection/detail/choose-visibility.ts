import type { Visibility } from '../../../domain/moderation/visibility'
import { pupilsOf } from '../../services/kept-pupils'
import { isWider, offeredVisibilities, visibilityNames, visibilityReaders } from '../../services/visibility-words'
import { mayPublish } from '../pupil-review/may-publish'

/** Asks who may see it; widening is confirmed, and asks for pupils' sake what publishing does. Null: thought better of it, or it is so already. */
export async function chooseVisibility(current: Visibility, { id, title, text, pictures }: { id: string; title: string; text: string; pictures: number }): Promise<Visibility | null> {
  const chosen = await ask(current)
  if (chosen === null || chosen === current) return null
  if (!isWider(chosen, current)) return chosen
  const { confirm } = await wx.showModal({
    title: `让${visibilityReaders[chosen].replace('能看到', '看到')}？`,
    content: `${pictures > 0 ? '文字和图片会重新检查' : '文字会重新检查'}，通过以后才换。`,
    confirmText: '确认',
    cancelText: '再看看',
  })
  return confirm && (await mayPublish({ title, text, ...pupilsOf(id), pictures, visibility: chosen })) ? chosen : null
}

async function ask(current: Visibility): Promise<Visibility | null> {
  try {
    const itemList = offeredVisibilities.map((visibility) => `${visibilityNames[visibility]}${visibility === current ? '（现在）' : ''}`)
    const { tapIndex } = await wx.showActionSheet({ alertText: '谁能看到', itemList })
    return offeredVisibilities[tapIndex] ?? null
  } catch {
    // WeChat's way of saying 取消.
    return null
  }
}

import type { Visibility } from '../../../domain/moderation/visibility'
import { isWider, offeredVisibilities, visibilityNames, visibilityReaders } from '../../services/visibility-words'

/** Asks who may see it; widening is confirmed once more. Null: thought better of it, or it is so already. */
export async function chooseVisibility(current: Visibility, hasPictures: boolean): Promise<Visibility | null> {
  const chosen = await ask(current)
  if (chosen === null || chosen === current) return null
  if (!isWider(chosen, current)) return chosen
  const { confirm } = await wx.showModal({
    title: `让${visibilityReaders[chosen].replace('能看到', '看到')}？`,
    content: `${hasPictures ? '文字和图片会重新检查' : '文字会重新检查'}，通过以后才换。请再看一遍：里面没有学生的真名、电话${hasPictures ? '和看得清的脸' : ''}。`,
    confirmText: '确认',
    cancelText: '再看看',
  })
  return confirm ? chosen : null
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

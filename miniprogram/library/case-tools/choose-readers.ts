import type { Visibility } from '../../../domain/moderation/visibility'
import { isWider, offeredVisibilities, visibilityNames, visibilityReaders } from '../../services/visibility-words'

export type ChosenReaders = { kind: 'narrower'; visibility: Visibility } | { kind: 'wider' } | { kind: 'none' }

const wider = '让更多人看到'

/** Asks for whom a published case shall be from now on. Fewer is done at once; more needs another review. */
export async function chooseReaders(current: Visibility): Promise<ChosenReaders> {
  const narrower = offeredVisibilities.filter((one) => isWider(current, one))
  try {
    const { tapIndex } = await wx.showActionSheet({ alertText: `现在：${visibilityReaders[current]}`, itemList: [...narrower.map((one) => `改成：${visibilityNames[one]}`), wider] })
    const visibility = narrower[tapIndex]
    return visibility === undefined ? { kind: 'wider' } : { kind: 'narrower', visibility }
  } catch {
    // WeChat's way of saying 取消.
    return { kind: 'none' }
  }
}

/** Whether its author goes on to edit it. */
export async function offersEdit(): Promise<boolean> {
  const { confirm } = await wx.showModal({ title: '要再审核一次', content: '想让更多人看到，请在修改里选好，再提交审核。通过以前一切照旧。', confirmText: '去修改', cancelText: '先不' })
  return confirm
}

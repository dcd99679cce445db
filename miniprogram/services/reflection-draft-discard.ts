import type { ReflectionDraft } from './reflection-draft'
import { forgetDraft } from './reflection-draft-store'

/** Asks once, then throws it away with its pictures. `before`: once it is sure. False: thought better of it. */
export async function discardDraft(draft: ReflectionDraft, before: () => void = () => undefined): Promise<boolean> {
  if (!(await isSure(draft))) return false
  before()
  await forgetDraft(draft.id)
  return true
}

async function isSure({ version, attempted }: ReflectionDraft): Promise<boolean> {
  const arrived = attempted ? '上一次发送没有等到回音，也许已经发出去了；发出去的可以在「我的」里删除。' : ''
  const { confirm } = await wx.showModal({
    title: version === 0 ? '放弃这篇草稿？' : '放弃修改？',
    content: `${version === 0 ? '写的字和选的图片会从手机里删掉，不能找回。' : '已经发出的内容不变，这里改的会从手机里删掉。'}${arrived}`,
    confirmText: '放弃',
    cancelText: '留着',
  })
  return confirm
}

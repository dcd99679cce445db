import { deleteFiles } from './cloud'
import type { DraftPicture } from './draft-pictures'
import type { ReflectionDraft } from './reflection-draft'
import { forgetDraft, readDraft } from './reflection-draft-store'
import { removePicture } from './reflection-pictures'

/** Asks once, then throws it away with its pictures. `before`: once it is sure. False: thought better of it. */
export async function discardDraft(draft: ReflectionDraft, before: () => void = () => undefined): Promise<boolean> {
  if (!(await isSure(draft))) return false
  before()
  const latest = readDraft(draft.id)
  if (latest !== null) await discardPictures(latest, latest.pictures)
  await forgetDraft(draft.id)
  return true
}

/** Lets pictures of a draft go, from this phone and as far as can be from the cloud. */
export async function discardPictures(draft: Pick<ReflectionDraft, 'attempted'>, pictures: readonly DraftPicture[]): Promise<void> {
  void deleteFiles(uploadsOf(draft, pictures))
  for (const { files } of pictures) await removePicture(files)
}

/** What was sent is being read, perhaps; the cloud knows of it, and deletes it itself. Without files on this phone a picture is of a version that is there. */
function uploadsOf({ attempted }: Pick<ReflectionDraft, 'attempted'>, pictures: readonly DraftPicture[]): string[] {
  if (attempted) return []
  const own = pictures.filter(({ files }) => files.large !== '')
  return own.flatMap(({ largeId, smallId }) => [largeId, smallId]).filter((fileId) => fileId !== '')
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

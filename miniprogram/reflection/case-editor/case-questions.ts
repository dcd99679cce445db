import type { CaseDraft } from '../../services/library-case-draft'
import { visibilityReaders } from '../../services/visibility-words'
import { showField } from '../../utils/show-field'
import { newPictures } from '../editor/picture-tiles'
import { findClues } from '../pupil-review/find-clues'
import { mayPublish } from '../pupil-review/may-publish'
import { inOne } from './pupil-sections'

/** Whatever is to be asked before reviewers read it. False: the author wants to look again. */
export async function confirmSubmitting(draft: CaseDraft, hasPublished: boolean): Promise<boolean> {
  const { title, sections, pupils, visibility } = draft
  const text = inOne(sections)
  if (!(await mayPublish({ title, text, ...pupils, pictures: newPictures(draft), visibility, act: '提交' }))) {
    // What was found stands far below the first sections.
    showField(findClues({ title, text }, pupils.dismissed, pupils.known).length > 0 ? 'pupils' : 'pictures')
    return false
  }
  const { confirm } = await wx.showModal({ title: '提交审核？', content: contentOf(draft, hasPublished), confirmText: '提交', cancelText: '再看看' })
  return confirm
}

function contentOf({ visibility }: CaseDraft, hasPublished: boolean): string {
  const meanwhile = hasPublished ? '在那以前，别人看到的还是原来那一版。' : ''
  return `先由工作室的主持人或学校的专家看（不会是作者自己）。审核通过发布以后，${visibilityReaders[visibility]}。${meanwhile}`
}

/** Asks once, then it is thrown away. */
export async function confirmDiscarding({ seen, version }: CaseDraft): Promise<boolean> {
  const { confirm } = await wx.showModal({
    title: seen === 0 ? '放弃这篇草稿？' : '放弃这次修改？',
    content: seen === 0 ? '写的字和选的图片会从手机里删掉，不能找回。' : `手机里改过、还没有存到云端的会删掉。云端存过的还在「我的案例」里${version > 0 ? '，已经提交的也不变' : ''}。`,
    confirmText: '放弃',
    cancelText: '留着',
  })
  return confirm
}

import type { Trouble } from '../../services/cloud'
import { troubleSentence } from '../../utils/trouble'

/** Why a step at a case did not work, in the words of its page: it is drawn anew beside them. */
export function stepSentence(trouble: Trouble): string {
  const code = trouble.kind === 'refused' ? trouble.code : ''
  if (code === 'VERSION_CHANGED') return '这一篇刚刚有了变化，请看过以后再改。'
  // Somebody has narrowed it since it was read: what looked narrower is wider now.
  if (code === 'EDIT_FIRST') return '没有改：能看到的人已经比这更少了。想让更多人看到，请点「修改」选好，再提交审核。'
  return troubleSentence(trouble)
}

import { openids } from '../cast'
import { longCaseId, longUseId } from '../library'
import { commentIds } from '../remarks'
import { collectionIds } from '../resources'
import { notRead, type State } from '../state'

const page = 'library/reported/reported'
const reading = 'library/case/case'
const comment = { of: 'comment', id: commentIds.reported }
const { longHost, longMember, longLate, office, unbound } = openids

export const reportedTextStates: State[] = [
  { name: 'reported-unbound', persona: unbound, page, query: comment, sees: '输入邀请码' },
  ...notRead('reported', { persona: longHost, page, query: comment }, 'loading', 'offline', 'broken'),
  { name: 'reported-nonsense', persona: longHost, page, query: { of: 'nothing', id: 'nonsense' }, sees: '没有打开' },
  { name: 'reported-member', persona: longMember, page, query: comment, sees: '没有打开' },
  { name: 'reported-comment', persona: longHost, page, query: comment, sees: '2 次举报', wide: true },
  { name: 'reported-use', persona: longHost, page, query: { of: 'use', id: longUseId }, sees: '有人举报' },
  { name: 'reported-collection', persona: office, page, query: { of: 'collection', id: collectionIds.shown }, sees: '看这个专辑' },
  { name: 'reported-removed', persona: longHost, page, query: { of: 'comment', id: commentIds.removed }, sees: '主持人已移除，别人看不到了。' },
  { name: 'reported-taken-back', persona: longHost, page, query: { of: 'comment', id: commentIds.takenBack }, sees: '作者已移除，别人看不到了。' },
  { name: 'reported-no-longer', persona: longHost, page, query: { of: 'comment', id: commentIds.plain }, sees: '没有等着处理的举报。' },
  { name: 'reported-dismissing', persona: longHost, page, query: comment, arrange: (phone) => phone.tap('button', '没有问题'), sees: '没有问题？' },
  { name: 'reported-removing', persona: longHost, page, query: comment, arrange: (phone) => phone.tap('button', '移除'), sees: /会收到消息/ },
  { name: 'library-case-use-reported', persona: longHost, page: reading, query: { id: longCaseId }, arrange: (phone) => phone.find('button', /^处理举报/).scrollIntoViewIfNeeded(), sees: /^有人举报/, wide: true },
  { name: 'library-case-use-reported-by-me', persona: longMember, page: reading, query: { id: longCaseId }, arrange: (phone) => phone.text('已经举报').scrollIntoViewIfNeeded(), sees: '已经举报，等主持人或管理办公室查看。' },
  { name: 'library-case-use-own', persona: longLate, page: reading, query: { id: longCaseId }, sees: /（我）$/ },
]

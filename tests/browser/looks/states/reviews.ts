import { reflectionIdOf } from '../../../../local/seed/story-reflections'
import { storyId } from '../../../../local/seed/story-ids'
import { studioId } from '../../../../local/seed/story-people'
import { longStudioId, openids, quietStudioId } from '../cast'
import { lookIds } from '../reflections'
import { reviewLookIds } from '../reviews'
import { notRead, type State, type Where } from '../state'

const detail = 'reflection/detail/detail'
const queue = 'reflection/queue/queue'
const review = 'reflection/review/review'
const quarrel = { id: reflectionIdOf({ who: '周明远', on: -1 }), of: studioId }
const visit = { id: reflectionIdOf({ who: '沈若水', on: -34 }) }
const ofLong = (id: string): Record<string, string> => ({ id, of: longStudioId })

const deciding: Where = { persona: openids.host, page: review, query: quarrel }

/** Reports and appeals, and what whoever decides has before them. */
export const reviewStates: State[] = [
  ...notRead('queue', { persona: openids.host, page: queue, query: { of: studioId } }, 'loading', 'offline', 'broken'),
  { name: 'queue-host', persona: openids.host, page: queue, query: { of: studioId }, sees: '走廊里的那次冲突' },
  { name: 'queue-long', persona: openids.longHost, page: queue, query: { of: longStudioId }, sees: '作者申诉', wide: true },
  { name: 'queue-office', persona: openids.office, page: queue, query: { of: 'school' }, sees: '走廊里的那次冲突', wide: true },
  { name: 'queue-empty', persona: openids.quietHost, page: queue, query: { of: quietStudioId }, sees: '没有等着决定的' },
  { name: 'queue-nowhere', persona: openids.member, page: queue, sees: '这里由主持人和管理办公室处理' },
  ...notRead('review', deciding, 'loading', 'offline'),
  { name: 'review-unbound', persona: openids.unbound, page: review, query: quarrel, sees: '还没有加入工作室' },
  { name: 'review-gone', persona: openids.host, page: review, query: { id: storyId('nothing'), of: studioId }, sees: '这一篇不用决定了' },
  { name: 'review-waiting', ...deciding, sees: /微信的自动检查拿不准/, wide: true },
  { name: 'review-passing', ...deciding, arrange: (phone) => phone.tap('button', /^通过$/), sees: '马上显示给选定的人，作者会收到消息。' },
  { name: 'review-refusing', ...deciding, arrange: (phone) => phone.tap('button', '不通过'), sees: '为什么不通过？', wide: true },
  {
    name: 'review-refusing-unsaid',
    ...deciding,
    arrange: async (phone) => {
      await phone.tap('button', '不通过')
      await phone.find('button', /^不通过$/).last().click()
    },
    sees: '请写一句理由。',
  },
  { name: 'review-put-aside', ...deciding, arrange: (phone) => phone.tap('button', '先放着，看下一篇'), sees: '没有等着决定的了' },
  { name: 'review-unanswered', persona: openids.longHost, page: review, query: ofLong(reviewLookIds.unanswered), sees: /图片的检查结果一直没有回来/ },
  { name: 'review-wider', persona: openids.longHost, page: review, query: ofLong(reviewLookIds.wider), sees: /通过以后，全校的老师都能看到/ },
  { name: 'review-newer', persona: openids.longHost, page: review, query: ofLong(reviewLookIds.newer), sees: '后来我又想了想。' },
  { name: 'review-reported', persona: openids.longHost, page: review, query: ofLong(reviewLookIds.reported), sees: '2 次举报', wide: true },
  { name: 'review-appealed', persona: openids.longHost, page: review, query: ofLong(reviewLookIds.appealed), sees: /可以请陪同的老师证明/, wide: true },
  { name: 'review-keeping-down', persona: openids.longHost, page: review, query: ofLong(reviewLookIds.appealed), arrange: (phone) => phone.tap('button', '维持撤下'), sees: '为什么维持撤下？' },
  { name: 'review-down', persona: openids.longHost, page: review, query: ofLong(reviewLookIds.down), sees: /只有作者自己看得到/ },
  { name: 'review-answered', persona: openids.office, page: review, query: { id: lookIds.takenDown, of: 'school' }, sees: '申诉以后维持撤下。作者可以改了再发。' },
  { name: 'review-quiet', persona: openids.office, page: review, query: { ...visit, of: '' }, sees: '没有要决定的。发现不合适，可以撤下。' },
  { name: 'review-own', persona: openids.longMember, page: review, query: { id: reviewLookIds.reported, of: '' }, sees: '这一篇现在没有要决定的。' },
  {
    name: 'review-changed',
    persona: openids.longHost,
    page: review,
    query: ofLong(reviewLookIds.contested),
    arrange: async (phone, stage) => {
      await phone.sees('有人举报')
      await stage.cloud.call({ openid: openids.longLate, function: 'library', data: { action: 'reportReflection', input: { id: reviewLookIds.contested, reason: '侵权' } } })
      await phone.tap('button', /^没有问题$/)
      await phone.find('button', /^没有问题$/).last().click()
    },
    sees: '刚刚有了变化，还没有决定。请看过下面的新内容再定。',
  },
  { name: 'reflection-for-decider', persona: openids.longHost, page: detail, query: { id: reviewLookIds.reported }, sees: '去决定' },
  { name: 'reflection-newer-for-host', persona: openids.longHost, page: detail, query: { id: reviewLookIds.newer }, sees: /反馈写给大家看到的一版/ },
  { name: 'reflection-quiet-for-decider', persona: openids.host, page: detail, query: visit, arrange: (phone) => phone.find('button', '撤下').waitFor(), sees: '第一次家访，我少说了一半的话' },
  { name: 'reflection-reporting', persona: openids.member, page: detail, query: visit, arrange: (phone) => phone.tap('button', '举报'), sees: '哪里不合适？', wide: true },
  {
    name: 'reflection-reported',
    persona: openids.longLate,
    page: detail,
    query: { id: reviewLookIds.newer },
    arrange: async (phone) => {
      await phone.tap('button', '举报')
      await phone.tap('button', '侵权')
    },
    sees: /已经转给工作室主持人/,
  },
  { name: 'reflection-may-appeal', persona: openids.longMember, page: detail, query: { id: reviewLookIds.down }, sees: '申诉' },
  { name: 'reflection-appealing', persona: openids.longMember, page: detail, query: { id: reviewLookIds.down }, arrange: (phone) => phone.tap('button', '申诉'), sees: '为什么不该撤下？' },
]

import { reflectionIdOf } from '../../../../local/seed/story-reflections'
import { storyId } from '../../../../local/seed/story-ids'
import type { Stage } from '../../harness'
import { openids } from '../cast'
import { remarkIds } from '../remarks'
import { notRead, type State } from '../state'

const feeds = 'pages/reflections/reflections'
const detail = 'reflection/detail/detail'
const settings = 'reflection/settings/settings'
const visit = { id: reflectionIdOf({ who: '沈若水', on: -34 }) }
const answered = { id: remarkIds.answered }

let switched = 0

/** The office lets colleagues comment, or not: each state says so, since the table has no order. */
const withComments =
  (comments: boolean, query: Record<string, string> = {}) =>
  async (stage: Stage): Promise<Record<string, string>> => {
    for (const before of [!comments, comments]) {
      switched += 1
      const id = storyId(`switched ${switched}`)
      await stage.cloud.call({ openid: openids.office, function: 'library', data: { action: 'setComments', input: { id, comments: before } } })
    }
    return query
  }

export const remarkStates: State[] = [
  { name: 'reflection-for-host', persona: openids.host, page: detail, query: withComments(false, visit), sees: '主持人的反馈', wide: true },
  {
    name: 'reflection-feedback-typed',
    persona: openids.host,
    page: detail,
    query: withComments(false, visit),
    arrange: async (phone) => {
      await phone.fill('写给作者的反馈', '走的时候那句话最动人，再写写第二次家访。')
      await phone.tap('switch', '推荐进案例库')
    },
    sees: '推荐进案例库',
  },
  { name: 'reflection-feedback-missing', persona: openids.host, page: detail, query: withComments(false, visit), arrange: (phone) => phone.tap('button', '发给作者'), sees: '写一句，或者选「推荐」。' },
  {
    name: 'reflection-feedback-refused',
    persona: openids.host,
    page: detail,
    query: withComments(false, visit),
    arrange: async (phone) => {
      await phone.fill('写给作者的反馈', '写得像蠢货')
      await phone.tap('button', '发给作者')
    },
    sees: /里面可能有骂人的话/,
  },
  { name: 'reflection-answered-host', persona: openids.longHost, page: detail, query: withComments(false, answered), sees: '改反馈' },
  { name: 'reflection-answered-author', persona: openids.longMember, page: detail, query: withComments(false, answered), sees: '反馈之后，作者又改过。', wide: true },
  { name: 'reflection-recommended', persona: openids.longLate, page: detail, query: withComments(false, answered), sees: '主持人推荐进案例库' },
  { name: 'reflection-feedback-withdrawn', persona: openids.longMember, page: detail, query: withComments(false, { id: remarkIds.withdrawn }), sees: /撤回了反馈/ },
  { name: 'reflection-versions', persona: openids.longMember, page: detail, query: withComments(false, answered), arrange: (phone) => phone.tap('button', /改动记录/), sees: /写的$/ },
  {
    name: 'reflection-older',
    persona: openids.longMember,
    page: detail,
    query: withComments(false, answered),
    arrange: async (phone) => {
      await phone.tap('button', /改动记录/)
      await phone.tap('button', /写的$/)
    },
    sees: '看现在的',
  },
  {
    name: 'reflection-in-row',
    persona: openids.host,
    page: feeds,
    query: withComments(false),
    arrange: async (phone) => {
      await phone.tap('button', /图书角的三次搬家/)
      await phone.waitForRoute(detail)
    },
    sees: '下一篇',
  },
  { name: 'reflections-unanswered', persona: openids.host, page: feeds, arrange: (phone) => phone.tap('switch', '只看还没反馈的'), sees: '关于论坛分组的一点想法', wide: true },
  { name: 'reflections-all-answered', persona: openids.quietHost, page: feeds, arrange: (phone) => phone.tap('switch', '只看还没反馈的'), sees: '都反馈过了' },
  { name: 'reflection-comments', persona: openids.longMember, page: detail, query: withComments(true, answered), sees: '更多评论', wide: true },
  { name: 'reflection-comments-host', persona: openids.longHost, page: detail, query: withComments(true, answered), sees: '主持人已移除，别人看不到了。' },
  { name: 'reflection-comments-reported', persona: openids.longHost, page: detail, query: withComments(true, answered), arrange: (phone) => phone.find('button', /^处理举报/).scrollIntoViewIfNeeded(), sees: /^2 次举报/, wide: true },
  {
    name: 'reflection-comment-reporting',
    persona: openids.longMember,
    page: detail,
    query: withComments(true, answered),
    arrange: (phone) => phone.tap('button', /^举报买买提江·吐尔逊艾合买提（3）/),
    sees: '哪里不合适？',
  },
  { name: 'reflection-comments-none', persona: openids.member, page: detail, query: withComments(true, visit), sees: '还没有评论。' },
  { name: 'reflection-comment-missing', persona: openids.member, page: detail, query: withComments(true, visit), arrange: (phone) => phone.tap('button', '发评论'), sees: '写一句再发。' },
  ...notRead('reflection-settings', { persona: openids.office, page: settings }, 'loading', 'offline', 'broken'),
  { name: 'reflection-settings-refused', persona: openids.member, page: settings, sees: /没有打开/ },
  { name: 'reflection-settings-on', persona: openids.office, page: settings, query: withComments(true), sees: '已开放', wide: true },
  { name: 'reflection-settings-off', persona: openids.office, page: settings, query: withComments(false), sees: '未开放' },
]

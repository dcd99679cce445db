import { storyId } from '../../../../local/seed/story-ids'
import { studioId } from '../../../../local/seed/story-people'
import { ask } from '../../library-cases'
import type { PhoneDriver } from '../../phone-driver'
import { caseReviewIds } from '../case-reviews'
import { longStudioId, openids, quietStudioId } from '../cast'
import { notRead, type State, type Where } from '../state'

const reviews = 'library/reviews/reviews'
const review = 'library/review/review'
const types = 'library/types/types'
const experts = 'library/experts/experts'
const statistics = 'library/statistics/statistics'
const counted = 'library/counted/counted'
const ofLong = (id: string): Record<string, string> => ({ id, of: longStudioId })
const submitted = ofLong(caseReviewIds.submitted)
const all = { kind: 'all', id: '', from: '1788192000000', to: '1819728000000', name: encodeURIComponent('全部案例 · 2026–2027 学年') }

const reviewing: Where = { persona: openids.longHost, page: review, query: submitted }
const ofTypes: Where = { persona: openids.office, page: types }
const ofExperts: Where = { persona: openids.office, page: experts }
const figures: Where = { persona: openids.office, page: statistics }
const queued: Where = { persona: openids.longHost, page: reviews, query: { of: longStudioId } }

/** Reviewing cases, and what the office looks after of the library. */
export const caseReviewStates: State[] = [
  ...notRead('case-queue', queued, 'loading', 'offline', 'broken'),
  { name: 'case-queue-host', ...queued, sees: '待审核 · 第 2 次', wide: true },
  { name: 'case-queue-expert', persona: openids.expert, page: reviews, query: { of: 'school' }, sees: '待审核 · 第 2 次' },
  { name: 'case-queue-office', persona: openids.office, page: reviews, query: { of: 'school' }, sees: '作者申诉' },
  { name: 'case-queue-empty', persona: openids.quietHost, page: reviews, query: { of: quietStudioId }, sees: '没有等着审核的' },
  { name: 'case-queue-nowhere', persona: openids.member, page: reviews, sees: '案例由主持人和专家审核' },
  ...notRead('case-review', reviewing, 'loading', 'offline'),
  { name: 'case-review-unbound', persona: openids.unbound, page: review, query: submitted, sees: '还没有加入工作室' },
  { name: 'case-review-gone', persona: openids.longHost, page: review, query: ofLong(storyId('nothing')), sees: '这个案例不用审核了' },
  { name: 'case-review-submitted', ...reviewing, sees: '发布以后，全校的老师都能看到。', wide: true },
  { name: 'case-review-expert', persona: openids.expert, page: review, query: { id: caseReviewIds.submitted, of: 'school' }, sees: '发布以后，全校的老师都能看到。' },
  { name: 'case-review-doubtful', persona: openids.longHost, page: review, query: ofLong(caseReviewIds.doubtful), sees: /微信的自动检查拿不准/ },
  { name: 'case-review-revised', persona: openids.longHost, page: review, query: ofLong(caseReviewIds.revised), sees: '和第 1 版比，改了 1 个部分。', wide: true },
  { name: 'case-review-changes', persona: openids.longHost, page: review, query: ofLong(caseReviewIds.revised), arrange: readsChanges, sees: /〔加〕/ },
  { name: 'case-review-rounds', persona: openids.longHost, page: review, query: ofLong(caseReviewIds.revised), arrange: (phone) => phone.tap('button', /以前的审核/), sees: /“好多了”可以换成看得见的变化。/ },
  { name: 'case-review-unsaid', ...reviewing, arrange: (phone) => phone.tap('button', /^退回修改$/), sees: '先写一条意见，作者才知道改哪里。' },
  {
    name: 'case-review-returning',
    ...reviewing,
    arrange: async (phone) => {
      await phone.fill('对做法的意见', '每一次各谈了什么？同事照着做，最想知道的是第一句话怎么开口，以及对方不接话的时候又是怎么往下谈的。')
      await phone.tap('button', /^退回修改$/)
    },
    sees: /作者会看到写的 1 条意见/,
  },
  { name: 'case-review-publishing', ...reviewing, arrange: (phone) => phone.tap('button', /^发布$/), sees: /发布后，全校的老师都能看到/ },
  { name: 'case-review-put-aside', persona: openids.host, page: review, query: { id: storyId('nothing'), of: studioId }, arrange: (phone) => phone.tap('button', '看下一个'), sees: '没有等着审核的了' },
  { name: 'case-review-reported', persona: openids.longHost, page: review, query: ofLong(caseReviewIds.reported), sees: '2 次举报' },
  { name: 'case-review-taking-down', persona: openids.longHost, page: review, query: ofLong(caseReviewIds.reported), arrange: (phone) => phone.tap('button', /^撤下$/), sees: '为什么撤下？' },
  { name: 'case-review-contested', persona: openids.longHost, page: review, query: ofLong(caseReviewIds.contested), sees: '有人举报', wide: true },
  { name: 'case-review-appealed', persona: openids.office, page: review, query: { id: caseReviewIds.appealed, of: 'school' }, sees: /可以请陪同的老师证明/ },
  { name: 'case-review-down', persona: openids.longHost, page: review, query: ofLong(caseReviewIds.down), sees: /只有作者自己看得到/ },
  { name: 'case-review-quiet', persona: openids.longHost, page: review, query: ofLong(caseReviewIds.quiet), sees: '没有要决定的。发现不合适，可以撤下。' },
  {
    name: 'case-review-changed',
    persona: openids.longHost,
    page: review,
    query: ofLong(caseReviewIds.toReturn),
    arrange: async (phone, stage) => {
      await phone.sees('发布以后，全校的老师都能看到。')
      await phone.fill('对整个案例的意见', '再写写后来。')
      const id = caseReviewIds.toReturn
      const { mayReview } = await ask(stage.cloud, openids.expert, 'library.libraryCase', { id, counts: false })
      const round = { id: storyId('round of an expert'), caseId: id, outcome: 'returned' as const, text: '后来呢？', remarks: [] }
      if (mayReview !== null) await ask(stage.cloud, openids.expert, 'library.reviewCase', { ...round, rev: mayReview.rev, version: mayReview.version })
      await phone.tap('button', /^退回修改$/)
      await phone.find('button', /^退回修改$/).last().click()
    },
    sees: '刚刚已经由别人处理了，下面是现在的样子。',
  },

  ...notRead('case-types', ofTypes, 'loading', 'offline'),
  { name: 'case-types', ...ofTypes, sees: '班级文化建设', wide: true },
  { name: 'case-types-reading', persona: openids.member, page: types, sees: /由管理办公室确定/ },
  { name: 'case-types-chosen', ...ofTypes, arrange: (phone) => phone.tap('radio', /家校沟通协调/), sees: '上移' },
  {
    name: 'case-types-changed',
    ...ofTypes,
    arrange: async (phone) => {
      await phone.tap('radio', /家校沟通协调/)
      await phone.tap('button', '上移')
      await phone.tap('button', '停用')
      await phone.find('button', '停用').last().click()
    },
    sees: '已停用',
  },
  {
    name: 'case-types-long',
    ...ofTypes,
    arrange: async (phone) => {
      for (const name of ['心理健康教育', '网络素养与手机管理', '班干部培养', '法治与安全教育', '生涯规划与职业指导', '留守儿童关爱', '班级活动设计', '特殊需要学生支持']) {
        await phone.tap('button', '增加类型')
        await phone.fill('类型的名称', name)
        await phone.tap('button', '好')
      }
      await phone.tap('radio', /典型学生教育/)
    },
    sees: '上移',
  },
  { name: 'case-types-adding', ...ofTypes, arrange: (phone) => phone.tap('button', '增加类型'), sees: '名称，最多 12 个字' },
  {
    name: 'case-types-taken',
    ...ofTypes,
    arrange: async (phone) => {
      await phone.tap('button', '增加类型')
      await phone.fill('类型的名称', '家校沟通协调')
      await phone.tap('button', '好')
    },
    sees: '已经有这个类型了。',
  },

  ...notRead('case-experts', ofExperts, 'loading', 'offline'),
  { name: 'case-experts-member', persona: openids.member, page: experts, sees: /这一步由/ },
  { name: 'case-experts', ...ofExperts, sees: '顾明谦', wide: true },
  { name: 'case-experts-adding', ...ofExperts, arrange: (phone) => phone.tap('button', '添加专家'), sees: '陈知秋' },
  {
    name: 'case-experts-nobody',
    ...ofExperts,
    arrange: async (phone) => {
      await phone.tap('button', '添加专家')
      await phone.fill('输入姓名找老师', '某某某')
    },
    sees: '没有找到，换个字试试。',
  },
  {
    name: 'case-experts-confirming',
    ...ofExperts,
    arrange: async (phone) => {
      await phone.tap('button', '添加专家')
      await phone.tap('button', /添加郑立行/)
    },
    sees: /随时可以移除/,
  },

  ...notRead('case-statistics', figures, 'loading', 'offline'),
  { name: 'case-statistics-member', persona: openids.member, page: statistics, sees: /这一步由/ },
  { name: 'case-statistics-types', ...figures, sees: '突发事件处置', wide: true },
  { name: 'case-statistics-studios', ...figures, arrange: (phone) => phone.tap('radio', '按工作室'), sees: /联合工作室/ },
  { name: 'case-statistics-people', ...figures, arrange: (phone) => phone.tap('radio', '按作者'), sees: /买买提江/ },
  ...notRead('case-counted', { persona: openids.office, page: counted, query: all }, 'loading', 'offline'),
  { name: 'case-counted', persona: openids.office, page: counted, query: all, sees: '一封没有写名字的道歉信', wide: true },
  { name: 'case-counted-none', persona: openids.office, page: counted, query: { ...all, kind: 'type', id: 'nothing' }, sees: '没有数到案例' },
]

async function readsChanges(phone: PhoneDriver): Promise<void> {
  await phone.tap('radio', '看改动')
  await phone.screen.getByLabel('对成效的意见').filter({ visible: true }).scrollIntoViewIfNeeded()
}

import { storyId } from '../../../../local/seed/story-ids'
import { schoolId, studioId } from '../../../../local/seed/story-people'
import { caseIds } from '../../library-cases'
import type { PhoneDriver } from '../../phone-driver'
import { longStudioId, openidOf, openids } from '../cast'
import { longCaseId } from '../library'
import { notRead, skeleton, type State } from '../state'

const tab = 'pages/library/library'
const list = 'library/list/list'
const search = 'library/search/search'
const reading = 'library/case/case'
const version = 'library/version/version'
const favourites = 'library/favourites/favourites'
const rules = { id: caseIds.rules }

const searchesFor = (typed: string) => async (phone: PhoneDriver) => {
  await phone.fill('搜什么', typed)
  await phone.tap('button', '搜索')
}

export const libraryReadingStates: State[] = [
  { name: 'library-unbound', persona: openids.unbound, page: tab, sees: '我有邀请码' },
  ...notRead('library', { persona: openids.member, page: tab }, 'loading', 'offline', 'broken'),
  { name: 'library-member', persona: openids.member, page: tab, sees: '把班规讲成故事', wide: true },
  { name: 'library-host', persona: openids.host, page: tab, sees: '等着审核的案例', wide: true },
  { name: 'library-office', persona: openids.office, page: tab, sees: '把班规讲成故事' },
  { name: 'library-expert', persona: openids.expert, page: tab, sees: '等着审核的案例' },
  { name: 'library-two-studios', persona: openids.inTwoStudios, page: tab, sees: '把班规讲成故事' },
  { name: 'library-empty-studio', persona: openids.quietHost, page: tab, arrange: (phone) => phone.tap('radio', /邱静/), sees: '这个工作室还没有案例' },
  { name: 'library-long', persona: openids.longHost, page: tab, arrange: (phone) => phone.tap('radio', /欧阳慕容/), sees: /看见每一个孩子/ },
  {
    name: 'library-stale',
    persona: openids.member,
    page: tab,
    arrange: async (phone, stage) => {
      await phone.sees('把班规讲成故事')
      await phone.network('offline')
      // Old enough to be read again.
      await stage.moveClock({ advanceMs: 120_000 })
      await phone.tap('tab', '我的')
      await phone.tap('tab', '案例库')
    },
    sees: /没有连上，显示的是/,
  },
  ...notRead('case-list', { persona: openids.member, page: list, query: { of: 'school' } }, 'loading', 'offline'),
  { name: 'case-list-type', persona: openids.member, page: list, query: { of: 'school', type: 'class-culture' }, sees: '把班规讲成故事', wide: true },
  { name: 'case-list-featured', persona: openids.member, page: list, query: { of: 'school', featured: '1' }, sees: '把班规讲成故事' },
  { name: 'case-list-narrow', persona: openids.member, page: list, query: { of: studioId, type: 'incidents', stage: 'senior', featured: '1' }, sees: '没有这样的案例' },
  { name: 'case-list-long', persona: openids.longHost, page: list, query: { of: longStudioId, tag: encodeURIComponent('家校沟通与协同育人机制') }, sees: /看见每一个孩子/ },
  { name: 'search-start', persona: openids.member, page: search, sees: '大家常用的标签' },
  { name: 'search-loading', persona: openids.member, page: search, arrange: async (phone) => {
    await phone.slowness(3_600_000)
    await phone.network('slow')
    await searchesFor('家访')(phone)
  }, sees: skeleton },
  { name: 'search-offline', persona: openids.member, page: search, network: 'offline', arrange: searchesFor('家访'), sees: '没有连上网络' },
  { name: 'search-typing', persona: openids.member, page: search, arrange: (phone) => phone.fill('搜什么', '家访'), sees: '第一次家访，先听后说' },
  { name: 'search-found', persona: openids.member, page: search, arrange: searchesFor('倾听'), sees: /#家访 #倾听/, wide: true },
  { name: 'search-found-long', persona: openids.longHost, page: search, arrange: searchesFor('粉笔落在槽里'), sees: /心理健康/ },
  { name: 'search-nothing', persona: openids.member, page: search, arrange: searchesFor('鲸鱼迁徙路线'), sees: '没有找到“鲸鱼迁徙路线”' },
  {
    name: 'search-narrow',
    persona: openids.member,
    page: search,
    arrange: async (phone) => {
      await searchesFor('家访')(phone)
      await phone.sees('家校沟通协调')
      await phone.tap('switch', '只看精选')
    },
    sees: '也许是条件选得太窄了。',
  },
  {
    name: 'search-history',
    persona: openids.member,
    page: search,
    arrange: async (phone) => {
      await searchesFor('家访')(phone)
      await phone.tap('button', '清空')
    },
    sees: '最近搜过',
  },
  {
    name: 'search-crowded',
    persona: openids.member,
    page: search,
    arrange: async (phone, { cloud }) => {
      // As the timer would have counted a large library at night: nearly every case speaks of pupils.
      const before = cloud.database.snapshot()
      cloud.database.clear('search_stats')
      cloud.database.import('search_stats', [{ _id: schoolId, schoolId, at: 0, total: 5000, listed: 'b学生:4200', listedFrom: 2, tags: [] }])
      await searchesFor('学生')(phone)
      await phone.sees('结果较多')
      cloud.database.restore(before)
    },
    sees: '结果较多，请再加一个词',
    wide: true,
  },
  { name: 'library-case-unbound', persona: openids.unbound, page: reading, query: rules, sees: '还没有加入工作室' },
  ...notRead('library-case', { persona: openids.member, page: reading, query: rules }, 'loading', 'offline', 'broken'),
  { name: 'library-case-gone', persona: openids.member, page: reading, query: { id: storyId('nothing') }, sees: /没有找到/ },
  { name: 'library-case-of-colleague', persona: openidOf('韩一川'), page: reading, query: rules, sees: '能改的公约，才是他们自己的。', wide: true },
  { name: 'library-case-using', persona: openidOf('韩一川'), page: reading, query: { id: caseIds.visit }, arrange: (phone) => phone.tap('button', '我班用过'), sees: '请不要写学生的姓名' },
  { name: 'library-case-of-studio', persona: openids.member, page: reading, query: { id: caseIds.corner }, sees: /所以不能分享到微信/ },
  { name: 'library-case-own', persona: openids.member, page: reading, query: rules, sees: '收进工作手册', wide: true },
  { name: 'library-case-as-co-author', persona: openids.assistant, page: reading, query: rules, sees: '收进工作手册' },
  { name: 'library-case-asked-consent', persona: openids.assistant, page: reading, query: { ...rules, about: 'consent' }, sees: /作者都同意了才会收进去/ },
  { name: 'library-case-host', persona: openids.host, page: reading, query: rules, sees: '取消精选' },
  { name: 'library-case-retiring', persona: openids.host, page: reading, query: rules, arrange: (phone) => phone.tap('button', '从案例库撤下'), sees: '从案例库撤下？' },
  { name: 'library-case-office', persona: openids.office, page: reading, query: rules, sees: '从案例库撤下' },
  { name: 'library-case-waiting-own', persona: openids.member, page: reading, query: { id: caseIds.corridor }, sees: '待审核' },
  { name: 'library-case-waiting-host', persona: openids.host, page: reading, query: { id: caseIds.corridor }, sees: '去审核' },
  { name: 'library-case-waiting-expert', persona: openids.expert, page: reading, query: { id: caseIds.corridor }, sees: '去审核' },
  { name: 'library-case-returned', persona: openids.member, page: reading, query: { id: caseIds.meeting }, sees: '请修改' },
  { name: 'library-case-retired', persona: openids.member, page: reading, query: { id: caseIds.seats }, sees: /从案例库撤下/ },
  { name: 'library-case-taken-down', persona: openids.member, page: reading, query: { id: caseIds.shown }, sees: /照片里能看清学生的脸/ },
  { name: 'library-case-reported', persona: openids.host, page: reading, query: { id: caseIds.corner }, sees: '有人举报' },
  { name: 'library-case-long', persona: openids.longLate, page: reading, query: { id: longCaseId }, sees: /看见每一个孩子/, wide: true },
  ...notRead('library-case-version', { persona: openids.member, page: version, query: { ...rules, version: '2' } }, 'loading', 'offline'),
  { name: 'library-case-version', persona: openids.member, page: version, query: { ...rules, version: '2' }, sees: /改了成效/, wide: true },
  { name: 'library-case-version-first', persona: openids.member, page: version, query: { ...rules, version: '1' }, sees: '两周以后' },
  ...notRead('favourites', { persona: openids.member, page: favourites }, 'loading', 'offline'),
  { name: 'favourites', persona: openids.member, page: favourites, sees: '第一次家访，先听后说' },
  { name: 'favourites-long', persona: openids.longLate, page: favourites, sees: /看见每一个孩子/ },
  { name: 'favourites-none', persona: openids.quietHost, page: favourites, sees: '还没有收藏' },
]

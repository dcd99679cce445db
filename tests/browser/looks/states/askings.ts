import { studioId } from '../../../../local/seed/story-people'
import type { PhoneDriver } from '../../phone-driver'
import { askingIds } from '../askings'
import { activityIds, longStudioId, openids, quietStudioId } from '../cast'
import { notRead, type State } from '../state'

const mine = 'reflection/asked/asked'
const list = 'reflection/asked-list/asked-list'
const form = 'reflection/ask-form/ask-form'
const table = 'reflection/asked-table/asked-table'

const mineStates: State[] = [
  { name: 'asked-unbound', persona: openids.unbound, page: mine, sees: '还没有加入工作室' },
  ...notRead('asked', { persona: openids.longMember, page: mine }, 'loading', 'offline', 'broken'),
  { name: 'asked-nothing', persona: openids.quietMember, page: mine, sees: '现在没有要交的反思' },
  { name: 'asked-owed', persona: openids.longLate, page: mine, sees: /3 篇都还没有交，补交也可以/, wide: true },
  { name: 'asked-done', persona: openids.longMember, page: mine, sees: '不用交了' },
  { name: 'reflections-asked', persona: openids.longLate, page: 'pages/reflections/reflections', sees: '请你写的反思', wide: true },
  { name: 'reflection-editor-asked', persona: openids.longLate, page: 'reflection/editor/editor', query: { studio: longStudioId, activity: activityIds.long }, sees: '主持人请大家写' },
]

const listStates: State[] = [
  ...notRead('askings', { persona: openids.longHost, page: list, query: { studio: longStudioId } }, 'loading', 'offline'),
  { name: 'askings-of-others', persona: openids.member, page: list, query: { studio: studioId }, sees: '没有打开' },
  { name: 'askings-none', persona: openids.quietHost, page: list, query: { studio: quietStudioId }, sees: '还没有请大家写过反思' },
  { name: 'askings', persona: openids.longHost, page: list, query: { studio: longStudioId }, sees: '已撤回', wide: true },
]

const ask = (phone: PhoneDriver): Promise<void> => phone.tap('button', '请大家写')
const ofTerm = (phone: PhoneDriver): Promise<void> => phone.tap('radio', '一学期几篇')

const formStates: State[] = [
  ...notRead('ask-form', { persona: openids.host, page: form, query: { studio: studioId } }, 'loading', 'offline'),
  { name: 'ask-form', persona: openids.host, page: form, query: { studio: studioId }, sees: '选一次活动', wide: true },
  { name: 'ask-form-term', persona: openids.host, page: form, query: { studio: studioId }, arrange: ofTerm, sees: '从哪天写的算起' },
  {
    name: 'ask-form-problems',
    persona: openids.host,
    page: form,
    query: { studio: studioId },
    arrange: async (phone) => {
      await phone.fill('最少多少字', '9999')
      await phone.fill('提示', '一\n二\n三\n四\n五\n六')
      await ask(phone)
    },
    sees: /最多 5 行，现在有 6 行/,
  },
  { name: 'ask-form-on-activity', persona: openids.longHost, page: form, query: { studio: longStudioId, activity: activityIds.longOnline }, sees: '每人一篇，写的时候选这次活动' },
  { name: 'ask-form-asked-already', persona: openids.longHost, page: form, query: { studio: longStudioId, activity: activityIds.long }, sees: '导出表格' },
  {
    name: 'ask-form-not-sent',
    persona: openids.host,
    page: form,
    query: { studio: studioId },
    arrange: async (phone) => {
      await ofTerm(phone)
      await phone.network('offline')
      await ask(phone)
    },
    sees: '没有连上网络，内容还在',
  },
  {
    name: 'ask-form-resumed',
    persona: openids.host,
    page: form,
    query: { studio: studioId },
    arrange: async (phone) => {
      await phone.fill('提示', '哪一刻让你停下来想了想？')
      await phone.launch({ path: form, query: { studio: studioId } })
    },
    sees: '接着上次没写完的内容',
  },
  { name: 'ask-form-edit', persona: openids.longHost, page: form, query: { edit: askingIds.open }, sees: '保存修改' },
  { name: 'ask-form-edit-term', persona: openids.longHost, page: form, query: { edit: askingIds.term }, sees: '保存修改' },
  { name: 'ask-form-withdrawn', persona: openids.longHost, page: form, query: { edit: askingIds.withdrawn }, sees: '没有打开' },
]

const tableStates: State[] = [
  ...notRead('asked-table', { persona: openids.longHost, page: table, query: { id: askingIds.open } }, 'loading', 'offline'),
  { name: 'asked-table-of-others', persona: openids.longMember, page: table, query: { id: askingIds.open }, sees: '没有打开' },
  { name: 'asked-table', persona: openids.longHost, page: table, query: { id: askingIds.open }, sees: /^提醒没交的/, wide: true },
  { name: 'asked-table-term', persona: openids.longHost, page: table, query: { id: askingIds.term }, sees: /提醒了 27 人/ },
  { name: 'asked-table-withdrawn', persona: openids.longHost, page: table, query: { id: askingIds.withdrawn }, sees: /撤回$/ },
  { name: 'asked-table-former', persona: openids.longHost, page: table, query: { id: askingIds.open }, arrange: (phone) => phone.tap('button', /^修改以前的要求/), sees: /字数不限/ },
  { name: 'asked-table-reminded', persona: openids.longHost, page: table, query: { id: askingIds.toRemind }, arrange: (phone) => phone.tap('button', /^提醒没交的/), sees: /提醒了 \d+ 人/ },
  {
    name: 'asked-table-not-exported',
    persona: openids.longHost,
    page: table,
    query: { id: askingIds.open },
    arrange: async (phone) => {
      await phone.sees('导出表格')
      await phone.network('offline')
      await phone.tap('button', '导出表格')
    },
    sees: '没有连上网络',
  },
]

export const askingStates: State[] = [...mineStates, ...listStates, ...formStates, ...tableStates]

import type { PhoneDriver } from '../../phone-driver'
import { openids } from '../cast'
import { collectionIds, resourceIds } from '../resources'
import { notRead, type State } from '../state'

const list = 'library/resources/resources'
const page = 'library/resource/resource'
const form = 'library/resource-form/resource-form'
const collections = 'library/collections/collections'
const collection = 'library/collection/collection'
const collectionForm = 'library/collection-form/collection-form'
const { host, assistant, member, office, longHost, quietHost, unbound } = openids

const listStates: State[] = [
  { name: 'resources-unbound', persona: unbound, page: list, sees: '输入邀请码' },
  ...notRead('resources', { persona: member, page: list }, 'loading', 'offline'),
  { name: 'resources', persona: member, page: list, sees: '情绪温度计：三分钟微视频', wide: true },
  { name: 'resources-staff', persona: assistant, page: list, sees: '上传资源', wide: true },
  { name: 'resources-mine', persona: assistant, page: list, arrange: (phone) => phone.tap('radio', '我的'), sees: '班费公示表' },
  {
    name: 'resources-deleted',
    persona: assistant,
    page: list,
    arrange: async (phone) => {
      await phone.tap('radio', '我的')
      await phone.tap('button', '最近删除')
    },
    sees: '旧的值日表',
  },
  { name: 'resources-waiting', persona: host, page: list, arrange: (phone) => phone.tap('radio', '待查看'), sees: '突发事件处置流程图' },
  { name: 'resources-of-a-tag', persona: member, page: list, query: { tag: '没有人用' }, sees: '没有这样的资源' },
  { name: 'resources-long', persona: longHost, page: list, arrange: (phone) => phone.tap('radio', /^欧阳/), sees: /看见每一个孩子/ },
]

const pageStates: State[] = [
  { name: 'resource-unbound', persona: unbound, page, query: { id: resourceIds.shown }, sees: '输入邀请码' },
  ...notRead('resource', { persona: member, page, query: { id: resourceIds.shown } }, 'loading', 'offline'),
  { name: 'resource-nonsense', persona: member, page, query: { id: 'nonsense' }, sees: '没有打开' },
  { name: 'resource', persona: member, page, query: { id: resourceIds.shown }, sees: '开学第一周班会方案.pdf', wide: true },
  { name: 'resource-link', persona: member, page, query: { id: resourceIds.link }, sees: '复制链接' },
  { name: 'resource-host', persona: host, page, query: { id: resourceIds.shown }, sees: '撤下' },
  { name: 'resource-own', persona: assistant, page, query: { id: resourceIds.shown }, sees: '修改', wide: true },
  { name: 'resource-to-decide', persona: host, page, query: { id: resourceIds.doubtful }, sees: '不通过', wide: true },
  { name: 'resource-waiting', persona: assistant, page, query: { id: resourceIds.doubtful }, sees: '等人看过' },
  { name: 'resource-refused', persona: assistant, page, query: { id: resourceIds.refused }, sees: '没有通过' },
  { name: 'resource-taken-down', persona: assistant, page, query: { id: resourceIds.takenDown }, sees: '申诉' },
  { name: 'resource-reported', persona: office, page, query: { id: resourceIds.reported }, sees: '没有问题' },
  { name: 'resource-reporting', persona: member, page, query: { id: resourceIds.shown }, arrange: (phone) => phone.tap('button', '举报'), sees: '举报这份资源' },
  { name: 'resource-deleted', persona: assistant, page, query: { id: resourceIds.deleted }, sees: '撤销删除' },
  { name: 'resource-long', persona: longHost, page, query: { id: resourceIds.long }, sees: /看见每一个孩子/ },
]

async function fillIn(phone: PhoneDriver): Promise<void> {
  await phone.fill('标题', '开学第一周班会方案')
  await phone.fill('标签', '开学 班会')
  await phone.tap('button', '加文件')
  await phone.pickSamples('公出通知.pdf')
}

const formStates: State[] = [
  { name: 'resource-form-unbound', persona: unbound, page: form, sees: '输入邀请码' },
  ...notRead('resource-form', { persona: assistant, page: form }, 'loading', 'offline'),
  { name: 'resource-form-member', persona: member, page: form, sees: '没有打开' },
  { name: 'resource-form-new', persona: assistant, page: form, sees: '加文件', wide: true },
  { name: 'resource-form-nothing', persona: assistant, page: form, arrange: (phone) => phone.tap('button', '上传'), sees: '加一个文件，或者填一个链接。' },
  { name: 'resource-form-full', persona: assistant, page: form, arrange: fillIn, sees: '公出通知.pdf' },
  { name: 'resource-form-office', persona: office, page: form, sees: '全校的老师都能看到' },
  { name: 'resource-form-edit', persona: assistant, page: form, query: { id: resourceIds.shown }, sees: '上传修改' },
  { name: 'resource-form-long', persona: longHost, page: form, query: { id: resourceIds.long }, sees: '上传修改' },
]

const collectionStates: State[] = [
  { name: 'collections-unbound', persona: unbound, page: collections, sees: '输入邀请码' },
  ...notRead('collections', { persona: member, page: collections }, 'loading', 'offline'),
  { name: 'collections', persona: member, page: collections, sees: '接班第一个月', wide: true },
  { name: 'collections-host', persona: host, page: collections, sees: '做一个专辑' },
  { name: 'collections-long', persona: longHost, page: collections, arrange: (phone) => phone.tap('radio', /^欧阳/), sees: /看见每一个孩子/ },
  { name: 'collection-unbound', persona: unbound, page: collection, query: { id: collectionIds.shown }, sees: '输入邀请码' },
  ...notRead('collection', { persona: member, page: collection, query: { id: collectionIds.shown } }, 'loading', 'offline'),
  { name: 'collection-nonsense', persona: member, page: collection, query: { id: 'nonsense' }, sees: '没有打开' },
  { name: 'collection', persona: member, page: collection, query: { id: collectionIds.shown }, sees: '第一次家访，先听后说', wide: true },
  { name: 'collection-host', persona: host, page: collection, query: { id: collectionIds.shown }, sees: '删掉' },
  { name: 'collection-reported', persona: office, page: collection, query: { id: collectionIds.shown }, sees: /^有人举报/, wide: true },
  { name: 'collection-reported-by-me', persona: member, page: collection, query: { id: collectionIds.shown }, sees: '已经举报，等主持人或管理办公室查看。' },
  { name: 'collection-reporting', persona: assistant, page: collection, query: { id: collectionIds.shown }, arrange: (phone) => phone.tap('button', '举报'), sees: '哪里不合适？' },
  { name: 'collection-long', persona: longHost, page: collection, query: { id: collectionIds.long }, sees: /看见每一个孩子/ },
  { name: 'collection-form-unbound', persona: unbound, page: collectionForm, sees: '输入邀请码' },
  ...notRead('collection-form', { persona: host, page: collectionForm }, 'loading', 'offline'),
  { name: 'collection-form-member', persona: member, page: collectionForm, sees: '没有打开' },
  { name: 'collection-form-new', persona: quietHost, page: collectionForm, sees: '选案例和资源', wide: true },
  { name: 'collection-form-nothing', persona: quietHost, page: collectionForm, arrange: (phone) => phone.tap('button', '保存'), sees: '写一个名称。' },
  { name: 'collection-form-edit', persona: host, page: collectionForm, query: { id: collectionIds.shown }, sees: '上移', wide: true },
  { name: 'collection-form-picking', persona: host, page: collectionForm, query: { id: collectionIds.shown }, arrange: (phone) => phone.tap('button', '选案例和资源'), sees: '选好了', wide: true },
  {
    name: 'collection-form-picking-resources',
    persona: host,
    page: collectionForm,
    query: { id: collectionIds.shown },
    arrange: async (phone) => {
      await phone.tap('button', '选案例和资源')
      await phone.tap('radio', '资源')
    },
    sees: '情绪温度计：三分钟微视频',
  },
  { name: 'collection-form-removed', persona: host, page: collectionForm, query: { id: collectionIds.shown }, arrange: (phone) => phone.tap('button', '去掉 第一次家访，先听后说'), sees: '撤销' },
]

export const resourceStates: State[] = [...listStates, ...pageStates, ...formStates, ...collectionStates]

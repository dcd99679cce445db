import type { PhoneDriver } from '../../phone-driver'
import { openids } from '../cast'
import { handbookIds } from '../handbooks'
import { notRead, type State } from '../state'

const list = 'library/handbooks/handbooks'
const page = 'library/handbook/handbook'
const form = 'library/handbook-form/handbook-form'
const { host, member, office, longHost, quietHost, unbound } = openids

const listStates: State[] = [
  { name: 'handbooks-unbound', persona: unbound, page: list, sees: '输入邀请码' },
  ...notRead('handbooks', { persona: host, page: list }, 'loading', 'offline'),
  { name: 'handbooks-member', persona: member, page: list, sees: '没有打开' },
  { name: 'handbooks-empty', persona: quietHost, page: list, sees: '还没有工作手册' },
  { name: 'handbooks', persona: host, page: list, sees: '家校沟通案例选', wide: true },
  { name: 'handbooks-office', persona: office, page: list, sees: '家校沟通案例选' },
]

const pageStates: State[] = [
  { name: 'handbook-unbound', persona: unbound, page, query: { id: handbookIds.fresh }, sees: '输入邀请码' },
  ...notRead('handbook', { persona: host, page, query: { id: handbookIds.fresh } }, 'loading', 'offline'),
  { name: 'handbook-nonsense', persona: host, page, query: { id: 'nonsense' }, sees: '没有打开' },
  { name: 'handbook-of-others', persona: quietHost, page, query: { id: handbookIds.fresh }, sees: '没有打开' },
  { name: 'handbook-fresh', persona: host, page, query: { id: handbookIds.fresh }, sees: '请作者同意', wide: true },
  { name: 'handbook-compiling', persona: host, page, query: { id: handbookIds.compiling }, sees: /已完成 2 \/ 4 项/ },
  { name: 'handbook-failed', persona: host, page, query: { id: handbookIds.failed }, sees: '再生成一次' },
  { name: 'handbook-ready', persona: host, page, query: { id: handbookIds.ready }, sees: '打开文档', wide: true },
  { name: 'handbook-outdated', persona: office, page, query: { id: handbookIds.outdated }, sees: '内容改过了，重新生成后才是新的。' },
  { name: 'handbook-empty', persona: host, page, query: { id: handbookIds.empty }, sees: /先选几篇/ },
  { name: 'handbook-long', persona: longHost, page, query: { id: handbookIds.long }, sees: /看见每一个孩子/ },
  {
    name: 'handbook-not-downloaded',
    persona: host,
    page,
    query: { id: handbookIds.ready },
    arrange: async (phone) => {
      await phone.sees('打开文档')
      await phone.network('offline')
      await phone.tap('button', '打开文档')
    },
    sees: /没有连上网络/,
  },
  { name: 'handbook-removing', persona: host, page, query: { id: handbookIds.ready }, arrange: (phone) => phone.tap('button', '删除'), sees: '删除这本手册？' },
]

async function fillIn(phone: PhoneDriver): Promise<void> {
  await phone.fill('手册名字', '家校沟通案例选')
  await phone.fill('前言', '这一年的案例，按做法排列。')
  await phone.tap('button', '选案例和资源')
  await phone.tap('checkbox', /^选案例 第一次家访/)
  await phone.tap('checkbox', /^选案例 把班规讲成故事/)
  await phone.tap('button', '选好了')
}

const formStates: State[] = [
  { name: 'handbook-form-unbound', persona: unbound, page: form, sees: '输入邀请码' },
  ...notRead('handbook-form', { persona: host, page: form }, 'loading', 'offline'),
  { name: 'handbook-form-member', persona: member, page: form, sees: '没有打开' },
  { name: 'handbook-form-new', persona: host, page: form, sees: '选案例和资源' },
  { name: 'handbook-form-nothing', persona: host, page: form, arrange: (phone) => phone.tap('button', '保存'), sees: '请写上手册的名字。' },
  {
    name: 'handbook-form-picking',
    persona: host,
    page: form,
    arrange: async (phone) => {
      await phone.tap('button', '选案例和资源')
      await phone.tap('checkbox', /^选案例 第一次家访/)
    },
    sees: '已选 1 项',
  },
  { name: 'handbook-form-full', persona: host, page: form, arrange: fillIn, sees: '再选一些', wide: true },
  {
    name: 'handbook-form-taken-out',
    persona: host,
    page: form,
    arrange: async (phone) => {
      await fillIn(phone)
      await phone.tap('button', /^去掉 第一次家访/)
    },
    sees: /^已去掉/,
  },
  {
    name: 'handbook-form-not-saved',
    persona: host,
    page: form,
    arrange: async (phone) => {
      await fillIn(phone)
      await phone.network('offline')
      await phone.tap('button', '保存')
    },
    sees: /没有连上网络/,
  },
  { name: 'handbook-form-edit', persona: longHost, page: form, query: { id: handbookIds.long }, sees: '再选一些' },
]

export const handbookStates: State[] = [...listStates, ...pageStates, ...formStates]

import type { PhoneDriver } from '../../phone-driver'
import { openids } from '../cast'
import { recordOn } from '../records'
import { notRead, type State } from '../state'

const page = 'reflection/record/record'
const form = 'reflection/record-form/record-form'
const list = 'reflection/records/records'
const on = (activity: string): { activity: string } => ({ activity })

const recordStates: State[] = [
  { name: 'record-unbound', persona: openids.unbound, page, query: on(recordOn.shown), sees: '输入邀请码' },
  ...notRead('record', { persona: openids.member, page, query: on(recordOn.shown) }, 'loading', 'offline'),
  { name: 'record-nonsense', persona: openids.member, page, query: on('nonsense'), sees: '没有打开' },
  { name: 'record-of-others', persona: openids.quietMember, page, query: on(recordOn.shown), sees: '没有打开' },
  { name: 'record-none', persona: openids.member, page, query: on(recordOn.none), sees: '还没有活动记录' },
  { name: 'record-none-staff', persona: openids.assistant, page, query: on(recordOn.none), sees: '写活动记录' },
  { name: 'record-shown', persona: openids.member, page, query: on(recordOn.shown), sees: '班级公约修订建议（第二稿）.pdf', wide: true },
  { name: 'record-shown-host', persona: openids.host, page, query: on(recordOn.shown), sees: '撤下', wide: true },
  { name: 'record-shown-office', persona: openids.office, page, query: on(recordOn.shown), sees: '撤下' },
  { name: 'record-reporting', persona: openids.member, page, query: on(recordOn.shown), arrange: (phone) => phone.tap('button', '举报'), sees: '举报这份活动记录' },
  { name: 'record-reported', persona: openids.host, page, query: on(recordOn.reported), sees: '没有问题' },
  { name: 'record-taking-down', persona: openids.host, page, query: on(recordOn.reported), arrange: (phone) => phone.tap('button', '撤下'), sees: '为什么撤下？' },
  { name: 'record-checking', persona: openids.assistant, page, query: on(recordOn.checking), sees: /正在检查/ },
  { name: 'record-checking-host', persona: openids.host, page, query: on(recordOn.checking), sees: '活动记录还在检查' },
  { name: 'record-to-decide', persona: openids.host, page, query: on(recordOn.doubtful), sees: '不通过', wide: true },
  { name: 'record-refused', persona: openids.assistant, page, query: on(recordOn.refused), sees: '没有通过' },
  { name: 'record-taken-down', persona: openids.assistant, page, query: on(recordOn.takenDown), sees: '申诉' },
  { name: 'record-taken-down-member', persona: openids.member, page, query: on(recordOn.takenDown), sees: '还没有活动记录' },
  { name: 'record-appealing', persona: openids.assistant, page, query: on(recordOn.takenDown), arrange: (phone) => phone.tap('button', '申诉'), sees: '申诉理由' },
  {
    name: 'record-stale',
    persona: openids.member,
    page,
    query: on(recordOn.shown),
    arrange: async (phone) => {
      await phone.sees('班级公约修订建议（第二稿）.pdf')
      await phone.network('offline')
      await phone.tap('button', /^打开文件 班级公约修订建议/)
    },
    sees: /没有下载下来/,
  },
]

async function fillIn(phone: PhoneDriver): Promise<void> {
  await phone.fill('小结', '上午分三组讨论。第二组说到学生王小雨漏了值日，大家一起想办法。')
  await phone.tap('button', '加图片')
  await phone.pickSamples('活动照片')
  await phone.find('button', '第 1 张照片').waitFor()
  await phone.tap('button', '加文件')
  await phone.pickSamples('公出通知.pdf')
}

const formStates: State[] = [
  { name: 'record-form-unbound', persona: openids.unbound, page: form, query: on(recordOn.none), sees: '输入邀请码' },
  ...notRead('record-form', { persona: openids.assistant, page: form, query: on(recordOn.none) }, 'loading', 'offline'),
  { name: 'record-form-member', persona: openids.member, page: form, query: on(recordOn.none), sees: '没有打开' },
  { name: 'record-form-new', persona: openids.assistant, page: form, query: on(recordOn.none), sees: '0 / 3,000 字', wide: true },
  { name: 'record-form-nothing', persona: openids.assistant, page: form, query: on(recordOn.none), arrange: (phone) => phone.tap('button', '上传'), sees: '写几句小结再上传。' },
  { name: 'record-form-full', persona: openids.assistant, page: form, query: on(recordOn.none), arrange: fillIn, sees: '公出通知.pdf', wide: true },
  {
    name: 'record-form-not-sent',
    persona: openids.assistant,
    page: form,
    query: on(recordOn.none),
    arrange: async (phone) => {
      await phone.fill('小结', '分三组讨论。')
      await phone.network('offline')
      await phone.tap('button', '上传')
    },
    sees: /没有连上网络/,
  },
  { name: 'record-form-edit', persona: openids.host, page: form, query: on(recordOn.shown), sees: '上传修改' },
]

const listStates: State[] = [
  { name: 'records-unbound', persona: openids.unbound, page: list, sees: '输入邀请码' },
  ...notRead('records', { persona: openids.office, page: list }, 'loading', 'offline'),
  { name: 'records-member', persona: openids.member, page: list, sees: '没有打开' },
  { name: 'records', persona: openids.office, page: list, sees: '导出表格', wide: true },
  { name: 'records-of-a-state', persona: openids.office, page: list, arrange: (phone) => phone.tap('radio', /^有 \d/), sees: '导出表格' },
]

export const activityRecordStates: State[] = [...recordStates, ...formStates, ...listStates]

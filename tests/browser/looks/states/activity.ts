import { otherStudioId, studioId } from '../../../../local/seed/story-people'
import type { PhoneDriver } from '../../phone-driver'
import { activityIds, openids } from '../cast'
import { hour, minute, notRead, skeleton, type State } from '../state'

const detail = 'activity/detail/detail'
const form = 'activity/form/form'
const of = (id: string): Pick<State, 'page' | 'query'> => ({ page: detail, query: { id } })
const editing = (edit: string): Pick<State, 'page' | 'query'> => ({ page: form, query: { edit } })
const planning: Pick<State, 'page' | 'query'> = { page: form, query: { studio: studioId } }

const detailStates: State[] = [
  ...notRead('detail', { persona: openids.member, ...of(activityIds.today) }, 'loading', 'offline', 'broken'),
  { name: 'detail-nonsense', persona: openids.member, ...of('nonsense'), sees: '没有打开' },
  { name: 'detail-unbound', persona: openids.unbound, ...of(activityIds.today), sees: '输入邀请码' },
  { name: 'detail-member', persona: openids.member, ...of(activityIds.today), sees: '明德楼 302 教室', wide: true },
  { name: 'detail-missed', persona: openids.member, ...of(activityIds.missed), sees: '第一次家访怎么谈' },
  { name: 'detail-online', persona: openids.member, ...of(activityIds.online), sees: '复制' },
  { name: 'detail-not-asked', persona: openids.inTwoStudios, ...of(activityIds.forSome), sees: '情景答辩' },
  { name: 'detail-two-sessions', persona: openids.member, ...of(activityIds.twoSessions), sees: '红枫湖' },
  { name: 'detail-adviser', persona: openids.adviser, ...of(activityIds.voluntary), sees: '自愿参加' },
  { name: 'detail-cancelled', persona: openids.member, ...of(activityIds.cancelled), sees: '对方学校考试' },
  { name: 'detail-host-before', persona: openids.host, ...of(activityIds.today), at: -3 * hour, sees: '取消活动' },
  { name: 'detail-host-open', persona: openids.host, ...of(activityIds.today), sees: '应参加', wide: true },
  { name: 'detail-host-closed', persona: openids.host, ...of(activityIds.today), at: 3 * hour, sees: '复制一次' },
  { name: 'detail-assistant', persona: openids.assistant, ...of(activityIds.today), sees: '显示签到码' },
  { name: 'detail-host-of-another', persona: openids.otherHost, ...of(activityIds.today), sees: '明德楼 302 教室' },
  { name: 'detail-long', persona: openids.longHost, ...of(activityIds.long), sees: '应参加', wide: true },
  { name: 'detail-long-online', persona: openids.longMember, ...of(activityIds.longOnline), sees: '复制' },
  { name: 'detail-long-late', persona: openids.longLate, ...of(activityIds.long), at: 2 * hour + 10 * minute, sees: '迟到' },
  {
    name: 'detail-stale',
    persona: openids.member,
    ...of(activityIds.online),
    arrange: async (phone) => {
      await phone.sees('复制')
      await phone.network('offline')
      await phone.reshow()
    },
    sees: '没有连上网络',
  },
  { name: 'detail-calendar', persona: openids.member, ...of(activityIds.twoSessions), arrange: (phone) => phone.tap('button', '加入日历'), sees: '准备日历文件', wide: true },
  {
    name: 'detail-calendar-ready',
    persona: openids.longMember,
    ...of(activityIds.long),
    arrange: async (phone) => {
      await phone.tap('button', '加入日历')
      await phone.tap('button', '第 1 场 加入手机日历')
      await phone.tap('button', '允许')
      await phone.sees('已加入')
      await phone.tap('button', '准备日历文件')
    },
    sees: '发送到聊天',
  },
  {
    name: 'detail-calendar-refused',
    persona: openids.member,
    ...of(activityIds.today),
    arrange: async (phone) => {
      await phone.tap('button', '加入日历')
      await phone.tap('button', /加入手机日历/)
      await phone.tap('button', '拒绝')
      await phone.sees('还没有允许使用日历')
      await phone.network('offline')
      await phone.tap('button', '准备日历文件')
    },
    sees: '没有连上网络',
  },
  { name: 'detail-cancelling', persona: openids.host, ...of(activityIds.voluntary), arrange: (phone) => phone.tap('button', '取消活动'), sees: '先不取消', wide: true },
]

const publish = (phone: PhoneDriver): Promise<void> => phone.tap('button', '发布活动')

const formStates: State[] = [
  { name: 'form-new', persona: openids.host, ...planning, sees: '发布活动', wide: true },
  { name: 'form-new-other-studio', persona: openids.otherHost, page: form, query: { studio: otherStudioId }, sees: '发布活动' },
  { name: 'form-problems', persona: openids.host, ...planning, arrange: publish, sees: '给活动起个名称' },
  { name: 'form-online', persona: openids.host, ...planning, arrange: (phone) => phone.tap('radio', '线上'), sees: '发布活动' },
  { name: 'form-some-people', persona: openids.host, ...planning, arrange: (phone) => phone.tap('radio', /部分/), sees: '已选 0 人', wide: true },
  {
    name: 'form-offline',
    persona: openids.host,
    ...planning,
    arrange: async (phone) => {
      await phone.fill('名称', '班级公约怎么立')
      await phone.fill('地点', '三号楼 201')
      await phone.network('offline')
      await publish(phone)
    },
    sees: '内容还在',
  },
  {
    name: 'form-resumed',
    persona: openids.host,
    ...planning,
    arrange: async (phone) => {
      await phone.fill('名称', '班级公约怎么立')
      await phone.launch({ path: form, query: { studio: studioId } })
    },
    sees: '接着上次没写完的内容',
  },
  { name: 'form-copy', persona: openids.host, page: form, query: { copy: activityIds.forSome }, sees: '已选 4 人' },
  { name: 'form-edit-open', persona: openids.host, ...editing(activityIds.today), sees: '签到已经开始' },
  { name: 'form-edit-long', persona: openids.longHost, ...editing(activityIds.long), sees: '保存修改', wide: true },
  { name: 'form-loading', persona: openids.host, ...editing(activityIds.today), network: 'never', sees: skeleton },
  { name: 'form-edit-offline', persona: openids.host, ...editing(activityIds.today), network: 'offline', sees: '没有连上网络' },
  { name: 'form-refused', persona: openids.host, ...editing('nonsense'), sees: '没有打开' },
]

export const activityStates: State[] = [...detailStates, ...formStates]

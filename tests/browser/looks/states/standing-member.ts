import { sessionIdOf } from '../../../../domain/shared/ids'
import { storyId } from '../../../../local/seed/story-ids'
import { personId, studioId } from '../../../../local/seed/story-people'
import type { PhoneDriver } from '../../phone-driver'
import { longStudioId, openidOf, openids } from '../cast'
import { day, hour, notRead, type Route, type State } from '../state'

const ofStory = { studio: studioId }
const mine: Route = 'standing/mine/mine'
const form: Route = 'standing/leave-form/leave-form'
const leaves: Route = 'standing/leaves/leaves'
const leave: Route = 'standing/leave/leave'
const rules: Route = 'standing/rules/rules'

const sessionOf = (title: string): string => sessionIdOf(storyId(`activity ${title}`), 0)
const leaveOf = (name: string): Record<string, string> => ({ ...ofStory, leave: storyId(`leave ${name}`) })

const mineStates: State[] = [
  ...notRead('mine', { persona: openids.member, page: mine, query: ofStory }, 'loading', 'offline', 'broken'),
  { name: 'mine-refused', persona: openids.quietMember, page: mine, query: ofStory, sees: '没有打开' },
  { name: 'mine', persona: openids.member, page: mine, query: ofStory, sees: '缺勤怎么算', wide: true },
  { name: 'mine-one-from-the-line', persona: openidOf('吕文博'), page: mine, query: ofStory, sees: '有事请提前请假' },
  { name: 'mine-case', persona: openidOf('陶然'), page: mine, query: ofStory, sees: /缺勤审议/, wide: true },
  { name: 'mine-made-up', persona: openidOf('戚远帆'), page: mine, query: ofStory, sees: '已补学' },
  { name: 'mine-suspended', persona: openidOf('谢青禾'), page: mine, query: ofStory, sees: '缺勤怎么算' },
  { name: 'mine-adviser', persona: openids.adviser, page: mine, query: ofStory, sees: '不计考勤' },
  { name: 'mine-empty', persona: openids.quietMember, page: mine, query: { studio: storyId('quiet studio') }, sees: '还没有结束的活动' },
  { name: 'mine-long', persona: openids.longMember, page: mine, query: { studio: longStudioId }, sees: '接下来' },
  { name: 'mine-of-a-member', persona: openids.host, page: mine, query: { ...ofStory, person: personId('吕文博') }, sees: '吕文博', wide: true },
  { name: 'mine-due', persona: openids.member, page: mine, query: ofStory, arrange: (phone) => phone.tap('button', /^应参加/), sees: '应参加的场次' },
  { name: 'mine-absent', persona: openidOf('吕文博'), page: mine, query: ofStory, arrange: (phone) => phone.tap('button', /^计缺勤/), sees: '计缺勤的场次', wide: true },
  { name: 'mine-session', persona: openids.member, page: mine, query: { ...ofStory, session: sessionOf('家校沟通：第一次家访怎么谈') }, sees: '因公，不计入应参加' },
  { name: 'mine-session-appealed', persona: openidOf('秦晓峰'), page: mine, query: { ...ofStory, session: sessionOf('德育论坛预备会') }, sees: /等待答复/ },
  { name: 'mine-session-corrected', persona: openidOf('严望舒'), page: mine, query: { ...ofStory, session: sessionOf('班级公约课例研讨') }, sees: /自己漏扫了/, wide: true },
  {
    name: 'mine-session-appeal',
    persona: openidOf('陶然'),
    page: mine,
    query: { ...ofStory, session: sessionOf('德育论坛预备会') },
    arrange: async (phone) => {
      await phone.tap('button', '申诉')
      await phone.tap('button', '提交申诉')
    },
    sees: '写几句当时的情况',
  },
  { name: 'mine-session-of-a-member', persona: openids.host, page: mine, query: { ...ofStory, person: personId('吕文博'), session: sessionOf('德育论坛预备会') }, sees: '去考勤表更正' },
]

async function fillLeave(phone: PhoneDriver): Promise<void> {
  await phone.tap('radio', /^事假/)
  await phone.fill('原因', '孩子家长会')
}

const formStates: State[] = [
  ...notRead('leave-form', { persona: openids.member, page: form, query: ofStory }, 'loading', 'offline'),
  { name: 'leave-form-refused', persona: openids.quietMember, page: form, query: ofStory, sees: '没有打开' },
  { name: 'leave-form', persona: openids.member, page: form, query: ofStory, sees: '加照片', wide: true },
  { name: 'leave-form-counts', persona: openids.member, page: form, query: { ...ofStory, session: sessionOf('《第 56 号教室的奇迹》读书分享') }, arrange: fillLeave, sees: /仍计入缺勤/ },
  {
    name: 'leave-form-days',
    persona: openids.member,
    page: form,
    query: ofStory,
    arrange: async (phone) => {
      await phone.tap('radio', '选日期')
      await phone.tap('radio', /^病假/)
    },
    sees: '这几天里开始的活动都算',
  },
  { name: 'leave-form-suspension', persona: openids.member, page: form, query: ofStory, arrange: (phone) => phone.tap('radio', '暂停培养'), sees: '由管理办公室审批', wide: true },
  {
    name: 'leave-form-official',
    persona: openids.member,
    page: form,
    query: ofStory,
    arrange: async (phone) => {
      await phone.tap('radio', /^因公/)
      await phone.tap('button', '提交')
    },
    sees: /写上派出的部门/,
  },
  {
    name: 'leave-form-send-offline',
    persona: openids.member,
    page: form,
    query: { ...ofStory, session: sessionOf('《第 56 号教室的奇迹》读书分享') },
    arrange: async (phone) => {
      await fillLeave(phone)
      await phone.network('offline')
      await phone.tap('button', '提交')
    },
    sees: '内容还在',
  },
  { name: 'leave-form-revise', persona: openidOf('韩一川'), page: form, query: leaveOf('韩一川'), sees: /要补充：请补监考安排表/ },
  { name: 'leave-form-uncounted', persona: openids.adviser, page: form, query: ofStory, sees: '不用请假' },
  { name: 'leave-form-empty', persona: openids.quietMember, page: form, query: { studio: storyId('quiet studio') }, sees: '接下来没有安排要参加的活动' },
  { name: 'leave-form-long', persona: openids.longMember, page: form, query: { studio: longStudioId }, sees: '加照片' },
]

const leaveStates: State[] = [
  ...notRead('leaves', { persona: openids.member, page: leaves, query: ofStory }, 'loading', 'offline'),
  { name: 'leaves-refused', persona: openids.quietMember, page: leaves, query: ofStory, sees: '没有打开' },
  { name: 'leaves-empty', persona: openids.inTwoStudios, page: leaves, query: ofStory, sees: '还没有请过假' },
  { name: 'leaves', persona: openids.member, page: leaves, query: ofStory, sees: '已批准', wide: true },
  { name: 'leaves-returned', persona: openidOf('韩一川'), page: leaves, query: ofStory, sees: '退回补充' },
  ...notRead('leave', { persona: openids.member, page: leave, query: leaveOf('周明远') }, 'loading', 'offline'),
  { name: 'leave-of-another', persona: openids.member, page: leave, query: leaveOf('沈若水'), sees: '没有打开' },
  { name: 'leave-approved', persona: openids.member, page: leave, query: leaveOf('周明远'), sees: '教务处 李主任', wide: true },
  { name: 'leave-waiting', persona: openidOf('沈若水'), page: leave, query: leaveOf('沈若水'), sees: '撤回' },
  { name: 'leave-returned', persona: openidOf('韩一川'), page: leave, query: leaveOf('韩一川'), sees: '补充后再提交' },
  { name: 'leave-to-decide', persona: openids.host, page: leave, query: leaveOf('蒋予安'), sees: '不批准', wide: true },
  { name: 'leave-decided', persona: openids.host, page: leave, query: leaveOf('冯思齐'), sees: '已批准' },
  { name: 'leave-to-return', persona: openids.host, page: leave, query: leaveOf('沈若水'), arrange: (phone) => phone.tap('button', '退回补充'), sees: '要补充什么' },
  { name: 'leave-suspension', persona: openids.office, page: leave, query: leaveOf('谢青禾'), sees: '取消这次暂停' },
]

const rulesStates: State[] = [
  ...notRead('rules', { persona: openids.member, page: rules, query: ofStory }, 'loading', 'offline'),
  { name: 'rules-refused', persona: openids.quietMember, page: rules, query: ofStory, sees: '没有打开' },
  { name: 'rules', persona: openids.member, page: rules, query: ofStory, sees: '规则的变化', wide: true },
  { name: 'rules-office', persona: openids.office, page: rules, query: ofStory, sees: '修改规则' },
]

const elsewhereStates: State[] = [
  { name: 'today-leave', persona: openids.member, page: 'pages/today/today', at: 3 * hour, sees: '请假' },
  { name: 'today-one-from-the-line', persona: openidOf('吕文博'), page: 'pages/today/today', sees: '有事请提前请假' },
  { name: 'today-case', persona: openidOf('陶然'), page: 'pages/today/today', sees: /已达到三分之一/, wide: true },
  { name: 'detail-leave', persona: openids.member, page: 'activity/detail/detail', query: { id: storyId('activity 走进红枫湖研学基地') }, at: day, sees: '请假' },
]

/** What a member sees of their own attendance, and a host of a member's. */
export const standingMemberStates: State[] = [...mineStates, ...formStates, ...leaveStates, ...rulesStates, ...elsewhereStates]

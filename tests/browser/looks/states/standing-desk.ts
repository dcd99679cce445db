import { periodAt } from '../../../../domain/attendance/period'
import { sessionIdOf } from '../../../../domain/shared/ids'
import { storyId } from '../../../../local/seed/story-ids'
import { otherStudioId, personId, studioId } from '../../../../local/seed/story-people'
import type { Stage } from '../../harness'
import type { PhoneDriver } from '../../phone-driver'
import { activityIds, longStudioId, openidOf, openids } from '../cast'
import { hour, notRead, type State, type Where } from '../state'

// What hosts, assistants and the office see of attendance.

const studio = 'standing/studio/studio'
const decisions = 'standing/decisions/decisions'
const sheet = 'standing/sheet/sheet'
const casePage = 'standing/case/case'
const office = 'standing/office/office'
const policy = 'standing/policy/policy'
const suspend = 'standing/suspend/suspend'

const ofStory = { studio: studioId }
const sessionOf = (title: string): string => sessionIdOf(storyId(`activity ${title}`), 0)
const ofSheet = (title: string, person = ''): Record<string, string> => ({ ...ofStory, session: sessionOf(title), person: person === '' ? '' : personId(person) })
const forum = '德育论坛预备会'
const reading = '《给班主任的建议》共读（二）'

/** The case of somebody in the school year of the story. */
function caseOf(name: string, of = studioId): (stage: Stage) => Promise<Record<string, string>> {
  return async ({ cloud }) => {
    const now = cloud.clock.now()
    return { case: `${of}_${personId(name)}_${periodAt(now, 'school-year', { from: now, to: now }).from}` }
  }
}

const tapPerson = (name: string) => (phone: PhoneDriver) => phone.find('button', new RegExp(`^${name}`)).first().click()

const desk: Where = { persona: openids.host, page: sheet, query: ofSheet(forum, '陶然') }
const rules: Where = { persona: openids.office, page: policy, query: ofStory }
const decided: Where = { persona: openids.host, page: casePage, query: caseOf('陶然') }
const filed: Where = { persona: openids.office, page: casePage, query: caseOf('顾行舟', otherStudioId) }
const record: Where = { persona: openids.host, page: studio, query: ofStory }
const waiting: Where = { persona: openids.host, page: decisions, query: ofStory }

const studioStates: State[] = [
  ...notRead('studio-record', record, 'loading', 'offline', 'broken'),
  { name: 'studio-record-refused', persona: openids.member, page: studio, query: ofStory, sees: '没有打开' },
  { name: 'studio-record-host', ...record, sees: '大家现在怎么样', wide: true },
  { name: 'studio-record-one-level', ...record, arrange: (phone) => phone.tap('button', /^正常/), sees: '只看一类' },
  { name: 'studio-record-assistant', persona: openids.assistant, page: studio, query: ofStory, sees: '大家现在怎么样' },
  { name: 'studio-record-office', persona: openids.office, page: studio, query: ofStory, sees: '修改规则与计划', wide: true },
  { name: 'studio-record-long', persona: openids.longHost, page: studio, query: { studio: longStudioId }, sees: '大家现在怎么样' },
  {
    name: 'studio-record-stale',
    ...record,
    arrange: async (phone) => {
      await phone.sees('大家现在怎么样')
      await phone.network('offline')
      await phone.reshow()
    },
    sees: '没有连上网络',
  },
]

const decisionStates: State[] = [
  ...notRead('decisions', waiting, 'loading', 'offline'),
  { name: 'decisions-refused', persona: openids.member, page: decisions, query: ofStory, sees: '没有打开' },
  { name: 'decisions-host', ...waiting, sees: '项等着处理', wide: true },
  { name: 'decisions-office', persona: openids.office, page: decisions, query: { studio: otherStudioId }, sees: '等办公室备案' },
  { name: 'decisions-empty', persona: openids.longHost, page: decisions, query: { studio: longStudioId }, sees: '都处理完了' },
  { name: 'decisions-appeal', ...waiting, arrange: tapPerson('秦晓峰'), sees: '接受，更正', wide: true },
  { name: 'decisions-make-up', ...waiting, arrange: tapPerson('许听澜'), sees: '确认已补学' },
]

const sheetStates: State[] = [
  ...notRead('sheet', { persona: openids.host, page: sheet, query: ofSheet(forum) }, 'loading', 'offline'),
  { name: 'sheet-refused', persona: openids.member, page: sheet, query: ofSheet(forum), sees: '没有打开' },
  { name: 'sheet-host', persona: openids.host, page: sheet, query: ofSheet(forum), sees: '一起更正几位', wide: true },
  { name: 'sheet-assistant', persona: openids.assistant, page: sheet, query: ofSheet(reading), sees: '早退' },
  { name: 'sheet-office', persona: openids.office, page: sheet, query: ofSheet(reading), sees: '一起更正几位' },
  { name: 'sheet-none', persona: openids.host, page: sheet, query: { ...ofStory, session: sessionIdOf(activityIds.today, 0) }, sees: '考勤表还没有生成' },
  { name: 'sheet-ready', persona: openids.host, page: sheet, query: { ...ofStory, session: sessionIdOf(activityIds.today, 0) }, at: 3 * hour, sees: '现在生成考勤表' },
  {
    name: 'sheet-choosing',
    persona: openids.host,
    page: sheet,
    query: ofSheet(reading),
    arrange: async (phone) => {
      await phone.tap('button', '一起更正几位')
      await phone.screen.getByRole('checkbox').first().click()
      await phone.screen.getByRole('checkbox').nth(2).click()
    },
    sees: '更正 2 人',
    wide: true,
  },
  { name: 'sheet-desk', ...desk, sees: '更正成', wide: true },
  {
    name: 'sheet-desk-late',
    ...desk,
    arrange: async (phone) => {
      await phone.tap('radio', '迟到')
      await phone.tap('button', '保存更正')
    },
    sees: '请写迟到了几分钟',
  },
  {
    name: 'sheet-desk-history',
    persona: openids.host,
    page: sheet,
    query: ofSheet('班级公约课例研讨', '严望舒'),
    arrange: (phone) => phone.tap('button', '看记录'),
    sees: '自己漏扫了',
  },
  {
    name: 'sheet-desk-make-up',
    ...desk,
    arrange: async (phone) => {
      await phone.tap('button', '安排补学')
      await phone.tap('radio', '参加另一场')
    },
    sees: '参加哪一场',
  },
  {
    name: 'sheet-desk-not-saved',
    ...desk,
    arrange: async (phone) => {
      await phone.tap('radio', /^到$/)
      await phone.fill('理由', '核对过签到表，当天在场')
      await phone.network('offline')
      await phone.tap('button', '保存更正')
    },
    sees: '没有连上网络，内容还在',
  },
  { name: 'sheet-reopening', persona: openids.host, page: sheet, query: ofSheet('班级公约课例研讨'), arrange: (phone) => phone.tap('button', '重新打开'), sees: '重新打开考勤表？' },
]

const caseStates: State[] = [
  ...notRead('case', decided, 'loading', 'offline'),
  { name: 'case-refused', persona: openids.member, page: casePage, query: caseOf('陶然'), sees: '没有打开' },
  { name: 'case-host', ...decided, sees: '作出决定', wide: true },
  { name: 'case-host-conditions', ...decided, arrange: (phone) => phone.tap('radio', '有条件继续'), sees: '哪一天再看' },
  {
    name: 'case-host-discontinue',
    ...decided,
    arrange: async (phone) => {
      await phone.tap('radio', '终止培养')
      await phone.tap('button', '提交决定')
    },
    sees: '请选一个日子。',
  },
  { name: 'case-office', ...filed, sees: '同意并备案', wide: true },
  { name: 'case-office-filing', ...filed, arrange: (phone) => phone.tap('button', '同意并备案'), sees: '同意并备案？' },
  { name: 'case-office-returning', ...filed, arrange: (phone) => phone.tap('button', '退回补充'), sees: '退回补充？' },
  { name: 'case-own', persona: openidOf('陶然'), page: casePage, query: caseOf('陶然'), sees: '我的全部考勤', wide: true },
  { name: 'case-host-waits', persona: openids.otherHost, page: casePage, query: caseOf('顾行舟', otherStudioId), sees: '等管理办公室备案' },
]

const officeStates: State[] = [
  ...notRead('office', { persona: openids.office, page: office }, 'loading', 'offline'),
  { name: 'office-refused', persona: openids.host, page: office, sees: '没有打开' },
  { name: 'office', persona: openids.office, page: office, sees: '暂停申请', wide: true },
]

const policyStates: State[] = [
  ...notRead('policy', rules, 'loading', 'offline'),
  { name: 'policy-refused', persona: openids.unbound, page: policy, query: ofStory, sees: '没有打开' },
  { name: 'policy', ...rules, sees: '请假怎么算', wide: true },
  {
    name: 'policy-problem',
    ...rules,
    arrange: async (phone) => {
      await phone.fill('本周期计划多少次', '')
      await phone.tap('button', '看看谁会变')
    },
    sees: '请填一个数。',
  },
  {
    name: 'policy-nothing-chosen',
    persona: openids.office,
    page: policy,
    query: { studio: longStudioId },
    arrange: (phone) => phone.tap('button', '看看谁会变'),
    sees: '请逐条选好每种假怎么算。',
  },
  {
    name: 'policy-preview',
    ...rules,
    arrange: async (phone) => {
      await phone.fill('本周期计划多少次', '15')
      for (const kind of ['病假', '事假', '婚丧假', '其他']) await phone.screen.getByRole('radiogroup', { name: kind, exact: true }).getByRole('radio').first().click()
      await phone.tap('button', '看看谁会变')
    },
    sees: '保存规则',
    wide: true,
  },
]

const suspendStates: State[] = [
  ...notRead('suspend', { persona: openids.office, page: suspend, query: ofStory }, 'loading', 'offline'),
  { name: 'suspend-refused', persona: openids.member, page: suspend, query: ofStory, sees: '没有打开' },
  { name: 'suspend-office', persona: openids.office, page: suspend, query: ofStory, sees: '已登记，还没结束的', wide: true },
  { name: 'suspend-host', persona: openids.host, page: suspend, query: ofStory, sees: '免去一段时间的考勤' },
  { name: 'suspend-missing', persona: openids.office, page: suspend, query: ofStory, arrange: (phone) => phone.tap('button', '登记'), sees: '请选一位老师。' },
  { name: 'suspend-shortening', persona: openids.office, page: suspend, query: ofStory, arrange: (phone) => phone.tap('button', '谢青禾 提前结束'), sees: '谢青禾提前结束？' },
]

export const standingDeskStates: State[] = [...studioStates, ...decisionStates, ...sheetStates, ...caseStates, ...officeStates, ...policyStates, ...suspendStates]

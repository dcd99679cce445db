import type { Level } from '../attendance/standing'
import type { CaseWords, Figures, MessageContent, SessionWords } from '../messages/content'
import { beginningOfDay } from './china-day'
import { dayInChina, momentInChina } from './china-words'
import { statusNames } from './status-words'

/** What the inbox shows, and what a message of WeChat says: what it is about, a result of at most five characters, when, and a line. */
export type Words = { title: string; text: string; result: string; what: string; at: number }

const leaveWords = {
  official: '因公请假',
  sick: '病假',
  personal: '事假',
  family: '婚丧假',
  other: '其他请假',
  parental: '暂停（产假/陪产）',
  'long-illness': '暂停（长病假）',
  secondment: '暂停（借调）',
  'rural-teaching': '暂停（支教）',
  exempt: '免考勤',
} as const

const makeUpWords: Readonly<Record<'named' | 'confirmed' | 'withdrawn', [heading: string, text: string, result: string]>> = {
  named: ['可以补学', '主持人安排了补学，点开看要求', '待补学'],
  confirmed: ['补学已确认', '这一次不再计入缺勤', '已补学'],
  withdrawn: ['补学安排已取消', '这一次仍按原来的考勤', '已取消'],
}
const answerWords = { approved: '已同意', refused: '未同意', returned: '退回补充', overturned: '已改判' } as const
const levelWords: Readonly<Record<Level, string>> = { tooEarly: '考勤正常', fine: '考勤正常', warning: '缺勤预警', overSoFar: '缺勤偏多' }
const stageTexts: Readonly<Record<CaseWords, string>> = {
  statement: '请在七天内说明情况，也可以对单次考勤申诉',
  stated: '本人已提交说明',
  decision: '说明期已结束，等主持人决定',
  'look-again': '约定复查的日子到了，等主持人决定',
  'office-decision': '超过十四天没有决定，已转管理办公室',
  signing: '主持人已决定，等管理办公室审核备案',
  filed: '管理办公室已审核备案',
  undermined: '缺勤不再达到规定比例，备案的决定仍有效',
  closed: '缺勤不再达到规定比例，审议已结束',
  returned: '管理办公室退回，请主持人补充',
}
const stageTextsForOthers: Readonly<Record<CaseWords, string>> = { ...stageTexts, statement: '缺勤达到规定比例，七天内听取本人说明' }
const stageResults: Readonly<Record<CaseWords, string>> = {
  statement: '请说明',
  stated: '已说明',
  decision: '待决定',
  'look-again': '待复查',
  'office-decision': '已转办',
  signing: '待备案',
  filed: '已备案',
  undermined: '有变化',
  closed: '已结束',
  returned: '已退回',
}

/** The words of a message, in Chinese; polite, short, with what to do. @param content what it says, in ids and figures. */
export function messageWords(content: MessageContent): Words {
  switch (content.kind) {
    case 'session-tomorrow':
      return onSession(content.session, '明天有活动', content.bring === '' ? `地点：${content.session.place}` : `地点：${content.session.place}，请带${content.bring}`, '明天')
    case 'session-soon':
      return onSession(content.session, '一小时后有活动', `地点：${content.session.place}，到场扫码签到`, '将开始')
    case 'session-moved':
      return onSession(content.session, '活动改了时间', `原定${momentInChina(content.before)}，现改到${momentInChina(content.session.startsAt)}`, '已改期')
    case 'session-cancelled':
      return onSession(content.session, '活动取消了', content.reason === '' ? `${momentInChina(content.session.startsAt)}的活动不再举行` : `原因：${content.reason}`, '已取消')
    case 'leave-answered': {
      const what = leaveWords[content.type]
      const note = content.state === 'approved' && content.stillCounts ? '按规则仍计入缺勤' : content.remark
      return { title: `${what}${answerWords[content.state]}`, text: note === '' ? '点开看看详情' : note, result: answerWords[content.state], what, at: content.at }
    }
    case 'appeal-refused':
      return { ...onSession(content.session, '申诉有了答复', '维持原来的考勤，点开看理由', '维持'), at: content.at }
    case 'mark-corrected':
      return onSession(content.session, '考勤已更正', `现在记为${statusNames[content.status]}`, '已更正')
    case 'make-up':
      return onSession(content.session, ...makeUpWords[content.state])
    case 'level-changed':
      return { title: `${content.studio}：${levelWords[content.to]}`, text: standingLine(content), result: levelWords[content.to], what: content.studio, at: content.at }
    case 'level-withdrawn':
      return { title: `${content.studio}：预警已取消`, text: `现在${figuresLine(content.figures)}`, result: '已取消', what: content.studio, at: content.at }
    case 'case-step':
      return { title: '考勤审议有了进展', text: stageTexts[content.stage], result: stageResults[content.stage], what: content.studio, at: content.at }
    case 'policy-changed':
      return { title: '考勤规则有调整', text: '点开看看适用的规则', result: '已调整', what: content.studio, at: content.at }
    case 'missing':
      return onSession(content.session, `还有 ${content.missing} 人没到`, `应到 ${content.expected} 人，未到：${namesLine(content.names, content.missing)}`, '有人未到')
    case 'session-summary':
      return onSession(content.session, '考勤表已生成', `应到 ${content.expected}，实到 ${content.present}，缺勤 ${content.absent}，请假 ${content.onLeave}`, '已生成')
    case 'absent-in-a-row':
      return { title: `${content.person}连续缺勤`, text: `没有请假：${sessionsLine(content.sessions)}`, result: '连续缺勤', what: content.person, at: content.at }
    case 'member-level':
      return isCalm(content.to)
        ? { title: `${content.person}：预警已取消`, text: figuresLine(content.figures), result: '已取消', what: content.person, at: content.at }
        : { title: `${content.person}：${levelWords[content.to]}`, text: standingLine(content), result: levelWords[content.to], what: content.person, at: content.at }
    case 'leave-waiting':
      return { title: `${content.person}申请${leaveWords[content.type]}`, text: '点开审批', result: '待审批', what: `${content.person}的${leaveWords[content.type]}`, at: content.at }
    case 'appeal-waiting':
      return { title: `${content.person}对考勤提出申诉`, text: `${dayInChina(content.session.startsAt)}《${content.session.title}》`, result: '待答复', what: `${content.person}的申诉`, at: content.at }
    case 'still-waiting':
      return { title: '还有申请没处理', text: stillWaitingLine(content), result: '待处理', what: content.studio, at: content.at }
    case 'member-case':
      return { title: `${content.person}的考勤审议`, text: stageTextsForOthers[content.stage], result: stageResults[content.stage], what: `${content.person}的审议`, at: content.at }
    case 'case-to-sign':
      return { title: `${content.studio}有决定待备案`, text: `${content.person}的审议，请同意备案或退回补充`, result: '待备案', what: `${content.person}的审议`, at: content.at }
    case 'case-overdue':
      return { title: `${content.studio}有审议逾期未决`, text: `${content.person}的审议超过十四天，请管理办公室处理`, result: '已逾期', what: `${content.person}的审议`, at: content.at }
    case 'suspension-waiting':
      return { title: `${content.person}申请${leaveWords[content.type]}`, text: `${content.studio}，等管理办公室审批`, result: '待审批', what: `${content.person}的暂停申请`, at: content.at }
    case 'notice':
    case 'notice-to-confirm':
      return noticeWords(content)
    default:
      return content satisfies never
  }
}

function noticeWords({ kind, title, from, confirmBy, isReminder, withdrawn, at }: Extract<MessageContent, { notice: string }>): Words {
  if (withdrawn) return { title: `通知已撤回：${title}`, text: `${from}撤回了这条通知`, result: '已撤回', what: title, at }
  if (kind === 'notice') return { title: `通知：${title}`, text: `${from}，点开看全文`, result: '请查看', what: title, at }
  const asked = confirmBy === null ? '请确认收到' : `请最晚${dayInChina(beginningOfDay(confirmBy))}确认收到`
  return { title: `${isReminder ? '还没有确认' : '通知'}：${title}`, text: `${from}，${asked}`, result: '待确认', what: title, at }
}

function onSession({ title, startsAt }: SessionWords, heading: string, text: string, result: string): Words {
  return { title: `${heading}：${title}`, text: `${momentInChina(startsAt)}，${text}`, result, what: title, at: startsAt }
}

function standingLine({ sessions, figures }: { sessions: SessionWords[]; figures: Figures }): string {
  return `${figuresLine(figures)}：${sessionsLine(sessions)}`
}

function figuresLine({ due, absent, remaining, unit }: Figures): string {
  if (unit === 'hours') return `应参加 ${tenths(due)} 学时，缺 ${tenths(absent)}，还可缺 ${tenths(remaining)}`
  return `应参加 ${due} 次，缺勤 ${absent} 次，还可缺 ${remaining} 次`
}

function tenths(value: number): string {
  return value % 10 === 0 ? String(value / 10) : `${Math.floor(value / 10)}.${value % 10}`
}

const mostSessionsNamed = 6

function sessionsLine(sessions: SessionWords[]): string {
  const named = sessions.slice(-mostSessionsNamed).map(({ title, startsAt }) => `${dayInChina(startsAt)}《${title}》`)
  return sessions.length > named.length ? `最近 ${named.length} 次为${named.join('、')}` : named.join('、')
}

function namesLine(names: string[], all: number): string {
  return all > names.length ? `${names.join('、')}等` : names.join('、')
}

function stillWaitingLine({ leaves, appeals }: { leaves: number; appeals: number }): string {
  const parts = [leaves > 0 ? `请假 ${leaves} 条` : '', appeals > 0 ? `申诉 ${appeals} 条` : '']
  return `${parts.filter((part) => part !== '').join('，')}，等待已满三天`
}

function isCalm(level: Level): boolean {
  return level === 'tooEarly' || level === 'fine'
}

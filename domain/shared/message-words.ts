import type { MakeUpNews } from '../attendance/sheet'
import type { Level } from '../attendance/standing'
import type { CaseWords, Figures, MessageContent, ReflectionOutcome, SessionWords } from '../messages/content'
import { beginningOfDay } from './china-day'
import { libraryCaseWords } from './library-case-words'
import { dayInChina, momentInChina } from './china-words'
import { statusNames } from './status-words'
import { textMessageWords } from './text-message-words'

/**
 * What the inbox shows (title and text), and what a message of WeChat says: what it is about, a result of at most five characters, when, and a note of
 * twenty at most, so that it says nothing that stands in the other three.
 */
export type Words = { title: string; text: string; what: string; result: string; at: number; note: string }

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

const makeUpWords: Readonly<Record<MakeUpNews, [heading: string, text: string, result: string]>> = {
  named: ['可以补学', '主持人安排了补学，点开看要求', '待补学'],
  confirmed: ['补学已确认', '这一次不再计入缺勤', '已补学'],
  withdrawn: ['补学安排已取消', '这一次仍按原来的考勤', '已取消'],
}
const answerWords = { approved: '已同意', refused: '未同意', returned: '退回补充', overturned: '已改判', granted: '已登记', shortened: '提前结束' } as const
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

const reflectionWords: Readonly<Record<ReflectionOutcome, [heading: string, text: string, result: string]>> = {
  published: ['反思已发布', '审核已通过，点开看看', '已发布'],
  refused: ['反思没有通过审核', '点开看原因，改好可以再发', '未通过'],
  waits: ['反思正等人工查看', '看过以后会再通知，不用重发', '待查看'],
  'taken-down': ['反思已被撤下', '有不同意见可以申诉', '已撤下'],
  'put-back': ['反思已恢复', '申诉已通过，恢复显示', '已恢复'],
  'kept-down': ['申诉没有通过', '维持撤下，点开看理由', '维持撤下'],
}
const recordWords: Readonly<Record<ReflectionOutcome, [heading: string, text: string, result: string]>> = {
  published: ['活动记录已发布', '审核已通过，点开看看', '已发布'],
  refused: ['活动记录没有通过审核', '点开看原因，改好可以再发', '未通过'],
  waits: ['活动记录正等人工查看', '看过以后会再通知，不用重发', '待查看'],
  'taken-down': ['活动记录已被撤下', '有不同意见可以申诉', '已撤下'],
  'put-back': ['活动记录已恢复', '申诉已通过，恢复显示', '已恢复'],
  'kept-down': ['申诉没有通过', '维持撤下，点开看理由', '维持撤下'],
}
const recordReviewWords: Readonly<Record<'check' | 'reported' | 'appealed', [heading: string, text: string]>> = {
  check: ['活动记录等待查看', '自动检查拿不准，请看后决定'],
  reported: ['活动记录被举报', '请看后决定撤下或保留'],
  appealed: ['撤下的活动记录有申诉', '请看后答复'],
}
const resourceWords: Readonly<Record<ReflectionOutcome, [heading: string, text: string, result: string]>> = {
  published: ['资源已发布', '审核已通过，点开看看', '已发布'],
  refused: ['资源没有通过审核', '点开看原因，改好可以再发', '未通过'],
  waits: ['资源正等人工查看', '看过以后会再通知，不用重发', '待查看'],
  'taken-down': ['资源已被撤下', '有不同意见可以申诉', '已撤下'],
  'put-back': ['资源已恢复', '申诉已通过，恢复显示', '已恢复'],
  'kept-down': ['申诉没有通过', '维持撤下，点开看理由', '维持撤下'],
}
const resourceReviewWords: Readonly<Record<'check' | 'reported' | 'appealed', [heading: string, text: string]>> = {
  check: ['上传的资源等待查看', '自动检查拿不准，请看后决定'],
  reported: ['上传的资源被举报', '请看后决定撤下或保留'],
  appealed: ['对撤下资源提出申诉', '请看后答复'],
}
const feedbackWords: Readonly<Record<'said' | 'chosen' | 'both', [heading: string, text: string, result: string]>> = {
  said: ['反思有了反馈', '写了反馈，点开看看', '有反馈'],
  chosen: ['反思被推荐', '推荐了这一篇', '被推荐'],
  both: ['反思被推荐', '推荐了这一篇，并写了反馈', '被推荐'],
}
const reviewWords: Readonly<Record<'check' | 'reported' | 'appealed', [heading: string, text: string]>> = {
  check: ['的反思等待查看', '自动检查拿不准，请看后决定'],
  reported: ['的反思被举报', '请看后决定撤下或保留'],
  appealed: ['对撤下反思提出申诉', '请看后答复'],
}

/** The words of a message, in Chinese; polite, short, with what to do. @param content what it says, in ids and figures. */
export function messageWords(content: MessageContent): Words {
  switch (content.kind) {
    case 'session-tomorrow': {
      const line = bringing(content.session.place, content.bring)
      return onSession(content.session, '明天有活动', `地点：${line}`, '明天', line)
    }
    case 'session-soon': {
      const line = `${content.session.place}，记得签到`
      return onSession(content.session, '一小时后有活动', `地点：${line}`, '将开始', line)
    }
    case 'session-added': {
      const line = bringing(content.session.place, content.bring)
      return onSession(content.session, '请你参加活动', `你已列入名单，地点：${line}`, '请参加', line)
    }
    case 'session-moved':
      return movedWords(content)
    case 'session-cancelled':
      return onSession(content.session, '活动取消了', content.reason === '' ? '这次活动不再举行' : `原因：${content.reason}`, '已取消')
    case 'leave-answered': {
      const [what, answer] = [leaveWords[content.type], answerWords[content.state]]
      const remark = content.state === 'approved' && content.stillCounts ? '按规则仍计入缺勤' : content.remark
      return said({ title: `${what}${answer}`, text: remark === '' ? '点开看看详情' : remark, result: answer, what, at: content.at })
    }
    case 'appeal-refused':
      return { ...onSession(content.session, '申诉有了答复', '维持原记录，点开看理由', '维持原记录', '点开看理由'), at: content.at }
    case 'mark-corrected':
      return onSession(content.session, '考勤已更正', `现在记为${statusNames[content.status]}`, '已更正')
    case 'make-up':
      return onSession(content.session, ...makeUpWords[content.state])
    case 'level-changed': {
      const { studio, to, figures, at } = content
      return { title: `${studio}：${levelWords[to]}`, text: standingLine(content), result: levelWords[to], what: studio, at, note: figuresNote(figures) }
    }
    case 'level-withdrawn': {
      const { studio, figures, at } = content
      return { title: `${studio}：预警已取消`, text: `现在${figuresLine(figures)}`, result: '已取消', what: studio, at, note: figuresNote(figures) }
    }
    case 'case-step':
      return said({ title: '考勤审议有了进展', text: stageTexts[content.stage], result: stageResults[content.stage], what: content.studio, at: content.at })
    case 'policy-changed':
      return said({ title: '考勤规则有调整', text: '点开看看适用的规则', result: '已调整', what: content.studio, at: content.at })
    case 'missing': {
      const { session, missing, expected, names } = content
      const line = namesLine(names, missing)
      return onSession(session, `还有 ${missing} 人没到`, `应到 ${expected} 人，未到：${line}`, '有人未到', `${missing} 人未到：${line}`)
    }
    case 'session-summary': {
      const { session, expected, present, absent, onLeave } = content
      const line = `应到 ${expected}，实到 ${present}，缺勤 ${absent}，请假 ${onLeave}`
      return onSession(session, '考勤表已生成', line, '已生成', `实到 ${present}/${expected}，缺勤 ${absent}，请假 ${onLeave}`)
    }
    case 'absent-in-a-row': {
      const { person, sessions, at } = content
      const note = `连续 ${sessions.length} 次缺勤，没有请假`
      return { title: `${person}连续缺勤`, text: `没有请假：${sessionsLine(sessions)}`, result: '连续缺勤', what: person, at, note }
    }
    case 'member-level': {
      const { person, to, figures, at } = content
      const [result, text] = isCalm(to) ? ['预警已取消', figuresLine(figures)] : [levelWords[to], standingLine(content)]
      return { title: `${person}：${result}`, text, result, what: person, at, note: figuresNote(figures) }
    }
    case 'leave-waiting':
      return said({ title: `${content.person}申请${leaveWords[content.type]}`, text: '点开审批', result: '待审批', what: `${content.person}的${leaveWords[content.type]}`, at: content.at })
    case 'appeal-waiting': {
      const { person, session, at } = content
      return said({ title: `${person}对考勤提出申诉`, text: `${dayInChina(session.startsAt)}《${session.title}》`, result: '待答复', what: `${person}的申诉`, at })
    }
    case 'still-waiting':
      return said({ title: '还有申请没处理', text: stillWaitingLine(content), result: '待处理', what: content.studio, at: content.at })
    case 'member-case': {
      const { person, stage, at } = content
      return said({ title: `${person}的考勤审议`, text: stageTextsForOthers[stage], result: stageResults[stage], what: `${person}的审议`, at })
    }
    case 'case-to-sign': {
      const { person, studio, at } = content
      const what = `${person}的审议`
      return { title: `${studio}有决定待备案`, text: `${what}，请同意备案或退回补充`, result: '待备案', what, at, note: '请同意备案或退回补充' }
    }
    case 'case-overdue': {
      const { person, studio, at } = content
      const what = `${person}的审议`
      return { title: `${studio}有审议逾期未决`, text: `${what}超过十四天，请管理办公室处理`, result: '已逾期', what, at, note: '超过十四天没有决定，请处理' }
    }
    case 'suspension-waiting': {
      const { person, studio, type, at } = content
      return { title: `${person}申请${leaveWords[type]}`, text: `${studio}，等管理办公室审批`, result: '待审批', what: `${person}的暂停申请`, at, note: '等管理办公室审批' }
    }
    case 'reflection-answered': {
      const { title, outcome, reason, at } = content
      const [heading, text, result] = reflectionWords[outcome]
      const about = title === '' ? '反思' : title
      return said({ title: title === '' ? heading : `${heading}：${title}`, text: reason === '' ? text : `原因：${reason}`, result, what: about, at })
    }
    case 'reflection-feedback': {
      const { title, host, news, at } = content
      const [heading, text, result] = feedbackWords[news]
      return said({ title: title === '' ? heading : `${heading}：${title}`, text: `主持人${host}${text}`, result, what: title === '' ? '反思' : title, at })
    }
    case 'reflection-waiting': {
      const { person, why, at } = content
      const [heading, text] = reviewWords[why]
      return said({ title: `${person}${heading}`, text, result: '待处理', what: `${person}的反思`, at })
    }
    case 'reflection-to-office': {
      const { person, studio, why, at } = content
      const [heading, note] = reviewWords[why]
      return { title: `${person}${heading}`, text: `${studio}，${note}`, result: '待处理', what: `${person}的反思`, at, note }
    }
    case 'record-asked': {
      const { title, startsAt, at } = content
      return { title: `请上传活动记录：${title}`, text: `${dayInChina(startsAt)}的活动，写几句小结，附上照片或文件`, result: '待上传', what: title, at, note: '写几句小结，附上照片或文件' }
    }
    case 'record-answered': {
      const { title, outcome, reason, at } = content
      const [heading, text, result] = recordWords[outcome]
      return said({ title: `${heading}：${title}`, text: reason === '' ? text : `原因：${reason}`, result, what: title, at })
    }
    case 'record-waiting':
    case 'record-to-office': {
      const { title, person, studio, why, at } = content
      const [heading, note] = recordReviewWords[why]
      const whose = content.kind === 'record-waiting' ? person : `${studio}${person}`
      return { title: `${heading}：${title}`, text: `${whose}上传，${note}`, result: '待处理', what: title, at, note }
    }
    case 'library-case-answered':
    case 'library-case-to-revise':
    case 'library-case-used':
    case 'library-case-waiting':
    case 'library-case-to-decide':
    case 'library-case-to-office':
      return libraryCaseWords(content)
    case 'text-removed':
    case 'text-reported':
    case 'text-reported-to-office':
      return textMessageWords(content)
    case 'resource-answered': {
      const { title, outcome, reason, at } = content
      const [heading, text, result] = resourceWords[outcome]
      return said({ title: title === '' ? heading : `${heading}：${title}`, text: reason === '' ? text : `原因：${reason}`, result, what: title === '' ? '资源' : title, at })
    }
    case 'resource-waiting':
    case 'resource-to-office': {
      const { person, studio, why, at } = content
      const [heading, note] = resourceReviewWords[why]
      const text = content.kind === 'resource-waiting' ? note : `${studio}，${note}`
      return { title: `${person}${heading}`, text, result: '待处理', what: `${person}的资源`, at, note }
    }
    case 'consent-asked': {
      const { title, person, studio, at } = content
      return { title: `想把案例编入工作手册：${title}`, text: `${studio}${person}想请作者同意，点开案例就能选`, result: '请选择', what: title, at, note: '是否同意，点开就能选' }
    }
    case 'reflection-asked':
      return askedWords(content)
    case 'reflection-missing': {
      const { title, studio, dueAt, count, missing, at } = content
      const what = askedLabel(title, count)
      const owed = count === 1 ? '还没有交' : `还差 ${missing} 篇`
      return { title: `${owed}：${what}`, text: `${studio}，${at > dueAt ? '时间已过，补交也可以' : lastDay(dueAt)}`, result: '待提交', what, at: dueAt, note: at > dueAt ? '补交也可以' : owed }
    }
    case 'notice':
    case 'notice-to-confirm':
      return noticeWords(content)
    default:
      return content satisfies never
  }
}

function movedWords({ session, before, beforePlace }: Extract<MessageContent, { kind: 'session-moved' }>): Words {
  const [from, to] = [momentInChina(before), momentInChina(session.startsAt)]
  if (before === session.startsAt) return onSession(session, '活动换了地点', `地点改为${session.place}（原为${beforePlace}）`, '已换地点', `改到${session.place}`)
  const text = `从${from}改到${to}，地点：${session.place}`
  if (beforePlace === session.place) return { ...onSession(session, '活动改了时间', '', '已改期', `原定${from}`), text }
  return { ...onSession(session, '活动改了时间和地点', '', '已改期', `改到${session.place}`), text: `${text}（原为${beforePlace}）` }
}

function noticeWords({ kind, title, from, confirmBy, isReminder, withdrawn, at }: Extract<MessageContent, { notice: string }>): Words {
  if (withdrawn) return said({ title: `通知已撤回：${title}`, text: `${from}撤回了这条通知`, result: '已撤回', what: title, at })
  if (kind === 'notice') return said({ title: `通知：${title}`, text: `${from}，点开看全文`, result: '请查看', what: title, at })
  const asked = confirmBy === null ? '请确认收到' : `请最晚${dayInChina(beginningOfDay(confirmBy))}确认收到`
  return { title: `${isReminder ? '还没有确认' : '通知'}：${title}`, text: `${from}，${asked}`, result: '待确认', what: title, at, note: asked }
}

/** WeChat has a field of its own for the day. */
function askedWords({ change, title, studio, dueAt, leastCharacters, count, at }: Extract<MessageContent, { kind: 'reflection-asked' }>): Words {
  const what = askedLabel(title, count)
  if (change === 'withdrawn') return { title: `反思不用交了：${what}`, text: `${studio}撤回了这次要求，写好的都还在`, result: '已撤回', what, at, note: '写好的都还在' }
  const least = leastCharacters === 0 ? [] : [`${count === 1 ? '' : '每篇'}不少于 ${leastCharacters} 字`]
  const heading = change === 'asked' ? '请写反思' : '反思的要求有调整'
  return { title: `${heading}：${what}`, text: [studio, lastDay(dueAt), ...least].join('，'), result: change === 'asked' ? '请提交' : '已调整', what, at: dueAt, note: least[0] ?? '点开看要求' }
}

function askedLabel(title: string, count: number): string {
  return title === '' ? `学期反思 ${count} 篇` : title
}

function lastDay(dueAt: number): string {
  return `最晚${dayInChina(dueAt)}交`
}

/** The same in the inbox and in WeChat. */
function said(words: Omit<Words, 'note'>): Words {
  return { ...words, note: words.text }
}

/** In the inbox the line follows the time, for which WeChat has a field of its own. */
function onSession({ title, startsAt }: SessionWords, heading: string, line: string, result: string, note = line): Words {
  return { title: `${heading}：${title}`, text: `${momentInChina(startsAt)}，${line}`, result, what: title, at: startsAt, note }
}

function bringing(place: string, bring: string): string {
  return bring === '' ? place : `${place}，请带${bring}`
}

function standingLine({ sessions, figures }: { sessions: SessionWords[]; figures: Figures }): string {
  return `${figuresLine(figures)}：${sessionsLine(sessions)}`
}

function figuresLine({ due, absent, remaining, unit }: Figures): string {
  if (unit === 'hours') return `应参加 ${tenths(due)} 学时，缺 ${tenths(absent)}，还可缺 ${tenths(remaining)}`
  return `应参加 ${due} 次，缺勤 ${absent} 次，还可缺 ${remaining} 次`
}

function figuresNote({ absent, remaining, unit }: Figures): string {
  return unit === 'hours' ? `已缺 ${tenths(absent)} 学时，还可缺 ${tenths(remaining)}` : `已缺 ${absent} 次，还可缺 ${remaining} 次`
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
  return `${parts.filter((part) => part !== '').join('，')}，已等满三天`
}

function isCalm(level: Level): boolean {
  return level === 'tooEarly' || level === 'fine'
}

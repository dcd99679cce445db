import { chinaDay } from '../shared/china-day'
import { messageWords } from '../shared/message-words'
import type { MessageContent } from './content'
import type { TemplateConfig } from './fields'
import { templateData } from './fields'
import type { MessageKind } from './kinds'
import { messageKinds } from './kinds'

const at = Date.parse('2026-03-18T14:00:00+08:00')
const session = { title: '主题班会观摩：把规则讲成故事', startsAt: at, place: '明德楼 302 教室' }
const earlier = { title: '共读（一）', startsAt: at - 7 * 86_400_000, place: '' }
const studio = '陈知秋名班主任工作室'
const person = '周明远'
const figures = { due: 9, absent: 3, remaining: 0, unit: 'sessions' as const }

/** Title and text of every kind, as the inbox shows them, and the note that WeChat shows beside what it is about, its result and its time. */
const table: Record<MessageKind, [content: MessageContent, title: string, text: string, note: string]> = {
  'session-tomorrow': [
    { kind: 'session-tomorrow', session, bring: '听课本' },
    '明天有活动：主题班会观摩：把规则讲成故事',
    '3月18日 周三 14:00，地点：明德楼 302 教室，请带听课本',
    '明德楼 302 教室，请带听课本',
  ],
  'session-soon': [
    { kind: 'session-soon', session, bring: '' },
    '一小时后有活动：主题班会观摩：把规则讲成故事',
    '3月18日 周三 14:00，地点：明德楼 302 教室，记得签到',
    '明德楼 302 教室，记得签到',
  ],
  'session-moved': [
    { kind: 'session-moved', session, before: at - 86_400_000, beforePlace: session.place },
    '活动改了时间：主题班会观摩：把规则讲成故事',
    '从3月17日 周二 14:00改到3月18日 周三 14:00，地点：明德楼 302 教室',
    '原定3月17日 周二 14:00',
  ],
  'session-added': [
    { kind: 'session-added', session, bring: '听课本' },
    '请你参加活动：主题班会观摩：把规则讲成故事',
    '3月18日 周三 14:00，你已列入名单，地点：明德楼 302 教室，请带听课本',
    '明德楼 302 教室，请带听课本',
  ],
  'session-cancelled': [{ kind: 'session-cancelled', session, reason: '停电' }, '活动取消了：主题班会观摩：把规则讲成故事', '3月18日 周三 14:00，原因：停电', '原因：停电'],
  'leave-answered': [{ kind: 'leave-answered', type: 'personal', state: 'approved', stillCounts: true, remark: '', at }, '事假已同意', '按规则仍计入缺勤', '按规则仍计入缺勤'],
  'appeal-refused': [{ kind: 'appeal-refused', session, at }, '申诉有了答复：主题班会观摩：把规则讲成故事', '3月18日 周三 14:00，维持原记录，点开看理由', '点开看理由'],
  'mark-corrected': [{ kind: 'mark-corrected', session, status: 'present' }, '考勤已更正：主题班会观摩：把规则讲成故事', '3月18日 周三 14:00，现在记为准时', '现在记为准时'],
  'make-up': [{ kind: 'make-up', session, state: 'confirmed' }, '补学已确认：主题班会观摩：把规则讲成故事', '3月18日 周三 14:00，这一次不再计入缺勤', '这一次不再计入缺勤'],
  'level-changed': [
    { kind: 'level-changed', studio, from: 'fine', to: 'warning', sessions: [earlier, session], figures, at },
    '陈知秋名班主任工作室：缺勤预警',
    '应参加 9 次，缺勤 3 次，还可缺 0 次：3月11日 周三《共读（一）》、3月18日 周三《主题班会观摩：把规则讲成故事》',
    '已缺 3 次，还可缺 0 次',
  ],
  'level-withdrawn': [
    { kind: 'level-withdrawn', studio, from: 'warning', to: 'fine', sessions: [], figures: { due: 90, absent: 15, remaining: 20, unit: 'hours' }, at },
    '陈知秋名班主任工作室：预警已取消',
    '现在应参加 9 学时，缺 1.5，还可缺 2',
    '已缺 1.5 学时，还可缺 2',
  ],
  'case-step': [{ kind: 'case-step', studio, stage: 'statement', at }, '考勤审议有了进展', '请在七天内说明情况，也可以对单次考勤申诉', '请在七天内说明情况，也可以对单次考勤申诉'],
  'policy-changed': [{ kind: 'policy-changed', studio, at }, '考勤规则有调整', '点开看看适用的规则', '点开看看适用的规则'],
  notice: [
    { kind: 'notice', notice: 'AAAAAAAAAAA', title: '周五报账', from: studio, confirmBy: null, isReminder: false, withdrawn: false, at },
    '通知：周五报账',
    '陈知秋名班主任工作室，点开看全文',
    '陈知秋名班主任工作室，点开看全文',
  ],
  'notice-to-confirm': [
    { kind: 'notice-to-confirm', notice: 'AAAAAAAAAAA', title: '周五报账', from: studio, confirmBy: null, isReminder: false, withdrawn: false, at },
    '通知：周五报账',
    '陈知秋名班主任工作室，请确认收到',
    '请确认收到',
  ],
  missing: [
    { kind: 'missing', session, missing: 5, expected: 24, names: ['陶然', '吕文博', '魏长风'] },
    '还有 5 人没到：主题班会观摩：把规则讲成故事',
    '3月18日 周三 14:00，应到 24 人，未到：陶然、吕文博、魏长风等',
    '5 人未到：陶然、吕文博、魏长风等',
  ],
  'session-summary': [
    { kind: 'session-summary', session, expected: 24, present: 20, absent: 3, onLeave: 1 },
    '考勤表已生成：主题班会观摩：把规则讲成故事',
    '3月18日 周三 14:00，应到 24，实到 20，缺勤 3，请假 1',
    '实到 20/24，缺勤 3，请假 1',
  ],
  'absent-in-a-row': [
    { kind: 'absent-in-a-row', person, studio, sessions: [earlier, session], at },
    '周明远连续缺勤',
    '没有请假：3月11日 周三《共读（一）》、3月18日 周三《主题班会观摩：把规则讲成故事》',
    '连续 2 次缺勤，没有请假',
  ],
  'member-level': [
    { kind: 'member-level', person, studio, from: 'fine', to: 'overSoFar', sessions: [session], figures, at },
    '周明远：缺勤偏多',
    '应参加 9 次，缺勤 3 次，还可缺 0 次：3月18日 周三《主题班会观摩：把规则讲成故事》',
    '已缺 3 次，还可缺 0 次',
  ],
  'leave-waiting': [{ kind: 'leave-waiting', person, studio, type: 'sick', at }, '周明远申请病假', '点开审批', '点开审批'],
  'appeal-waiting': [{ kind: 'appeal-waiting', person, studio, session, at }, '周明远对考勤提出申诉', '3月18日 周三《主题班会观摩：把规则讲成故事》', '3月18日 周三《主题班会观摩：把规则…'],
  'still-waiting': [{ kind: 'still-waiting', studio, leaves: 2, appeals: 1, at }, '还有申请没处理', '请假 2 条，申诉 1 条，已等满三天', '请假 2 条，申诉 1 条，已等满三天'],
  'member-case': [{ kind: 'member-case', person, studio, stage: 'decision', at }, '周明远的考勤审议', '说明期已结束，等主持人决定', '说明期已结束，等主持人决定'],
  'case-to-sign': [{ kind: 'case-to-sign', person, studio, at }, '陈知秋名班主任工作室有决定待备案', '周明远的审议，请同意备案或退回补充', '请同意备案或退回补充'],
  'case-overdue': [{ kind: 'case-overdue', person, studio, at }, '陈知秋名班主任工作室有审议逾期未决', '周明远的审议超过十四天，请管理办公室处理', '超过十四天没有决定，请处理'],
  'suspension-waiting': [{ kind: 'suspension-waiting', person, studio, type: 'parental', at }, '周明远申请暂停（产假/陪产）', '陈知秋名班主任工作室，等管理办公室审批', '等管理办公室审批'],
  'reflection-answered': [{ kind: 'reflection-answered', title: '晨读之前', outcome: 'taken-down', reason: '有学生照片', at }, '反思已被撤下：晨读之前', '原因：有学生照片', '原因：有学生照片'],
  'record-asked': [{ kind: 'record-asked', title: session.title, studio, startsAt: session.startsAt, at }, '请上传活动记录：主题班会观摩：把规则讲成故事', '3月18日 周三的活动，写几句小结，附上照片或文件', '写几句小结，附上照片或文件'],
  'record-answered': [{ kind: 'record-answered', title: '德育论坛', outcome: 'published', reason: '', at }, '活动记录已发布：德育论坛', '审核已通过，点开看看', '审核已通过，点开看看'],
  'record-waiting': [{ kind: 'record-waiting', title: '德育论坛', person, studio, why: 'check', at }, '活动记录等待查看：德育论坛', '周明远上传，自动检查拿不准，请看后决定', '自动检查拿不准，请看后决定'],
  'consent-asked': [{ kind: 'consent-asked', title: '晨会三分钟', person, studio, at }, '想把案例编入工作手册：晨会三分钟', '陈知秋名班主任工作室周明远想请作者同意，点开案例就能选', '是否同意，点开就能选'],
  'record-to-office': [{ kind: 'record-to-office', title: '德育论坛', person, studio, why: 'reported', at }, '活动记录被举报：德育论坛', '陈知秋名班主任工作室周明远上传，请看后决定撤下或保留', '请看后决定撤下或保留'],
  'library-case-answered': [{ kind: 'library-case-answered', title: '晨会三分钟', outcome: 'returned', reason: '', at }, '案例请再改一改：晨会三分钟', '审核意见写在各部分旁边，改好再提交', '审核意见写在各部分旁边，改好再提交'],
  'library-case-to-revise': [{ kind: 'library-case-to-revise', title: '晨会三分钟', at }, '案例还没有改完：晨会三分钟', '两周前提过修改意见，有空可以接着改', '两周前提过意见，可以接着改'],
  'library-case-used': [{ kind: 'library-case-used', title: '晨会三分钟', person, text: '学生抢着说。', at }, '有人用了案例：晨会三分钟', '周明远：学生抢着说。', '周明远：学生抢着说。'],
  'library-case-waiting': [{ kind: 'library-case-waiting', title: '晨会三分钟', person, studio, why: 'submitted', at }, '有案例等审核：晨会三分钟', '陈知秋名班主任工作室周明远提交，请读一读，提修改意见或发布', '请读一读，提修改意见或发布'],
  'library-case-to-decide': [{ kind: 'library-case-to-decide', person, studio, why: 'reported', at }, '周明远的案例被举报', '请看后决定撤下或保留', '请看后决定撤下或保留'],
  'library-case-to-office': [{ kind: 'library-case-to-office', person, studio, why: 'longest', at }, '周明远的案例等了七天', '陈知秋名班主任工作室，请提醒审核人，或指定专家', '请提醒审核人，或指定专家'],
  'resource-answered': [{ kind: 'resource-answered', title: '', outcome: 'refused', reason: '', at }, '资源没有通过审核', '点开看原因，改好可以再发', '点开看原因，改好可以再发'],
  'resource-waiting': [{ kind: 'resource-waiting', person, studio, why: 'check', at }, '周明远上传的资源等待查看', '自动检查拿不准，请看后决定', '自动检查拿不准，请看后决定'],
  'resource-to-office': [{ kind: 'resource-to-office', person, studio, why: 'reported', at }, '周明远上传的资源被举报', '陈知秋名班主任工作室，请看后决定撤下或保留', '请看后决定撤下或保留'],
  'text-removed': [{ kind: 'text-removed', of: 'use', title: '晨会三分钟', as: 'office', at }, '“我班用过”已被移除', '在案例《晨会三分钟》下面，管理办公室看过后移除了，已经不再显示', '管理办公室看过后移除了'],
  'text-reported': [{ kind: 'text-reported', of: 'comment', person, title: '晨读之前', at }, '周明远的评论被举报', '在反思《晨读之前》下面，请看后决定移除或保留', '请看后决定移除或保留'],
  'text-reported-to-office': [{ kind: 'text-reported-to-office', of: 'collection', person, title: '', at }, '周明远的专辑被举报', '请看后决定删除或保留', '请看后决定删除或保留'],
  'reflection-feedback': [{ kind: 'reflection-feedback', title: '晨读之前', host: '陈知秋', news: 'both', at }, '反思被推荐：晨读之前', '主持人陈知秋推荐了这一篇，并写了反馈', '主持人陈知秋推荐了这一篇，并写了反馈'],
  'reflection-waiting': [{ kind: 'reflection-waiting', person, studio, why: 'check', at }, '周明远的反思等待查看', '自动检查拿不准，请看后决定', '自动检查拿不准，请看后决定'],
  'reflection-to-office': [{ kind: 'reflection-to-office', person, studio, why: 'appealed', at }, '周明远对撤下反思提出申诉', '陈知秋名班主任工作室，请看后答复', '请看后答复'],
  'reflection-asked': [
    { kind: 'reflection-asked', change: 'asked', title: '共读（一）', studio, dueAt: at, leastCharacters: 300, count: 1, at },
    '请写反思：共读（一）',
    '陈知秋名班主任工作室，最晚3月18日 周三交，不少于 300 字',
    '不少于 300 字',
  ],
  'reflection-missing': [{ kind: 'reflection-missing', title: '', studio, dueAt: at, count: 3, missing: 2, at }, '还差 2 篇：学期反思 3 篇', '陈知秋名班主任工作室，最晚3月18日 周三交', '还差 2 篇'],
}

const asked = { kind: 'reflection-asked' as const, change: 'asked' as const, title: '', studio, dueAt: at, leastCharacters: 300, count: 3, at }
const missing = { kind: 'reflection-missing' as const, title: '共读（一）', studio, dueAt: at, count: 1, missing: 1, at }

it.each([
  ['asked for a term', asked, '请写反思：学期反思 3 篇', '陈知秋名班主任工作室，最晚3月18日 周三交，每篇不少于 300 字', '请提交', '每篇不少于 300 字'],
  ['asked for, however short', { ...asked, leastCharacters: 0 }, '请写反思：学期反思 3 篇', '陈知秋名班主任工作室，最晚3月18日 周三交', '请提交', '点开看要求'],
  ['due on another day', { ...asked, change: 'changed' as const }, '反思的要求有调整：学期反思 3 篇', '陈知秋名班主任工作室，最晚3月18日 周三交，每篇不少于 300 字', '已调整', '每篇不少于 300 字'],
  ['not asked for any more', { ...asked, change: 'withdrawn' as const }, '反思不用交了：学期反思 3 篇', '陈知秋名班主任工作室撤回了这次要求，写好的都还在', '已撤回', '写好的都还在'],
  ['missing', missing, '还没有交：共读（一）', '陈知秋名班主任工作室，最晚3月18日 周三交', '待提交', '还没有交'],
  ['missing when it was due', { ...missing, at: at + 1 }, '还没有交：共读（一）', '陈知秋名班主任工作室，时间已过，补交也可以', '待提交', '补交也可以'],
])('a reflection is %s', (_how, content, title, text, result, note) => {
  expect(messageWords(content)).toMatchObject({ title, text, result, note })
})

const notice = { kind: 'notice-to-confirm' as const, notice: 'AAAAAAAAAAA', title: '周五报账', from: studio, confirmBy: null, isReminder: false, withdrawn: false, at }

it.each([
  ['by a day', { ...notice, confirmBy: chinaDay(at) }, '通知：周五报账', '陈知秋名班主任工作室，请最晚3月18日 周三确认收到', '待确认'],
  ['again', { ...notice, isReminder: true }, '还没有确认：周五报账', '陈知秋名班主任工作室，请确认收到', '待确认'],
  ['and takes it back', { ...notice, withdrawn: true }, '通知已撤回：周五报账', '陈知秋名班主任工作室撤回了这条通知', '已撤回'],
])('a notice asks for a confirmation %s', (_how, content, title, text, result) => {
  expect(messageWords(content)).toMatchObject({ title, text, result })
})

const moved = { kind: 'session-moved' as const, session, before: session.startsAt - 86_400_000, beforePlace: '会议室' }

it.each([
  ['to another place', { ...moved, before: session.startsAt }, '活动换了地点', '3月18日 周三 14:00，地点改为明德楼 302 教室（原为会议室）', '已换地点', '改到明德楼 302 教室'],
  ['to another time and place', moved, '活动改了时间和地点', '从3月17日 周二 14:00改到3月18日 周三 14:00，地点：明德楼 302 教室（原为会议室）', '已改期', '改到明德楼 302 教室'],
])('a session is moved %s', (_where, content, heading, text, result, note) => {
  expect(messageWords(content)).toMatchObject({ title: `${heading}：${session.title}`, text, result, note })
})

const template: TemplateConfig = { id: 't', title: '活动提醒', fields: { what: 'thing1', result: 'phrase2', when: 'time3', note: 'thing4' }, longTerm: false }

it.each(messageKinds)('%s is said in Chinese, in the inbox and at the door', (kind) => {
  const [content, title, text, note] = table[kind]
  const words = messageWords(content)
  expect([words.title, words.text]).toEqual([title, text])
  const data = templateData(words, template)
  expect(data['thing4']?.value).toBe(note)
  for (const [key, { value }] of Object.entries(data)) {
    expect(value).not.toMatch(/[\r\n]/)
    expect(value.length).toBeGreaterThan(0)
    expect([key, Array.from(value).length]).toEqual([key, Math.min(Array.from(value).length, key.startsWith('thing') ? 20 : key.startsWith('phrase') ? 5 : 32)])
  }
  // A result is a word of 汉字, never a cut one.
  expect(data['phrase2']?.value).toBe(words.result)
})

it('cuts by characters as people count them, says so, and leaves no field empty', () => {
  const words = { title: '', text: '', note: '  \n ', result: '已改期', what: '𠮷'.repeat(25), at }
  expect(templateData(words, template)).toEqual({
    thing1: { value: `${'𠮷'.repeat(19)}…` },
    phrase2: { value: '已改期' },
    time3: { value: '2026年3月18日 14:00' },
    thing4: { value: '无' },
  })
})

it.each([
  ['as it is', '已改期', '已改期'],
  ['cut without an ellipsis', '已转管理办公室', '已转管理办'],
  ['without what is no 汉字', '缺 3 次（偏多）…', '缺次偏多'],
  ['never empty', 'OK!', '无'],
])('a phrase is %s', (_how, result, value) => {
  expect(templateData({ title: '', text: '', note: '', result, what: '', at }, template)['phrase2']).toEqual({ value })
})

const variants: MessageContent[] = [
  ...(['approved', 'refused', 'returned', 'overturned', 'granted', 'shortened'] as const).map((state) => ({ kind: 'leave-answered' as const, type: 'official' as const, state, stillCounts: false, remark: '', at })),
  ...(['named', 'confirmed', 'withdrawn'] as const).map((state) => ({ kind: 'make-up' as const, session, state })),
  ...(['tooEarly', 'fine', 'warning', 'overSoFar'] as const).map((to) => ({ kind: 'member-level' as const, person, studio, from: 'fine' as const, to, sessions: [], figures, at })),
  ...(['statement', 'stated', 'decision', 'look-again', 'office-decision', 'signing', 'filed', 'undermined', 'closed', 'returned'] as const).map((stage) => ({ kind: 'case-step' as const, studio, stage, at })),
]

it('whatever became of something WeChat takes whole', () => {
  const all = variants.map((content) => messageWords(content))
  expect(all.map((words) => templateData(words, template))).toEqual(all.map(({ result, note }) => expect.objectContaining({ phrase2: { value: result }, thing4: { value: note } }) as object))
})

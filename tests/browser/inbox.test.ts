import { studioId } from '../../local/seed/story-people'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story' })
const host = (): PhoneDriver => stage().phone(1)
const member = (): PhoneDriver => stage().phone(2)
const reading = '《第 56 号教室的奇迹》读书分享'
const templates = (): Record<string, string | null> =>
  Object.fromEntries(stage().cloud.subscriptions.state('wx-zhou-mingyuan').templates.map(({ title, kept }) => [title, kept]))
const credits = (): Record<string, number> =>
  Object.fromEntries(stage().cloud.subscriptions.state('wx-zhou-mingyuan').templates.map(({ title, credits: left }) => [title, left]))

beforeAll(async () => {
  // Here the member is asked, and nobody has answered before.
  stage().cloud.subscriptions.clear()
  await host().persona('wx-chen-zhiqiu')
  await member().persona('wx-zhou-mingyuan')
  await Promise.all([host().sees('陈知秋'), member().sees('周明远')])
})

describe('messages', () => {
  it('may be sent about the leave that is being asked for: WeChat asks while it is sent', async () => {
    await member().tapText(reading)
    await member().waitForRoute('activity/detail/detail')
    await member().tap('button', '请假')
    await member().find('checkbox', new RegExp(reading)).waitFor()
    await member().tap('radio', '病假')
    await member().fill('原因', '约了手术后复查')
    await member().tap('button', '提交')
    await member().allowMessages()
    await member().waitForRoute('standing/leaves/leaves')
    await member().sees('待批')
    expect(credits()).toMatchObject({ 审核结果: 1, 考勤结果: 1, 活动提醒: 0 })
    expect(templates()).toMatchObject({ 审核结果: null })
  })

  it('are offered to the host after a decision, and never stand in its way', async () => {
    await host().launch({ path: 'standing/decisions/decisions', query: { studio: studioId } })
    await host().tap('button', /^周明远/)
    await host().tap('button', /^批准$/)
    await host().find('button', /^批准$/).last().click()
    await host().sees('已批准')
    await host().tap('button', '有新申请时提醒我')
    await host().refuseMessages()
    await host().find('button', '有新申请时提醒我').waitFor({ state: 'hidden' })
  })

  it('lie in the inbox of the member, who opens the leave from there', async () => {
    await stage().cloud.fireTimer('scheduler')
    await member().launch({ path: 'pages/me/me' })
    await member().tap('button', /^消息 \d+ 条未读/)
    await member().waitForRoute('messages/inbox/inbox')
    await member().tap('button', /^未读，病假已同意/)
    await member().waitForRoute('standing/leave/leave')
    await member().sees('已批准')
  })

  it('that were opened are read, on every device', async () => {
    await member().launch({ path: 'messages/inbox/inbox' })
    await member().find('button', /^病假已同意/).waitFor()
  })

  it('are counted for whoever wants more of them', async () => {
    await member().launch({ path: 'messages/reminders/reminders' })
    await member().tap('button', '再收一条活动提醒')
    await member().allowMessages()
    await member().sees('还能收到 1 条')
    expect(credits()).toMatchObject({ 活动提醒: 1 })
  })

  it('are asked about where the code is shown, which is there whatever is answered', async () => {
    await host().launch({})
    await host().tap('button', '显示签到码')
    await host().refuseMessages()
    await host().waitForRoute('attendance/room/room')
    await host().sees('已到')
  })

  it('are offered after a check-in, never before it', async () => {
    await member().persona('wx-wu-jiayi')
    await member().tap('button', /扫码签到/)
    await member().scanOtherPhone()
    await member().sees('签到成功')
    await member().tap('button', '开启提醒')
    await member().refuseMessages({ keep: true })
    await member().find('button', '开启提醒').waitFor({ state: 'hidden' })
    await member().sees('签到成功')
  })

  it('are chosen by kind, at once and for good, but for what concerns the line', async () => {
    await member().launch({ path: 'messages/reminders/reminders' })
    await member().tap('switch', '明天有活动：站内')
    await member().find('switch', '明天有活动：微信').and(member().screen.locator('[aria-checked="false"]')).waitFor()
    await member().tap('switch', '缺勤预警：站内，都会留着')
    await member().sees('这类消息站内都会留着，可以只关微信')
    await member().launch({ path: 'messages/reminders/reminders' })
    const left = (name: string) => member().find('switch', name).getAttribute('aria-checked')
    expect([await left('明天有活动：站内'), await left('明天有活动：微信'), await left('缺勤预警：站内，都会留着')]).toEqual(['false', 'false', 'true'])
    expect(await member().find('switch', /开始后谁还没到/).count()).toBe(0)
  })

  it('that were refused for good come again once WeChat’s settings allow them', async () => {
    await member().sees('微信里选了总是拒绝')
    await member().tap('button', '去微信里打开')
    for (const title of ['活动提醒', '考勤结果']) await member().find('switch', title).check()
    await member().tap('button', '完成')
    await member().find('button', '再收一条考勤结果').waitFor()
  })

  it('that WeChat holds back as a whole are explained', async () => {
    await member().setMessages('接收消息', false)
    await member().tap('button', '再收一条活动提醒')
    await member().sees('微信里关着这个小程序的订阅消息')
    await member().find('button', '去微信里打开').waitFor()
  })
})

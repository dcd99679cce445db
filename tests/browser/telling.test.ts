import { templateConfigs } from '../../cloudfunctions/kit/message-templates'
import type { Template } from '../../domain/messages/kinds'
import { sessionIdOf } from '../../domain/shared/ids'
import { storyId } from '../../local/seed/story-ids'
import { personId, studioId } from '../../local/seed/story-people'
import type { Persona } from '../../local/simulator/persona'
import { useStage } from './harness'
import { openidOf } from './looks/cast'
import type { PhoneDriver } from './phone-driver'

// One day, told in order.
const colleagues = ['魏长风', '沈若水'].map((name): Persona => ({ openid: openidOf(name), name, label: name, role: 'member' }))
const stage = useStage({ seed: 'story', personas: colleagues })
const host = (): PhoneDriver => stage().phone(1)
const member = (): PhoneDriver => stage().phone(2)
const minute = 60_000
const hour = 60 * minute
const hostOpenid = 'wx-chen-zhiqiu'
const memberOpenid = 'wx-zhou-mingyuan'
const today = '主题班会观摩：把规则讲成故事'
const coaching = '能力大赛磨课：情景答辩'
/** Ten to two, when the story begins. */
let began = 0

beforeAll(async () => {
  began = stage().cloud.clock.now()
  // Nobody has answered for good, so that WeChat tells of every answer.
  stage().cloud.subscriptions.clear()
  await host().persona(hostOpenid)
  await member().persona(memberOpenid)
  await Promise.all([host().sees('陈知秋'), member().sees('周明远')])
  await allow()
  await stage().moveClock({ advanceMs: 2000 })
  await allow()
})

describe('a session that the host moves', () => {
  it('is told to everybody it concerns, once in the inbox, and once by WeChat where they allowed it', async () => {
    await openActivity(host(), coaching)
    await host().tap('button', '编辑或改期')
    await host().tap('button', '开始 14:00')
    await host().screen.getByRole('listbox', { name: '第 1 列' }).press('ArrowDown')
    await host().tap('button', '确定')
    await host().tap('button', '保存修改')
    await host().waitForRoute('activity/detail/detail')
    await tick()
    await tick()
    const told = ['周明远', '沈若水', '韩一川', '姜云舒', '林晓雯'].map(personId).sort()
    expect(receiversOf('session-moved')).toEqual(told)
    await host().notifications(coaching).first().waitFor()
    expect(await receiversInWeChat(coaching)).toEqual(['周明远', '沈若水'].sort())
  })

  it('opens from the message of WeChat as it is now', async () => {
    await member().notifications(/→ 周明远/).filter({ hasText: coaching }).getByRole('button').click()
    await member().waitForRoute('activity/detail/detail')
    await member().sees(/15:00–/)
  })
})

describe('whoever is not there ten minutes after the start', () => {
  it('is named to the host, who opens the list from the message', async () => {
    await stage().moveClock({ now: began + 20 * minute })
    await tick()
    await host().openNotification('有人未到')
    await host().waitForRoute('attendance/room-list/room-list')
    await host().sees('魏长风')
    expect(receiversOf('missing')).toEqual([personId('陈知秋')])
  })
})

describe('a change of level', () => {
  it('is told to the member, with the sessions it rests on', async () => {
    await stage().moveClock({ now: began + 3 * hour + 15 * minute })
    await tick()
    await member().persona(openidOf('魏长风'))
    await member().openNotification('缺勤偏多')
    await member().waitForRoute('standing/mine/mine')
    expect(receiversOf('level-changed')).toContain(personId('魏长风'))
  })

  it('is taken back, once, when the mark that it rested on is corrected', async () => {
    await host().launch({ path: 'standing/sheet/sheet', query: { studio: studioId, session: sessionIdOf(storyId(`activity ${today}`), 0) } })
    await host().tap('button', /^魏长风/)
    await host().tap('radio', /^到$/)
    await host().fill('理由', '纸质签到表上有他')
    await host().tap('button', '保存更正')
    await host().sees('已更正')
    // Two messages to one person are never under way at once: the next is sent by a later tick.
    for (const _ of ['a tick', 'the next']) {
      await stage().moveClock({ advanceMs: 5 * minute })
      await tick()
    }
    await host().notifications(/→ 魏长风/).filter({ hasText: '已取消' }).waitFor()
    expect(receiversOf('level-withdrawn')).toEqual([personId('魏长风')])
    await member().launch({ path: 'messages/inbox/inbox' })
    await member().find('button', /^未读，.*：预警已取消/).waitFor()
    await member().find('button', /^未读，.*：缺勤偏多/).waitFor()
  })
})

describe('at night', () => {
  it('an answer waits for the morning, and what was called off does not', async () => {
    await stage().moveClock({ now: began + 8 * hour + 10 * minute })
    await host().launch({ path: 'standing/decisions/decisions', query: { studio: studioId } })
    await host().tap('button', /^沈若水/)
    await host().tap('button', /^批准$/)
    await host().find('button', /^批准$/).last().click()
    await host().sees('已批准')
    await openActivity(host(), coaching)
    await host().tap('button', '取消活动')
    await host().fill('取消的原因', '赛程有调整')
    await host().find('dialog', '取消活动').getByRole('button', { name: '取消活动' }).click()
    await host().sees('这次活动已经取消。')
    await tick()
    await host().notifications(/情景答辩.*已取消/).first().waitFor()
    expect(await receiversInWeChat(/情景答辩.*已取消/)).toEqual(['周明远', '沈若水'].sort())
    expect(await receiversInWeChat('已同意')).toEqual([])
    await stage().moveClock({ now: began + 17 * hour + 15 * minute })
    await tick()
    await host().notifications('已同意').waitFor()
    expect(await receiversInWeChat('已同意')).toEqual(['沈若水'])
  })

  it('what a message was about and is no more is said to be called off', async () => {
    await member().persona(memberOpenid)
    await member().launch({ path: 'messages/inbox/inbox' })
    await member().tap('radio', /^活动/)
    await member().tap('button', new RegExp(`活动改了时间：${coaching}`))
    await member().waitForRoute('activity/detail/detail')
    await member().sees('赛程有调整')
  })
})

async function tick(): Promise<void> {
  await stage().cloud.fireTimer('scheduler')
}

/** The host and three members let WeChat send one message of each template that they get; what WeChat pushes of it arrives. */
async function allow(): Promise<void> {
  const hostWants: Template[] = ['todo', 'attendance']
  const membersWant: Template[] = ['activity', 'attendance', 'decision']
  const members = [memberOpenid, ...colleagues.map(({ openid }) => openid)]
  for (const [openid, wanted] of [[hostOpenid, hostWants] as const, ...members.map((one) => [one, membersWant] as const)]) {
    stage().cloud.subscriptions.meet(openid)
    stage().cloud.subscriptions.consent(openid, Object.fromEntries(wanted.map((template) => [templateConfigs[template].id, 'accept'])), false)
  }
  await stage().cloud.events.settled()
}

async function openActivity(phone: PhoneDriver, title: string): Promise<void> {
  await phone.launch({ path: 'activity/detail/detail', query: { id: storyId(`activity ${title}`) } })
  await phone.sees('学时')
}

/** Ids of everybody in whose inbox a kind was put since the story began, as often as it was. */
function receiversOf(kind: string): string[] {
  const messages = stage().cloud.database.export()['messages'] ?? []
  return messages.flatMap((message) => (message['kind'] === kind && Number(message['at']) > began ? [String(message['personId'])] : [])).sort()
}

/** Who got a message with this text from WeChat, as often as they did. */
async function receiversInWeChat(text: string | RegExp): Promise<string[]> {
  const shown = await host().notifications(text).allInnerTexts()
  return shown.map((words) => /→ (\S+)/.exec(words)?.[1] ?? words).sort()
}

import type { PhoneDriver } from './phone-driver'
import { useStage } from './harness'

const stage = useStage({ seed: 'story' })
const host = (): PhoneDriver => stage().phone(1)
const other = (): PhoneDriver => stage().phone(2)
const hostOpenid = 'wx-chen-zhiqiu'
const memberOpenid = 'wx-zhou-mingyuan'

async function openActivities(phone: PhoneDriver): Promise<void> {
  await phone.launch({ path: 'pages/activities/activities' })
  await phone.sees('接下来')
}

async function openActivity(phone: PhoneDriver, title: string): Promise<void> {
  await openActivities(phone)
  await phone.tapText(title)
  await phone.waitForRoute('activity/detail/detail')
  await phone.sees('学时')
}

async function startNewActivity(phone: PhoneDriver, title: string): Promise<void> {
  await openActivities(phone)
  await phone.tap('button', '新建活动')
  await phone.waitForRoute('activity/form/form')
  await phone.fill('名称', title)
}

beforeAll(async () => {
  await host().persona(hostOpenid)
  await other().persona(memberOpenid)
  await Promise.all([host().sees('陈知秋'), other().sees('周明远')])
})

describe('planning an activity', () => {
  it('shows a member at once what the host has published', async () => {
    await startNewActivity(host(), '年级心理委员培训')
    await host().fill('地点', '图书馆二楼')
    await host().tap('button', '发布活动')
    await host().waitForRoute('activity/detail/detail')
    await host().sees('应参加 · 全体学员')
    await openActivity(other(), '年级心理委员培训')
    await other().sees('图书馆二楼')
  })

  it('points at what is missing and keeps what was typed', async () => {
    await startNewActivity(host(), '没有地点的活动')
    await host().tap('button', '发布活动')
    await host().sees('写上地点，大家才知道去哪里。')
    await openActivities(host())
    await host().tap('button', '新建活动')
    await host().sees('接着上次没写完的内容。')
    expect(await host().screen.getByLabel('名称').filter({ visible: true }).inputValue()).toBe('没有地点的活动')
    await host().tap('button', '重新填写')
    await host().find('button', '重新填写').last().click()
    await host().doesNotSee('接着上次没写完的内容。')
  })

  it('keeps everything when the network is gone, and sends it when it is back', async () => {
    await startNewActivity(host(), '断网也不丢')
    await host().fill('地点', '报告厅')
    await host().network('offline')
    await host().tap('button', '发布活动')
    await host().sees('没有连上网络，内容还在。')
    await host().network('online')
    await host().tap('button', '发布活动')
    await confirmOverlaps(host())
    await host().waitForRoute('activity/detail/detail')
    await host().sees('断网也不丢')
  })

  it('says what it overlaps before it is saved all the same', async () => {
    await openActivity(host(), '能力大赛磨课：情景答辩')
    await host().tap('button', '复制一次')
    await host().sees('已选 4 人')
    await host().tap('button', '发布活动')
    await host().sees('走进红枫湖研学基地')
    await host().tap('button', '返回修改')
    await host().tap('button', '发布活动')
    await host().tap('button', '仍然保存')
    await host().waitForRoute('activity/detail/detail')
    await host().sees('部分人，4 人')
  })

  it('merges what two people changed at the same time', async () => {
    await other().persona(hostOpenid)
    await other().sees('陈知秋')
    for (const phone of [host(), other()]) {
      await openActivity(phone, '情感沙龙：累了就说一说')
      await phone.tap('button', '编辑或改期')
      await phone.sees('保存修改')
    }
    await other().fill('地点', '湖心亭')
    await other().tap('button', '保存修改')
    await other().waitForRoute('activity/detail/detail')
    await host().fill('名称', '情感沙龙：坐下来说一说')
    await host().tap('button', '保存修改')
    await host().tap('button', '合进来')
    await host().sees('已换成新的：地点。')
    await host().tap('button', '保存修改')
    await host().waitForRoute('activity/detail/detail')
    await Promise.all([host().sees('湖心亭'), host().sees('情感沙龙：坐下来说一说')])
  })

  it('tells everybody why an activity was cancelled', async () => {
    await other().persona(memberOpenid)
    await other().sees('周明远')
    await openActivity(host(), '情感沙龙：坐下来说一说')
    await host().tap('button', '取消活动')
    await host().fill('取消的原因', '期中考试监考')
    await host().find('dialog', '取消活动').getByRole('button', { name: '取消活动' }).click()
    await host().sees('这次活动已经取消。')
    await openActivity(other(), '情感沙龙：坐下来说一说')
    await other().sees('期中考试监考')
  })
})

/** The activities of this file may meet on one afternoon. */
async function confirmOverlaps(phone: PhoneDriver): Promise<void> {
  await phone.tap('button', '仍然保存')
}

import { readFile } from 'node:fs/promises'
import ICAL from 'ical.js'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story' })
const phone = (): PhoneDriver => stage().phone(1)
const excursion = '走进红枫湖研学基地'

beforeAll(async () => {
  await phone().persona('wx-zhou-mingyuan')
  await phone().sees('周明远')
})

async function openActivity(title: string): Promise<void> {
  await phone().launch({ path: 'pages/activities/activities' })
  await phone().tapText(title)
  await phone().waitForRoute('activity/detail/detail')
  await phone().tap('button', '加入日历')
}

describe('the calendar of the phone', () => {
  const events = (): Promise<{ title: string; startTime: number; alarmOffset: number }[]> => phone().evaluate(`JSON.parse(localStorage.getItem('phone:1:calendar') ?? '[]')`)

  it('is written into after leave was given, and a refusal is taken back in the settings', async () => {
    await openActivity(excursion)
    await phone().tap('button', '第 1 场 加入手机日历')
    await phone().tap('button', '拒绝')
    await phone().tap('button', '去设置里打开')
    await phone().find('switch', '添加日历').setChecked(true)
    await phone().tap('button', '完成')
    await phone().tap('button', '第 1 场 加入手机日历')
    await phone().sees('已加入')
    expect(await events()).toMatchObject([{ title: `${excursion}（第 1 场）`, location: '红枫湖研学基地', alarm: true, alarmOffset: 3600 }])
  })

  it('has the hour of the school, in seconds', async () => {
    const [event] = await events()
    const stored = stage().cloud.database.export()['activities'] as { title: string; startsAt: number }[]
    expect(event?.startTime).toBe((stored.find(({ title }) => title === excursion)?.startsAt ?? 0) / 1000)
  })

  it('is not written into twice', async () => {
    expect(await phone().find('button', '第 1 场 加入手机日历').count()).toBe(0)
    await phone().tap('button', '第 2 场 加入手机日历')
    await phone().find('button', '第 2 场 加入手机日历').waitFor({ state: 'hidden' })
    expect(await events()).toHaveLength(2)
  })
})

describe('a calendar file', () => {
  it('of an activity is made and sent to a chat', async () => {
    await openActivity(excursion)
    await phone().tap('button', '准备日历文件')
    await phone().sees(`日历_${excursion}.ics`)
    await phone().tap('button', '发送到聊天')
    const { name, text } = await phone().sentFile()
    await phone().sees('已经发送')
    expect(name).toBe(`日历_${excursion}.ics`)
    expect(titlesIn(text)).toEqual([`${excursion}（第 1 场）`, `${excursion}（第 2 场）`])
  })

  it('that could not be made without a network is made afterwards', async () => {
    await openActivity(excursion)
    await phone().network('offline')
    await phone().tap('button', '准备日历文件')
    await phone().sees('没有连上网络')
    await phone().network('online')
    await phone().tap('button', '再试一次')
    await phone().find('button', '发送到聊天').waitFor()
  })

  it('of the whole period is saved on a computer', async () => {
    await phone().resize(640, 720)
    await phone().launch({ path: 'pages/activities/activities' })
    await phone().tap('button', '工作室日历')
    await phone().sees(/日历_陈知秋名班主任工作室_.*\.ics/)
    const download = stage().page.waitForEvent('download')
    await phone().tap('button', '保存到电脑')
    const text = await readFile(await (await download).path(), 'utf8')
    await phone().sees('已经保存')
    expect(titlesIn(text)).toContain('已取消：跨校观摩（改期）')
    await phone().resize(375, 667)
  })
})

function titlesIn(ics: string): string[] {
  return new ICAL.Component(ICAL.parse(ics) as unknown[]).getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('summary')))
}

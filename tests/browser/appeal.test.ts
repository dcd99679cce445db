import { sessionIdOf } from '../../domain/shared/ids'
import { storyId } from '../../local/seed/story-ids'
import { studioId } from '../../local/seed/story-people'
import { useStage } from './harness'
import { Auditor } from './looks/auditor'
import { extraPersonas, openidOf } from './looks/cast'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story', personas: extraPersonas })
const host = (): PhoneDriver => stage().phone(1)
const member = (): PhoneDriver => stage().phone(2)
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const today = '主题班会观摩：把规则讲成故事'

/** Three of a planned twelve were missed before the story begins. */
beforeAll(async () => {
  await host().persona('wx-chen-zhiqiu')
  await member().persona(openidOf('吕文博'))
  await Promise.all([host().sees('陈知秋'), member().sees('吕文博')])
})

async function tick(): Promise<void> {
  await stage().cloud.fireTimer('scheduler')
}

async function openRecord(): Promise<void> {
  await member().launch({ path: 'standing/mine/mine', query: { studio: studioId } })
  await member().sees('缺勤怎么算')
}

describe('a member one absence from the line', () => {
  it('is told so, kindly, at home', async () => {
    await member().sees('再缺 1 次就达到三分之一，有事请提前请假。')
    await member().tap('button', /应参加 8 次，缺勤 3 次/)
    await member().waitForRoute('standing/mine/mine')
    await member().sees('达到三分之一是 4 次')
  })

  it('who misses that one, too, is on no trial while leave can still be asked for', async () => {
    await stage().moveClock({ advanceMs: 3 * hour + 15 * minute })
    await tick()
    await openRecord()
    await member().sees('还有请假、申诉或确认没有结果，先不作结论。')
    await member().doesNotSee(/缺勤审议/)
  })

  it('is asked to say how they see it, once it is certain', async () => {
    await stage().moveClock({ advanceMs: 3 * day })
    await tick()
    await openRecord()
    await member().sees('缺勤审议：请写下你的说明')
    await member().tap('button', '看看')
    await member().waitForRoute('standing/case/case')
    await member().fill('我的说明', '那天我在会场，签到时手机没电了。')
    await member().tap('button', '提交说明')
    await member().find('button', '更新说明').waitFor()
  })

  it.each([
    [320, 1],
    [375, 1],
    [320, 1.5],
  ])('can read all of that on a phone of %d px, with text of %d times the size', async (width, type) => {
    await member().resize(width, 700)
    expect(await (await Auditor.build()).audit(member(), type)).toEqual([])
    if (width === 375) await member().screenshot('looks/case-member')
  })

  it('appeals one session', async () => {
    await member().resize(375, 667)
    await member().tap('button', new RegExp(today))
    await member().waitForRoute('standing/mine/mine')
    await member().tap('button', '申诉')
    await member().tap('button', '提交申诉')
    await member().sees('写几句当时的情况')
    await member().fill('申诉的内容', '我坐在第二排，手机没电了，可以问韩一川。')
    await member().tap('button', '提交申诉')
    await member().doesNotSee('写下当时的情况')
    await member().launch({ path: 'standing/mine/mine', query: { studio: studioId, session: sessionOfToday() } })
    await member().sees(/等待答复/)
  })

  it('is put right by the host', async () => {
    await host().launch({ path: 'standing/decisions/decisions', query: { studio: studioId } })
    await host().tap('button', /^吕文博.*主题班会观摩/)
    await host().sees('我坐在第二排')
    await host().fill('理由', '韩一川证实，人在会场')
    await host().tap('button', '保存更正')
    await host().doesNotSee('我坐在第二排')
  })

  it('sees that the case is closed, and why', async () => {
    await openRecord()
    await member().sees('缺勤审议：已结束')
    await member().tap('button', '看看')
    await member().sees('不再达到，审议结束')
    await member().launch({ path: 'standing/mine/mine', query: { studio: studioId, session: sessionOfToday() } })
    await member().sees('更正为到')
    await member().sees(/韩一川证实，人在会场/)
  })
})

function sessionOfToday(): string {
  return sessionIdOf(storyId(`activity ${today}`), 0)
}

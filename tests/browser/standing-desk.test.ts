import { sessionIdOf } from '../../domain/shared/ids'
import { storyId } from '../../local/seed/story-ids'
import { studioId } from '../../local/seed/story-people'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story' })
const host = (): PhoneDriver => stage().phone(1)
const office = (): PhoneDriver => stage().phone(2)
const forum = { path: 'standing/sheet/sheet', query: { studio: studioId, session: sessionIdOf(storyId('activity 德育论坛预备会'), 0) } } as const

beforeAll(async () => {
  await host().persona('wx-chen-zhiqiu')
  await office().persona('wx-song-lixia')
  await Promise.all([host().sees('陈知秋'), office().sees('宋立夏')])
})

/** Opens somebody's entry of the sheet in front. */
async function openEntry(phone: PhoneDriver, name: string): Promise<void> {
  await phone.find('button', new RegExp(`^${name}`)).click()
  await phone.sees('更正成')
}

describe('the sheet of a session', () => {
  it('shows who corrects late what is new, and keeps what was written', async () => {
    await host().launch(forum)
    await openEntry(host(), '吕文博')
    await host().tap('radio', '婚丧假')
    await host().fill('理由', '家里办丧事，年级组已核对')
    await office().launch(forum)
    await openEntry(office(), '陶然')
    await office().tap('radio', '病假')
    await office().fill('理由', '病历已交办公室')
    await office().tap('button', '保存更正')
    await office().sees('已更正')
    await host().tap('button', '保存更正')
    await host().sees('刚刚有人改过')
    expect(await host().screen.getByLabel('理由').filter({ visible: true }).inputValue()).toBe('家里办丧事，年级组已核对')
    await host().tap('button', '保存更正')
    await host().find('button', /^吕文博 婚丧假/).waitFor()
    await host().find('button', /^陶然 病假/).waitFor()
  })

  it('is corrected for several at once', async () => {
    await host().launch(forum)
    await host().tap('button', '一起更正几位')
    for (const name of ['曹子衿', '冯思齐']) await host().screen.getByRole('checkbox', { name: new RegExp(`^${name}`) }).click()
    await host().tap('button', '更正 2 人')
    await host().tap('radio', '早退')
    await host().fill('理由', '16:20 一起去处理学生受伤')
    await host().tap('button', '保存更正')
    for (const name of ['曹子衿', '冯思齐']) await host().find('button', new RegExp(`^${name} 早退`)).waitFor()
  })
})

describe('a session that has ended', () => {
  const title = '主题班会观摩：把规则讲成故事'

  it('leads from its activity to its sheet, which a host makes before the timer does', async () => {
    await stage().moveClock({ advanceMs: 2 * 3_600_000 + 45 * 60_000 })
    await host().launch({ path: 'activity/detail/detail', query: { id: storyId(`activity ${title}`) } })
    await host().tap('button', '考勤表')
    await host().waitForRoute('standing/sheet/sheet')
    await host().sees('考勤表还没有生成。')
    await host().tap('button', '现在生成考勤表')
    await host().sees(/^已生成 · 陈知秋/)
    await host().find('button', /^周明远 缺勤/).waitFor()
  })

  it('is opened again with a reason, and closed again with what was corrected', async () => {
    // A case rests on it for as long as 陶然 counts as absent there.
    await host().tap('button', '一起更正几位')
    for (const name of ['周明远', '陶然']) await host().screen.getByRole('checkbox', { name: new RegExp(`^${name}`) }).click()
    await host().tap('button', '更正 2 人')
    await host().tap('radio', '迟到')
    await host().fill('迟到多少分钟', '12')
    await host().fill('理由', '从后门进来的，纸质签到表上有')
    await host().tap('button', '保存更正')
    await host().find('button', /^周明远 迟到 12 分钟/).waitFor()
    await host().tap('button', '重新打开')
    await host().find('button', '重新打开').last().click()
    await host().sees('请写一句理由。')
    await host().fill('理由，主持人和管理办公室可见', '漏记了后到的两位老师')
    await host().find('button', '重新打开').last().click()
    await host().sees('打开期间不计入考勤')
    await host().tap('button', '再次生成考勤表')
    await host().sees(/^已生成 · 陈知秋/)
    await host().find('button', /^周明远 迟到 12 分钟/).waitFor()
  })
})

describe('an appeal', () => {
  it('is answered from the list of what waits, and is gone from it', async () => {
    await host().launch({ path: 'standing/decisions/decisions', query: { studio: studioId } })
    await host().tap('button', /^秦晓峰/)
    await host().sees('手机没电了没扫上码')
    await host().fill('理由', '韩一川证实，人在')
    await host().tap('button', '保存更正')
    await host().doesNotSee('手机没电了没扫上码')
  })
})

describe('a make-up', () => {
  it('is confirmed from the list of what waits, and no longer counts', async () => {
    await host().launch({ path: 'standing/decisions/decisions', query: { studio: studioId } })
    await host().tap('button', /^许听澜/)
    await host().sees('补写一篇共读笔记')
    await host().tap('button', '确认已补学')
    await host().doesNotSee('补写一篇共读笔记')
    await host().launch({ path: 'standing/sheet/sheet', query: { ...forum.query, session: sessionIdOf(storyId('activity 《给班主任的建议》共读（二）'), 0) } })
    await host().find('button', /^许听澜 已补学/).waitFor()
  })

  it('is a written task that a host names', async () => {
    await host().launch(forum)
    await openEntry(host(), '姜云舒')
    await host().tap('button', '安排补学')
    await host().fill('要完成什么', '家访记录一篇')
    await host().tap('button', '安排补学')
    await host().sees('补学待确认')
  })
})

describe('the rules of a studio', () => {
  it('are saved by the office after a look at whom another plan changes', async () => {
    await office().launch({ path: 'standing/policy/policy', query: { studio: studioId } })
    await office().fill('本周期计划多少次', '15')
    await office().tap('button', '看看谁会变')
    await office().sees(/还可缺 \d+ 次 → \d+ 次/)
    await office().fill('为什么', '下学期加了三次外出观摩')
    await office().tap('button', '保存规则')
    await office().launch({ path: 'standing/rules/rules', query: { studio: studioId } })
    await office().sees('下学期加了三次外出观摩')
  })
})

describe('a suspension', () => {
  it('is written down by the office and ended earlier', async () => {
    await office().launch({ path: 'standing/suspend/suspend', query: { studio: studioId } })
    await office().tap('button', '谢青禾 提前结束')
    await office().tap('button', /^最后一天/)
    await office().tap('button', '确定')
    await office().fill('提前结束的理由', '提前返岗')
    await office().find('button', '提前结束').last().click()
    await office().sees('已改为提前结束')
  })
})

import readXlsx from 'read-excel-file/node'
import { storyId } from '../../local/seed/story-ids'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story' })
const host = (): PhoneDriver => stage().phone(1)
const member = (): PhoneDriver => stage().phone(2)
const activity = { id: storyId('activity 德育论坛预备会') }
const prompt = '论坛上，哪一句话你想带回班里？'

beforeAll(async () => {
  await host().persona('wx-chen-zhiqiu')
  await member().persona('wx-zhou-mingyuan')
  await Promise.all([host().sees('陈知秋'), member().sees('周明远')])
})

function remindersWritten(): number {
  return (stage().cloud.database.export()['messages'] ?? []).filter((message) => JSON.stringify(message).includes('"kind":"reflection-missing"')).length
}

/** How many still owe it, as the button says. */
async function owing(): Promise<number> {
  const words = await host().find('button', /^提醒没交的 \d+ 人/).innerText()
  return Number(/\d+/.exec(words)?.[0])
}

describe('a reflection that a host asks for', () => {
  let owedBefore = 0

  it('on an activity, from its page; however often the button is pressed it is asked once', async () => {
    await host().launch({ path: 'activity/detail/detail', query: activity })
    await host().tap('button', /^请大家写反思/)
    await host().waitForRoute('reflection/ask-form/ask-form')
    await host().sees('德育论坛预备会')
    await host().fill('最少多少字', '20')
    await host().fill('提示', prompt)
    await host().find('button', '请大家写').dblclick()
    await host().waitForRoute('reflection/asked-table/asked-table')
    await host().sees(/^提醒没交的/)
    owedBefore = await owing()
    expect(owedBefore).toBeGreaterThan(5)
    expect(stage().cloud.database.export()['asked_reflections']).toHaveLength(1)
  })

  it('is seen by a member where reflections are, with what to write about above the editor', async () => {
    await member().tap('tab', '反思')
    await member().sees('请你写的反思')
    await member().tap('button', '写反思 德育论坛预备会')
    await member().waitForRoute('reflection/editor/editor')
    await member().sees(prompt)
    await member().sees(/不少于 20 字/)
  })

  it('is written and counts as handed in on time', async () => {
    await member().fill('标题', '先听，再说')
    await member().fill('正文', '“先听，再说。”我把这句话抄在了教室后门的黑板上，第二天有人在下面画了一只耳朵。')
    await member().tap('button', '发布')
    await member().waitForRoute('reflection/detail/detail')
    await member().launch({ path: 'reflection/asked/asked' })
    await member().sees('按时交')
    await host().launch({ path: 'activity/detail/detail', query: activity })
    await host().tap('button', /^请大家写反思/)
    await host().waitForRoute('reflection/asked-table/asked-table')
    await host().sees(/^提醒没交的/)
    expect(await owing()).toBe(owedBefore - 1)
  })

  it('is opened from the table', async () => {
    await host().tap('button', /^周明远，按时交/)
    await host().waitForRoute('reflection/detail/detail')
    await host().sees(/把这句话抄在了教室后门的黑板上/)
    await host().tap('button', '返回')
    await host().waitForRoute('reflection/asked-table/asked-table')
  })

  it('is put in mind once, of whoever owes it', async () => {
    await host().tap('button', /^提醒没交的/)
    await host().sees(new RegExp(`陈知秋提醒了 ${owedBefore - 1} 人`))
    expect(await host().find('button', /^提醒没交的/).count()).toBe(0)
    expect(remindersWritten()).toBe(owedBefore - 1)
  })

  it('is exported as a workbook that says the same', async () => {
    await host().tap('button', '导出表格')
    const { name, bytes } = await host().openedDocument()
    expect(name).toMatch(/^反思提交_德育论坛预备会_.*截止\.xlsx$/)
    const [sheet] = await readXlsx(bytes)
    const rows = sheet?.data ?? []
    expect(rows.filter(([, state]) => state === '待交')).toHaveLength(owedBefore - 1)
    expect(rows.at(-1)?.slice(0, 4)).toEqual(['周明远', '按时交', 1, 1])
  })

  it('is due later when the host says so, and members hear of it', async () => {
    await host().tap('button', '修改要求')
    await host().waitForRoute('reflection/ask-form/ask-form')
    await host().fill('最少多少字', '10')
    await host().tap('button', '保存修改')
    await host().waitForRoute('reflection/asked-table/asked-table')
    await host().sees(/不少于 10 字/)
    await member().launch({ path: 'messages/inbox/inbox' })
    await member().tap('button', /^(未读 )?.*反思的要求有调整：德育论坛预备会/)
    await member().waitForRoute('reflection/asked/asked')
  })

  it('is taken back, which stays on record', async () => {
    await host().tap('button', '撤回')
    await host().find('dialog', '撤回这次要求？').getByRole('button', { name: '撤回', exact: true }).click()
    await host().sees(/今天撤回|撤回$/)
    await member().launch({ path: 'reflection/asked/asked' })
    await member().sees('不用交了')
  })
})

import readXlsx from 'read-excel-file/node'
import { storyId } from '../../local/seed/story-ids'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story', clock: Date.parse('2026-03-18T13:50:00+08:00') })
const staff = (): PhoneDriver => stage().phone(1)
const other = (): PhoneDriver => stage().phone(2)
const activity = { title: '德育论坛预备会', id: storyId('activity 德育论坛预备会') }
const detail = { path: 'activity/detail/detail', query: { id: activity.id } }
const page = 'reflection/record/record'
const form = 'reflection/record-form/record-form'

beforeAll(async () => {
  await staff().persona('wx-lin-xiaowen')
  await other().persona('wx-zhou-mingyuan')
  await Promise.all([staff().sees('林晓雯'), other().sees('周明远')])
})

const textInField = (): Promise<string> => staff().screen.getByLabel('小结').filter({ visible: true }).inputValue()
const records = () => stage().cloud.database.export()['activity_records'] ?? []

describe('the record of an activity', () => {
  it('is begun by the assistant from the page of the activity, left, and gone on with', async () => {
    await staff().launch(detail)
    await staff().tap('button', /^活动记录/)
    await staff().waitForRoute(page)
    await staff().tap('button', '写活动记录')
    await staff().waitForRoute(form)
    await staff().fill('小结', '上午分三组讨论，下午把要点写在一起。学生王小雨的事大家谈得最多。')
    await staff().tap('button', '加图片')
    await staff().pickSamples('活动照片')
    await staff().find('button', '第 1 张照片').waitFor()
    await staff().tap('button', '加文件')
    await staff().pickSamples('公出通知.pdf')
    await staff().sees('公出通知.pdf')
    await staff().reload()
    await staff().launch({ path: form, query: { activity: activity.id } })
    await staff().sees('接着上次没写完的。')
    expect(await textInField()).toContain('王小雨的事')
    await staff().find('button', '第 1 张照片').waitFor()
    await staff().sees('公出通知.pdf')
  })

  it('has the names of pupils replaced, asks about faces, and loses nothing without a network', async () => {
    await staff().tap('button', /^(全部替换|替换)/)
    await staff().network('offline')
    await staff().tap('button', '上传')
    await staff().find('dialog', '照片里可能有学生的脸').getByRole('button', { name: '都看过了' }).click()
    await staff().sees(/没有连上网络。写的都还在/)
    expect(await textInField()).not.toContain('王小雨')
    await staff().network('online')
  })

  it('is sent once, checked, and read on the activity by a member, with its photo and its document', async () => {
    await staff().tap('button', '上传')
    await staff().find('dialog', '照片里可能有学生的脸').getByRole('button', { name: '都看过了' }).click()
    await staff().waitForRoute('pages/today/today')
    expect(records()).toHaveLength(1)
    await stage().cloud.events.settled()
    await other().launch(detail)
    await other().tap('button', /^活动记录/)
    await other().sees(/下午把要点写在一起/)
    await other().sees(/^林晓雯 · /)
    await other().find('button', '第 1 张照片').waitFor()
    await other().tap('button', /^打开文件 公出通知.pdf/)
    const { name, bytes } = await other().openedDocument()
    expect([name, bytes.subarray(0, 4).toString()]).toEqual(['公出通知.pdf', '%PDF'])
  })

  it('stands in the list of the office as 有, and in the workbook', async () => {
    await other().persona('wx-song-lixia')
    await other().launch({ path: 'standing/office/office' })
    await other().tap('button', /^活动记录/)
    await other().waitForRoute('reflection/records/records')
    await other().tap('radio', '有 1')
    await other().find('button', new RegExp(`^${activity.title}，.*活动记录：有$`)).waitFor()
    await other().tap('button', '导出表格')
    const { name, bytes } = await other().openedDocument()
    expect(name).toBe('活动记录_2025-2026学年.xlsx')
    const [sheet] = await readXlsx(bytes)
    const row = (sheet?.data ?? []).find(([, title]) => title === activity.title)
    expect(row).toEqual(expect.arrayContaining(['有', '林晓雯', 1]))
  })

  it('that the check is not sure of waits for the host, who passes it in two taps', async () => {
    await staff().launch({ path: form, query: { activity: activity.id } })
    await staff().fill('小结', '补一句：两个班打架斗殴的案例谈得最久。')
    await staff().tap('button', '上传修改')
    await staff().waitForRoute('pages/today/today')
    await other().persona('wx-chen-zhiqiu')
    await other().launch({ path: 'messages/inbox/inbox' })
    await other().tap('button', /活动记录等待查看/)
    await other().waitForRoute(page)
    await other().sees(/打架斗殴的案例/)
    await other().tap('button', /^通过$/)
    await other().find('dialog', '通过？').getByRole('button', { name: '通过', exact: true }).click()
    await other().sees('已通过')
    await staff().launch({ path: page, query: { activity: activity.id } })
    await staff().sees(/打架斗殴的案例/)
    await staff().sees(/第 1 版 · 林晓雯/)
  })

  it('cannot be changed while it is uploaded; whoever has left the form stays where they are', async () => {
    await staff().launch({ path: page, query: { activity: activity.id } })
    await staff().tap('button', /^(修改|写活动记录)$/)
    await staff().waitForRoute(form)
    await staff().fill('小结', '再补一句：下次先定分工。')
    await staff().network('slow')
    await staff().tap('button', /^上传(修改)?$/)
    await staff().sees('正在上传，先不能改')
    expect(await staff().screen.getByLabel('小结').filter({ visible: true }).isDisabled()).toBe(true)
    await staff().tap('button', '返回')
    await staff().waitForRoute(page)
    await staff().sees('已上传，检查通过后显示')
    await staff().network('online')
    expect(await staff().route()).toBe(page)
    expect(JSON.stringify(records())).toContain('下次先定分工')
  })
})

import { storyId } from '../../local/seed/story-ids'
import { studioId } from '../../local/seed/story-people'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story' })
const host = (): PhoneDriver => stage().phone(1)
const member = (): PhoneDriver => stage().phone(2)
const reading = '《第 56 号教室的奇迹》读书分享'

beforeAll(async () => {
  await host().persona('wx-chen-zhiqiu')
  await member().persona('wx-zhou-mingyuan')
  await Promise.all([host().sees('陈知秋'), member().sees('周明远')])
})

async function openForm(phone: PhoneDriver): Promise<void> {
  await phone.launch({ path: 'standing/leave-form/leave-form', query: { studio: studioId } })
  await phone.sees('加照片')
}

async function isChecked(phone: PhoneDriver, name: RegExp): Promise<boolean> {
  return (await phone.find('checkbox', name).getAttribute('aria-checked')) === 'true'
}

describe('leave', () => {
  it('is asked for from the activity, which is chosen already, with a picture of the proof', async () => {
    await member().tapText(reading)
    await member().waitForRoute('activity/detail/detail')
    await member().tap('button', '请假')
    await member().waitForRoute('standing/leave-form/leave-form')
    await member().find('checkbox', new RegExp(reading)).waitFor()
    expect(await isChecked(member(), new RegExp(reading))).toBe(true)
    await member().tap('radio', /^事假/)
    await member().sees('事假批准后仍计入缺勤')
    await member().tap('radio', '病假')
    await member().sees('病假批准后不计缺勤')
    await member().fill('原因', '约了手术后复查')
    await member().tap('button', '加照片')
    await member().pickSamples('就诊证明')
    await member().tap('button', '提交')
    await member().waitForRoute('standing/leaves/leaves')
    await member().sees('待批')
  })

  it('waits on the desk of the host, who looks at the proof and returns it', async () => {
    await host().launch({ path: 'standing/decisions/decisions', query: { studio: studioId } })
    await host().tap('button', /^周明远/)
    await host().waitForRoute('standing/leave/leave')
    await host().sees('约了手术后复查')
    await host().tap('button', '看照片')
    await host().find('dialog', '预览图片').waitFor()
    await host().find('dialog', '预览图片').getByRole('button', { name: '关闭' }).click()
    await host().tap('button', '退回补充')
    await host().fill('要补充什么', '请写明复查的时间')
    await host().find('dialog', '退回补充').getByRole('button', { name: '退回', exact: true }).click()
    await host().find('dialog', '退回补充').waitFor({ state: 'hidden' })
    await host().sees('要补充：请写明复查的时间')
  })

  it('is added to by the member, with all that was there', async () => {
    await member().launch({ path: 'standing/leaves/leaves', query: { studio: studioId } })
    await member().sees('要补充：请写明复查的时间')
    await member().tapText('要补充：请写明复查的时间')
    await member().sees('陈知秋')
    await member().tap('button', '补充后再提交')
    await member().waitForRoute('standing/leave-form/leave-form')
    await member().find('button', '看第 1 张照片').waitFor()
    expect(await member().screen.getByLabel('原因').filter({ visible: true }).inputValue()).toBe('约了手术后复查')
    await member().fill('原因', '约了手术后复查，晚上七点')
    await member().tap('button', '提交')
    await member().waitForRoute('standing/leave/leave')
    await member().sees('待批')
  })

  it('is approved, and seen so by the member everywhere', async () => {
    await host().launch({ path: 'standing/decisions/decisions', query: { studio: studioId } })
    await host().tap('button', /^周明远/)
    await host().sees('约了手术后复查，晚上七点')
    await host().tap('button', /^批准$/)
    await host().find('button', /^批准$/).last().click()
    await host().sees('已批准')
    await member().launch({ path: 'standing/leaves/leaves', query: { studio: studioId } })
    await member().sees('已批准')
    await member().launch({ path: 'standing/mine/mine', query: { studio: studioId } })
    await member().find('button', `已准假 ${reading}`).waitFor()
  })

  it('that was asked for already is not asked for twice, and what was typed stays', async () => {
    await openForm(member())
    expect(await member().find('checkbox', new RegExp(reading)).getAttribute('aria-disabled')).toBe('true')
    await member().tap('radio', '选日期')
    await member().tap('radio', '病假')
    await member().fill('原因', '复查后休息')
    await member().tap('button', '提交')
    await member().waitForRoute('standing/leaves/leaves')
    await openForm(member())
    await member().tap('radio', '选日期')
    await member().tap('radio', '病假')
    await member().fill('原因', '还是那天')
    await member().tap('button', '提交')
    await member().sees('已经提交过了')
    expect(await member().screen.getByLabel('原因').filter({ visible: true }).inputValue()).toBe('还是那天')
  })

  it('survives a lost network and a closed page, and is sent once', async () => {
    await openForm(member())
    await member().sees('接着上次没写完的内容')
    await member().tap('radio', '选活动')
    await member().tap('checkbox', /能力大赛磨课/)
    await member().fill('原因', '监考')
    await member().network('offline')
    await member().tap('button', '提交')
    await member().sees('内容还在')
    await member().network('online')
    await openForm(member())
    expect(await isChecked(member(), /能力大赛磨课/)).toBe(true)
    await member().tap('button', '提交')
    await member().waitForRoute('standing/leaves/leaves')
    await member().sees(/能力大赛磨课/)
    expect(await member().find('button', /能力大赛磨课/).count()).toBe(1)
  })

  it('is withdrawn by the member while it is open', async () => {
    await member().tapText(/能力大赛磨课/)
    await member().tap('button', '撤回')
    await member().find('button', '撤回').last().click()
    await member().sees('已撤回')
  })

  it("of another member is nobody else's to read", async () => {
    await member().launch({ path: 'standing/leave/leave', query: { studio: studioId, leave: storyId('leave 沈若水') } })
    await member().sees('没有打开')
    await member().doesNotSee('38.7')
  })
})

import { reflectionIdOf } from '../../local/seed/story-reflections'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story', reflections: true })
const host = (): PhoneDriver => stage().phone(1)
const member = (): PhoneDriver => stage().phone(2)
const drill = reflectionIdOf({ who: '周明远', on: -13 })

beforeAll(async () => {
  await host().persona('wx-chen-zhiqiu')
  await member().persona('wx-zhou-mingyuan')
  await Promise.all([host().sees('陈知秋'), member().sees('周明远')])
})

describe('what colleagues wrote', () => {
  it('is read from the studio’s feed, pictures large', async () => {
    await member().tap('tab', '反思')
    await member().tap('button', /图书角的三次搬家/)
    await member().waitForRoute('reflection/detail/detail')
    await member().sees('环境不会说话，可是它一直在告诉孩子这里可以做什么。')
    await member().tap('button', '看第 2 张图片')
    await member().find('dialog', '预览图片').getByText('2 / 2').waitFor()
    await member().find('dialog', '预览图片').getByRole('button', { name: '关闭' }).click()
  })

  it('leads on to what else was written on the same activity', async () => {
    await host().launch({ path: 'reflection/detail/detail', query: { id: drill } })
    await host().tap('button', '同一次活动的反思：突发事件处置桌面推演')
    await host().waitForRoute('reflection/list/list')
    await host().find('button', /^周明远，先让其他人离开/).waitFor()
  })

  it('is seen by the school where its author says so, by nobody else where not', async () => {
    await host().launch({ path: 'pages/reflections/reflections' })
    await host().sees('图书角的三次搬家')
    await host().doesNotSee('留给自己')
    // It waits for a person.
    await host().doesNotSee('走廊里的那次冲突')
    await host().tap('radio', '学校')
    await host().sees('安静也是一种参与')
  })
})

describe('what should not be shown', () => {
  it('is said by a reader with two taps, who reads what happens then', async () => {
    await member().launch({ path: 'reflection/detail/detail', query: { id: reflectionIdOf({ who: '韩一川', on: -4 }) } })
    await member().tap('button', '举报')
    await member().tap('button', '不当内容')
    await member().sees('已经转给工作室主持人')
  })
})

describe('what one wrote oneself', () => {
  it('says how it stands: one that a person has to look at is seen by nobody else', async () => {
    await member().launch({ path: 'pages/reflections/reflections' })
    await member().tap('radio', '我的')
    await member().tap('button', /走廊里的那次冲突/)
    await member().sees('自动检查拿不准，主持人或管理办公室看过就能定。通过之前只有自己能看到。')
  })

  it('is shown to fewer at once', async () => {
    await member().launch({ path: 'reflection/detail/detail', query: { id: drill } })
    await member().tap('button', /^谁能看到 学校/)
    await member().tap('button', /^工作室$/)
    await member().sees('工作室的成员都能看到')
  })

  it('is shown to more only after one has confirmed it, and looked at the pictures once more', async () => {
    await member().tap('button', /^谁能看到 工作室/)
    await member().tap('button', /^学校$/)
    await member().sees(/文字和图片会重新检查，通过以后才换/)
    await member().tap('button', '确认')
    await member().sees('照片里可能有学生的脸')
    await member().tap('button', '都看过了')
    await stage().cloud.events.settled()
    await member().launch({ path: 'reflection/detail/detail', query: { id: drill } })
    await member().sees('全校的老师都能看到')
  })

  it('is gone for everybody once it is deleted, and comes back', async () => {
    await member().tap('button', /^删除$/)
    await member().sees(/已经删除，谁也看不到了/)
    await host().launch({ path: 'reflection/detail/detail', query: { id: drill } })
    await host().sees('没有找到这项内容，可能已经改动或删除。')
    await member().tap('button', '撤销删除')
    await member().sees('全校的老师都能看到')
    await host().launch({ path: 'reflection/detail/detail', query: { id: drill } })
    await host().sees('先让其他人离开')
  })
})

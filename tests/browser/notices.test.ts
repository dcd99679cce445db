import { studioId } from '../../local/seed/story-people'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story' })
const host = (): PhoneDriver => stage().phone(1)
const member = (): PhoneDriver => stage().phone(2)
const material = { title: '期中观摩材料', body: '各位老师：\n请提前看观摩课的教案，带上听课本。' }
const [host1, member1] = ['wx-chen-zhiqiu', 'wx-zhou-mingyuan']

beforeAll(async () => {
  await host().persona(host1)
  await member().persona(member1)
  await Promise.all([host().sees('陈知秋'), member().sees('周明远')])
})

describe('a notice', () => {
  it('of the studio is confirmed; WeChat may knock the next time', async () => {
    await member().launch({ path: 'pages/me/me' })
    await member().tap('button', /^通知/)
    await member().tap('button', /待确认|前确认/)
    await member().waitForRoute('messages/notice/notice')
    await member().tap('button', '确认收到')
    await member().sees('已确认收到')
    expect(stage().cloud.subscriptions.state(member1).templates.find(({ title }) => title === '待办提醒')?.credits).toBe(1)
  })

  it('is begun by the host, left and gone on with', async () => {
    await host().launch({ path: 'standing/studio/studio', query: { studio: studioId } })
    await host().tap('button', /^通知/)
    await host().waitForRoute('messages/notices/notices')
    await host().tap('button', '写通知')
    await host().fill('标题', material.title)
    await host().fill('内容', material.body)
    await host().tap('button', '返回')
    await host().tap('button', '写通知')
    await host().sees('接着上次没写完的内容')
    expect(await host().screen.getByLabel('标题').filter({ visible: true }).inputValue()).toBe(material.title)
  })

  it('with a file is sent once, however often and with whatever network it is tried', async () => {
    await host().tap('button', '加文件')
    await host().pickSamples('公出通知.pdf')
    await host().sees('公出通知.pdf')
    await host().tap('radio', '需要确认')
    await host().network('offline')
    await host().tap('button', '发给工作室全体')
    await host().sees('没有传上去')
    await host().network('online')
    await host().find('button', '发给工作室全体').dblclick()
    await host().waitForRoute('messages/notice/notice')
    await host().sees(/发给工作室全体 \d+ 人 · 需要确认收到/)
    expect(notices()).toHaveLength(1)
  })

  it('knocks on the door in WeChat, and the knock opens it', async () => {
    await stage().cloud.fireTimer('scheduler')
    await member().notifications(material.title).first().waitFor()
    await member().openNotification(material.title)
    await member().waitForRoute('messages/notice/notice')
    await member().sees('请提前看观摩课的教案')
  })

  it('opens its file under its own name', async () => {
    await member().tap('button', /^打开附件 公出通知.pdf/)
    const { name, bytes } = await member().openedDocument()
    expect([name, bytes.subarray(0, 4).toString()]).toEqual(['公出通知.pdf', '%PDF'])
  })

  it('is confirmed by the member, which the host sees', async () => {
    await member().tap('button', '确认收到')
    await member().sees('已确认收到')
    await host().tap('button', '谁看过，谁确认了')
    await host().tap('radio', '已确认 1')
    await host().sees('周明远')
  })

  it('reminds the others once a day', async () => {
    await host().tap('button', /^提醒未确认的 \d+ 人/)
    await host().sees(/陈知秋提醒了 \d+ 人/)
    await host().sees('今天已经提醒过，明天可以再提醒。')
  })

  it('that was edited says so; who confirmed what it said before may confirm again', async () => {
    await host().tap('button', '返回')
    await host().tap('button', /^修改/)
    await host().waitForRoute('messages/notice-form/notice-form')
    await host().fill('内容', '各位老师：\n观摩课改到周四下午两点。')
    await host().tap('button', '保存修改')
    await host().waitForRoute('messages/notice/notice')
    await host().sees('改到周四下午两点')
    await member().launch({ path: 'messages/notices/notices' })
    await member().tap('button', new RegExp(material.title))
    await member().sees(/修改过/)
    await member().sees(/确认的是修改以前的内容/)
    await member().tap('button', '再确认一次')
    await member().sees('已确认收到')
  })

  it('that was taken back meanwhile is neither confirmed nor shown any more', async () => {
    await host().tap('button', /^撤回/)
    await host().find('dialog', '撤回这条通知？').getByRole('button', { name: '撤回', exact: true }).click()
    await host().sees(/陈知秋 在 .* 撤回了这条通知/)
    await member().tap('button', '返回')
    await member().tap('button', new RegExp(material.title))
    await member().sees(/撤回了这条通知/)
    await member().doesNotSee('改到周四下午两点')
    expect(await member().find('button', /^打开附件/).count()).toBe(0)
  })
})

describe('a notice whose answers all got lost', () => {
  const title = '周五集合地点'

  it('is there once, and what was changed meanwhile becomes an edit of it', async () => {
    await host().launch({ path: 'messages/notice-form/notice-form', query: { studio: studioId } })
    await host().fill('标题', title)
    await host().fill('内容', '校门口集合。')
    stage().cloud.faults({ rules: [{ action: 'reply', when: 'after', code: -601003 }] })
    await host().tap('button', '发给工作室全体')
    await host().sees('内容还在')
    stage().cloud.faults({})
    await host().fill('内容', '体育馆门口集合。')
    await host().tap('button', '发给工作室全体')
    await host().sees('刚才那一次其实已经发出去了')
    await host().tap('button', '保存修改')
    await host().waitForRoute('messages/notice/notice')
    await host().sees('体育馆门口集合。')
    await host().sees(/修改过/)
    expect(notices(title)).toMatchObject([{ title, version: 2 }])
  })
})

function notices(title = material.title): { title: string }[] {
  const stored = stage().cloud.database.export()['notices'] as { title: string }[]
  return stored.filter((notice) => notice.title === title)
}

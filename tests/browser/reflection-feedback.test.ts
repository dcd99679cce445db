import { reflectionIdOf } from '../../local/seed/story-reflections'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story', reflections: true })
const first = (): PhoneDriver => stage().phone(1)
const member = (): PhoneDriver => stage().phone(2)
const drill = { id: reflectionIdOf({ who: '周明远', on: -13 }) }
const feeds = { path: 'pages/reflections/reflections' }
const detail = 'reflection/detail/detail'
const field = '写给作者的反馈'
const textIn = (phone: PhoneDriver) => phone.screen.getByLabel(field).filter({ visible: true }).inputValue()

beforeAll(async () => {
  await first().persona('wx-chen-zhiqiu')
  await member().persona('wx-zhou-mingyuan')
  await Promise.all([first().sees('陈知秋'), member().sees('周明远')])
})

describe('a host reads what the studio wrote', () => {
  it('one after another, and what was typed under one stays with it', async () => {
    await first().launch(feeds)
    await first().tap('switch', '只看还没反馈的')
    await first().tap('button', /图书角的三次搬家/)
    await first().waitForRoute(detail)
    await first().fill(field, '第三次为什么行，多写两句')
    await first().tap('button', '下一篇')
    await first().sees('关于论坛分组的一点想法')
    expect(await textIn(first())).toBe('')
    await first().tap('button', '上一篇')
    await first().sees('图书角的三次搬家')
    expect(await textIn(first())).toBe('第三次为什么行，多写两句')
  })

  it('sees in the list what they have read and what is still to be answered', async () => {
    await first().launch(feeds)
    await first().find('button', /图书角的三次搬家.*已读，还没反馈$/).waitFor()
  })

  it('says something and recommends; what WeChat objects to is not sent and stays to be mended', async () => {
    await first().tap('switch', '只看还没反馈的')
    await first().tap('button', /先让其他人离开/)
    await first().fill(field, '写得不像蠢货')
    await first().tap('button', '发给作者')
    await first().sees('自动检查没有通过，里面可能有骂人的话。改一改再发。')
    expect(await textIn(first())).toBe('写得不像蠢货')
    await first().fill(field, '最短的那句话最有用。')
    await first().tap('switch', '推荐进案例库')
    await first().tap('button', '发给作者')
    await first().sees('改反馈')
    await first().launch(feeds)
    await first().find('button', /先让其他人离开.*推荐，已反馈$/).waitFor()
    await first().tap('switch', '只看还没反馈的')
    await first().sees('图书角的三次搬家')
    await first().doesNotSee('先让其他人离开')
  })

  it('and its author reads it from the inbox', async () => {
    await member().launch({ path: 'messages/inbox/inbox' })
    await member().tap('button', /反思被推荐：先让其他人离开/)
    await member().waitForRoute(detail)
    await member().sees('最短的那句话最有用。')
    await member().sees('推荐进案例库')
  })

  it('takes it back; that it was there stays to be seen', async () => {
    await first().launch({ path: detail, query: drill })
    await first().tap('button', '撤回')
    await first().find('dialog', /撤回反馈/).getByRole('button', { name: '撤回' }).click()
    await first().sees(/陈知秋撤回了反馈/)
    await member().launch({ path: detail, query: drill })
    await member().sees(/陈知秋撤回了反馈/)
    await member().doesNotSee('最短的那句话最有用。')
  })
})

describe('colleagues', () => {
  it('thank, once, and can take it back', async () => {
    await first().launch({ path: detail, query: drill })
    await first().tap('button', '感谢作者')
    await first().sees('陈知秋感谢')
    await member().launch({ path: detail, query: drill })
    await member().sees('陈知秋感谢')
    await first().tap('button', /^已感谢/)
    await first().doesNotSee('陈知秋感谢')
  })

  it('comment once the office lets them, and a host can take it away', async () => {
    await first().persona('wx-song-lixia')
    await first().launch({ path: 'standing/office/office' })
    await first().tap('button', /反思的设置/)
    await first().tap('switch', '同事评论')
    await first().tap('button', '开放')
    await first().sees('已开放')
    await member().launch({ path: detail, query: { id: reflectionIdOf({ who: '沈若水', on: -34 }) } })
    await member().fill('写评论', '这扇门开得真好。')
    await member().tap('button', '发评论')
    await member().sees('这扇门开得真好。')
    await first().persona('wx-chen-zhiqiu')
    await first().launch({ path: detail, query: { id: reflectionIdOf({ who: '沈若水', on: -34 }) } })
    await first().tap('button', '删除周明远的评论')
    await first().find('dialog', /删除这条评论/).getByRole('button', { name: '删除' }).click()
    await first().doesNotSee('这扇门开得真好。')
    await member().launch({ path: detail, query: { id: reflectionIdOf({ who: '沈若水', on: -34 }) } })
    await member().sees('主持人已移除，别人看不到了。')
  })
  it('report a comment: a host reads why and takes it away, and who wrote it is told', async () => {
    await member().fill('写评论', '说的是靠窗那个孩子吧？')
    await member().tap('button', '发评论')
    await member().sees('说的是靠窗那个孩子吧？')
    await first().persona('wx-lin-xiaowen')
    await first().launch({ path: detail, query: { id: reflectionIdOf({ who: '沈若水', on: -34 }) } })
    await first().tap('button', '举报周明远的评论')
    await first().tap('button', '泄露学生信息')
    await first().sees('已经举报，等主持人或管理办公室查看。')
    await first().persona('wx-chen-zhiqiu')
    await first().launch({ path: 'messages/inbox/inbox' })
    await first().tap('button', /周明远的评论被举报/)
    await first().waitForRoute('library/reported/reported')
    await first().sees('说的是靠窗那个孩子吧？')
    await first().sees('泄露学生信息')
    await first().tap('button', '移除')
    await first().find('dialog', /移除/).getByRole('button', { name: '移除' }).click()
    await first().sees('主持人已移除，别人看不到了。')
    await member().launch({ path: 'messages/inbox/inbox' })
    // Of the one that was taken away before they are told, too.
    await member().find('button', /评论已被移除/).first().click()
    await member().waitForRoute(detail)
  })
})

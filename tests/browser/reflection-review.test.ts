import { studioId } from '../../local/seed/story-people'
import { reflectionIdOf } from '../../local/seed/story-reflections'
import { useStage } from './harness'
import { ask } from './library-cases'
import { extraPersonas, openidOf } from './looks/cast'
import { losingNetworkAt } from './lose-network'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story', reflections: true, personas: extraPersonas })
/** Whoever decides. */
const desk = (): PhoneDriver => stage().phone(1)
/** The author, or a colleague who reads. */
const other = (): PhoneDriver => stage().phone(2)
const author = 'wx-zhou-mingyuan'
const colleague = openidOf('韩一川')
const drill = reflectionIdOf({ who: '周明远', on: -13 })

beforeAll(async () => {
  await desk().persona('wx-chen-zhiqiu')
  await other().persona(colleague)
  await Promise.all([desk().sees('陈知秋'), other().sees('韩一川')])
})

async function opensFromInbox(phone: PhoneDriver, message: RegExp, route: string): Promise<void> {
  await phone.launch({ path: 'messages/inbox/inbox' })
  await phone.tap('button', message)
  await phone.waitForRoute(route)
}

async function reads(openid: string, words: string | RegExp): Promise<void> {
  await other().persona(openid)
  await other().launch({ path: 'reflection/detail/detail', query: { id: drill } })
  await other().sees(words)
}

describe('what the check is not sure of', () => {
  it('is seen by no colleague while it waits', async () => {
    await other().launch({ path: 'pages/reflections/reflections' })
    await other().sees('图书角的三次搬家')
    await other().doesNotSee('走廊里的那次冲突')
  })

  it('is counted at home for the host, who reads it as a whole', async () => {
    await desk().tap('button', /1 篇反思等着决定/)
    await desk().waitForRoute('reflection/queue/queue')
    await desk().tap('button', /检查拿不准.*走廊里的那次冲突/)
    await desk().waitForRoute('reflection/review/review')
    await desk().sees('第二天他们自己商量好了换座位。')
  })

  it('is passed with two taps, and nothing more waits', async () => {
    await desk().tap('button', /^通过$/)
    await desk().find('button', /^通过$/).last().click()
    await desk().sees('没有等着决定的了')
    await desk().find('button', '返回').last().click()
    await desk().waitForRoute('reflection/queue/queue')
    await desk().sees('没有等着决定的')
  })

  it('is read by colleagues from then on, and its author is told', async () => {
    await other().launch({ path: 'pages/reflections/reflections' })
    await other().sees('走廊里的那次冲突')
    await other().persona(author)
    await opensFromInbox(other(), /^未读，反思已发布：走廊里的那次冲突/, 'reflection/detail/detail')
    await other().sees('工作室的成员都能看到')
  })
})

describe('what a reader reports', () => {
  it('is written in their own words, and survives a lost connection', async () => {
    await reads(colleague, '先让其他人离开')
    await other().tap('button', '举报')
    await other().fill('其他', '照片里能看清便利贴上的学生名字')
    await other().network('offline')
    await other().tap('button', /^提交$/)
    await other().sees('没有连上网络，内容还在。连上后请再试一次。')
    await other().network('online')
    await other().tap('button', /^提交$/)
    await other().sees(/已经转给工作室主持人/)
  })

  it('comes before the host by a message, and is taken down with two taps', async () => {
    await opensFromInbox(desk(), /^未读，周明远的反思被举报/, 'reflection/review/review')
    await desk().sees('照片里能看清便利贴上的学生名字')
    await desk().tap('button', /^撤下$/)
    await desk().tap('button', '有学生的姓名或照片')
    await desk().sees('没有等着决定的了')
  })

  it('is gone for colleagues at once', async () => {
    await reads(colleague, '没有找到这项内容，可能已经改动或删除。')
  })
})

describe('what was taken down', () => {
  it('is told to its author with the reason, who appeals once', async () => {
    await other().persona(author)
    await opensFromInbox(other(), /^未读，反思已被撤下：先让其他人离开/, 'reflection/detail/detail')
    await other().sees(/原因：有学生的姓名或照片/)
    await other().tap('button', '申诉')
    await other().fill('申诉的内容', '便利贴上是三步口诀，没有学生的名字。')
    await other().tap('button', '提交申诉')
    await other().sees(/已经申诉，等待答复。/)
    await other().find('button', '申诉').waitFor({ state: 'hidden' })
  })

  it('is put back by the office, which finds it at home', async () => {
    await desk().persona('wx-song-lixia')
    await desk().tap('button', /1 篇反思等着决定/)
    await desk().tap('button', /作者申诉.*先让其他人离开/)
    await desk().sees('便利贴上是三步口诀，没有学生的名字。')
    await desk().tap('button', /^恢复$/)
    await desk().find('button', /^恢复$/).last().click()
    await desk().sees('没有等着决定的了')
  })

  it('is read again by everybody who could, and its author is told', async () => {
    await opensFromInbox(other(), /^未读，反思已恢复：先让其他人离开/, 'reflection/detail/detail')
    await other().sees('全校的老师都能看到')
    await reads(colleague, '先让其他人离开')
  })
})

describe('two who decide at once', () => {
  it('do not decide on what they have not seen: the second sees what the first did', async () => {
    await other().persona('wx-chen-zhiqiu')
    for (const phone of [desk(), other()]) {
      await phone.launch({ path: 'reflection/review/review', query: { id: drill, of: '' } })
      await phone.sees('没有要决定的。发现不合适，可以撤下。')
    }
    await desk().tap('button', /^撤下$/)
    await desk().tap('button', '内容不适合公开')
    await desk().sees('没有等着决定的了')
    await other().tap('button', /^撤下$/)
    await other().fill('其他理由', '作者请求撤下')
    await other().find('button', /^撤下$/).last().click()
    await other().sees('刚刚已经由别人处理了，下面是现在的样子。')
    await other().sees('内容不适合公开')
  })
})

describe('the next one that waits', () => {
  it('is not decided on unread: where it could not be read, nothing of the one before stands in its place', async () => {
    const [before, next] = [reflectionIdOf({ who: '周明远', on: -48 }), reflectionIdOf({ who: '张书宁', on: -20 })]
    for (const id of [before, next]) await ask(stage().cloud, colleague, 'library.reportReflection', { id, reason: '好像写到了真名' })
    await desk().persona('wx-chen-zhiqiu')
    await desk().launch({ path: 'reflection/review/review', query: { id: before, of: studioId } })
    await desk().sees('站在门口的三分钟')
    await losingNetworkAt('reflection', { page: stage().page, phone: desk() }, async () => {
      await desk().tap('button', /^没有问题$/)
      await desk().find('button', /^没有问题$/).last().click()
      await desk().sees('没有连上网络')
    })
    await desk().doesNotSee('站在门口的三分钟')
    await desk().find('button', /^撤下$/).waitFor({ state: 'hidden' })
    await desk().network('online')
    await desk().tap('button', '再试一次')
    await desk().sees('一共二十三句“你怎么又”')
  })
})

import { reflectionIdOf } from '../../local/seed/story-reflections'
import { storyId } from '../../local/seed/story-ids'
import { studioId } from '../../local/seed/story-people'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story', reflections: true })
const host = (): PhoneDriver => stage().phone(1)
const member = (): PhoneDriver => stage().phone(2)
const editor = 'reflection/editor/editor'
const drill = { id: reflectionIdOf({ who: '周明远', on: -13 }) }
const feeds = 'pages/reflections/reflections'

beforeAll(async () => {
  await host().persona('wx-chen-zhiqiu')
  await member().persona('wx-zhou-mingyuan')
  await Promise.all([host().sees('陈知秋'), member().sees('周明远')])
})

async function write(text: string, title = ''): Promise<void> {
  await member().launch({ path: editor, query: { studio: studioId } })
  if (title !== '') await member().fill('标题', title)
  await member().fill('正文', text)
}

const textInField = (): Promise<string> => member().screen.getByLabel('正文').filter({ visible: true }).inputValue()
const cardsIn = (phone: PhoneDriver, name: string | RegExp): Promise<number> => phone.find('button', name).count()

/** How many there are in the cloud. */
function reflectionsCalled(title: string): number {
  return (stage().cloud.database.export()['reflections'] ?? []).filter((reflection) => JSON.stringify(reflection).includes(title)).length
}

describe('a reflection', () => {
  it('is written without a network, with pictures, and waits', async () => {
    await member().tap('tab', '反思')
    await member().tap('button', '写反思')
    await member().waitForRoute(editor)
    await member().tap('button', /^关联活动/)
    await member().tap('radio', /^突发事件处置桌面推演/)
    await member().network('offline')
    await member().fill('标题', '下课以后')
    await member().fill('正文', '下课了，没有人动。\n\n我在黑板上写下一行字，等他们自己读完。')
    await member().tap('button', '加图片')
    await member().pickSamples('活动照片', '公出通知')
    await member().find('button', /^第 2 张图片$/).waitFor()
    await member().tap('button', '第 2 张图片')
    await member().tap('button', '往前移')
    await member().tap('button', '发布')
    await member().tap('button', '都看过了')
    await member().sees('没有连上网络。内容和图片都在手机里，连上以后会自动发送。')
  })

  it('that waits is found among one’s own, and can be taken back and written on', async () => {
    await member().launch({ path: feeds })
    await member().tap('button', '还有 1 篇待发送')
    await member().tap('button', /^待发送，下课以后/)
    await member().tap('button', '先不发，接着改')
    expect(await textInField()).toContain('等他们自己读完。')
    await member().fill('标题', '下课以后的一分钟')
    await member().tap('button', '发布')
    await member().tap('button', '都看过了')
    await member().sees('待发送')
  })

  it('goes by itself when the network comes back, is checked, and shown', async () => {
    await member().network('online')
    await member().waitForRoute('reflection/detail/detail')
    await stage().cloud.events.settled()
    await member().launch({ path: feeds })
    await member().sees('下课以后的一分钟')
    expect(reflectionsCalled('下课以后的一分钟')).toBe(1)
  })

  it('is read by a colleague, its pictures in the order chosen', async () => {
    await host().launch({ path: feeds })
    await host().tap('button', /下课以后的一分钟/)
    await host().sees('我在黑板上写下一行字，等他们自己读完。')
    await host().sees('突发事件处置桌面推演')
    await host().find('button', '看第 2 张图片').waitFor()
    // The notice is upright, the classroom is not.
    const shapes = `[...document.querySelectorAll('.page-frame:not([hidden]) [aria-label^="看第"]')].map(({ style }) => style.aspectRatio)`
    const [first, second] = await host().evaluate<string[]>(shapes)
    expect([shapeOf(first), shapeOf(second)]).toEqual(['upright', 'lying'])
  })

  it('is answered by the host and recommended, as its author reads from the inbox', async () => {
    await host().fill('写给作者的反馈', '那一分钟的安静最难得。')
    await host().tap('switch', '推荐进案例库')
    await host().tap('button', '发给作者')
    await host().sees('改反馈')
    await member().launch({ path: 'messages/inbox/inbox' })
    await member().tap('button', /反思被推荐：下课以后的一分钟/)
    await member().sees('那一分钟的安静最难得。')
    await member().sees('推荐进案例库')
  })

  it('is sent once, however often the button is pressed and answers are lost', async () => {
    await write('慢一点，再慢一点。', '按了三次')
    stage().cloud.faults({ rules: [{ action: 'reply', nth: 1, when: 'after', code: -601003, message: 'reply lost' }] })
    const button = member().find('button', '发布')
    await button.evaluate((element: { click: () => void }) => [1, 2, 3].forEach(() => element.click()))
    await member().waitForRoute('reflection/detail/detail')
    stage().cloud.faults({})
    expect(reflectionsCalled('按了三次')).toBe(1)
  })
})

describe('what is being written', () => {
  it('is all there after the mini-program was killed in the middle', async () => {
    await member().launch({ path: editor, query: { studio: studioId, activity: storyId('activity 突发事件处置桌面推演') } })
    await member().fill('标题', '还没写完')
    await member().tap('button', '加图片')
    await member().pickSamples('活动照片')
    await member().find('button', /^第 1 张图片$/).waitFor()
    await member().tap('radio', /^主持人/)
    await member().fill('正文', '写到这里，电话响了')
    await member().reload()
    await member().launch({ path: feeds })
    await member().tap('button', '还有 1 篇草稿')
    await member().tap('button', /^草稿，还没写完/)
    await member().sees('接着上次没写完的。')
    expect(await textInField()).toBe('写到这里，电话响了')
    expect(await member().find('radio', /^主持人/).getAttribute('aria-checked')).toBe('true')
    await member().sees('突发事件处置桌面推演')
    // Its picture can be seen: it lies on the phone, not where WeChat puts what was chosen.
    await stage().page.waitForFunction(`frames['phone-2'].document.querySelector('.page-frame:not([hidden]) .picture-image img')?.naturalWidth > 0`)
  })

  it('is kept beside another one', async () => {
    await write('第二篇，先记一句。')
    await member().launch({ path: editor, query: { studio: studioId } })
    await member().tap('button', '接着写那篇')
    expect(await textInField()).toBe('第二篇，先记一句。')
    await member().launch({ path: feeds })
    await member().tap('button', '还有 2 篇草稿')
    expect(await cardsIn(member(), /^草稿，/)).toBe(2)
  })

  it('is thrown away only when one says so', async () => {
    await member().tap('button', '放弃：第二篇，先记一句。')
    await member().tap('button', '留着')
    expect(await cardsIn(member(), /^草稿，/)).toBe(2)
    await member().tap('button', '放弃：第二篇，先记一句。')
    await member().find('dialog', '放弃这篇草稿？').getByRole('button', { name: '放弃' }).click()
    await member().find('button', /^草稿，第二篇/).waitFor({ state: 'hidden' })
    expect(await cardsIn(member(), /^草稿，/)).toBe(1)
  })

  it('that the check does not pass comes back with the reason, and is sent as it was changed', async () => {
    await write('他骂同桌是蠢货，我没有马上批评。', '一句气话')
    await member().tap('button', '发布')
    await member().sees(/自动检查没有通过，里面可能有骂人的话/)
    expect(await textInField()).toBe('他骂同桌是蠢货，我没有马上批评。')
    await member().fill('正文', '他骂了同桌，我没有马上批评。')
    await member().tap('button', '发布修改')
    await member().waitForRoute('reflection/detail/detail')
    await host().launch({ path: feeds })
    await host().sees('他骂了同桌，我没有马上批评。')
    expect(reflectionsCalled('一句气话')).toBe(1)
  })

  it('with a picture that does not get through is tried again by a tap', async () => {
    await write('图书角又搬了一次家。')
    await member().tap('button', '加图片')
    await member().pickSamples('活动照片')
    await member().find('button', /^第 1 张图片$/).waitFor()
    stage().cloud.faults({ rules: [{ action: 'upload', nth: 1, when: 'before', code: -501001, message: 'storage fails' }] })
    await member().tap('button', '发布')
    await member().tap('button', '都看过了')
    await member().sees(/第 1 张图片没有传上去/)
    await member().tap('button', '第 1 张图片，没传上去')
    await member().tap('button', '再传一次')
    await member().waitForRoute('reflection/detail/detail')
    stage().cloud.faults({})
  })
})

describe('what was published', () => {
  it('is changed; the version before stays visible until the new one has passed', async () => {
    stage().cloud.events.hold()
    await member().launch({ path: 'reflection/detail/detail', query: drill })
    await member().tap('button', '修改')
    await member().sees('别人看到的还是原来的内容；发布以后重新检查，通过了才换。')
    await member().fill('标题', '先让其他人离开，再说话')
    await member().tap('button', '加图片')
    await member().pickSamples('活动照片')
    // Its first one is there already.
    await member().find('button', /^第 2 张图片$/).waitFor()
    await member().tap('button', '发布修改')
    await member().tap('button', '都看过了')
    await member().waitForRoute('reflection/detail/detail')
    await member().sees(/别人看到的还是上一版/)
    await host().launch({ path: 'reflection/detail/detail', query: drill })
    await host().sees('先让其他人离开')
    await host().doesNotSee('先让其他人离开，再说话')
    await stage().cloud.events.release()
    await stage().cloud.events.settled()
    await host().launch({ path: 'reflection/detail/detail', query: drill })
    await host().sees('先让其他人离开，再说话')
  })
})

function shapeOf(ratio = ''): 'upright' | 'lying' | '' {
  const [width = 0, height = 0] = ratio.split('/').map(Number)
  return width === 0 ? '' : width < height ? 'upright' : 'lying'
}

import type { ActionName, InputOf, OutputOf, Reply } from '../../contract/index'
import { drawDigits, drawToken, stepOf } from '../../domain/shared/room-code'
import { storyId } from '../../local/seed/story-ids'
import { newcomerOpenid } from '../../local/seed/story-people'
import { moduleNeeded } from '../../miniprogram/attendance/room/room-for-code'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story' })
const host = (): PhoneDriver => stage().phone(1)
const assistant = (): PhoneDriver => stage().phone(2)

const hostOpenid = 'wx-chen-zhiqiu'
/** Today from 14:00 to 16:30, for everybody and for guests. */
const today = `${storyId('activity 主题班会观摩：把规则讲成故事')}a`
/** In a week, for four people. */
const forSome = `${storyId('activity 能力大赛磨课：情景答辩')}a`
const minute = 60_000
const day = 24 * 60 * minute
/** 33 modules and four of quiet on either side. */
const modules = 41

const openidOf = (name: string): string => `wx-${storyId(name)}`
const roomPage = (session: string) => ({ path: 'attendance/room/room', query: { session } })
const listPage = (session: string) => ({ path: 'attendance/room-list/room-list', query: { session } })

beforeAll(async () => {
  await host().persona(hostOpenid)
  await assistant().persona('wx-lin-xiaowen')
  await Promise.all([host().sees('陈知秋'), assistant().sees('林晓雯')])
  for (const name of ['冯思齐', '蒋予安', '沈若水']) await output(openidOf(name), 'attendance.checkIn', { token: await tokenOf(today) })
})

describe('the code page', () => {
  it('shows code, digits and counts, and no names', async () => {
    await host().launch(roomPage(today))
    await host().sees('/ 24')
    await showsDigitsOf(today)
    await host().doesNotSee('冯思齐')
  })

  it('has the 小程序码 at hand for who has not opened the mini-program', async () => {
    await host().tap('button', '小程序码')
    await host().find('img', '小程序码').waitFor()
    await host().tap('button', '回到签到码')
  })

  it('goes on changing without a network, and says that the count does not', async () => {
    await host().network('offline')
    await host().sees('网络断了，人数稍后更新')
    await stage().moveClock({ advanceMs: 15_000 })
    await showsDigitsOf(today)
    await host().network('online')
    await host().doesNotSee('网络断了')
  })

  it('is right again at once after the device slept, network or not', async () => {
    await host().network('offline')
    await stage().moveClock({ advanceMs: 5 * minute })
    await showsDigitsOf(today)
    await host().network('online')
    await host().doesNotSee('网络断了')
  })

  it.each([
    [960, 540],
    [1280, 720],
  ])('on a wall %i px wide has everything beside a code that is read from the last row; names only after a tap', async (width, height) => {
    await host().resize(width, height)
    await host().find('img', '小程序码').waitFor()
    await host().sees('没打开小程序？先用微信扫这里')
    await host().doesNotSee('冯思齐')
    const code = await host().find('img', /^签到码/).boundingBox()
    expect((code?.width ?? 0) / modules).toBeGreaterThanOrEqual(moduleNeeded(width))
    expect((code?.y ?? 0) + (code?.height ?? Infinity)).toBeLessThanOrEqual(await heightOfScreen())
    await host().tap('button', '看名单')
    await host().sees('冯思齐')
    await host().resize(375, 760)
    await host().launch(roomPage(today))
    await host().sees('/ 24')
  })
})

describe('a roll call', () => {
  it('notes everybody present, then the exceptions, and takes back what was tapped by mistake', async () => {
    await assistant().launch(listPage(today))
    await assistant().tap('button', '点名')
    await assistant().sees(/13:\d\d 已签到/)
    await assistant().tap('button', '全到')
    await assistant().tap('radio', '戚远帆 缺')
    await assistant().sees('到 23 · 缺 1 · 还没点 0')
    await assistant().tap('button', '撤销')
    await assistant().sees('到 24 · 缺 0 · 还没点 0')
    await assistant().tap('radio', '陶然 缺')
    // Left by mistake: nothing of it is lost.
    await assistant().launch({ path: 'attendance/roll-call/roll-call', query: { session: today } })
    await assistant().tap('button', '保存 21 处')
    await assistant().sees('已保存 21 处')
  })

  it('stands on the list with the name of who said so; who scanned is not touched', async () => {
    await host().launch(listPage(today))
    await host().sees('记缺：林晓雯')
    expect(await host().text('点名：林晓雯').count()).toBe(20)
    const { arrived } = await output(hostOpenid, 'attendance.roomList', { sessionId: today })
    expect(arrived.find(({ name }) => name === '冯思齐')?.via).toBe('code')
  })

  it('is taken back by another', async () => {
    await assistant().tap('radio', '许听澜 到')
    await assistant().tap('radio', '吕文博 到')
    await assistant().tap('button', '保存 2 处')
    await assistant().sees('已保存 2 处')
    await host().launch(listPage(today))
    await host().sees('未到 3 人')
  })
})

describe('scans that were sent late', () => {
  beforeAll(async () => {
    const shown = await tokenOf(today)
    await stage().moveClock({ advanceMs: 20 * minute })
    for (const name of ['许听澜', '吕文博']) await output(openidOf(name), 'attendance.submitLateScan', { token: shown })
  })

  it('an assistant sees, and leaves to the host', async () => {
    await assistant().launch(listPage(today))
    await assistant().sees('待确认 2 人')
    await assistant().sees(/扫的是 13:\d\d 的码，14:\d\d 才收到/)
    for (const name of [/确认/, '抽三位']) expect(await assistant().find('button', name).count()).toBe(0)
  })

  it('a host refuses one, after being asked once, and confirms the other', async () => {
    await host().launch(listPage(today))
    await host().find('button', '全部确认').waitFor()
    await host().tap('button', '不确认 吕文博')
    await host().sees('吕文博补交的这次扫码不算')
    await host().tap('button', /^不确认$/)
    await host().sees('待确认 1 人')
    await host().tap('button', /^确认 许听澜/)
    await host().sees('补交，陈知秋确认')
    await host().doesNotSee('待确认')
  })
})

describe('who is really there', () => {
  it('guests stand apart and are counted nowhere', async () => {
    const refused = await reply(newcomerOpenid, 'attendance.checkIn', { token: await tokenOf(today) })
    const receipt = refused.ok ? '' : (refused.detail?.receipt ?? '')
    await output(newcomerOpenid, 'attendance.checkInAsGuest', { receipt, name: '何从容', school: '云溪市第一中学' })
    await host().launch(listPage(today))
    await host().sees('来访 1 人')
    await host().sees(/^云溪市第一中学 · 14:/)
    await host().sees('已到 22 人')
  })

  it('a head count shows the difference', async () => {
    await host().tap('button', '现场人数')
    await host().fill('会场里的人数', '很多')
    await host().tap('button', '保存')
    await host().sees('写一个 0 到 1000 的数。')
    await host().fill('会场里的人数', '24')
    await host().tap('button', '保存')
    await host().sees('现场 24 人，签到 23 人，差 1 人。')
  })

  it('a spot check draws three; who is not there is noted absent after being asked once, and may come back', async () => {
    await host().tap('button', '抽三位')
    await host().find('button', '再抽三位').waitFor()
    const { spotCheck } = await output(hostOpenid, 'attendance.roomList', { sessionId: today })
    expect(spotCheck).toHaveLength(3)
    const [first, second] = spotCheck.map(({ name }) => name)
    await host().tap('radio', `${first} 在`)
    await host().tap('radio', `${second} 不在`)
    await host().sees('会记为缺勤（更正）')
    await host().tap('button', /^不在$/)
    await host().sees('已记缺勤（更正）')
    await host().sees('记缺：陈知秋')
    await host().sees('已到 21 人')
    await host().tap('radio', `${second} 在`)
    await host().sees('已到 22 人')
  })

  it('who could not check in is listed with what to do next', async () => {
    const shown = await tokenOf(today)
    await stage().moveClock({ advanceMs: 2 * minute })
    await reply(openidOf('吕文博'), 'attendance.checkIn', { token: shown })
    await host().launch(listPage(today))
    await host().sees('扫的码已经过时')
    await host().sees('请对着屏幕再扫一次；照片里的码不管用。')
  })
})

it('after the end the list says so, and what it came to', async () => {
  await stage().moveClock({ advanceMs: 150 * minute })
  await host().launch(listPage(today))
  await host().sees('签到已结束')
  await host().sees('来访 1')
  await host().launch(roomPage(today))
  await host().sees('签到已结束')
})

describe('who scanned without being on the roster', () => {
  beforeAll(async () => {
    await stage().moveClock({ advanceMs: 7 * day - 150 * minute })
    for (const name of ['冯思齐', '蒋予安']) {
      const refused = await reply(openidOf(name), 'attendance.checkIn', { token: await tokenOf(forSome) })
      await output(openidOf(name), 'attendance.askHost', { receipt: refused.ok ? '' : (refused.detail?.receipt ?? '') })
    }
  })

  it('is let in by the host with one tap, or is not', async () => {
    await host().launch(listPage(forSome))
    await host().sees('请求加入 2 人')
    await host().tap('button', /^加入 冯思齐/)
    await host().sees('已到 1 人')
    await host().tap('button', '不加入 蒋予安')
    await host().sees('不加进这次的名单')
    await host().tap('button', /^不加入$/)
    await host().doesNotSee('请求加入')
    expect((await output(hostOpenid, 'attendance.roomList', { sessionId: forSome })).arrived.map(({ name }) => name)).toEqual(['冯思齐'])
  })
})

it('a host opens an activity to guests, and its page says so', async () => {
  await host().launch({ path: 'activity/detail/detail', query: { id: forSome.slice(0, -1) } })
  await host().tap('button', '编辑或改期')
  await host().tap('radio', '可以签到')
  await host().tap('button', '保存修改')
  await host().waitForRoute('activity/detail/detail')
  await host().sees('来访教师可以签到，不计入考勤')
})

async function reply<Name extends ActionName>(openid: string, name: Name, input: InputOf<Name>): Promise<Reply<OutputOf<Name>>> {
  const [functionName = '', action = ''] = name.split('.')
  const answer = await stage().cloud.call({ openid, function: functionName, data: { action, input } })
  if ('error' in answer) throw new Error(answer.error.errMsg)
  return answer.result as Reply<OutputOf<Name>>
}

async function output<Name extends ActionName>(openid: string, name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const answer = await reply(openid, name, input)
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.code}`)
  return answer.output
}

async function tokenOf(session: string): Promise<string> {
  const { key, envelope } = await output(hostOpenid, 'attendance.openRoom', { sessionId: session })
  return drawToken(key, envelope, stepOf(stage().cloud.clock.now()))
}

/** The digits of the moment, or of a moment later when they are just changing. */
async function showsDigitsOf(session: string): Promise<void> {
  const { key, envelope } = await output(hostOpenid, 'attendance.openRoom', { sessionId: session })
  const step = stepOf(stage().cloud.clock.now())
  const spoken = [step, step + 1].map((one) => drawDigits(key, envelope, one).replace(/^.../, '$& '))
  await host().screen.getByLabel(new RegExp(`^签到数字 (${spoken.join('|')})$`)).filter({ visible: true }).waitFor()
}

async function heightOfScreen(): Promise<number> {
  const box = await stage().page.locator('iframe[name="phone-1"]').boundingBox()
  return (box?.y ?? 0) + (box?.height ?? 0)
}

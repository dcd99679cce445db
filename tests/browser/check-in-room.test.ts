import type { Locator } from 'playwright-core'
import type { ActionName, InputOf, OutputOf, Reply } from '../../contract/index'
import { drawDigits, drawToken, sessionIdOf, stepMilliseconds, stepOf } from '../../domain/shared/phone'
import { invitationCode, newcomerOpenid } from '../../local/seed/story-people'
import { storyId } from '../../local/seed/story-ids'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const minute = 60_000
const host = 'wx-chen-zhiqiu'
const today = sessionIdOf(storyId('activity 主题班会观摩：把规则讲成故事'), 0)

const stage = useStage({ seed: 'story' })
const phone = (): PhoneDriver => stage().phone(2)
const now = (): number => stage().cloud.clock.now()

/** Ten to two on the day of the story, when the code of 13:50 begins; so it is at the beginning of each test. */
let beginning = 0

beforeAll(() => {
  beginning = stepOf(now()) * stepMilliseconds
})

beforeEach(async () => {
  await phone().network('online')
  await phone().skew(0)
  await stage().cloud.reset('story')
  await stage().moveClock({ now: beginning })
})

describe('who has not joined yet', () => {
  beforeEach(() => open(newcomerOpenid, '我有邀请码'))

  it('scans, joins with an invitation, and is on time by the time of the scan', async () => {
    await stage().moveClock({ now: beginning + 18 * minute })
    await scanRoom()
    await phone().sees('还差一步')
    await phone().tap('button', '输入邀请码')
    await stage().moveClock({ now: beginning + 35 * minute })
    await phone().fill('邀请码', invitationCode)
    await phone().tap('button', '加入工作室')
    await phone().sees(/^签到成功$/)
    await Promise.all([phone().sees('孙悦'), phone().sees('14:08 签到 · 准时')])
    expect(await arrivedNames()).toEqual(['孙悦'])
  })

  it('signs in as a guest with name and school, and may mend the name', async () => {
    await scanRoom()
    await phone().tap('button', '我是来访教师')
    await phone().tap('button', '签到')
    await phone().sees('请填姓名和学校')
    await phone().fill('姓名', '顾来访')
    await phone().fill('学校', '北塘小学')
    await phone().tap('button', '签到')
    await phone().sees('签到成功，欢迎来访')
    await phone().tap('button', '改姓名或学校')
    await phone().fill('姓名', '顾来芳')
    await phone().tap('button', '签到')
    await phone().sees('顾来芳')
    expect((await roomList()).guests).toEqual([expect.objectContaining({ name: '顾来芳', school: '北塘小学' })])
  })
})

describe('who has no network', () => {
  beforeEach(() => open('wx-zhou-mingyuan', '扫码签到'))

  it('is told that the scan is kept; reopened later and online it waits for the host, who confirms it', async () => {
    await phone().network('offline')
    await scanRoom()
    await phone().sees('已保存，还没有签到成功')
    await phone().sees('13:50 的签到码')
    await stage().moveClock({ now: beginning + 20 * minute })
    await phone().launch({})
    await phone().sees('有 1 次签到还没提交')
    await phone().tap('button', '现在提交')
    await phone().sees('还没有提交成功')
    expect((await roomList()).unconfirmed).toEqual([])
    await phone().network('online')
    await phone().sees('1 次签到已提交，等主持人确认')
    const [waiting] = (await roomList()).unconfirmed
    expect(waiting).toMatchObject({ name: '周明远', codeShownAt: beginning })
    expect(await arrivedNames()).toEqual([])
    await call(host, 'attendance.decideEvidence', { sessionId: today, personIds: [waiting?.id ?? ''], decision: 'confirmed' })
    await phone().launch({})
    await phone().sees('13:50 签到 · 准时')
    await phone().doesNotSee('等主持人确认')
  })

  it('sees the page itself change when the network comes back, and is checked in while the code is still fresh', async () => {
    await phone().network('offline')
    await scanRoom()
    await phone().sees('已保存，还没有签到成功')
    await phone().network('online')
    await phone().sees(/^签到成功$/)
    expect(await arrivedNames()).toEqual(['周明远'])
  })

  it('is told when the host did not confirm it', async () => {
    await phone().network('offline')
    await scanRoom()
    await phone().sees('已保存，还没有签到成功')
    await stage().moveClock({ now: beginning + 20 * minute })
    await phone().network('online')
    await phone().sees('已提交，等主持人确认')
    const personIds = (await roomList()).unconfirmed.map(({ id }) => id)
    await call(host, 'attendance.decideEvidence', { sessionId: today, personIds, decision: 'refused' })
    await stage().moveClock({ advanceMs: minute })
    await phone().launch({})
    await phone().sees('的签到主持人没有确认')
    await phone().tap('button', '知道了')
    await phone().doesNotSee('的签到主持人没有确认')
  })

  it('gets nothing by a clock that is a day ahead', async () => {
    await phone().skew(86_400_000)
    await phone().launch({})
    await phone().network('offline')
    await scanRoom()
    await phone().sees('13:50 的签到码')
    stage().cloud.clock.move({ now: beginning + 20 * minute })
    await phone().network('online')
    await phone().sees('按 13:50 的签到码算到场')
    expect((await roomList()).unconfirmed).toEqual([expect.objectContaining({ codeShownAt: beginning })])
  })
})

it('a slow network shows that it is busy, and makes one mark', async () => {
  await open('wx-zhou-mingyuan', '扫码签到')
  await phone().network('slow')
  await scanRoom()
  await phone().sees('正在签到')
  await phone().sees(/^签到成功$/)
  expect(await arrivedNames()).toEqual(['周明远'])
})

it('a fault of the service costs nobody the arrival: the phone tries again by itself', async () => {
  await open('wx-zhou-mingyuan', '扫码签到')
  const code = await codeOfRoom()
  stage().cloud.faults({ rules: [{ action: 'database.insertDocument', nth: 1, when: 'before', code: 'DATABASE_REQUEST_FAILED' }] })
  await phone().tap('button', /扫码签到/)
  await phone().scanText(code)
  await phone().sees('正在自动重试')
  await phone().sees(/^签到成功$/)
  expect(await arrivedNames()).toEqual(['周明远'])
})

describe("from WeChat's own scanner", () => {
  beforeEach(async () => {
    await open('wx-zhou-mingyuan', '扫码签到')
    await call(host, 'attendance.openRoom', { sessionId: today })
  })

  it('the code beside the code opens the page, where one tap scans', async () => {
    const { png } = await call(host, 'attendance.miniCode', { sessionId: today })
    await stage().page.getByRole('group', { name: '手机 2' }).getByRole('button', { name: '微信扫一扫' }).click()
    await phone().scanPicture({ name: 'mini-code.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') })
    await phone().waitForRoute('pages/check-in/check-in')
    await phone().tap('button', '扫会场的签到码')
    await phone().scanText(await codeOfRoom())
    await phone().sees(/^签到成功$/)
  })

  it('six digits can be typed, and send themselves', async () => {
    await phone().launch({ path: 'pages/check-in/check-in', query: { scene: encodeURIComponent(today) } })
    const { key, envelope } = await call(host, 'attendance.openRoom', { sessionId: today })
    await digitsField().fill(drawDigits(key, envelope, stepOf(now())))
    await phone().sees(/^签到成功$/)
    expect((await roomList()).arrived).toEqual([expect.objectContaining({ name: '周明远', via: 'digits' })])
  })

  it('wrong digits say how many tries are left, then send to the host', async () => {
    await phone().launch({ path: 'pages/check-in/check-in', query: { scene: encodeURIComponent(today) } })
    for (const left of [4, 3, 2, 1]) {
      await digitsField().fill(await wrongDigits())
      await phone().sees(`还可以试 ${left} 次`)
      expect(await digitsField().inputValue()).toBe('')
    }
    await digitsField().fill(await wrongDigits())
    await phone().sees('请主持人点名')
  })

  it('a link that brings the code along checks in at once', async () => {
    const link = `https://school.example.cn/in?t=${await codeOfRoom()}`
    await phone().launch({ path: 'pages/check-in/check-in', query: { q: encodeURIComponent(link) } })
    await phone().sees(/^签到成功$/)
  })
})

it('who is not on the roster asks the host, and counts from the scan once let in', async () => {
  const forSome = sessionIdOf(storyId('activity 能力大赛磨课：情景答辩'), 0)
  await stage().moveClock({ now: beginning + 7 * 86_400_000 })
  await open('wx-wu-jiayi', '扫码签到')
  await scanRoom(forSome)
  await phone().tap('button', '请主持人加我')
  await phone().sees('已告诉主持人，等确认')
  await phone().tap('button', '看看结果')
  await phone().sees('已告诉主持人，等确认')
  await phone().launch({})
  await phone().sees('已请主持人把你加进')
  const [asking] = (await roomList(forSome)).asking
  await call(host, 'attendance.decideAsking', { sessionId: forSome, personId: asking?.id ?? '', decision: 'added' })
  await phone().tap('button', '看看结果')
  await phone().sees('13:50 签到 · 准时')
})

async function open(openid: string, sees: string): Promise<void> {
  await phone().persona(openid)
  await phone().launchFirst({})
  await phone().sees(sees)
}

/** Taps 扫码签到 on the home page and points the camera at the room's screen. */
async function scanRoom(sessionId = today): Promise<void> {
  const code = await codeOfRoom(sessionId)
  await phone().tap('button', /扫码签到/)
  await phone().scanText(code)
}

async function codeOfRoom(sessionId = today): Promise<string> {
  const { key, envelope } = await call(host, 'attendance.openRoom', { sessionId })
  return drawToken(key, envelope, stepOf(now()))
}

async function wrongDigits(): Promise<string> {
  const { key, envelope } = await call(host, 'attendance.openRoom', { sessionId: today })
  return String((Number(drawDigits(key, envelope, stepOf(now()))) + 123_456) % 1_000_000).padStart(6, '0')
}

function digitsField(): Locator {
  return phone().screen.getByLabel('6 位数字').filter({ visible: true })
}

async function arrivedNames(): Promise<string[]> {
  return (await roomList()).arrived.map(({ name }) => name)
}

function roomList(sessionId = today): Promise<OutputOf<'attendance.roomList'>> {
  return call(host, 'attendance.roomList', { sessionId })
}

async function call<Name extends ActionName>(openid: string, name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const [functionName = '', action = ''] = name.split('.')
  const reply = await stage().cloud.call({ openid, function: functionName, data: { action, input } })
  if ('error' in reply) throw new Error(`${name} failed: ${reply.error.errMsg}`)
  const result = reply.result as Reply<OutputOf<Name>>
  if (!result.ok) throw new Error(`${name} was refused: ${result.code}`)
  return result.output
}

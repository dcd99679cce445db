import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PNG } from 'pngjs'
import { encode } from 'uqr'
import type { Locator } from 'playwright-core'
import { miniProgramCodeContent } from '../../local/cloud/openapi/mini-program-code'
import { personas } from '../../local/seed/story'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story' })
const host = (): PhoneDriver => stage().phone(1)
const member = (): PhoneDriver => stage().phone(2)
const panel = (name: string): Locator => stage().page.getByRole('region', { name })
const newcomer = personas.find(({ role }) => role === 'unbound')?.openid ?? ''

beforeEach(() => Promise.all([host().launch({}), member().launch({})]))

describe('the stage', () => {
  it('shows two people with their own phones, and hands a phone to somebody else', async () => {
    await host().tap('button', '显示签到码')
    await host().waitForRoute('attendance/room/room')
    await member().sees('扫码签到')
    await member().persona(newcomer)
    await member().sees('邀请码')
    await member().persona('wx-zhou-mingyuan')
    await member().sees('周明远')
  })

  it('says what each call cost, under the name of the action', async () => {
    const row = panel('花费').getByRole('row', { name: /2 attendance\.today 成功/ }).first()
    await row.waitFor()
    await panel('花费').getByText(/上一步：云函数 \d+ 次，数据库 \d+ 次/).waitFor()
    await panel('花费').getByText(/启动以来共：云函数 \d+ 次/).waitFor()
  })

  it('shows the time in China and moves it for cloud and phones alike', async () => {
    const before = stage().cloud.clock.now()
    await panel('时钟').getByRole('button', { name: '次日' }).click()
    await Promise.all([host(), member()].map((phone) => phone.followsClock(stage().cloud.clock.offsetMs)))
    expect(stage().cloud.clock.now() - before).toBeGreaterThanOrEqual(86_400_000)
    await panel('时钟').getByLabel('要设为的时间').fill('2026-12-24T18:30')
    await panel('时钟').getByRole('button', { name: '设为这个时间' }).click()
    await panel('时钟').getByText('2026年12月24日周四 18:30').waitFor()
    await stage().moveClock({ now: before })
  })

  it('lists no message while WeChat would have sent none', async () => {
    await panel('微信会发送的消息').getByText('还没有消息').waitFor()
  })

  it('widens a phone to a projector and back', async () => {
    await stage().page.getByLabel('手机 1 的屏幕').selectOption('projector')
    await host().screen.locator('body').evaluate('new Promise((done) => innerWidth === 960 ? done() : addEventListener("resize", done))')
    await stage().page.getByLabel('手机 1 的屏幕').selectOption('usual')
  })

  it('draws Chinese with the font that it brings, whatever the machine has', async () => {
    const session = await stage().page.context().newCDPSession(stage().page)
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const { root } = await session.send('DOM.getDocument')
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' })
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
    expect(fonts.map(({ isCustomFont }) => isCustomFont)).toEqual([true])
  })
})

describe('the scanner', () => {
  it('reads the code on the other phone and checks its owner in', async () => {
    await host().tap('button', '显示签到码')
    await host().waitForRoute('attendance/room/room')
    await member().tap('button', /扫码签到/)
    await member().scanOtherPhone()
    await member().sees('签到成功')
  })

  it('says so when the other phone shows no code', async () => {
    await member().tap('button', /扫码签到/)
    await member().scanner().getByRole('button', { name: '扫另一台手机的屏幕' }).click()
    await member().scanner().getByText('另一台手机的屏幕上没有看到二维码').waitFor()
    await member().cancelScan()
    await member().scanner().waitFor({ state: 'hidden' })
  })

  it('reads a picture, and says so when it shows no code', async () => {
    await member().tap('button', /扫码签到/)
    const icon = path.join(__dirname, '..', '..', 'local', 'simulator', 'fixtures', 'mini-program', 'icons', 'green.png')
    await member().scanPicture({ name: 'icon.png', mimeType: 'image/png', buffer: readFileSync(icon) })
    await member().scanner().getByText('这张图片里没有看到二维码').waitFor()
    await member().scanPicture({ name: 'code.png', mimeType: 'image/png', buffer: picture('hello') })
    await member().scanner().waitFor({ state: 'hidden' })
  })

  it('takes a pasted text for a scanned one', async () => {
    await member().tap('button', /扫码签到/)
    await member().scanText('hello')
    await member().scanner().waitFor({ state: 'hidden' })
  })

  it('opens the mini-program where a 小程序码 leads when WeChat itself scans it', async () => {
    await stage().page.getByRole('group', { name: '手机 2' }).getByRole('button', { name: '微信扫一扫' }).click()
    await member().scanText(miniProgramCodeContent({ page: 'pages/me/me', scene: 'x' }))
    await member().waitForRoute('pages/me/me')
  })
})

function picture(text: string): Buffer {
  const scale = 6
  const { data, size } = encode(text, { border: 4 })
  const image = new PNG({ width: size * scale, height: size * scale })
  for (let y = 0; y < image.height; y += 1) {
    for (let x = 0; x < image.width; x += 1) {
      const isInk = data[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true
      image.data.fill(isInk ? 0 : 255, (y * image.width + x) * 4, (y * image.width + x) * 4 + 3)
      image.data[(y * image.width + x) * 4 + 3] = 255
    }
  }
  return PNG.sync.write(image)
}

import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inRoot } from '../../scripts/root'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const personas = [
  { openid: 'first', name: '甲', label: '甲老师', role: 'member' },
  { openid: 'second', name: '乙', label: '乙老师', role: 'member' },
]
const stage = useStage({
  miniprogram: inRoot('local', 'simulator', 'fixtures', 'mini-program'),
  functionsDirectory: echoFunction(),
  personas,
})
const phone = (): PhoneDriver => stage().phone(1)

beforeEach(async () => {
  await phone().network('online')
  await phone().persona('first')
  await open('pages/controls/controls')
})

describe('built-in components', () => {
  it('answer taps by mouse and by keyboard with their data', async () => {
    await phone().tap('button', '加二')
    await phone().find('button', '加二').press('Enter')
    await phone().tap('button', '加一')
    await phone().find('button', '加一').press('Space')
    await phone().sees('点了 6 下')
  })

  it('bind text both ways and tell what was typed', async () => {
    await phone().fill('姓名', '王老师')
    await phone().sees('你好，王老师')
    await phone().sees('输入了王老师')
  })

  it('let a form submit every named field', async () => {
    await phone().fill('姓名', '李老师')
    await phone().fill('留言', '好')
    await phone().tap('switch', '同意')
    await phone().sees('已同意')
    await phone().tapText('选 c')
    await phone().tapText('绿')
    await phone().sees('选了 a、c，green')
    await phone().tap('button', '提交')
    await phone().sees('{"name":"李老师","words":"好","agreed":true,"picks":["a","c"],"colour":"green","fruit":0}')
  })

  it('choose from a list in a sheet, by mouse and by keyboard', async () => {
    await phone().tap('button', '水果：苹果')
    await phone().find('option', '桃').click()
    await phone().tap('button', '确定')
    await phone().sees('水果：桃')
    await phone().find('button', '水果：桃').press('Enter')
    await phone().find('listbox', '第 1 列').press('ArrowUp')
    await phone().find('listbox', '第 1 列').press('Enter')
    await phone().sees('水果：梨')
  })

  it('choose in several columns, a date within its bounds, and a time', async () => {
    await phone().tap('button', '地点：东一楼')
    await phone().find('option', '西').click()
    await phone().find('option', '三楼').click()
    await phone().tap('button', '确定')
    await phone().sees('地点：西三楼')
    await phone().tap('button', /^日期/)
    await phone().find('option', '2027年').click()
    await phone().find('option', '2月').click()
    expect(await phone().find('option', /日$/).count()).toBe(28)
    await phone().tap('button', '确定')
    await phone().sees('日期：2027-02-21')
    await phone().tap('button', /^时间/)
    await phone().find('listbox', '第 1 列').press('ArrowDown')
    await phone().tap('button', '确定')
    await phone().sees('时间：09:30')
  })

  it('leave everything as it was when a sheet is cancelled', async () => {
    await phone().tap('button', '水果：苹果')
    await phone().find('option', '桃').click()
    await phone().tap('button', '取消')
    await phone().sees('水果：苹果')
  })

  it('hand slots, properties, events and lifetimes to components', async () => {
    await phone().tapText('备注：第二条✓')
    await phone().sees('点了第二条')
  })

  it('slide, scroll to the end and show pictures', async () => {
    await open('pages/surface/surface')
    await phone().sees('第 0 张')
    const swiper = await phone().screen.locator('swiper').boundingBox()
    const { mouse } = stage().page
    if (swiper === null) throw new Error('no swiper')
    await mouse.move(swiper.x + swiper.width * 0.8, swiper.y + 20)
    await mouse.down()
    await mouse.move(swiper.x + swiper.width * 0.2, swiper.y + 20, { steps: 4 })
    await mouse.up()
    await phone().sees('第 1 张')
    await phone().text('第 40 行').scrollIntoViewIfNeeded()
    await phone().sees('到底了')
    await phone().find('img', '绿点').waitFor()
    expect(await evaluate<number>('document.querySelector(".dot img").naturalWidth')).toBe(48)
  })
})

describe('pages', () => {
  it('run their lifecycles in the order of the platform', async () => {
    await phone().launch({ path: 'pages/controls/controls', query: { a: '1' }, scene: 1047 })
    await phone().tap('tab', '界面')
    await phone().waitForRoute('pages/surface/surface')
    await phone().tap('button', '下一页')
    await phone().tap('button', '返回上一页')
    await phone().tap('tab', '控件')
    await phone().waitForRoute('pages/controls/controls')
    expect(await journal()).toEqual([
      'app.onLaunch pages/controls/controls 1047',
      'app.onShow',
      'controls.onLoad {"a":"1"}',
      'controls.onShow',
      'controls.onReady',
      'controls.onHide',
      'surface.onLoad',
      'surface.onShow',
      'surface.onHide',
      'deep.onLoad 2',
      'deep.onUnload',
      'surface.onShow',
      'surface.onHide',
      'controls.onShow',
      'controls.onTabItemTap 控件',
    ])
  })

  it('pass their query as written and events through the channel', async () => {
    await open('pages/surface/surface')
    await phone().tap('button', '下一页')
    await phone().sees('{"id":"7","name":"%E7%8F%AD"}')
    await phone().sees('来自界面')
    await phone().tap('button', '返回上一页')
    await phone().sees('深处回来')
  })

  it('open by a relative address and go back by the arrow', async () => {
    await open('pages/surface/surface')
    await phone().tap('link', '去线路')
    await phone().waitForRoute('pages/wires/wires')
    await phone().tap('button', '返回')
    await phone().waitForRoute('pages/surface/surface')
  })

  it('offer the way home when they were opened from outside', async () => {
    await phone().launch({ path: '/more/deep/deep', query: { id: '1' } })
    await phone().waitForRoute('more/deep/deep')
    await open('pages/wires/wires')
    await phone().tap('button', '首页')
    await phone().waitForRoute('pages/controls/controls')
  })

  it('refresh when they are pulled down', async () => {
    const box = await phone().text('点一点').boundingBox()
    if (box === null) throw new Error('no title')
    const { mouse } = stage().page
    await mouse.move(box.x + 5, box.y + 5)
    await mouse.down()
    await mouse.move(box.x + 5, box.y + 205, { steps: 5 })
    await mouse.up()
    await phone().sees('刷新了 1 次')
  })

  it('hear that the mini-program left and came back', async () => {
    await phone().tap('button', '退到微信')
    await phone().tap('button', '回到小程序')
    expect((await journal()).slice(-4)).toEqual(['controls.onHide', 'app.onHide', 'app.onShow', 'controls.onShow'])
  })

  it('take vh from their own window and rpx from the width of the screen', async () => {
    await open('pages/surface/surface')
    const heights = await evaluate<[number, number]>(`[
      document.querySelector('.page-frame:not([hidden]) .high').clientHeight,
      document.querySelector('.page-frame:not([hidden]) .page-window').clientHeight]`)
    expect(heights[0]).toBeCloseTo(heights[1] * 1.2, -1)
    expect(await evaluate<number>('document.querySelector(".page-frame:not([hidden]) .dot").clientWidth * 750 / innerWidth')).toBeCloseTo(
      96,
      0,
    )
  })
})

describe('wx', () => {
  it('shows toasts, modals, action sheets and the question for messages', async () => {
    await open('pages/surface/surface')
    await phone().tap('button', '提示')
    await phone().sees('成功了')
    await phone().tap('button', '对话框')
    await phone().screen.getByRole('dialog', { name: '取消活动？' }).getByRole('textbox').fill('新的内容')
    await phone().tap('button', '确定')
    await phone().sees('确定：新的内容')
    await phone().tap('button', '选单')
    await phone().tap('button', '删除')
    await phone().sees('第 1 项')
    await phone().tap('button', '订阅')
    await phone().allowMessages()
    await phone().sees('"TEMPLATE_ACTIVITY":"accept"')
  })

  it('shares what the page offers', async () => {
    await open('pages/surface/surface')
    await phone().tap('button', '分享')
    await phone().sees('分享的标题')
    await phone().tap('button', '完成')
  })

  it('calls the cloud as the person who holds the phone', async () => {
    await open('pages/wires/wires')
    await phone().tap('button', '呼叫')
    await phone().sees('{"word":"你好","openid":"first"}')
    await phone().persona('second')
    await open('pages/wires/wires')
    await phone().tap('button', '呼叫')
    await phone().sees('{"word":"你好","openid":"second"}')
  })

  it('fails as the platform does without a network, and says that the network changed', async () => {
    await open('pages/wires/wires')
    await phone().network('offline')
    await phone().sees('网络 none')
    await phone().tap('button', '呼叫')
    await phone().sees(/cloud\.callFunction:fail Error: request:fail/)
    await phone().network('online')
    await phone().sees('网络 wifi')
  })

  it('answers later on a slow network', async () => {
    await open('pages/wires/wires')
    await evaluate('phone.setSlowness(300)')
    await phone().network('slow')
    await phone().tap('button', '呼叫')
    await phone().sees('{"word":"你好","openid":"first"}')
  })

  it('keeps storage for each person', async () => {
    await phone().persona('second')
    await evaluate('wx.clearStorageSync()')
    await open('pages/wires/wires')
    await phone().sees('来过 0 次')
    await open('pages/wires/wires')
    await phone().sees('来过 1 次')
    await phone().persona('first')
    await evaluate('wx.clearStorageSync()')
    await open('pages/wires/wires')
    await phone().sees('来过 0 次')
    await phone().persona('second')
    await open('pages/wires/wires')
    await phone().sees('来过 2 次')
  })

  it('goes by the moved clock of the cloud and the error of its own', async () => {
    await open('pages/wires/wires')
    await stage().moveClock({ now: Date.UTC(2027, 0, 1) })
    await phone().skew(-3_600_000)
    const now = await evaluate<number>('Date.now()')
    expect(new Date(now).toISOString().slice(0, 13)).toBe('2026-12-31T23')
    await phone().skew(0)
    await stage().moveClock({ offsetMs: 0 })
  })

  it('scans what is typed, or hears that nobody scanned', async () => {
    await open('pages/wires/wires')
    await phone().tap('button', '扫码')
    await phone().scanText('room:123')
    await phone().sees('扫到 room:123')
    await phone().tap('button', '扫码')
    await phone().cancelScan()
    await phone().sees('scanCode:fail cancel')
  })

  it('sees canvases in the pixels of the screen', async () => {
    await open('pages/wires/wires')
    await phone().screen.locator('#board, canvas').first().scrollIntoViewIfNeeded()
    const green = await evaluate<boolean>(`phone.screen().then(({ data }) => {
      for (let i = 0; i < data.length; i += 4) if (data[i] === 0x2f && data[i + 1] === 0x6b && data[i + 2] === 0x5e) return true
      return false
    })`)
    expect(green).toBe(true)
  })

  it('tells the text size and grows what asks for it', async () => {
    await phone().fontScale(1.5)
    await open('pages/wires/wires')
    expect(await evaluate('wx.getAppBaseInfo().fontSizeScaleFactor')).toBe(1.5)
    expect(await evaluate<string>('getComputedStyle(document.querySelector(".large")).fontSize')).toBe('25.5px')
    await phone().fontScale(1)
  })

  it('refuses what it does not have, by name', async () => {
    stage().problems.allow(/wx\.startBeaconDiscovery is not simulated/)
    await open('pages/wires/wires')
    await phone().tap('button', '未知')
    await evaluate('0')
    expect(() => stage().problems.check()).not.toThrow()
  })

  it('reports what a page throws and what nobody catches', async () => {
    await open('pages/wires/wires')
    await phone().tap('button', '抛出')
    await phone().tap('button', '拒绝')
    await phone().sees('拒绝')
    expect(() => stage().problems.check()).toThrow(/从页面抛出[^]*没有人接住/)
  })
})

async function open(route: string): Promise<void> {
  await phone().launch({ path: route })
  await phone().waitForRoute(route)
}

function journal(): Promise<string[]> {
  return evaluate('getApp().journal.lines()')
}

function evaluate<T>(script: string): Promise<T> {
  const frame = stage().page.frame({ name: 'phone-1' })
  if (frame === null) throw new Error('no phone')
  return frame.evaluate<T>(script)
}

/** A cloud function that says what it was asked and by whom. */
function echoFunction(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'echo-'))
  mkdirSync(path.join(directory, 'echo'))
  writeFileSync(path.join(directory, 'echo', 'index.js'), 'exports.main = async ({ word }) => ({ word, openid: process.env.WX_OPENID })')
  writeFileSync(path.join(directory, 'echo', 'config.json'), '{}')
  copyFileSync(inRoot('cloudfunctions', 'kit', 'message-templates.json'), path.join(directory, 'message-templates.json'))
  return directory
}

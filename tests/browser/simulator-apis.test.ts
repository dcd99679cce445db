import { inRoot } from '../../scripts/root'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({
  miniprogram: inRoot('local', 'simulator', 'fixtures', 'mini-program'),
  personas: [{ openid: 'first', name: '甲', label: '甲老师', role: 'member' }],
})
const phone = (): PhoneDriver => stage().phone(1)

beforeEach(async () => {
  await phone().persona('first')
  await open('pages/surface/surface')
})

describe('an API', () => {
  it('answers by callbacks when it is given one, else by a promise', async () => {
    const called = `new Promise((resolve) => {
      const said = []
      const answer = wx.getNetworkType({ success: () => said.push('success'), complete: () => resolve([...said, 'complete', answer]) })
    })`
    expect(await evaluate(called)).toEqual(['success', 'complete', undefined])
    expect(await evaluate('wx.getNetworkType()')).toEqual({ errMsg: 'getNetworkType:ok', networkType: 'wifi' })
  })

  it.each([
    ['wx.navigateTo({ url: "/pages/controls/controls" })', 'navigateTo:fail can not navigateTo a tabbar page'],
    ['wx.navigateTo({ url: "/pages/none/none" })', 'navigateTo:fail page "pages/none/none" is not found'],
    ['wx.switchTab({ url: "/pages/wires/wires" })', 'switchTab:fail can not switch to no-tabBar page'],
    ['wx.navigateBack()', 'navigateBack:fail cannot navigate back at first page.'],
    ['wx.getStorage({ key: "none" })', 'getStorage:fail data not found'],
    ['wx.setStorage({ key: "much", data: "字".repeat(400000) })', 'setStorage:fail entry size limit reached'],
    [
      'wx.showModal({ title: "a", confirmText: "五个字的字" })',
      'showModal:fail confirmText length should not larger than 4 Chinese characters',
    ],
    ['wx.showActionSheet({ itemList: [] })', 'showActionSheet:fail parameter error: itemList should have 1 to 6 items'],
    ['wx.requestSubscribeMessage({ tmplIds: [] })', "requestSubscribeMessage:fail TmplIds can't be empty"],
    ['wx.setNavigationBarColor({ frontColor: "#123456", backgroundColor: "#ffffff" })', 'setNavigationBarColor:fail invalid frontColor'],
  ])('%s fails as WeChat words it', async (call, message) => {
    expect(await evaluate<string>(`${call}.then(() => 'nothing failed', ({ errMsg }) => errMsg)`)).toContain(message)
  })

  it('is known by canIUse with its components and attributes', async () => {
    const schemas = [
      'scanCode',
      'cloud.callFunction',
      'button.open-type',
      'picker',
      'startBeaconDiscovery',
      'cloud.nothing',
      'view.nothing',
    ]
    expect(await evaluate(`${JSON.stringify(schemas)}.map((schema) => wx.canIUse(schema))`)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('tells about the phone and its windows', async () => {
    await phone().resize(375, 760)
    expect(await evaluate('wx.getWindowInfo()')).toMatchObject({
      screenWidth: 375,
      screenHeight: 760,
      statusBarHeight: 47,
      windowHeight: 760 - 91 - 84,
    })
    expect(await evaluate('wx.getMenuButtonBoundingClientRect()')).toEqual({
      left: 281,
      right: 368,
      top: 53,
      bottom: 85,
      width: 87,
      height: 32,
    })
    expect(await evaluate('wx.getSystemInfoSync()')).toMatchObject({ platform: 'ios', SDKVersion: '3.8.0', language: 'zh_CN' })
    await phone().resize(960, 540)
    expect(await evaluate('wx.getDeviceInfo()')).toMatchObject({ platform: 'windows' })
    expect(await evaluate('wx.getWindowInfo()')).toMatchObject({ statusBarHeight: 0, safeArea: { bottom: 540 } })
    await phone().resize(375, 760)
  })

  it('says that the window changed its size', async () => {
    await evaluate('globalThis.sizes = [], wx.onWindowResize(({ size }) => sizes.push(size.windowWidth))')
    await phone().resize(430, 760)
    await stage().page.waitForFunction('frames["phone-1"].sizes.at(-1) === 430')
    await phone().resize(375, 760)
  })

  it('sets title and colours of the page that calls it, for as long as it is there', async () => {
    await phone().tap('link', '去线路')
    await phone().waitForRoute('pages/wires/wires')
    await evaluate('wx.setNavigationBarTitle({ title: "另一个标题" })')
    await evaluate('wx.setNavigationBarColor({ frontColor: "#ffffff", backgroundColor: "#2F6B5E" })')
    await phone().find('heading', '另一个标题').waitFor()
    expect(await evaluate('document.querySelector(".screen").dataset.text')).toBe('white')
    await phone().tap('button', '返回')
    await phone().find('heading', '界面').waitFor()
    expect(await evaluate('document.querySelector(".screen").dataset.text')).toBe('black')
  })

  it('scrolls the page, which remembers where it was', async () => {
    await evaluate('wx.pageScrollTo({ scrollTop: 200, duration: 0 })')
    await phone().tap('tab', '控件')
    await phone().tap('tab', '界面')
    expect(await evaluate('document.querySelector(".page-frame:not([hidden]) .page-scroller").scrollTop')).toBe(200)
  })

  it('measures elements within the window of the page', async () => {
    const query = `new Promise((resolve) => {
      const page = getCurrentPages().at(-1)
      page.createSelectorQuery().select('.high').boundingClientRect().selectViewport().scrollOffset().selectAll('button').fields({ size: true }).exec(resolve)
    })`
    const [high, viewport, buttons] = await evaluate<[{ width: number }, { scrollTop: number }, unknown[]]>(query)
    expect([high.width, viewport.scrollTop, buttons.length]).toEqual([375, 0, 0])
  })

  it('tells when an element comes into the window', async () => {
    await evaluate(`globalThis.ratios = [], wx.createIntersectionObserver(getCurrentPages().at(-1)).relativeToViewport()
      .observe('.dot', ({ intersectionRatio }) => ratios.push(intersectionRatio))`)
    await evaluate('wx.pageScrollTo({ selector: ".dot", duration: 0 })')
    await stage().page.waitForFunction('frames["phone-1"].ratios.some((ratio) => ratio > 0)')
  })

  it('keeps the clipboard, random bytes and the brightness of the screen', async () => {
    await evaluate('wx.setClipboardData({ data: "ACH 4K7 MPQ" })')
    expect(await evaluate('wx.getClipboardData()')).toMatchObject({ data: 'ACH 4K7 MPQ' })
    expect(await evaluate('wx.getRandomValues({ length: 6 }).then(({ randomValues }) => randomValues.byteLength)')).toBe(6)
    await evaluate('wx.setScreenBrightness({ value: 1 })')
    await evaluate('wx.setKeepScreenOn({ keepScreenOn: true })')
    expect(await evaluate('({ ...document.querySelector(".screen").dataset })')).toMatchObject({ brightness: '1', keepScreenOn: 'true' })
  })

  it('previews pictures and takes them from the album', async () => {
    await evaluate('wx.previewImage({ urls: ["/icons/green.png", "/icons/grey.png"] })')
    await phone().tap('button', '下一张')
    await phone().sees('2 / 2')
    await phone().tap('button', '关闭')
    const [chooser, chosen] = await Promise.all([
      stage().page.waitForEvent('filechooser'),
      evaluate('void (globalThis.chosen = wx.chooseMedia({ count: 1, mediaType: ["image"] }))'),
    ])
    await chooser.setFiles(inRoot('local', 'simulator', 'fixtures', 'mini-program', 'icons', 'green.png'))
    expect(chosen).toBeUndefined()
    expect(await evaluate('chosen.then(({ tempFiles }) => wx.getImageInfo({ src: tempFiles[0].tempFilePath }))')).toMatchObject({
      width: 48,
    })
  })

  it('badges a tab and hides the tabs', async () => {
    await evaluate('wx.setTabBarBadge({ index: 0, text: "3" })')
    expect(await evaluate('document.querySelector(".tab-bar button").dataset.badge')).toBe('3')
    await evaluate('wx.hideTabBar()')
    await phone().find('tab', '控件').waitFor({ state: 'hidden' })
  })

  it('stores any JSON and lists what it holds', async () => {
    await evaluate('wx.clearStorageSync()')
    await evaluate('wx.setStorageSync("draft", { title: "观摩", list: [1, null] })')
    expect(await evaluate('[wx.getStorageSync("draft"), wx.getStorageSync("none"), wx.getStorageInfoSync().keys]')).toEqual([
      { title: '观摩', list: [1, null] },
      '',
      ['draft'],
    ])
  })
})

describe('a mistake of the mini-program', () => {
  it('is named when an own component has no such property, and when a page has no such method', async () => {
    await open('pages/faulty/faulty')
    await phone().find('button', '没有人听').waitFor()
    expect(() => stage().problems.check()).toThrow(/"txt" is not a valid property[^]*pages\/faulty\/faulty has no method onNothing/)
  })

  it('is named when a toast is longer than WeChat shows', async () => {
    await evaluate('wx.showToast({ title: "一个太长的提示文字" })')
    expect(() => stage().problems.check()).toThrow('longer than the 7 characters')
  })
})

describe('a phone', () => {
  it('is on the same page, with the same person and network, after it was loaded anew', async () => {
    await open('pages/wires/wires')
    await phone().network('slow')
    await evaluate('void setTimeout(() => location.reload())')
    await phone().ready()
    await phone().waitForRoute('pages/wires/wires')
    expect(await evaluate('wx.getNetworkType()')).toMatchObject({ networkType: '3g' })
    await phone().network('online')
  })

  it('leaves nothing of the run before when it starts anew', async () => {
    await evaluate('globalThis.ticks = 0, void setInterval(() => { ticks += 1 }, 1)')
    await open('pages/surface/surface')
    const before = await evaluate<number>('ticks')
    await phone().tap('button', '提示')
    await phone().sees('成功了')
    expect(await evaluate('ticks')).toBe(before)
    expect((await evaluate<string[]>('getApp().journal.lines()')).filter((line) => line.startsWith('app.onLaunch'))).toHaveLength(1)
  })
})

async function open(route: string): Promise<void> {
  await phone().launch({ path: route })
  await phone().waitForRoute(route)
}

function evaluate<T>(script: string): Promise<T> {
  const frame = stage().page.frame({ name: 'phone-1' })
  if (frame === null) throw new Error('no phone')
  return frame.evaluate<T>(script)
}

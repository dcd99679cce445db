import { readFileSync } from 'node:fs'
import { inRoot } from '../../scripts/root'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({
  miniprogram: inRoot('local', 'simulator', 'fixtures', 'mini-program'),
  personas: [
    { openid: 'first', name: '甲', label: '甲老师', role: 'member' },
    { openid: 'second', name: '乙', label: '乙老师', role: 'member' },
  ],
})
const phone = (): PhoneDriver => stage().phone(1)

// As every docx begins.
const docx = Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0])

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

  it('previews pictures on the whole screen until they are closed', async () => {
    await evaluate('wx.previewImage({ urls: ["/icons/green.png", "/icons/grey.png"] })')
    await phone().tap('button', '下一张')
    await phone().sees('2 / 2')
    await phone().tap('button', '关闭')
    await phone().find('dialog', '预览图片').waitFor({ state: 'hidden' })
  })

  it('takes sending on out of the menu, and puts it back', async () => {
    await evaluate('wx.hideShareMenu({ menus: ["shareAppMessage"] })')
    await phone().tap('button', '小程序菜单')
    await phone().find('button', '发送给朋友').waitFor({ state: 'hidden' })
    await phone().tap('button', '取消')
    await evaluate('wx.showShareMenu({ menus: ["shareAppMessage"] })')
    await phone().tap('button', '小程序菜单')
    await phone().find('button', '发送给朋友').waitFor()
    await phone().tap('button', '取消')
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

describe('pictures', () => {
  const green = { name: 'green.png', mimeType: 'image/png', buffer: readFileSync(inRoot('local', 'simulator', 'fixtures', 'mini-program', 'icons', 'green.png')) }

  it('come from samples of the album, as many as were asked for, as compressed files', async () => {
    await start('wx.chooseMedia({ count: 2, mediaType: ["image"] })')
    await phone().pickSamples('公出通知', '就诊证明', '活动照片')
    const { tempFiles } = await answer<{ tempFiles: { tempFilePath: string; size: number; fileType: string }[] }>()
    expect(tempFiles.map(({ fileType }) => fileType)).toEqual(['image', 'image'])
    expect(tempFiles.every(({ tempFilePath, size }) => tempFilePath.endsWith('.jpg') && size > 10_000)).toBe(true)
    expect(await evaluate('started.then(({ tempFiles }) => wx.getImageInfo({ src: tempFiles[0].tempFilePath }))')).toMatchObject({
      width: 1200,
      height: 1600,
    })
  })

  it('come from the computer as they are, when the original is wanted', async () => {
    await start('wx.chooseMedia({ count: 1, mediaType: ["image"], sizeType: ["original"] })')
    await phone().pickFiles(green)
    const { tempFiles } = await answer<{ tempFiles: { tempFilePath: string; size: number }[] }>()
    expect(tempFiles).toMatchObject([{ size: green.buffer.length, tempFilePath: expect.stringMatching(/#green\.png$/) as string }])
    expect(await evaluate('started.then(({ tempFiles }) => wx.getImageInfo({ src: tempFiles[0].tempFilePath }))')).toMatchObject({ width: 48 })
  })

  it('are not chosen when the album is closed, and never are videos', async () => {
    await start('wx.chooseMedia({ mediaType: ["image"] })')
    await phone().cancelPicking()
    expect(await failure()).toBe('chooseMedia:fail cancel')
    await start('wx.chooseMedia({ mediaType: ["mix"] })')
    expect(await failure()).toBe('chooseMedia:fail only mediaType ["image"] is simulated')
  })

  it('are made smaller', async () => {
    await start(`wx.chooseMedia({ count: 1, mediaType: ["image"], sizeType: ["original"] })
      .then(async ({ tempFiles: [{ tempFilePath: src, size }] }) => {
        const { tempFilePath } = await wx.compressImage({ src, quality: 40, compressedWidth: 600 })
        const { width, height } = await wx.getImageInfo({ src: tempFilePath })
        return { width, height, isSmaller: (await (await fetch(tempFilePath)).blob()).size < size }
      })`)
    await phone().pickSamples('就诊证明')
    expect(await answer()).toEqual({ width: 600, height: 800, isSmaller: true })
  })

  it('cannot be made of what is none', async () => {
    await start('wx.compressImage({ src: "wxfile://usr/none.jpg" })')
    expect(await failure()).toBe('compressImage:fail file not found: wxfile://usr/none.jpg')
  })
})

describe('the cloud’s storage', () => {
  const chooseAndUpload = `wx.chooseMedia({ count: 1, mediaType: ["image"] }).then(async ({ tempFiles: [{ tempFilePath: filePath }] }) =>
    wx.cloud.uploadFile({ cloudPath: "proof/one.jpg", filePath }))`

  it('takes a picture, tells how far it is, and answers its id', async () => {
    await phone().slowness(100)
    await phone().network('slow')
    await start(`wx.chooseMedia({ count: 1, mediaType: ["image"] }).then(({ tempFiles: [{ tempFilePath: filePath }] }) => new Promise((success, fail) => {
      const heard = []
      const task = wx.cloud.uploadFile({ cloudPath: "proof/slow.jpg", filePath, fail, success: (result) => success({ ...result, heard }) })
      task.onProgressUpdate(({ progress, totalBytesSent, totalBytesExpectedToSend }) => heard.push([progress, totalBytesSent === totalBytesExpectedToSend]))
    }))`)
    await phone().pickSamples('公出通知')
    const heard = [[25, false], [50, false], [75, false], [100, true]]
    expect(await answer()).toEqual({ errMsg: 'cloud.uploadFile:ok', fileID: 'cloud://local.local-bucket/proof/slow.jpg', statusCode: 204, heard })
    expect(stage().cloud.storedFiles()).toContainEqual(expect.objectContaining({ fileID: 'cloud://local.local-bucket/proof/slow.jpg', creator: 'first' }))
    await phone().network('online')
  })

  it('shows a picture by its link, until the link expires', async () => {
    await start(`${chooseAndUpload}.then(({ fileID }) => wx.cloud.getTempFileURL({ fileList: [fileID] }))`)
    await phone().pickSamples('活动照片')
    const { fileList } = await answer<{ fileList: { tempFileURL: string; status: number }[] }>()
    expect(fileList).toMatchObject([{ status: 0 }])
    const link = JSON.stringify(fileList[0]?.tempFileURL)
    expect(await evaluate(`wx.getImageInfo({ src: ${link} })`)).toMatchObject({ width: 1600, height: 1200 })
    await stage().moveClock({ advanceMs: 25 * 3_600_000 })
    stage().problems.allow(/403/)
    // What a browser shows it keeps; a download asks again, and tells the refusal as WeChat does.
    await start(`new Promise((success, fail) => void wx.downloadFile({ url: ${link}, success, fail }))`)
    expect(await answer()).toMatchObject({ errMsg: 'downloadFile:ok', statusCode: 403 })
    await stage().moveClock({ offsetMs: 0 })
  })

  it('takes nothing without a network, nor after the upload was broken off', async () => {
    const before = stage().cloud.storedFiles().length
    await phone().network('offline')
    await start('wx.cloud.uploadFile({ cloudPath: "proof/two.png", filePath: "/icons/green.png" })')
    expect(await failure()).toContain('cloud.uploadFile:fail Error: request:fail -106:net::ERR_INTERNET_DISCONNECTED')
    await phone().network('slow')
    await start(`new Promise((success, fail) => wx.cloud.uploadFile({ cloudPath: "proof/two.png", filePath: "/icons/green.png", success, fail }).abort())`)
    expect(await failure()).toBe('cloud.uploadFile:fail abort')
    await phone().network('online')
    expect(stage().cloud.storedFiles()).toHaveLength(before)
  })

  it('refuses a path that it does not take and a file that is not there', async () => {
    await start('wx.cloud.uploadFile({ cloudPath: "../two.png", filePath: "/icons/green.png" })')
    expect(await failure()).toContain('cloud.uploadFile:fail Error: errCode: -503004')
    await start('wx.cloud.uploadFile({ cloudPath: "two.png", filePath: "wxfile://usr/none.png" })')
    expect(await failure()).toBe('cloud.uploadFile:fail file not found')
  })

  it('is downloaded from by its links alone', async () => {
    stage().cloud.upload({ openid: 'first', path: 'case.docx', content: docx })
    const [link] = stage().cloud.links({ openid: 'first', fileList: ['cloud://local.local-bucket/case.docx'] })
    await start(`new Promise((success, fail) => void wx.downloadFile({ url: ${JSON.stringify(link?.tempFileURL)}, success, fail }))`)
    expect(await answer()).toMatchObject({ statusCode: 200, dataLength: docx.length, tempFilePath: expect.stringMatching(/\.docx$/) as string })
    await start(`new Promise((success, fail) => void wx.downloadFile({ url: "https://example.com/a.docx", success, fail }))`)
    expect(await failure()).toBe('downloadFile:fail url not in domain list')
  })
})

describe('the file system', () => {
  // These APIs know callbacks only.
  const asking = (method: string, options: string): string =>
    `new Promise((success, fail) => wx.getFileSystemManager().${method}({ success, fail, ${options} }))`

  it('keeps what was written, also when the phone is loaded anew, for this person alone', async () => {
    await start(asking('writeFile', 'filePath: `${wx.env.USER_DATA_PATH}/note.txt`, data: "记下来的话"'))
    expect(await answer()).toEqual({ errMsg: 'writeFile:ok' })
    await phone().reload()
    await start(asking('readFile', 'filePath: `${wx.env.USER_DATA_PATH}/note.txt`, encoding: "utf8"'))
    expect(await answer()).toMatchObject({ data: '记下来的话' })
    await phone().persona('second')
    await open('pages/surface/surface')
    await start(asking('access', 'path: `${wx.env.USER_DATA_PATH}/note.txt`'))
    expect(await failure()).toBe('access:fail no such file or directory, access wxfile://usr/note.txt')
  })

  it('writes and reads bytes, and removes a file once', async () => {
    const path = 'filePath: "wxfile://usr/a.bin"'
    await start(asking('writeFile', `${path}, data: "UEsDBA==", encoding: "base64"`))
    await answer()
    await start(`${asking('readFile', path)}.then(({ data }) => [...new Uint8Array(data)])`)
    expect(await answer()).toEqual([80, 75, 3, 4])
    await start(asking('unlink', path))
    expect(await answer()).toEqual({ errMsg: 'unlink:ok' })
    await start(asking('unlink', path))
    expect(await failure()).toBe('unlink:fail no such file or directory, unlink wxfile://usr/a.bin')
  })

  it('keeps a copy of a picture, says how large it is, and shows it', async () => {
    await start('wx.chooseMedia({ count: 1, mediaType: ["image"] })')
    await phone().pickSamples('活动照片')
    const { tempFiles } = await answer<{ tempFiles: { tempFilePath: string; size: number }[] }>()
    const kept = 'wxfile://usr/kept.jpg'
    await start(asking('copyFile', `srcPath: ${JSON.stringify(tempFiles[0]?.tempFilePath)}, destPath: "${kept}"`))
    expect(await answer()).toEqual({ errMsg: 'copyFile:ok' })
    await start(asking('getFileInfo', `filePath: "${kept}"`))
    expect(await answer()).toEqual({ errMsg: 'getFileInfo:ok', size: tempFiles[0]?.size })
    expect(await evaluate(`wx.getImageInfo({ src: "${kept}" })`)).toMatchObject({ width: 1600, height: 1200, type: 'jpeg' })
    await start(`wx.previewImage({ urls: ["${kept}"] })`)
    await answer()
    await stage().page.waitForFunction('frames["phone-1"].document.querySelector(".preview img")?.naturalWidth === 1600')
    await phone().find('dialog', '预览图片').getByRole('button', { name: '关闭' }).click()
  })

  it.each([
    ['copyFile', 'srcPath: "wxfile://usr/none", destPath: "wxfile://usr/a"', 'copyFile:fail no such file or directory, copyFile wxfile://usr/none'],
    ['getFileInfo', 'filePath: "wxfile://usr/none"', 'getFileInfo:fail no such file or directory, getFileInfo wxfile://usr/none'],
    ['writeFile', 'filePath: "wxfile://elsewhere/a", data: ""', 'writeFile:fail permission denied, open wxfile://elsewhere/a'],
    ['writeFile', 'filePath: "wxfile://usr/b/a", data: ""', 'writeFile:fail no such file or directory, open wxfile://usr/b/a'],
    ['writeFile', 'filePath: "wxfile://usr/a", data: {}', 'writeFile:fail invalid data type'],
    ['readFile', 'filePath: "wxfile://usr/a", encoding: "utf8"', 'readFile:fail no such file or directory, open wxfile://usr/a'],
  ])('%s of {%s} fails', async (method, options, message) => {
    await start(asking(method, options))
    expect(await failure()).toBe(message)
  })

  it('names what it does not do', async () => {
    expect(await evaluate('(() => { try { wx.getFileSystemManager().mkdirSync("a") } catch (error) { return error.message } })()')).toBe(
      'FileSystemManager.mkdirSync is not simulated',
    )
    stage().problems.allow(/mkdirSync is not simulated/)
  })
})

describe('a document', () => {
  const write = (name: string, contents: Buffer): Promise<unknown> =>
    evaluate(`new Promise((success, fail) => wx.getFileSystemManager().writeFile({ success, fail,
      filePath: "wxfile://usr/${name}", data: "${contents.toString('base64')}", encoding: "base64" }))`)

  it('is opened, says what it is, and can be taken to the computer', async () => {
    await write('周明远.docx', docx)
    await start('wx.openDocument({ filePath: "wxfile://usr/周明远.docx", showMenu: true })')
    expect(await answer()).toEqual({ errMsg: 'openDocument:ok' })
    await phone().sees('Word 文档 · 1 KB')
    const download = stage().page.waitForEvent('download')
    await phone().tap('link', '下载到这台电脑')
    expect((await download).suggestedFilename()).toBe('周明远.docx')
    expect(await phone().openedDocument()).toEqual({ name: '周明远.docx', bytes: docx })
    await phone().doesNotSee('Word 文档')
  })

  it.each([
    ['a.docx', 'openDocument:fail the file is no docx'],
    ['a.zip', 'openDocument:fail filetype not supported'],
  ])('%s with other contents is not opened', async (name, message) => {
    await write(name, Buffer.from('no document'))
    await start(`wx.openDocument({ filePath: "wxfile://usr/${name}" })`)
    expect(await failure()).toBe(message)
  })

  it('comes from a chat', async () => {
    await start('wx.chooseMessageFile({ count: 1, type: "file", extension: ["pdf"] })')
    await phone().pickSamples('公出通知.pdf')
    const { tempFiles } = await answer<{ tempFiles: { path: string }[] }>()
    expect(tempFiles).toMatchObject([{ name: '公出通知.pdf', type: 'file', path: expect.stringMatching(/\.pdf$/) as string }])
    await start(`wx.openDocument({ filePath: ${JSON.stringify(tempFiles[0]?.path)} })`)
    await answer()
    expect((await phone().openedDocument()).name).toBe('公出通知.pdf')
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
    await phone().reload()
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

/** Begins something that waits for a person; `answer` and `failure` say how it ended. */
async function start(call: string): Promise<void> {
  await evaluate(`void (globalThis.started = ${call}, started.catch(() => undefined))`)
}

function answer<T>(): Promise<T> {
  return evaluate<T>('started')
}

function failure(): Promise<string> {
  return evaluate('started.then((result) => `nothing failed: ${JSON.stringify(result)}`, ({ errMsg }) => errMsg)')
}

function evaluate<T>(script: string): Promise<T> {
  const frame = stage().page.frame({ name: 'phone-1' })
  if (frame === null) throw new Error('no phone')
  return frame.evaluate<T>(script)
}

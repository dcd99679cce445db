import type { Frame, FrameLocator, Locator, Page } from 'playwright-core'
import type { LaunchOptions, Network } from '../../local/simulator/phone-input'
import { inRoot } from '../../scripts/root'

type Role = Parameters<Page['getByRole']>[0]
type Upload = { name: string; mimeType: string; buffer: Buffer }

/** A person's hands and eyes on one phone of the stage. Everything waits by itself until it can be done or seen. */
export class PhoneDriver {
  /** For what the methods below do not cover. */
  readonly screen: FrameLocator

  constructor(
    private readonly page: Page,
    private readonly number: 1 | 2,
  ) {
    this.screen = page.frameLocator(`iframe[name="phone-${number}"]`)
  }

  // Pages further down the stack are in the document too; only what can be seen counts.
  find(role: Role, name: string | RegExp): Locator {
    return this.screen.getByRole(role, { name }).filter({ visible: true })
  }

  text(text: string | RegExp): Locator {
    return this.screen.getByText(text).filter({ visible: true })
  }

  async tap(role: Role, name: string | RegExp): Promise<void> {
    await this.find(role, name).click()
  }

  async tapText(text: string | RegExp): Promise<void> {
    await this.text(text).first().click()
  }

  async fill(label: string | RegExp, value: string): Promise<void> {
    await this.screen.getByLabel(label).filter({ visible: true }).fill(value)
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.text(text).first().waitFor()
  }

  async doesNotSee(text: string | RegExp): Promise<void> {
    await this.text(text).first().waitFor({ state: 'hidden' })
  }

  /** The path of the page in front, such as `pages/today/today`. */
  async route(): Promise<string> {
    return (await this.frame()).evaluate<string>('phone.route()')
  }

  async waitForRoute(route: string): Promise<void> {
    await (await this.frame()).waitForFunction(`phone.route() === ${JSON.stringify(route)}`)
  }

  async ready(): Promise<void> {
    await (await this.frame()).waitForFunction('globalThis.phone?.ready.then(() => true)')
  }

  /** Hands the phone to somebody else: the mini-program starts anew. */
  async persona(openid: string): Promise<void> {
    await this.control('是谁').selectOption(openid)
  }

  async network(network: Network): Promise<void> {
    await this.page.locator(`input[name="network-${this.number}"][value="${network}"]`).check({ force: true })
  }

  async fontScale(scale: 1 | 1.25 | 1.5): Promise<void> {
    await this.control('的字号').selectOption(String(scale))
  }

  async resize(width: number, height: number): Promise<void> {
    const style = `--width: ${width}px; --height: ${height}px`
    await this.page.evaluate(`document.querySelectorAll('.phone-frame')[${this.number - 1}].style.cssText = ${JSON.stringify(style)}`)
    await (await this.frame()).waitForFunction(`innerWidth === ${width}`)
  }

  /** How much longer an answer takes while the network is slow. */
  async slowness(milliseconds: number): Promise<void> {
    await (await this.frame()).evaluate(`phone.setSlowness(${milliseconds})`)
  }

  /** Runs an expression in the phone's document. */
  async evaluate<Value>(expression: string): Promise<Value> {
    return (await this.frame()).evaluate<Value>(expression)
  }

  /** Sets this phone's own clock wrong. */
  async skew(milliseconds: number): Promise<void> {
    await (await this.frame()).evaluate(`phone.setSkew(${milliseconds})`)
  }

  /** Loads the phone's document anew. */
  async reload(): Promise<void> {
    const frame = await this.frame()
    const isLoaded = this.page.waitForEvent('framenavigated', (navigated) => navigated === frame)
    await Promise.all([isLoaded, frame.evaluate('void setTimeout(() => location.reload())')])
    await frame.waitForLoadState()
    await this.ready()
  }

  /** Opens the mini-program at a page, as from a shared card or a 小程序码. */
  async launch(options: LaunchOptions): Promise<void> {
    await (await this.frame()).evaluate(`phone.launch(${JSON.stringify(options)})`)
  }

  /** Leaves the mini-program and comes back to it. */
  async reshow(): Promise<void> {
    await this.evaluate('(phone.currentRun().setVisible(false), phone.currentRun().setVisible(true))')
  }

  /** Opens the mini-program at a page, on a phone on which it was never opened before. */
  async launchFirst(options: LaunchOptions): Promise<void> {
    const forget = `Object.keys(localStorage).filter((key) => key.includes(':storage:')).forEach((key) => localStorage.removeItem(key))`
    // At once: what was opened before could still store an answer.
    await this.evaluate(`(${forget}, phone.launch(${JSON.stringify(options)}))`)
  }

  /** The scanner is open: points it at what the other phone shows. */
  async scanOtherPhone(): Promise<void> {
    await this.scanner().getByRole('button', { name: '扫另一台手机的屏幕' }).click()
    await this.scanner().waitFor({ state: 'hidden' })
  }

  async scanText(text: string): Promise<void> {
    await this.scanner().getByLabel('二维码里的文字').fill(text)
    await this.scanner().getByRole('button', { name: '粘贴文字' }).click()
  }

  async scanPicture(file: Upload): Promise<void> {
    await this.scanner().getByLabel('二维码图片').setInputFiles(file)
  }

  async cancelScan(): Promise<void> {
    await this.scanner().getByRole('button', { name: '取消' }).click()
  }

  /** The sheet that lies over the phone while it scans. */
  scanner(): Locator {
    return this.page.locator('.phone-frame').nth(this.number - 1).getByRole('dialog', { name: '扫码' })
  }

  /** WeChat asks whether it may send messages: allows them, those apart that are named by their titles. `keep`: 总是保持以上选择. */
  async allowMessages({ except = [], keep = false }: { except?: string[]; keep?: boolean } = {}): Promise<void> {
    for (const title of except) await this.messageSheet().getByRole('checkbox', { name: title }).uncheck()
    await this.answerMessages('允许', keep)
  }

  async refuseMessages({ keep = false }: { keep?: boolean } = {}): Promise<void> {
    await this.answerMessages('取消', keep)
  }

  /** WeChat's question whether it may send messages. */
  messageSheet(): Locator {
    return this.screen.getByRole('dialog', { name: '订阅消息', exact: true })
  }

  /** Switches 接收消息, or one template by its title, in WeChat's own settings. */
  async setMessages(title: string, isOn: boolean): Promise<void> {
    await this.tap('button', '小程序菜单')
    await this.tap('button', '订阅消息设置')
    await this.find('switch', title).setChecked(isOn)
    await this.tap('button', '完成')
    await this.find('dialog', '订阅消息设置').waitFor({ state: 'hidden' })
  }

  /** What WeChat has sent, newest first, to whomever: as the page around the phones shows it. */
  notifications(text: string | RegExp = ''): Locator {
    return this.page.getByRole('region', { name: '微信会发送的消息' }).getByRole('listitem').filter({ hasText: text })
  }

  /** Taps the newest message with this text. It opens on its receiver's phone, or on the second one, handed to them. */
  async openNotification(text: string | RegExp): Promise<void> {
    await this.notifications(text).first().getByRole('button').click()
  }

  private async answerMessages(answer: '允许' | '取消', keep: boolean): Promise<void> {
    if (keep) await this.messageSheet().getByRole('checkbox', { name: '总是保持以上选择' }).check()
    await this.messageSheet().getByRole('button', { name: answer }).click()
  }

  /** The album is open (or the files of a chat): picks some of what it offers. */
  async pickSamples(...names: string[]): Promise<void> {
    for (const name of names) await this.fileSheet().getByRole('button', { name }).click()
    await this.fileSheet().getByRole('button', { name: /^完成/ }).click()
  }

  /** As `pickSamples`, from the computer's disk. */
  async pickFiles(...files: Upload[]): Promise<void> {
    const button = this.fileSheet().getByRole('button', { name: '从这台电脑选择' })
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), button.click()])
    await chooser.setFiles(files)
  }

  async cancelPicking(): Promise<void> {
    await this.fileSheet().getByRole('button', { name: '取消' }).click()
  }

  private fileSheet(): Locator {
    return this.find('dialog', /^选择/)
  }

  /** What `wx.openDocument` has just opened; closes it. */
  async openedDocument(): Promise<{ name: string; bytes: Buffer }> {
    const dialog = this.find('dialog', '打开的文档')
    await dialog.waitFor()
    const read = `(async () => {
      const link = document.querySelector('.document-sheet a')
      const bytes = new Uint8Array(await (await fetch(link.href)).arrayBuffer())
      return { name: link.download, codes: [...bytes] }
    })()`
    const { name, codes } = await this.evaluate<{ name: string; codes: number[] }>(read)
    await dialog.getByRole('button', { name: '关闭' }).click()
    return { name, bytes: Buffer.from(codes) }
  }

  /** What `wx.shareFileMessage` is about to send; sends it. */
  async sentFile(): Promise<{ name: string; text: string }> {
    const dialog = this.find('dialog', '发送文件')
    await dialog.waitFor()
    const read = `(async () => {
      const link = document.querySelector('.share-sheet a')
      return { name: link.download, text: await (await fetch(link.href)).text() }
    })()`
    const sent = await this.evaluate<{ name: string; text: string }>(read)
    await dialog.getByRole('button', { name: '发送' }).click()
    return sent
  }

  async screenshot(name: string): Promise<void> {
    await this.page.locator(`iframe[name="phone-${this.number}"]`).screenshot({ path: inRoot('.local', 'screenshots', `${name}.png`) })
  }

  async followsClock(offsetMs: number): Promise<void> {
    // `performance` goes by the computer's clock; a second covers what passes between the two readings.
    await (await this.frame()).waitForFunction(`Math.abs(Date.now() - performance.timeOrigin - performance.now() - ${offsetMs}) < 1000`)
  }

  private control(name: string): Locator {
    return this.page.getByLabel(`手机 ${this.number} ${name}`)
  }

  // By its element: right after loading a frame is not yet known by its name.
  private async frame(): Promise<Frame> {
    const element = await this.page.waitForSelector(`iframe[name="phone-${this.number}"]`)
    const frame = await element.contentFrame()
    if (frame === null) throw new Error(`The stage shows no phone ${this.number}.`)
    return frame
  }
}

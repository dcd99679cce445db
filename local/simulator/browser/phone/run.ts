import type { ScreenFrame } from './chrome/screen-frame'
import { defineBuiltIns } from './components/built-ins'
import { onShare } from './components/share'
import { callSafely, reportError } from './errors'
import { Framework } from './framework/framework'
import { loadDefinitions, type App } from './framework/definitions'
import { home, NavigationError, PageStack } from './navigation/page-stack'
import { formatAddress, type Target } from './navigation/url'
import { showActionSheet } from './overlays/action-sheet'
import { closeOverlays } from './overlays/layer'
import { showShareSheet } from './overlays/share-sheet'
import type { ScanAnswer, ScanRequest } from '../../phone-input'
import type { Program } from './program'
import type { PhoneSettings } from './settings'
import { stopTimers } from './timers'
import type { Context, LaunchOptions } from './wx/context'
import { PhoneEvents } from './wx/events'
import { networkState } from './wx/device'
import { openSubscriptionSettings } from './wx/subscriptions'
import { createWx } from './wx/wx'

export type Surroundings = {
  settings: PhoneSettings
  frame: ScreenFrame
  scan: (request: ScanRequest) => Promise<ScanAnswer | null>
  onRoute: (target: Target) => void
}

/** One run of the mini-program, from its cold start to the next one. */
export class Run {
  readonly stack: PageStack
  readonly events = new PhoneEvents()
  private readonly app: App
  private readonly context: Context
  private isOver = false
  private isVisible = true

  constructor(
    readonly program: Program,
    private readonly around: Surroundings,
    private readonly options: LaunchOptions,
  ) {
    const framework = new Framework(program)
    defineBuiltIns(framework)
    this.stack = new PageStack(framework, around.frame, around.onRoute)
    this.context = {
      program,
      settings: around.settings,
      frame: around.frame,
      stack: this.stack,
      events: this.events,
      launch: options,
      isCurrent: () => !this.isOver,
      scan: around.scan,
    }
    Object.assign(globalThis, { wx: createWx(this.context), getCurrentPages: () => this.stack.all.map((page) => page.instance) })
    onShare(({ from, target }) => this.share(from, target))
    this.app = loadDefinitions(program, framework.codeSpace)
  }

  start(): void {
    this.callApp('onLaunch', this.options)
    this.callApp('onShow', this.options)
    const target = { route: this.options.path, query: this.options.query }
    try {
      this.stack.launch(target)
    } catch (error) {
      if (!(error instanceof NavigationError)) throw error
      reportError(error)
      this.callApp('onPageNotFound', { path: target.route, query: target.query, isEntryPage: true })
      if (this.stack.isEmpty) this.stack.launch({ route: home(this.program), query: {} })
    }
  }

  /** The mini-program goes to the background or comes back. */
  setVisible(isVisible: boolean): void {
    if (this.stack.isEmpty || isVisible === this.isVisible) return
    this.isVisible = isVisible
    if (isVisible) {
      this.callApp('onShow', this.options)
      this.events.emit('AppShow', this.options)
      this.stack.top.show()
    } else {
      this.stack.top.hide()
      this.callApp('onHide')
      this.events.emit('AppHide', {})
    }
  }

  networkChanged(): void {
    this.events.emit('NetworkStatusChange', networkState(this.around.settings.current.network))
  }

  resized(): void {
    if (this.program.app.resizable !== true && this.program.app.window?.pageOrientation !== 'auto') return
    const { clientWidth: windowWidth, clientHeight: windowHeight } = this.stack.top.view.window
    const size = { windowWidth, windowHeight, screenWidth: innerWidth, screenHeight: innerHeight }
    this.stack.top.resize(size)
    this.events.emit('WindowResize', { size })
  }

  rejected(reason: unknown, promise: Promise<unknown>): void {
    const argument = { reason, promise }
    this.callApp('onUnhandledRejection', argument)
    this.events.emit('UnhandledRejection', argument)
  }

  failed(message: string): void {
    this.callApp('onError', message)
  }

  /** The ••• beside the title. */
  async openMenu(restart: () => void): Promise<void> {
    const actions = [
      ...(this.stack.top.has('onShareAppMessage') && this.stack.top.mayBeSent ? [{ label: '发送给朋友', act: () => this.share('menu') }] : []),
      { label: '订阅消息设置', act: () => void openSubscriptionSettings(this.context).catch((error: unknown) => reportError(error)) },
      { label: '重新进入小程序', act: restart },
    ]
    const index = await showActionSheet({ title: '', items: actions.map(({ label }) => label) })
    if (index !== null) actions[index]?.act()
  }

  end(): void {
    this.stack.clear()
    this.stack.tabBar?.element.remove()
    this.isOver = true
    closeOverlays()
    stopTimers()
  }

  private share(from: 'button' | 'menu', target?: unknown): void {
    const { top } = this.stack
    const shared = (top.call('onShareAppMessage', { from, target }) ?? {}) as { title?: string; path?: string }
    showShareSheet({ title: shared.title ?? '班主任工作室', path: shared.path ?? formatAddress(top.target) })
  }

  private callApp(method: string, ...values: unknown[]): void {
    const found = this.app[method]
    if (typeof found === 'function') callSafely(`${method} of app`, () => Reflect.apply(found, this.app, values) as unknown)
  }
}

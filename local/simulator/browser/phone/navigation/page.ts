import { callSafely } from '../errors'
import { Component } from 'glass-easel'
import type { Root } from 'glass-easel-miniprogram-adapter'
import { elementOf, type Framework, type Instance } from '../framework/framework'
import type { WindowConfig } from '../program'
import { EventChannel } from './event-channel'
import { PageView } from './page-view'
import type { Target } from './url'

export type PageInstance = Instance & Record<string, unknown>

const defaultReachBottomPx = 50

/** One page on the stack: its instance, what it was opened with, and its place on the screen. */
export class Page {
  readonly view: PageView
  readonly instance: PageInstance
  private readonly root: Root
  /** What `wx.hideShareMenu` takes out of the menu beside the title. */
  mayBeSent = true
  private isAtBottom = false

  constructor(
    framework: Framework,
    readonly target: Target,
    readonly config: WindowConfig,
    readonly opener = new EventChannel(),
  ) {
    this.view = new PageView(config)
    this.root = framework.createPage(target.route)
    this.instance = this.root.get() as PageInstance
    const element = elementOf(this.root.getComponent())
    if (element !== null) element.dataset.route = target.route
    Object.assign(this.instance, {
      route: target.route,
      __route__: target.route,
      options: target.query,
      getOpenerEventChannel: () => opener,
    })
  }

  /** Draws the page and runs its first lifecycles. */
  load(): void {
    const declared = Object.entries(this.target.query).filter(([name]) => Component.hasProperty(this.root.getComponent(), name))
    if (declared.length > 0) this.instance.setData(Object.fromEntries(declared))
    const holder = document.createElement('span')
    this.view.scroller.append(holder)
    this.root.attach(this.view.scroller as never, holder as never)
    this.view.scroller.addEventListener('scroll', () => this.scrolled())
    if (this.config.enablePullDownRefresh === true) this.view.enablePull(() => this.call('onPullDownRefresh'))
    this.call('onLoad', this.target.query)
  }

  ready(): void {
    requestAnimationFrame(() => this.call('onReady'))
  }

  show(): void {
    this.view.show()
    this.root.getComponent().triggerPageLifetime('show', [this.target.query])
    this.call('onShow')
  }

  hide(): void {
    this.root.getComponent().triggerPageLifetime('hide', [])
    this.call('onHide')
  }

  unload(): void {
    this.call('onUnload')
    this.root.release()
    this.view.remove()
  }

  resize(size: { windowWidth: number; windowHeight: number; screenWidth: number; screenHeight: number }): void {
    this.root.getComponent().triggerPageLifetime('resize', [{ size }])
    this.call('onResize', { size })
  }

  has(method: string): boolean {
    return typeof this.instance[method] === 'function'
  }

  /** Calls a method of the page if it has it. */
  call(method: string, ...values: unknown[]): unknown {
    const found = (this.instance as Record<string, unknown>)[method]
    if (typeof found !== 'function') return undefined
    return callSafely(`${method} of ${this.target.route}`, (): unknown => Reflect.apply(found, this.instance, values))
  }

  private scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.view.scroller
    this.call('onPageScroll', { scrollTop })
    const isAtBottom = scrollTop + clientHeight >= scrollHeight - (this.config.onReachBottomDistance ?? defaultReachBottomPx)
    if (isAtBottom && !this.isAtBottom) this.call('onReachBottom')
    this.isAtBottom = isAtBottom
  }
}

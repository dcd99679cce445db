import type { LaunchOptions as Launch, Network, ScanAnswer, ScanRequest } from '../../phone-input'
import { make } from './dom'
import { ScreenFrame } from './chrome/screen-frame'
import { setClockOffset } from './clock'
import { setFontScale } from './font-size'
import { home } from './navigation/page-stack'
import type { Target } from './navigation/url'
import type { Program } from './program'
import { Run } from './run'
import { screenPixels } from './screen-pixels'
import type { PhoneSettings } from './settings'
import type { LaunchOptions } from './wx/context'

const fromMenu = 1001

/** What `window.phone` offers the stage and the tests. */
export class Phone {
  onScanRequest: ((request: ScanRequest) => Promise<ScanAnswer | null>) | null = null
  /** Resolves when the mini-program has shown its first page. */
  readonly ready: Promise<void>
  private isReady: () => void = () => undefined
  private readonly frame: ScreenFrame
  private program: (() => Program) | undefined
  private run: Run | undefined

  constructor(private readonly settings: PhoneSettings) {
    this.ready = new Promise((resolve) => {
      this.isReady = resolve
    })
    this.frame = new ScreenFrame(
      () => void this.run?.openMenu(() => this.restart()),
      () => this.leave(),
    )
    this.frame.statusBar.setNetwork(settings.current.network)
    setFontScale(settings.current.fontScale)
    this.applyClock()
    window.addEventListener('resize', () => this.run?.resized())
  }

  /** Takes the compiled mini-program; it starts as soon as it is known whose phone this is. */
  install(program: () => Program): void {
    this.program = program
    if (this.settings.current.openid !== null) this.restart(this.lastPage())
  }

  setPersona(openid: string): void {
    if (openid === this.settings.current.openid && this.run !== undefined) return
    this.settings.change({ openid })
    this.restart()
  }

  setNetwork(network: Network): void {
    if (network === this.settings.current.network) return
    this.settings.change({ network })
    this.frame.statusBar.setNetwork(network)
    this.run?.networkChanged()
  }

  /** How much longer an answer takes on the slow network. */
  setSlowness(slowMs: number): void {
    this.settings.change({ slowMs })
  }

  setSkew(skewMs: number): void {
    this.settings.change({ skewMs })
    this.applyClock()
  }

  setClock(offsetMs: number): void {
    this.settings.change({ offsetMs })
    this.applyClock()
  }

  /** WeChat's text size. Like WeChat it starts the mini-program anew, on the page that is open. */
  setFontScale(fontScale: number): void {
    if (fontScale === this.settings.current.fontScale) return
    this.settings.change({ fontScale })
    setFontScale(fontScale)
    if (this.run !== undefined) this.restart(this.lastPage())
  }

  launch(options: Launch): void {
    if (options.openid !== undefined) this.settings.change({ openid: options.openid })
    this.restart(options)
  }

  route(): string {
    return this.run === undefined || this.run.stack.isEmpty ? '' : this.run.stack.top.target.route
  }

  screen(): Promise<ImageData> {
    return screenPixels()
  }

  currentRun(): Run | undefined {
    return this.run
  }

  private restart({ path, query = {}, scene = fromMenu }: Launch = {}): void {
    if (this.program === undefined) return
    this.run?.end()
    document.documentElement.style.fontSize = ''
    const program = this.program()
    const options: LaunchOptions = { path: (path ?? home(program)).replace(/^\//, ''), query, scene, referrerInfo: {} }
    this.run = new Run(
      program,
      {
        settings: this.settings,
        frame: this.frame,
        scan: (request) => this.onScanRequest?.(request) ?? Promise.resolve(null),
        onRoute: (target) => localStorage.setItem(this.pageKey(), JSON.stringify(target)),
      },
      options,
    )
    this.run.start()
    this.isReady()
  }

  /** Where the persona was before the document was loaded anew, if that page still exists. */
  private lastPage(): Launch {
    const stored = localStorage.getItem(this.pageKey())
    if (stored === null || this.program === undefined) return {}
    const { route, query } = JSON.parse(stored) as Target
    return { path: route, query }
  }

  private pageKey(): string {
    return `${this.settings.prefix()}page`
  }

  private applyClock(): void {
    setClockOffset(this.settings.current.offsetMs + this.settings.current.skewMs)
    this.frame.statusBar.tick()
  }

  /** Back to WeChat; the mini-program waits in the background. */
  private leave(): void {
    const { run } = this
    if (run === undefined) return
    run.setVisible(false)
    const back = make(
      'div',
      { className: 'away' },
      make('p', { text: '小程序在后台' }),
      make('button', {
        text: '回到小程序',
        onClick: () => {
          back.remove()
          if (run === this.run) run.setVisible(true)
        },
      }),
    )
    document.body.append(back)
  }
}

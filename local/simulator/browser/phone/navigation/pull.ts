export type PullListener = {
  pulled?: (distancePx: number) => void
  refresh: () => void
  aborted?: () => void
}

/** Pulling a scrolled area down at its top: three dots appear, and beyond the threshold it refreshes until `close`. */
export class PullGesture {
  private readonly indicator = document.createElement('div')
  private readonly controller = new AbortController()
  private from: number | undefined
  private distance = 0
  private isOpen = false

  constructor(
    private readonly area: HTMLElement,
    private readonly threshold: number,
    private readonly listener: PullListener,
  ) {
    this.indicator.className = 'pull-indicator'
    this.indicator.setAttribute('role', 'status')
    this.indicator.innerHTML = '<i></i><i></i><i></i>'
    area.prepend(this.indicator)
    const options = { signal: this.controller.signal }
    area.addEventListener('pointerdown', (event) => this.start(event), options)
    window.addEventListener('pointermove', (event) => this.move(event), options)
    window.addEventListener('pointerup', () => this.end(), options)
    window.addEventListener('pointercancel', () => this.end(), options)
  }

  open(): void {
    this.isOpen = true
    this.show(Math.max(this.threshold, 45))
    this.indicator.setAttribute('aria-label', '正在刷新')
  }

  close(): void {
    this.isOpen = false
    this.show(0)
    this.indicator.removeAttribute('aria-label')
  }

  release(): void {
    this.controller.abort()
  }

  private start(event: PointerEvent): void {
    if (event.isPrimary && event.button === 0 && this.area.scrollTop <= 0 && !this.isOpen) this.from = event.clientY
  }

  private move(event: PointerEvent): void {
    if (this.from === undefined) return
    // Half the way of the finger, as an elastic edge does.
    this.distance = Math.max(0, (event.clientY - this.from) / 2)
    this.show(this.distance)
    if (this.distance > 0) this.listener.pulled?.(this.distance)
  }

  private end(): void {
    if (this.from === undefined) return
    this.from = undefined
    const { distance } = this
    this.distance = 0
    if (distance >= this.threshold) {
      this.open()
      this.listener.refresh()
    } else {
      this.show(0)
      if (distance > 0) this.listener.aborted?.()
    }
  }

  private show(height: number): void {
    this.indicator.style.height = `${height}px`
  }
}

import { BuiltInView, reflect, viewsIn } from './view-base'

type Source = '' | 'autoplay' | 'touch'

export class SwiperItemView extends BuiltInView {}

/** Slides one item at a time. The items lie in a row inside the element; dragging moves them. */
export class SwiperView extends BuiltInView {
  static readonly defaults = {
    indicatorColor: 'rgba(0, 0, 0, .3)',
    indicatorActiveColor: '#000000',
    interval: 5000,
    duration: 500,
    previousMargin: '0px',
    nextMargin: '0px',
    easingFunction: 'default',
  }
  private readonly dots = document.createElement('div')
  private readonly observer = new MutationObserver(() => this.layOut())
  private timer: ReturnType<typeof setInterval> | undefined
  private drag: { from: number; pointer: number } | undefined
  private shown = 0

  private get items(): SwiperItemView[] {
    return viewsIn(this.element, SwiperItemView).filter(({ element }) => element.parentElement?.closest('swiper') === this.element)
  }

  private get isVertical(): boolean {
    return this.flag('vertical')
  }

  override attached(): void {
    this.dots.className = 'swiper-dots'
    this.element.append(this.dots)
    this.shown = this.number('current')
    this.observer.observe(this.element, { childList: true, subtree: true })
    this.element.addEventListener('pointerdown', (event) => {
      if (event.isPrimary && event.button === 0) this.drag = { from: this.along(event), pointer: event.pointerId }
    })
    this.element.addEventListener('pointermove', (event) => this.dragged(event))
    for (const type of ['pointerup', 'pointercancel', 'pointerleave'] as const)
      this.element.addEventListener(type, (event) => this.dropped(event))
    this.layOut()
    this.playAlone()
  }

  override detached(): void {
    clearInterval(this.timer)
    this.observer.disconnect()
  }

  override changed(attribute: string, value: unknown): void {
    if (attribute === 'current') this.show(Number(value), '')
    if (attribute === 'currentItemId') {
      this.show(
        Math.max(
          0,
          this.items.findIndex((item) => item.text('itemId') === String(value)),
        ),
        '',
      )
    }
    if (attribute === 'vertical') reflect(this.element, 'data-vertical', value)
    if (attribute === 'autoplay' || attribute === 'interval') this.playAlone()
    if (this.element.isConnected) this.layOut()
  }

  private show(index: number, source: Source): void {
    const count = this.items.length
    const target = this.flag('circular') && count > 0 ? (index + count) % count : Math.min(Math.max(0, index), Math.max(0, count - 1))
    const isNew = target !== this.shown
    this.shown = target
    if (!this.element.isConnected) return
    this.layOut()
    if (!isNew) return
    const detail = { current: target, currentItemId: this.items[target]?.text('itemId') ?? '', source }
    if (this.number('current') !== target) this.set({ current: target })
    this.fire('change', detail)
    setTimeout(() => this.fire('animationfinish', detail), this.number('duration'))
  }

  private layOut(shiftPx = 0): void {
    const seconds = this.drag === undefined ? this.number('duration') / 1000 : 0
    const axis = this.isVertical ? 'Y' : 'X'
    this.items.forEach(({ element }, index) => {
      element.style.transition = `transform ${seconds}s`
      element.style.transform = `translate${axis}(calc(${(index - this.shown) * 100}% + ${shiftPx}px))`
      reflect(element, 'aria-hidden', index === this.shown ? null : 'true')
      element.inert = index !== this.shown
    })
    this.drawDots()
  }

  private drawDots(): void {
    const count = this.flag('indicatorDots') ? this.items.length : 0
    const colors = Array.from({ length: count }, (_none, index) =>
      index === this.shown ? this.text('indicatorActiveColor') : this.text('indicatorColor'),
    )
    if (this.dots.dataset.colors === colors.join()) return
    this.dots.dataset.colors = colors.join()
    this.dots.replaceChildren(
      ...colors.map((color) => {
        const dot = document.createElement('i')
        dot.style.background = color
        return dot
      }),
    )
  }

  private playAlone(): void {
    clearInterval(this.timer)
    if (this.flag('autoplay')) this.timer = setInterval(() => this.show(this.shown + 1, 'autoplay'), this.number('interval'))
  }

  private along(event: PointerEvent): number {
    return this.isVertical ? event.clientY : event.clientX
  }

  private dragged(event: PointerEvent): void {
    if (this.drag?.pointer === event.pointerId) this.layOut(this.along(event) - this.drag.from)
  }

  private dropped(event: PointerEvent): void {
    if (this.drag?.pointer !== event.pointerId) return
    const distance = this.along(event) - this.drag.from
    this.drag = undefined
    const far = (this.isVertical ? this.element.clientHeight : this.element.clientWidth) / 4
    if (Math.abs(distance) > far) this.show(this.shown + (distance < 0 ? 1 : -1), 'touch')
    else this.layOut()
  }
}

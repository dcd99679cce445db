import { PullGesture } from '../navigation/pull'
import { BuiltInView, reflect } from './view-base'

export class ScrollView extends BuiltInView {
  static readonly defaults = {
    upperThreshold: 50,
    lowerThreshold: 50,
    showScrollbar: true,
    bounces: true,
    refresherThreshold: 45,
    refresherDefaultStyle: 'black',
  }
  private last = { top: 0, left: 0 }
  private atStart = true
  private atEnd = false
  private pull: PullGesture | undefined

  override attached(): void {
    this.element.addEventListener('scroll', () => this.scrolled())
    this.moveTo(this.value('scrollTop'), this.value('scrollLeft'))
    this.intoView()
    if (this.flag('refresherEnabled')) this.addRefresher()
  }

  override detached(): void {
    this.pull?.release()
  }

  override changed(attribute: string, value: unknown): void {
    switch (attribute) {
      case 'scrollX':
      case 'scrollY':
      case 'enableFlex':
      case 'showScrollbar':
        reflect(this.element, `data-${attribute.toLowerCase()}`, String(value))
        break
      case 'scrollTop':
        this.moveTo(value, undefined)
        break
      case 'scrollLeft':
        this.moveTo(undefined, value)
        break
      case 'scrollIntoView':
        this.intoView()
        break
      case 'refresherEnabled':
        if (value === true && this.element.isConnected) this.addRefresher()
        break
      case 'refresherTriggered':
        this.refresh(value === true)
        break
    }
  }

  private scrolled(): void {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = this.element
    const [deltaY, deltaX] = [this.last.top - scrollTop, this.last.left - scrollLeft]
    this.last = { top: scrollTop, left: scrollLeft }
    this.fire('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX, deltaY })
    const vertical = this.flag('scrollY')
    const [position, size, total] = vertical ? [scrollTop, clientHeight, scrollHeight] : [scrollLeft, clientWidth, scrollWidth]
    const atStart = position <= this.number('upperThreshold')
    const atEnd = position + size >= total - this.number('lowerThreshold')
    if (atStart && !this.atStart) this.fire('scrolltoupper', { direction: vertical ? 'top' : 'left' })
    if (atEnd && !this.atEnd) this.fire('scrolltolower', { direction: vertical ? 'bottom' : 'right' })
    this.atStart = atStart
    this.atEnd = atEnd
  }

  private moveTo(top: unknown, left: unknown): void {
    const target: ScrollToOptions = { behavior: this.flag('scrollWithAnimation') ? 'smooth' : 'instant' }
    if (isLength(top)) target.top = parseFloat(String(top))
    if (isLength(left)) target.left = parseFloat(String(left))
    // The content that gives it its height may be drawn in the same update.
    if (target.top !== undefined || target.left !== undefined) requestAnimationFrame(() => this.element.scrollTo(target))
  }

  private intoView(): void {
    const id = this.text('scrollIntoView')
    if (id === '') return
    requestAnimationFrame(() => {
      const target = this.component.ownerShadowRoot?.querySelector(`#${id}`)?.getBackendElement() as unknown as Element | undefined
      if (target === undefined) return
      const [inner, outer] = [target.getBoundingClientRect(), this.element.getBoundingClientRect()]
      const behavior = this.flag('scrollWithAnimation') ? 'smooth' : 'instant'
      this.element.scrollBy({ top: inner.top - outer.top, left: this.flag('scrollX') ? inner.left - outer.left : 0, behavior })
    })
  }

  private addRefresher(): void {
    if (this.pull !== undefined) return
    this.pull = new PullGesture(this.element, this.number('refresherThreshold'), {
      pulled: (distance) => this.fire('refresherpulling', { dy: distance }),
      refresh: () => {
        this.set({ refresherTriggered: true })
        this.fire('refresherrefresh')
      },
      aborted: () => this.fire('refresherabort'),
    })
    if (this.flag('refresherTriggered')) this.refresh(true)
  }

  private refresh(isOn: boolean): void {
    if (this.pull === undefined) return
    if (isOn) this.pull.open()
    else {
      this.pull.close()
      this.fire('refresherrestore')
    }
  }
}

function isLength(value: unknown): boolean {
  return (typeof value === 'number' || typeof value === 'string') && !Number.isNaN(parseFloat(String(value)))
}

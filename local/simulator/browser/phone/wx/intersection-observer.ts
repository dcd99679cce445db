import type { Instance } from '../framework/framework'
import type { PageStack } from '../navigation/page-stack'
import { callSafely } from '../errors'

type Margins = { left?: number; right?: number; top?: number; bottom?: number }
type Options = { thresholds?: number[]; initialRatio?: number; observeAll?: boolean }
type Listener = (result: object) => void

/** wx.createIntersectionObserver: tells when elements come into the page's window or into an element around them. */
export class PageIntersectionObserver {
  private around: string | null = null
  private margins: Margins = {}
  private observer: IntersectionObserver | undefined

  constructor(
    private readonly stack: PageStack,
    private readonly component: Instance,
    private readonly options: Options = {},
  ) {}

  relativeTo(selector: string, margins: Margins = {}): this {
    this.around = selector
    this.margins = margins
    return this
  }

  relativeToViewport(margins: Margins = {}): this {
    this.around = null
    this.margins = margins
    return this
  }

  observe(selector: string, listener: Listener): void {
    const shadow = this.component._$.getShadowRoot()
    const found = this.options.observeAll === true ? shadow?.querySelectorAll(selector) : [shadow?.querySelector(selector)]
    const { top = 0, right = 0, bottom = 0, left = 0 } = this.margins
    const root = this.around === null ? this.stack.top.view.scroller : shadow?.querySelector(this.around)?.getBackendElement()
    const thresholds = this.options.thresholds ?? [0]
    const seen = new WeakSet<Element>()
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const isFirst = !seen.has(entry.target)
          seen.add(entry.target)
          // The first report of the browser is no change if the ratio is what the page took for granted.
          if (isFirst && entry.intersectionRatio === (this.options.initialRatio ?? 0)) continue
          callSafely('intersection observer', () => listener(report(entry)))
        }
      },
      { root: root as unknown as Element, rootMargin: `${top}px ${right}px ${bottom}px ${left}px`, threshold: thresholds },
    )
    for (const element of found ?? []) {
      const dom = element?.getBackendElement() as unknown as Element | null | undefined
      if (dom !== null && dom !== undefined) this.observer.observe(dom)
    }
  }

  disconnect(): void {
    this.observer?.disconnect()
  }
}

function report({ target, intersectionRatio, intersectionRect, boundingClientRect, rootBounds, time }: IntersectionObserverEntry): object {
  const element = (target as { __wxElement?: { id: string; dataset: object } }).__wxElement
  return {
    id: element?.id ?? '',
    dataset: element?.dataset ?? {},
    intersectionRatio,
    time,
    intersectionRect: rectangle(intersectionRect),
    boundingClientRect: rectangle(boundingClientRect),
    relativeRect: rectangle(rootBounds),
  }
}

function rectangle(rect: DOMRectReadOnly | null): object {
  const { left, top, right, bottom, width, height } = rect ?? new DOMRect()
  return { left, top, right, bottom, width, height }
}

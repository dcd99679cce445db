import { Component, type Element as FrameworkElement } from 'glass-easel'
import { canvasNode } from '../components/canvas'
import type { Instance } from '../framework/framework'
import type { PageStack } from '../navigation/page-stack'
import { callSafely } from '../errors'

type Fields = {
  id?: boolean
  dataset?: boolean
  mark?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  node?: boolean
  properties?: string[]
  computedStyle?: string[]
}
type Callback = (result: unknown) => void
type Request = { selector: string | null; single: boolean; fields: Fields; component: Instance | undefined; callback: Callback | undefined }

/** wx.createSelectorQuery. Positions are relative to the page's window, as in WeChat. */
export class SelectorQuery {
  private requests: Request[] = []

  constructor(
    private readonly stack: PageStack,
    private component?: Instance,
  ) {}

  in(component: Instance): this {
    this.component = component
    return this
  }

  select(selector: string): NodesRef {
    return new NodesRef((fields, callback) => this.push(selector, true, fields, callback))
  }

  selectAll(selector: string): NodesRef {
    return new NodesRef((fields, callback) => this.push(selector, false, fields, callback))
  }

  selectViewport(): NodesRef {
    return new NodesRef((fields, callback) => this.push(null, true, fields, callback))
  }

  exec(callback?: (results: unknown[]) => void): this {
    const requests = this.requests
    requestAnimationFrame(() => {
      if (this.stack.isEmpty) return
      const results = requests.map((request) => {
        const result = this.answer(request)
        callSafely('selector query', () => request.callback?.(result))
        return result
      })
      callSafely('selector query', () => callback?.(results))
    })
    return this
  }

  private push(selector: string | null, single: boolean, fields: Fields, callback?: Callback): this {
    this.requests.push({ selector, single, fields, component: this.component, callback })
    return this
  }

  private answer({ selector, single, fields, component }: Request): unknown {
    if (selector === null) return this.viewport(fields)
    const root = (component ?? this.stack.top.instance)._$.getShadowRoot()
    const elements = single ? [root?.querySelector(selector)] : (root?.querySelectorAll(selector) ?? [])
    const results = elements.map((element) => (element === null || element === undefined ? null : this.measure(element, fields)))
    return single ? (results[0] ?? null) : results
  }

  private viewport(fields: Fields): object {
    const { scroller, window } = this.stack.top.view
    const result: Record<string, unknown> = {}
    if (fields.id === true) result.id = ''
    if (fields.dataset === true) result.dataset = {}
    if (fields.rect === true) Object.assign(result, { left: 0, top: 0, right: window.clientWidth, bottom: window.clientHeight })
    if (fields.size === true) Object.assign(result, { width: window.clientWidth, height: window.clientHeight })
    if (fields.scrollOffset === true) Object.assign(result, offsets(scroller))
    return result
  }

  private measure(element: FrameworkElement, fields: Fields): object {
    const dom = domOf(element)
    const result: Record<string, unknown> = {}
    if (fields.id === true) result.id = element.id
    if (fields.dataset === true) result.dataset = element.dataset
    if (fields.mark === true) result.mark = element.collectMarks()
    const { left, top, width, height } = dom?.getBoundingClientRect() ?? new DOMRect()
    const base = this.stack.top.view.window.getBoundingClientRect()
    const [x, y] = [left - base.left, top - base.top]
    if (fields.rect === true) Object.assign(result, { left: x, top: y, right: x + width, bottom: y + height })
    if (fields.size === true) Object.assign(result, { width, height })
    if (fields.scrollOffset === true && dom !== undefined) Object.assign(result, offsets(dom))
    if (fields.node === true && dom instanceof HTMLCanvasElement) result.node = canvasNode(dom)
    for (const name of fields.properties ?? [])
      if (Component.isComponent(element)) result[name] = (element.data as Record<string, unknown>)[name]
    if (dom !== undefined)
      for (const name of fields.computedStyle ?? []) result[name] = getComputedStyle(dom).getPropertyValue(dashed(name))
    return result
  }
}

class NodesRef {
  constructor(private readonly push: (fields: Fields, callback?: Callback) => SelectorQuery) {}

  fields(fields: Fields, callback?: Callback): SelectorQuery {
    return this.push(fields, callback)
  }

  boundingClientRect(callback?: Callback): SelectorQuery {
    return this.push({ id: true, dataset: true, rect: true, size: true }, callback)
  }

  scrollOffset(callback?: Callback): SelectorQuery {
    return this.push({ id: true, dataset: true, scrollOffset: true }, callback)
  }

  node(callback?: Callback): SelectorQuery {
    return this.push({ node: true }, callback)
  }
}

function domOf(element: FrameworkElement): HTMLElement | undefined {
  return (element.getBackendElement() as unknown as HTMLElement | null) ?? undefined
}

function offsets({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: HTMLElement): object {
  return { scrollLeft, scrollTop, scrollWidth, scrollHeight }
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

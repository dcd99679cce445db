import type { GeneralComponent } from 'glass-easel'
import { plainText } from '../plain-text'

export type AttributeValue = unknown

/**
 * One built-in component on the screen: its framework element and its DOM element. Subclasses draw and behave; `changed` hears of each
 * attribute that differs from its default, before `attached` as well as after.
 */
export class BuiltInView {
  constructor(
    readonly component: GeneralComponent,
    readonly element: HTMLElement,
  ) {
    views.set(element, this)
  }

  attached(): void {}
  detached(): void {}
  changed(_attribute: string, _value: AttributeValue): void {}

  /** What a form submits under this component's name; undefined for what is no field. */
  formValue(): unknown {
    return undefined
  }

  resetField(): void {}

  text(attribute: string): string {
    return plainText(this.data[attribute])
  }

  flag(attribute: string): boolean {
    return this.data[attribute] === true
  }

  number(attribute: string): number {
    return Number(this.data[attribute])
  }

  value(attribute: string): unknown {
    return this.data[attribute]
  }

  /** Changes an attribute from inside, as a control does when the user acts on it. */
  set(values: Record<string, unknown>): void {
    this.component.setData(values)
  }

  fire(event: string, detail: unknown = {}): void {
    this.component.triggerEvent(event, detail, {})
  }

  onTap(handler: () => void): void {
    this.component.addListener('tap', handler)
  }

  private get data(): Record<string, unknown> {
    return this.component.data
  }
}

const views = new WeakMap<Element, BuiltInView>()

export function viewOf(element: Element): BuiltInView | undefined {
  return views.get(element)
}

/** The views of a kind below an element, in document order. */
export function viewsIn<T extends BuiltInView>(element: Element, kind: abstract new (...parameters: never[]) => T): T[] {
  return [...element.querySelectorAll('*')].map(viewOf).filter((view): view is T => view instanceof kind)
}

/** The closest view of a kind around an element. */
export function viewAround<T extends BuiltInView>(element: Element, kind: abstract new (...parameters: never[]) => T): T | undefined {
  for (let current = element.parentElement; current !== null; current = current.parentElement) {
    const view = viewOf(current)
    if (view instanceof kind) return view
  }
  return undefined
}

/** Writes an attribute of the DOM; false, null and '' take it away. */
export function reflect(element: Element, name: string, value: unknown): void {
  if (value === false || value === null || value === undefined || value === '') element.removeAttribute(name)
  else element.setAttribute(name, value === true ? '' : plainText(value))
}

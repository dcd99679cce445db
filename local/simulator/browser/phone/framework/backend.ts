import { CurrentWindowBackendContext, triggerEvent, type Element } from 'glass-easel'
import { browserUnits } from '../units'
import { domTag } from '../vocabulary'

type DomDocument = CurrentWindowBackendContext['document']
type DomElement = ReturnType<DomDocument['createElement']>

const relayed = /^(transitionend|animation(start|end|iteration))$/
const longPressed = new WeakSet<object>()
const relayedTypes = new Set<string>()

/** The DOM as the framework draws on it. Gestures and the events of built-in components do not come from here. */
export class PhoneBackend extends CurrentWindowBackendContext {
  override document: DomDocument = {
    createElement: (tag) => createElement(tag),
    createTextNode: (text) => document.createTextNode(text) as unknown as DomElement,
    createDocumentFragment: () => document.createDocumentFragment() as unknown as DomElement,
  }

  // The framework's own recognition of taps is left out: see gestures.ts.
  override onEvent(): void {}

  // Native input, change and submit would come twice: the built-in components raise them.
  override setListenerStats(element: DomElement, type: string): void {
    if (type === 'longpress' || type === 'longtap') longPressed.add(element)
    if (!relayed.test(type) || relayedTypes.has(type)) return
    relayedTypes.add(type)
    document.addEventListener(type, (event) => relay(event), true)
  }

  // Built-in components are components: model:value goes through their properties.
  override setModelBindingStat(): void {}
}

/** The framework's element that a DOM node belongs to. */
export function elementAt(node: EventTarget | null): Element | undefined {
  let current = node as (Node & { __wxElement?: Element }) | null
  while (current !== null && current.__wxElement === undefined) current = current.parentNode
  return current?.__wxElement
}

export function listensToLongPress(node: EventTarget | null): boolean {
  let current = node as Node | null
  while (current !== null && !longPressed.has(current)) current = current.parentNode
  return current !== null
}

function relay(event: Event): void {
  const element = elementAt(event.target)
  if (element !== undefined) triggerEvent(element, event.type, {}, { bubbles: true, composed: true, capturePhase: true })
}

function createElement(tag: string): DomElement {
  const element = document.createElement(domTag(tag))
  // A canvas that a page keeps in its data is copied deeply: back references must not be seen.
  for (const key of ['__wxElement', '_$wxArgs'])
    Object.defineProperty(element, key, { writable: true, enumerable: false, value: undefined })
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name: string, value: string) => setAttribute(name, name === 'style' ? browserUnits(value) : value)
  return element as unknown as DomElement
}

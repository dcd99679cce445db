import { plainText } from '../plain-text'
import { reflect, type BuiltInView } from './view-base'

const references: readonly string[] = ['aria-labelledby', 'aria-describedby', 'aria-controls']
const operable: readonly string[] = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'menuitem', 'option']

/** Passes an aria attribute on to the DOM. Whatever is declared operable can be reached and used by keyboard. */
export function applyAria(view: BuiltInView, name: string, value: unknown): void {
  const { element } = view
  if (name === 'aria-role') {
    reflect(element, 'role', value)
    if (operable.includes(String(value)) && !element.matches('wx-button, input, textarea')) element.tabIndex = 0
    return
  }
  const text = plainText(value)
  reflect(element, name, references.includes(name) ? domIds(view, text) : text)
}

/** ids of a template are written to the DOM with a prefix of their own for each component instance. */
function domIds({ component }: BuiltInView, ids: string): string {
  const prefix = (component.ownerShadowRoot?.getHostNode() as { _$idPrefix?: string } | undefined)?._$idPrefix
  return ids
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => (prefix === undefined || prefix === '' ? id : `${prefix}--${id}`))
    .join(' ')
}

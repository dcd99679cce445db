import { controlsIn } from './controls'
import type { Finding } from '../finding'
import { finding } from './find'
import { isShown } from './texts'

/** Every control says what it is, also to whoever cannot see it. What stands in a field by way of example is no name. */
export function nameFindings(root: Element): Finding[] {
  return controlsIn(root).flatMap((control) => (nameOf(control) === '' ? [finding('name', control, 'has no name')] : []))
}

function nameOf(control: Element): string {
  const labels = (control.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '')
  const around = control.closest('wx-label, label')
  const words = [labels.join(''), control.getAttribute('aria-label') ?? '', wordsIn(control), around === null ? '' : wordsIn(around)]
  return words.map((text) => text.trim()).find((text) => text !== '') ?? ''
}

function wordsIn(element: Element): string {
  if (element.getAttribute('aria-hidden') === 'true' || !isShown(element)) return ''
  const own = element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? ''
  const words = [...element.childNodes].map((node) => (node instanceof Element ? wordsIn(node) : node instanceof Text ? node.data : ''))
  return [own, ...words].join('')
}

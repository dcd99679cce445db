import type { Finding } from '../finding'
import { finding } from './find'
import { fieldsIn, isShown, linesOf, shownTexts, withAncestors, type ShownText } from './texts'

const tolerancePx = 1.5

/** No text is cut off by an edge, by dots, or by the box that it stands in; and a code to be scanned is in the window as a whole. */
export function cutFindings(root: Element): Finding[] {
  return [
    ...shownTexts(root).flatMap((text) => {
      const problem = problemOf(text, root)
      return problem === null ? [] : [finding('cut', text.element, problem)]
    }),
    ...[...root.querySelectorAll('canvas')].filter(isShown).flatMap((canvas) => {
      const { top, bottom } = canvas.getBoundingClientRect()
      return outside(top, bottom, 0, innerHeight) ? [finding('cut', canvas, `the code reaches from ${Math.round(top)} to ${Math.round(bottom)} of ${innerHeight} px`)] : []
    }),
    ...fieldsIn(root).flatMap((field) => {
      const beyond = field instanceof HTMLInputElement && field.value === '' ? placeholderWidth(field) - roomIn(field) : 0
      return beyond > tolerancePx ? [finding('cut', field, `its placeholder is ${Math.ceil(beyond)} px too long`)] : []
    }),
  ]
}

function problemOf(text: ShownText, root: Element): string | null {
  const lines = linesOf(text).map((line) => glyphs(line, text.element))
  for (const at of withAncestors(text.element)) {
    if (at === root || at.localName === 'page') return null
    const style = getComputedStyle(at)
    if (style.display === 'inline') continue
    // What can be scrolled can be read.
    if (scrolls(style.overflowX) || scrolls(style.overflowY)) return null
    const box = at.getBoundingClientRect()
    const isBeyond = lines.some((line) => outside(line.left, line.right, box.left, box.right) || outside(line.top, line.bottom, box.top, box.bottom))
    if (isBeyond && (hides(style.overflowX) || hides(style.overflowY))) return `is cut off by ${nameOf(at)}`
    if (isBeyond && isBox(style)) return `spills out of ${nameOf(at)}`
  }
  return null
}

function scrolls(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll'
}

function hides(overflow: string): boolean {
  return overflow === 'hidden' || overflow === 'clip'
}

/** Whether the eye sees where the element ends. */
function isBox({ backgroundColor, borderTopWidth }: CSSStyleDeclaration): boolean {
  return backgroundColor !== 'rgba(0, 0, 0, 0)' || borderTopWidth !== '0px'
}

function nameOf({ localName, className }: Element): string {
  return `${localName}.${className}`
}

function roomIn(field: HTMLInputElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(field)
  return field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
}

function placeholderWidth(field: HTMLInputElement): number {
  const { fontWeight, fontSize, fontFamily, letterSpacing } = getComputedStyle(field)
  const ruler = document.createElement('span')
  Object.assign(ruler.style, { position: 'absolute', visibility: 'hidden', whiteSpace: 'pre', fontWeight, fontSize, fontFamily, letterSpacing })
  ruler.textContent = field.placeholder
  document.body.append(ruler)
  const { width } = ruler.getBoundingClientRect()
  ruler.remove()
  return width
}

function outside(from: number, to: number, least: number, most: number): boolean {
  return from < least - tolerancePx || to > most + tolerancePx
}

/** A line's rectangle is as high as the font may ever draw; the characters themselves stand in the middle of it. */
function glyphs(line: DOMRect, element: Element): { left: number; right: number; top: number; bottom: number } {
  const size = Math.min(parseFloat(getComputedStyle(element).fontSize), line.height)
  const middle = line.top + line.height / 2
  return { left: line.left, right: line.right, top: middle - size / 2, bottom: middle + size / 2 }
}

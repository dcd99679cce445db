import type { Finding } from '../finding'
import { finding } from './find'
import { isShown } from './texts'

const tolerancePx = 1

/** Nothing reaches beyond the sides of the window, but what can be scrolled sideways on purpose. */
export function widthFindings(root: Element): Finding[] {
  const beyond = [...root.querySelectorAll('*')].filter((element) => isShown(element) && reachesOut(element) && !isScrolledSideways(element))
  // What is in it reaches out with it: the outermost tells enough.
  return beyond
    .filter((element) => element.parentElement === null || !beyond.includes(element.parentElement))
    .map((element) => {
      const { left, right } = element.getBoundingClientRect()
      return finding('wide', element, `reaches from ${Math.round(left)} to ${Math.round(right)} of ${innerWidth} px`)
    })
}

function reachesOut(element: Element): boolean {
  const { left, right, width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0 && (left < -tolerancePx || right > innerWidth + tolerancePx)
}

function isScrolledSideways(element: Element): boolean {
  for (let at = element.parentElement; at !== null && !at.classList.contains('page-scroller'); at = at.parentElement) {
    if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true
  }
  return false
}

import { controlsIn } from './controls'
import type { Finding } from '../finding'
import { finding } from './find'

/** Source: Apple's Human Interface Guidelines; half a pixel is rounding. */
const leastPx = 43.5

export function targetFindings(root: Element): Finding[] {
  return controlsIn(root).flatMap((control) => {
    // Whoever hits the label has hit the control.
    const { width, height } = (control.closest('wx-label, label') ?? control).getBoundingClientRect()
    const isSmall = width < leastPx || height < leastPx
    return isSmall ? [finding('target', control, `is ${Math.round(width)} × ${Math.round(height)} px`)] : []
  })
}

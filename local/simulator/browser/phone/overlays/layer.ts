import { make } from '../dom'

export type Layer = { close: () => void }

/**
 * Puts something over the whole screen. A dialog takes the focus and gives it back; Escape and a tap beside it call `dismiss`.
 */
export function openDialog(panel: HTMLElement, label: string, dismiss: (how: 'tap' | 'key') => void): Layer {
  const before = document.activeElement
  const mask = make('div', { className: 'overlay-mask' }, panel)
  panel.setAttribute('role', 'dialog')
  panel.setAttribute('aria-modal', 'true')
  if (label !== '') panel.setAttribute('aria-label', label)
  panel.tabIndex = -1
  mask.addEventListener('click', (event) => {
    if (event.target === mask) dismiss('tap')
  })
  mask.addEventListener('keydown', (event) => {
    event.stopPropagation()
    if (event.key === 'Escape') dismiss('key')
    if (event.key === 'Tab') keepFocus(panel, event)
  })
  overlays().append(mask)
  coverScreen()
  const first = panel.querySelector<HTMLElement>('[data-first], input, button, a')
  ;(first ?? panel).focus({ preventScroll: true })
  return {
    close: () => {
      mask.remove()
      coverScreen()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    },
  }
}

export function overlays(): HTMLElement {
  const existing = document.querySelector<HTMLElement>('.overlays')
  if (existing !== null) return existing
  const made = make('div', { className: 'overlays' })
  document.body.append(made)
  return made
}

/** Takes away whatever an earlier mini-program left open. */
export function closeOverlays(): void {
  overlays().replaceChildren()
  coverScreen()
}

/** What lies under a dialog can neither be reached nor read out. */
function coverScreen(): void {
  const screen = document.querySelector<HTMLElement>('.screen')
  if (screen !== null) screen.inert = overlays().querySelector('.overlay-mask') !== null
}

function keepFocus(panel: HTMLElement, event: KeyboardEvent): void {
  const stops = [...panel.querySelectorAll<HTMLElement>('button:not([disabled]), input, a, [tabindex="0"]')]
  const [first, last] = [stops[0], stops.at(-1)]
  const leaving = event.shiftKey ? document.activeElement === first : document.activeElement === last
  if (!leaving) return
  event.preventDefault()
  ;(event.shiftKey ? last : first)?.focus()
}

import { make } from '../dom'
import { overlays } from './layer'

export type Toast = { title: string; icon: 'success' | 'error' | 'loading' | 'none'; image?: string; mask: boolean }

let shown: HTMLElement | undefined
let timer: ReturnType<typeof setTimeout> | undefined

/** Shows one toast, in place of the one before. Without a duration it stays until it is hidden. */
export function showToast({ title, icon, image, mask }: Toast, durationMs?: number): void {
  hideToast()
  const picture =
    image === undefined
      ? make('i', { className: `toast-icon toast-${icon}` })
      : make('img', { className: 'toast-icon', attributes: { src: image, alt: '' } })
  const panel = make(
    'div',
    { className: `toast ${icon === 'none' && image === undefined ? 'toast-plain' : ''}`, attributes: { role: 'status' } },
    ...(icon === 'none' && image === undefined ? [] : [picture]),
    make('p', { text: title }),
  )
  shown = make('div', { className: mask ? 'toast-layer toast-mask' : 'toast-layer' }, panel)
  overlays().append(shown)
  if (durationMs !== undefined) timer = setTimeout(hideToast, durationMs)
}

export function hideToast(): void {
  clearTimeout(timer)
  shown?.remove()
  shown = undefined
}

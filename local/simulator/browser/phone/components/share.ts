import type { Element } from 'glass-easel'

type ShareHandler = (source: { from: 'button' | 'menu'; target?: Element }) => void

let handler: ShareHandler | undefined

/** Whoever owns the page stack says here what sharing does. */
export function onShare(newHandler: ShareHandler): void {
  handler = newHandler
}

export function share(target: Element): void {
  handler?.({ from: 'button', target })
}

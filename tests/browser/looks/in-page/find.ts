import type { Finding, FindingKind } from '../finding'

export function finding(kind: FindingKind, element: Element, detail: string): Finding {
  return { kind, where: describe(element), detail }
}

function describe(element: Element): string {
  const path: string[] = []
  for (let at: Element | null = element; at !== null && path.length < 3 && at.localName !== 'page'; at = at.parentElement) {
    path.unshift([at.localName, ...at.classList].join('.'))
  }
  return `${path.join(' > ')} "${(element.textContent ?? '').trim().slice(0, 24)}"`
}

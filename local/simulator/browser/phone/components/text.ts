import { BuiltInView, reflect } from './view-base'

const entities: Readonly<Record<string, string>> = {
  '&nbsp;': '\u00a0',
  '&ensp;': '\u2002',
  '&emsp;': '\u2003',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&apos;': "'",
  '&quot;': '"',
}

export class TextView extends BuiltInView {
  private observer: MutationObserver | undefined

  override changed(attribute: string, value: unknown): void {
    if (attribute === 'selectable' || attribute === 'userSelect') reflect(this.element, 'data-selectable', value)
    if (attribute === 'space') reflect(this.element, 'data-space', value)
  }

  override attached(): void {
    if (!this.flag('decode')) return
    this.observer = new MutationObserver(() => this.decode())
    this.observer.observe(this.element, { characterData: true, childList: true, subtree: true })
    this.decode()
  }

  override detached(): void {
    this.observer?.disconnect()
  }

  private decode(): void {
    for (const node of this.element.childNodes) {
      if (!(node instanceof Text)) continue
      const decoded = node.data.replace(/&[a-z]+;/g, (entity) => entities[entity] ?? entity)
      if (decoded !== node.data) node.data = decoded
    }
  }
}

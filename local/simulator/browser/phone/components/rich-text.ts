import { BuiltInView } from './view-base'

type RichNode = { type?: 'node' | 'text'; name?: string; text?: string; attrs?: Record<string, string>; children?: RichNode[] }

// Source: the list of trusted nodes in the documentation of rich-text, as far as a text needs them.
const trusted = new Set(
  [
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em fieldset font footer',
    'h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section small span strong sub sup table tbody td',
    'tfoot th thead tr tt u ul',
  ].flatMap((names) => names.split(' ')),
)

export class RichTextView extends BuiltInView {
  static readonly drawsItself = true

  override changed(attribute: string): void {
    if (attribute === 'nodes') this.draw()
  }

  private draw(): void {
    const nodes = this.value('nodes')
    if (typeof nodes === 'string') {
      const parsed = new DOMParser().parseFromString(nodes, 'text/html').body
      this.element.replaceChildren(...[...parsed.childNodes].map(cleaned).filter((node) => node !== undefined))
    } else this.element.replaceChildren(...((nodes ?? []) as RichNode[]).map(build))
  }
}

function cleaned(node: ChildNode): Node | undefined {
  if (node instanceof Text) return document.createTextNode(node.data)
  if (!(node instanceof Element)) return undefined
  const attrs = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]))
  return element(
    node.localName,
    attrs,
    [...node.childNodes].map(cleaned).filter((child) => child !== undefined),
  )
}

function build(node: RichNode): Node {
  if (node.type === 'text' || node.name === undefined) return document.createTextNode(decode(node.text ?? ''))
  return element(node.name, node.attrs ?? {}, (node.children ?? []).map(build))
}

function element(name: string, attributes: Record<string, string>, children: Node[]): Node {
  if (!trusted.has(name)) throw new Error(`<${name}> is not allowed in rich-text`)
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (['class', 'style', 'alt', 'src', 'height', 'width', 'href', 'colspan', 'rowspan', 'start', 'type'].includes(key))
      made.setAttribute(key, value)
  }
  made.append(...children)
  return made
}

function decode(text: string): string {
  return text
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}

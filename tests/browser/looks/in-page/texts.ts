export type ShownText = { element: HTMLElement; node: Text }

/** Every piece of text under `root` that can be seen. */
export function shownTexts(root: Element): ShownText[] {
  const texts: ShownText[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    if (!(node instanceof Text) || element === null || node.data.trim() === '' || !isShown(element)) continue
    texts.push({ element, node })
  }
  return texts
}

export function isShown(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}

/** The lines that a piece of text takes. */
export function linesOf({ node }: ShownText): DOMRect[] {
  const range = document.createRange()
  range.selectNodeContents(node)
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
}

export function fieldsIn(root: Element): (HTMLInputElement | HTMLTextAreaElement)[] {
  return [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].filter(isShown)
}

/** From the element to the root of the document. */
export function withAncestors(element: Element): Element[] {
  const found: Element[] = []
  for (let at: Element | null = element; at !== null; at = at.parentElement) found.push(at)
  return found
}

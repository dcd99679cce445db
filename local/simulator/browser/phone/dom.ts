type Options = { className?: string; text?: string; attributes?: Record<string, string>; onClick?: () => void }

/** Makes an element of the phone's own surface. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { className, text, attributes = {}, onClick }: Options = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  if (className !== undefined) element.className = className
  if (text !== undefined) element.textContent = text
  if (tag === 'button') element.setAttribute('type', 'button')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  if (onClick !== undefined) element.addEventListener('click', onClick)
  element.append(...children)
  return element
}

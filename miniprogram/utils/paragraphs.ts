/** As they were typed; empty lines between them are made by the page. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '')
}

/** How a part of a package reads. Null: it is written in a way no office program uses. Source: ECMA-376, part 2: UTF-8 or UTF-16, and no document type, whose entities could stand for anything. */
export function xmlText(bytes: Uint8Array): string | null {
  // What is left of an encoding that says nothing of itself still reads.
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes).replace(/\0/gu, '')
  const isForeign = /<!(?:DOCTYPE|ENTITY)/iu.test(text) || /^\s*<\?xml[^>]*\bencoding\s*=\s*["'](?!utf-?(?:8|16)\b)/iu.test(text)
  return isForeign ? null : text
}

/** With the signs that references stand for. */
export function withoutReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/giu, (reference: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? reference
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : reference
  })
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8'
}

/** Words as the hashes of them all, sorted, the steps from one to the next written in Rice codes: an eighth of what the words would weigh. */
export type PackedWords = { range: number; stepBits: number; codes: string }
export type WordSet = { range: number; hashes: ReadonlySet<number> }

// What needs no escape in a quoted string: 91 signs, of which two carry 13 bits.
export const signs = ' !#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~'
export const bitsOfPair = 13

export function unpack({ range, stepBits, codes }: PackedWords): WordSet {
  const hashes = new Set<number>()
  let [hash, ones, rest, restBits, at] = [-1, 0, 0, 0, 0]
  const refill = (): void => {
    rest = rest * 2 ** bitsOfPair + signs.indexOf(codes.charAt(at)) * signs.length + signs.indexOf(codes.charAt(at + 1))
    restBits += bitsOfPair
    at += 2
  }
  const take = (bits: number): number => {
    while (restBits < bits) refill()
    restBits -= bits
    const taken = Math.floor(rest / 2 ** restBits)
    rest -= taken * 2 ** restBits
    return taken
  }
  // What is left in the end is ones only, less than a code.
  while (at < codes.length || restBits > stepBits) {
    if (take(1) === 1) ones += 1
    else {
      hash += 1 + ones * 2 ** stepBits + take(stepBits)
      hashes.add(hash)
      ones = 0
    }
  }
  return { range, hashes }
}

/** Whether a word is in the set; one of so many strangers seems to be, as said in scripts/pack-words.ts. */
export function holds({ range, hashes }: WordSet, hash: number): boolean {
  return hashes.has(hash % range)
}

/** @param hash of the characters before it, 0 for the first one */
export function hashWith(hash: number, character: number): number {
  return (Math.imul(hash ^ character, 0x9e3779b1) ^ (hash >>> 13)) >>> 0
}

export function hashOf(text: string, from: number, length: number): number {
  let hash = 0
  for (let at = from; at < from + length; at++) hash = hashWith(hash, text.charCodeAt(at))
  return hash
}

const figures = '〇一二三四五六七八九'

/** Digits, letters and signs as typed in full width, long numbers as written in words, one for one: offsets stay the same. */
export function halfWidth(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ＋－（）：＃]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/(\d{17})×/g, '$1X')
    .replace(/[〇零一二三四五六七八九幺]{7,}/g, (number) => number.replace(/./g, (figure) => (figure === '零' ? '0' : figure === '幺' ? '1' : String(figures.indexOf(figure)))))
}

export function isHan(character: string | undefined): boolean {
  return character !== undefined && character >= '\u4e00' && character <= '\u9fff'
}

/** All matches of a pattern, also those that begin inside one that `accepts` refused. */
export function stretches(text: string, pattern: RegExp, accepts: (match: RegExpExecArray) => boolean): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  const search = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    if (match[0] !== '' && accepts(match)) found.push({ from: match.index, to: match.index + match[0].length })
    else search.lastIndex = match.index + 1
  }
  return found
}

/** Which of the words stands last before an offset, within so many characters and the same sentence. Null: none does. */
export function nearestBefore(text: string, offset: number, characters: number, words: RegExp): string | null {
  const before = text.slice(Math.max(0, offset - characters), offset)
  const sentence = before.slice(Math.max(...['。', '！', '？', '；', ';', '\n'].map((end) => before.lastIndexOf(end))) + 1)
  const all = sentence.match(new RegExp(words.source, 'g'))
  return all === null ? null : (all[all.length - 1] ?? null)
}

/** Where any of the words stands. */
export function occurrences(text: string, words: readonly string[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (const word of new Set(words)) {
    for (let from = text.indexOf(word); from >= 0 && word !== ''; from = text.indexOf(word, from + word.length)) found.push({ from, to: from + word.length })
  }
  return found
}

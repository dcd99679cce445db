import { pinyin } from 'pinyin-pro'

export type Sound = { full: string; initials: string; syllables: string[] }

/** How Chinese text is read, without tones; other characters stay out. */
export function soundOf(text: string): Sound {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
  return { full: syllables.join(''), initials: syllables.map((syllable) => syllable[0] ?? '').join(''), syllables }
}

/** What is often not told apart sounds the same: zh z, ch c, sh s, l n, f h, and endings with n or ng. */
export function blurred(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/u, '$1')
    .replace(/^n(?=[aeiouv])/u, 'l')
    .replace(/^h(?=u)/u, 'f')
    .replace(/ng$/u, 'n')
}

/** 字数: how many characters a text has, white space left out. */
export function charactersIn(text: string): number {
  return [...text.replace(/\s/gu, '')].length
}

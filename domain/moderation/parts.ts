/** What WeChat takes in one request, in characters as people count them. */
export const longestPart = 2500
/** What two parts have in common, so that no word is cut in two for both. */
export const overlap = 20

/** A text in parts that are short enough to be checked; together they hold all of it. None for an empty text. */
export function partsOf(text: string): string[] {
  // By code points: half a character would be another one.
  const characters = [...text]
  const parts: string[] = []
  for (let from = 0; from < characters.length; from += longestPart - overlap) {
    parts.push(characters.slice(from, from + longestPart).join(''))
    if (from + longestPart >= characters.length) break
  }
  return parts
}

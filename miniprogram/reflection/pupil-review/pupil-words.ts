/** What an editor holds: a title of one line, and the text below it. */
export type PupilWords = { title: string; text: string }

/** Both in one, so that whoever is named in the one is found in the other. */
export function joined({ title, text }: PupilWords): string {
  return `${title.replace(/\n/g, ' ')}\n${text}`
}

export function apart(whole: string): PupilWords {
  const end = whole.indexOf('\n')
  return { title: whole.slice(0, end), text: whole.slice(end + 1) }
}

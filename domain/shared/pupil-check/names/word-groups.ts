/** Words of two characters, written as groups: the first character, then all second ones. 安全安静 is 安全静. */
export function wordsOf(groups: string): Set<string> {
  const words = new Set<string>()
  for (const group of groups.split(' ')) for (let i = 1; i < group.length; i++) words.add(group.charAt(0) + group.charAt(i))
  return words
}

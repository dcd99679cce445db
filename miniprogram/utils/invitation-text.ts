import { invitationLength, normaliseInvitation } from '../shared/index'

const groupLength = 3
/** A code inside a longer text: whoever pastes the whole message need not cut it out. */
const codeInText = /(?:^|[^A-Za-z0-9])([A-Za-z0-9]{3}[-\s]?[A-Za-z0-9]{3}[-\s]?[A-Za-z0-9]{3})(?![A-Za-z0-9])/

/** What was typed or pasted, as `ABC-DEF-GHJ`. */
export function groupInvitation(typed: string): string {
  const code = normaliseInvitation(codeInText.exec(typed)?.[1] ?? typed).slice(0, invitationLength)
  const groups: string[] = []
  for (let at = 0; at < code.length; at += groupLength) groups.push(code.slice(at, at + groupLength))
  return groups.join('-')
}

/** How many letters are still to be typed. */
export function lettersMissing(typed: string): number {
  return invitationLength - normaliseInvitation(typed).length
}

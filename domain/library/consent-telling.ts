import type { MessageContent } from '../messages/content'
import { pages } from '../messages/pages'
import type { NamedMessage } from '../messages/recipients'
import { messageTo } from '../messages/recipients'

/** Authors are asked again at the earliest after so long. */
export const consentAskedAgainMs = 7 * 86_400_000

/** A case of which some authors have not said yet that it may be taken into handbooks; `asked`: when they were asked last, null: never. */
export type LackingConsent = { id: string; title: string; missing: readonly string[]; asked: number | null }
export type Asker = { id: string; name: string; studioName: string }

export function mayAskAgain({ asked }: Pick<LackingConsent, 'asked'>, now: number): boolean {
  return asked === null || asked + consentAskedAgainMs <= now
}

/** What authors are told when a host or the office asks for their consent; who asks needs not be told, but sees the case among their own. */
export function consentMessages(lacking: readonly LackingConsent[], { id: by, name: person, studioName: studio }: Asker, at: number): NamedMessage[] {
  return lacking.flatMap(({ id, title, missing, asked }) => {
    const content: MessageContent = { kind: 'consent-asked', title, person, studio, at }
    // Asked again by somebody else at the same moment it is the same message.
    const cause = { id: `${id}_consent_${asked ?? 0}`, at }
    return missing.filter((personId) => personId !== by).map((personId) => messageTo(personId, { content, opens: pages.caseConsent(id), topic: `consent_${id}` }, cause, 0))
  })
}

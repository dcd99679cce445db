import { checkText } from './content-check'
import { refuse } from './refuse'

/**
 * Lets nothing through that WeChat does not pass, for what is too short to wait for a person: whoever wrote it is calling and says it in another way. Refuses TEXT_REFUSED
 * with WeChat's number (null: it was not sure), TEXT_NOT_CHECKED where it gave no answer.
 */
export async function requirePassed(text: string, openid: string): Promise<void> {
  const answer = await checkText(text, openid)
  if (answer.kind === 'hindered') throw refuse('TEXT_NOT_CHECKED')
  const { suggest, label } = answer.found
  if (suggest !== 'pass') throw refuse('TEXT_REFUSED', { label: suggest === 'risky' ? label : null })
}

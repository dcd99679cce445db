import type { CheckInAnswer } from '../../services/check-in-answer'
import { explain } from '../../utils/wording'

/** What stands under the six digits when they may be typed again; null for every other answer. */
export function problemWithDigits(answer: CheckInAnswer): string | null {
  if (answer.kind !== 'trouble' || answer.trouble.kind !== 'refused') return null
  const { code, detail } = answer.trouble
  return code === 'DIGITS_WRONG' && detail.triesLeft !== 0 ? explain(code, detail).sentence : null
}

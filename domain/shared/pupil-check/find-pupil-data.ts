import { findAddresses } from './addresses'
import { findClassNames } from './class-names'
import type { Finding, FindingKind } from './finding'
import { overlaps } from './finding'
import { findIdentityNumbers, numbersBesideNames } from './identity-numbers'
import { findNames } from './names/find-names'
import { findPhoneNumbers } from './phone-numbers'
import { halfWidth, occurrences } from './plain-text'

type Stretch = { from: number; to: number }

/**
 * What in a text is likely to tell who a pupil is: sorted, without overlaps. Runs on the phone, nothing is sent anywhere for it.
 * @param dismissed what the author said is no such thing, word for word
 */
export function findPupilData(text: string, dismissed: readonly string[]): Finding[] {
  const plain = halfWidth(text)
  const found: Finding[] = []
  const left = occurrences(text, dismissed)
  // Part of what was dismissed is dismissed; a longer finding around it is another one.
  const isDismissed = (one: Stretch): boolean => left.some((other) => overlaps(one, other) && one.to - one.from <= other.to - other.from)
  const add = (kind: FindingKind, stretches: readonly Stretch[]): void => {
    for (const { from, to } of widestFirst(stretches)) {
      const finding = { kind, from, to, text: text.slice(from, to) }
      if (!isDismissed(finding) && !found.some((other) => overlaps(other, finding))) found.push(finding)
    }
  }
  add('id', findIdentityNumbers(plain))
  add('phone', findPhoneNumbers(plain))
  add('class', findClassNames(plain))
  add('address', findAddresses(plain))
  add('name', findNames(text, found, isDismissed))
  add('id', numbersBesideNames(plain, found.filter(({ kind }) => kind === 'name')))
  return found.sort((a, b) => a.from - b.from)
}

function widestFirst(stretches: readonly Stretch[]): Stretch[] {
  return [...stretches].sort((a, b) => b.to - b.from - (a.to - a.from))
}

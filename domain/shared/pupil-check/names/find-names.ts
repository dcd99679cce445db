import { isHan, occurrences, stretches } from '../plain-text'
import type { Candidate } from './candidates'
import { candidatesIn, notGiven, surnameWeight, tellingGiven, usualGiven } from './candidates'
import { before, behind } from './contexts'
import { enough, scoreOf } from './evidence'
import { occurrencesOfKnownPeople } from './known-people'
import type { Look, Reading } from './look'
import { lookAt, read } from './look'
import { findNicknames } from './nicknames'
import { findRepeats } from './repeats'
import { findSurnameForms } from './surname-forms'
import { findTransliterated } from './transliterated'

type Stretch = { from: number; to: number }
type Scored = { look: Look; score: number }

// A name in a list with another one needs less.
const gainOfList = 1
const gainOfRepeat = 2.5
// A title takes so much away that what would be a name without it is still known for one.
const nameOfStaff = enough - 10

/**
 * Names of pupils and their families, and what stands for a name.
 * @param taken what other things have been found in the text
 * @param isDismissed what is no name after all; it still keeps 王强来 from being found where 王强 came
 */
export function findNames(text: string, taken: readonly Stretch[], isDismissed: (stretch: Stretch) => boolean): Stretch[] {
  const reading = read(text)
  const scored = scoredIn(reading)
  const closed = [...taken, ...stretches(text, /《[^《》]{1,40}》/, () => true), ...occurrencesOfKnownPeople(text), ...occurrences(text, [...pseudonyms(text), ...namesOfStaff(text, scored)])]
  const free = <T extends Stretch>(found: readonly T[]): T[] => found.filter((one) => !closed.some((other) => meet(one, other)))
  const left = <T extends Stretch>(found: readonly T[]): T[] => found.filter((one) => !isDismissed(one))
  const certain = free([...findTransliterated(text), ...spaced(text), ...findSurnameForms(reading)])
  const full = apart(certain, likely(text, scored.filter(({ look, score }) => score >= enough - gainOfList && free([look]).length > 0)))
  const likelyRepeats = new Set(scored.filter(({ score }) => score >= enough - gainOfRepeat).map(({ look: { from, to } }) => `${from} ${to}`))
  const nicknames = apart([...certain, ...full], free(findNicknames(reading)))
  const first = [...certain, ...full, ...nicknames]
  return left([...first, ...apart(first, free(findRepeats(reading, left(full), left(nicknames), ({ from, to }) => likelyRepeats.has(`${from} ${to}`))))])
}

function scoredIn(reading: Reading): Scored[] {
  const candidates = candidatesIn(reading.text)
  const wordOf = ({ from, to }: Candidate): string => reading.text.slice(from, to)
  const counts = new Map<string, number>()
  for (const candidate of candidates) counts.set(wordOf(candidate), (counts.get(wordOf(candidate)) ?? 0) + 1)
  return candidates
    .map((candidate) => lookAt(reading, candidate, (counts.get(wordOf(candidate)) ?? 0) > 1))
    .map((look) => ({ look, score: scoreOf(look) }))
    .filter(({ score }) => score > nameOfStaff)
}

/** Best first, the longer one of equals. */
function likely(text: string, scored: readonly Scored[]): Candidate[] {
  const edges = new Set<string>()
  for (const { look, score } of scored) if (score >= enough) edges.add(`from ${look.from}`).add(`to ${look.to}`)
  const isListed = ({ from, to }: Candidate): boolean =>
    (/[、和与跟]/.test(text.charAt(from - 1)) && edges.has(`to ${from - 1}`)) || (/[、和与跟]/.test(text.charAt(to)) && edges.has(`from ${to + 1}`))
  return scored
    .map(({ look, score }) => ({ look, score: isListed(look) ? score + gainOfList : score }))
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score || b.look.to - a.look.to)
    .map(({ look }) => look)
}

/** Whoever is called 老师 or 校长 once is no pupil anywhere in the text. */
function namesOfStaff(text: string, scored: readonly Scored[]): string[] {
  return scored
    .filter(({ look: { surname, told, toldNext } }) => surname > 0 && ((toldNext & behind.staff) > 0 || (told & before.staff) > 0))
    .map(({ look: { from, to } }) => text.slice(from, to))
}

/** 小杰（化名）: what is said to be no real name. */
function pseudonyms(text: string): string[] {
  const names: string[] = []
  for (const { from, to } of stretches(text, /[\u4e00-\u9fff]{2,3}[（(](?:学生)?(?:均为|都是)?化名|[\u4e00-\u9fff]{2}[为是系]化名|化名(?:叫|为|是|：)?[“"]?[\u4e00-\u9fff]{2,3}/, () => true)) {
    const name = text.slice(from, to).replace(/[（(为是系].*$|^化名(?:叫|为|是|：)?[“"]?/g, '')
    names.push(name, name.slice(-2))
  }
  return names
}

/** 张 伟: a name of two characters made as wide as one of three. */
function spaced(text: string): Stretch[] {
  return stretches(text, /[\u4e00-\u9fff][ \u3000]{1,2}[\u4e00-\u9fff]/, ({ index, 0: words }) => {
    const last = words.charAt(words.length - 1)
    const next = text.charAt(index + words.length)
    const standsFree = !isHan(text[index - 1]) && (!isHan(next) || notGiven.has(next))
    return standsFree && surnameWeight(words[0]) !== 'none' && (tellingGiven.has(last) || usualGiven.has(last))
  })
}

function apart<T extends Stretch>(taken: readonly Stretch[], found: readonly T[]): T[] {
  const kept: T[] = []
  for (const one of found) if (!taken.some((other) => meet(one, other)) && !kept.some((other) => meet(one, other))) kept.push(one)
  return kept
}

function meet(a: Stretch, b: Stretch): boolean {
  return a.from < b.to && b.from < a.to
}

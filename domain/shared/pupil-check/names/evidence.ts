import { isHan } from '../plain-text'
import { before, behind } from './contexts'
import type { Look } from './look'

type Row = { weight: number; holds: (look: Look) => boolean }

/** A candidate is taken for a name from this sum on. */
export const enough = 8

/** What speaks for and against a name. Weights add up; they were fitted to labelled sentences and rounded. */
export const evidence: readonly Row[] = [
  // Its surname: is hardly anything else, is in many words too, is a word nearly always, has two characters, is none.
  { weight: 2.9, holds: ({ weight }) => weight === 'telling' },
  { weight: 2.2, holds: ({ weight }) => weight === 'common' },
  { weight: 1, holds: ({ weight }) => weight === 'wordlike' },
  { weight: 3.2, holds: ({ weight }) => weight === 'compound' },
  { weight: 1, holds: ({ surname }) => surname === 0 },
  { weight: -3.5, holds: ({ surname, telling }) => surname === 0 && telling === 0 },
  { weight: -4, holds: ({ surname, given }) => surname === 0 && ofRunningText.test(given) },

  // Its given characters: of names, of names and words alike, seldom of names.
  { weight: 1.4, holds: ({ telling }) => telling === 1 },
  { weight: 2.4, holds: ({ telling }) => telling === 2 },
  { weight: 0.8, holds: ({ usual }) => usual === 1 },
  { weight: 1.8, holds: ({ usual }) => usual === 2 },
  { weight: -1.1, holds: ({ unusual }) => unusual > 0 },
  { weight: -2.4, holds: ({ unusual }) => unusual === 2 },
  { weight: -2.2, holds: ({ given }) => seldomLast.test(given) },

  // It is a word that parents choose as a name, it is another word, it begins with one.
  { weight: -3, holds: ({ word }) => word === 'chosen' },
  { weight: -8, holds: ({ word }) => word === 'plain' },
  { weight: -1, holds: ({ word, weight }) => word === 'plain' && (weight === 'wordlike' || weight === 'none') },
  { weight: -2, holds: ({ firstWord, surname }) => firstWord === 'chosen' && surname === 1 },
  { weight: -4.5, holds: ({ firstWord, surname }) => firstWord === 'plain' && surname < 2 },
  // Its given characters are a word, and what stands for the surname is one.
  { weight: -2, holds: ({ givenIsWord }) => givenIsWord },
  { weight: -2.5, holds: ({ givenIsWord, weight }) => givenIsWord && weight === 'wordlike' },

  // Its borders cut a word in two; a word ends before it, a word begins behind it.
  { weight: -3.5, holds: ({ cutsBefore }) => cutsBefore },
  { weight: -4.2, holds: ({ cutsBehind }) => cutsBehind },
  { weight: 0.7, holds: ({ wordEndsBefore }) => wordEndsBefore },
  { weight: 0.8, holds: ({ wordBeginsBehind }) => wordBeginsBehind },
  // What goes on behind it is no character of names.
  { weight: 1, holds: ({ next, nextIsOfNames }) => isHan(next) && !nextIsOfNames },

  // It begins a clause, it ends one. What follows a letter, as in 小A, begins none.
  { weight: 5.6, holds: ({ previous }) => !isHan(previous) && !/[A-Za-z]/.test(previous) },
  { weight: 3.7, holds: ({ next }) => !isHan(next) },
  // Before it: a pupil or a relative; 叫; a word that leads to persons; a time, a place, a thing that is done; 的; a figure.
  { weight: 5.2, holds: ({ told }) => (told & before.pupil) > 0 },
  { weight: 0.8, holds: ({ told }) => (told & before.called) > 0 },
  { weight: 5.7, holds: ({ told }) => (told & before.usher) > 0 },
  { weight: 2.8, holds: ({ told, previous }) => (told & before.usher) === 0 && timesAndPlaces.test(previous) },
  { weight: 3.4, holds: ({ told, previous }) => (told & before.usher) === 0 && previous === '的' },
  { weight: -5, holds: ({ text, from }) => figure.test(text.slice(Math.max(0, from - 7), from)) },
  // Somebody is said to be called so, or to have this surname.
  { weight: 6.5, holds: ({ text, from, next }) => called.test(text.slice(Math.max(0, from - 8), from)) && /^[的（(，。、！？；]?$/.test(next) },
  { weight: 3.5, holds: ({ surnameIsTold }) => surnameIsTold },
  // Behind it: 同学 or a relative; what is theirs; what goes on; what only persons do; their number.
  { weight: 3.1, holds: ({ toldNext }) => (toldNext & behind.kin) > 0 },
  { weight: 0.8, holds: ({ toldNext }) => (toldNext & behind.owned) > 0 },
  { weight: 2.8, holds: ({ toldNext }) => (toldNext & behind.doing) > 0 },
  { weight: 2, holds: ({ toldNext }) => (toldNext & behind.person) > 0 },
  { weight: 1.5, holds: ({ text, to }) => ownNumber.test(text.slice(to, to + 14)) },
  // It returns in the text.
  { weight: 0.7, holds: ({ returns }) => returns },

  // It is of a place or an institution, of staff or an author.
  { weight: -5, holds: ({ text, to }) => place.test(text.slice(to, to + 2)) },
  { weight: -9, holds: ({ toldNext }) => (toldNext & behind.staff) > 0 },
  { weight: -9, holds: ({ titleAfterSurname }) => titleAfterSurname },
  { weight: -6, holds: ({ told }) => (told & before.staff) > 0 },
]

const ofRunningText = /[有能才想如一来可多成而以与在全又再当应定得自之若亦向于前新大]/
const seldomLast = /[家小晓大有如以与若之第应未都再又全在能会才所]$/
const timesAndPlaces = /[时后前上里中下间末日晚午晨次年月期候刻久旁边外内天夜初了着过]/
// A long number is somebody's.
const figure = /(?:^|\D)\d{1,6}$|[一二三四五六七八九十百千两几]$/
const called = /(?:生|孩|长|他|她|学|丫头|娘|友|爸|妈|弟|妹|儿|委员|代表)(?:名字|的名字|大名|小名)?(?:就|也|都)?(?:叫|名叫|叫做|叫作|名为)$/
const ownNumber = /^[：:（(，, ]?(?:[男女父母][，,）)：:]? ?)?(?:的?(?:学号|学籍|身份证|电话|手机|证件)|[+\d][\d -]{7,})/
const place = /^(?:公园|广场|[中小大]学|学[校院]|大[道桥]|医院|公司|集团|书院|路(?![上过])|街|镇|县|市|省|区|村|站(?![了在起着])|杯|机场|寺|庙)/

export function scoreOf(look: Look): number {
  let sum = 0
  for (const { weight, holds } of evidence) if (holds(look)) sum += weight
  return sum
}

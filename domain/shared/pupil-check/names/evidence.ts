import { isHan } from '../plain-text'
import { before, behind } from './contexts'
import type { Look } from './look'

type Row = { weight: number; holds: (look: Look) => boolean }

/** A candidate is taken for a name from this sum on. */
export const enough = 2.1

/** What speaks for and against a name. Weights add up; they were fitted to labelled sentences and rounded. */
export const evidence: readonly Row[] = [
  // Its surname: is hardly anything else, is a word or a verb nearly always, has two characters, is none.
  { weight: 1, holds: ({ weight }) => weight === 'telling' },
  { weight: 0.2, holds: ({ weight, previous }) => weight === 'telling' && isOpen(previous) },
  { weight: -0.4, holds: ({ weight }) => weight === 'wordlike' },
  { weight: -0.5, holds: ({ weight, given }) => weight === 'wordlike' && given.length === 2 },
  { weight: -0.7, holds: ({ surname, text, from }) => surname === 1 && verblike.test(text.charAt(from)) },
  { weight: 1.4, holds: ({ weight }) => weight === 'compound' },
  { weight: -1.8, holds: ({ surname }) => surname === 0 },
  { weight: -0.3, holds: ({ surname, given }) => surname === 0 && ofRunningText.test(given) },
  { weight: 1.2, holds: ({ surname, given }) => surname === 1 && given.length === 2 },

  // Its given characters: of names, of names and words alike, seldom of names.
  { weight: 1.1, holds: ({ telling }) => telling === 1 },
  { weight: 1.3, holds: ({ telling }) => telling === 2 },
  { weight: -0.4, holds: ({ usual }) => usual === 1 },
  { weight: -1.4, holds: ({ unusual }) => unusual > 0 },
  { weight: 0.5, holds: ({ surname, unusual }) => surname === 0 && unusual > 0 },
  { weight: -0.8, holds: ({ unusual }) => unusual === 2 },
  { weight: -1.5, holds: ({ given }) => seldomLast.test(given) },
  { weight: -1.9, holds: ({ given }) => endOfThings.test(given) },

  // It is a word that parents choose as a name, it is another word, it begins with one.
  { weight: 0.9, holds: ({ word }) => word === 'chosen' },
  { weight: 0.9, holds: ({ word, surname }) => word === 'chosen' && surname === 0 },
  { weight: -1.4, holds: ({ word }) => word === 'plain' },
  { weight: -0.9, holds: ({ word, unusual }) => word === 'plain' && unusual > 0 },
  { weight: -2.9, holds: ({ firstWord, surname }) => firstWord === 'plain' && surname === 1 },
  { weight: -0.5, holds: ({ firstWord, surname }) => firstWord === 'chosen' && surname === 1 },
  // It is a word that parents choose, and what stands behind it says how something is, or that it grows: 安静下来, 安静的时候, 安静也是一种参与, 玉兰开了.
  { weight: -8, holds: ({ word, text, to }) => word === 'chosen' && isThing.test(text.slice(to, to + 5)) },
  // Its given characters are a word, and so is what stands for the surname.
  { weight: -1.1, holds: ({ givenIsWord, weight }) => givenIsWord && weight === 'wordlike' },

  // Its borders cut a word in two; a word begins behind it.
  { weight: -2.3, holds: ({ cutsBefore }) => cutsBefore },
  { weight: -2.2, holds: ({ cutsBehind }) => cutsBehind },
  { weight: 0.4, holds: ({ wordBeginsBehind }) => wordBeginsBehind },
  // What goes on behind it is no character of names.
  { weight: 0.4, holds: ({ next, nextIsOfNames }) => isHan(next) && !nextIsOfNames },

  // It begins a clause, it ends one, it is called out to.
  { weight: 2.4, holds: ({ previous }) => isOpen(previous) },
  { weight: 1.2, holds: ({ next }) => !isHan(next) },
  { weight: 1.4, holds: ({ previous, next }) => isOpen(previous) && !isHan(next) },
  { weight: 1, holds: ({ previous, next }) => /[“"‘「]/.test(previous) && /[，,！!。]/.test(next) },
  { weight: -0.5, holds: ({ previous, next }) => previous === '、' && next === '、' },
  // Before it: a pupil or a relative; 叫; words that lead to persons, or to things as well; a time, a place, a thing that is done; 的; a figure.
  { weight: 2, holds: ({ told }) => (told & before.pupil) > 0 },
  { weight: 0.7, holds: ({ told }) => (told & before.called) > 0 },
  { weight: 2.5, holds: ({ told }) => (told & before.usher) > 0 },
  { weight: 3.3, holds: ({ told }) => (told & (before.usher | before.both)) === before.both },
  { weight: 2.1, holds: ({ told }) => (told & anyUsher) === before.link },
  { weight: 1.2, holds: ({ told, previous }) => (told & anyUsher) === 0 && timesAndPlaces.test(previous) },
  { weight: 1.3, holds: ({ told, previous }) => (told & anyUsher) === 0 && previous === '的' },
  { weight: -0.6, holds: ({ text, from }) => figure.test(text.slice(Math.max(0, from - 7), from)) },
  // Somebody is said to be called so, or to have this surname.
  { weight: 0.9, holds: ({ text, from, next }) => called.test(text.slice(Math.max(0, from - 8), from)) && /^[的（(，。、！？；”"]?$/.test(next) },
  { weight: 0.7, holds: ({ surnameIsTold }) => surnameIsTold },
  // Behind it: 同学 or a relative; their home or number; what is theirs; what goes on; what only persons do.
  { weight: 0.9, holds: ({ toldNext }) => (toldNext & behind.kin) > 0 },
  { weight: 1, holds: ({ text, to }) => relative.test(text.slice(to, to + 3)) },
  { weight: 1.4, holds: ({ toldNext, previous, told }) => (toldNext & behind.kin) > 0 && (isOpen(previous) || (told & (before.usher | before.both)) > 0) },
  { weight: 1.9, holds: ({ toldNext }) => (toldNext & (behind.kin | behind.home)) === behind.home },
  { weight: 0.9, holds: ({ toldNext }) => (toldNext & behind.owned) > 0 },
  { weight: 1, holds: ({ toldNext }) => (toldNext & behind.doing) > 0 },
  { weight: 0.4, holds: ({ unusual, previous, toldNext }) => unusual === 0 && isOpen(previous) && (toldNext & behind.doing) > 0 },
  { weight: 0.9, holds: ({ toldNext }) => (toldNext & behind.person) > 0 },
  { weight: 0.9, holds: ({ toldNext, previous }) => isOpen(previous) && (toldNext & behind.person) > 0 },
  { weight: 1.6, holds: ({ toldNext, told, next }) => (told & (before.usher | before.pupil)) > 0 && ((toldNext & (behind.doing | behind.owned | behind.kin)) > 0 || !isHan(next)) },
  { weight: 2.2, holds: ({ text, to }) => ownNumber.test(text.slice(to, to + 14)) },
  // It returns in the text.
  { weight: 2.5, holds: ({ returns }) => returns },
]

const anyUsher = before.usher | before.both | before.link
const isThing = /^(?:了?下来|了[很许几一]|一[点些会]|地|得[多很]|，?也?是一种|，先|的(?:孩子|学生|时|一|那|角|课|教|环|力|气)|[花树枝](?!了)|开花|开了(?![门窗口会])|谢了)/
const verblike = /[都全占查开向连计关通从于要讲种管到应单当冷公双边外]/
const ofRunningText = /[有能才想如一来可多成而以与在全又再当应定得自之若亦向于前新大]/
const seldomLast = /[家小晓大有如以与若之第应未都再又全在能会才所]$/
const endOfThings = /[子头面性化法式期间处边站楼所机器品票费车长院馆室校堂科系部局委会议书信纸表单卡]$/
const timesAndPlaces = /[时后前上里中下间末日晚午晨次年月期候刻久旁边外内天夜初了着过]/
// A long number is somebody's.
const figure = /(?:^|\D)\d{1,6}$|[一二三四五六七八九十百千两几]$/
const called = /(?:生|孩|长|他|她|学|丫头|娘|友|爸|妈|弟|妹|儿|委员|代表)(?:名字|的名字|大名|小名)?(?:就|也|都)?(?:叫|名叫|叫做|叫作|名为)[“"]?$/
const relative = /^(?:同学(?!们)|[他她]?[妈爸爷奶]|家长|父亲|母亲|外[公婆]|姥|姑|舅|叔|伯|姨|姐姐|哥哥|弟弟|妹妹)/
const ownNumber = /^[：:（(，, ]?(?:[男女父母][，,）)：:]? ?)?(?:的?(?:学号|学籍|身份证|电话|手机|证件)|[+\d][\d -]{7,})/
const place = /^(?:公园|广场|[中小大]学|学[校院]|大[道桥]|医院|公司|集团|书院|路(?![上过])|街|镇|县|市|省|区|村|站(?![了在起着])|杯|机场|寺|庙|班级|班会|教育|建设|校园|集体|时代|世界)/

// A letter begins none: 小A.
function isOpen(previous: string): boolean {
  return !isHan(previous) && !/[A-Za-z]/.test(previous)
}

export function scoreOf(look: Look): number {
  const { text, to, told, toldNext, titleAfterSurname, isNever } = look
  let sum = 0
  for (const { weight, holds } of evidence) if (holds(look)) sum += weight
  // It is of a place or an institution, of staff or an author.
  if ((toldNext & behind.staff) > 0 || (told & before.staff) > 0 || titleAfterSurname || place.test(text.slice(to, to + 2))) sum -= 9
  return isNever ? sum - 8 : sum
}

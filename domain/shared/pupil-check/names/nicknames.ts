import { isHan, stretches } from '../plain-text'
import { surnameWeight, tellingGiven, usualGiven } from './candidates'
import { before, behind } from './contexts'
import type { Reading } from './look'

const called = /(?:小名|乳名|昵称|外号|绰号|诨名|网名)[就也都]?(?:叫做|叫作|叫|是|为|：)?[“"'‘]?[\u4e00-\u9fff]{2,3}(?=[”"'’，。、；！的])/
const bodies = '胖壮虎牛熊猴猫鱼兔龙凤马鹿豆糖果米粒瓜枣蛋头毛黑白红点可乐'
const doubles = '豆糖圆乐果妞宝贝丫仔壮虎牛妮娃团朵蛋嘟月星'

/** 小明, 阿强, 豆豆: what stands in place of a name. */
export function findNicknames(reading: Reading): { from: number; to: number }[] {
  const found = stretches(reading.text, called, () => true).map(({ from, to }) => ({ from: from + lengthOfCall(reading.text.slice(from, to)), to }))
  for (let from = 0; from < reading.text.length - 1; from++) {
    if (isNickname(reading.text.charAt(from), reading.text.charAt(from + 1)) && standsFree(reading, from, from + 2)) found.push({ from, to: from + 2 })
  }
  return found
}

function lengthOfCall(words: string): number {
  return /^..[就也都]?(?:叫做|叫作|叫|是|为|：)?[“"'‘]?/.exec(words)?.[0].length ?? 0
}

function isNickname(first: string, second: string): boolean {
  if (!isHan(second)) return false
  if (first === '小' || first === '阿') return isOfNames(second) || surnameWeight(second) === 'telling' || surnameWeight(second) === 'common' || bodies.includes(second)
  if (first === '大') return '壮强军伟勇明刚鹏胖毛熊虎'.includes(second)
  if (first === '老') return '三四五六幺'.includes(second)
  return first === second && (doubles.includes(second) || isOfNames(second))
}

function isOfNames(character: string): boolean {
  return tellingGiven.has(character) || usualGiven.has(character)
}

function standsFree({ text, words, told, toldNext }: Reading, from: number, to: number): boolean {
  const [leading, following] = [told[from] ?? 0, toldNext[to] ?? 0]
  if ((leading & before.staff) > 0 || (following & behind.staff) > 0) return false
  if (words[from] === 1 || words[to - 1] === 1 || words[from - 1] === 1) return false
  return (!isHan(text[from - 1]) || (leading & (before.usher | before.both | before.link | before.pupil | before.called)) > 0) && (!isHan(text[to]) || (following & (behind.doing | behind.kin | behind.owned | behind.home)) > 0)
}

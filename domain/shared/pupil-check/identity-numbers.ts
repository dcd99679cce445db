import { nearestBefore, stretches } from './plain-text'

const eighteen = /[1-8](?:[ —-]{0,2}\d){16}[ —-]{0,2}[\dXx]/
const fifteen = /[1-8](?:[ -]?\d){14}/
const pupilNumber = /[A-Za-z][ -]?(?:\d[ -]?){15,17}\d[\dXx]?/
const number = /[A-Za-z]{0,5}\d+(?:[A-Za-z_-]{1,4}\d+){0,3}[A-Za-z]{0,2}/
const called = /学[ \u3000]{0,2}号|学生ID|学籍|学生证|学生编号|学生卡|考籍号|考生号|证件号|身份证|户口[本簿]/
const spaced = /(?:学号|学籍号)[^\dA-Za-z。；，]{0,6}([A-Za-z]{0,4}\d[\d -]{4,22}\d)(?!\d)/g
const calledBehind = /^(?:号|这个|那个|的|[（("“”的 ]|同学|学生){0,3}(?:学号|学籍)|^号?(?:的|这位|那位|等)?(?:同学|学生|家长|考生|学员)|^号(?![楼院文令线房车])|^[^\d。！？]{0,10}(?:学号|学籍号|身份证号)(?!码?[是为：: ]*[\dA-Za-z])/
const next = /^(?:[、,，和与及至到~—-]|以及)([A-Za-z]{0,4}\d{5,19}[Xx]?)/

const numbersOfThings = '单号|编号|订单|发票|会议|课题|项目|证书|账号|卡号|文号|流水|快递|货号|书号|运单|包裹|凭证|合同|金额'
const identities = '身份证|证件|学籍|户口|号码'

/** Numbers of identity cards (18 and 15 digits), pupils' and students' numbers. @param text in half width */
export function findIdentityNumbers(text: string): { from: number; to: number }[] {
  const cards = [
    ...stretches(text, eighteen, (match) => standsAlone(text, match) && isCard(text, match)),
    ...stretches(text, fifteen, (match) => standsAlone(text, match) && isOldCard(text, match)),
    ...stretches(text, pupilNumber, (match) => standsAlone(text, match)),
  ]
  const inGroups = [...text.matchAll(spaced)].map((match) => ({ from: match.index + match[0].length - (match[1] ?? '').length, to: match.index + match[0].length }))
  const found = [...cards, ...numbersCalledSo(text), ...inGroups]
  return [...found, ...numbersLike(text, found)]
}

/** Numbers like those of students that stand directly beside a name. */
export function numbersBesideNames(text: string, names: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const starts = new Set(names.map(({ from }) => from))
  const ends = new Set(names.map(({ to }) => to))
  return stretches(text, /[A-Za-z]{0,3}\d{6,14}/, (match) => {
    const from = match.index
    const to = from + match[0].length
    if (!standsAlone(text, match) || text.charAt(from - 1) === '-' || /^[元分人次年月日号名]/.test(text.slice(to))) return false
    const gapBehind = /^(?:[ \u3000\t:(，、,]|号[ :]?){0,2}/.exec(text.slice(to))?.[0].length ?? 0
    const gapBefore = /[ \u3000\t:(，、,]{0,2}$/.exec(text.slice(Math.max(0, from - 2), from))?.[0].length ?? 0
    return starts.has(to + gapBehind) || ends.has(from - gapBefore) || (match[0].length >= 8 && isListed(text, from, to))
  })
}

/** 20230107李明, or 李明(20230107): whatever the name, it stands in a list. */
function isListed(text: string, from: number, to: number): boolean {
  const named = /^ ?[\u4e00-\u9fff]{2,4}(?:[，、；。(\s]|$)/.test(text.slice(to)) && !/^ ?[元分人次年月日号名册字多余万亿]/.test(text.slice(to))
  return named || (/(?:^|[，、；。：:\s])[\u4e00-\u9fff]{2,4}\($/.test(text.slice(Math.max(0, from - 6), from)) && text.charAt(to) === ')')
}

function standsAlone(text: string, match: RegExpExecArray): boolean {
  const before = text[match.index - 1] ?? ''
  const after = text[match.index + match[0].length] ?? ''
  return !/[\dA-Za-z/=_]/.test(before) && !/[\dA-Za-z]/.test(after)
}

/** A number whose check digit is wrong is one all the same where the text calls it so: people mistype. */
function isCard(text: string, match: RegExpExecArray): boolean {
  const digits = match[0].replace(/[ —-]/g, '').toUpperCase()
  if (!/^(?:19|20)/.test(digits.slice(6)) || !isDay(digits.slice(10, 14))) return false
  return hasCheckDigit(digits) || nearestBefore(text, match.index, 12, new RegExp(identities)) !== null || !countsThings(text, match.index)
}

/** The cards of before 1999 had fifteen digits: the year in two, none to check by. */
function isOldCard(text: string, match: RegExpExecArray): boolean {
  if (countsThings(text, match.index)) return false
  const isDated = isDay(match[0].replace(/[ -]/g, '').slice(8, 12))
  return (isDated && match[0].length === 15) || nearestBefore(text, match.index, 12, new RegExp(identities)) !== null
}

/** GB 11643: weights are powers of two modulo 11. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits.slice(0, 17)].reduce((total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11), 0)
  return '10X98765432'[sum % 11] === digits[17]
}

/** @param monthAndDay MMDD */
function isDay(monthAndDay: string): boolean {
  const [month, day] = [Number(monthAndDay.slice(0, 2)), Number(monthAndDay.slice(2))]
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

function countsThings(text: string, offset: number): boolean {
  const nearest = nearestBefore(text, offset, 10, new RegExp(`${numbersOfThings}|${identities}`))
  return nearest !== null && new RegExp(numbersOfThings).test(nearest)
}

/** Other numbers of the same length that begin alike: those of one class. */
function numbersLike(text: string, found: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const kinds = new Set(found.map(({ from, to }) => `${text.slice(from, from + 4)}${to - from}`))
  return stretches(text, /\d{6,14}/, (match) => standsAlone(text, match) && kinds.has(`${match[0].slice(0, 4)}${match[0].length}`))
}

function numbersCalledSo(text: string): { from: number; to: number }[] {
  return stretches(text, number, (match) => standsAlone(text, match) && isCalledSo(text, match)).flatMap((first) => [
    first,
    ...othersOfTheList(text, first.to, first.to - first.from),
  ])
}

function isCalledSo(text: string, match: RegExpExecArray): boolean {
  const digits = match[0].replace(/\D/g, '').length
  if (/^[班级届]/.test(text.slice(match.index + match[0].length))) return false
  const before = text.slice(Math.max(0, match.index - 14), match.index)
  const behind = text.slice(match.index + match[0].length)
  const nearest = nearestBefore(digits >= 8 ? text.replace(/[。！？；]/g, '，') : text, match.index, digits >= 8 ? 24 : 14, new RegExp(`${called.source}|${numbersOfThings}|电话|手机|尾号|尾数|末位|末尾|最后|后[一二三四五六]位|前[三四六]位`))
  const isLong = digits >= 6 && digits <= 19
  if (nearest !== null && called.test(nearest)) return isLong ? !/\d[年月]$/.test(before) : /(?:学号|学籍号)[^\d后末尾最]{0,3}$/.test(before) && digits >= 3 && !/^[级届年]/.test(behind)
  return isLong && calledBehind.test(behind) && (nearest === null || !new RegExp(numbersOfThings).test(nearest))
}

/** 学号230101、230102和230103: all of them. */
function othersOfTheList(text: string, from: number, length: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  let end = from
  for (let match = next.exec(text.slice(end)); match !== null; match = next.exec(text.slice(end))) {
    const number = match[1] ?? ''
    if (number.length !== length) break
    end += match[0].length
    found.push({ from: end - number.length, to: end })
  }
  return found
}

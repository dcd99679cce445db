import { nearestBefore, stretches } from './plain-text'

const mobile = /(?:\+?86[ -]?)?1[ .-]?[3-9](?:[ .-]?\d){9}/
const landline = /\(?0\d{2,3}(?:\) ?|[ -])?[2-8]\d{2,3}[ -]?\d{4}/
const local = /[2-8]\d{2,3}[ -]?\d{4}/

const numbersOfThings = '单号|编号|订单|发票|会议|课题|项目|证书|账号|卡号|文号|流水|货号|条码|书号|密码|QQ|qq|学号|学籍|证件|身份证|金额'
const offices =
  '学校|值班室|办公室|传达室|门卫|保卫|政教|教务|招生|总机|医院|派出所|热线|咨询|公司|居委会|社区|教育局|监督|投诉|举报|服务台|酒店|宾馆|酒家|中心|基地'
const people = '家|爸|妈|父|母|爷|奶|公|婆|姑|姨|叔|舅|哥|姐|弟|妹|邻居|监护人|孩子|学生|同学|家长|登记表|亲戚|我|他|她'
const lines = '座机|电话|固话|号码|联系|拨|打'

/** Mobile and landline numbers, also with spaces and hyphens; no hotlines, no numbers of offices, no numbers of things. @param text in half width */
export function findPhoneNumbers(text: string): { from: number; to: number }[] {
  const mobiles = stretches(text, mobile, (match) => standsAlone(text, match) && !countsThings(text, match))
  const landlines = stretches(text, landline, (match) => standsAlone(text, match) && isPrivate(text, match.index) && !countsThings(text, match))
  const locals = stretches(text, local, (match) => standsAlone(text, match) && isCalled(text, match.index) && isPrivate(text, match.index))
  return [...mobiles, ...landlines, ...locals]
}

function standsAlone(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 2), match.index)
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 2)
  return !/[\dA-Za-z_./-]$/.test(before.replace(/^[A-Za-z]+[:：.-]$/, '')) && !/^(?:[\dA-Za-z_]|-\d|\.\d|元|人|次|册|本|分)/.test(after)
}

function countsThings(text: string, { index }: RegExpExecArray): boolean {
  const nearest = nearestBefore(text, index, 10, new RegExp(`${numbersOfThings}|电话|手机|微信|联系|号码`))
  return nearest !== null && new RegExp(numbersOfThings).test(nearest)
}

function isCalled(text: string, offset: number): boolean {
  const nearest = nearestBefore(text, offset, 8, new RegExp(`${lines}|${numbersOfThings}`))
  return nearest !== null && new RegExp(lines).test(nearest)
}

/** Whose line it is says the word that stands nearest before it. */
function isPrivate(text: string, offset: number): boolean {
  const nearest = nearestBefore(text, offset, 16, new RegExp(`${offices}|${people}`))
  return nearest === null || !new RegExp(offices).test(nearest)
}

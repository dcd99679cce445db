const stop = /[，。！？；：、,;:!?“”"‘’()【】《》\n…—~]/
// Words after which an address begins, or which no address contains.
const openers =
  /一路|家庭住址|现住址|住址|地址|居住|租住|借住|寄住|现住|暂住|家住|住进|住在|住到|住|搬到|搬进|搬去|搬|寄到|寄往|寄|送到|送回|送(?=[他她])|回(?![族龙民])|第一站|第二站|回到|走回|走到|走进|导航|来到|赶到|赶往|到达|到了|到|前往|去了|去|位于|就是|是|在|从|往|写着|填的|挤|的|了|我|他|她|它|们|着|至(?!善)|为(?!民)|给|说|后面|附近|沿|顺|上(?![街村海庄寨\d])|骑车|坐车|开车|和(?![平谐顺睦畅])|与(?![^，。]{1,6}(?:路|街|道)(?:交叉口|交汇|路口|口))|跟|家访|走访|家(?![园属乐家和庄])/
const region = '(?:省|自治区|自治州|自治县|市|州|盟|地区|区|县|旗|镇|乡|街道|办事处|农场|苏木)'
const estate = '(?:小区|社区|花园|家园|花苑|雅苑|嘉苑|名苑|苑|公寓|新村|家属院|家属楼|家属区|城中村|别墅|佳苑|嘉园|新苑|大院|新城|名城|花城|庄园|山庄|雅居|名居|小镇|府|国际|广场|公馆|华庭|名邸|新居|安置房|回迁房|廉租房|出租屋|平房|菜市场|号院)'
const street = '(?:路|街|巷|胡同|弄|大道|里(?=\\d|小区|社区)|坊)'
const village = '(?:村|屯|庄|寨|庄子|湾|沟|坪|坝|组|队|嘎查|堡|营)(?:村|屯|庄|组)?'
const house = '(?:(?:\\d+|[一二三四五六七八九十甲乙丙丁东西南北中A-Za-z]{1,3})(?:号院|#楼|#|号楼|栋|幢|座|单元|室|号|排|层|楼|户|组|队|期|区|弄|门)|\\d+(?:-\\d+){1,3}|甲\\d+号|[A-Za-z]区|附\\d+(?:-\\d+)?|[东西南北](?:头|户|院|边|侧|单元)|第[一二三四五六七八九十]+家|楼上|楼下|交叉口|交汇处|\\d{3,4})'

const part = new RegExp(`[\\u4e00-\\u9fffA-Za-z]{1,9}?(?:${region}|${estate}|${street}|${village})|${house}`, 'g')
const named = new RegExp(`[\\u4e00-\\u9fff](?:${estate}|${street}|${village})`)
const numbered = new RegExp(house)
const inVillage = new RegExp(`(?:县|镇|乡|区|市|街道)[\\u4e00-\\u9fff]{1,6}?${village}`)
const ofHomes = /住|家访|走访|家里|家在|家到|[他她我]家|孩子家|学生家|的家|老家|搬|租|户口|地址|导航|寄|送[他她]|陪[他她]|家庭|走回|接[他她]|走到|来到|找到|赶到|开车|到了|走进|走访|敲|回到|跟着|城中村|山路|进村/
const ofOffices = /学校|培训|研学|基地|公司|医院|酒店|宾馆|网吧|会议|会场|报到|地点|参观|中心|书店|商场|饭店|车站|单位|校区|考点|培训班|图书馆|博物馆/
const homesBehind = /^.{0,6}(?:[他她孩]子?的?家|保安|房东|开门|敲门|邻居|家门)/
const notHomes = /^(?:的)?(?:教师进修|进修学校|学校|中学|小学|大学|学院|幼儿园|校区|公司|医院|酒店|网吧|派出所|基地|博物馆|图书馆|书店|公园|车站|寝室|宿舍|考点|会议室|走|上的|一家|教育局|电影院|超市|商场)/

/** Homes down to a street, an estate, a village or a house. @param text in half width */
export function findAddresses(text: string): { from: number; to: number }[] {
  return piecesOf(text).flatMap((piece) => addressIn(text, piece) ?? [])
}

/** The text between signs, and between words that no address contains. */
function piecesOf(text: string): { from: number; to: number }[] {
  const cut = new RegExp(`${stop.source}|${openers.source}`, 'g')
  const pieces: { from: number; to: number }[] = []
  let from = 0
  for (let match = cut.exec(text); match !== null; match = cut.exec(text)) {
    if (match.index > from) pieces.push({ from, to: match.index })
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ from, to: text.length })
  return pieces
}

function addressIn(text: string, piece: { from: number; to: number }): { from: number; to: number } | null {
  const words = text.slice(piece.from, piece.to)
  if (!named.test(words)) return null
  const parts = partsOf(words)
  const first = parts[0]
  const last = parts[parts.length - 1]
  if (first === undefined || last === undefined) return null
  const from = piece.from + first.from
  const to = piece.from + last.to + (/^第[一二三四五六七八九十]+[家户]/.exec(text.slice(piece.from + last.to))?.[0].length ?? 0)
  const address = text.slice(from, to)
  return isHome(address, text.slice(Math.max(0, from - 16), from), text.slice(to)) ? { from, to } : null
}

/** The parts that follow each other without a gap, from the first named one on. */
function partsOf(words: string): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = []
  const search = new RegExp(part.source, 'g')
  for (let match = search.exec(words); match !== null; match = search.exec(words)) {
    const previous = parts[parts.length - 1]
    if (previous !== undefined && match.index - previous.to > 2) break
    parts.push({ from: match.index, to: match.index + match[0].length })
  }
  return parts
}

function isHome(address: string, before: string, behind: string): boolean {
  if (!named.test(address) || notHomes.test(behind)) return false
  const atHome = ofHomes.test(before) || homesBehind.test(behind)
  if (ofOffices.test(before) && !/家访|家住|住在|住址|家庭/.test(before)) return false
  if (inVillage.test(address)) return true
  if (new RegExp(`(?:家属院|家属楼|家属区|城中村|别墅|佳苑|嘉园|新苑|家属区|安置房|回迁房|廉租房|出租屋|城中村)$`).test(address)) return true
  return numbered.test(address.replace(/^[\u4e00-\u9fff]{1,3}(?=区|市)/, '')) ? hasPlaceBeforeNumber(address) && (atHome || /\d/.test(address)) : atHome
}

/** 3号楼2单元 alone is a dormitory as well as a home. */
function hasPlaceBeforeNumber(address: string): boolean {
  return new RegExp(`^.{0,40}?[\\u4e00-\\u9fff](?:${estate}|${street}|${village})`).test(address)
}

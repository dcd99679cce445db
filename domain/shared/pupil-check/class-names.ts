import { stretches } from './plain-text'

const inWords = '[一二三四五六七八九十]{1,3}'
const inBrackets = `[(【〔\\[] ?(?:\\d{1,2}|${inWords}) ?[)】〕\\]]`
const number = `(?:${inBrackets}| ?\\d{1,4}(?:[-—+]\\d{1,2}| ?${inBrackets})? ?|${inWords}|[A-Z甲乙丙丁])`
const grade = '(?:(?:小学|初中|高中|[高初])?(?:20\\d{2}级?)?[一二三四五六七八九1-9]年级|[高初]20\\d{2}[级届]|[高初][一二三123]|[高初]中[一二三])'
const stream = '(?:文科|理科|实验|重点|平行|春考|单招|艺术|美术|体育|音乐|国际|卓越|[文理])?'
const subjects = (
  '工业 分析 铁乘 网 机电 数控 汽修 汽车 维修 运用 护理 助产 学前 教育 幼教 幼师 幼儿 保育 早教 会计 财会 财务 电商 电子 商务 计算机 计应 应用 网络 软件 信息 技术 物流 旅游 导游 酒店 航空 高铁 轨道 烹饪 中餐 西餐 面点 ' +
  '服装 设计 美术 音乐 舞蹈 艺术 动漫 动画 影视 传媒 广告 平面 建筑 工程 造价 测量 焊接 模具 机械 制造 加工 机器人 自动化 无人机 新能源 电气 电工 光伏 化工 制药 药剂 中药 医学 检验 康复 口腔 美容 美发 美妆 ' +
  '园林 园艺 农学 畜牧 兽医 茶艺 市场 营销 管理 文秘 英语 日语 体育 体能 运动 安保 消防 物业 殡葬 养老 家政 服务 智能 物联网 大数据 人工 一体化 运营 客服 乘务 铁道 公路 给排水 数媒 媒体 春考 单招 升学 高考 三二 五年制 高职 中专 技师 高级工 文科 理科 专业 学'
).split(' ')
const subject = `(?:${subjects.join('|')}|与|及){1,6}`
const year = '(?:20)?\\d{2}'

const certain = [
  // 高二（3）班, 三年级二班, 高二文科4班
  `${grade}[ ·.-]?${stream}${number}(?:[、和与,]${number})*班`,
  // 高二（3班）
  `${grade}[(] ?(?:\\d{1,2}|${inWords}) ?班[)]`,
  // 七(6)班, （3）班, 八3班
  `(?:[一二三四五六七八九]|[高初]\\d?)?${inBrackets}(?:[、和与,]?${inBrackets})*班`,
  `[一二三四五六七八九高初][.·]\\d{1,2}班`,
  `[一二三四五六七八九高初]\\d{1,2}班`,
  // 六年二班
  `[一二三四五六七八九]年(?:\\d{1,2}|${inWords})班`,
  // 23级汽修1班, 2023级酒店管理班
  `${year}[级届] ?[\\u4e00-\\u9fffA-Za-z\\d+]{0,16}?${number}班`,
  `${year}[级届] ?[\\u4e00-\\u9fff\\d+]{2,14}?班`,
  // 22汽修2班, 23数控（2）班, 24学前班
  `${year} ?${subject}(?:${number})?班`,
  // 21铁乘1班
  `${year} ?[\\u4e00-\\u9fff]{1,14}?(?:${inBrackets}|\\d{1,2}|[一二三四五六])班`,
  // 机电2201班, 幼师2105班, 护理三班
  `${subject}${number}班`,
  // a class of a kindergarten: 大二班
  '[大中小托](?:[一二三四五1-5]|[A-Ca-c]|[(][一二三四五1-5][)])班',
]
const noSubjects =
  '隔壁|今[天年]|去年|[昨明前]天|明年|当[时年]|学校|通知|年级|其中|以及|听说|原来|后来|因为|如果|但是|可是|结果|最后|同学|学生|老师|家长|孩子|[的在是到带从给和与了我你他她把被让教任接做为于管对向跟但而比由系部有级届着又兼请叫还都也就没不说见看去来进出走跑打赢输追超过得个这那哪某各两几很最更再先下后里外值每第只共约近说其以让使将]'
const bare = /\d{1,6}(?:-\d{1,2})?班/
const bareInWords = /[一二三四五六七八九十]{1,3}班/

// What stands between year and 班 where no class is named.
const noSubject = /[的个我你他各是这那，年月日第元岁次]|全体|全部|有(?!色)|和是|时(?![装尚])|\d点|新生|学生|同学|毕业|老师|教师|班主任|骨干/
const notBefore = /(?:[第每约近几两./-]|\d[年月:日]?|路|次)$/
const notBehind = /^(?:车|次|倒|机|组人|船|轮|岗|地铁|公交|主任|会|级|里就|制|运转|人马)/

/** Classes called by their own names. @param text in half width */
export function findClassNames(text: string): { from: number; to: number }[] {
  const named = stretches(text, new RegExp(certain.join('|')), (match) => {
    const behind = text.slice(match.index + match[0].length)
    return !/\d$/.test(text.slice(0, match.index)) && !noSubject.test(match[0].replace(/年级|^[一-九]年/, '')) && !/^(?:车|倒|级)/.test(behind) && !isDuty(match[0], behind)
  })
  const bareOnes = stretches(text, bare, (match) => standsAsName(text, match))
  const wordOnes = stretches(text, bareInWords, (match) => standsAsName(text, match) && isAmongClasses(text, match))
  return [...named.map((one) => withSubject(text, one)), ...bareOnes.map((one) => withSubject(text, one)), ...wordOnes]
}

/** 美发与形象设计2101班: what is taught goes with the number, whatever it is called. */
function withSubject(text: string, { from, to }: { from: number; to: number }): { from: number; to: number } {
  const name = text.slice(from, to)
  if (!/\d(?:-\d+)?班$/.test(name) || /[级届()（）]|^\d+[^\d班-]/.test(name)) return { from, to }
  const before = /[\u4e00-\u9fff]{1,12}$/.exec(text.slice(Math.max(0, from - 12), from))?.[0] ?? ''
  const subject = before.split(new RegExp(noSubjects)).pop() ?? ''
  return { from: subject.length >= 2 ? from - subject.length : from, to }
}

/** 高级班主任: what looks like a class is the beginning of 班主任. */
function isDuty(name: string, behind: string): boolean {
  return /^(?:主任|主)/.test(behind) && !/[\d)】]班$/.test(name)
}

function standsAsName(text: string, match: RegExpExecArray): boolean {
  return !notBefore.test(text.slice(Math.max(0, match.index - 2), match.index)) && !notBehind.test(text.slice(match.index + match[0].length))
}

/** 三班 may also be a shift, 一班 a whole class: each is a name where it is spoken of as one. */
function isAmongClasses(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 2), match.index)
  const behind = text.slice(match.index + match[0].length)
  if (match[0] !== '一班' && /(?:隔壁|我们|他们|[从到在给带教班])$/.test(before)) return true
  return /(?:隔壁|[到从给和与跟、，。：“是带教在对])$|^$/.test(before) && /^(?:的|同学|学生|[、，。”和与那有也都这被没里女男]|班|孩子|教室|赢|输|对|在)/.test(behind)
}

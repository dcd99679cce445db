import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { buildShared } from '../../../scripts/build-shared'
import { findPupilData } from './find-pupil-data'
import vectors from './find-pupil-data.vectors.json'
import type { FindingKind } from './finding'
import { neutralise } from './neutralise'

type Shared = { findPupilData: typeof findPupilData; neutralise: typeof neutralise }

const found = (text: string, kind: FindingKind, dismissed: string[] = []): string[] =>
  findPupilData(text, dismissed)
    .filter((finding) => finding.kind === kind)
    .map((finding) => finding.text)

describe('the golden vectors', () => {
  it.each(vectors)('are what the rules find: $text', ({ text, dismissed, findings, neutral }) => {
    expect(findPupilData(text, dismissed)).toEqual(findings)
    expect(neutralise(text, findPupilData(text, dismissed)).text).toBe(neutral)
  })

  it('are found alike by what ships to the phone, which has no Node around it', async () => {
    await buildShared()
    const bundle = readFileSync(path.join(__dirname, '../../../miniprogram/reflection/pupil-check/index.js'), 'utf8')
    const module: { exports: Partial<Shared> } = { exports: {} }
    vm.runInNewContext(bundle, { module, exports: module.exports })
    for (const { text, dismissed, findings, neutral } of vectors) {
      const answer = module.exports.findPupilData?.(text, dismissed) ?? []
      expect(JSON.parse(JSON.stringify(answer))).toEqual(findings)
      expect(module.exports.neutralise?.(text, answer).text).toBe(neutral)
    }
  })
})

describe('a name', () => {
  it.each([
    ['a full name before 同学', '今天江浩宇同学值日。', ['江浩宇']],
    ['names in a list', '张伟、李娜和王芳都来了。', ['张伟', '李娜', '王芳']],
    ['what somebody is called', '我们班有个女生叫安静，很爱笑。', ['安静']],
    ['the given name after the full one', '廖海涛迟到了，海涛说他堵车。', ['廖海涛', '海涛']],
    ['a compound surname', '欧阳雨菲哭了。', ['欧阳雨菲']],
    ['a name without a surname', '热依汗古丽第一次看见海。', ['热依汗古丽']],
    ['a name made wide by a space', '值日：张 伟', ['张 伟']],
    ['a surname with what goes with it', '王姓学生的父亲打来电话。', ['王姓学生']],
    ['a nickname', '阿强又没交作业。', ['阿强']],
    ['a word as a name, where somebody is spoken to or of', '“遇见，你妈妈来了。”遇见跑了出去。', ['遇见', '遇见']],
    ['a name of one who is somebody’s child', '邻居空明爷爷来签字。', ['空明']],
    ['a pet name after the full name', '万俟燕笑了。燕子说没事。', ['万俟燕', '燕子']],
  ])('is found: %s', (_name, text, names) => expect(found(text, 'name')).toEqual(names))

  it.each([
    ['a word that begins like one', '听到这个好消息，我高兴得一夜没睡着。'],
    ['a teacher, wherever the text says it', '何建平老师组织了演练。何建平说辛苦大家了。'],
    ['an author', '读魏书生的《班主任工作漫谈》，收获很大。'],
    ['a person in the title of a book', '《张小明的一天》很好看。'],
    ['a stated pseudonym', '小杰（化名），男，十五岁。小杰多次旷课。'],
    ['a letter', '小A总是一个人坐着。'],
    ['what everybody writes of', '那天晚上，单亲家庭的孩子、门卫和双职工都没有说话，教学楼前很安静。'],
    ['a class that is praised', '文明班级、温暖班级、成长班级。'],
    ['what did not come about', '一次没有开成的家长会，让我想了很久。'],
    ['who began, and who the other was', '两边都说是对方先开始的。'],
    ['how quiet it was, or may be', '安静也是一种参与。教室里安静了下来，安静的一组没有人举手。'],
    ['what grows at the window', '校园里的玉兰开花的时候，孩子们在玉兰树下拍照。'],
    ['where they practise', '我请三人到琴房开会，他们都报了名。'],
  ])('is not: %s', (_name, text) => expect(found(text, 'name')).toEqual([]))
})

describe('a number', () => {
  it.each<[string, string, FindingKind, string[]]>([
    ['a mobile number in groups', '电话158 3716 4402打不通', 'phone', ['158 3716 4402']],
    ['one with the code of the country', '拨了+86 186 2371 9054', 'phone', ['+86 186 2371 9054']],
    ['one in full width', '电话１３７８３５６２０９４', 'phone', ['１３７８３５６２０９４']],
    ['a landline of a home', '他家座机0371-65820417', 'phone', ['0371-65820417']],
    ['an identity card', '身份证号是410105200903179313，', 'id', ['410105200903179313']],
    ['one of the first generation', '号码411524530812953，只有十五位', 'id', ['411524530812953']],
    ['a national number', '学籍号G411424200811229623报错', 'id', ['G411424200811229623']],
    ['students in a list', '学号230101、230102和230103缺考', 'id', ['230101', '230102', '230103']],
    ['a number beside a name', '230412107巫晓晓没来', 'id', ['230412107']],
  ])('is found: %s', (_name, text, kind, numbers) => expect(found(text, kind)).toEqual(numbers))

  it.each([
    ['a parcel', '快递单号773402918865217，两箱图书'],
    ['a date and an amount', '2026年3月18日发放138000.00元，邮编450053'],
    ['a link', '请登录 https://www.zxx.edu.cn/teacher/20260115 观看'],
    ['a line of the school', '学校总值班室电话0371-12345678已公示'],
    ['a hotline and a meeting', '拨打12355，会议号 582-614-930'],
    ['the last digit of a number', '学号尾数是5的同学上台'],
  ])('is not: %s', (_name, text) => expect(findPupilData(text, [])).toEqual([]))
})

describe('a class', () => {
  it.each([
    ['高二（3）班的教室', '高二（3）班'],
    ['接手2023级幼教1班', '2023级幼教1班'],
    ['22汽修2班的学生', '22汽修2班'],
    ['机电2201班共38人', '机电2201班'],
    ['三年级二班的孩子', '三年级二班'],
    ['他在3班，', '3班'],
  ])('is found: %s', (text, name) => expect(found(text, 'class')).toEqual([name]))

  it.each(['我们班和两个平行班', '三班倒的家长', '末班车没有了', '新任班主任提高班', '第3班车'])('is not: %s', (text) => expect(found(text, 'class')).toEqual([]))
})

describe('an address', () => {
  it.each([
    ['家住金水区文化路82号院3号楼2单元501，', '金水区文化路82号院3号楼2单元501'],
    ['去城关镇青石村三组家访', '城关镇青石村三组'],
    ['导航到翠湖花园12栋1104室，', '翠湖花园12栋1104室'],
  ])('is found: %s', (text, address) => expect(found(text, 'address')).toEqual([address]))

  it.each(['培训地点在南京路的教师进修学校', '学校地址：本市建设大道200号，欢迎来校', '沿着人民路走了很久', '7号楼412寝室又是满分'])('is not: %s', (text) =>
    expect(found(text, 'address')).toEqual([]),
  )
})

it('leaves out what was dismissed, and what would only follow from it', () => {
  expect(found('廖海涛迟到了，海涛说他堵车。', 'name', ['廖海涛'])).not.toContain('廖海涛')
  expect(findPupilData('有事请打13783562094。', ['13783562094'])).toEqual([])
})

it('finds nothing in an empty text', () => expect(findPupilData('', [])).toEqual([]))

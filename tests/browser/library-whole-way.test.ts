import { studioId } from '../../local/seed/story-people'
import { openidOf } from '../../local/seed/story-reflections'
import { readBook } from '../support/read-book'
import { useStage } from './harness'
import { extraPersonas } from './looks/cast'
import { ask } from './library-cases'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story', personas: extraPersonas })
/** Whoever is not the author: the host, or a colleague. */
const other = (): PhoneDriver => stage().phone(1)
const author = (): PhoneDriver => stage().phone(2)
const [host, colleague] = [openidOf('陈知秋'), openidOf('韩一川')]
const title = '校门口的三分钟'
const book = '早晨的案例'

const paragraphs = {
  background: '开学第三周，早读前十分钟，总有人在校门口磨蹭着不进来。',
  problem: '越是催，进来得越慢，早读也静不下来。',
  analysis: '后来才明白，他们不是不想读书，是不知道进了教室先做什么。',
  practice: '我在教室门口放了一块黑板，每天写一个问题，先找到答案的人来擦掉它。',
  outcome: '两周以后，早读铃响的时候，座位已经坐满了。',
  reflection: '催不如等，等的时候给他们一件想做的事。',
}
const revised = '两周以后，早读铃响的时候，座位已经坐满了；一个月里，迟到从每天六人次降到一人次。'
const credit = '感谢陈知秋老师来听课。'
const use = '换成数学题以后，连走读的孩子也早到了。'

type Stored = { title: string; studioId: string; flow: { published: { version: number } | null; waiting: { version: number } | null } }
const cases = (): Stored[] => (stage().cloud.database.export()['library_cases'] ?? []).filter((one) => JSON.stringify(one).includes(title)) as unknown as Stored[]

beforeAll(async () => {
  await other().persona(host)
  await author().persona(openidOf('周明远'))
  await Promise.all([other().sees('陈知秋'), author().sees('周明远')])
})

async function isHandedTo(openid: string, name: string): Promise<void> {
  await other().persona(openid)
  await other().sees(name)
}

async function opensFromInbox(phone: PhoneDriver, message: RegExp, route: string): Promise<void> {
  await phone.launch({ path: 'messages/inbox/inbox' })
  // The newest comes first.
  await phone.find('button', message).first().click()
  await phone.waitForRoute(route)
}

async function puts(section: string, beginning: string): Promise<void> {
  await author().tap('button', new RegExp(`^移走这一段：${beginning}`))
  await author().tap('button', new RegExp(`^${section}$`))
  await author().find('button', new RegExp(`^移走这一段：${beginning}`)).waitFor({ state: 'hidden' })
}

/** Waits until it can be seen without scrolling. */
const isInSight = '(element) => new Promise((resolve) => { const look = () => (element.getBoundingClientRect().bottom <= innerHeight ? resolve(true) : setTimeout(look, 50)); look() })'

/** The button of the page, then the same word in the question that it asks. */
async function confirms(action: RegExp): Promise<void> {
  await other().tap('button', action)
  await other().find('button', action).last().click()
}

describe('a reflection', () => {
  it('is written by a member', async () => {
    await author().tap('tab', '反思')
    await author().tap('button', '写反思')
    await author().waitForRoute('reflection/editor/editor')
    await author().fill('标题', title)
    await author().fill('正文', Object.values(paragraphs).join('\n'))
    await author().tap('button', '发布')
    await author().waitForRoute('reflection/detail/detail')
    await stage().cloud.events.settled()
  })

  it('becomes the draft of a case by one tap, is parted and submitted', async () => {
    await author().tap('button', '写成案例')
    await author().waitForRoute('reflection/case-editor/case-editor')
    await author().sees('反思的文字都在「做法」里，可以分到各部分去。')
    await author().screenshot('whole-way/1-draft')
    await author().tap('button', '分到各部分')
    await author().screenshot('whole-way/2-parting')
    await puts('背景', '开学第三周')
    await puts('问题', '越是催')
    await puts('分析', '后来才明白')
    await puts('成效', '两周以后')
    await puts('反思', '催不如等')
    await author().tap('button', '好了')
    await author().sees('已写 6/6')
    await author().tap('radio', '班级文化建设')
    await author().tap('radio', '初中')
    await author().fill('致谢与指导', credit)
    await author().tap('radio', /^学校/)
    await author().screenshot('whole-way/3-before-submitting')
    await author().tap('button', '提交审核')
    await author().find('dialog', '提交审核？').getByRole('button', { name: '提交', exact: true }).click()
    await author().waitForRoute('library/case/case')
    await author().sees(paragraphs.outcome)
    await author().screenshot('whole-way/4-submitted')
    await stage().cloud.events.settled()
    expect(cases()).toMatchObject([{ studioId, flow: { published: null, waiting: { version: 1 } } }])
  })

  it('that is a case already is gone on with as that', async () => {
    await author().launch({ path: 'pages/reflections/reflections' })
    await author().tap('button', new RegExp(title))
    await author().tap('button', '写成案例')
    await author().sees('这篇反思已经写成案例，接着写。')
    await author().sees('已写 6/6')
    expect(cases()).toHaveLength(1)
  })
})

describe('its case', () => {
  it('gets the host’s remark on a section', async () => {
    await opensFromInbox(other(), new RegExp(`有案例等审核：${title}`), 'library/review/review')
    await other().sees(paragraphs.outcome)
    await other().fill('对成效的意见', '有没有数字？比如每天迟到几人次。')
    await other().screenshot('whole-way/5-review')
    await other().tap('button', /^退回修改$/)
    await other().sees(/作者会看到/)
    await other().screenshot('whole-way/6-sending-back')
    await other().find('button', /^退回修改$/).last().click()
    await other().sees('没有等着审核的了')
  })

  it('is revised by its author, who reads the remark beside the section', async () => {
    await opensFromInbox(author(), new RegExp(`案例请再改一改：${title}`), 'library/case/case')
    await author().screenshot('whole-way/7-returned')
    await author().tap('button', '看意见，去改')
    await author().waitForRoute('reflection/case-editor/case-editor')
    await author().sees('有没有数字？比如每天迟到几人次。')
    await author().screenshot('whole-way/8-revising')
    await author().screen.getByLabel('成效', { exact: true }).filter({ visible: true }).fill(revised)
    await author().tap('button', '再次提交')
    await author().find('dialog', '提交审核？').getByRole('button', { name: '提交', exact: true }).click()
    await author().waitForRoute('library/case/case')
    await stage().cloud.events.settled()
  })

  it('is published', async () => {
    await opensFromInbox(other(), new RegExp(`有案例等审核：${title}`), 'library/review/review')
    await other().sees(revised)
    await confirms(/^发布$/)
    await other().sees('没有等着审核的了')
    expect(cases()).toMatchObject([{ flow: { published: { version: 2 }, waiting: null } }])
  })

  it('is found by a colleague who remembers some of its words', async () => {
    await isHandedTo(colleague, '韩一川')
    await other().tap('tab', '案例库')
    await other().launch({ path: 'library/search/search' })
    await other().fill('搜什么', '教室门口放黑板')
    await other().tap('button', '搜索')
    await other().screen.locator('.hit', { hasText: '黑板' }).first().waitFor()
    await other().screenshot('whole-way/9-found')
    await other().tap('button', new RegExp(`^${title}`))
    await other().waitForRoute('library/case/case')
    await other().sees(revised)
    await other().screenshot('whole-way/10-read')
  })

  it('is used in the colleague’s class, and its author hears how it went', async () => {
    await other().tap('button', '我班用过')
    await other().fill('用了以后怎么样', use)
    await other().screenshot('whole-way/11-using')
    await other().tap('button', '发出')
    await other().sees(use)
    await opensFromInbox(author(), new RegExp(`有人用了案例：${title}`), 'library/case/case')
    await author().text(use).first().evaluate(isInSight)
    await author().screenshot('whole-way/12-used')
  })
})

describe('a handbook', () => {
  it('is made of it by the host, who asks for its author’s consent', async () => {
    await isHandedTo(host, '陈知秋')
    await other().launch({ path: 'pages/library/library' })
    await other().tap('button', '工作手册')
    await other().tap('button', '做一本')
    await other().waitForRoute('library/handbook-form/handbook-form')
    await other().fill('手册名字', book)
    await other().tap('button', '选案例和资源')
    await other().tap('checkbox', new RegExp(`^选案例 ${title}`))
    await other().screenshot('whole-way/13-choosing')
    await other().tap('button', '选好了')
    await other().tap('button', '保存')
    await other().waitForRoute('library/handbook/handbook')
    await other().sees('还差周明远的同意')
    await other().screenshot('whole-way/14-consent-missing')
    await other().tap('button', '请作者同意')
    await other().sees(/今天已请/)
  })

  it('may hold it once its author has agreed', async () => {
    await opensFromInbox(author(), new RegExp(`想把案例编入工作手册：${title}`), 'library/case/case')
    await author().screenshot('whole-way/15-asked-for-consent')
    await author().tap('button', '同意，可以收进手册')
    await author().find('button', '收回同意，不收进工作手册').waitFor()
  })

  it('is compiled, opened, and holds the case with its author and what was written', async () => {
    const id = String((stage().cloud.database.export()['handbooks'] ?? [])[0]?.['_id'])
    await other().launch({ path: 'library/handbook/handbook', query: { id } })
    await other().sees('会编入 1 项，带封面、目录和作者。')
    await other().tap('button', '生成 Word 文档')
    await other().find('button', '打开文档').waitFor()
    await other().screenshot('whole-way/16-compiled')
    await other().tap('button', '打开文档')
    const opened = await other().openedDocument()
    const { url, fileName } = await ask(stage().cloud, host, 'reports.handbookFile', { id })
    const stored = Buffer.from(await (await fetch(url)).arrayBuffer())
    expect([opened.name, fileName]).toEqual([`工作手册_${book}.docx`, `工作手册_${book}.docx`])
    expect(opened.bytes.equals(stored)).toBe(true)
    const { lines, headings } = await readBook(stored)
    expect(headings).toEqual([title, '供稿与说明'])
    // Once among the contents, once above its text.
    expect(lines.filter((line) => line.includes(title))).toEqual([expect.stringMatching(new RegExp(`^TOC .*${title}　周明远$`)), title])
    const { outcome: _first, ...others } = paragraphs
    expect(lines).toEqual(expect.arrayContaining([book, '周明远', '周明远（1 篇）', `致谢与指导：${credit}`, '背景', '问题', '分析', '做法', '成效', '反思', ...Object.values(others), revised]))
    expect(lines).not.toContain(paragraphs.outcome)
  })
})

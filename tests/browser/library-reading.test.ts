import { useStage } from './harness'
import { extraPersonas, openidOf } from './looks/cast'
import { caseIds, tellCases } from './library-cases'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story', personas: extraPersonas })
/** A colleague who looks for something. */
const reader = (): PhoneDriver => stage().phone(1)
/** The author. */
const author = (): PhoneDriver => stage().phone(2)

beforeAll(async () => {
  await tellCases(stage().cloud)
  await reader().persona(openidOf('韩一川'))
  await author().persona('wx-zhou-mingyuan')
  await Promise.all([reader().sees('韩一川'), author().sees('周明远')])
}, 120_000)

async function searches(typed: string): Promise<void> {
  await reader().launch({ path: 'library/search/search' })
  await reader().fill('搜什么', typed)
  await reader().tap('button', '搜索')
}

describe('the library', () => {
  it('shows its types with how many cases each has, and the latest first', async () => {
    await reader().tap('tab', '案例库')
    await reader().find('button', '班级文化建设，1 篇').waitFor()
    await reader().find('button', /^把班规讲成故事，精选，班级文化建设，周明远等 2 人 · 初中/).waitFor()
    await reader().doesNotSee('走廊里的十分钟')
    await reader().doesNotSee('座位轮换的办法')
  })

  it('shows what a studio keeps to itself to those of the studio', async () => {
    await reader().doesNotSee('图书角的三次搬家')
    await reader().tap('radio', /陈知秋/)
    await reader().sees('图书角的三次搬家')
    await reader().find('button', '班级文化建设，2 篇').waitFor()
  })

  it('lists a type, and is narrowed further', async () => {
    await reader().tap('radio', '全校')
    await reader().tap('button', /^家校沟通协调/)
    await reader().waitForRoute('library/list/list')
    await reader().sees('第一次家访，先听后说')
    await reader().tap('switch', '只看精选')
    await reader().sees('没有这样的案例')
    await reader().tap('button', '看全部')
    await reader().sees('把班规讲成故事')
  })
})

describe('a case is found', () => {
  it('by what is typed, from suggestions', async () => {
    await reader().launch({ path: 'library/search/search' })
    await reader().fill('搜什么', '家访')
    await reader().tap('button', '打开 第一次家访，先听后说')
    await reader().waitForRoute('library/case/case')
    await reader().sees('接班第二周')
  })

  it('with one wrong character', async () => {
    await searches('把班规讲成故是')
    await reader().find('button', /^把班规讲成故事/).waitFor()
  })

  it('by the initials of its title', async () => {
    await searches('bbgjcgs')
    await reader().find('button', /^把班规讲成故事/).waitFor()
  })

  it('by a fragment of its text, which is marked', async () => {
    await searches('值日不用催')
    await reader().screen.locator('.hit', { hasText: '催' }).first().waitFor()
    await reader().find('button', /^把班规讲成故事/).waitFor()
  })

  it('not where it is not there: what else to try is said', async () => {
    await searches('鲸鱼迁徙路线')
    await reader().sees('没有找到“鲸鱼迁徙路线”')
    await reader().find('button', '家校沟通协调').waitFor()
  })

  it('and what else there may be of it lies one tap away, among the resources', async () => {
    await searches('家长会')
    await reader().tap('button', /^在资源里看看：沟通协调/)
    await reader().waitForRoute('library/resources/resources')
    await reader().find('button', '主题 沟通协调').waitFor()
  })

  it('again by what was searched for before', async () => {
    await reader().launch({ path: 'library/search/search' })
    await reader().tap('button', '值日不用催')
    await reader().find('button', /^把班规讲成故事/).click()
    await reader().waitForRoute('library/case/case')
  })
})

describe('whoever reads a case', () => {
  it('jumps to a section, looks at a picture large', async () => {
    await reader().tap('button', '跳到反思')
    await reader().sees('能改的公约，才是他们自己的。')
    await reader().tap('button', '看第 2 张图片')
    await reader().find('dialog', '预览图片').getByText('2 / 2').waitFor()
    await reader().find('dialog', '预览图片').getByRole('button', { name: '关闭' }).click()
  })

  it('keeps it among their favourites', async () => {
    await reader().tap('button', '收藏')
    await reader().find('button', '已收藏').waitFor()
    await reader().launch({ path: 'pages/me/me' })
    await reader().tap('button', /^收藏的案例/)
    await reader().tap('button', /^把班规讲成故事/)
    await reader().waitForRoute('library/case/case')
  })

  it('says that their class used it; what they typed is there after a lost network', async () => {
    await reader().tap('button', '我班用过')
    await reader().fill('用了以后怎么样', '抽签分组以后，孩子们更愿意讲了。')
    await reader().network('offline')
    await reader().tap('button', '发出')
    await reader().sees('没有连上网络，内容还在')
    await reader().network('online')
    await reader().tap('button', '发出')
    await reader().sees('抽签分组以后，孩子们更愿意讲了。')
    await author().launch({ path: 'library/case/case', query: { id: caseIds.rules } })
    await author().sees('抽签分组以后，孩子们更愿意讲了。')
  })

  it('is reported by an author of it for what they said, and a host finds nothing wrong', async () => {
    await author().tap('button', /^举报韩一川/)
    await author().tap('button', '不当内容')
    await author().sees('已经举报，等主持人或管理办公室查看。')
    await author().persona('wx-chen-zhiqiu')
    await author().launch({ path: 'library/case/case', query: { id: caseIds.rules } })
    await author().sees('有人举报：不当内容')
    await author().tap('button', /^处理举报：韩一川/)
    await author().waitForRoute('library/reported/reported')
    await author().tap('button', '没有问题')
    await author().find('dialog', '没有问题？').getByRole('button', { name: '没有问题' }).click()
    await author().sees('没有等着处理的举报。')
    await author().tap('button', '看这个案例')
    await author().sees('抽签分组以后，孩子们更愿意讲了。')
    await author().doesNotSee('有人举报：不当内容')
    await author().persona('wx-zhou-mingyuan')
  })

  it('sees what changed from version to version, by more than colour', async () => {
    await reader().tap('button', /^第 2 版/)
    await reader().waitForRoute('library/version/version')
    await reader().sees('和第 1 版比，改了成效。')
    await reader().screen.locator('.part-added', { hasText: '〔加〕' }).last().waitFor()
    await reader().tap('radio', '看这一版')
    await reader().sees('三周以后，值日不用催了')
  })

  it('sends it on where the school may see it, and not where only a studio does', async () => {
    await reader().launch({ path: 'library/case/case', query: { id: caseIds.visit } })
    await reader().find('button', '分享').waitFor()
    await reader().launch({ path: 'library/case/case', query: { id: caseIds.corner } })
    await reader().sees('图书角')
    await reader().sees('工作室的成员都能看到，所以不能分享到微信。')
    await reader().find('button', '分享').waitFor({ state: 'hidden' })
  })

  it('says without a network that it did not open, and reads it after', async () => {
    await reader().network('offline')
    await reader().launch({ path: 'library/case/case', query: { id: caseIds.visit } })
    await reader().sees('没有连上网络')
    await reader().network('online')
    await reader().tap('button', '再试一次')
    await reader().sees('接班第二周')
  })
})

describe('its author', () => {
  it('shows it to fewer at once', async () => {
    await author().launch({ path: 'library/case/case', query: { id: caseIds.rules } })
    await author().tap('button', /^谁能看到 学校/)
    await author().tap('button', '改成：工作室')
    await author().sees('工作室的成员都能看到')
    await author().tap('button', /^谁能看到 工作室/)
    await author().tap('button', '让更多人看到')
    await author().sees('要再审核一次')
    await author().tap('button', '先不')
  })

  it('takes back what was said of handbooks, and says it again', async () => {
    await author().tap('button', '收回同意，不收进工作手册')
    await author().sees('我还没有同意')
    await author().tap('button', '同意收进工作手册')
    await author().sees('我已经同意')
  })

  it('deletes it at once, and brings it back', async () => {
    await author().tap('button', /^删除$/)
    await author().sees(/已经删除，谁也看不到了/)
    await reader().launch({ path: 'library/case/case', query: { id: caseIds.rules } })
    await reader().sees('没有找到这项内容，可能已经改动或删除。')
    await author().tap('button', '撤销删除')
    await author().sees('工作室的成员都能看到')
    await reader().launch({ path: 'library/case/case', query: { id: caseIds.rules } })
    await reader().sees('能改的公约，才是他们自己的。')
  })
})

import type { InputOf } from '../../contract/index'
import { storyId } from '../../local/seed/story-ids'
import { studioId } from '../../local/seed/story-people'
import { reflectionIdOf } from '../../local/seed/story-reflections'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story', reflections: true })
const author = (): PhoneDriver => stage().phone(2)
const openid = 'wx-zhou-mingyuan'
const editor = 'reflection/case-editor/case-editor'
const mine = 'library/mine/mine'
const drill = { id: reflectionIdOf({ who: '周明远', on: -13 }) }

beforeAll(async () => {
  await author().persona(openid)
  await author().sees('周明远')
})

type LibraryAction = 'saveCase' | 'reviewCase' | 'libraryCase' | 'myCases'

async function call<Name extends LibraryAction>(as: string, action: Name, input: InputOf<`library.${Name}`>): Promise<Record<string, unknown>> {
  const reply = await stage().cloud.call({ openid: as, function: 'library', data: { action, input } })
  if ('error' in reply) throw new Error(reply.error.errMsg)
  const { result } = reply
  expect(result).toMatchObject({ ok: true })
  return (result as { output: Record<string, unknown> }).output
}

type Stored = { _id: string; rev: number; seen: number; version: number; reflectionId: string | null; flow: { waiting: { version: number } | null }; draft: { words: { title: string; sections: Record<string, string>; pictures: unknown[] } } | null; contents: { title: string; sections: Record<string, string>; tags: string[]; pictures: { large: string }[]; files: unknown[]; coAuthors: { name: string }[] }[] }
const cases = (): Stored[] => (stage().cloud.database.export()['library_cases'] ?? []) as Stored[]
const caseCalled = (title: string): Stored | undefined => cases().find((one) => JSON.stringify(one).includes(title))

const field = (label: string): Promise<string> => author().screen.getByLabel(label, { exact: true }).filter({ visible: true }).inputValue()

async function fill(label: string, text: string): Promise<void> {
  await author().screen.getByLabel(label, { exact: true }).filter({ visible: true }).fill(text)
}

describe('a reflection', () => {
  it('becomes the draft of a case by one tap, its text in place', async () => {
    await author().launch({ path: 'reflection/detail/detail', query: drill })
    await author().tap('button', '写成案例')
    await author().waitForRoute(editor)
    await author().sees('反思的文字都在「做法」里，可以分到各部分去。')
    expect(await field('做法')).toContain('推演里我抽到的情境是课间有人晕倒。')
    expect(await field('题目')).toBe('先让其他人离开')
    await author().sees('已写 1/6')
  })

  it('is parted among the sections, paragraph by paragraph', async () => {
    await author().tap('button', '分到各部分')
    await author().find('button', /^移走这一段：推演里我抽到的情境/).click()
    await author().tap('button', /^问题$/)
    await author().find('button', /^移走这一段：推演里我抽到的情境/).waitFor({ state: 'hidden' })
    await author().tap('button', '好了')
    expect(await field('问题')).toContain('推演里我抽到的情境是课间有人晕倒。')
    await author().sees('已写 2/6')
  })

  it('is written on by sections; what was typed is there after the mini-program was killed', async () => {
    await fill('背景', '学生王小雨上课不说话，初一下学期转来。')
    await author().sees('已写 3/6')
    await fill('反思', '小雨后来当了值日班长。')
    await author().tap('radio', '初中')
    await author().tap('radio', '突发事件处置')
    await author().reload()
    await author().launch({ path: mine })
    await author().tap('button', '接着写：先让其他人离开')
    await author().waitForRoute(editor)
    expect(await field('背景')).toBe('学生王小雨上课不说话，初一下学期转来。')
    expect(await author().find('radio', '初中').getAttribute('aria-checked')).toBe('true')
  })

  it('is kept by the cloud when one says so, also when the page is left', async () => {
    await author().tap('button', '存草稿')
    await author().sees('已存到云端，换一台设备也能接着写')
    expect(caseCalled('先让其他人离开')).toMatchObject({ version: 0, reflectionId: drill.id })
    await fill('问题', '围观的孩子没有人带走。')
    await author().tap('button', '返回')
    await author().waitForRoute(mine)
    await arrived(() => caseCalled('围观的孩子没有人带走。'))
  })

  it('has a pupil called the same in all sections', async () => {
    await author().tap('button', '接着写：先让其他人离开')
    await author().tap('button', /^(全部替换|替换)/)
    await author().sees(/^已(把|替换)/)
    const [background, after] = [await field('背景'), await field('反思')]
    expect([background, after].join()).not.toContain('小雨')
    expect(after.replace('后来当了值日班长。', '')).toBe(background.replace('学生', '').replace('上课不说话，初一下学期转来。', ''))
  })

  it('is submitted only when it is whole; what is missing is shown in its place', async () => {
    await author().tap('button', '提交审核')
    await author().sees('这一部分写几句再提交。')
    await fill('分析', '大家都想帮忙，没有人想到先散开。')
    await fill('成效', '第二次演练，围观的孩子一分钟内回到座位。')
    await author().sees('已写 6/6')
    await fill('标签', '突发事件')
    await author().tap('button', '加标签')
    await author().tap('button', '加合作者')
    await author().tap('button', /^杨静姝/)
    await author().tap('button', '加图片')
    await author().pickSamples('活动照片')
    await author().find('button', '第 1 张图片').waitFor()
    await author().tap('button', '加文件')
    await author().pickSamples('公出通知.pdf')
    await author().sees('公出通知.pdf')
    await author().tap('button', '提交审核')
    await author().find('dialog', '照片里可能有学生的脸').getByRole('button', { name: '都看过了' }).click()
    await author().find('dialog', '提交审核？').getByRole('button', { name: '提交', exact: true }).click()
    await author().waitForRoute('library/case/case')
    const [stored, ...others] = cases().filter(({ reflectionId }) => reflectionId === drill.id)
    expect(others).toEqual([])
    expect(stored).toMatchObject({ version: 1, flow: { waiting: { version: 1 } }, draft: null })
    expect(stored?.contents[0]).toMatchObject({ tags: ['突发事件'], pictures: [{}, {}], files: [{}], coAuthors: [{ name: '杨静姝' }] })
  })

  it('that is submitted says in the list that it waits', async () => {
    await author().launch({ path: mine })
    await author().find('button', /^待审核，先让其他人离开/).waitFor()
  })
})

describe('without a network', () => {
  it('everything is kept, and goes on where it was', async () => {
    await author().launch({ path: editor, query: { studio: studioId } })
    await author().network('offline')
    await fill('题目', '断了网的那一天')
    await fill('做法', '先记在本子上。')
    await author().tap('button', '加图片')
    await author().pickSamples('活动照片')
    // What is still being made smaller goes with the page.
    await author().find('button', /^第 1 张图片(?!，压缩中)/).waitFor()
    await author().tap('button', '存草稿')
    await author().sees('没有连上网络。写的都在手机里，连上后再点一次。')
    await author().reload()
    await author().launch({ path: mine })
    await author().tap('button', /^手机里的草稿，断了网的那一天/)
    expect(await field('做法')).toBe('先记在本子上。')
    await author().find('button', '第 1 张图片').waitFor()
    await author().network('online')
    await author().tap('button', '存草稿')
    await author().sees('已存到云端，换一台设备也能接着写')
    expect(caseCalled('断了网的那一天')?.draft?.words.pictures).toHaveLength(1)
  })

  it('what was saved on another device since is offered; neither of the two is lost', async () => {
    const stored = caseCalled('断了网的那一天')
    if (stored === undefined) throw new Error('It was saved.')
    const { sections, title } = stored.draft?.words ?? { sections: {}, title: '' }
    const words = { title, type: null, stage: null, tags: [], pictures: [], files: [], coAuthors: [], credit: '', sections: { ...noSections, ...sections, practice: '在另一台设备上写的。' } }
    await call(openid, 'saveCase', { id: stored._id, studioId, seen: stored.seen, words, visibility: 'studio', reflectionId: null })
    await fill('做法', '先记在本子上，晚上再抄。')
    await author().tap('button', '存草稿')
    await author().tap('button', '用更新的那份')
    expect(await field('做法')).toBe('在另一台设备上写的。')
    await author().tap('button', '换成那一份')
    expect(await field('做法')).toBe('先记在本子上，晚上再抄。')
    await author().tap('button', '存草稿')
    await author().sees('已存到云端，换一台设备也能接着写')
    expect(caseCalled('断了网的那一天')?.draft?.words.sections['practice']).toBe('先记在本子上，晚上再抄。')
  })
})

describe('a case that was sent back', () => {
  it('has the remarks beside its sections, is revised and submitted again', async () => {
    const stored = cases().find(({ reflectionId }) => reflectionId === drill.id)
    if (stored === undefined) throw new Error('It was submitted.')
    await stage().cloud.events.settled()
    const { mayReview } = (await call('wx-chen-zhiqiu', 'libraryCase', { id: stored._id, counts: false })) as { mayReview: { rev: number } | null }
    if (mayReview === null) throw new Error('It waits for its reviewer.')
    await call('wx-chen-zhiqiu', 'reviewCase', { id: storyId('first round'), caseId: stored._id, rev: mayReview.rev, version: 1, outcome: 'returned', text: '整体很好，再具体一点。', remarks: [{ section: 'outcome', text: '有没有第三次演练的数字？' }] })
    await author().launch({ path: mine })
    await author().find('button', /^请修改，先让其他人离开/).waitFor()
    await author().tap('button', '修改：先让其他人离开')
    await author().sees('整体很好，再具体一点。')
    await author().sees('有没有第三次演练的数字？')
    await fill('成效', '第三次演练，四十秒。')
    await author().tap('button', '再次提交')
    await author().find('dialog', '提交审核？').getByRole('button', { name: '提交', exact: true }).click()
    await author().waitForRoute('library/case/case')
    expect(cases().find(({ _id }) => _id === stored._id)).toMatchObject({ version: 2, flow: { waiting: { version: 2 } } })
  })

  it('that its author deletes can be brought back', async () => {
    await author().launch({ path: mine })
    await author().tap('button', '更多：断了网的那一天')
    await author().tap('button', '删除')
    await author().find('button', /断了网的那一天/).first().waitFor({ state: 'hidden' })
    await author().tap('radio', '最近删除')
    await author().tap('button', '恢复：断了网的那一天')
    await author().sees('没有删除过的案例')
    await author().tap('radio', '我写的')
    await author().find('button', '接着写：断了网的那一天').waitFor()
  })
})

/** A page that was left goes on saving. */
async function arrived(check: () => unknown): Promise<void> {
  for (let tries = 0; tries < 200 && check() === undefined; tries++) await stage().page.evaluate('new Promise((resolve) => setTimeout(resolve, 50))')
  expect(check()).toBeDefined()
}

const noSections = { background: '', problem: '', analysis: '', practice: '', outcome: '', reflection: '' }

import type { InputOf } from '../../contract/index'
import { storyId } from '../../local/seed/story-ids'
import { studioId } from '../../local/seed/story-people'
import { openidOf, reflectionIdOf } from '../../local/seed/story-reflections'
import { useStage } from './harness'
import { extraPersonas } from './looks/cast'
import { ask } from './library-cases'
import { losingNetworkAt } from './lose-network'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story', reflections: true, personas: extraPersonas })
/** Whoever reviews or decides. */
const desk = (): PhoneDriver => stage().phone(1)
/** The author, or a colleague who reads. */
const other = (): PhoneDriver => stage().phone(2)
const [author, host, office, colleague] = [openidOf('周明远'), openidOf('陈知秋'), 'wx-song-lixia', openidOf('韩一川')]
const id = storyId('case that is reviewed')
const title = '先让其他人离开'
const [reviews, review] = ['library/reviews/reviews', 'library/review/review']

type Sections = InputOf<'library.submitCase'>['words']['sections']
const sections: Sections = {
  background: '课间，走廊里有一个孩子晕倒了，围了一圈人。',
  problem: '值日的同学去叫老师，没有人管围观的。',
  analysis: '大家不是不想帮，是不知道第一件事该做什么。',
  practice: '先让其他人离开，再找人。',
  outcome: '第二次演练，三十秒就空出了地方。',
  reflection: '口诀要短，短到慌的时候也想得起来。',
}

beforeAll(async () => {
  await submit(1, sections)
  await desk().persona(host)
  await other().persona(colleague)
  await Promise.all([desk().sees('陈知秋'), other().sees('韩一川')])
})

/** As the editor of cases sends it, from one’s own reflection. */
async function submit(version: number, words: Sections, caseId = id): Promise<void> {
  const { cloud } = stage()
  const seen = version === 1 ? 0 : ((await ask(cloud, author, 'library.libraryCase', { id: caseId, counts: false })).own?.seen ?? 0)
  const whole = { title, type: 'incidents', stage: 'junior' as const, tags: ['安全'], pictures: [], files: [], coAuthors: [], credit: '', sections: words }
  await ask(cloud, author, 'library.submitCase', { id: caseId, studioId, seen, version, words: whole, visibility: 'school', reflectionId: reflectionIdOf({ who: '周明远', on: -13 }), consents: true })
}

async function opensFromInbox(phone: PhoneDriver, message: RegExp, route: string): Promise<void> {
  await phone.launch({ path: 'messages/inbox/inbox' })
  await phone.tap('button', message)
  await phone.waitForRoute(route)
}

async function remarks(label: string, words: string): Promise<void> {
  await desk().fill(label, words)
}

const remarkIn = (label: string): Promise<string> => desk().screen.getByLabel(label).filter({ visible: true }).inputValue()

/** The button of the page, then the same word in the question that it asks. */
async function confirms(action: RegExp): Promise<void> {
  await desk().tap('button', action)
  await desk().find('button', action).last().click()
}

async function reads(openid: string, words: string | RegExp): Promise<void> {
  await other().persona(openid)
  await other().launch({ path: 'library/case/case', query: { id } })
  await other().sees(words)
}

describe('a case that was submitted', () => {
  it('is read by no colleague', async () => {
    await reads(colleague, '没有找到这项内容，可能已经改动或删除。')
  })

  it('waits in the queue of the host, who reads it section by section', async () => {
    await desk().launch({ path: reviews, query: { of: studioId } })
    await desk().tap('button', /^待审核.*先让其他人离开/)
    await desk().waitForRoute(review)
    await desk().sees('发布以后，全校的老师都能看到。')
    await desk().sees('第二次演练，三十秒就空出了地方。')
  })

  it('does not go back without a word', async () => {
    await desk().tap('button', /^退回修改$/)
    await desk().sees('先写一条意见，作者才知道改哪里。')
  })

  it('is remarked on by section; what was typed is there after the mini-program was killed', async () => {
    await remarks('对做法的意见', '第二步写得再细一点，同事才照着做得来。')
    await remarks('对整个案例的意见', '题目很好。')
    await desk().reload()
    await desk().launch({ path: review, query: { id, of: studioId } })
    await desk().sees('第二次演练，三十秒就空出了地方。')
    expect([await remarkIn('对做法的意见'), await remarkIn('对整个案例的意见')]).toEqual(['第二步写得再细一点，同事才照着做得来。', '题目很好。'])
  })

  it('goes back with two taps, also after a lost connection', async () => {
    await desk().network('offline')
    await confirms(/^退回修改$/)
    await desk().sees('没有连上网络，内容还在。连上后请再试一次。')
    await desk().network('online')
    await desk().tap('button', /^退回修改$/)
    await desk().sees(/作者会看到写的 2 条意见，改好可以再提交。改好以前，别人看不到。/)
    await desk().find('button', /^退回修改$/).last().click()
    await desk().sees('没有等着审核的了')
  })

  it('comes back to its author with what was said', async () => {
    const { rounds, own } = await ask(stage().cloud, author, 'library.libraryCase', { id, counts: false })
    expect(own?.state).toBe('returned')
    expect(rounds).toMatchObject([{ outcome: 'returned', version: 1, by: '陈知秋', text: '题目很好。', remarks: [{ section: 'practice', text: '第二步写得再细一点，同事才照着做得来。' }] }])
  })
})

describe('a case that was revised', () => {
  it('shows what was said of the version before, and what has changed since', async () => {
    await submit(2, { ...sections, practice: '先让其他人离开：一个人喊，两个人带。再找人，一个去医务室，一个去办公室。' })
    await desk().launch({ path: reviews, query: { of: studioId } })
    await desk().tap('button', /^待审核 · 第 2 次.*先让其他人离开/)
    await desk().waitForRoute(review)
    await desk().sees('和第 1 版比，改了 1 个部分。')
    await desk().sees('第二步写得再细一点，同事才照着做得来。')
    await desk().tap('radio', '看改动')
    await desk().sees(/〔加〕/)
    expect(await remarkIn('对做法的意见')).toBe('')
  })

  it('is published with two taps that say who will read it', async () => {
    await desk().tap('button', /^发布$/)
    await desk().sees(/发布后，全校的老师都能看到，作者会收到消息。/)
    await desk().find('button', /^发布$/).last().click()
    await desk().sees('没有等着审核的了')
  })

  it('is read by colleagues from then on', async () => {
    await reads(colleague, /一个去医务室，一个去办公室/)
  })
})

describe('a published case that a reader reports', () => {
  it('comes before the host by a message, and is taken down with two taps', async () => {
    await other().tap('button', '举报')
    await other().tap('button', '泄露学生信息')
    await other().sees(/已经转给工作室主持人/)
    await opensFromInbox(desk(), /举报/, review)
    await desk().sees('泄露学生信息')
    await desk().tap('button', /^撤下$/)
    await desk().tap('button', '有学生的姓名或照片')
    await desk().sees('没有等着审核的了')
  })

  it('is gone for colleagues at once', async () => {
    await reads(colleague, '没有找到这项内容，可能已经改动或删除。')
  })

  it('is put back by the office when its author appeals', async () => {
    await other().persona(author)
    await other().launch({ path: 'library/case/case', query: { id } })
    await other().tap('button', '申诉')
    await other().fill('申诉的内容', '文中没有学生的姓名，也没有照片。')
    await other().tap('button', '提交申诉')
    await other().sees(/已经申诉，等待答复。/)
    await desk().persona(office)
    await desk().launch({ path: reviews, query: { of: 'school' } })
    await desk().tap('button', /^作者申诉.*先让其他人离开/)
    await desk().sees('文中没有学生的姓名，也没有照片。')
    await desk().sees('口诀要短，短到慌的时候也想得起来。')
    await confirms(/^恢复$/)
    await desk().sees('没有等着审核的了')
    await reads(colleague, /一个去医务室，一个去办公室/)
  })
})

describe('two who review at once', () => {
  it('do not answer what they have not seen: the second sees what the first did', async () => {
    await submit(3, { ...sections, practice: '先让其他人离开，再找人，最后把这一段写进班级公约。' })
    await other().persona(host)
    await desk().persona(host)
    for (const phone of [desk(), other()]) {
      await phone.launch({ path: review, query: { id, of: studioId } })
      await phone.sees('最后把这一段写进班级公约')
    }
    await confirms(/^发布$/)
    await desk().sees('没有等着审核的了')
    await other().fill('对反思的意见', '再想一想')
    await other().tap('button', /^退回修改$/)
    await other().find('button', /^退回修改$/).last().click()
    await other().sees('刚刚已经由别人处理了，下面是现在的样子。')
  })
})

describe('the next case that waits', () => {
  it('is not reviewed unread: where it could not be read, nothing of the one before stands in its place', async () => {
    const before = storyId('case that is reviewed first')
    await submit(1, { ...sections, outcome: '先看的这一个。' }, before)
    await submit(1, { ...sections, outcome: '后看的那一个。' }, storyId('case that comes next'))
    await desk().launch({ path: review, query: { id: before, of: studioId } })
    await desk().sees('先看的这一个。')
    await remarks('对反思的意见', '再短一点')
    await losingNetworkAt('libraryCase', { page: stage().page, phone: desk() }, async () => {
      await confirms(/^退回修改$/)
      await desk().sees('没有连上网络')
    })
    await desk().doesNotSee('先看的这一个。')
    await desk().find('button', /^发布$/).waitFor({ state: 'hidden' })
    await desk().network('online')
    await desk().tap('button', '再试一次')
    await desk().sees('后看的那一个。')
    expect(await remarkIn('对反思的意见')).toBe('')
  })
})

describe('the office', () => {
  it('names an expert, who reviews cases of the whole school', async () => {
    await desk().persona(office)
    await desk().launch({ path: 'library/experts/experts' })
    await desk().sees('还没有专家')
    await desk().tap('button', '添加专家')
    await desk().fill('输入姓名找老师', '郑立行')
    await desk().tap('button', /添加郑立行/)
    await desk().find('button', /^添加$/).last().click()
    await desk().find('button', '移除郑立行').waitFor()
    await submit(4, sections)
    await other().persona(openidOf('郑立行'))
    await other().launch({ path: reviews, query: { of: 'school' } })
    await other().find('button', /^待审核 · 第 4 次.*先让其他人离开/).waitFor()
  })

  it('adds a type, moves it up and retires another; what is not saved survives', async () => {
    await desk().launch({ path: 'library/types/types' })
    await desk().tap('button', '增加类型')
    await desk().fill('类型的名称', '心理健康教育')
    await desk().tap('button', '好')
    for (let i = 0; i < 5; i += 1) await desk().tap('button', '上移')
    await desk().reload()
    await desk().launch({ path: 'library/types/types' })
    await desk().find('radio', /^1\s*心理健康教育/).waitFor()
    await desk().tap('radio', /重点学生帮扶/)
    await desk().tap('button', '停用')
    await desk().find('button', '停用').last().click()
    await desk().tap('button', '保存')
    await desk().sees('已保存')
    const { types } = await ask(stage().cloud, office, 'library.caseTypes', {})
    expect(types.map(({ name, retired }) => `${name}${retired ? '（停用）' : ''}`)).toEqual(['心理健康教育', '班级文化建设', '重点学生帮扶（停用）', '典型学生教育', '家校沟通协调', '突发事件处置'])
  })

  it('opens a figure into the cases that it was counted from', async () => {
    await desk().launch({ path: 'library/statistics/statistics' })
    await desk().tap('button', /^突发事件处置，发布 1 个/)
    await desk().waitForRoute('library/counted/counted')
    await desk().tap('button', /^先让其他人离开/)
    await desk().waitForRoute('library/case/case')
  })
})

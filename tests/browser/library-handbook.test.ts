import { personId } from '../../local/seed/story-people'
import { readBook } from '../support/read-book'
import { useStage } from './harness'
import { caseIds, tellCases } from './library-cases'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story', clock: Date.parse('2026-03-18T13:50:00+08:00') })
const host = (): PhoneDriver => stage().phone(1)
const author = (): PhoneDriver => stage().phone(2)
const form = 'library/handbook-form/handbook-form'
const page = 'library/handbook/handbook'
const handbooks = () => stage().cloud.database.export()['handbooks'] ?? []

beforeAll(async () => {
  await tellCases(stage().cloud)
  await host().persona('wx-chen-zhiqiu')
  await author().persona('wx-lin-xiaowen')
  await Promise.all([host().sees('陈知秋'), author().sees('林晓雯')])
})

describe('a handbook', () => {
  it('is begun from the library, put in order, left, gone on with and saved', async () => {
    await host().launch({ path: 'pages/library/library' })
    await host().tap('button', '工作手册')
    await host().waitForRoute('library/handbooks/handbooks')
    await host().tap('button', '做一本')
    await host().waitForRoute(form)
    await host().fill('手册名字', '家校沟通案例选')
    await host().fill('副题', '2025-2026 学年')
    await host().tap('button', '选案例和资源')
    await host().tap('checkbox', /^选案例 第一次家访/)
    await host().tap('checkbox', /^选案例 把班规讲成故事/)
    await host().fill('搜案例', '安静')
    await host().tap('button', '搜索')
    await host().tap('checkbox', /^选案例 安静也是一种参与/)
    await host().sees('已选 3 项')
    await host().tap('button', '选好了')
    await host().tap('button', '上移 安静也是一种参与')
    await host().tap('button', '去掉 第一次家访，先听后说')
    await host().tap('button', /^撤销/)
    await host().reload()
    await host().launch({ path: form })
    await host().sees('接着上次没保存的内容。')
    await host().network('offline')
    await host().tap('button', '保存')
    await host().sees(/没有连上网络，内容还在/)
    await host().network('online')
    await host().tap('button', '保存')
    await host().waitForRoute(page)
    const items = [caseIds.visit, caseIds.quiet, caseIds.rules].map((id) => ({ kind: 'case', id }))
    expect(handbooks()).toMatchObject([{ title: '家校沟通案例选', subtitle: '2025-2026 学年', items, rev: 1 }])
  })

  it('says whose consent is missing; whoever is asked gives it in two taps', async () => {
    await host().sees('还差林晓雯的同意')
    await host().sees('会编入 2 项，带封面、目录和作者。')
    await host().tap('button', '请作者同意')
    await host().sees(/今天已请/)
    await author().launch({ path: 'messages/inbox/inbox' })
    await author().tap('button', /想把案例编入工作手册：把班规讲成故事/)
    await author().waitForRoute('library/case/case')
    await author().tap('button', '同意收进工作手册')
    await author().find('button', '收回同意，不收进工作手册').waitFor()
    const rules = (stage().cloud.database.export()['library_cases'] ?? []).find(({ _id }) => _id === caseIds.rules)
    expect(rules).toMatchObject({ consents: expect.arrayContaining([expect.objectContaining({ personId: personId('林晓雯') })]) as unknown })
  })

  it('is compiled while whoever asked for it does something else, and opened under its name', async () => {
    await host().launch({ path: page, query: { id: String(handbooks()[0]?.['_id']) } })
    await host().sees('会编入 3 项，带封面、目录和作者。')
    await host().tap('button', '生成 Word 文档')
    await host().launch({ path: 'pages/today/today' })
    await host().sees('陈知秋')
    await host().launch({ path: 'library/handbooks/handbooks' })
    await host().tap('button', /家校沟通案例选/)
    await host().tap('button', '打开文档')
    const { name, bytes } = await host().openedDocument()
    expect(name).toBe('工作手册_家校沟通案例选.docx')
    const { headings, lines, pictures } = await readBook(bytes)
    expect(headings).toEqual(['第一次家访，先听后说', '安静也是一种参与', '把班规讲成故事', '供稿与说明'])
    expect(lines).toEqual(expect.arrayContaining(['2025-2026 学年', '周明远　林晓雯', '致谢与指导：感谢陈知秋老师两次听课。', '沈若水（1 篇）、吴佳怡（1 篇）、周明远（1 篇）、林晓雯（1 篇）']))
    expect(pictures).toBe(2)
  })

  it('that was changed says that its document is older; made anew it is not', async () => {
    await host().tap('button', '修改')
    await host().waitForRoute(form)
    await host().fill('前言', '写在前面。')
    await host().tap('button', '保存')
    await host().waitForRoute(page)
    await host().sees('内容改过了，重新生成后才是新的。')
    await host().tap('button', '重新生成')
    await host().doesNotSee('内容改过了，重新生成后才是新的。')
    await host().tap('button', '打开文档')
    const { headings } = await readBook((await host().openedDocument()).bytes)
    expect(headings[0]).toBe('前言')
  })

  it('is removed with its document; the cases stay', async () => {
    await host().tap('button', '删除')
    await host().find('dialog', '删除这本手册？').getByRole('button', { name: '删除', exact: true }).click()
    await host().waitForRoute('library/handbooks/handbooks')
    await host().sees('还没有工作手册')
    expect(handbooks()).toEqual([])
    expect(stage().cloud.storedFiles().filter(({ fileID }) => fileID.includes('/handbooks/'))).toEqual([])
  })
})

import JSZip from 'jszip'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story' })
const host = (): PhoneDriver => stage().phone(1)
const office = (): PhoneDriver => stage().phone(2)

beforeAll(async () => {
  await host().persona('wx-chen-zhiqiu')
  await office().persona('wx-song-lixia')
  await Promise.all([host().sees('陈知秋'), office().sees('宋立夏')])
})

/** All that stands in a Word document, without its tables and type. */
async function textOf(bytes: Buffer): Promise<string> {
  const zip = await JSZip.loadAsync(bytes)
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  return xml.replace(/<[^>]+>/g, '')
}

describe('a case', () => {
  it('is ended by the host, who is told what will happen before it does', async () => {
    await host().tap('button', /项等着处理/)
    await host().waitForRoute('standing/decisions/decisions')
    await host().tap('button', /^陶然/)
    await host().waitForRoute('standing/case/case')
    await host().sees('开学以来一直在带初三晚自习')
    await host().tap('radio', '终止培养')
    await host().tap('button', /^从哪一天起不再是学员/)
    await host().tap('button', '确定')
    await host().fill('理由', '五次未参加，均无请假；已当面谈过。')
    await host().sees(/管理办公室备案以后，陶然从.*起不再是学员/)
    await host().tap('button', '提交决定')
    await host().tap('button', /^提交$/)
    await host().sees('主持人已经决定，等管理办公室备案')
  })

  it('is signed by the office, which had it on its desk at home', async () => {
    await office().launch({ path: 'pages/today/today' })
    await office().tap('button', /项等着处理/)
    await office().waitForRoute('standing/office/office')
    await office().tap('button', /^陶然/)
    await office().sees('五次未参加，均无请假')
    await office().tap('button', '同意并备案')
    await office().fill('意见（可以不填）', '情况属实，同意。')
    await office().find('button', '同意并备案').last().click()
    await office().sees('已经备案。')
  })

  it('is opened as a document that tells all of it', async () => {
    await office().tap('button', '导出文档')
    const { name, bytes } = await office().openedDocument()
    expect(name).toMatch(/陶然.*\.docx$/)
    const text = await textOf(bytes)
    for (const said of ['陶然', '陈知秋名班主任工作室', '新学期工作室计划说明会', '开学以来一直在带初三晚自习', '终止培养', '五次未参加，均无请假', '同意并备案', '情况属实，同意。']) {
      expect(text).toContain(said)
    }
  })

  it('that has moved on is shown as it is now to who comes late', async () => {
    await host().reshow()
    await host().sees('已经备案。')
    await host().doesNotSee('备案以后，从一个日子起不再是学员。')
  })
})

describe('a case that the office returns', () => {
  it('comes back to the host with what is to be added', async () => {
    await office().launch({ path: 'standing/office/office' })
    await office().tap('button', /^顾行舟/)
    await office().tap('button', '退回补充')
    await office().fill('要补充什么', '请附上与本人谈话的日期')
    await office().find('button', '退回补充').last().click()
    await office().sees('管理办公室退回补充，请主持人再决定。')
  })

  it('is decided again, under conditions, with a day to look again', async () => {
    await host().persona('wx-he-wanzhou')
    await host().tap('button', /审议 1/)
    await host().tap('button', /^顾行舟/)
    await host().sees('请附上与本人谈话的日期')
    await host().tap('radio', '有条件继续')
    await host().fill('要做到什么', '下学期线上参加三次')
    await host().tap('button', /^哪一天再看/)
    await host().tap('button', '确定')
    await host().fill('理由', '11月12日谈过，愿意线上参加')
    await host().tap('button', '提交决定')
    await host().tap('button', /^提交$/)
    await host().sees('条件：下学期线上参加三次')
  })
})

import { studioId } from '../../local/seed/story-people'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

const stage = useStage({ seed: 'story', reflections: true })
const author = (): PhoneDriver => stage().phone(2)
const colleague = (): PhoneDriver => stage().phone(1)
const review = (): ReturnType<PhoneDriver['find']> => author().find('region', '学生信息检查')
const text = '林晓雨和王强吵架了。晓雨哭了，小雨妈妈的电话是13783562094。'

beforeAll(async () => {
  await colleague().persona('wx-chen-zhiqiu')
  await author().persona('wx-zhou-mingyuan')
  await Promise.all([colleague().sees('陈知秋'), author().sees('周明远')])
})

describe('names are found and replaced before publishing', () => {
  const sent: string[] = []

  it('are marked in their places, each with a line that says what would stand for it', async () => {
    stage().page.on('request', (request) => sent.push(request.postData() ?? ''))
    await author().launch({ path: 'reflection/editor/editor', query: { studio: studioId } })
    await author().fill('标题', '晓雨变了')
    await author().fill('正文', text)
    await author().sees('有 3 项像是学生信息')
    await review().getByText('林晓雨姓名', { exact: true }).waitFor()
    await review().getByText('13783562094电话', { exact: true }).waitFor()
    await author().find('button', '把林晓雨、晓雨、小雨替换成小A').waitFor()
    await author().find('button', '把王强替换成小B').waitFor()
  })

  it('are replaced by one tap through title and text, whatever the person is called', async () => {
    await author().tap('button', '把林晓雨、晓雨、小雨替换成小A')
    await author().sees('有 2 项像是学生信息')
    expect(await written()).toEqual({ title: '小A变了', text: '小A和王强吵架了。小A哭了，小A妈妈的电话是13783562094。' })
  })

  it('come back when that is taken back, and what was written since stays', async () => {
    await author().fill('正文', '小A和王强吵架了。小A哭了，小A妈妈的电话是13783562094。后来好了。')
    await author().tap('button', /^撤销/)
    await author().sees('有 3 项像是学生信息')
    expect(await written()).toEqual({ title: '晓雨变了', text: `${text}后来好了。` })
  })

  it('are left alone where the author says that this is no pupil, also after the phone went off', async () => {
    await author().tap('button', '王强不是学生信息')
    await author().sees('「王强」不再提示')
    await author().sees('有 2 项像是学生信息')
    await comeBackAfterCrash()
    await author().sees('有 2 项像是学生信息')
    await author().tap('button', '重新提示忽略的 1 项')
    await author().sees('有 3 项像是学生信息')
  })

  it('are asked about once when somebody publishes all the same', async () => {
    await author().tap('button', '发布')
    await author().sees('可能还有学生信息')
    await author().sees('文字里像有 2 个姓名（林晓雨、王强）、1 个电话号码。')
    await author().tap('button', '回去看看')
    await author().waitForRoute('reflection/editor/editor')
  })

  it('keep their letters when they are written again later', async () => {
    await author().tap('button', /^全部替换/)
    await author().sees('已替换 3 项')
    expect(await written()).toEqual({ title: '小A变了', text: '小A和小B吵架了。小A哭了，小A妈妈的电话是某号码。后来好了。' })
    await comeBackAfterCrash()
    await author().fill('正文', '小A和小B吵架了。小A哭了，小A妈妈的电话是某号码。后来晓雨笑了。')
    await author().tap('button', '把晓雨替换成小A')
    await author().sees('已把「晓雨」换成「小A」')
    expect(await written()).toEqual({ title: '小A变了', text: '小A和小B吵架了。小A哭了，小A妈妈的电话是某号码。后来小A笑了。' })
  })

  it('have been sent nowhere for all that', () => {
    expect(sent.filter((body) => /林晓雨|晓雨|王强|13783562094/.test(body))).toEqual([])
  })

  it('are read by nobody', async () => {
    await author().tap('button', '发布')
    await author().waitForRoute('reflection/detail/detail')
    await stage().cloud.events.settled()
    await colleague().launch({ path: 'pages/reflections/reflections' })
    await colleague().tap('button', /小A变了/)
    await colleague().sees('小A和小B吵架了。小A哭了，小A妈妈的电话是某号码。后来小A笑了。')
    expect(sent.filter((body) => body.includes('小A和小B吵架了'))).toHaveLength(1)
  })
})

it('pictures are asked about before they are published: a face may tell who a pupil is', async () => {
  await author().launch({ path: 'reflection/editor/editor', query: { studio: studioId } })
  await author().fill('正文', '运动会的一天。')
  await author().tap('button', '加图片')
  await author().pickSamples('活动照片')
  await author().find('button', /^第 1 张图片$/).waitFor()
  await author().tap('button', '发布')
  await author().sees('照片里可能有学生的脸')
  await author().sees(/能认出学生的照片，先换成背影、远景，或打上马赛克/)
  await author().tap('button', '都看过了')
  await author().waitForRoute('reflection/detail/detail')
})

/** What was begun is offered again, whatever happened to the phone. */
async function comeBackAfterCrash(): Promise<void> {
  await author().reload()
  await author().launch({ path: 'reflection/editor/editor', query: { studio: studioId } })
  await author().tap('button', '接着写那篇')
}

async function written(): Promise<{ title: string; text: string }> {
  const field = (label: string): Promise<string> => author().screen.getByLabel(label, { exact: true }).filter({ visible: true }).inputValue()
  return { title: await field('标题'), text: await field('正文') }
}

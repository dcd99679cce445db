import { Parser } from 'htmlparser2'
import JSZip from 'jszip'
import { names, openids, personId, studioId } from './support/cast'
import { caseOf, decide, ending, openCase, signature } from './support/cases'
import { idOf } from './support/plans'
import { useSchool } from './support/school'
import { standingsOf } from './support/sheets'

const school = useSchool()
const own = () => caseOf(school(), names.member)

it('names the file by person and period', async () => {
  await openCase(school(), names.member)
  const { fileName } = await school().output(openids.host, 'reports.caseDocument', { caseId: own()._id })
  expect(fileName).toBe('审议_周明远_2025-2026学年.docx')
})

it('tells of a case from its first day to the signature, by the latest link of the log', async () => {
  await openCase(school(), names.member)
  const missed = standingsOf(school()).figures[personId(names.member)]?.countedIds[0] ?? ''
  await school().output(openids.member, 'standing.appeal', { id: idOf('appeal'), studioId, sessionId: missed, text: '那天我在会场后排。' })
  const sheet = school().store().sheets.find(({ _id }) => _id === missed)
  const refusal = { id: idOf('refusal'), studioId, sessionId: missed, version: sheet?.version ?? 0, personId: personId(names.member), reason: '签到与点名都没有。' }
  await school().output(openids.host, 'standing.refuseAppeal', refusal)
  const one = await decide(school(), names.member, openids.member, ending(school(), 10))
  await school().output(openids.office, 'standing.signCase', signature(one, { remark: '情况属实。' }))

  const lines = await read(own()._id)
  const link = school().store().links.filter((row) => row.studioId === studioId).sort((a, b) => b.n - a.n)[0]
  for (const said of [
    '学员考勤审议表',
    '云溪市第三中学　陈知秋名班主任工作室',
    '周明远',
    '2025-2026学年（2025年9月1日至2026年8月31日）',
    '已备案',
    '规则：学员在一个计考勤周期内缺勤达到应参加活动三分之一以上（含三分之一）的，不再作为工作室学员培养。按场次计算。',
    '依据：计入缺勤 4 次，本周期按计划应参加 12 次；4 × 3 ≥ 12 × 1，已确定达到规定。',
    '新学期工作室计划说明会',
    '计缺勤',
    '德育论坛预备会',
    '不计',
    '申诉：2026年1月21日《新学期工作室计划说明会》：那天我在会场后排。（未采纳）',
    '终止培养，自2026年3月28日起不再作为工作室学员培养',
    '理由：多次无故缺勤，本人同意。',
    '管理办公室：同意并备案',
    '意见：情况属实。',
    '宋立夏',
  ]) {
    expect(lines).toContain(said)
  }
  expect(lines.some((line) => line.includes('这学期一直带初三晚自习。'))).toBe(true)
  expect(lines.some((line) => line.includes(`第 ${link?.n ?? 0} 号，校验值 ${link?.hash ?? ''}`))).toBe(true)
})

it('tells of leave without reason or proof', async () => {
  await openCase(school(), names.member)
  const scope = { kind: 'days' as const, firstDay: 20_540, lastDay: 20_541 }
  const proofs = [`cloud://local.local-bucket/proofs/${idOf('ill')}/1.jpg`]
  const wish = { id: idOf('ill'), studioId, wish: { kind: 'leave' as const, type: 'sick' as const }, scope, reason: '手术住院', authority: '', proofs: [] }
  await school().output(openids.member, 'standing.askLeave', wish)
  school().rewrite(({ leaves }) => {
    for (const leave of leaves.filter(({ _id }) => _id === wish.id)) leave.proofs = proofs
  })
  const lines = await read(own()._id)
  expect(lines).toEqual(expect.arrayContaining(['病假', '2026年3月28日至2026年3月29日（2 天）', '待审批']))
  expect(lines.join()).not.toMatch(/手术|proofs/)
})

it('says that a text was erased', async () => {
  await openCase(school(), names.member)
  await decide(school(), names.member, openids.member)
  school().rewrite(({ facts }) => {
    for (const fact of facts.filter(({ kind, subjects }) => kind === 'case.decided' && subjects.includes(own()._id))) fact.texts = { reason: null }
  })
  expect(await read(own()._id)).toContain('理由：（文字已按规定删除）')
})

it('is a page of A4 with Chinese fonts, and small enough for the phone', async () => {
  await openCase(school(), names.member)
  const { docx } = await school().output(openids.host, 'reports.caseDocument', { caseId: own()._id })
  const xml = await part(docx, 'word/document.xml')
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
  expect(xml).toContain('w:eastAsia="宋体"')
  expect(xml).toContain('w:eastAsia="黑体"')
  expect(docx.length).toBeLessThan(700_000)
})

/** The paragraphs of the document. */
async function read(caseId: string): Promise<string[]> {
  const { docx } = await school().output(openids.office, 'reports.caseDocument', { caseId })
  const xml = await part(docx, 'word/document.xml')
  const lines: string[] = []
  const parser = new Parser(
    {
      onopentag: (name) => void (name === 'w:p' && lines.push('')),
      ontext: (text) => void lines.push((lines.pop() ?? '') + text),
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return lines
}

async function part(docx: string, name: string): Promise<string> {
  const zip = await JSZip.loadAsync(docx, { base64: true })
  return (await zip.file(name)?.async('string')) ?? ''
}

import { PNG } from 'pngjs'
import { readSheet } from 'read-excel-file/node'
import type { InputOf, OutputOf } from '../../contract/index'
import type { Candidate, Piece, TakenDown } from '../../domain/moderation/piece'
import { officeFile } from '../support/office-files'
import { plantRecord, recordOf, recordWish, storedRecord } from './support/activity-records'
import { activityIds, names, openids, otherStudioId, personId, studioId } from './support/cast'
import { tick } from './support/messages'
import { idOf } from './support/plans'
import { useSchool } from './support/school'

const school = useSchool()
const { assistant, host, member, adviser, office, stranger, foreignHost } = openids
const activityId = activityIds.past
type Wish = InputOf<'library.writeRecord'>
type Callers = keyof typeof callers
const callers = { assistant, host, member, adviser, office, stranger, foreignHost }
let id = ''
let tests = 0
beforeEach(() => {
  id = idOf(`record ${tests++}`)
  school().cloud.events.clear()
})

const png = (width: number, height: number, mark = ''): Buffer => Buffer.concat([PNG.sync.write(new PNG({ width, height })), Buffer.from(mark)])
const pdf = Buffer.from('%PDF-1.7\n工作小结')

function upload(name: string, content: Buffer, folder = `records/${id}`, openid: string = assistant): string {
  const reply = school().cloud.upload({ openid, path: `${folder}/${name}`, content })
  if ('error' in reply) throw new Error(reply.error.errMsg)
  return reply.fileID
}

const photo = (n: number, mark = ''): Wish['pictures'][number] => ({ large: upload(`${n}.png`, png(40 + n, 30, mark)), small: upload(`${n}s.png`, png(4, 3 + n)) })
const wish = (more: Partial<Wish> = {}): Wish => recordWish({ id, ...more })
const write = (more: Partial<Wish> = {}, openid: string = assistant) => school().output(openid, 'library.writeRecord', wish(more))
const read = (openid: string): Promise<OutputOf<'library.activityRecord'>> => school().output(openid, 'library.activityRecord', { activityId })
const settled = () => school().cloud.events.settled()
const messagesTo = (name: string) => school().store().messages.filter(({ personId: to }) => to === personId(name)).map(({ kind }) => kind)

describe('a record', () => {
  it('is shown to the studio and the office once text, photos and names of files passed, with who wrote it and when', async () => {
    await write({ pictures: [photo(1), photo(2)], files: [{ file: upload('1.pdf', pdf), name: '小结.pdf' }, { file: upload('2.docx', await officeFile('docx')), name: '教案.docx' }] })
    expect(await read(member)).toMatchObject({ version: 1, shown: null, sent: null, pending: null, history: [] })
    expect(await read(host)).toMatchObject({ shown: null, sent: null, pending: { byName: names.assistant, mine: false, standing: { kind: 'checking' } } })
    expect(await read(assistant)).toMatchObject({ shown: null, sent: { text: wish().text }, pending: { mine: true } })
    await settled()
    for (const openid of [member, adviser, host, assistant, office]) {
      const { shown } = await read(openid)
      expect(shown).toMatchObject({ byName: names.assistant, text: wish().text, files: [{ name: '小结.pdf', kind: 'pdf' }, { name: '教案.docx', kind: 'docx' }] })
      expect(Buffer.from(await (await fetch(shown?.pictures[0]?.url ?? '')).arrayBuffer())).toEqual(png(41, 30))
      expect(Buffer.from(await (await fetch(shown?.files[0]?.url ?? '')).arrayBuffer())).toEqual(pdf)
    }
  })

  it('is one, whoever of two sends it first; the other is told that there is one', async () => {
    await write()
    expect(await school().refusal(host, 'library.writeRecord', wish({ id: idOf('another'), text: '我也写了。' }))).toEqual({ code: 'VERSION_CHANGED' })
    const replies = await Promise.all([assistant, host].map((openid) => school().call(openid, 'library.writeRecord', wish({ id: idOf(openid), version: 2, text: `${openid} 改` }))))
    expect(replies.map(({ reply }) => reply.ok).sort()).toEqual([false, true])
    expect(storedRecord(school()).contents).toHaveLength(2)
  })

  it('that would be the 31st is refused with a word of its own', async () => {
    await school().output(assistant, 'library.writeRecord', wish())
    school().rewrite(({ activity_records: records }) => records.forEach((one) => (one.version = 30)))
    expect(await school().refusal(host, 'library.writeRecord', wish({ id: idOf('another'), version: 31 }))).toEqual({ code: 'TOO_MANY_VERSIONS' })
  })

  it('sent again is the same', async () => {
    await write()
    const before = school().store()
    expect(await write()).toEqual({ version: 1 })
    expect(school().store()).toEqual(before)
  })

  it('is edited in versions: the one before stays visible until the next has passed, photos and files that stay keep their ids', async () => {
    await write({ pictures: [photo(1), photo(2)], files: [{ file: upload('1.pdf', pdf), name: '小结.pdf' }] })
    await settled()
    const { kept } = await read(host)
    school().cloud.events.hold()
    id = idOf('an edit by the host')
    const news = { large: upload('1.png', png(50, 30), undefined, host), small: upload('1s.png', png(5, 3), undefined, host) }
    await school().output(host, 'library.writeRecord', wish({ version: 2, text: '补一句。', pictures: [...kept.pictures.slice(1), news], files: kept.files }))
    expect(await read(member)).toMatchObject({ version: 2, shown: { version: 1 } })
    await school().cloud.events.release()
    expect(await read(member)).toMatchObject({ shown: { version: 2, text: '补一句。', byName: names.host, pictures: [{ width: 42 }, { width: 50 }], files: [{ name: '小结.pdf' }] } })
    expect((await read(office)).history).toMatchObject([
      { version: 2, byName: names.host },
      { version: 1, byName: names.assistant },
    ])
  })

  it('stays what was checked, whatever the phone puts in its place', async () => {
    await write({ files: [{ file: upload('1.pdf', pdf), name: '小结.pdf' }] })
    upload('1.pdf', Buffer.from('%PDF-1.7\n别的'))
    expect(Buffer.from(await (await fetch((await read(member)).shown?.files[0]?.url ?? '')).arrayBuffer())).toEqual(pdf)
  })

  it.each([
    ['before the activity has begun', activityIds.forSome, 'NOT_HELD_YET'],
    ['of an activity that is not there', 'AAAAAAAAAAA', 'NOT_FOUND'],
    ['of another studio’s activity', activityIds.foreign, 'NOT_ALLOWED'],
  ])('is not taken %s', async (_when, of, code) => {
    expect(await school().refusal(assistant, 'library.writeRecord', wish({ activityId: of }))).toMatchObject({ code })
  })

  it('is not taken of an activity that was called off', async () => {
    school().rewrite((store) => {
      for (const one of store.activities) if (one._id === activityId) one.cancelled = { at: 1, by: 'x', reason: '' }
    })
    expect(await school().refusal(assistant, 'library.writeRecord', wish())).toEqual({ code: 'CANCELLED' })
  })

  it.each([
    ['a picture', () => upload('1.pdf', png(4, 4)), { code: 'FILE_REFUSED', detail: { field: 'files.0', file: 'kind' } }],
    ['what only is called a document', () => upload('1.docx', Buffer.from('PK…')), { code: 'FILE_REFUSED', detail: { field: 'files.0', file: 'kind' } }],
    ['a table that is called a document', async () => upload('1.docx', await officeFile('xlsx')), { code: 'FILE_REFUSED', detail: { field: 'files.0', file: 'kind' } }],
    ['a document with macros', async () => upload('1.docx', await officeFile('docx', { 'word/vbaProject.bin': 'x' })), { code: 'FILE_REFUSED', detail: { field: 'files.0', file: 'macros' } }],
    ['what is beyond all measure when it is unpacked', async () => upload('1.docx', await officeFile('docx', { 'word/a.xml': ' '.repeat(3_000_000) })), { code: 'FILE_REFUSED', detail: { field: 'files.0', file: 'bomb' } }],
    ['what is not there', () => upload('1.pdf', pdf).replace('1.pdf', '9.pdf'), { code: 'FILE_REFUSED', detail: { field: 'files.0', file: 'missing' } }],
    ['what lies elsewhere', () => upload('1.pdf', pdf, `notices/${id}`), { code: 'BAD_INPUT', detail: { field: 'files.0' } }],
    ['what lies with another sending', () => upload('1.pdf', pdf, `records/${idOf('other')}`), { code: 'BAD_INPUT', detail: { field: 'files.0' } }],
  ])('takes no file that is %s', async (_what, file, refusal) => {
    expect(await school().refusal(assistant, 'library.writeRecord', wish({ files: [{ file: await file(), name: '小结.pdf' }] }))).toEqual(refusal)
    expect(school().store().activity_records).toEqual([])
  })

  it('takes no photo that is none by its bytes, nor one from the folder of reflections', async () => {
    const small = upload('1s.png', png(4, 4))
    const refused = (large: string) => school().refusal(assistant, 'library.writeRecord', wish({ pictures: [{ large, small }] }))
    expect(await refused(upload('1.png', Buffer.from('<svg/>')))).toEqual({ code: 'PICTURE_REFUSED', detail: { field: 'pictures.0.large', picture: 'kind' } })
    expect(await refused(upload('1.png', png(4, 4), `reflections/${id}`))).toEqual({ code: 'BAD_INPUT', detail: { field: 'pictures.0.large' } })
  })
})

describe('the check', () => {
  it.each([
    ['objects to', '网络赌博', { standing: { kind: 'refused', by: 'check' } }, [], []],
    ['is not sure of', '两个班打架斗殴。', { standing: { kind: 'person', why: 'review' } }, ['record-waiting'], []],
  ])('a text that it %s is shown to nobody else', async (_what, text, pending, toHost, toOffice) => {
    await write({ text })
    expect((await read(assistant)).pending).toMatchObject(pending)
    expect(await read(member)).toMatchObject({ shown: null, sent: null, pending: null })
    expect(messagesTo(names.host)).toEqual(toHost)
    expect(messagesTo('宋立夏')).toEqual(toOffice)
  })

  it('asks the office where the only host wrote it', async () => {
    await write({ text: '两个班打架斗殴。' }, host)
    expect(messagesTo('宋立夏')).toEqual(['record-to-office'])
    expect(await school().refusal(host, 'library.decideRecord', { id: idOf('own'), activityId, rev: 1, decision: 'passed', reason: '' })).toEqual({ code: 'NOT_ALLOWED' })
    expect(await read(office)).toMatchObject({ sent: { text: '两个班打架斗殴。' }, review: { waiting: { why: 'review' } } })
    await school().output(office, 'library.decideRecord', { id: idOf('office'), activityId, rev: 1, decision: 'passed', reason: '' })
    expect((await read(member)).shown).toMatchObject({ text: '两个班打架斗殴。' })
    expect(messagesTo(names.host)).toEqual(['record-answered'])
  })

  it('looks at how files are called, too', async () => {
    await write({ files: [{ file: upload('1.pdf', pdf), name: '网络赌博.pdf' }] })
    expect((await read(assistant)).pending).toMatchObject({ standing: { kind: 'refused' } })
  })

  it('hears what WeChat says of a photo before its number was written, once', async () => {
    school().cloud.events.hold()
    await write({ pictures: [photo(1)] })
    const written = storedRecord(school())
    school().rewrite((store) => void (store.activity_records = []))
    await school().cloud.events.release([0, 1, 1])
    expect(school().store().picture_verdicts).toHaveLength(2)
    school().plant('activity_records', [written])
    expect((await read(assistant)).shown).not.toBeNull()
    expect((await read(member)).shown).not.toBeNull()
  })

  it('that WeChat never answers is a person’s after half an hour', async () => {
    school().cloud.events.hold()
    await write({ pictures: [photo(1)] })
    school().cloud.clock.move({ advanceMs: 31 * 60_000 })
    expect(await read(host)).toMatchObject({ sent: { text: wish().text }, review: { waiting: { why: 'no-verdict' } } })
  })
})

const longAgo = Date.parse('2026-03-12T08:00:00+08:00')
const unsure: Candidate = { version: 2, visibility: 'studio', sentAt: longAgo, files: 0, text: { suggest: 'review', label: 1 }, pictures: [], picturesAskedAt: null, hindered: null, refused: null, decidersTold: false }
const down: TakenDown = { by: personId(names.host), at: longAgo, reason: '有学生照片', appeal: null, kept: null }
const report = { by: personId(names.member), at: longAgo, reason: '有全名' }
const appealed = { ...down, appeal: { text: '照片里是老师', at: longAgo } }
type Seen = 'shown' | 'sent' | 'both' | 'nothing' | 'NOT_ALLOWED'

/** What each reads of a record of the assistant's. */
const reading: [string, Partial<Piece>, Record<Callers, Seen>][] = [
  ['is shown', {}, { assistant: 'shown', host: 'shown', member: 'shown', adviser: 'shown', office: 'shown', stranger: 'NOT_ALLOWED', foreignHost: 'NOT_ALLOWED' }],
  ['waits for a person', { shown: null, version: 1, candidate: { ...unsure, version: 1 } }, { assistant: 'sent', host: 'sent', member: 'nothing', adviser: 'nothing', office: 'sent', stranger: 'NOT_ALLOWED', foreignHost: 'NOT_ALLOWED' }],
  ['was refused', { shown: null, candidate: { ...unsure, version: 1, refused: { by: 'h', at: longAgo, reason: '' } } }, { assistant: 'sent', host: 'nothing', member: 'nothing', adviser: 'nothing', office: 'nothing', stranger: 'NOT_ALLOWED', foreignHost: 'NOT_ALLOWED' }],
  ['is being checked', { shown: null, candidate: { ...unsure, version: 1, sentAt: Date.parse('2026-03-18T13:50:00+08:00'), text: null } }, { assistant: 'shown', host: 'nothing', member: 'nothing', adviser: 'nothing', office: 'nothing', stranger: 'NOT_ALLOWED', foreignHost: 'NOT_ALLOWED' }],
  ['was reported', { reports: [report] }, { assistant: 'shown', host: 'shown', member: 'shown', adviser: 'shown', office: 'shown', stranger: 'NOT_ALLOWED', foreignHost: 'NOT_ALLOWED' }],
  ['was taken down', { takenDown: down }, { assistant: 'shown', host: 'shown', member: 'nothing', adviser: 'nothing', office: 'shown', stranger: 'NOT_ALLOWED', foreignHost: 'NOT_ALLOWED' }],
]

describe.each(reading)('a record that %s', (_what, piece, expected) => {
  it.each(Object.entries(expected))('is read by %s: %s', async (caller, seen) => {
    plantRecord(school(), piece)
    const { reply } = await school().call(callers[caller as Callers], 'library.activityRecord', { activityId })
    if (!reply.ok) return expect(reply.code).toBe(seen)
    const { shown, sent } = reply.output
    expect(shown === null ? (sent === null ? 'nothing' : 'sent') : sent === null ? 'shown' : 'both').toBe(seen)
  })
})

type Decision = InputOf<'library.decideRecord'>['decision']
const decisions: readonly Decision[] = ['passed', 'refused', 'taken-down', 'reports-dismissed', 'restored', 'kept']
/** In which state each decision can be made; everywhere else something has changed. */
const deciding: [string, Partial<Piece>, readonly Decision[]][] = [
  ['is shown', {}, ['taken-down']],
  ['waits for a person', { shown: null, version: 1, candidate: { ...unsure, version: 1 } }, ['passed', 'refused']],
  ['was reported', { reports: [report] }, ['taken-down', 'reports-dismissed']],
  ['was taken down', { takenDown: down }, []],
  ['was taken down, which is appealed', { takenDown: appealed }, ['restored', 'kept']],
]

describe.each(deciding)('of a record that %s', (_what, piece, possible) => {
  it.each(decisions)('somebody decides «%s»', async (decision) => {
    plantRecord(school(), piece)
    const asked = { id: idOf(`decide ${decision}`), activityId, rev: 1, decision, reason: '因为' }
    for (const openid of [member, adviser, assistant]) expect(await school().refusal(openid, 'library.decideRecord', asked)).toEqual({ code: 'NOT_ALLOWED' })
    for (const openid of [host, office]) {
      plantRecord(school(), piece)
      const { reply } = await school().call(openid, 'library.decideRecord', asked)
      expect(reply.ok ? 'done' : reply.code).toBe(possible.includes(decision) ? 'done' : 'VERSION_CHANGED')
      if (!reply.ok) continue
      const after = school().store()
      expect(await school().output(openid, 'library.decideRecord', asked)).toEqual({})
      expect(school().store()).toEqual(after)
      expect(storedRecord(school()).decisions).toMatchObject([{ id: asked.id, kind: decision, reason: '因为' }])
      school().rewrite((store) => void (store.messages = []))
    }
  })
})

describe('a record that should not be shown', () => {
  it('is reported by a reader, taken down by the host with a reason, appealed by its author, answered by the office', async () => {
    plantRecord(school())
    await school().output(member, 'library.reportRecord', { activityId, reason: '有学生全名' })
    await school().output(member, 'library.reportRecord', { activityId, reason: '有学生全名' })
    expect(storedRecord(school()).reports).toHaveLength(1)
    expect(messagesTo(names.host)).toEqual(['record-waiting'])
    await school().output(host, 'library.decideRecord', { id: idOf('down'), activityId, rev: 2, decision: 'taken-down', reason: '有学生全名' })
    expect((await read(member)).shown).toBeNull()
    expect(await read(assistant)).toMatchObject({ takenDown: { reason: '有学生全名', appeal: null } })
    await school().output(assistant, 'library.appealRecord', { activityId, text: '是老师的名字' })
    await school().output(assistant, 'library.appealRecord', { activityId, text: '再说一次' })
    expect(messagesTo('宋立夏')).toEqual(['record-to-office'])
    await school().output(office, 'library.decideRecord', { id: idOf('back'), activityId, rev: 4, decision: 'restored', reason: '' })
    expect((await read(member)).shown).not.toBeNull()
    expect(messagesTo(names.assistant)).toEqual(['record-answered', 'record-answered'])
  })

  it.each([
    ['reports their own', assistant, 'library.reportRecord', { activityId, reason: 'x' }, {}, 'NOT_ALLOWED'],
    ['reports what they cannot read', foreignHost, 'library.reportRecord', { activityId, reason: 'x' }, {}, 'NOT_FOUND'],
    ['reports what is taken down', member, 'library.reportRecord', { activityId, reason: 'x' }, { takenDown: down }, 'NOT_FOUND'],
    ['appeals for somebody else', host, 'library.appealRecord', { activityId, text: 'x' }, { takenDown: down }, 'NOT_FOUND'],
    ['appeals where nothing was taken down', assistant, 'library.appealRecord', { activityId, text: 'x' }, {}, 'VERSION_CHANGED'],
  ] as const)('nobody %s', async (_what, openid, name, input, piece, code) => {
    plantRecord(school(), piece)
    expect(await school().refusal(openid, name, input as never)).toEqual({ code })
  })

  describe('and that its host wrote, the assistant having sent a version since', () => {
    const sentSince = (piece: Partial<Piece>, text = '网络赌博') => {
      plantRecord(school(), piece, names.host)
      return write({ version: 2, text })
    }
    const decide = (decision: Decision) => ({ id: idOf(`own ${decision}`), activityId, rev: 2, decision, reason: '因为' })

    const theirs: [string, Decision, Partial<Piece>][] = [
      ['reported', 'reports-dismissed', { reports: [report] }],
      ['reported', 'taken-down', { reports: [report] }],
      ['taken down and appealed', 'restored', { takenDown: appealed }],
      ['taken down and appealed', 'kept', { takenDown: appealed }],
    ]
    it.each(theirs)('is %s: «%s» is for the office to say, not for that host', async (_what, decision, piece) => {
      await sentSince(piece)
      expect(await school().refusal(host, 'library.decideRecord', decide(decision))).toEqual({ code: 'NOT_ALLOWED' })
      expect(await read(host)).toMatchObject({ shown: { version: 1 }, sent: null, review: null })
      expect(await school().output(office, 'library.decideRecord', decide(decision))).toEqual({})
    })

    it('is theirs to decide only in what the assistant sent', async () => {
      await sentSince({ reports: [report] }, '两个班打架斗殴。')
      expect(await read(host)).toMatchObject({ sent: { version: 2 }, review: { waiting: { version: 2 }, reports: [], takenDown: null } })
      expect(await school().output(host, 'library.decideRecord', decide('passed'))).toEqual({})
    })

    it('is told of to the office when it is reported', async () => {
      await sentSince({})
      await school().output(member, 'library.reportRecord', { activityId, reason: '有全名' })
      expect([messagesTo(names.host), messagesTo('宋立夏')]).toEqual([[], ['record-to-office']])
    })
  })

  it('is not decided on without a reason where its author has to know', async () => {
    plantRecord(school())
    expect(await school().refusal(host, 'library.decideRecord', { id: idOf('down'), activityId, rev: 1, decision: 'taken-down', reason: '' })).toEqual({ code: 'BAD_INPUT', detail: { field: 'reason' } })
  })
})

describe('the list of the office', () => {
  const from = Date.parse('2025-09-01T00:00:00+08:00')
  const of = { from, to: Date.parse('2026-09-01T00:00:00+08:00'), studioId: null, state: null }
  const list = (more: Partial<InputOf<'library.recordList'>['of']> = {}) => school().output(office, 'library.recordList', { of: { ...of, ...more } })
  const held = () => school().store().activities.filter(({ endsAt, cancelled }) => endsAt >= from && endsAt < school().now() && cancelled === null)

  it('holds all activities that were held, the latest first, page by page, each once', async () => {
    const all: string[] = []
    let after: InputOf<'library.recordList'>['after']
    do {
      const { lines, next } = await school().output(office, 'library.recordList', { of, after })
      all.push(...lines.map(({ activity }) => activity.id))
      after = next ?? undefined
    } while (after !== undefined)
    expect(all).toEqual(held().sort((a, b) => b.endsAt - a.endsAt || (b._id < a._id ? -1 : 1)).map(({ _id }) => _id))
  })

  it('says 有, 检查中 or 无 and since when, and how many there are of each', async () => {
    const [one, two] = held().filter((activity) => activity.studioId === studioId).sort((a, b) => b.endsAt - a.endsAt)
    const ids = [one?._id ?? '', two?._id ?? '']
    const checking = { shown: null, candidate: { ...unsure, version: 1, sentAt: school().now() - 60_000 } }
    school().plant('activity_records', [recordOf(school(), { activityId: ids[0] ?? '' }), recordOf(school(), { activityId: ids[1] ?? '', piece: checking })])
    const { lines, counts, studios } = await list()
    const line = (activity: string | undefined) => lines.find((row) => row.activity.id === activity)
    expect(line(ids[0])).toMatchObject({ state: 'shown', since: storedRecord(school(), ids[0]).shown?.at, card: { byName: names.assistant, characters: 6 } })
    expect(line(ids[1])).toMatchObject({ state: 'checking', since: school().store().activity_records[1]?.candidate?.sentAt, note: 'to-decide', card: null })
    const total = held().length
    expect(counts).toEqual({ shown: 1, checking: 1, none: total - 2 })
    expect(studios.map((studio) => studio.id)).toContain(studioId)
    expect((await list({ state: 'none' })).lines.map(({ activity }) => activity.id)).not.toContain(ids[0])
    expect((await list({ state: 'shown' })).lines.map(({ activity }) => activity.id)).toEqual([ids[0]])
    expect((await list({ studioId: otherStudioId })).counts.shown).toBe(0)
    expect((await list({ to: from + 1 })).lines).toEqual([])
  })

  it('is exported as a workbook with the same lines', async () => {
    plantRecord(school())
    const { fileName, xlsx } = await school().output(office, 'reports.recordTable', of)
    expect(fileName).toBe('活动记录_2025-2026学年.xlsx')
    const rows = await readSheet(Buffer.from(xlsx, 'base64'))
    const head = rows.findIndex(([first]) => first === '工作室')
    expect(rows.slice(head + 1)).toHaveLength(held().length)
    expect(rows.find(([, title]) => title === '德育论坛预备会')).toEqual(expect.arrayContaining(['有', names.assistant]))
    expect((await school().output(office, 'reports.recordTable', { ...of, studioId })).fileName).toBe('活动记录_陈知秋名班主任工作室_2025-2026学年.xlsx')
  })

  it('is of at most three years or so', async () => {
    expect(await school().refusal(office, 'library.recordList', { of: { ...of, from: Date.parse('2020-09-01T00:00:00+08:00') } })).toMatchObject({ code: 'BAD_INPUT' })
  })
})

describe('the morning after', () => {
  const asked = () => school().store().messages.filter(({ kind }) => kind === 'record-asked')

  it('hosts and assistants are asked for the record, once', async () => {
    school().at('20:00')
    await tick(school())
    school().rewrite((store) => void (store.messages = []))
    school().at('07:30', 1)
    await tick(school())
    await tick(school())
    const about = asked().filter(({ opens }) => opens.endsWith(activityIds.today))
    expect(about.map(({ personId: to }) => to).sort()).toEqual([personId(names.host), personId(names.assistant)].sort())
    expect(about[0]?.content).toMatchObject({ title: '主题班会观摩：把规则讲成故事' })
  })

  it('nobody is asked where there is a record', async () => {
    school().at('20:00')
    await tick(school())
    await school().output(assistant, 'library.writeRecord', wish({ activityId: activityIds.today }))
    school().at('07:30', 1)
    await tick(school())
    expect(asked().filter(({ opens }) => opens.endsWith(activityIds.today))).toEqual([])
  })
})

import type { InputOf, OutputOf } from '../../contract/index'
import { visibilities } from '../../domain/moderation/visibility'
import type { Visibility } from '../../domain/moderation/visibility'
import { names, openids, otherStudioId, personId, schoolId, studioId } from './support/cast'
import { tick } from './support/messages'
import { idOf } from './support/plans'
import { collectionOf, resourceOf, resourceWish, storedResource } from './support/resources'
import { useSchool } from './support/school'
import { officeFile } from '../support/office-files'

const school = useSchool()
const { assistant, host, member, adviser, office, stranger, foreignHost, unbound } = openids
const callers = { assistant, host, member, adviser, office, stranger, foreignHost }
type Caller = keyof typeof callers
type Wish = InputOf<'library.writeResource'>
let id = ''
let tests = 0
beforeEach(() => {
  id = idOf(`resource ${tests++}`)
})

const pdf = Buffer.from('%PDF-1.7\n班会方案')
function upload(name: string, content: Buffer, folder = `resources/${id}`): string {
  const reply = school().cloud.upload({ openid: assistant, path: `${folder}/${name}`, content })
  if ('error' in reply) throw new Error(reply.error.errMsg)
  return reply.fileID
}
const wish = (more: Partial<Wish> = {}): Wish => resourceWish({ id, ...more })
const write = (more: Partial<Wish> = {}, openid: string = assistant) => school().output(openid, 'library.writeResource', wish(more))
const refusedWriting = (more: Partial<Wish>, openid: string = assistant) => school().refusal(openid, 'library.writeResource', wish(more))
const read = (openid: string): Promise<OutputOf<'library.resource'>> => school().output(openid, 'library.resource', { id })
const codeOf = async (openid: string): Promise<string> => {
  const { reply } = await school().call(openid, 'library.resource', { id })
  return reply.ok ? 'ok' : reply.code
}
const listed = async (openid: string, of: InputOf<'library.resources'>['of']) => (await school().output(openid, 'library.resources', { of })).resources.map(({ id: one }) => one)
const messagesTo = (name: string) => school().store().messages.filter(({ personId: to }) => to === personId(name)).map(({ kind }) => kind)
function makeExpert(name: string): void {
  school().rewrite(({ people }) => {
    for (const one of people) if (one.name === name) one.schoolRoles = ['expert']
  })
}
function leave(name: string): void {
  school().rewrite(({ people }) => {
    for (const one of people) if (one.name === name) Object.assign(one, { memberships: [], schoolRoles: [] })
  })
}
const decide = (decision: InputOf<'library.decideResource'>['decision'], more: Partial<InputOf<'library.decideResource'>> = {}) => ({
  ...{ id: idOf(`decide ${decision}`), resourceId: id, rev: storedResource(school(), id).rev, decision, reason: '表格里有学生姓名' },
  ...more,
})

describe('a resource', () => {
  it('is shown at once where nothing speaks against it, with its documents, opened by links that end and counted', async () => {
    const docx = await officeFile('docx')
    await write({ files: [{ file: upload('1.pdf', pdf), name: '班会方案.pdf' }, { file: upload('2.docx', docx), name: '教案.docx' }], tags: ['开学', '开学'] })
    const seen = await read(member)
    expect(seen).toMatchObject({ card: { title: '开学第一周班会方案', by: { name: names.assistant }, tags: ['开学'], files: 2, hasLink: true, downloads: 0, own: null }, link: wish().link, own: null, review: null, mayReport: true })
    expect(seen.files).toEqual([
      { name: '班会方案.pdf', kind: 'pdf', bytes: pdf.length },
      { name: '教案.docx', kind: 'docx', bytes: docx.length },
    ])
    const { url, name, kind } = await school().output(member, 'library.resourceFile', { id, file: 0 })
    expect({ name, kind }).toEqual({ name: '班会方案.pdf', kind: 'pdf' })
    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(pdf)
    await school().output(adviser, 'library.resourceFile', { id, file: 1 })
    await school().output(assistant, 'library.resourceFile', { id, file: 1 })
    expect((await read(member)).card.downloads).toBe(2)
    expect(await school().refusal(member, 'library.resourceFile', { id, file: 2 })).toEqual({ code: 'FILE_GONE' })
  })

  it('sent again is the same', async () => {
    await write()
    const before = school().store()
    expect(await write()).toEqual({ version: 1 })
    expect(school().store()).toEqual(before)
  })

  it('has one author: an id that somebody else uses is taken', async () => {
    await write()
    expect(await refusedWriting({}, host)).toEqual({ code: 'ID_TAKEN' })
    expect(await refusedWriting({ version: 3 })).toEqual({ code: 'VERSION_CHANGED' })
  })

  it('is edited in versions; documents that stay are not uploaded again, what is narrowed is so at once', async () => {
    await write({ visibility: 'school', files: [{ file: upload('1.pdf', pdf), name: '班会方案.pdf' }] })
    const { own } = await read(assistant)
    await write({ version: 2, title: '开学前两周班会方案', visibility: 'studio', files: own?.files ?? [] })
    expect(await read(member)).toMatchObject({ card: { title: '开学前两周班会方案', files: 1 }, visibility: 'studio' })
    expect(await codeOf(stranger)).toBe('NOT_FOUND')
    expect(storedResource(school(), id).contents).toHaveLength(2)
  })

  it('has thirty versions at most', async () => {
    await write()
    school().rewrite(({ resources }) => {
      for (const one of resources) one.version = 30
    })
    expect(await refusedWriting({ version: 31 })).toEqual({ code: 'TOO_MANY_VERSIONS' })
  })

  it('holds a document or a link', async () => {
    expect(await refusedWriting({ link: null })).toEqual({ code: 'NOTHING_IN_IT' })
  })

  it.each([['http://example.com/a'], ['https://'], ['javascript:alert(1)'], ['https://a b'], ['cloud://x.y/z']])('has no link like %s', async (link) => {
    expect(await refusedWriting({ link })).toEqual({ code: 'BAD_INPUT', detail: { field: 'link' } })
  })

  it.each([
    ['a page that is called a document', () => upload('1.docx', Buffer.from('<html></html>')), { code: 'FILE_REFUSED', detail: { field: 'files.0', file: 'kind' } }],
    ['a program that is called a PDF', () => upload('1.pdf', Buffer.from('MZ\u0000')), { code: 'FILE_REFUSED', detail: { field: 'files.0', file: 'kind' } }],
    ['a document with macros', async () => upload('1.docx', await officeFile('docx', { 'word/vbaProject.bin': 'x' })), { code: 'FILE_REFUSED', detail: { field: 'files.0', file: 'macros' } }],
    ['beyond all measure when it is unpacked', async () => upload('1.docx', await officeFile('docx', { 'word/a.xml': ' '.repeat(3_000_000) })), { code: 'FILE_REFUSED', detail: { field: 'files.0', file: 'bomb' } }],
    ['a picture', () => upload('1.pdf', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])), { code: 'FILE_REFUSED', detail: { field: 'files.0', file: 'kind' } }],
    ['not there', () => upload('1.pdf', pdf).replace('1.pdf', '9.pdf'), { code: 'FILE_REFUSED', detail: { field: 'files.0', file: 'missing' } }],
    ['elsewhere', () => upload('1.pdf', pdf, `records/${id}`), { code: 'BAD_INPUT', detail: { field: 'files.0' } }],
    ['with another resource', () => upload('1.pdf', pdf, `resources/${idOf('other')}`), { code: 'BAD_INPUT', detail: { field: 'files.0' } }],
  ])('takes no file that is %s', async (_what, file, refusal) => {
    expect(await refusedWriting({ files: [{ file: await file(), name: '方案.pdf' }] })).toEqual(refusal)
    expect(school().store().resources).toEqual([])
  })

  it('stays what it was, whatever the phone puts in its place', async () => {
    await write({ files: [{ file: upload('1.pdf', pdf), name: '班会方案.pdf' }] })
    upload('1.pdf', Buffer.from('%PDF-1.7\n别的'))
    const { url } = await school().output(member, 'library.resourceFile', { id, file: 0 })
    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(pdf)
  })
})

describe('who puts a resource in', () => {
  it.each([
    ['assistant', 'ok'],
    ['host', 'ok'],
    ['member', 'NOT_ALLOWED'],
    ['adviser', 'NOT_ALLOWED'],
    ['office', 'NOT_ALLOWED'],
    ['foreignHost', 'NOT_ALLOWED'],
    ['stranger', 'NOT_ALLOWED'],
  ] as const)('for the studio: %s, %s', async (caller, expected) => {
    const { reply } = await school().call(callers[caller], 'library.writeResource', wish())
    expect(reply.ok ? 'ok' : reply.code).toBe(expected)
  })

  it.each([
    ['office', 'ok'],
    ['stranger', 'ok'],
    ['host', 'NOT_ALLOWED'],
    ['assistant', 'NOT_ALLOWED'],
    ['member', 'NOT_ALLOWED'],
  ] as const)('for the school, of whom the one without a studio is an expert: %s, %s', async (caller, expected) => {
    makeExpert('无工作室')
    const { reply } = await school().call(callers[caller], 'library.writeResource', wish({ studioId: schoolId, visibility: 'school' }))
    expect(reply.ok ? 'ok' : reply.code).toBe(expected)
  })

  it('who has left goes on with nothing they put in', async () => {
    await write()
    leave(names.assistant)
    expect(await refusedWriting({ version: 2, title: '改过' })).toEqual({ code: 'NOT_ALLOWED' })
    makeExpert('无工作室')
    const ofSchool = { id: idOf('of an expert'), studioId: schoolId, visibility: 'school' as const }
    await write(ofSchool, stranger)
    leave('无工作室')
    expect(await refusedWriting({ ...ofSchool, version: 2, title: '改过' }, stranger)).toEqual({ code: 'NOT_ALLOWED' })
  })

  it('the school has no members besides its teachers, so what is put in for it is for them or for oneself', async () => {
    for (const visibility of ['hosts', 'studio'] as const) {
      expect(await refusedWriting({ studioId: schoolId, visibility }, office)).toEqual({ code: 'BAD_INPUT', detail: { field: 'visibility' } })
    }
    await write({ studioId: schoolId, visibility: 'school' }, office)
    expect(await read(foreignHost)).toMatchObject({ card: { studio: { id: schoolId } }, mayReport: true, review: null })
  })

  it.each([
    ['assistant', [studioId]],
    ['host', [studioId]],
    ['member', []],
    ['office', [schoolId]],
    ['foreignHost', [otherStudioId]],
  ] as const)('%s is told where they may', async (caller, places) => {
    const { places: told } = await school().output(callers[caller], 'library.resources', { of: { feed: 'shown', place: { kind: 'school' } } })
    expect(told.map(({ id: place }) => place)).toEqual(places)
  })
})

/** Who sees the assistant's, as `reader`: everybody who may; besides them only its author. */
const readersOf: Record<Visibility, readonly Caller[]> = {
  self: [],
  hosts: ['host'],
  studio: ['host', 'member', 'adviser'],
  school: ['host', 'member', 'adviser', 'office', 'stranger', 'foreignHost'],
  district: ['host', 'member', 'adviser', 'office', 'stranger', 'foreignHost'],
  public: ['host', 'member', 'adviser', 'office', 'stranger', 'foreignHost'],
}
const takenDown = { by: personId(names.host), at: Date.UTC(2026, 0, 1), reason: '有学生姓名', appeal: null, kept: null }
const notChecked = { sentAt: 1, text: null, pictures: [], picturesAskedAt: null, hindered: { by: 'away' as const, tries: 1, retryAt: 1 }, decidersTold: false, refused: null }
const doubtful = { ...notChecked, hindered: null, text: { suggest: 'review' as const, label: 20001 } }

describe.each(visibilities)('a resource for %s', (visibility) => {
  const plant = (piece: Parameters<typeof resourceOf>[1]['piece']) => school().plant('resources', [resourceOf(school(), { id, visibility, piece: piece ?? {} })])
  const others = (Object.keys(callers) as Caller[]).filter((one) => one !== 'assistant')
  const seers = async (): Promise<Caller[]> => {
    const found: Caller[] = []
    for (const one of others) if ((await codeOf(callers[one])) === 'ok') found.push(one)
    return found
  }
  const openedBy = async (): Promise<Caller[]> => {
    const found: Caller[] = []
    for (const one of others) {
      const { reply } = await school().call(callers[one], 'library.resourceFile', { id, file: 0 })
      // The planted document is in no storage: who may not is not even told so.
      if (!reply.ok && reply.code === 'FILE_GONE') found.push(one)
    }
    return found
  }
  const inLists = async (): Promise<Caller[]> => {
    const found: Caller[] = []
    for (const one of others) {
      const ofSchool = await listed(callers[one], { feed: 'shown', place: { kind: 'school' } })
      const { reply } = await school().call(callers[one], 'library.resources', { of: { feed: 'shown', place: { kind: 'studio', studioId } } })
      if (ofSchool.includes(id) || (reply.ok && reply.output.resources.some(({ id: there }) => there === id))) found.push(one)
    }
    return found
  }

  it('that is shown is seen, opened and listed by them', async () => {
    plant({})
    const expected = readersOf[visibility]
    expect([await seers(), await openedBy(), await inLists()].map((found) => found.sort())).toEqual(Array.from({ length: 3 }, () => [...expected].sort()))
    expect(await codeOf(unbound)).toBe('NOT_BOUND')
    expect(await codeOf(assistant)).toBe('ok')
  })

  it('that was taken down is seen by its author and by those who decide alone, and listed for nobody', async () => {
    plant({ takenDown })
    expect((await seers()).sort()).toEqual(visibility === 'self' ? [] : ['host', 'office'])
    expect(await inLists()).toEqual([])
    expect((await read(assistant)).own?.takenDown).toMatchObject({ reason: '有学生姓名' })
  })

  it('that was deleted is its author’s alone', async () => {
    plant({ deletedAt: school().now() })
    expect([await seers(), await inLists()]).toEqual([[], []])
    expect(await listed(assistant, { feed: 'deleted' })).toContain(id)
  })

  it.each([
    ['cannot be checked yet', notChecked, []],
    ['the check is not sure of', doubtful, ['host', 'office']],
  ] as const)('that %s is seen by its author, and by those who decide where it is their turn', async (_how, state, deciders) => {
    if (visibility === 'self') return
    plant({ shown: null, candidate: { version: 1, visibility, files: 0, ...state, sentAt: school().now(), pictures: [] } })
    expect([(await seers()).sort(), await inLists()]).toEqual([[...deciders], []])
    expect(await codeOf(assistant)).toBe('ok')
  })
})

describe('the check', () => {
  it.each([
    ['its title', { title: '网络赌博' }],
    ['its description', { text: '网络赌博' }],
    ['a tag', { tags: ['网络赌博'] }],
  ])('refuses what it objects to in %s, and tells the author alone', async (_where, more) => {
    await write(more)
    expect(await read(assistant)).toMatchObject({ own: { check: { kind: 'refused', by: 'check' } } })
    expect(await codeOf(host)).toBe('NOT_FOUND')
    await write({ version: 2 })
    expect(await codeOf(member)).toBe('ok')
  })

  it('objects to how a document is called', async () => {
    await write({ files: [{ file: upload('1.pdf', pdf), name: '网络赌博.pdf' }] })
    expect(await read(assistant)).toMatchObject({ own: { check: { kind: 'refused' } } })
  })

  it('what it is not sure of waits for the hosts, who read and open it and pass it; the author is told', async () => {
    await write({ text: '两个班打架斗殴。', files: [{ file: upload('1.pdf', pdf), name: '班会方案.pdf' }] })
    expect(messagesTo(names.host)).toEqual(['resource-waiting'])
    expect(await listed(host, { feed: 'waiting', place: { kind: 'studio', studioId } })).toEqual([id])
    expect(await listed(office, { feed: 'waiting', place: { kind: 'school' } })).toEqual([id])
    expect(await read(host)).toMatchObject({ text: '两个班打架斗殴。', review: { waiting: { why: 'review' } } })
    await school().output(host, 'library.resourceFile', { id, file: 0 })
    await school().output(host, 'library.decideResource', decide('passed', { reason: '' }))
    expect(await read(member)).toMatchObject({ text: '两个班打架斗殴。', card: { downloads: 0 } })
    expect(messagesTo(names.assistant)).toEqual(['resource-answered'])
    expect(await listed(host, { feed: 'waiting', place: { kind: 'studio', studioId } })).toEqual([])
  })

  it('what waits is listed for those who decide alone', async () => {
    for (const openid of [member, assistant, foreignHost]) {
      expect(await school().refusal(openid, 'library.resources', { of: { feed: 'waiting', place: { kind: 'studio', studioId } } })).toEqual({ code: 'NOT_ALLOWED' })
    }
    expect(await school().refusal(host, 'library.resources', { of: { feed: 'waiting', place: { kind: 'school' } } })).toEqual({ code: 'NOT_ALLOWED' })
  })

  it('of what an expert put in for the school the office decides', async () => {
    makeExpert('无工作室')
    await write({ studioId: schoolId, visibility: 'school', text: '两个班打架斗殴。' }, stranger)
    expect(messagesTo('宋立夏')).toEqual(['resource-to-office'])
    expect(await school().refusal(stranger, 'library.decideResource', decide('passed'))).toEqual({ code: 'NOT_ALLOWED' })
    await school().output(office, 'library.decideResource', decide('passed', { reason: '' }))
    expect(await codeOf(member)).toBe('ok')
  })
})

describe('reports, takedowns and appeals', () => {
  beforeEach(async () => {
    await write()
  })

  it('lead from a reader’s report to a takedown, an appeal and its answer, each told', async () => {
    await school().output(member, 'library.reportResource', { id, reason: '有学生姓名' })
    await school().output(member, 'library.reportResource', { id, reason: '再说一次' })
    expect(await read(member)).toMatchObject({ mayReport: false })
    expect((await read(host)).review?.reports).toMatchObject([{ reason: '有学生姓名' }])
    await school().output(host, 'library.decideResource', decide('taken-down'))
    expect(await codeOf(member)).toBe('NOT_FOUND')
    await school().output(assistant, 'library.appealResource', { id, text: '是化名' })
    await school().output(office, 'library.decideResource', decide('restored', { reason: '' }))
    expect(await codeOf(member)).toBe('ok')
    expect(messagesTo(names.assistant)).toEqual(['resource-answered', 'resource-answered'])
    expect(messagesTo(names.host).filter((kind) => kind === 'resource-waiting')).toHaveLength(2)
  })

  it.each(['taken-down', 'refused', 'kept'] as const)('need a reason where it is said to the author: %s', async (decision) => {
    expect(await school().refusal(host, 'library.decideResource', decide(decision, { reason: '' }))).toEqual({ code: 'BAD_INPUT', detail: { field: 'reason' } })
  })

  it('are decided by hosts and the office, not by its author, and by who has seen it as it is', async () => {
    for (const openid of [assistant, member, adviser, foreignHost, stranger]) expect(await school().refusal(openid, 'library.decideResource', decide('taken-down'))).toEqual({ code: 'NOT_ALLOWED' })
    expect(await school().refusal(host, 'library.decideResource', decide('taken-down', { rev: 7 }))).toEqual({ code: 'VERSION_CHANGED' })
    const deed = decide('taken-down')
    await school().output(host, 'library.decideResource', deed)
    const before = school().store()
    await school().output(host, 'library.decideResource', deed)
    expect(school().store()).toEqual(before)
  })

  it('are closed to who may not read it', async () => {
    expect(await school().refusal(foreignHost, 'library.reportResource', { id, reason: '看看' })).toEqual({ code: 'NOT_FOUND' })
    expect(await school().refusal(assistant, 'library.reportResource', { id, reason: '看看' })).toEqual({ code: 'NOT_ALLOWED' })
    expect(await school().refusal(host, 'library.appealResource', { id, text: '不是我的' })).toEqual({ code: 'NOT_FOUND' })
    expect(await school().refusal(assistant, 'library.appealResource', { id, text: '没有撤下' })).toEqual({ code: 'VERSION_CHANGED' })
  })
})

describe('what its author deletes', () => {
  it('is gone for others at once, comes back within thirty days and not later', async () => {
    await write()
    await school().output(assistant, 'library.deleteResource', { id, deleted: true })
    await school().output(assistant, 'library.deleteResource', { id, deleted: true })
    expect(await codeOf(member)).toBe('NOT_FOUND')
    expect(await listed(assistant, { feed: 'mine' })).not.toContain(id)
    expect(await refusedWriting({ version: 2, title: '改' })).toEqual({ code: 'DELETED' })
    await school().output(assistant, 'library.deleteResource', { id, deleted: false })
    expect(await codeOf(member)).toBe('ok')
    await school().output(assistant, 'library.deleteResource', { id, deleted: true })
    school().rewrite(({ resources }) => {
      for (const one of resources) one.deletedAt = (one.deletedAt ?? 0) - 31 * 24 * 3_600_000
    })
    expect(await school().refusal(assistant, 'library.deleteResource', { id, deleted: false })).toMatchObject({ code: 'TOO_LATE' })
  })

  it('is deleted by nobody else', async () => {
    await write()
    for (const openid of [host, member, office]) expect(await school().refusal(openid, 'library.deleteResource', { id, deleted: true })).toEqual({ code: 'NOT_FOUND' })
  })
})

describe('the list', () => {
  it('goes back in time fifteen a page, and holds what fits the chips and a tag', async () => {
    const many = Array.from({ length: 20 }, (_, i) =>
      resourceOf(school(), { id: idOf(`many ${i}`), at: school().now() - i * 60_000, words: { kind: i % 2 === 0 ? 'lecture' : 'form', topic: i < 10 ? 'careers' : 'ideals', tags: i === 3 ? ['表格', '高三'] : [] } }),
    )
    school().plant('resources', many)
    const of = { feed: 'shown', place: { kind: 'studio', studioId } } as const
    const first = await school().output(member, 'library.resources', { of })
    expect(first.resources.map(({ id: one }) => one)).toEqual(many.slice(0, 15).map(({ _id }) => _id))
    const second = await school().output(member, 'library.resources', { of, ...(first.next === null ? {} : { after: first.next }) })
    expect(second).toMatchObject({ resources: many.slice(15).map(({ _id }) => ({ id: _id })), next: null })
    expect(await listed(member, { ...of, kind: 'lecture', topic: 'careers' })).toEqual([0, 2, 4, 6, 8].map((i) => idOf(`many ${i}`)))
    expect(await listed(member, { ...of, kind: 'form', tag: '高三' })).toEqual([idOf('many 3')])
    expect(await listed(member, { ...of, kind: 'lecture', tag: '高三' })).toEqual([])
  })

  it('examines no more documents among four hundred than among forty, whatever is asked for', async () => {
    const plant = (from: number, to: number) => {
      const news = Array.from({ length: to - from }, (_, i) => resourceOf(school(), { id: idOf(`resource of many ${from + i}`), at: school().now() - (from + i) * 1000, words: { tags: ['高三'] } }))
      school().plant('resources', news)
    }
    const of = { feed: 'shown', place: { kind: 'studio', studioId } } as const
    const examined = async () => {
      const lists = [of, { ...of, tag: '高三' }, { ...of, kind: 'class-meeting', topic: 'management', tag: '高三' }] as const
      return Promise.all(lists.map(async (one) => (await school().call(member, 'library.resources', { of: one })).usage.documentsExamined))
    }
    plant(0, 40)
    const few = await examined()
    plant(40, 400)
    expect(await examined()).toEqual(few)
  })

  it('of a studio is for those who are in it', async () => {
    expect(await school().refusal(foreignHost, 'library.resources', { of: { feed: 'shown', place: { kind: 'studio', studioId } } })).toEqual({ code: 'NOT_ALLOWED' })
  })

  it('of one’s own says how each stands', async () => {
    await write({ title: '网络赌博' })
    const { resources } = await school().output(assistant, 'library.resources', { of: { feed: 'mine' } })
    expect(resources).toMatchObject([{ id, own: { visibility: 'studio', check: { kind: 'refused' }, takenDown: false } }])
    expect(await listed(host, { feed: 'mine' })).toEqual([])
  })
})

describe('a collection', () => {
  const collectionWish = (more: Partial<InputOf<'library.writeCollection'>> = {}): InputOf<'library.writeCollection'> => {
    return { id: idOf('a collection'), studioId, rev: 0, kind: 'course', title: '开学一个月', intro: '四次班会。', items: [1, 2, 3].map((n) => ({ kind: 'resource' as const, id: idOf(`item ${n}`) })), visibility: 'studio', ...more }
  }
  const make = (more: Partial<InputOf<'library.writeCollection'>> = {}, openid: string = host) => school().output(openid, 'library.writeCollection', collectionWish(more))
  const open = (openid: string) => school().output(openid, 'library.collection', { id: idOf('a collection') })
  beforeEach(() => {
    school().plant('resources', [
      resourceOf(school(), { id: idOf('item 1'), words: { title: '一' } }),
      resourceOf(school(), { id: idOf('item 2'), words: { title: '二' }, visibility: 'hosts' }),
      resourceOf(school(), { id: idOf('item 3'), words: { title: '三' } }),
    ])
  })

  it('shows in its order what the reader may see, and how many they may not', async () => {
    await make({ items: [3, 2, 1].map((n) => ({ kind: 'resource' as const, id: idOf(`item ${n}`) })) })
    expect(await open(host)).toMatchObject({ mayChange: true, rev: 1, hidden: 0, items: [{ title: '三' }, { title: '二' }, { title: '一', note: names.assistant }] })
    expect(await open(member)).toMatchObject({ mayChange: false, hidden: 1, items: [{ title: '三' }, { title: '一' }] })
    expect(await school().refusal(foreignHost, 'library.collection', { id: idOf('a collection') })).toEqual({ code: 'NOT_FOUND' })
  })

  it('sent again is the same; changed it carries what was seen', async () => {
    await make()
    const before = school().store()
    expect(await make()).toEqual({ rev: 1 })
    expect(school().store()).toEqual(before)
    expect(await make({ rev: 1, title: '开学两个月', items: collectionWish().items.slice(1) })).toEqual({ rev: 2 })
    expect((await open(member)).card).toMatchObject({ title: '开学两个月', items: 2 })
    expect(await school().refusal(host, 'library.writeCollection', collectionWish({ rev: 1, title: '晚了一步' }))).toEqual({ code: 'VERSION_CHANGED' })
  })

  it.each([
    ['objects to', '网络赌博', { code: 'TEXT_REFUSED' }],
    ['is not sure of', '打架斗殴', { code: 'TEXT_REFUSED', detail: { label: null } }],
  ])('is not kept with words that the check %s', async (_how, intro, refusal) => {
    expect(await school().refusal(host, 'library.writeCollection', collectionWish({ intro }))).toMatchObject(refusal)
    expect(school().store().case_collections).toEqual([])
  })

  it('holds each thing once', async () => {
    const [one] = collectionWish().items
    if (one === undefined) throw new Error('nothing in it')
    expect(await school().refusal(host, 'library.writeCollection', collectionWish({ items: [one, one] }))).toEqual({ code: 'BAD_INPUT', detail: { field: 'items.1' } })
  })

  it.each([
    ['host', studioId, 'ok'],
    ['assistant', studioId, 'NOT_ALLOWED'],
    ['member', studioId, 'NOT_ALLOWED'],
    ['foreignHost', studioId, 'NOT_ALLOWED'],
    ['office', schoolId, 'ok'],
    ['host', schoolId, 'NOT_ALLOWED'],
  ] as const)('is made by %s of %s: %s', async (caller, place, expected) => {
    const { reply } = await school().call(callers[caller], 'library.writeCollection', collectionWish({ studioId: place, visibility: 'school' }))
    expect(reply.ok ? 'ok' : reply.code).toBe(expected)
  })

  it('is changed and removed by its hosts and the office, what is in it stays', async () => {
    await make()
    for (const openid of [member, assistant, foreignHost]) expect(await school().refusal(openid, 'library.removeCollection', { id: idOf('a collection') })).toEqual({ code: 'NOT_ALLOWED' })
    await make({ rev: 1, title: '管理办公室改过' }, office)
    await school().output(office, 'library.removeCollection', { id: idOf('a collection') })
    await school().output(host, 'library.removeCollection', { id: idOf('a collection') })
    expect(school().store().case_collections).toEqual([])
    expect(school().store().resources).toHaveLength(3)
  })

  it('is not changed or removed by who made it and has left', async () => {
    await make()
    makeExpert('无工作室')
    const ofSchool = { id: idOf('of an expert'), studioId: schoolId, visibility: 'school' as const }
    await make(ofSchool, stranger)
    expect(await make({ ...ofSchool, rev: 1, title: '专家改过' }, stranger)).toEqual({ rev: 2 })
    leave(names.host)
    leave('无工作室')
    expect(await school().refusal(host, 'library.writeCollection', collectionWish({ rev: 1, title: '走了以后' }))).toEqual({ code: 'NOT_ALLOWED' })
    expect(await school().refusal(host, 'library.removeCollection', { id: idOf('a collection') })).toEqual({ code: 'NOT_ALLOWED' })
    expect(await school().refusal(stranger, 'library.writeCollection', collectionWish({ ...ofSchool, rev: 2, title: '走了以后' }))).toEqual({ code: 'NOT_ALLOWED' })
  })

  it('is seen by its own school, whoever changes it', async () => {
    await make({ visibility: 'school' })
    school().rewrite(({ people }) => people.filter(({ name }) => name === names.host).forEach((one) => (one.schoolId = idOf('another school'))))
    await make({ rev: 1, title: '换了学校的主持人改过', visibility: 'school' })
    expect(school().store().case_collections[0]?.circles.school).toBe(schoolId)
  })

  it('is listed for who may see it, the latest first, a page at a time', async () => {
    const many = Array.from({ length: 17 }, (_, i) => collectionOf(school(), idOf(`collection ${i}`), { at: school().now() - i * 60_000, visibility: i === 0 ? 'school' : 'studio' }))
    school().plant('case_collections', many)
    const first = await school().output(member, 'library.collections', { place: { kind: 'studio', studioId } })
    expect(first.collections.map(({ id: one }) => one)).toEqual(many.slice(0, 15).map(({ _id }) => _id))
    const second = await school().output(member, 'library.collections', { place: { kind: 'studio', studioId }, ...(first.next === null ? {} : { after: first.next }) })
    expect(second.collections).toHaveLength(2)
    expect((await school().output(foreignHost, 'library.collections', { place: { kind: 'school' } })).collections).toMatchObject([{ id: idOf('collection 0') }])
    expect(await school().refusal(foreignHost, 'library.collections', { place: { kind: 'studio', studioId } })).toEqual({ code: 'NOT_ALLOWED' })
  })
})

describe('the timer', () => {
  it.each([
    ['a studio', studioId, 'assistant', names.assistant],
    ['the school', schoolId, 'office', '宋立夏'],
  ] as const)('has checked for %s what could not be, and its author told', async (_of, place, caller, name) => {
    school().cloud.faults({ rules: [{ action: 'openapi.security.msgSecCheck', when: 'before', code: 'ECONNRESET' }] })
    await write({ studioId: place, visibility: 'school' }, callers[caller])
    expect(await codeOf(foreignHost)).toBe('NOT_FOUND')
    school().cloud.faults({})
    school().cloud.clock.move({ advanceMs: 61_000 })
    await school().output(callers[caller], 'studio.me', {})
    await tick(school())
    expect(await codeOf(foreignHost)).toBe('ok')
    // What is told makes its row due once more.
    await tick(school())
    expect(messagesTo(name)).toContain('resource-answered')
    expect(school().store().standings.find(({ _id }) => _id === place)?.checksAt).toBeGreaterThan(school().now())
  })
})

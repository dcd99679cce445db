import { PNG } from 'pngjs'
import type { HandbookDocument, LibraryCase } from '../../cloudfunctions/kit/documents'
import type { OutputOf } from '../../contract/index'
import { circlesSeeing } from '../../domain/moderation/circles'
import type { Visibility } from '../../domain/moderation/visibility'
import { readBook } from '../support/read-book'
import { names, openids, otherStudioId, personId, schoolId, studioId } from './support/cast'
import { bookIds, handbookOf, handbookWish, plantHandbooks, publishedCase, storedHandbook } from './support/handbooks'
import { tick } from './support/messages'
import { idOf } from './support/plans'
import { resourceOf } from './support/resources'
import { useSchool } from './support/school'

type Operation = { action: string; collection: string | null }
/** Told of every operation before it is done. */
let meanwhile: (operation: Operation) => void = () => undefined
const school = useSchool({ onOperation: (operation) => meanwhile(operation) })
const { host, office, member, assistant, foreignHost } = openids
const day = 86_400_000
/** Each test has one of its own: what is stored stays. */
let id = ''
let tests = 0
beforeEach(() => {
  meanwhile = () => undefined
  id = idOf(`handbook ${tests++}`)
  plantHandbooks(school(), id)
})

const compile = (openid: string = host) => school().output(openid, 'reports.compileHandbook', { id, rev: storedHandbook(school(), id).rev })
const view = (openid: string = host): Promise<OutputOf<'reports.handbook'>> => school().output(openid, 'reports.handbook', { id })
const files = () => school().cloud.storedFiles().map(({ fileID }) => fileID).filter((file) => file.includes(`/handbooks/${id}/`))
function change(how: (handbook: HandbookDocument) => void): void {
  school().rewrite(({ handbooks }) => handbooks.filter(({ _id }) => _id === id).forEach(how))
}

/** Does something once, just before the so-manieth operation of that kind. */
function just(before: Operation & { nth: number }, act: () => void): void {
  let seen = 0
  meanwhile = ({ action, collection }) => {
    if (action === before.action && collection === before.collection && ++seen === before.nth) act()
  }
}

/** Eleven cases with a picture each: they are read in two steps. */
function withPictures(name: string): LibraryCase[] {
  const reply = school().cloud.upload({ openid: member, path: `cases/${id}/1.png`, content: PNG.sync.write(new PNG({ width: 8, height: 6 })) })
  if ('error' in reply) throw new Error(reply.error.errMsg)
  const pictures = [{ large: reply.fileID, small: reply.fileID, width: 8, height: 6 }]
  const cases = Array.from({ length: 11 }, (_, i) => publishedCase(school(), { id: idOf(`${name} ${i}`), title: `第 ${i} 篇`, pictures }))
  school().plant('library_cases', cases)
  return cases
}

async function compiled(openid: string = host) {
  const { progress } = await compile(openid)
  expect(progress).toMatchObject({ kind: 'ready' })
  return fetched(openid)
}

async function fetched(openid: string = host) {
  const { url, fileName } = await school().output(openid, 'reports.handbookFile', { id })
  const reply = await fetch(url)
  expect(reply.status).toBe(200)
  return { fileName, ...(await readBook(new Uint8Array(await reply.arrayBuffer()))) }
}

describe('making one', () => {
  it('is kept as it was sent, each item once, and a repeat changes nothing', async () => {
    const items = [{ kind: 'case' as const, id: bookIds.lacking }, { kind: 'case' as const, id: bookIds.agreed }, { kind: 'case' as const, id: bookIds.lacking }]
    const wish = handbookWish({ items })
    expect(await school().output(host, 'reports.saveHandbook', wish)).toEqual({ rev: 1 })
    const before = school().store()
    expect(await school().output(host, 'reports.saveHandbook', wish)).toEqual({ rev: 1 })
    expect(school().store()).toEqual(before)
    expect(storedHandbook(school(), wish.id)).toMatchObject({ studioName: '陈知秋名班主任工作室', items: items.slice(0, 2), rev: 1, by: { name: names.host } })
  })

  it('is changed by whoever has seen it as it is', async () => {
    const wish = handbookWish({ id, rev: 1, title: '新的题目' })
    expect(await school().output(office, 'reports.saveHandbook', { ...wish, studioId: schoolId }).catch((error: Error) => error.message)).toContain('ID_TAKEN')
    expect(await school().output(host, 'reports.saveHandbook', wish)).toEqual({ rev: 2 })
    expect(await school().refusal(host, 'reports.saveHandbook', { ...wish, title: '又一个' })).toEqual({ code: 'VERSION_CHANGED' })
  })

  it('that was removed meanwhile does not come back', async () => {
    await school().output(host, 'reports.removeHandbook', { id })
    expect(await school().refusal(host, 'reports.saveHandbook', handbookWish({ id, rev: 1 }))).toEqual({ code: 'NOT_FOUND' })
  })

  it('is for hosts in their studio and for the office in its school', async () => {
    const wish = handbookWish()
    for (const openid of [member, assistant, foreignHost, office]) expect(await school().refusal(openid, 'reports.saveHandbook', wish)).toEqual({ code: 'NOT_ALLOWED' })
    expect(await school().output(office, 'reports.saveHandbook', { ...wish, studioId: schoolId })).toEqual({ rev: 1 })
    expect(storedHandbook(school(), wish.id)).toMatchObject({ studioId: schoolId, studioName: '云溪市第三中学' })
  })
})

describe('the list', () => {
  it('is of one’s studios, to the office of the school, those changed last first, fifteen a page', async () => {
    const more = Array.from({ length: 17 }, (_, i) => handbookOf(school(), { id: idOf(`book ${i}`), items: [], at: school().now() + 60_000 - i * 1000, title: `第 ${i} 本` }))
    school().plant('handbooks', [...more, handbookOf(school(), { id: idOf('of the school'), items: [], studioId: schoolId, at: school().now() - day })])
    const first = await school().output(host, 'reports.handbooks', {})
    expect([first.handbooks.length, first.handbooks[0]?.title, first.studios.map((one) => one.id)]).toEqual([15, '第 0 本', [studioId]])
    const second = await school().output(host, 'reports.handbooks', { after: first.next ?? undefined })
    expect([second.handbooks.length, second.next]).toEqual([4, null])
    const ofOffice = await school().output(office, 'reports.handbooks', { after: first.next ?? undefined })
    expect([ofOffice.handbooks.length, ofOffice.studios]).toEqual([6, [{ id: schoolId, name: '云溪市第三中学' }]])
    expect((await school().output(foreignHost, 'reports.handbooks', {})).handbooks.map((one) => one.id)).toEqual([bookIds.foreign])
    expect(await school().refusal(member, 'reports.handbooks', {})).toEqual({ code: 'NOT_ALLOWED' })
  })
})

describe('what is chosen', () => {
  it('stands in its order, with whose consent is missing', async () => {
    expect((await view()).items).toEqual([
      { kind: 'case', id: bookIds.agreed, title: '三方会谈', authors: [names.member], gone: false, missing: [], asked: null },
      { kind: 'case', id: bookIds.lacking, title: '门口的十分钟', authors: [names.member, names.assistant], gone: false, missing: [names.assistant], asked: null },
    ])
  })

  it.each<[string, (one: { flow: { retired: unknown }; circles: Record<string, string | null> }) => void]>([
    ['was retired', (one) => (one.circles = { hosts: null, studio: null, school: null, everybody: null })],
    ['is seen by another studio alone', (one) => (one.circles = { hosts: 'x', studio: 'x', school: null, everybody: null })],
  ])('is not told of where it %s', async (_what, hide) => {
    school().rewrite(({ library_cases: cases }) => cases.filter(({ _id }) => _id === bookIds.agreed).forEach((one) => hide(one)))
    expect((await view()).items[0]).toEqual({ kind: 'case', id: bookIds.agreed, title: '', authors: [], gone: true, missing: [], asked: null })
  })
})

describe('asking for consent', () => {
  const ask = (openid: string = host) => school().output(openid, 'reports.askConsents', { id })
  const told = () => school().store().messages.filter(({ kind }) => kind === 'consent-asked').map(({ personId: to, opens }) => [to, opens])

  it('tells the authors who have not agreed, once a week at most', async () => {
    expect(await ask()).toEqual({ asked: 1 })
    expect(told()).toEqual([[personId(names.assistant), `library/case/case?id=${bookIds.lacking}&about=consent`]])
    expect((await view()).items[1]?.asked).toBe(school().store().library_cases.find(({ _id }) => _id === bookIds.lacking)?.consentAskedAt)
    expect(await ask(office)).toEqual({ asked: 1 })
    expect(told()).toHaveLength(1)
    school().at('13:51', 7)
    expect(await ask()).toEqual({ asked: 1 })
    expect(told()).toHaveLength(2)
  })

  it('tells nobody where all have agreed', async () => {
    change((one) => (one.items = one.items.slice(0, 1)))
    expect(await ask()).toEqual({ asked: 0 })
    expect(told()).toEqual([])
  })
})

describe('a compiled handbook', () => {
  it('has a cover, contents, its cases in their order with their authors, who contributed, and what is left out', async () => {
    const more = publishedCase(school(), { id: idOf('third'), title: '一封没有寄出的信', author: names.adviser, coAuthors: [names.host], consents: [names.adviser, names.host], more: { credit: '感谢年级组。', files: [{ file: 'x', name: '家访记录表.docx', kind: 'docx', bytes: 10 }] } })
    school().plant('library_cases', [more])
    change((one) => {
      one.items = [{ kind: 'case', id: more._id }, ...one.items, { kind: 'case', id: idOf('never there') }]
      one.subtitle = '2025-2026学年'
      one.foreword = '写在前面。\n第二段。'
    })
    const { fileName, lines, headings, xml } = await compiled()
    expect(fileName).toBe('工作手册_家校沟通案例选.docx')
    expect(headings).toEqual(['前言', '一封没有寄出的信', '三方会谈', '供稿与说明'])
    for (const said of [
      '家校沟通案例选',
      '2025-2026学年',
      '陈知秋名班主任工作室',
      '云溪市第三中学',
      '2026年3月18日',
      '第二段。',
      '郑立行　陈知秋',
      '陈知秋名班主任工作室 · 家校沟通协调 · 初中',
      '先听后说。',
      '再一起定下三条。',
      '附件（见小程序“案例库”）：家访记录表.docx',
      '致谢与指导：感谢年级组。',
      '郑立行（1 篇）、陈知秋（1 篇）、周明远（1 篇）',
      '《门口的十分钟》（周明远、林晓雯）：还没有林晓雯的同意。',
      '另有 1 项在编制时已不在案例库或资源库中。',
    ]) {
      expect(lines).toContain(said)
    }
    expect(lines.join()).not.toContain('门口的十分钟的背景')
    // A field that Word brings up to date, and the list itself for those that can't.
    expect(xml).toContain('TOC \\h \\o &quot;1-1&quot;')
    expect(lines.filter((line) => line.startsWith('一封没有寄出的信'))).toEqual(['一封没有寄出的信　郑立行、陈知秋', '一封没有寄出的信', '一封没有寄出的信的背景。'])
    expect(xml).toContain('<w:bookmarkStart w:name="chapter1"')
    expect(xml).toContain('w:anchor="chapter1"')
  })

  it('has resources as entries with what they are and the names of their documents', async () => {
    const resource = resourceOf(school(), { id: idOf('resource in a handbook') })
    school().plant('resources', [resource])
    change((one) => (one.items = [{ kind: 'resource', id: resource._id }, ...one.items]))
    const { headings, lines } = await compiled()
    expect(headings).toEqual([resource.card.title, '三方会谈', '供稿与说明'])
    expect(lines).toContain(resource.authorName)
  })

  it('holds three small pictures of a case at most, and says where the others are', async () => {
    const pictures = Array.from({ length: 5 }, (_, i) => {
      const reply = school().cloud.upload({ openid: member, path: `cases/${id}/${i + 1}.png`, content: PNG.sync.write(new PNG({ width: 8 + i, height: 6 })) })
      if ('error' in reply) throw new Error(reply.error.errMsg)
      return { large: reply.fileID, small: reply.fileID, width: 8 + i, height: 6 }
    })
    const missing = { large: `cloud://local.local-bucket/cases/${id}/9.png`, small: `cloud://local.local-bucket/cases/${id}/9.png`, width: 1, height: 1 }
    const one = publishedCase(school(), { id: idOf('with pictures'), title: '黑板报', pictures: [missing, ...pictures] })
    school().plant('library_cases', [one])
    change((handbook) => (handbook.items = [{ kind: 'case', id: one._id }]))
    const book = await compiled()
    expect(book.pictures).toBe(2)
    expect(book.lines).toContain('另有图片 4 张，见小程序“案例库”。')
  })

  it('holds the words without more pictures where the cloud has become slow, and says where they are', async () => {
    const cases = withPictures('slow')
    change((one) => (one.items = cases.map(({ _id }) => ({ kind: 'case', id: _id }))))
    just({ action: 'database.aggregateDocuments', collection: 'library_cases', nth: 2 }, () => void school().at('13:50:40'))
    const book = await compiled()
    expect([book.headings.length, book.xml.match(/r:embed/g)?.length]).toEqual([12, 10])
    expect(book.lines.filter((line) => line === '另有图片 1 张，见小程序“案例库”。')).toHaveLength(1)
  })

  it('is readable whatever somebody typed', async () => {
    const one = publishedCase(school(), { id: idOf('odd'), title: '<题目> & "引号"', text: '控制\u0000\u0008符和半个\ud83d字' })
    school().plant('library_cases', [one])
    change((handbook) => (handbook.items = [{ kind: 'case', id: one._id }]))
    const { headings, lines } = await compiled()
    expect(headings[0]).toBe('<题目> & "引号"')
    expect(lines).toContain('问题。控制符和半个字')
  })

  it('takes a case only as it is published, and only while its authors agree', async () => {
    school().rewrite(({ library_cases: cases }) => {
      for (const one of cases.filter(({ _id }) => _id === bookIds.agreed)) {
        const [words] = one.contents
        if (words !== undefined) one.contents.push({ ...words, version: 2, title: '还没有审核的题目' })
      }
    })
    expect((await compiled()).headings).toEqual(['三方会谈', '供稿与说明'])
    school().rewrite(({ library_cases: cases }) => cases.forEach((one) => (one.consents = [])))
    expect(await school().refusal(host, 'reports.compileHandbook', { id, rev: 1 })).toEqual({ code: 'NOTHING_IN_IT' })
    expect(storedHandbook(school(), id).progress).toEqual({ kind: 'none' })
  })

  it('holds what whoever compiles it may see', async () => {
    const own = publishedCase(school(), { id: idOf('of the studio'), title: '只给工作室', visibility: 'studio' })
    school().plant('library_cases', [own])
    change((handbook) => (handbook.items = [{ kind: 'case', id: own._id }, ...handbook.items]))
    expect((await compiled()).headings).toEqual(['只给工作室', '三方会谈', '供稿与说明'])
    expect((await compiled(office)).headings).toEqual(['三方会谈', '供稿与说明'])
  })

  it('is there for a month; made again the former file is deleted; changed since it says so', async () => {
    await compiled()
    const [before] = files()
    expect((await view()).progress).toMatchObject({ kind: 'ready', outdated: false })
    await school().output(host, 'reports.saveHandbook', handbookWish({ id, rev: 1, title: '新的题目' }))
    expect((await view()).progress).toMatchObject({ kind: 'ready', outdated: true })
    const { fileName } = await compiled()
    expect(fileName).toBe('工作手册_新的题目.docx')
    expect([files().length, files().includes(before ?? '')]).toEqual([1, false])
    school().at('13:50', 31)
    expect((await view()).progress).toEqual({ kind: 'none' })
    expect(await school().refusal(host, 'reports.handbookFile', { id })).toEqual({ code: 'FILE_GONE' })
  })

  it('is deleted by the timer after a month; the handbook stays and can be compiled again', async () => {
    await compiled()
    school().at('6:05', 29)
    await tick(school())
    expect(files()).toHaveLength(1)
    school().at('6:05', 31)
    await tick(school())
    expect([files(), (await view()).progress]).toEqual([[], { kind: 'none' }])
    expect((await compile()).progress).toMatchObject({ kind: 'ready' })
  })

  it('goes with its handbook', async () => {
    await compiled()
    await school().output(host, 'reports.removeHandbook', { id })
    expect(files()).toEqual([])
    expect(await school().output(host, 'reports.removeHandbook', { id })).toEqual({})
    expect(await school().refusal(host, 'reports.handbook', { id })).toEqual({ code: 'NOT_FOUND' })
  })
})

describe('compiling', () => {
  it('is not begun again while somebody is at it, and is once they are not heard of', async () => {
    const now = school().now()
    change((one) => Object.assign(one, { run: 3, runs: [3], progress: { kind: 'compiling', done: 1, all: 2, since: now, lease: now + 65_000 } }))
    expect(await compile()).toEqual({ progress: { kind: 'compiling', done: 1, all: 2, since: now } })
    expect((await view()).progress).toEqual({ kind: 'compiling', done: 1, all: 2, since: now })
    school().at('13:52')
    expect((await view()).progress).toEqual({ kind: 'failed', at: now + 65_000 })
    expect((await compile()).progress).toMatchObject({ kind: 'ready' })
    expect(storedHandbook(school(), id)).toMatchObject({ run: 4, runs: [4] })
  })

  it('asked for by two at once happens once', async () => {
    const answers = await Promise.all([compile(host), compile(office)])
    expect(answers.map(({ progress }) => progress.kind).sort()[0]).toMatch(/compiling|ready/)
    expect((await view()).progress).toMatchObject({ kind: 'ready' })
    expect(files()).toHaveLength(1)
  })

  describe('overtaken by another', () => {
    type Overtaken = { nth: number; run: number }
    /** What the other writes just before this call writes for the so-manieth time. */
    const overtaken = ({ nth, run }: Overtaken) =>
      just({ action: 'database.modifyDocument', collection: 'handbooks', nth }, () =>
        change((one) => Object.assign(one, { run, runs: [run], progress: { kind: 'compiling', done: 0, all: 2, since: school().now() + 1, lease: school().now() + 65_000 } })),
      )
    const first = { nth: 1, run: 1 }

    it.each<[string, Overtaken]>([
      ['begins first', first],
      ['began anew before some of it was read', { nth: 2, run: 2 }],
      ['began anew before it was ready', { nth: 3, run: 2 }],
    ])('who %s, it answers how far the other is and leaves neither a file nor a trace', async (_what, when) => {
      overtaken(when)
      expect((await compile()).progress).toMatchObject({ kind: 'compiling', done: 0 })
      expect([files(), storedHandbook(school(), id)]).toMatchObject([[], { run: when.run, runs: [when.run], progress: { kind: 'compiling', done: 0 }, document: null }])
    })

    it.each([
      ['begin', 'database.modifyDocument', 1],
      ['read how far the other is', 'database.getDocument', 2],
    ])('it does not say that the other has failed when it could not %s', async (_what, action, nth) => {
      overtaken(first)
      school().cloud.faults({ rules: [{ action, nth, when: 'before', code: 'DATABASE_REQUEST_FAILED' }] })
      expect((await school().call(host, 'reports.compileHandbook', { id, rev: 1 })).reply).toMatchObject({ ok: false, code: 'UNAVAILABLE' })
      expect(storedHandbook(school(), id).progress.kind).toBe('compiling')
    })
  })

  it('is of the handbook that was seen, with something in it', async () => {
    expect(await school().refusal(host, 'reports.compileHandbook', { id, rev: 2 })).toEqual({ code: 'VERSION_CHANGED' })
    change((one) => (one.items = []))
    expect(await school().refusal(host, 'reports.compileHandbook', { id, rev: 1 })).toEqual({ code: 'NOTHING_IN_IT' })
  })

  it.each([
    ['database.*', 9],
    ['storage.*', 4],
  ])('with any one %s failing leaves no file behind once it has been done again', async (action, operations) => {
    change((one) => (one.items = withPictures('failing').map(({ _id }) => ({ kind: 'case', id: _id }))))
    const all = school().store().handbooks.filter(({ _id }) => _id === id)
    for (const when of ['before', 'after'] as const) {
      for (let nth = 1; nth <= operations; nth++) {
        id = idOf(`handbook ${action} ${when} ${nth}`)
        school().plant('handbooks', all.slice(0, 1).map((one) => ({ ...one, _id: id })))
        await compile()
        school().cloud.faults({ rules: [{ action, nth, when, code: 'DATABASE_REQUEST_FAILED' }] })
        const { reply } = await school().call(host, 'reports.compileHandbook', { id, rev: 1 })
        school().cloud.faults({})
        const { progress } = await view()
        expect([when, nth, reply.ok ? 'ok' : reply.code, progress.kind]).toEqual([when, nth, 'UNAVAILABLE', expect.stringMatching(/ready|failed/)])
        expect([when, nth, (await compile()).progress.kind]).toEqual([when, nth, 'ready'])
        expect([when, nth, files()]).toEqual([when, nth, [expect.stringMatching(/[234]\.docx$/)]])
        expect((await fetched()).headings).toHaveLength(12)
      }
    }
  })

  it('costs two operations for ten cases besides what it costs at all', async () => {
    const cost = async (count: number): Promise<number> => {
      const cases = Array.from({ length: count }, (_, i) => publishedCase(school(), { id: idOf(`of ${count}: ${i}`), title: `第 ${i} 篇` }))
      school().plant('library_cases', cases)
      change((one) => (one.items = cases.map(({ _id }) => ({ kind: 'case', id: _id }))))
      return (await school().call(host, 'reports.compileHandbook', { id, rev: 1 })).usage.databaseOperations
    }
    expect([await cost(10), await cost(100)]).toEqual([6, 25])
  })
})

describe('the former document', () => {
  const fail = async () => {
    school().cloud.faults({ rules: [{ action: 'storage.*', when: 'before', code: 'STORAGE_REQUEST_FAIL' }] })
    expect((await school().call(host, 'reports.compileHandbook', { id, rev: 1 })).reply.ok).toBe(false)
    school().cloud.faults({})
  }

  it('is there while another is compiled, and when that fails', async () => {
    await compiled()
    const at = storedHandbook(school(), id).document?.at
    change((one) => (one.progress = { kind: 'compiling', done: 1, all: 2, since: school().now(), lease: school().now() + 65_000 }))
    expect(await view()).toMatchObject({ progress: { kind: 'compiling' }, former: at })
    await fetched()
    school().at('13:55')
    expect(await view()).toMatchObject({ progress: { kind: 'failed' }, former: at })
    await fail()
    expect(await view()).toMatchObject({ progress: { kind: 'failed' }, former: at })
    await fetched()
  })

  it('is there when nothing may be in another', async () => {
    await compiled()
    change((one) => (one.items = [{ kind: 'case', id: bookIds.lacking }]))
    expect(await school().refusal(host, 'reports.compileHandbook', { id, rev: 1 })).toEqual({ code: 'NOTHING_IN_IT' })
    expect((await view()).progress).toMatchObject({ kind: 'ready' })
    await fetched()
  })

  it('goes after its month, also when another failed', async () => {
    await compiled()
    await fail()
    school().at('6:05', 31)
    await tick(school())
    expect([files(), (await view()).former]).toEqual([[], null])
  })

  it('goes with its handbook, also when another failed', async () => {
    await compiled()
    await fail()
    await school().output(host, 'reports.removeHandbook', { id })
    expect(files()).toEqual([])
  })
})

describe('what is left out', () => {
  it('is named where those of the handbook see it, and counted where they do not', async () => {
    const lacking = (name: string, visibility: Visibility) => publishedCase(school(), { id: idOf(name), title: name, visibility, consents: [] })
    const hidden = { ...lacking('另一个工作室的案例', 'studio'), studioId: otherStudioId, circles: circlesSeeing('studio', { schoolId, studioId: otherStudioId }) }
    school().plant('library_cases', [lacking('本工作室的案例', 'studio'), hidden])
    school().rewrite(({ people }) => people.filter(({ _id }) => _id === personId(names.host)).forEach(({ memberships }) => memberships.push({ studioId: otherStudioId, role: 'member', counted: false, from: 0, to: null })))
    change((one) => (one.items = [...one.items, { kind: 'case', id: idOf('本工作室的案例') }, { kind: 'case', id: hidden._id }]))
    const { lines } = await compiled()
    expect(lines).toContain('《本工作室的案例》（周明远）：还没有周明远的同意。')
    expect(lines).toContain('另有 1 篇案例还没有作者同意。')
    expect(lines.join()).not.toContain('另一个工作室的案例')
  })
})

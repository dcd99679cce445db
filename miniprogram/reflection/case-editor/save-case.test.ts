import { beforeEach, describe, expect, it } from '@jest/globals'
import { fakePhone, type FakePhone } from '../../services/fake-phone.fixture'
import { matterOf, newCaseDraft, textOf, type CaseDraft } from '../../services/library-case-draft'
import { forgetCase, keepCase, keptCases, readCase } from '../../services/library-case-draft-store'
import { caseIdsOf } from './case-id'
import { openCase } from './open-case'
import { hearCaseSaving, saveCase, submitCase, type SaveNews } from './save-case'

const id = 'AAAAAAAAAAA'
const picture = { key: 'p', number: 1, files: { large: 'own/p.jpg', small: 'own/ps.jpg' }, largeId: '', smallId: '', trouble: null }
const file = { key: 'f', number: 2, path: 'own/f.pdf', name: '方案.pdf', kind: 'pdf' as const, bytes: 9, fileId: '' }
const sections = { background: '一。', problem: '二。', analysis: '三。', practice: '四。', outcome: '五。', reflection: '六。' }

function draft(more: Partial<CaseDraft> = {}): CaseDraft {
  return { ...newCaseDraft(id, 'BBBBBBBBBBA', 0), title: '安静的一组', type: 'incidents', stage: 'junior', sections, ...more }
}

/** What the cloud has of it. */
function known(from: CaseDraft, more: { seen: number; version?: number; state?: string; deletedAt?: number }): object {
  const { title, type, stage, tags, credit } = from
  const words = { title, type, stage, sections: from.sections, tags, pictures: [], files: [], coAuthors: [], credit }
  const own = { state: 'draft', version: 0, visibility: 'studio', check: null, takenDown: null, deletedAt: null, mayEdit: true, ...more }
  return { card: { id: from.id, studio: { id: 'BBBBBBBBBBA', name: '' } }, visibility: null, published: null, sent: null, draft: words, own, consents: [], rounds: [] }
}

let phone: FakePhone
beforeEach(async () => {
  phone = fakePhone()
  for (const path of ['own/p.jpg', 'own/ps.jpg', 'own/f.pdf']) phone.files.set(path, 9)
  let random = 0
  Object.assign(wx, { getRandomValues: async () => ({ randomValues: new Uint8Array(8).fill((random += 1)).buffer }) })
  await forgetCase(id)
})

describe('a draft that is saved', () => {
  it('goes with its pictures and files, and knows them by what the cloud calls them', async () => {
    keepCase(draft({ pictures: [picture], files: [file] }))
    phone.answers = [{ ok: { seen: 1, pictures: [{ large: 'cloud://l', small: 'cloud://s' }], files: [{ file: 'cloud://f', name: '方案.pdf' }] } }]
    expect(await saveCase(id)).toEqual({ kind: 'saved' })
    expect(phone.stored).toEqual([`cases/${id}/1.jpg`, `cases/${id}/1s.jpg`, `cases/${id}/2.pdf`])
    expect(readCase(id)).toMatchObject({ seen: 1, attempted: null, pictures: [{ largeId: 'cloud://l', smallId: 'cloud://s' }], files: [{ fileId: 'cloud://f' }] })
    expect(await saveCase(id)).toEqual({ kind: 'unchanged' })
  })

  it('whose answer got lost is known again: nothing is asked, the next save goes on from it', async () => {
    keepCase(draft())
    phone.answers = ['lost', 'lost']
    expect(await saveCase(id)).toEqual({ kind: 'trouble', trouble: { kind: 'offline' } })
    keepCase({ ...(readCase(id) ?? draft()), title: '安静的一组人' })
    phone.answers = [{ code: 'VERSION_CHANGED' }, { ok: known(draft(), { seen: 1 }) }, { ok: { seen: 2, pictures: [], files: [] } }]
    expect(await saveCase(id)).toEqual({ kind: 'saved' })
    expect(phone.asked[phone.asked.length - 1]).toMatchObject({ input: { seen: 1, words: { title: '安静的一组人' } } })
  })

  it('while another device has saved since is in conflict, and stays as it is', async () => {
    keepCase(draft({ seen: 1 }))
    phone.answers = [{ code: 'VERSION_CHANGED' }, { ok: known(draft({ title: '别处写的' }), { seen: 2 }) }]
    expect(await saveCase(id)).toEqual({ kind: 'conflict' })
    expect(readCase(id)).toMatchObject({ seen: 1, title: '安静的一组' })
  })

  it('keeps its words in the cloud where one picture is gone, and says which', async () => {
    phone.files.delete('own/p.jpg')
    keepCase(draft({ pictures: [picture] }))
    phone.answers = [{ ok: { seen: 1, pictures: [], files: [] } }]
    expect(await saveCase(id)).toEqual({ kind: 'not-uploaded', uploaded: { kind: 'lost', what: '第 1 张图片' } })
    expect(readCase(id)).toMatchObject({ seen: 1, pictures: [{ trouble: 'lost' }] })
  })

  it('is not sent where a section is too long', async () => {
    keepCase(draft({ sections: { ...sections, practice: '字'.repeat(3001) } }))
    expect(await saveCase(id)).toEqual({ kind: 'too-long' })
    expect(phone.asked).toEqual([])
  })

  it('what was typed on its way stays to be saved', async () => {
    keepCase(draft())
    phone.answers = [{ ok: { seen: 1, pictures: [], files: [] } }]
    const saving = saveCase(id)
    while (phone.asked.length === 0) await Promise.resolve()
    keepCase({ ...(readCase(id) ?? draft()), title: '后来改的题目' })
    await saving
    phone.answers = [{ ok: { seen: 2, pictures: [], files: [] } }]
    expect(await saveCase(id)).toEqual({ kind: 'saved' })
    expect(readCase(id)).toMatchObject({ seen: 2, title: '后来改的题目' })
  })
})

describe('a draft under whose id somebody else keeps a case', () => {
  const nothingStored = { seen: 1, pictures: [], files: [] }

  it('is saved under another one, with what was uploaded before; whoever has it open is told', async () => {
    keepCase(draft({ files: [file] }))
    const news: SaveNews[] = []
    const stopHearing = hearCaseSaving((one) => news.push(one))
    phone.answers = [{ code: 'ID_TAKEN' }, { ok: { ...nothingStored, files: [{ file: 'cloud://f', name: '方案.pdf' }] } }]
    expect(await saveCase(id)).toEqual({ kind: 'saved' })
    stopHearing()
    const [moved] = keptCases()
    expect(keptCases()).toMatchObject([{ title: '安静的一组', seen: 1, files: [{ path: 'own/f.pdf', fileId: 'cloud://f' }] }])
    expect([readCase(id), news.filter(({ kind }) => kind === 'moved')]).toEqual([null, [{ kind: 'moved', id, to: moved?.id }]])
    expect(phone.stored).toEqual([`cases/${id}/2.pdf`, `cases/${moved?.id}/2.pdf`])
  })

  it('is submitted under another one', async () => {
    keepCase(draft())
    phone.answers = [{ code: 'ID_TAKEN' }, { ok: { seen: 1, own: { version: 1, visibility: 'studio', check: null } } }]
    expect(await submitCase(id)).toEqual({ kind: 'submitted' })
    const [taken, free] = phone.asked.map(({ input }) => (input as { id: string }).id)
    expect([taken === id, free === id, keptCases()]).toEqual([true, false, []])
  })

  it('stays where it is if the cloud has it', async () => {
    keepCase(draft({ seen: 1 }))
    phone.answers = [{ code: 'ID_TAKEN' }]
    expect(await saveCase(id)).toMatchObject({ kind: 'trouble', trouble: { code: 'ID_TAKEN' } })
    expect(readCase(id)).toMatchObject({ title: '安静的一组' })
  })
})

describe('a case that is submitted', () => {
  const own = { state: 'submitted', seen: 1, version: 1, visibility: 'studio', check: null, takenDown: null, deletedAt: null, mayEdit: true }

  it('leaves the phone', async () => {
    keepCase(draft())
    phone.answers = [{ ok: { seen: 1, own } }]
    expect(await submitCase(id)).toEqual({ kind: 'submitted' })
    expect(readCase(id)).toBeNull()
  })

  it('that the check refused stays to be changed as its next version', async () => {
    keepCase(draft())
    phone.answers = [{ ok: { seen: 1, own: { ...own, state: 'returned', check: { kind: 'refused', by: 'check', label: 10001, reason: '' } } } }]
    expect(await submitCase(id)).toMatchObject({ kind: 'not-passed' })
    expect(readCase(id)).toMatchObject({ seen: 1, version: 1 })
  })

  it('whose answer got lost has arrived', async () => {
    keepCase(draft({ attempted: textOf(draft()), seen: 0 }))
    phone.answers = [{ code: 'VERSION_CHANGED' }, { ok: known(draft(), { seen: 1, version: 1, state: 'submitted' }) }]
    expect(await submitCase(id)).toEqual({ kind: 'submitted' })
  })

  it('of which a picture is refused names it', async () => {
    keepCase(draft({ pictures: [{ ...picture, largeId: 'cloud://1', smallId: 'cloud://1s' }] }))
    phone.answers = [{ code: 'PICTURE_REFUSED', detail: { field: 'pictures.0.large', picture: 'kind' } }]
    expect(await submitCase(id)).toMatchObject({ kind: 'trouble', trouble: { code: 'PICTURE_REFUSED' } })
    expect(readCase(id)?.pictures).toMatchObject([{ largeId: '', trouble: 'kind' }])
  })
})

describe('a case that is opened', () => {
  it('on this phone alone opens without a network', async () => {
    keepCase(draft())
    phone.network.isConnected = false
    expect(await openCase({ kind: 'case', id })).toMatchObject({ kind: 'opened', draft: { title: '安静的一组' }, notice: '接着上次没写完的。' })
  })

  it('takes what another device saved where nothing was changed here', async () => {
    const saved = draft({ seen: 1 })
    keepCase({ ...saved, savedAs: matterOf(saved) })
    phone.answers = [{ ok: known(draft({ title: '别处写的' }), { seen: 2 }) }]
    expect(await openCase({ kind: 'case', id })).toMatchObject({ draft: { title: '别处写的', seen: 2 }, other: null })
  })

  it('offers what another device saved where both were changed', async () => {
    keepCase(draft({ seen: 1 }))
    phone.answers = [{ ok: known(draft({ title: '别处写的' }), { seen: 2 }) }]
    expect(await openCase({ kind: 'case', id })).toMatchObject({ draft: { title: '安静的一组' }, other: { from: 'cloud', draft: { title: '别处写的' } } })
  })

  it('that is somebody else’s does not', async () => {
    phone.answers = [{ ok: { ...known(draft(), { seen: 2 }), own: null } }]
    expect(await openCase({ kind: 'case', id })).toMatchObject({ kind: 'trouble', trouble: { code: 'NOT_FOUND' } })
  })
})

describe('a reflection', () => {
  const reflection = { id: 'CCCCCCCCCCA', studio: { id: 'BBBBBBBBBBA', name: '' }, shown: { version: 1, title: '一分钟', text: `${'一'.repeat(2000)}\n${'二'.repeat(1500)}`, pictures: [{ url: 'u', smallUrl: 'us' }] }, sent: null, files: [{ large: 'cloud://l', small: 'cloud://s' }], own: { deletedAt: null } }

  it('becomes a draft with its text, parted between two paragraphs where it is too long for one section, and its pictures', async () => {
    phone.answers = [{ code: 'NOT_FOUND' }, { ok: reflection }]
    const opened = await openCase({ kind: 'reflection', reflectionId: reflection.id })
    expect(opened).toMatchObject({ draft: { reflectionId: reflection.id, title: '一分钟', sections: { practice: '一'.repeat(2000), reflection: '二'.repeat(1500) }, pictures: [{ largeId: 'cloud://l' }] }, links: { 'cloud://l': 'us' } })
  })

  it('of which a draft was begun is gone on with', async () => {
    keepCase(draft({ reflectionId: reflection.id }))
    phone.answers = [{ code: 'NOT_FOUND' }, { ok: reflection }]
    expect(await openCase({ kind: 'reflection', reflectionId: reflection.id })).toMatchObject({ draft: { id, title: '安静的一组' } })
  })

  it('of which a case was begun on another phone is gone on with: there is one case', async () => {
    const [first = ''] = caseIdsOf(reflection.id)
    phone.answers = [{ ok: known(draft({ id: first }), { seen: 1 }) }]
    const here = await openCase({ kind: 'reflection', reflectionId: reflection.id })
    expect(here).toMatchObject({ kind: 'opened', notice: '这篇反思已经写成案例，接着写。', draft: { id: first, reflectionId: reflection.id, seen: 1, title: '安静的一组' } })
    expect(phone.asked).toMatchObject([{ action: 'libraryCase', input: { id: first } }])
    await forgetCase(first)
  })

  it('begun on two phones at once keeps what was written on either', async () => {
    const [first = ''] = caseIdsOf(reflection.id)
    keepCase(draft({ id: first, reflectionId: reflection.id, title: '这台手机写的' }))
    phone.answers = [{ ok: known(draft({ id: first, title: '别处写的' }), { seen: 1 }) }]
    const both = await openCase({ kind: 'reflection', reflectionId: reflection.id })
    expect(both).toMatchObject({ draft: { id: first, title: '这台手机写的' }, other: { from: 'cloud', draft: { title: '别处写的' } } })
    await forgetCase(first)
  })

  it('whose case was deleted becomes another one', async () => {
    const [first = '', second = ''] = caseIdsOf(reflection.id)
    phone.answers = [{ ok: known(draft({ id: first }), { seen: 1, deletedAt: 5 }) }, { code: 'NOT_FOUND' }, { ok: reflection }]
    expect(await openCase({ kind: 'reflection', reflectionId: reflection.id })).toMatchObject({ draft: { id: second, title: '一分钟' } })
    await forgetCase(second)
  })

  it('whose every case was deleted becomes one under an id that is new', async () => {
    const ids = caseIdsOf(reflection.id)
    phone.answers = [...ids.map((one) => ({ ok: known(draft({ id: one }), { seen: 1, deletedAt: 5 }) })), { ok: reflection }]
    expect(await openCase({ kind: 'reflection', reflectionId: reflection.id })).toMatchObject({ kind: 'opened', draft: { title: '一分钟' } })
    const [begun] = keptCases()
    expect(ids).not.toContain(begun?.id)
    await forgetCase(begun?.id ?? '')
  })

  it('under whose id somebody else keeps a case becomes another one', async () => {
    const [first = '', second = ''] = caseIdsOf(reflection.id)
    phone.answers = [{ ok: { ...known(draft({ id: first }), { seen: 1 }), own: null } }, { code: 'NOT_FOUND' }, { ok: reflection }]
    expect(await openCase({ kind: 'reflection', reflectionId: reflection.id })).toMatchObject({ draft: { id: second, title: '一分钟' } })
    await forgetCase(second)
  })

  it('of which a draft was begun here while its case was deleted elsewhere is gone on with under another id', async () => {
    keepCase(draft({ reflectionId: reflection.id }))
    phone.answers = [{ ok: known(draft(), { seen: 1, deletedAt: 5 }) }, { ok: reflection }]
    expect(await openCase({ kind: 'reflection', reflectionId: reflection.id })).toMatchObject({ draft: { title: '安静的一组', seen: 0 } })
    expect([readCase(id), keptCases().length]).toEqual([null, 1])
  })

  it('begins no second case where it is not known whether there is one', async () => {
    phone.answers = ['broken', 'broken']
    expect(await openCase({ kind: 'reflection', reflectionId: reflection.id })).toEqual({ kind: 'trouble', trouble: { kind: 'failed' } })
  })
})

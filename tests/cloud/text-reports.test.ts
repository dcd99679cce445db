import { mostReports } from '../../domain/moderation/text-reports'
import { names, openids, personId } from './support/cast'
import { messagesOf } from './support/messages'
import { idOf } from './support/plans'
import { plantedUse, plantShownCase, shownCaseId } from './support/published-cases'
import { commentId, plantComments, plantReflections, reflectionIds } from './support/reflections'
import { collectionId, collectionOf, plantResources } from './support/resources'
import { useSchool } from './support/school'

const school = useSchool()
const { member, host, adviser, assistant, foreignHost, stranger, office, memberOfTwo } = openids
const comment = { of: 'comment' as const, id: commentId }
const use = { of: 'use' as const, id: plantedUse }
const collection = { of: 'collection' as const, id: collectionId }
type Text = typeof comment | typeof use | typeof collection

beforeEach(() => {
  plantReflections(school())
  plantComments(school())
  plantShownCase(school())
  plantResources(school())
})

const report = (by: string, text: Text, reason = '有学生全名') => school().output(by, 'library.reportText', { ...text, reason })
const look = (by: string, text: Text) => school().output(by, 'library.reportedText', text)
const dismiss = (by: string, text: Text, until = school().now()) => school().output(by, 'library.dismissTextReports', { ...text, until })
const nameOf = (id: string) => school().store().people.find(({ _id }) => _id === id)?.name ?? id
const told = () => messagesOf(school()).filter(({ kind }) => kind.startsWith('text-')).map(({ kind, personId: to }) => `${kind} ${nameOf(to)}`)
const commentsTo = async (by: string) => (await school().output(by, 'library.comments', { id: reflectionIds.shown })).comments
const usesTo = async (by: string) => (await school().output(by, 'library.caseUses', { id: shownCaseId })).uses
const collectionTo = (by: string) => school().output(by, 'library.collection', { id: collectionId })

describe('a reader reports', () => {
  it('a comment: hosts are told, and see beside it why, not by whom', async () => {
    await report(assistant, comment)
    expect(told()).toEqual([`text-reported ${names.host}`])
    expect(await commentsTo(host)).toMatchObject([{ report: 'none', reports: [{ reason: '有学生全名' }] }])
    const seen = await look(host, comment)
    expect(seen).toMatchObject({ author: names.adviser, text: '我也想试试。', opens: `reflection/detail/detail?id=${reflectionIds.shown}`, reports: [{ reason: '有学生全名' }], removed: null })
    expect(JSON.stringify([seen, messagesOf(school()).filter(({ kind }) => kind === 'text-reported')])).not.toContain(personId(names.assistant))
  })

  it('a use: hosts of the studio of the case are told', async () => {
    await report(adviser, use, '广告')
    expect(told()).toEqual([`text-reported ${names.host}`])
    expect(await usesTo(host)).toMatchObject([{ reports: [{ reason: '广告' }] }])
    expect(await look(host, use)).toMatchObject({ text: '学生抢着说。', title: '会说话的座位表', opens: `library/case/case?id=${shownCaseId}` })
  })

  it('a collection that the host made: the office is told', async () => {
    await report(member, collection)
    expect(told()).toEqual(['text-reported-to-office 宋立夏'])
    expect(await collectionTo(office)).toMatchObject({ report: 'none', reports: [{ reason: '有学生全名' }] })
    expect(await look(office, collection)).toMatchObject({ author: names.host, text: '开学那些事', opens: `library/collection/collection?id=${collectionId}` })
    // Whoever made it is not told that it was reported, nor decides on it.
    expect((await collectionTo(host)).reports).toEqual([])
    for (const action of ['library.reportedText', 'library.dismissTextReports'] as const) expect(await school().refusal(host, action, { ...collection, until: school().now() })).toEqual({ code: 'NOT_ALLOWED' })
  })

  it('a collection of the school: its office is told, but for whoever made it', async () => {
    const at = school().now()
    const by = { id: personId('宋立夏'), name: '宋立夏' }
    const { schoolId } = school().store().people.find(({ openid }) => openid === office) ?? { schoolId: '' }
    const id = idOf('of the school')
    school().plant('case_collections', [collectionOf(school(), id, { studioId: schoolId, visibility: 'school', by, at })])
    await report(member, { of: 'collection', id })
    expect(school().store().case_collections.find(({ _id }) => _id === id)?.reports?.waiting).toHaveLength(1)
    expect(told()).toEqual([])
  })

  it.each([comment, use, collection])('$of: once while it waits, and sees that they have', async (text) => {
    const reader = text.of === 'use' ? adviser : assistant
    await report(reader, text)
    const before = told()
    await report(reader, text, '换个理由')
    expect(told()).toEqual(before)
    const shown = text.of === 'comment' ? (await commentsTo(reader))[0] : text.of === 'use' ? (await usesTo(reader))[0] : await collectionTo(reader)
    expect(shown).toMatchObject({ report: 'made', reports: [] })
  })

  it('once, also where they press twice at once', async () => {
    await Promise.all([report(assistant, comment), report(assistant, comment)])
    expect(school().store().reflection_comments.find(({ _id }) => _id === commentId)?.reports?.waiting).toHaveLength(1)
    expect(told()).toHaveLength(1)
  })

  it('and no more than two dozen reports are kept', async () => {
    const many = Array.from({ length: mostReports }, (_, n) => ({ by: `reader ${n}`, at: school().now(), reason: '广告' }))
    school().rewrite(({ reflection_comments: comments }) => {
      for (const one of comments) one.reports = { waiting: many, made: mostReports }
    })
    await report(assistant, comment)
    expect(school().store().reflection_comments[0]?.reports?.waiting).toHaveLength(mostReports)
    expect(told()).toEqual([])
  })
})

describe('nobody reports', () => {
  it('what they wrote, or may take away', async () => {
    for (const [by, text] of [[adviser, comment], [host, comment], [office, comment], [memberOfTwo, use], [host, collection], [office, collection]] as const)
      expect(await school().refusal(by, 'library.reportText', { ...text, reason: '不当' })).toEqual({ code: 'NOT_ALLOWED' })
  })

  it('what they do not see', async () => {
    for (const by of [stranger, foreignHost]) for (const text of [comment, collection]) expect(await school().refusal(by, 'library.reportText', { ...text, reason: '不当' })).toEqual({ code: 'NOT_FOUND' })
    plantComments(school(), false)
    expect(await school().refusal(assistant, 'library.reportText', { ...comment, reason: '不当' })).toEqual({ code: 'NOT_FOUND' })
  })

  it('what was taken away', async () => {
    await school().output(host, 'library.removeComment', { id: commentId })
    expect(await school().refusal(assistant, 'library.reportText', { ...comment, reason: '不当' })).toEqual({ code: 'NOT_FOUND' })
  })
})

describe('who decides', () => {
  it('leaves it: it stays, the reports are settled, nobody is told, and it can be reported again', async () => {
    await report(assistant, comment)
    const before = told()
    await dismiss(host, comment)
    await dismiss(host, comment)
    expect(told()).toEqual(before)
    expect(await commentsTo(host)).toMatchObject([{ text: '我也想试试。', removed: null, reports: [] }])
    expect(await commentsTo(assistant)).toMatchObject([{ report: 'possible' }])
    school().at('20:00')
    await report(assistant, comment, '还是不合适')
    expect((await look(host, comment)).reports).toMatchObject([{ reason: '还是不合适' }])
  })

  it('settles only what they have read', async () => {
    await report(assistant, comment)
    const read = school().now()
    school().at('20:00')
    await report(member, comment, '后来的')
    await dismiss(host, comment, read)
    expect((await look(host, comment)).reports).toMatchObject([{ reason: '后来的' }])
  })

  it('takes a comment away: its author is told, the reports are settled', async () => {
    await report(assistant, comment)
    await school().output(host, 'library.removeComment', { id: commentId })
    await school().output(host, 'library.removeComment', { id: commentId })
    expect(told().sort()).toEqual([`text-removed ${names.adviser}`, `text-reported ${names.host}`].sort())
    expect(await look(host, comment)).toMatchObject({ reports: [], removed: { by: 'host' } })
  })

  it('takes a use away: whoever said it is told', async () => {
    await school().output(office, 'library.removeUse', { id: plantedUse })
    expect(told()).toEqual([`text-removed ${names.memberOfTwo}`])
    expect(messagesOf(school()).find(({ kind }) => kind === 'text-removed')).toMatchObject({ opens: `library/case/case?id=${shownCaseId}`, content: { title: '会说话的座位表', as: 'office' } })
    expect(await usesTo(adviser)).toEqual([])
  })

  it('removes a collection: whoever made it is told', async () => {
    await report(member, collection)
    await school().output(office, 'library.removeCollection', { id: collectionId })
    expect(told()).toContain(`text-removed ${names.host}`)
    expect(await school().refusal(office, 'library.reportedText', collection)).toEqual({ code: 'NOT_FOUND' })
  })

  it('nobody is told of what they take away themselves', async () => {
    await school().output(adviser, 'library.removeComment', { id: commentId })
    await school().output(memberOfTwo, 'library.removeUse', { id: plantedUse })
    await school().output(host, 'library.removeCollection', { id: collectionId })
    expect(told()).toEqual([])
  })
})

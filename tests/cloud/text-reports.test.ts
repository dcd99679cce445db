import { mostReports } from '../../domain/moderation/text-reports'
import { addSecondOffice, secondOfficeOpenid } from './support/cases'
import { names, openids, personId, schoolId } from './support/cast'
import { messagesOf } from './support/messages'
import { idOf } from './support/plans'
import { plantedUse, plantShownCase, shownCaseId } from './support/published-cases'
import { commentId, plantComments, plantReflections, reflectionIds } from './support/reflections'
import { collectionId, collectionOf, collectionWish, plantResources } from './support/resources'
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
const dismiss = (by: string, text: Text, until = school().now()) => school().output(by, 'library.dismissTextReports', { ...text, until, rev: 0 })
const nameOf = (id: string) => school().store().people.find(({ _id }) => _id === id)?.name ?? id
const told = () => messagesOf(school()).filter(({ kind }) => kind.startsWith('text-')).map(({ kind, personId: to }) => `${kind} ${nameOf(to)}`)
const commentsTo = async (by: string) => (await school().output(by, 'library.comments', { id: reflectionIds.shown })).comments
const usesTo = async (by: string) => (await school().output(by, 'library.caseUses', { id: shownCaseId })).uses
const collectionTo = (by: string) => school().output(by, 'library.collection', { id: collectionId })

/** A collection for all teachers that 宋立夏 of the office made. */
function plantedOfSchool(): Text {
  const id = idOf('of the school')
  const by = { id: personId('宋立夏'), name: '宋立夏' }
  school().plant('case_collections', [collectionOf(school(), id, { studioId: schoolId, visibility: 'school', by })])
  return { of: 'collection', id }
}

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
    for (const action of ['library.reportedText', 'library.dismissTextReports'] as const) expect(await school().refusal(host, action, { ...collection, until: school().now(), rev: 1 })).toEqual({ code: 'NOT_ALLOWED' })
  })

  it('a collection of the school: its office is told, but for whoever made it', async () => {
    addSecondOffice(school())
    await report(member, plantedOfSchool())
    expect(told()).toEqual(['text-reported-to-office 许办'])
  })

  it('where nobody decides but who made it, it waits for whoever comes to the office', async () => {
    const ofSchool = plantedOfSchool()
    await report(member, ofSchool)
    expect(told()).toEqual([])
    addSecondOffice(school())
    expect(await look(secondOfficeOpenid, ofSchool)).toMatchObject({ reports: [{ reason: '有学生全名' }] })
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
    expect(await look(host, comment)).toMatchObject({ text: '我也想试试。', reports: [], removed: { by: 'host' } })
  })

  it.each([
    ['comment', assistant, comment, () => school().output(adviser, 'library.removeComment', { id: commentId })],
    ['use', adviser, use, () => school().output(memberOfTwo, 'library.removeUse', { id: plantedUse })],
  ] as const)('does not read a %s that its author took back', async (_of, reader, text, takeBack) => {
    await report(reader, text)
    await takeBack()
    expect(await look(host, text)).toMatchObject({ text: '', reports: [], removed: { by: 'author' } })
  })

  it('does not leave a collection whose words they have not read', async () => {
    await report(member, collection)
    const { rev } = await look(office, collection)
    await school().output(host, 'library.writeCollection', collectionWish({ id: collectionId, rev, intro: '加微信进群。' }))
    const until = school().now()
    expect(await school().refusal(office, 'library.dismissTextReports', { ...collection, until, rev })).toEqual({ code: 'VERSION_CHANGED' })
    const read = await look(office, collection)
    expect(read).toMatchObject({ text: '开学一个月\n加微信进群。', reports: [{ reason: '有学生全名' }] })
    await school().output(office, 'library.dismissTextReports', { ...collection, until, rev: read.rev })
    expect((await look(office, collection)).reports).toEqual([])
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

describe('the title of what a text stands under is told while somebody reads that, and no longer', () => {
  const titlesTold = () => messagesOf(school()).flatMap(({ kind, content }) => (kind.startsWith('text-') && 'title' in content ? [content.title] : []))

  it('of a reflection that is shown', async () => {
    await report(assistant, comment)
    await school().output(host, 'library.removeComment', { id: commentId })
    expect(titlesTold()).toEqual(['晨读之前', '晨读之前'])
  })

  it.each([
    ['taken down', () => school().output(host, 'library.takeDown', { id: idOf('take down'), reflectionId: reflectionIds.shown, rev: 1, reason: '有学生照片' })],
    ['deleted', () => school().output(member, 'library.deleteReflection', { id: reflectionIds.shown })],
    ['narrowed to its author', () => school().output(member, 'library.setVisibility', { id: reflectionIds.shown, version: 1, visibility: 'self', confirmed: false })],
  ])('of a reflection that was %s meanwhile', async (_how, change) => {
    await report(assistant, comment)
    await change()
    expect((await look(host, comment)).title).toBe('')
    await school().output(host, 'library.removeComment', { id: commentId })
    expect(titlesTold()).toEqual(['晨读之前', ''])
  })

  it.each([
    ['taken out of the library', () => school().output(host, 'library.retireCase', { id: shownCaseId, retired: true, reason: '做法已经不合适。' })],
    ['deleted', () => school().output(member, 'library.deleteCase', { id: shownCaseId })],
    ['narrowed to its author', () => school().output(member, 'library.setCaseVisibility', { id: shownCaseId, visibility: 'self' })],
  ])('of a case that was %s', async (_how, change) => {
    await change()
    expect((await look(host, use)).title).toBe('')
    await school().output(host, 'library.removeUse', { id: plantedUse })
    expect(titlesTold()).toEqual([''])
  })
})

import type { InputOf, OutputOf } from '../../contract/index'
import type { MessageDocument } from '../../cloudfunctions/kit/documents'
import { names, openids, otherStudioId, personId, studioId } from './support/cast'
import { messagesOf } from './support/messages'
import { idOf } from './support/plans'
import { plantReflections, plantReviews, reflectionIds, reflectionOf, reflectionWish, reviewIds, storedReflection } from './support/reflections'
import type { Answer } from './support/school'
import { useSchool } from './support/school'

const school = useSchool()
const { member, host, adviser, assistant, foreignHost, office } = openids
const [author, hostId, officeId] = [personId(names.member), personId(names.host), personId('宋立夏')]
type Item = OutputOf<'library.reviewQueue'>['items'][number]

beforeEach(() => {
  plantReflections(school())
  plantReviews(school())
})

const queue = async (openid: string, of: InputOf<'library.reviewQueue'>['of'] = { kind: 'studio', studioId }): Promise<Item[]> => (await school().output(openid, 'library.reviewQueue', { of })).items
const idsIn = (items: readonly Item[]): string[] => items.map(({ id }) => id)
const visibleTo = async (openid: string, id: string) => (await school().call(openid, 'library.reflection', { id })).reply.ok
const told = (): [personId: string, what: string][] => messagesOf(school()).map(({ personId: to, content }) => [to, whatIn(content)] as [string, string]).sort()
const deed = (reflectionId: string, rev = 1, name = 'deed') => ({ id: idOf(name), reflectionId, rev })

function whatIn(content: MessageDocument['content']): string {
  if (content.kind === 'reflection-answered') return content.outcome
  return 'why' in content ? `${content.kind} ${content.why}` : content.kind
}

describe('the queue', () => {
  it('has what waits for a person, was reported or is appealed, the longest first', async () => {
    expect(idsIn(await queue(host))).toEqual([reviewIds.doubtful, reviewIds.reported, reviewIds.appealed])
    expect(idsIn(await queue(office, { kind: 'school' }))).toEqual([reviewIds.doubtful, reviewIds.reported, reviewIds.appealed])
  })

  it('says what is to be decided, and not who reported', async () => {
    const [doubtful, reported, appealed] = await queue(host)
    expect(doubtful?.review).toMatchObject({ rev: 1, waiting: { version: 1, visibility: 'studio', why: 'review' }, reports: [], takenDown: null })
    expect(reported?.review.reports).toEqual([{ at: expect.any(Number) as number, reason: '有学生全名' }])
    expect(appealed?.review.takenDown).toMatchObject({ reason: '照片里有学生', appeal: { text: '照片里是我自己' }, kept: null })
  })

  it('has nothing of one’s own', async () => {
    const own = idOf('of the host')
    school().plant('reflections', [reflectionOf(school(), { id: own, author: names.host, piece: { reports: [{ by: author, at: school().now(), reason: '不妥' }] } })])
    expect(idsIn(await queue(host))).not.toContain(own)
    expect(idsIn(await queue(office, { kind: 'school' }))).toContain(own)
    expect(await school().refusal(host, 'library.dismissReports', deed(own))).toEqual({ code: 'NOT_ALLOWED' })
  })

  it('has what WeChat never answered once half an hour is over, and not before', async () => {
    const id = idOf('unanswered')
    const askedAt = school().at('13:50')
    const candidate = { version: 1, visibility: 'studio' as const, sentAt: askedAt, files: 1, text: { suggest: 'pass' as const, label: 100 }, pictures: [{ trace: 't', found: null }], picturesAskedAt: askedAt, hindered: null, decidersTold: false, refused: null }
    school().plant('reflections', [reflectionOf(school(), { id, piece: { shown: null, candidate } })])
    school().at('14:19')
    expect(idsIn(await queue(host))).not.toContain(id)
    school().at('14:21')
    expect((await queue(host)).find((item) => item.id === id)?.review.waiting).toMatchObject({ why: 'no-verdict' })
  })

  it('has each once, page after page, and is as cheap among 20,000 reflections as among 100', async () => {
    const costs: unknown[] = []
    for (const count of [100, 20_000]) {
      school().begin()
      const at = school().now() - 1000
      const all = Array.from({ length: count }, (_, i) =>
        reflectionOf(school(), { id: idOf(`filling ${i}`), ...(i % 3 === 0 ? { studioId: otherStudioId } : {}), piece: i < 40 ? { reports: [{ by: author, at: at + Math.floor(i / 2), reason: '' }], authorId: hostId } : {} }),
      )
      school().plant('reflections', all)
      const expected = all.filter((one) => one.waitsFrom !== null).sort((a, b) => (a.waitsFrom ?? 0) - (b.waitsFrom ?? 0) || (a._id < b._id ? -1 : 1))
      const ids: string[] = []
      for (let after: InputOf<'library.reviewQueue'>['after'] | null = undefined; after !== null; ) {
        const { reply, usage }: Answer<'library.reviewQueue'> = await school().call(office, 'library.reviewQueue', after === undefined ? { of: { kind: 'school' } } : { of: { kind: 'school' }, after })
        if (!reply.ok) throw new Error(reply.code)
        ids.push(...idsIn(reply.output.items))
        after = reply.output.next
        costs.push([count, usage.databaseOperations])
        expect(usage.documentsExamined).toBeLessThanOrEqual(1000)
      }
      expect(ids).toEqual(expected.map(({ _id }) => _id))
    }
    expect(costs).toEqual([100, 20_000].flatMap((count) => [[count, 2], [count, 2], [count, 2]]))
  })
})

describe('what waits for a person', () => {
  it('is read as a whole by those who decide, and by nobody else', async () => {
    const id = reviewIds.doubtful
    expect(await school().output(host, 'library.reflection', { id })).toMatchObject({ shown: null, sent: { text: '早到的十分钟，班里已经有了读书声。' }, own: null, review: { waiting: { version: 1 } } })
    expect([await visibleTo(office, id), await visibleTo(adviser, id), await visibleTo(assistant, id), await visibleTo(foreignHost, id)]).toEqual([true, false, false, false])
  })

  it('is shown once somebody passes it, and its author is told', async () => {
    await school().output(host, 'library.decideReflection', { ...deed(reviewIds.doubtful), decision: 'passed', reason: '' })
    expect(await visibleTo(adviser, reviewIds.doubtful)).toBe(true)
    expect(told()).toEqual([[author, 'published']])
    expect(idsIn(await queue(host))).not.toContain(reviewIds.doubtful)
  })

  it('is not shown when it is refused, and its author is told why', async () => {
    await school().output(office, 'library.decideReflection', { ...deed(reviewIds.doubtful), decision: 'refused', reason: '有学生全名' })
    expect(await visibleTo(adviser, reviewIds.doubtful)).toBe(false)
    expect(messagesOf(school())).toMatchObject([{ personId: author, content: { outcome: 'refused', reason: '有学生全名' } }])
    expect((await school().output(member, 'library.reflection', { id: reviewIds.doubtful })).own?.candidate?.standing).toEqual({ kind: 'refused', by: 'person', label: null, reason: '有学生全名' })
  })

  it('is not refused without a reason', async () => {
    expect(await school().refusal(host, 'library.decideReflection', { ...deed(reviewIds.doubtful), decision: 'refused', reason: '' })).toEqual({ code: 'BAD_INPUT', detail: { field: 'reason' } })
  })

  it('is decided once: who comes later has to look again', async () => {
    await school().output(host, 'library.decideReflection', { ...deed(reviewIds.doubtful), decision: 'passed', reason: '' })
    expect(await school().refusal(office, 'library.decideReflection', { ...deed(reviewIds.doubtful, 1, 'other'), decision: 'refused', reason: '不妥' })).toEqual({ code: 'VERSION_CHANGED' })
    expect(await school().refusal(office, 'library.decideReflection', { ...deed(reviewIds.doubtful, 2, 'other'), decision: 'refused', reason: '不妥' })).toEqual({ code: 'VERSION_CHANGED' })
    expect(storedReflection(school(), reviewIds.doubtful).decisions).toMatchObject([{ by: hostId, kind: 'passed', version: 1 }])
  })

  it('is not decided on by the id of another decision', async () => {
    await school().output(host, 'library.decideReflection', { ...deed(reviewIds.doubtful), decision: 'passed', reason: '' })
    expect(await school().refusal(office, 'library.takeDown', { ...deed(reviewIds.doubtful, 2), reason: '不妥' })).toEqual({ code: 'ID_TAKEN' })
  })

  it('is told to its hosts when the check was not sure, and not to its author, who was answered so', async () => {
    await school().output(member, 'library.submitReflection', reflectionWish({ text: '两个班打架斗殴。' }))
    expect(told()).toEqual([[hostId, 'reflection-waiting check']])
  })

  it('is told to the office where its author is the only host', async () => {
    school().rewrite(({ people }) => {
      for (const person of people.filter(({ _id }) => _id !== hostId)) person.memberships = person.memberships.filter((one) => one.studioId !== studioId || one.role !== 'host')
    })
    await school().output(host, 'library.submitReflection', reflectionWish({ text: '两个班打架斗殴。' }))
    expect(told()).toEqual([[officeId, 'reflection-to-office check']])
  })
})

describe('what somebody reports', () => {
  const report = (openid: string, reason = '有学生全名') => school().output(openid, 'library.reportReflection', { id: reflectionIds.shown, reason })

  it('comes before its hosts, once for each reader, and stays until they have decided', async () => {
    await report(adviser)
    await report(adviser)
    await report(assistant)
    expect(storedReflection(school(), reflectionIds.shown).reports).toHaveLength(2)
    expect(messagesOf(school()).map(({ opens }) => opens)).toEqual(Array.from({ length: 2 }, () => `reflection/review/review?id=${reflectionIds.shown}&of=`))
    expect(told()).toEqual(Array.from({ length: 2 }, () => [hostId, 'reflection-waiting reported']))
    expect(await visibleTo(adviser, reflectionIds.shown)).toBe(true)
  })

  it('stays when its reports are dismissed, and nobody is told', async () => {
    await school().output(host, 'library.dismissReports', deed(reviewIds.reported))
    expect([await visibleTo(adviser, reviewIds.reported), storedReflection(school(), reviewIds.reported).reports, told()]).toEqual([true, [], []])
  })

  it('is not settled by who has not seen the latest report', async () => {
    await report(adviser)
    await report(assistant)
    expect(await school().refusal(host, 'library.dismissReports', deed(reflectionIds.shown, 2))).toEqual({ code: 'VERSION_CHANGED' })
  })
})

describe('what is taken down', () => {
  const down = () => school().output(host, 'library.takeDown', { ...deed(reflectionIds.shown), reason: '照片里有学生' })
  const appeal = () => school().output(member, 'library.appealTakedown', { id: reflectionIds.shown, text: '照片里是我自己' })

  it('is seen at once by nobody but its author, who is told why, and those who decide', async () => {
    await down()
    expect([await visibleTo(adviser, reflectionIds.shown), await visibleTo(member, reflectionIds.shown), await visibleTo(office, reflectionIds.shown)]).toEqual([false, true, true])
    expect(messagesOf(school())).toMatchObject([{ personId: author, content: { outcome: 'taken-down', title: '晨读之前', reason: '照片里有学生' } }])
  })

  it('is appealed once; hosts and office are told', async () => {
    await down()
    expect((await appeal()).own.takenDown).toMatchObject({ appeal: { text: '照片里是我自己' }, kept: null })
    await appeal()
    expect(told()).toEqual([[author, 'taken-down'], [hostId, 'reflection-waiting appealed'], [officeId, 'reflection-to-office appealed']].sort())
  })

  it.each([
    ['restored', '', 'put-back', true],
    ['kept', '仍看得出是谁', 'kept-down', false],
  ] as const)('is %s', async (answer, reason, what, visible) => {
    await down()
    await appeal()
    await school().output(office, 'library.answerAppeal', { ...deed(reflectionIds.shown, 3, 'answer'), answer, reason })
    expect(await visibleTo(adviser, reflectionIds.shown)).toBe(visible)
    expect(told()).toContainEqual([author, what])
    expect(storedReflection(school(), reflectionIds.shown).decisions.map(({ kind }) => kind)).toEqual(['taken-down', answer])
  })

  it('cannot be appealed where nothing was taken down', async () => {
    expect(await school().refusal(member, 'library.appealTakedown', { id: reflectionIds.shown, text: '为什么' })).toEqual({ code: 'VERSION_CHANGED' })
  })
})

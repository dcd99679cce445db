import { PNG } from 'pngjs'
import { names, openids, personId } from './support/cast'
import type { Wanted } from './support/library'
import { answerTo, caseIdOf, caseWords, nameExpert, publishedCase, returnedCase, storedCase, submittedCase, submitWish } from './support/library'
import { messagesOf, tick } from './support/messages'
import { idOf } from './support/plans'
import { useSchool } from './support/school'

const school = useSchool()
const { member, host, adviser, office, assistant, foreignHost, memberOfTwo } = openids
const people = { member: personId(names.member), host: personId(names.host), assistant: personId(names.assistant), adviser: personId(names.adviser) }
const hour = 3_600_000
/** Each test has a case of its own: what is stored stays. */
let wanted: Wanted = {}
let tests = 0
beforeEach(() => {
  wanted = { name: `in care ${tests++}`, visibility: 'school' }
  school().cloud.events.clear()
})

const stored = () => storedCase(school(), caseIdOf(wanted))
const told = (kinds = 'library-case') =>
  messagesOf(school())
    .filter(({ kind, opens }) => kind.startsWith(kinds) && (opens.includes(caseIdOf(wanted)) || opens.includes('experts')))
    .map(({ kind, personId: to, content }) => [kind, nameOf(to), 'why' in content ? content.why : 'outcome' in content ? content.outcome : ''].join(' '))
const nameOf = (id: string) => school().store().people.find(({ _id }) => _id === id)?.name ?? id
const others = (before: readonly string[]) => told().slice(before.length)

describe('of a case hear', () => {
  it('hosts and experts that it waits, its authors what came of it, and nobody of what they did themselves', async () => {
    nameExpert(school(), adviser)
    await submittedCase(school(), { ...wanted, words: { coAuthors: [people.assistant] } })
    expect(told().sort()).toEqual([`library-case-waiting ${names.host} submitted`, `library-case-waiting ${names.adviser} submitted`].sort())
    const before = told()
    await school().output(adviser, 'library.reviewCase', answerTo(school(), caseIdOf(wanted), 'returned'))
    expect(others(before).sort()).toEqual([`library-case-answered ${names.member} returned`, `library-case-answered ${names.assistant} returned`].sort())
    await publishedCase(school(), wanted)
    expect(told().filter((one) => one.endsWith('published'))).toEqual([`library-case-answered ${names.member} published`])
  })

  it('reviewers that the check was not sure, without its title', async () => {
    await submittedCase(school(), { ...wanted, words: { title: '课间的打架斗殴' } })
    const [message] = messagesOf(school()).filter(({ opens }) => opens.includes(caseIdOf(wanted)))
    expect([told(), message?.content]).toEqual([[`library-case-waiting ${names.host} doubtful`], expect.objectContaining({ title: '' })])
  })

  it('the author that the timer had it checked and it was refused', async () => {
    school().cloud.faults({ rules: [{ action: 'openapi.security.msgSecCheck', when: 'before', code: 'ECONNRESET' }] })
    await submittedCase(school(), { ...wanted, words: { credit: '有人说他是蠢货。' } })
    school().cloud.faults({})
    await pass(2 * 60_000)
    expect(told()).toEqual([`library-case-answered ${names.member} refused`])
  })

  it('its authors that it was taken out of the library and put back', async () => {
    await publishedCase(school(), wanted)
    const before = told()
    await school().output(host, 'library.retireCase', { id: caseIdOf(wanted), retired: true, reason: '有新的做法' })
    await school().output(host, 'library.retireCase', { id: caseIdOf(wanted), retired: false, reason: '' })
    expect(others(before)).toEqual([`library-case-answered ${names.member} retired`, `library-case-answered ${names.member} put-back-in-library`])
  })
})

describe('of a case that lies', () => {
  it('reviewers are reminded after three days and after seven, then the office, too, and no more', async () => {
    await submittedCase(school(), wanted)
    const before = told()
    await pass(71 * hour)
    expect(others(before)).toEqual([])
    await pass(2 * hour)
    expect(others(before)).toEqual([`library-case-waiting ${names.host} long`])
    await pass(96 * hour)
    const after = others(before)
    expect(after.filter((one) => one.endsWith('longest')).map((one) => one.split(' ')[0])).toEqual(expect.arrayContaining(['library-case-waiting', 'library-case-to-office']))
    await pass(300 * hour)
    expect(others(before)).toEqual(after)
  })

  it('its author is reminded once, two weeks after it was sent back', async () => {
    await returnedCase(school(), wanted)
    const before = told()
    await pass(13 * 24 * hour)
    expect(others(before)).toEqual([])
    await pass(25 * hour)
    expect(others(before)).toEqual([`library-case-to-revise ${names.member} `])
    await pass(20 * 24 * hour)
    expect(others(before)).toHaveLength(1)
  })

  it('nobody is reminded once it was answered', async () => {
    await publishedCase(school(), wanted)
    const before = told()
    await pass(20 * 24 * hour)
    expect([others(before), stored().lookAt]).toEqual([[], null])
  })

  it('and that makes the timer fail, others are looked at all the same', async () => {
    await submittedCase(school(), wanted)
    const lame = caseIdOf({ name: `lame ${tests}` })
    school().plant('library_cases', [{ ...stored(), _id: lame, contents: null as never, lookAt: stored().lookAt ?? 0 }])
    const before = told()
    await pass(73 * hour)
    expect(others(before)).toEqual([`library-case-waiting ${names.host} long`])
    expect(storedCase(school(), lame).lookAt).toBeGreaterThan(school().now())
  })
})

describe('a picture of a case', () => {
  it('is passed by what WeChat pushes, and then its reviewers hear of it', async () => {
    const id = caseIdOf(wanted)
    const picture = { large: upload(`cases/${id}/1.png`, 40), small: upload(`cases/${id}/1s.png`, 4) }
    await school().output(member, 'library.submitCase', submitWish(wanted, { words: caseWords({ pictures: [picture] }) }))
    await school().cloud.events.settled()
    expect([stored().shown?.version, stored().candidate, told()]).toEqual([1, null, [`library-case-waiting ${names.host} submitted`]])
  })
})

describe('reports, takedowns and appeals', () => {
  const report = (openid: string) => school().call(openid, 'library.reportCase', { id: caseIdOf(wanted), reason: '有学生全名' })
  const decide = (openid: string, decision: 'taken-down' | 'reports-dismissed' | 'restored' | 'kept', reason = '有学生全名') =>
    school().call(openid, 'library.decideCase', { id: idOf(`${decision} ${tests}`), caseId: caseIdOf(wanted), rev: stored().rev, decision, reason })
  const appeal = (openid: string) => school().call(openid, 'library.appealCase', { id: caseIdOf(wanted), text: '那是化名。' })
  const code = async (call: ReturnType<typeof report | typeof decide | typeof appeal>) => {
    const { reply } = await call
    return reply.ok ? 'ok' : reply.code
  }
  const isIndexed = () => school().store().case_index.some(({ _id }) => _id === caseIdOf(wanted))

  it('a report is told to hosts; taken down nobody finds it; an appeal is told to hosts and the office; restored it is found again', async () => {
    await publishedCase(school(), wanted)
    let before = told()
    expect(await code(report(adviser))).toBe('ok')
    expect(others(before)).toEqual([`library-case-to-decide ${names.host} reported`])
    before = told()
    expect(await code(decide(host, 'taken-down'))).toBe('ok')
    expect([others(before), isIndexed(), stored().circles.school, stored().decisions.at(-1)]).toEqual([[`library-case-answered ${names.member} taken-down`], false, null, expect.objectContaining({ kind: 'taken-down', version: 1 })])
    before = told()
    expect(await code(appeal(member))).toBe('ok')
    expect(others(before).map((one) => one.split(' ')[0])).toEqual(expect.arrayContaining(['library-case-to-decide', 'library-case-to-office']))
    before = told()
    expect(await code(decide(office, 'restored', ''))).toBe('ok')
    expect([others(before), isIndexed()]).toEqual([[`library-case-answered ${names.member} put-back`], true])
  })

  it('a repeat changes nothing: of a report, a decision, an appeal', async () => {
    await publishedCase(school(), wanted)
    await report(adviser)
    const reported = stored()
    expect([await code(report(adviser)), stored()]).toEqual(['ok', reported])
    const wish = { id: idOf(`once ${tests}`), caseId: caseIdOf(wanted), rev: stored().rev, decision: 'taken-down' as const, reason: '有学生全名' }
    await school().output(host, 'library.decideCase', wish)
    const down = stored()
    expect([await school().output(host, 'library.decideCase', wish), stored()]).toEqual([{}, down])
    expect(await school().refusal(host, 'library.decideCase', { ...wish, decision: 'reports-dismissed' })).toEqual({ code: 'ID_TAKEN' })
    await appeal(member)
    const appealed = stored()
    expect([await code(appeal(member)), stored()]).toEqual(['ok', appealed])
  })

  const withHost = [people.host]
  it.each<[string, string, string, string, string, string[][]?]>([
    ['its author', member, 'NOT_ALLOWED', 'NOT_ALLOWED', 'ok'],
    ['a co-author who hosts the studio', host, 'NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_FOUND'],
    ['a host who wrote an earlier version', host, 'ok', 'NOT_ALLOWED', 'NOT_FOUND', [withHost, []]],
    ['the assistant', assistant, 'ok', 'NOT_ALLOWED', 'NOT_FOUND'],
    ['another member', adviser, 'ok', 'NOT_ALLOWED', 'NOT_FOUND'],
    ['the office', office, 'ok', 'ok', 'NOT_FOUND'],
    ['a host of another studio', foreignHost, 'ok', 'NOT_ALLOWED', 'NOT_FOUND'],
  ])('%s: who may report, decide and appeal', async (_who, openid, reports, decides, appeals, versions = [withHost]) => {
    nameExpert(school(), memberOfTwo)
    for (const coAuthors of versions) await publishedCase(school(), { ...wanted, reviewer: memberOfTwo, words: { coAuthors } })
    expect(await code(report(openid))).toBe(reports)
    expect(await code(decide(openid, 'taken-down'))).toBe(decides)
    if (stored().takenDown === null) await decide(office, 'taken-down')
    expect(await code(appeal(openid))).toBe(appeals)
  })

  it('a host who wrote an earlier version neither reads why it was reported, nor decides, nor takes it out of the library', async () => {
    nameExpert(school(), memberOfTwo)
    await publishedCase(school(), { ...wanted, reviewer: memberOfTwo, words: { coAuthors: withHost } })
    await publishedCase(school(), { ...wanted, reviewer: memberOfTwo })
    await report(adviser)
    const { review, may } = await school().output(host, 'library.libraryCase', { id: caseIdOf(wanted), counts: false })
    expect([review, may.retire, await code(decide(host, 'reports-dismissed', ''))]).toEqual([null, false, 'NOT_ALLOWED'])
    expect(await school().refusal(host, 'library.retireCase', { id: caseIdOf(wanted), retired: true, reason: '过时了' })).toEqual({ code: 'NOT_ALLOWED' })
    await decide(office, 'taken-down')
    await appeal(member)
    expect(await code(decide(host, 'restored', ''))).toBe('NOT_FOUND')
  })

  it('of what is for a studio alone others are told that there is none', async () => {
    await publishedCase(school(), { ...wanted, visibility: 'studio' })
    expect([await code(report(foreignHost)), await code(decide(foreignHost, 'taken-down'))]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
  })

  it('only what is in the library is taken down', async () => {
    await submittedCase(school(), wanted)
    expect([await code(decide(host, 'taken-down')), await code(appeal(member))]).toEqual(['VERSION_CHANGED', 'VERSION_CHANGED'])
  })

  it('a takedown that a new version lifts does not bring back the old one', async () => {
    await publishedCase(school(), wanted)
    await decide(host, 'taken-down')
    await publishedCase(school(), { ...wanted, words: { title: '改好了的案例' } })
    expect([stored().takenDown, stored().flow.published?.version, stored().flow.earlier, stored().card.title]).toEqual([null, 2, [], '改好了的案例'])
  })

  it('nor any version before it', async () => {
    await publishedCase(school(), wanted)
    await publishedCase(school(), { ...wanted, words: { title: '第二版' } })
    await decide(host, 'taken-down')
    await publishedCase(school(), { ...wanted, words: { title: '改好了的案例' } })
    const { versions } = await school().output(adviser, 'library.libraryCase', { id: caseIdOf(wanted), counts: false })
    expect([stored().flow.earlier, versions.map(({ version }) => version)]).toEqual([[], [3]])
    expect(await school().refusal(adviser, 'library.caseVersion', { id: caseIdOf(wanted), version: 1 })).toEqual({ code: 'NOT_FOUND' })
  })

  it('what was submitted before a takedown does not lift it: its author submits it again', async () => {
    nameExpert(school(), memberOfTwo)
    await publishedCase(school(), wanted)
    await submittedCase(school(), wanted)
    await decide(host, 'taken-down')
    const publish = async () => (await school().call(memberOfTwo, 'library.reviewCase', answerTo(school(), caseIdOf(wanted), 'published'))).reply.ok
    const queued = async () => (await school().output(memberOfTwo, 'library.caseReviews', { of: { kind: 'school' } })).items.filter(({ card }) => card.id === caseIdOf(wanted)).length
    expect([await publish(), stored().takenDown !== null, stored().waits, await queued()]).toEqual([false, true, false, 0])
    const { own, sent } = await school().output(member, 'library.libraryCase', { id: caseIdOf(wanted), counts: false })
    expect([own?.state, own?.takenDown?.reason, sent?.version]).toEqual(['published', '有学生全名', 2])
    await submittedCase(school(), wanted)
    expect([await queued(), await publish(), stored().flow.published?.version, stored().takenDown]).toEqual([1, true, 3, null])
  })
})

it('what its author deleted thirty days ago goes for good, with what classes said and its files, and nothing else', async () => {
  const id = caseIdOf(wanted)
  const picture = { large: upload(`cases/${id}/1.png`, 40), small: upload(`cases/${id}/1s.png`, 4) }
  await school().output(member, 'library.submitCase', submitWish(wanted, { words: caseWords({ pictures: [picture] }) }))
  await school().cloud.events.settled()
  await school().output(host, 'library.reviewCase', answerTo(school(), id, 'published'))
  await school().output(adviser, 'library.useCase', { id: idOf(`use ${tests}`), caseId: id, text: '我班也用过。' })
  const kept = await publishedCase(school(), { name: `kept ${tests}` })
  await school().output(member, 'library.deleteCase', { id })
  school().at('6:01', 32)
  await tick(school())
  const { library_cases: cases, case_uses: uses, case_index: index } = school().store()
  expect([cases.some(({ _id }) => _id === id), cases.some(({ _id }) => _id === kept)]).toEqual([false, true])
  expect([uses.filter(({ caseId }) => caseId === id), index.some(({ _id }) => _id === id)]).toEqual([[], false])
  expect(school().cloud.storedFiles().filter(({ fileID }) => fileID.includes(id))).toEqual([])
})

/** The timer fires once when so much time has passed. */
async function pass(ms: number): Promise<void> {
  school().cloud.clock.move({ now: school().now() + ms })
  await tick(school())
}

function upload(path: string, width: number): string {
  const reply = school().cloud.upload({ openid: member, path, content: PNG.sync.write(new PNG({ width, height: 30 })) })
  if ('error' in reply) throw new Error(reply.error.errMsg)
  return reply.fileID
}

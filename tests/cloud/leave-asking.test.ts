import { activityIds, names, openids, personId, sessionOf, studioId } from './support/cast'
import { ask, days, decide, leaveIds, leaveWish, openidOf, sessionNamed, sessions, storedLeave } from './support/leaves'
import { idOf, revisionOf, twoHours } from './support/plans'
import { time, useSchool } from './support/school'

const school = useSchool()
const { member, host } = openids
const today = sessionOf(activityIds.today)
const memberId = personId(names.member)

const leaveOf = (leaveId: string, openid: string = member) => school().output(openid, 'standing.leave', { studioId, leaveId, withProofs: false })
const facts = () => school().store().facts
const versionOf = () => school().store().standings.find(({ _id }) => _id === studioId)?.version ?? 0

describe('a member asks for leave', () => {
  it('and it waits, with its row of the log and the message to hosts', async () => {
    const at = school().now()
    expect(await school().output(member, 'standing.askLeave', leaveWish({ scope: sessions(today) }))).toEqual({ version: 1 })
    expect(storedLeave(school(), idOf('leave'))).toMatchObject({ personId: memberId, kind: 'leave', type: 'sick', state: 'waiting', from: time('14:00'), until: time('16:30'), version: 1 })
    const fact = facts().find(({ _id }) => _id === idOf('leave'))
    expect(fact).toMatchObject({
      by: memberId,
      kind: 'leave.asked',
      subjects: [idOf('leave')],
      events: [{ kind: 'leave-waiting', personId: memberId, leaveId: idOf('leave') }],
      texts: { reason: { text: '发烧' } },
    })
    expect(fact?.at).toBeGreaterThanOrEqual(at)
    expect(JSON.stringify(fact?.detail)).not.toContain('发烧')
  })

  it('once, however often it is sent', async () => {
    for (let i = 0; i < 3; i++) expect(await school().output(member, 'standing.askLeave', leaveWish())).toEqual({ version: 1 })
    expect(facts().filter(({ kind, by }) => kind === 'leave.asked' && by === memberId)).toHaveLength(2)
  })

  it('once, when ten calls arrive at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => school().call(member, 'standing.askLeave', leaveWish())))
    expect(answers.map(({ reply }) => (reply.ok ? reply.output : reply.code))).toEqual(Array.from({ length: 10 }, () => ({ version: 1 })))
    expect(school().store().leaves.filter(({ personId: of, state }) => of === memberId && state === 'waiting')).toHaveLength(1)
  })

  it('and a colleague’s at the same moment is not lost', async () => {
    const wishes = [member, openids.memberOfTwo, openidOf('冯思齐'), openidOf('吕文博')]
    await Promise.all(wishes.map((openid, i) => school().output(openid, 'standing.askLeave', leaveWish({ id: idOf(`leave ${i}`) }))))
    expect(school().store().leaves.filter(({ _id }) => wishes.some((_, i) => _id === idOf(`leave ${i}`)))).toHaveLength(4)
  })

  it('an id that somebody else has used is taken', async () => {
    await ask(school())
    expect(await school().refusal(openids.memberOfTwo, 'standing.askLeave', leaveWish())).toEqual({ code: 'ID_TAKEN' })
  })

  it.each([
    ['twice', leaveWish({ id: idOf('again') }), { code: 'ALREADY_ASKED' }],
    ['for days that overlap', leaveWish({ id: idOf('again'), scope: days(1, 2) }), null],
    ['for yesterday', leaveWish({ id: idOf('again'), scope: days(-1) }), null],
    ['for four days ago', leaveWish({ id: idOf('again'), scope: days(-4) }), { code: 'TOO_LATE', detail: { at: time('0:00', 0) } }],
    ['officially without a paper', leaveWish({ id: idOf('again'), wish: { kind: 'leave', type: 'official' }, scope: days(5) }), { code: 'PAPER_MISSING' }],
    ['officially, by whom they were sent', leaveWish({ id: idOf('again'), wish: { kind: 'leave', type: 'official' }, scope: days(5), authority: '教务处' }), null],
    ['for a session that was cancelled', leaveWish({ id: idOf('again'), scope: sessions(sessionNamed('跨校观摩（改期）')) }), { code: 'CANCELLED' }],
    ['for a session that there is not', leaveWish({ id: idOf('again'), scope: sessions(`${activityIds.today}b`) }), { code: 'NOT_FOUND' }],
    ['for one of another studio', leaveWish({ id: idOf('again'), scope: sessions(sessionOf(activityIds.foreign)) }), { code: 'NOT_FOUND' }],
    ['for a suspension', leaveWish({ id: idOf('again'), wish: { kind: 'suspension', type: 'parental' }, scope: days(1, 128) }), null],
  ])('%s', async (_what, wish, refusal) => {
    await ask(school())
    if (refusal === null) expect(await school().output(member, 'standing.askLeave', wish)).toEqual({ version: 1 })
    else expect(await school().refusal(member, 'standing.askLeave', wish)).toEqual(refusal)
  })

  it('not for what they are not on the roster of', async () => {
    expect(await school().refusal(openids.memberOfTwo, 'standing.askLeave', leaveWish({ scope: sessions(sessionOf(activityIds.forSome)) }))).toEqual({ code: 'NOT_ON_ROSTER' })
  })

  it.each(['host', 'assistant', 'adviser', 'office', 'stranger', 'foreignHost'] as const)('not as %s: only who is counted needs leave', async (who) => {
    expect(await school().refusal(openids[who], 'standing.askLeave', leaveWish())).toEqual({ code: 'NOT_ALLOWED' })
  })

  it('a request for a studio that does not exist is not found', async () => {
    expect(await school().refusal(member, 'standing.askLeave', leaveWish({ studioId: 'AAAAAAAAAAA' }))).toEqual({ code: 'NOT_FOUND' })
  })
})

describe('a session that moves or is cancelled afterwards', () => {
  it('is followed by leave that names it, and not by leave for its day', async () => {
    const moved = sessionOf(activityIds.forSome)
    await ask(school(), { scope: sessions(moved) })
    await ask(school(), { id: idOf('by day'), scope: days(7) })
    await school().output(host, 'attendance.reviseActivity', { ...revisionOf(school(), activityIds.forSome), sessions: [{ id: moved, ...twoHours('8:00', 20) }], acceptOverlaps: true })
    expect((await leaveOf(idOf('leave'))).leave.sessions).toEqual([expect.objectContaining({ sessionId: moved, startsAt: time('8:00', 20) })])
    expect((await leaveOf(idOf('by day'))).leave.sessions).toEqual([])
    // Whatever is settled next brings the request to its new time.
    await decide(school(), leaveIds.waiting, 'approved')
    expect(storedLeave(school(), idOf('leave'))).toMatchObject({ from: time('8:00', 20), until: time('10:00', 20) })
  })

  it('leaves a request that has nothing to cover, for the record', async () => {
    await ask(school(), { scope: sessions(sessionOf(activityIds.twoSessions)) })
    await school().output(host, 'attendance.cancelActivity', { activityId: activityIds.twoSessions, version: 1, reason: '下雨' })
    const { leave, effect } = await leaveOf(idOf('leave'))
    expect([leave.state, leave.sessions.length, effect]).toEqual(['waiting', 1, []])
    expect(await decide(school(), idOf('leave'), 'approved')).toEqual({ version: 2, corrected: 0 })
  })
})

describe('a request that is open', () => {
  it('may be changed; what was asked for first stays in its history', async () => {
    await ask(school())
    const revision = { ...leaveWish({ id: idOf('revision'), reason: '还在发烧', scope: days(1, 2) }), leaveId: idOf('leave'), version: 1 }
    expect(await school().output(member, 'standing.reviseLeave', revision)).toEqual({ version: 2 })
    expect(await school().output(member, 'standing.reviseLeave', revision)).toEqual({ version: 2 })
    const { leave, history } = await leaveOf(idOf('leave'))
    expect(leave).toMatchObject({ reason: '还在发烧', state: 'waiting', scope: days(1, 2) })
    expect(history.map(({ kind, texts }) => [kind, texts['reason']])).toEqual([
      ['leave.asked', '发烧'],
      ['leave.revised', '还在发烧'],
    ])
  })

  it('may be withdrawn, and asked for again', async () => {
    await ask(school())
    const wish = { id: idOf('withdrawal'), studioId, leaveId: idOf('leave'), version: 1 }
    expect(await school().output(member, 'standing.withdrawLeave', wish)).toEqual({ version: 2 })
    expect(await school().output(member, 'standing.withdrawLeave', wish)).toEqual({ version: 2 })
    expect((await leaveOf(idOf('leave'))).leave.state).toBe('withdrawn')
    expect(await school().refusal(member, 'standing.withdrawLeave', { ...wish, id: idOf('another'), version: 2 })).toEqual({ code: 'VERSION_CHANGED' })
    await ask(school(), { id: idOf('again') })
  })

  it('that was returned waits again once it was added to, also when the time for asking has passed', async () => {
    const openid = openidOf('韩一川')
    const before = storedLeave(school(), leaveIds.returned)
    const scope = before.scope
    const revision = { ...leaveWish({ id: idOf('revision'), wish: { kind: 'leave', type: 'official' }, scope, reason: '上午监考', authority: '教务处 监考表 3 号' }), leaveId: leaveIds.returned, version: before.version }
    school().at('12:00', 30)
    expect(await school().output(openid, 'standing.reviseLeave', revision)).toEqual({ version: before.version + 1 })
    expect(storedLeave(school(), leaveIds.returned)).toMatchObject({ state: 'waiting', remark: '', decidedBy: null, decidedAt: null })
  })

  it('is nobody else’s to change', async () => {
    await ask(school())
    const changes = { id: idOf('other'), studioId, leaveId: idOf('leave'), version: 1 }
    for (const openid of [openids.memberOfTwo, host, openids.office]) {
      expect(await school().refusal(openid, 'standing.withdrawLeave', changes)).toEqual({ code: 'NOT_ALLOWED' })
      expect(await school().refusal(openid, 'standing.reviseLeave', { ...leaveWish(changes), ...changes })).toEqual({ code: 'NOT_ALLOWED' })
    }
  })

  it('can’t be changed as it was before', async () => {
    await ask(school())
    await decide(school(), idOf('leave'), 'returned')
    expect(await school().refusal(member, 'standing.withdrawLeave', { id: idOf('w'), studioId, leaveId: idOf('leave'), version: 1 })).toEqual({ code: 'VERSION_CHANGED' })
  })
})

it('a refused wish leaves everything as it was', async () => {
  const before = school().store()
  const version = versionOf()
  await school().refusal(member, 'standing.askLeave', leaveWish({ scope: days(-20) }))
  expect(school().store()).toEqual(before)
  expect(versionOf()).toBe(version)
})

it('a request that was sent back waits anew from when it is sent again; one that is only changed has waited since it was made', async () => {
  const leaveId = await ask(school())
  const { id: _id, ...wish } = leaveWish()
  const made = storedLeave(school(), leaveId).askedAt
  const revise = (name: string, version: number) => school().output(member, 'standing.reviseLeave', { ...wish, id: idOf(name), leaveId, version, reason: name })
  school().cloud.clock.move({ advanceMs: 60_000 })
  await revise('changed', 1)
  expect(storedLeave(school(), leaveId).askedAt).toBe(made)
  await decide(school(), leaveId, 'returned')
  await revise('sent again', 3)
  expect(storedLeave(school(), leaveId).askedAt).toBeGreaterThanOrEqual(made + 60_000)
})

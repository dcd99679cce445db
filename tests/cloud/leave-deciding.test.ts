import { findingOf } from '../../domain/attendance/sheet'
import { names, openids, otherHostOpenid, otherStudioId, personId, sessionOf, activityIds, studioId } from './support/cast'
import { codeAt, openRoom } from './support/codes'
import type { Leave } from './support/leaves'
import { ask, days, decide, decisionOn, leaveIds, leaveWish, openidOf, sessionNamed, sessions, storedLeave } from './support/leaves'
import { idOf } from './support/plans'
import { time, useSchool } from './support/school'

const school = useSchool()
const { member, host, office } = openids
const forum = sessionNamed('德育论坛预备会')
const visits = sessionNamed('家校沟通：第一次家访怎么谈')

const leaveOf = (leaveId: string, openid: string = host): Promise<Leave> => school().output(openid, 'standing.leave', { studioId, leaveId, withProofs: false })
const fact = (id: string) => school().store().facts.find(({ _id }) => _id === id)
const absences = (name: string) => school().store().standings.find(({ _id }) => _id === studioId)?.figures[personId(name)]?.absent

/** What the sheet says of somebody: the status, or the kind of leave. */
function says(sessionId: string, name: string): string | undefined {
  const entry = school().store().sheets.find(({ _id }) => _id === sessionId)?.entries[personId(name)]
  return entry === undefined ? undefined : (findingOf(entry).leaveType ?? findingOf(entry).status)
}

function closeSheet(sessionId: string) {
  return school().output(host, 'standing.closeSheet', { id: idOf(`close ${sessionId}`), studioId, sessionId })
}

describe('a host decides', () => {
  it('approval of leave that covers a sheet corrects it, once, and the member is told', async () => {
    expect(says(forum, '蒋予安')).toBe('absent')
    const decision = decisionOn(school(), leaveIds.afterwards, 'approved')
    for (let i = 0; i < 2; i++) expect(await school().output(host, 'standing.decideLeave', decision)).toEqual({ version: decision.version + 1, corrected: 1 })
    expect(says(forum, '蒋予安')).toBe('sick')
    expect(absences('蒋予安')).toBe(0)
    expect(fact(decision.id)).toMatchObject({
      kind: 'leave.approved',
      by: personId(names.host),
      subjects: [leaveIds.afterwards, `${forum}_${personId('蒋予安')}`],
      detail: { corrections: [{ sessionId: forum, to: { status: 'leave', leaveType: 'sick' } }] },
      events: [{ kind: 'leave-answered', personId: personId('蒋予安'), leaveId: leaveIds.afterwards, state: 'approved', stillCounts: false }],
    })
  })

  it('the correction stands in the history of the entry', async () => {
    await decide(school(), leaveIds.afterwards, 'approved')
    const { rows } = await school().output(host, 'standing.entryHistory', { studioId, sessionId: forum, personId: personId('蒋予安') })
    expect(rows.map(({ kind }) => kind)).toEqual(['sheet.closed', 'leave.approved'])
  })

  it('leave that still counts is approved with these words, and still counts', async () => {
    await ask(school(), { id: idOf('counts'), wish: { kind: 'leave', type: 'personal' }, scope: days(7) }, openidOf('韩一川'))
    expect((await leaveOf(idOf('counts'))).leave.stillCounts).toBe(true)
    await decide(school(), idOf('counts'), 'approved')
    expect(fact(idOf(`approved ${idOf('counts')}`))?.events).toEqual([expect.objectContaining({ state: 'approved', stillCounts: true })])
  })

  it('while nobody has, an absence is 待 and does not count', async () => {
    expect(absences('蒋予安')).toBe(0)
    await decide(school(), leaveIds.afterwards, 'refused')
    expect([says(forum, '蒋予安'), absences('蒋予安')]).toEqual(['absent', 1])
  })

  it('what was refused may be asked for again in time, with a better reason', async () => {
    await ask(school())
    await decide(school(), idOf('leave'), 'refused')
    await ask(school(), { id: idOf('again'), reason: '附上了病历' })
    expect((await leaveOf(idOf('leave'), member)).leave).toMatchObject({ state: 'refused', remark: '说明', deciderName: names.host })
  })

  it('approved leave is not withdrawn', async () => {
    await ask(school())
    await decide(school(), idOf('leave'), 'approved')
    expect(await school().refusal(member, 'standing.withdrawLeave', { id: idOf('w'), studioId, leaveId: idOf('leave'), version: 2 })).toEqual({ code: 'VERSION_CHANGED' })
  })

  it('refusing and returning need a remark', async () => {
    for (const decision of ['refused', 'returned'] as const) {
      const wish = { ...decisionOn(school(), leaveIds.waiting, decision), remark: ' ' }
      expect(await school().refusal(host, 'standing.decideLeave', wish)).toEqual({ code: 'BAD_INPUT', detail: { field: 'remark' } })
    }
  })

  it('on what they have seen, not on what was revised meanwhile', async () => {
    await ask(school())
    const decision = decisionOn(school(), idOf('leave'), 'approved')
    await school().output(member, 'standing.reviseLeave', { ...leaveWish({ id: idOf('r'), wish: { kind: 'leave', type: 'personal' } }), leaveId: idOf('leave'), version: 1 })
    expect(await school().refusal(host, 'standing.decideLeave', decision)).toEqual({ code: 'VERSION_CHANGED' })
  })

  it.each(['member', 'memberOfTwo', 'assistant', 'adviser', 'office', 'stranger', 'foreignHost'] as const)('not as %s', async (who) => {
    await ask(school())
    expect(await school().refusal(openids[who], 'standing.decideLeave', decisionOn(school(), idOf('leave'), 'approved'))).toEqual({ code: 'NOT_ALLOWED' })
  })

  it('not on their own', async () => {
    school().rewrite(({ people }) => {
      for (const membership of people.find(({ openid }) => openid === member)?.memberships ?? []) membership.role = 'host'
    })
    await ask(school())
    expect(await school().refusal(member, 'standing.decideLeave', decisionOn(school(), idOf('leave'), 'approved'))).toEqual({ code: 'NOT_ALLOWED' })
    expect(await leaveOf(idOf('leave'), member)).toMatchObject({ own: true, mayDecide: false })
  })

  it('not a request of another studio', async () => {
    await ask(school())
    const wish = { ...decisionOn(school(), idOf('leave'), 'approved'), studioId: otherStudioId }
    expect(await school().refusal(otherHostOpenid, 'standing.decideLeave', wish)).toEqual({ code: 'NOT_FOUND' })
  })
})

describe('who has leave', () => {
  it('and comes late is present', async () => {
    const sessionId = sessionOf(activityIds.today)
    await ask(school(), { scope: sessions(sessionId) })
    await decide(school(), idOf('leave'), 'approved')
    const room = await openRoom(school(), sessionId)
    const token = codeAt(room, school().at('14:25'))
    await school().output(member, 'attendance.checkIn', { token })
    school().at('16:31')
    await closeSheet(sessionId)
    expect(says(sessionId, names.member)).toBe('present')
  })

  it('and does not come is on leave', async () => {
    const sessionId = sessionOf(activityIds.today)
    await ask(school(), { scope: days(0) })
    await decide(school(), idOf('leave'), 'approved')
    school().at('16:31')
    await closeSheet(sessionId)
    expect([says(sessionId, names.member), says(sessionId, names.memberOfTwo)]).toEqual(['sick', 'absent'])
  })
})

describe('the office takes 因公 back', () => {
  it('within the period: the sheet says what it would without, and the member is told', async () => {
    expect([says(visits, names.member), absences(names.member)]).toEqual(['official', 0])
    const { mayOverturn, effect } = await leaveOf(leaveIds.official, office)
    expect([mayOverturn, effect]).toEqual([
      true,
      [expect.objectContaining({ sessionId: visits, now: { status: 'official', counts: false }, then: { status: 'absent', counts: true } })],
    ])
    expect(await decide(school(), leaveIds.official, 'overturned', office)).toMatchObject({ corrected: 1 })
    expect([says(visits, names.member), absences(names.member)]).toEqual(['absent', 1])
    expect(fact(idOf(`overturned ${leaveIds.official}`))?.events).toContainEqual({ kind: 'leave-answered', personId: personId(names.member), leaveId: leaveIds.official, state: 'overturned', stillCounts: false })
  })

  it('that was approved after the sheet: what stood before comes back', async () => {
    await ask(school(), { id: idOf('official'), wish: { kind: 'leave', type: 'official' }, authority: '教务处', scope: days(0) })
    school().at('16:31')
    const today = sessionOf(activityIds.today)
    await closeSheet(today)
    expect(says(today, names.member)).toBe('absent')
    await decide(school(), idOf('official'), 'approved')
    expect(says(today, names.member)).toBe('official')
    await decide(school(), idOf('official'), 'overturned', office)
    expect(says(today, names.member)).toBe('absent')
  })

  it('not when the period is over', async () => {
    school().at('12:00', 167) // 1 September
    expect(await school().refusal(office, 'standing.decideLeave', decisionOn(school(), leaveIds.official, 'overturned'))).toEqual({ code: 'TOO_LATE', detail: { at: Date.parse('2026-09-01T00:00+08:00') } })
  })

  it('not as a host, and no other leave', async () => {
    expect(await school().refusal(host, 'standing.decideLeave', decisionOn(school(), leaveIds.official, 'overturned'))).toEqual({ code: 'NOT_ALLOWED' })
    await decide(school(), leaveIds.waiting, 'approved')
    expect(await school().refusal(office, 'standing.decideLeave', decisionOn(school(), leaveIds.waiting, 'overturned'))).toEqual({ code: 'NOT_ALLOWED' })
  })
})

describe('a suspension', () => {
  it('that was asked for is decided by the office', async () => {
    expect(await school().refusal(otherHostOpenid, 'standing.decideLeave', decisionOn(school(), leaveIds.suspensionWaiting, 'approved'))).toEqual({ code: 'NOT_ALLOWED' })
    expect(await decide(school(), leaveIds.suspensionWaiting, 'approved', office)).toMatchObject({ corrected: 0 })
  })

  it('covers a session that is created later', async () => {
    await school().output(office, 'standing.grantLeave', suspension(names.member))
    const sessionId = sessionOf(activityIds.today)
    school().at('16:31')
    await closeSheet(sessionId)
    expect([says(sessionId, names.member), absences(names.member)]).toEqual(['absent', 0])
  })

  it('is not granted twice, and by nobody but the office', async () => {
    await school().output(office, 'standing.grantLeave', suspension(names.member))
    await school().output(office, 'standing.grantLeave', suspension(names.member))
    expect(await school().refusal(office, 'standing.grantLeave', { ...suspension(names.member), id: idOf('again') })).toEqual({ code: 'ALREADY_ASKED' })
    for (const openid of [host, openids.assistant, member, openids.foreignHost]) {
      expect(await school().refusal(openid, 'standing.grantLeave', { ...suspension(names.member), id: idOf('again') })).toEqual({ code: 'NOT_ALLOWED' })
    }
    expect(await school().refusal(office, 'standing.grantLeave', suspension('无工作室', idOf('again')))).toEqual({ code: 'NOT_FOUND' })
  })

  it('ends earlier: what comes after counts again', async () => {
    const who = '谢青禾'
    expect(absences(who)).toBe(0)
    const shorter = { id: idOf('shorter'), studioId, leaveId: leaveIds.suspended, version: storedLeave(school(), leaveIds.suspended).version, lastDay: days(-10).lastDay, reason: '提前返岗' }
    expect(await school().refusal(host, 'standing.shortenLeave', shorter)).toEqual({ code: 'NOT_ALLOWED' })
    expect(await school().refusal(office, 'standing.shortenLeave', { ...shorter, lastDay: days(200).lastDay })).toEqual({ code: 'BAD_INPUT', detail: { field: 'lastDay' } })
    for (let i = 0; i < 2; i++) expect(await school().output(office, 'standing.shortenLeave', shorter)).toEqual({ version: shorter.version + 1 })
    expect(storedLeave(school(), leaveIds.suspended)).toMatchObject({ scope: { lastDay: days(-10).lastDay }, until: time('0:00', -9) })
    expect(absences(who)).toBe(1)
    const [told, ...others] = school().store().messages.filter(({ _id }) => _id.startsWith(shorter.id))
    expect([told?.personId, told?.content, others]).toMatchObject([personId(who), { kind: 'leave-answered', state: 'shortened' }, []])
  })

  it('is neither granted nor ended within what is settled', async () => {
    const readFrom = time('0:00', -5)
    school().rewrite(({ standings }) => {
      for (const one of standings) one.readFrom = readFrom
    })
    const tooLate = { code: 'TOO_LATE', detail: { at: readFrom } }
    expect(await school().refusal(office, 'standing.grantLeave', { ...suspension(names.member), scope: days(-30, -7) })).toEqual(tooLate)
    const shorter = { id: idOf('shorter'), studioId, leaveId: leaveIds.suspended, version: storedLeave(school(), leaveIds.suspended).version, lastDay: days(-10).lastDay, reason: '提前返岗' }
    expect(await school().refusal(office, 'standing.shortenLeave', shorter)).toEqual(tooLate)
  })

  it('is taken back by the office', async () => {
    await decide(school(), leaveIds.suspended, 'overturned', office)
    expect(absences('谢青禾')).toBeGreaterThan(1)
  })
})

describe('an exemption', () => {
  const wish = { id: idOf('exempt'), studioId, personId: personId('吕文博'), grant: { kind: 'exemption' as const }, scope: sessions(forum), reason: '代表学校参赛' }

  it.each(['host', 'office'] as const)('granted by %s takes a session out of the count', async (who) => {
    const before = absences('吕文博') ?? 0
    expect(await school().output(openids[who], 'standing.grantLeave', wish)).toEqual({ version: 1 })
    expect(absences('吕文博')).toBe(before - 1)
    expect(says(forum, '吕文博')).toBe('absent')
  })

  it('is taken back by a host', async () => {
    await school().output(host, 'standing.grantLeave', wish)
    const before = absences('吕文博') ?? 0
    await decide(school(), idOf('exempt'), 'overturned')
    expect(absences('吕文博')).toBe(before + 1)
  })

  it('is nothing that anybody gives themselves', async () => {
    school().rewrite(({ people }) => {
      for (const membership of people.find(({ openid }) => openid === member)?.memberships ?? []) membership.role = 'host'
    })
    expect(await school().refusal(member, 'standing.grantLeave', { ...wish, personId: personId(names.member) })).toEqual({ code: 'NOT_ALLOWED' })
  })

  it('of sessions has no day to end on', async () => {
    await school().output(host, 'standing.grantLeave', wish)
    const shorter = { id: idOf('shorter'), studioId, leaveId: idOf('exempt'), version: 1, lastDay: days(0).lastDay, reason: '无' }
    expect(await school().refusal(host, 'standing.shortenLeave', shorter)).toEqual({ code: 'BAD_INPUT', detail: { field: 'lastDay' } })
  })
})

/** From today for four months. */
function suspension(name: string, id = idOf('suspension')) {
  return { id, studioId, personId: personId(name), grant: { kind: 'suspension' as const, type: 'parental' as const }, scope: days(0, 120), reason: '产假' }
}

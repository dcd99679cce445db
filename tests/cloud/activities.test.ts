import type { Activity } from '../../cloudfunctions/kit/documents'
import { activityIds, names, openids, otherStudioId, personId, sessionOf } from './support/cast'
import { codeAt, openRoom } from './support/codes'
import type { Plan, Revision } from './support/plans'
import { facts, idOf, plan, revisionOf, twoHours } from './support/plans'
import { time, useSchool } from './support/school'

const school = useSchool()
const week = 7 * 86_400_000
const { host } = openids

const create = (wish: Plan, openid: string = host) => school().output(openid, 'attendance.createActivity', wish)
const createRefusal = (wish: Plan, openid: string = host) => school().refusal(openid, 'attendance.createActivity', wish)
const revise = (wish: Revision, openid: string = host) => school().output(openid, 'attendance.reviseActivity', wish)
const reviseRefusal = (wish: Revision, openid: string = host) => school().refusal(openid, 'attendance.reviseActivity', wish)
const read = (activityId: string, openid: string = host) => school().output(openid, 'attendance.activity', { activityId })

function stored(activityId: string): Activity | undefined {
  return school()
    .store()
    .activities.find(({ _id }) => _id === activityId)
}

function countStored(): number {
  return school().store().activities.length
}

describe('planning an activity', () => {
  it('makes it with the ids of the phone, and everybody of the studio sees it', async () => {
    expect(await create(plan())).toEqual({ activityIds: [idOf('plan')] })
    const { activity, agenda, roster, version } = await read(idOf('plan'))
    expect(activity).toMatchObject({
      title: facts.title,
      type: facts.type,
      place: facts.place,
      myRole: 'host',
      cancelled: false,
      expected: false,
    })
    expect(activity.sessions).toMatchObject([
      {
        id: sessionOf(idOf('plan')),
        startsAt: time('10:00', 1),
        endsAt: time('12:00', 1),
        opensAt: time('9:30', 1),
        closesAt: time('12:00', 1),
        arrived: 0,
        mine: null,
      },
    ])
    expect({ agenda, roster, version }).toEqual({ agenda: facts.agenda, roster: facts.roster, version: 1 })
    expect((await read(idOf('plan'), openids.member)).activity).toMatchObject({ expected: true, myRole: 'member' })
  })

  it('is safe to repeat', async () => {
    const first = await create(plan())
    const after = school().store()
    expect(await create(plan())).toEqual(first)
    expect(school().store()).toEqual(after)
  })

  it('is safe to repeat ten times at once', async () => {
    const before = countStored()
    await school().warmUp('attendance.today')
    school().cloud.faults({ latencyMs: 5 })
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(plan())))
    expect(answers).toEqual(Array(10).fill({ activityIds: [idOf('plan')] }))
    expect(countStored()).toBe(before + 1)
  })

  it('is safe to repeat for several weeks, ten times at once', async () => {
    const before = countStored()
    const wish = plan({ weeklyIds: [idOf('second'), idOf('third')], acceptOverlaps: true })
    await school().warmUp('attendance.today')
    school().cloud.faults({ latencyMs: 2 })
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(wish)))
    expect(new Set(answers.map(({ activityIds: ids }) => ids.join()))).toEqual(new Set([[wish.id, ...wish.weeklyIds].join()]))
    expect(countStored()).toBe(before + 3)
  })

  it('is safe to repeat when it has begun meanwhile, or was cancelled', async () => {
    await create(plan())
    await school().output(host, 'attendance.cancelActivity', { activityId: idOf('plan'), version: 1, reason: '' })
    school().at('13:00', 1)
    expect(await create(plan())).toEqual({ activityIds: [idOf('plan')] })
    expect(stored(idOf('plan'))?.cancelled).not.toBeNull()
  })

  it('refuses an id that another wish has taken', async () => {
    await create(plan())
    expect(await createRefusal(plan({ facts: { ...facts, title: '另一件事' } }))).toEqual({ code: 'ID_TAKEN' })
    expect(stored(idOf('plan'))?.title).toBe(facts.title)
  })

  it('refuses an id of another studio', async () => {
    const before = stored(activityIds.foreign)
    expect(await createRefusal(plan({ id: activityIds.foreign }))).toEqual({ code: 'ID_TAKEN' })
    expect(await createRefusal(plan({ weeklyIds: [activityIds.foreign], acceptOverlaps: true }))).toEqual({ code: 'ID_TAKEN' })
    expect(stored(activityIds.foreign)).toEqual(before)
    expect(stored(idOf('plan'))).toBeUndefined()
  })

  it('refuses the same wish by another host under the same id', async () => {
    await create(plan())
    const wish = plan({ studioId: otherStudioId })
    expect(await createRefusal(wish, openids.foreignHost)).toEqual({ code: 'ID_TAKEN' })
  })

  it('refuses what is over already', async () => {
    expect(await createRefusal(plan({ sessions: [twoHours('8:00', 0)] }))).toEqual({ code: 'IN_THE_PAST', detail: { field: 'sessions.0' } })
    expect(await createRefusal(plan({ sessions: [twoHours('8:00', -1), twoHours('8:00', 1)] }))).toEqual({
      code: 'IN_THE_PAST',
      detail: { field: 'sessions.0' },
    })
  })

  it('takes what has begun and is not over', async () => {
    expect(await create(plan({ sessions: [twoHours('13:00', 0)], acceptOverlaps: true }))).toEqual({ activityIds: [idOf('plan')] })
  })

  it.each([
    ['a title of blanks', plan({ facts: { ...facts, title: '   ' } }), 'facts.title'],
    ['a title of 61 characters', plan({ facts: { ...facts, title: '长'.repeat(61) } }), 'facts.title'],
    ['no session', plan({ sessions: [] }), 'sessions'],
    ['thirteen sessions', plan({ sessions: Array.from({ length: 13 }, (_, i) => twoHours('8:00', 1 + i)) }), 'sessions'],
    [
      'an end before the start',
      plan({ sessions: [{ startsAt: time('12:00', 1), endsAt: time('10:00', 1), tenthsOfHours: 0 }] }),
      'sessions.0.endsAt',
    ],
    [
      'more than fourteen hours',
      plan({ sessions: [{ startsAt: time('6:00', 1), endsAt: time('20:01', 1), tenthsOfHours: 0 }] }),
      'sessions.0.endsAt',
    ],
    ['sessions that run into each other', plan({ sessions: [twoHours('8:00', 1), twoHours('9:00', 1)] }), 'sessions.1.startsAt'],
    ['sessions out of order', plan({ sessions: [twoHours('14:00', 1), twoHours('9:00', 1)] }), 'sessions.1.startsAt'],
    ['half a minute', plan({ sessions: [{ ...twoHours('8:00', 1), startsAt: time('8:00:30', 1) }] }), 'sessions.0.startsAt'],
    ['the same id twice', plan({ weeklyIds: [idOf('plan')] }), 'weeklyIds'],
    ['21 more weeks', plan({ weeklyIds: Array.from({ length: 21 }, (_, i) => idOf(`${i}`)) }), 'weeklyIds'],
    [
      'somebody of another studio on the roster',
      plan({ facts: { ...facts, roster: { kind: 'some', personIds: [personId('外聘主持')] } } }),
      'facts.roster',
    ],
    ['nobody on the roster', plan({ facts: { ...facts, roster: { kind: 'some', personIds: [] } } }), 'facts.roster.personIds'],
  ] as const)('refuses %s and names the field', async (_case, wish, field) => {
    const before = school().store()
    expect(await createRefusal(wish)).toEqual({ code: 'BAD_INPUT', detail: { field } })
    expect(school().store()).toEqual(before)
  })

  it('takes sessions that follow each other without a break, up to twelve', async () => {
    const sessions = Array.from({ length: 12 }, (_, i) => twoHours('0:00', 1 + i / 12))
    await create(plan({ sessions, acceptOverlaps: true }))
    const { activity } = await read(idOf('plan'))
    expect(activity.sessions.map(({ id }) => id.slice(-1)).join('')).toBe('abcdefghijkl')
  })
})

describe('an activity of several weeks', () => {
  it('stands in each week at the same time', async () => {
    const ids = [idOf('plan'), idOf('second'), idOf('third')]
    expect(await create(plan({ weeklyIds: ids.slice(1), acceptOverlaps: true }))).toEqual({ activityIds: ids })
    expect(ids.map((id) => stored(id)?.sessions.map(({ id: own, startsAt }) => [own, startsAt]))).toEqual(
      ids.map((id, weeks) => [[sessionOf(id), time('10:00', 1) + weeks * week]]),
    )
  })

  it('is made whole or not at all', async () => {
    const before = countStored()
    const wish = plan({ weeklyIds: [idOf('second'), activityIds.past], acceptOverlaps: true })
    expect(await createRefusal(wish)).toEqual({ code: 'ID_TAKEN' })
    expect(countStored()).toBe(before)
  })

  it('can be twenty-one weeks long', async () => {
    const weeklyIds = Array.from({ length: 20 }, (_, i) => idOf(`week ${i}`))
    await create(plan({ weeklyIds, acceptOverlaps: true }))
    expect(stored(idOf('week 19'))?.startsAt).toBe(time('10:00', 1) + 20 * week)
  })

  it('points out an overlap in a later week', async () => {
    const wish = plan({ sessions: [twoHours('14:00', 2)], weeklyIds: Array.from({ length: 1 }, () => idOf('second')) })
    const taken = plan({ id: idOf('taken'), sessions: [twoHours('15:00', 9)], acceptOverlaps: true })
    await create(taken)
    const { code, detail } = await createRefusal(wish)
    expect(code).toBe('OVERLAPS')
    expect(detail?.overlaps).toEqual([{ activityId: taken.id, title: facts.title, startsAt: time('15:00', 9), endsAt: time('17:00', 9) }])
  })
})

describe('an overlap', () => {
  const during = plan({ sessions: [twoHours('15:00', 0)] })

  it('is pointed out by name and time', async () => {
    expect(await createRefusal(during)).toEqual({
      code: 'OVERLAPS',
      detail: {
        overlaps: [
          {
            activityId: activityIds.today,
            title: '主题班会观摩：把规则讲成故事',
            startsAt: time('14:00'),
            endsAt: time('16:30'),
          },
        ],
      },
    })
    expect(stored(idOf('plan'))).toBeUndefined()
  })

  it('can be accepted', async () => {
    await createRefusal(during)
    expect(await create({ ...during, acceptOverlaps: true })).toEqual({ activityIds: [idOf('plan')] })
  })

  it.each([
    ['what begins when the other ends', [{ startsAt: time('16:30'), endsAt: time('18:00'), tenthsOfHours: 20 }]],
    ['what lies in the break between two sessions', [{ startsAt: time('11:30', 14), endsAt: time('13:30', 14), tenthsOfHours: 20 }]],
    ['what overlaps an activity of another studio', [twoHours('15:00', 2)]],
    ['what overlaps a cancelled activity', [twoHours('14:00', 5)]],
  ])('is not seen in %s', async (_case, sessions) => {
    await create(plan({ id: idOf('cancelled'), sessions: [twoHours('14:00', 5)] }))
    await school().output(host, 'attendance.cancelActivity', { activityId: idOf('cancelled'), version: 1, reason: '' })
    expect(await create(plan({ sessions }))).toEqual({ activityIds: [idOf('plan')] })
  })

  it('is pointed out for a session that is moved, and not for one that stays', async () => {
    await create(plan({ sessions: [twoHours('10:00', 4)] }))
    await create(plan({ id: idOf('beside'), sessions: [twoHours('11:00', 4)], acceptOverlaps: true }))
    const revision = revisionOf(school(), idOf('plan'))
    const renamed = { ...revision, facts: { ...revision.facts, title: '改了名字' } }
    expect(await revise(renamed)).toEqual({ version: 2 })
    const moved = { ...revisionOf(school(), idOf('plan')), sessions: [{ id: sessionOf(idOf('plan')), ...twoHours('10:30', 4) }] }
    expect(await reviseRefusal(moved)).toMatchObject({ code: 'OVERLAPS', detail: { overlaps: [{ activityId: idOf('beside') }] } })
    expect(await revise({ ...moved, acceptOverlaps: true })).toEqual({ version: 3 })
  })
})

describe('a copy', () => {
  it('of an activity, made from what its page shows, is like it at another time', async () => {
    const { activity, agenda, roster } = await read(activityIds.forSome)
    if (roster === null) throw new Error('a host sees the roster')
    const { title, type, place, speaker, bring, required } = activity
    const copied = { title, type, place, speaker, bring, required, agenda, roster }
    await create(plan({ id: idOf('copy'), facts: copied, sessions: [twoHours('14:00', 21)] }))
    const { activity: copy, expected } = await read(idOf('copy'))
    expect(copy).toMatchObject({ title, type, place, speaker, bring, required })
    expect(expected?.map(({ name }) => name)).toContain(names.member)
    expect(expected).toHaveLength(4)
  })
})

describe('changing an activity', () => {
  it('changes its facts and leaves the room code as it is', async () => {
    const before = await openRoom(school(), sessionOf(activityIds.today))
    const revision = revisionOf(school())
    expect(
      await revise({
        ...revision,
        facts: { ...revision.facts, title: '新题目', place: { kind: 'online', link: 'https://meeting.example.com/1' } },
      }),
    ).toEqual({ version: 2 })
    const { activity, version } = await read(activityIds.today)
    expect([activity.title, activity.place, version]).toEqual(['新题目', { kind: 'online', link: 'https://meeting.example.com/1' }, 2])
    const after = await openRoom(school(), sessionOf(activityIds.today))
    expect([after.key, after.place]).toEqual([before.key, 'https://meeting.example.com/1'])
  })

  it('replaces the place whole: nothing of the old one is left', async () => {
    const revision = revisionOf(school())
    await revise({ ...revision, facts: { ...revision.facts, place: { kind: 'online', link: 'https://meeting.example.com/1' } } })
    expect(stored(activityIds.today)?.place).toEqual({ kind: 'online', link: 'https://meeting.example.com/1' })
  })

  it('is safe to repeat', async () => {
    const revision = { ...revisionOf(school()), facts: { ...revisionOf(school()).facts, title: '新题目' } }
    const first = await revise(revision)
    const after = school().store()
    expect(await revise(revision)).toEqual(first)
    expect(school().store()).toEqual(after)
  })

  it('moves a session: its room gets a new key', async () => {
    const id = sessionOf(activityIds.today)
    const before = await openRoom(school(), id)
    await revise({ ...revisionOf(school()), sessions: [{ id, startsAt: time('15:00'), endsAt: time('17:00'), tenthsOfHours: 20 }] })
    const after = await openRoom(school(), id)
    expect(after.key).not.toBe(before.key)
    expect(after).toMatchObject({ startsAt: time('15:00'), endsAt: time('17:00'), opensAt: time('14:30') })
    expect(await school().refusal(openids.member, 'attendance.checkIn', { token: codeAt(after, school().now()) })).toMatchObject({
      code: 'NOT_OPEN_YET',
    })
  })

  it('moves a session there and back: the key is a third one', async () => {
    const id = sessionOf(activityIds.forSome)
    const keys = [(await openRoom(school(), id)).key]
    const original = revisionOf(school(), activityIds.forSome)
    for (const sessions of [[{ id, ...twoHours('9:00', 8) }], original.sessions]) {
      await revise({ ...revisionOf(school(), activityIds.forSome), sessions, acceptOverlaps: true })
      keys.push((await openRoom(school(), id)).key)
    }
    expect(new Set(keys).size).toBe(3)
  })

  it('refuses somebody who saw an older version', async () => {
    const old = revisionOf(school())
    await revise({ ...old, facts: { ...old.facts, title: '先改' } })
    expect(await reviseRefusal({ ...old, facts: { ...old.facts, title: '后改' } })).toEqual({ code: 'VERSION_CHANGED' })
    expect(stored(activityIds.today)?.title).toBe('先改')
  })

  it('by two at once, keeps one and refuses the other', async () => {
    const revision = revisionOf(school())
    await school().warmUp('attendance.today')
    school().cloud.faults({ latencyMs: 5 })
    const wishes = ['甲', '乙', '丙'].map((title) => ({ ...revision, facts: { ...revision.facts, title } }))
    const replies = await Promise.all(wishes.map((wish) => school().call(host, 'attendance.reviseActivity', wish)))
    expect(replies.map(({ reply }) => (reply.ok ? 'ok' : reply.code)).sort()).toEqual(['VERSION_CHANGED', 'VERSION_CHANGED', 'ok'])
    expect(stored(activityIds.today)?.version).toBe(2)
  })

  it.each([
    ['a session that is over', activityIds.past, [{ id: sessionOf(activityIds.past), ...twoHours('10:00', 3) }], 'IN_THE_PAST'],
    ['a session into the past', activityIds.forSome, [{ id: sessionOf(activityIds.forSome), ...twoHours('8:00', -1) }], 'IN_THE_PAST'],
    ['an open session to another day', activityIds.today, [{ id: sessionOf(activityIds.today), ...twoHours('14:00', 1) }], 'ALREADY_OPEN'],
    ['an open session away', activityIds.today, [{ id: null, ...twoHours('20:00', 0) }], 'ALREADY_OPEN'],
    ['a session that is not there', activityIds.today, [{ id: `${activityIds.today}b`, ...twoHours('20:00', 0) }], 'BAD_INPUT'],
    ['a session of another activity', activityIds.today, [{ id: sessionOf(activityIds.forSome), ...twoHours('20:00', 0) }], 'BAD_INPUT'],
  ] as const)('refuses to move %s', async (_case, activityId, sessions, code) => {
    const before = stored(activityId)
    expect(await reviseRefusal({ ...revisionOf(school(), activityId), sessions: [...sessions], acceptOverlaps: true })).toMatchObject({
      code,
    })
    expect(stored(activityId)).toEqual(before)
  })

  it('moves an open session within its day until it ends', async () => {
    school().at('16:29')
    const id = sessionOf(activityIds.today)
    await revise({ ...revisionOf(school()), sessions: [{ id, startsAt: time('14:30'), endsAt: time('17:30'), tenthsOfHours: 30 }] })
    school().at('17:28:30')
    expect(
      await school().output(openids.member, 'attendance.checkIn', { token: codeAt(await openRoom(school(), id), school().now()) }),
    ).toMatchObject({ minutesLate: 178 })
  })

  it('changes the facts of what is over and leaves its times', async () => {
    const revision = revisionOf(school(), activityIds.past)
    expect(await revise({ ...revision, facts: { ...revision.facts, agenda: '补记' } })).toEqual({ version: 2 })
  })

  it('adds sessions under new letters and never uses a letter twice', async () => {
    const two = revisionOf(school(), activityIds.twoSessions)
    const [first] = two.sessions
    if (first === undefined) throw new Error('a first session')
    await revise({ ...two, sessions: [first] })
    const one = revisionOf(school(), activityIds.twoSessions)
    await revise({ ...one, sessions: [...one.sessions, { id: null, ...twoHours('14:00', 14) }] })
    expect(stored(activityIds.twoSessions)?.sessions.map(({ id }) => id.slice(-1))).toEqual(['a', 'c'])
  })

  it('refuses a thirteenth session, those counted that were dropped', async () => {
    const sessions = Array.from({ length: 12 }, (_, i) => ({ id: null, ...twoHours('19:00', 20 + i) }))
    const revision = revisionOf(school(), activityIds.twoSessions)
    expect(await reviseRefusal({ ...revision, sessions, acceptOverlaps: true })).toEqual({
      code: 'BAD_INPUT',
      detail: { field: 'sessions' },
    })
  })

  it('makes "all" into "some": from then on the room’s code admits only those', async () => {
    const revision = revisionOf(school())
    await revise({ ...revision, facts: { ...revision.facts, roster: { kind: 'some', personIds: [personId(names.member)] } } })
    const room = await openRoom(school(), sessionOf(activityIds.today))
    expect(room.expected).toBe(1)
    const token = codeAt(room, school().now())
    expect(await school().refusal(openids.memberOfTwo, 'attendance.checkIn', { token })).toMatchObject({ code: 'NOT_ON_ROSTER' })
    expect(await school().output(openids.member, 'attendance.checkIn', { token })).toMatchObject({ status: 'present' })
  })

  it('refuses a cancelled one', async () => {
    await school().output(host, 'attendance.cancelActivity', { activityId: activityIds.today, version: 1, reason: '停电' })
    expect(await reviseRefusal(revisionOf(school()))).toEqual({ code: 'CANCELLED' })
  })

  it('refuses one that is not there', async () => {
    expect(await reviseRefusal({ ...revisionOf(school()), activityId: idOf('nowhere') })).toEqual({ code: 'NOT_FOUND' })
  })
})

describe('cancelling an activity', () => {
  const cancel = { activityId: activityIds.today, version: 1, reason: '停电' }

  it('says why to everybody of the studio and hands out no more keys', async () => {
    expect(await school().output(host, 'attendance.cancelActivity', cancel)).toEqual({ version: 2 })
    const seen = await read(activityIds.today, openids.member)
    expect([seen.activity.cancelled, seen.cancelReason]).toEqual([true, '停电'])
    expect(await school().refusal(host, 'attendance.openRoom', { sessionId: sessionOf(activityIds.today) })).toEqual({ code: 'CANCELLED' })
  })

  it('takes it off the home page', async () => {
    await school().output(host, 'attendance.cancelActivity', cancel)
    const { activities } = await school().output(openids.member, 'attendance.today', {})
    expect(activities.map(({ id }) => id)).not.toContain(activityIds.today)
  })

  it('is safe to repeat', async () => {
    const first = await school().output(host, 'attendance.cancelActivity', cancel)
    const after = school().store()
    expect(await school().output(host, 'attendance.cancelActivity', cancel)).toEqual(first)
    expect(school().store()).toEqual(after)
  })

  it('refuses somebody who saw an older version', async () => {
    await revise({ ...revisionOf(school()), facts })
    expect(await school().refusal(host, 'attendance.cancelActivity', cancel)).toEqual({ code: 'VERSION_CHANGED' })
  })
})

describe('an activity of several sessions', () => {
  it('counts each session apart', async () => {
    const [first, second] = ['a', 'b'].map((letter) => activityIds.twoSessions + letter)
    if (first === undefined || second === undefined) throw new Error('two sessions')
    school().at('8:45', 14)
    await school().output(openids.member, 'attendance.checkIn', { token: codeAt(await openRoom(school(), first), school().now()) })
    expect((await read(activityIds.twoSessions)).activity.sessions.map(({ arrived }) => arrived)).toEqual([1, 0])
    expect((await openRoom(school(), second)).arrived).toBe(0)
  })

  it('has a code of its own for each', async () => {
    const [first, second] = await Promise.all(['a', 'b'].map((letter) => openRoom(school(), activityIds.twoSessions + letter)))
    expect(first?.key).not.toBe(second?.key)
  })
})

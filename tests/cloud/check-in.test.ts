import { markId } from '../../domain/shared/ids'
import { stepOf } from '../../domain/shared/room-code'
import type { Mark } from '../../cloudfunctions/kit/documents'
import { activityIds, names, openids, otherStudioId, personId, schoolId, sessionOf, studioId } from './support/cast'
import { altered, codeAt, codeFor, envelopeIn, openRoom } from './support/codes'
import { time, useSchool } from './support/school'

const school = useSchool()
const sessionId = sessionOf(activityIds.today)
const garbage = 'https://example.com/a-poster-on-the-wall'

/** What the room shows now, or so many steps later. */
async function code(of = sessionId, steps = 0): Promise<string> {
  const host = of === sessionOf(activityIds.foreign) ? openids.foreignHost : openids.host
  return codeAt(await openRoom(school(), of, host), school().now(), steps)
}

async function checkIn(openid: string, token: string, credential?: string) {
  return school().output(openid, 'attendance.checkIn', credential === undefined ? { token } : { token, credential })
}

async function refusal(openid: string, token: string, credential?: string) {
  return school().refusal(openid, 'attendance.checkIn', credential === undefined ? { token } : { token, credential })
}

async function credentialOf(openid: string): Promise<string> {
  const { credential } = await school().output(openid, 'attendance.today', {})
  if (credential === null) throw new Error(`${openid} got no credential`)
  return credential
}

async function cancel(activityId: string): Promise<void> {
  await school().output(openids.host, 'attendance.cancelActivity', { activityId, version: 1, reason: '停电' })
}

function endMembership(openid: string, to: number): void {
  school().rewrite(({ people }) => {
    const membership = people.find((person) => person.openid === openid)?.memberships.find((candidate) => candidate.studioId === studioId)
    if (membership === undefined) throw new Error(`${openid} is not of the studio`)
    membership.to = to
  })
}

function marks(of = sessionId): Mark[] {
  return school()
    .store()
    .marks.filter((mark) => mark.sessionId === of)
}

function markOf(person: string, arrivedAt: number, more: Partial<Mark> = {}): Mark {
  return {
    _id: markId(sessionId, personId(person)),
    schoolId,
    studioId,
    activityId: activityIds.today,
    sessionId,
    personId: personId(person),
    expected: true,
    via: 'code',
    arrivedAt,
    keyVersion: 0,
    step: stepOf(arrivedAt),
    ...more,
  }
}

describe('a member who scans the code in the room', () => {
  it('is checked in, on time', async () => {
    const before = school().now()
    const answer = await checkIn(openids.member, await code())
    expect(answer).toMatchObject({
      status: 'present',
      minutesLate: 0,
      repeated: false,
      personName: names.member,
      activityId: activityIds.today,
      sessionId,
    })
    expect(answer).toMatchObject({ startsAt: time('14:00'), endsAt: time('16:30') })
    expect(answer.arrivedAt).toBeGreaterThanOrEqual(before)
    expect(marks()).toEqual([markOf(names.member, answer.arrivedAt)])
  })

  it('is counted, and the host sees the name', async () => {
    await checkIn(openids.member, await code())
    expect((await openRoom(school(), sessionId)).arrived).toBe(1)
    const list = await school().output(openids.host, 'attendance.roomList', { sessionId })
    expect(list.arrived).toMatchObject([{ id: personId(names.member), name: names.member, status: 'present' }])
    expect(list.missing.map(({ name }) => name)).not.toContain(names.member)
  })

  it.each([
    ['a few seconds before ten past is on time', '14:09:50', { status: 'present', minutesLate: 0 }],
    ['ten minutes and a second after the start is late', '14:10:01', { status: 'late', minutesLate: 10 }],
    ['a minute before the end is late', '16:29:00', { status: 'late', minutesLate: 149 }],
  ] as const)('%s', async (_case, clock, expected) => {
    school().at(clock)
    expect(await checkIn(openids.member, await code())).toMatchObject(expected)
  })

  it.each([
    ['exactly ten minutes after the start is on time', 0, { status: 'present', minutesLate: 0 }],
    ['a millisecond more is late', 1, { status: 'late', minutesLate: 10 }],
    ['a second more is late', 1000, { status: 'late', minutesLate: 10 }],
  ] as const)('an arrival %s', async (_case, beyond, expected) => {
    const arrivedAt = time('14:10') + beyond
    school().plant('marks', [markOf(names.member, arrivedAt)])
    school().at('14:20')
    expect(await checkIn(openids.member, await code())).toMatchObject({ ...expected, arrivedAt, repeated: true })
    const { activity } = await school().output(openids.member, 'attendance.activity', { activityId: activityIds.today })
    expect(activity.sessions[0]?.mine).toEqual({ ...expected, arrivedAt })
  })

  it.each([
    ['the step before', -1],
    ['the step after, of a device that is ahead', 1],
  ])('may show the code of %s', async (_case, steps) => {
    expect(await checkIn(openids.member, await code(sessionId, steps))).toMatchObject({ repeated: false })
  })

  it('who is in two studios checks in to either', async () => {
    await checkIn(openids.memberOfTwo, await code())
    school().at('14:50', 2)
    const foreign = sessionOf(activityIds.foreign)
    expect(await checkIn(openids.memberOfTwo, await code(foreign))).toMatchObject({ sessionId: foreign })
  })

  it('checks in to each session of a long day', async () => {
    const [morning, afternoon] = ['a', 'b'].map((letter) => activityIds.twoSessions + letter)
    if (morning === undefined || afternoon === undefined) throw new Error('two sessions')
    school().at('8:45', 14)
    await checkIn(openids.member, await code(morning))
    school().at('13:45', 14)
    await checkIn(openids.member, await code(afternoon))
    expect([marks(morning).length, marks(afternoon).length]).toEqual([1, 1])
  })

  it('named on the roster checks in to what is for some', async () => {
    school().at('13:50', 7)
    expect(await checkIn(openids.member, await code(sessionOf(activityIds.forSome)))).toMatchObject({ status: 'present' })
  })
})

describe('a repeat', () => {
  it('answers with the first mark', async () => {
    const first = await checkIn(openids.member, await code())
    school().at('14:15')
    expect(await checkIn(openids.member, await code())).toEqual({ ...first, repeated: true, credential: expect.any(String) as string })
    expect(marks()).toHaveLength(1)
  })

  it('answers with the first mark, with the credential too', async () => {
    const credential = await credentialOf(openids.member)
    const first = await checkIn(openids.member, await code(), credential)
    school().at('14:15')
    expect(await checkIn(openids.member, await code(), credential)).toMatchObject({ ...first, repeated: true, credential: expect.any(String) as string })
  })

  it.each([
    ['when the code has gone out of date', '13:55'],
    ['when check-in has closed', '17:00'],
    ['the next year', '13:50'],
  ])('answers with the first mark %s', async (when, clock) => {
    const scanned = await code()
    const first = await checkIn(openids.member, scanned)
    school().at(clock, when === 'the next year' ? 365 : 0)
    expect(await checkIn(openids.member, scanned)).toMatchObject({ arrivedAt: first.arrivedAt, status: 'present', repeated: true })
  })

  it('ten times at once leaves one mark and one arrival', async () => {
    const token = await code()
    await school().warmUp('attendance.today')
    school().cloud.faults({ latencyMs: 5 })
    const answers = await Promise.all(Array.from({ length: 10 }, () => checkIn(openids.member, token)))
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(new Set(answers.map(({ arrivedAt }) => arrivedAt)).size).toBe(1)
    expect(marks()).toHaveLength(1)
  })

  it('ten times at once with the credential leaves one mark and one arrival', async () => {
    const [token, credential] = [await code(), await credentialOf(openids.member)]
    await school().warmUp('attendance.today')
    school().cloud.faults({ latencyMs: 5 })
    const answers = await Promise.all(Array.from({ length: 10 }, () => checkIn(openids.member, token, credential)))
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(new Set(answers.map(({ arrivedAt }) => arrivedAt)).size).toBe(1)
    expect(marks()).toHaveLength(1)
  })

  it('after a lost reply finds its own mark', async () => {
    const token = await code()
    school().cloud.faults({ rules: [{ action: 'reply', nth: 1, when: 'after', code: -601003 }] })
    const lost = await school().cloud.call({
      openid: openids.member,
      function: 'attendance',
      data: { action: 'checkIn', input: { token } },
    })
    expect(lost).toMatchObject({ error: { errCode: -601003 } })
    const [kept] = marks()
    expect(await checkIn(openids.member, token)).toMatchObject({ repeated: true, arrivedAt: kept?.arrivedAt })
    expect(marks()).toEqual([kept])
  })
})

describe('refused is', () => {
  it('whoever is not bound', async () => {
    expect(await refusal(openids.unbound, await code())).toMatchObject({ code: 'NOT_BOUND' })
  })

  it.each(['', garbage, 'A'.repeat(56), 'A'.repeat(80)])('what is none of our codes: %s', async (token) => {
    expect(await refusal(openids.member, token)).toEqual({ code: 'CODE_UNREADABLE' })
  })

  it('a code with any letter altered', async () => {
    const token = await code()
    for (let place = 0; place < token.length; place++) {
      expect([place, await refusal(openids.member, altered(token, place))]).toEqual([place, { code: 'CODE_UNREADABLE' }])
    }
  })

  it('a code cut short or with something behind it', async () => {
    const token = await code()
    for (const other of [token.slice(0, -1), `${token}A`, `${token}AAAA`, ` ${token}`, `${token}=`]) {
      expect(await refusal(openids.member, other)).toEqual({ code: 'CODE_UNREADABLE' })
    }
  })

  it('an envelope of one’s own: another window under a key that was not handed out for it', async () => {
    const envelope = envelopeIn(await code())
    const forged = codeFor({ ...envelope, lateAfterMinutes: 255 }, school().now(), new Uint8Array(32).fill(9))
    expect(await refusal(openids.member, forged)).toEqual({ code: 'CODE_UNREADABLE' })
  })

  it('a code drawn with another studio’s key', async () => {
    const own = await openRoom(school(), sessionId)
    const other = await openRoom(school(), sessionOf(activityIds.foreign), openids.foreignHost)
    const token = codeAt({ key: other.key, envelope: own.envelope }, school().now())
    expect(await refusal(openids.member, token)).toEqual({ code: 'CODE_UNREADABLE' })
  })

  it('a code of a secret nobody knows', async () => {
    const envelope = envelopeIn(await code())
    const token = codeFor({ ...envelope, secretVersion: 9 }, school().now())
    expect(await refusal(openids.member, token)).toEqual({ code: 'CODE_UNREADABLE' })
  })

  it.each([
    ['two steps old', -2],
    ['an hour old', -240],
    ['of a step that is yet to come', 2],
    ['of tomorrow', 5760],
  ])('a code %s', async (_case, steps) => {
    const token = await code(sessionId, steps)
    expect(await refusal(openids.member, token)).toEqual({ code: 'CODE_EXPIRED' })
    expect(await refusal(openids.member, token, await credentialOf(openids.member))).toEqual({ code: 'CODE_EXPIRED' })
  })

  it('whoever comes before check-in opens, and is told when it does', async () => {
    school().at('13:29')
    expect(await refusal(openids.member, await code())).toEqual({ code: 'NOT_OPEN_YET', detail: { at: time('13:30') } })
    school().at('13:30')
    expect(await checkIn(openids.member, await code())).toMatchObject({ status: 'present' })
  })

  it('whoever comes after the end, and is told when it was', async () => {
    school().at('16:30:01')
    expect(await refusal(openids.member, await code())).toEqual({ code: 'CLOSED', detail: { at: time('16:30') } })
  })

  it('whoever is of no studio or of another', async () => {
    const token = await code()
    expect(await refusal(openids.stranger, token)).toMatchObject({ code: 'NOT_ON_ROSTER' })
    expect(await refusal(openids.foreignHost, token)).toMatchObject({ code: 'NOT_ON_ROSTER' })
    expect(await refusal(openids.foreignHost, token, await credentialOf(openids.foreignHost))).toMatchObject({ code: 'NOT_ON_ROSTER' })
  })

  it('whoever is not among the few who were asked to come', async () => {
    school().at('13:50', 7)
    const token = await code(sessionOf(activityIds.forSome))
    expect(await refusal(openids.memberOfTwo, token)).toMatchObject({ code: 'NOT_ON_ROSTER' })
    expect(await refusal(openids.memberOfTwo, token, await credentialOf(openids.memberOfTwo))).toMatchObject({ code: 'NOT_ON_ROSTER' })
  })

  it('whoever scans the code of a cancelled activity that was for some', async () => {
    school().at('13:50', 7)
    const token = await code(sessionOf(activityIds.forSome))
    await cancel(activityIds.forSome)
    expect(await refusal(openids.member, token)).toEqual({ code: 'CANCELLED' })
  })

  it('whoever scans the code of a cancelled activity before it opens', async () => {
    school().at('13:20')
    const token = await code()
    await cancel(activityIds.today)
    expect(await refusal(openids.member, token)).toEqual({ code: 'CANCELLED' })
  })

  it('never recorded', async () => {
    await refusal(openids.member, await code(sessionId, -2))
    await refusal(openids.stranger, await code())
    await refusal(openids.unbound, await code())
    expect(marks()).toEqual([])
  })
})

describe('who is not counted', () => {
  it.each([
    ['an adviser', openids.adviser],
    ['the host', openids.host],
    ['an assistant', openids.assistant],
  ])('%s may check in and does not raise the count', async (_who, openid) => {
    expect(await checkIn(openid, await code())).toMatchObject({ status: 'present', repeated: false })
    expect((await openRoom(school(), sessionId)).arrived).toBe(0)
    const list = await school().output(openids.host, 'attendance.roomList', { sessionId })
    expect([list.arrived.length, list.notOnRoster.length]).toEqual([0, 1])
  })

  it('with the credential, does not raise the count either', async () => {
    await checkIn(openids.adviser, await code(), await credentialOf(openids.adviser))
    expect((await openRoom(school(), sessionId)).arrived).toBe(0)
  })
})

describe('the credential', () => {
  it('saves the reads and answers none of its own', async () => {
    const { reply, usage } = await school().call(openids.member, 'attendance.checkIn', {
      token: await code(),
      credential: await credentialOf(openids.member),
    })
    expect(reply).toMatchObject({ ok: true, output: { personName: names.member, credential: null } })
    expect(usage.databaseOperations).toBe(1)
    expect(marks()).toMatchObject([{ personId: personId(names.member), schoolId, studioId, expected: true }])
  })

  it('that a check-in hands out saves the reads of the next one', async () => {
    const { credential } = await checkIn(openids.memberOfTwo, await code())
    school().rewrite((store) => void store.marks.splice(0))
    const { usage } = await school().call(openids.memberOfTwo, 'attendance.checkIn', { token: await code(), credential: credential ?? '' })
    expect(usage.databaseOperations).toBe(1)
  })

  it.each([
    ['that is missing', async () => ''],
    ['that has expired', async () => expired()],
    ['that is forged', async () => forged()],
    ['with another letter in what it says', async () => altered(await credentialOf(openids.member), 20)],
    ['with another letter in its proof', async () => lastAltered(await credentialOf(openids.member))],
    ['of somebody else', async () => credentialOf(openids.adviser)],
    ['that is nothing of the kind', async () => 'ey.ey.ey'],
  ])('%s changes nothing: the scanner is read', async (_case, credential) => {
    const given = await credential()
    const { reply, usage } = await school().call(openids.member, 'attendance.checkIn', { token: await code(), credential: given })
    expect(reply).toMatchObject({ ok: true, output: { personName: names.member, credential: expect.any(String) as string } })
    expect(usage.databaseOperations).toBeGreaterThan(1)
    expect(marks()).toMatchObject([{ personId: personId(names.member), expected: true }])
  })

  it('of somebody else lets nobody in who is not bound', async () => {
    expect(await refusal(openids.unbound, await code(), await credentialOf(openids.member))).toMatchObject({ code: 'NOT_BOUND' })
  })

  it('that is silent about this studio changes nothing: who has joined since is let in', async () => {
    const credential = await credentialOf(openids.foreignHost)
    school().rewrite(({ people }) => {
      const person = people.find(({ openid }) => openid === openids.foreignHost)
      person?.memberships.push({ studioId, role: 'member', counted: true, from: 0, to: null })
    })
    expect(await checkIn(openids.foreignHost, await code(), credential)).toMatchObject({ status: 'present' })
    expect(marks()).toMatchObject([{ expected: true }])
  })

  it('does not outlive a membership whose end was known', async () => {
    endMembership(openids.member, time('13:55'))
    const credential = await credentialOf(openids.member)
    school().at('13:56')
    expect(await refusal(openids.member, await code(), credential)).toMatchObject({ code: 'NOT_ON_ROSTER' })
  })

  it('of a membership that has ended meanwhile still lets in, and the host sees somebody who is not on the roster', async () => {
    const credential = await credentialOf(openids.member)
    endMembership(openids.member, school().now())
    await checkIn(openids.member, await code(), credential)
    const list = await school().output(openids.host, 'attendance.roomList', { sessionId })
    expect(list.notOnRoster).toMatchObject([{ id: personId(names.member), name: names.member }])
    expect(list.arrived).toEqual([])
  })

  it('of a membership that has ended lets nobody in half an hour later', async () => {
    const credential = await credentialOf(openids.member)
    endMembership(openids.member, school().now())
    school().at('14:20:01')
    expect(await refusal(openids.member, await code(), credential)).toMatchObject({ code: 'NOT_ON_ROSTER' })
  })

  async function expired(): Promise<string> {
    const credential = await credentialOf(openids.member)
    school().at('14:21')
    return credential
  }

  async function forged(): Promise<string> {
    const [body = ''] = (await credentialOf(openids.member)).split('.')
    return `${body}.${Buffer.alloc(16, 1).toString('base64url')}`
  }

  function lastAltered(credential: string): string {
    return altered(credential, credential.length - 2)
  }
})

describe('the clock of a device', () => {
  it.each([
    ['three minutes slow', -12],
    ['three minutes fast', 12],
  ])(
    'that is %s draws codes that nobody can use, so the code page goes by the cloud’s clock, which every reply carries',
    async (_case, steps) => {
      expect(await refusal(openids.member, await code(sessionId, steps))).toEqual({ code: 'CODE_EXPIRED' })
      const { reply } = await school().call(openids.host, 'attendance.openRoom', { sessionId })
      if (!reply.ok) throw new Error(reply.code)
      expect(Math.abs(school().now() - reply.now)).toBeLessThan(15_000)
      expect(await checkIn(openids.member, codeAt(reply.output, reply.now))).toMatchObject({ status: 'present' })
    },
  )

  it('has no say in a scan: whatever time the phone claims is ignored', async () => {
    const data = {
      action: 'checkIn',
      now: time('13:50'),
      input: { token: await code(), now: 1, arrivedAt: time('13:50'), scannedAt: time('13:50') },
    }
    school().at('14:30')
    const late = { ...data, input: { ...data.input, token: await code() } }
    const reply = await school().cloud.call({ openid: openids.member, function: 'attendance', data: late })
    expect(reply).toMatchObject({ result: { ok: true, output: { status: 'late' } } })
  })
})

describe('a moved activity', () => {
  it('has a new key; a mark made under the old one is judged by the final start', async () => {
    const before = await openRoom(school(), sessionId)
    await checkIn(openids.member, codeAt(before, school().now()))
    school().at('14:20')
    await checkIn(openids.memberOfTwo, await code())
    const { activity, agenda, roster, version } = await school().output(openids.host, 'attendance.activity', {
      activityId: activityIds.today,
    })
    if (roster === null) throw new Error('a host sees the roster')
    const { title, type, place, speaker, bring, required } = activity
    const facts = { title, type, place, speaker, bring, required, agenda, roster }
    const sessions = [{ id: sessionId, startsAt: time('14:15'), endsAt: time('16:45'), tenthsOfHours: 30 }]
    await school().output(openids.host, 'attendance.reviseActivity', {
      activityId: activityIds.today,
      version,
      facts,
      sessions,
      acceptOverlaps: false,
    })
    const after = await openRoom(school(), sessionId)
    expect(after.key).not.toBe(before.key)
    const list = await school().output(openids.host, 'attendance.roomList', { sessionId })
    expect(list.arrived).toMatchObject([
      { name: names.member, status: 'present' },
      { name: names.memberOfTwo, status: 'present', minutesLate: 0 },
    ])
    expect(await checkIn(openids.memberOfTwo, codeAt(after, school().now()))).toMatchObject({ status: 'present', repeated: true })
  })
})

describe('what is stored', () => {
  it('belongs to the studio of the session, also for a person of two', async () => {
    school().at('14:50', 2)
    const foreign = sessionOf(activityIds.foreign)
    await checkIn(openids.memberOfTwo, await code(foreign), await credentialOf(openids.memberOfTwo))
    expect(marks(foreign)).toMatchObject([{ studioId: otherStudioId, personId: personId(names.memberOfTwo), expected: true }])
  })
})

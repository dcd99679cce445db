import { invitationAlphabet, invitationLength } from '../../domain/shared/ids'
import { invitationCode, names, openids, personId, studioId } from './support/cast'
import { time, useSchool } from './support/school'

const school = useSchool()
const { unbound, host } = openids
const wrong = 'AAAAAAAAA'
const minute = 60_000

const bind = (code: string, openid: string = unbound) => school().output(openid, 'studio.bind', { code })
const refusal = (code: string, openid: string = unbound) => school().refusal(openid, 'studio.bind', { code })
const invite = (person: string) => school().output(host, 'studio.invite', { studioId, personId: personId(person) })

function openidOf(person: string): string | null | undefined {
  return school()
    .store()
    .people.find(({ name }) => name === person)?.openid
}

/** Somebody else who waits for an invitation. */
function unbind(person: string): void {
  school().rewrite((store) => {
    const found = store.people.find(({ name }) => name === person)
    if (found === undefined) throw new Error(`there is no ${person}`)
    store.bindings = store.bindings.filter(({ personId: bound }) => bound !== found._id)
    found.openid = null
  })
}

describe('an invitation code', () => {
  it('binds the caller to the person it was made for', async () => {
    const me = await bind(invitationCode)
    expect(me.person).toEqual({ id: personId(names.waiting), name: names.waiting, schoolName: '云溪市第三中学', office: false })
    expect(me.studios).toMatchObject([{ id: studioId, role: 'member', counted: true, hostNames: [names.host] }])
    expect(openidOf(names.waiting)).toBe(unbound)
    expect(await school().output(unbound, 'studio.me', {})).toEqual(me)
  })

  it.each([
    ['with spaces', 'ACH 4K7 MPQ'],
    ['with hyphens', 'ACH-4K7-MPQ'],
    ['in small letters', 'ach4k7mpq'],
    ['with blanks around it', '  ach 4k7 mpq\n'],
    ['with a full-width space', 'ACH　4K7　MPQ'],
  ])('may be typed %s', async (_how, typed) => {
    expect((await bind(typed)).person?.name).toBe(names.waiting)
  })

  it('works once', async () => {
    await bind(invitationCode)
    expect(await refusal(invitationCode, 'wx-somebody-else')).toEqual({ code: 'INVITATION_USED' })
    expect(openidOf(names.waiting)).toBe(unbound)
  })

  it('answers the one who used it as it did the first time', async () => {
    const first = await bind(invitationCode)
    const after = school().store()
    expect(await bind(invitationCode)).toEqual(first)
    expect(school().store()).toEqual(after)
  })

  it('answers a lost reply again', async () => {
    school().cloud.faults({ rules: [{ action: 'reply', nth: 1, when: 'after', code: -601003 }] })
    await school().cloud.call({ openid: unbound, function: 'studio', data: { action: 'bind', input: { code: invitationCode } } })
    expect((await bind(invitationCode)).person?.name).toBe(names.waiting)
  })

  it('holds for seven days', async () => {
    school().at('13:49', 7)
    expect((await bind(invitationCode)).person?.name).toBe(names.waiting)
  })

  it('holds no longer than seven days', async () => {
    school().at('13:51', 7)
    expect(await refusal(invitationCode)).toEqual({ code: 'INVITATION_EXPIRED' })
    expect(openidOf(names.waiting)).toBeNull()
  })

  it('ends when the host makes another', async () => {
    const { code } = await invite(names.waiting)
    expect(await refusal(invitationCode)).toMatchObject({ code: 'INVITATION_WRONG' })
    expect((await bind(code)).person?.name).toBe(names.waiting)
  })

  it('is made of letters and digits that do not look alike, another each time', async () => {
    const codes: string[] = []
    for (let i = 0; i < 20; i++) codes.push((await invite(names.waiting)).code)
    expect(new Set(codes).size).toBe(20)
    expect(
      codes.every((code) => code.length === invitationLength && [...code].every((letter) => invitationAlphabet.includes(letter))),
    ).toBe(true)
  })

  it('is not made for somebody who has joined', async () => {
    expect(await school().refusal(host, 'studio.invite', { studioId, personId: personId(names.member) })).toEqual({ code: 'ALREADY_BOUND' })
  })

  it('of somebody else is refused to whoever is bound', async () => {
    expect(await refusal(invitationCode, openids.member)).toEqual({ code: 'ALREADY_BOUND' })
    expect(await refusal(wrong, openids.member)).toEqual({ code: 'ALREADY_BOUND' })
    expect(openidOf(names.waiting)).toBeNull()
  })
})

describe('wrong codes', () => {
  it('say how many tries are left, then when to try again', async () => {
    for (const triesLeft of [4, 3, 2, 1, 0]) expect(await refusal(wrong)).toEqual({ code: 'INVITATION_WRONG', detail: { triesLeft } })
    const { code, detail } = await refusal(wrong)
    expect(code).toBe('TOO_MANY_TRIES')
    expect((detail?.at ?? 0) - time('13:50')).toBeGreaterThanOrEqual(15 * minute)
    expect((detail?.at ?? 0) - school().now()).toBeLessThanOrEqual(15 * minute)
  })

  it('make a pause in which the right one is refused as well', async () => {
    for (let i = 0; i < 5; i++) await refusal(wrong)
    expect(await refusal(invitationCode)).toMatchObject({ code: 'TOO_MANY_TRIES' })
    expect(openidOf(names.waiting)).toBeNull()
  })

  it('are forgotten after fifteen minutes by the cloud’s clock', async () => {
    for (let i = 0; i < 5; i++) await refusal(wrong)
    school().at('14:04:30')
    expect(await refusal(invitationCode)).toMatchObject({ code: 'TOO_MANY_TRIES' })
    school().at('14:06')
    expect(await refusal(wrong)).toEqual({ code: 'INVITATION_WRONG', detail: { triesLeft: 4 } })
    expect((await bind(invitationCode)).person?.name).toBe(names.waiting)
  })

  it('of one caller are nothing to another', async () => {
    for (let i = 0; i < 6; i++) await refusal(wrong, 'wx-somebody-else')
    expect((await bind(invitationCode)).person?.name).toBe(names.waiting)
  })

  it('ten at once give no more than five tries', async () => {
    await school().warmUp('studio.me')
    school().cloud.faults({ latencyMs: 5 })
    const refusals = await Promise.all(Array.from({ length: 10 }, () => refusal(wrong)))
    expect(refusals.map(({ code }) => code).sort()).toEqual([
      ...Array<string>(5).fill('INVITATION_WRONG'),
      ...Array<string>(5).fill('TOO_MANY_TRIES'),
    ])
    expect(school().store().binding_tries).toMatchObject([{ _id: unbound, tries: 5 }])
  })

  it('ten at once after four give one more', async () => {
    for (let i = 0; i < 4; i++) await refusal(wrong)
    await school().warmUp('studio.me')
    school().cloud.faults({ latencyMs: 5 })
    const refusals = await Promise.all(Array.from({ length: 10 }, () => refusal(wrong)))
    expect(refusals.filter(({ code }) => code === 'INVITATION_WRONG')).toEqual([{ code: 'INVITATION_WRONG', detail: { triesLeft: 0 } }])
  })

  it('ten at once after a pause give no more than five tries', async () => {
    for (let i = 0; i < 5; i++) await refusal(wrong)
    school().at('14:06')
    await school().warmUp('studio.me')
    school().cloud.faults({ latencyMs: 5 })
    const refusals = await Promise.all(Array.from({ length: 10 }, () => refusal(wrong)))
    expect(refusals.filter(({ code }) => code === 'INVITATION_WRONG')).toHaveLength(5)
  })

  it('are given back by the right one', async () => {
    for (let i = 0; i < 4; i++) await refusal(wrong)
    await bind(invitationCode)
    expect(school().store().binding_tries).toEqual([])
  })

  it.each(['', ' ', '-', '🙂', '邀请码', '%00', 'ACH4K7MP', 'ACH4K7MPQQ'])('are counted whatever they are: «%s»', async (typed) => {
    expect(await refusal(typed)).toEqual({ code: 'INVITATION_WRONG', detail: { triesLeft: 4 } })
  })
})

describe('at once', () => {
  beforeEach(async () => {
    await school().warmUp('studio.me')
    school().cloud.faults({ latencyMs: 5 })
  })

  it('two callers with one code: exactly one is bound', async () => {
    const callers = [unbound, 'wx-somebody-else', 'wx-a-third']
    const replies = await Promise.all(callers.map((openid) => school().call(openid, 'studio.bind', { code: invitationCode })))
    const winners = callers.filter((_openid, i) => replies[i]?.reply.ok)
    expect(replies.map(({ reply }) => (reply.ok ? 'ok' : reply.code)).sort()).toEqual(['INVITATION_USED', 'INVITATION_USED', 'ok'])
    expect([openidOf(names.waiting)]).toEqual(winners)
    const { bindings } = school().store()
    expect(bindings.filter(({ personId: bound }) => bound === personId(names.waiting)).map(({ _id }) => _id)).toEqual(winners)
  })

  it('one caller with two codes: is bound to one person', async () => {
    unbind('姜云舒')
    const { code } = await invite('姜云舒')
    const replies = await Promise.all([invitationCode, code].map((typed) => school().call(unbound, 'studio.bind', { code: typed })))
    expect(replies.map(({ reply }) => (reply.ok ? 'ok' : reply.code)).sort()).toEqual(['ALREADY_BOUND', 'ok'])
    expect([names.waiting, '姜云舒'].map(openidOf).filter((openid) => openid === unbound)).toHaveLength(1)
    expect(
      school()
        .store()
        .bindings.filter(({ _id }) => _id === unbound),
    ).toHaveLength(1)
  })

  it('one caller with one code several times: each is answered as bound', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => bind(invitationCode)))
    expect(answers.map(({ person }) => person?.name)).toEqual(Array(4).fill(names.waiting))
  })
})

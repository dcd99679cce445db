import type { MessageDocument } from '../../cloudfunctions/kit/documents'
import type { Template } from '../../domain/messages/kinds'
import { activityIds, names, openids, personId, sessionOf } from './support/cast'
import { consentTo, messagesOf, tick } from './support/messages'
import { revisionOf } from './support/plans'
import { useSchool } from './support/school'

const school = useSchool()
const member = personId(names.member)
const host = personId(names.host)

let sentBefore = 0

beforeEach(async () => {
  sentBefore = school().cloud.sent().length
  school().cloud.subscriptions.clear()
  await tick(school())
})

describe('an activity of tomorrow', () => {
  const sessionId = sessionOf(activityIds.forSome)

  it('is told at seven in the evening, once, to those expected', async () => {
    school().at('18:55', 6)
    await tick(school())
    expect(about('session-tomorrow')).toEqual([])
    school().at('19:00', 6)
    await tick(school())
    await tick(school())
    expect(about('session-tomorrow').map(({ personId: to }) => to).sort()).toEqual(expectedAtForSome())
    expect(about('session-tomorrow')[0]).toMatchObject({ opens: `activity/detail/detail?id=${activityIds.forSome}`, topic: `session_${sessionId}` })
  })

  it('is not told any more when the evening has passed', async () => {
    school().at('23:10', 6)
    await tick(school())
    expect(about('session-tomorrow')).toEqual([])
  })

  it('is not told where it was called off', async () => {
    await school().output(openids.host, 'attendance.cancelActivity', { activityId: activityIds.forSome, version: 1, reason: '' })
    school().at('19:00', 6)
    await tick(school())
    expect(about('session-tomorrow')).toEqual([])
  })
})

describe('whoever is put on the roster', () => {
  const newcomer = personId(names.memberOfTwo)
  const reviseRoster = async (change: (personIds: readonly string[]) => string[]) => {
    const { facts, ...revision } = revisionOf(school(), activityIds.forSome)
    await school().output(openids.host, 'attendance.reviseActivity', { ...revision, facts: { ...facts, roster: { kind: 'some', personIds: change(expectedAtForSome()) } } })
  }

  it('after the evening before is told at the next tick, once, and nobody else is, who is taken off it neither', async () => {
    await remindOfTomorrow()
    const reminded = about('session-tomorrow')
    school().at('19:10', 6)
    await reviseRoster((there) => [...there.filter((id) => id !== member), newcomer])
    await tick(school())
    await tick(school())
    expect(about('session-added').map(({ personId: to }) => to)).toEqual([newcomer])
    expect(about('session-added')[0]).toMatchObject({ opens: `activity/detail/detail?id=${activityIds.forSome}`, topic: `session_${sessionOf(activityIds.forSome)}` })
    expect(about('session-tomorrow')).toEqual(reminded)
  })

  it('before that hears with the others, also where the timer was late', async () => {
    school().at('19:02', 6)
    await reviseRoster((there) => [...there, newcomer])
    await tick(school())
    expect(about('session-added')).toEqual([])
    expect(about('session-tomorrow').map(({ personId: to }) => to)).toContain(newcomer)
  })
})

describe('a session that is moved', () => {
  it('is told at the next tick to everybody it concerns but whoever moved it', async () => {
    const [session] = revisionOf(school(), activityIds.forSome).sessions
    if (session === undefined) throw new Error('the story has it')
    const later = { ...session, startsAt: session.startsAt + 3_600_000, endsAt: session.endsAt + 3_600_000 }
    await school().output(openids.host, 'attendance.reviseActivity', { ...revisionOf(school(), activityIds.forSome), sessions: [later] })
    await tick(school())
    await tick(school())
    expect(about('session-moved').map(({ personId: to }) => to).sort()).toEqual([...expectedAtForSome(), personId(names.assistant)].sort())
    expect(about('session-moved')[0]?.content).toMatchObject({ before: session.startsAt, session: { startsAt: later.startsAt } })
    expect(school().store().standings.map(({ untold }) => untold)).toEqual([[], []])
  })

  it('is told when only the place is another', async () => {
    const { facts, ...revision } = revisionOf(school(), activityIds.forSome)
    await school().output(openids.host, 'attendance.reviseActivity', { ...revision, facts: { ...facts, place: { kind: 'room', room: '图书馆研讨室' } } })
    await tick(school())
    expect(about('session-moved').map(({ personId: to }) => to).sort()).toEqual([...expectedAtForSome(), personId(names.assistant)].sort())
    expect(about('session-moved')[0]?.content).toMatchObject({ before: revision.sessions[0]?.startsAt, session: { place: '图书馆研讨室' } })
  })

  it('replaces what was still to be said of it in WeChat', async () => {
    await consentTo(school(), openids.member, 'activity', 3)
    school().at('19:00', 6)
    const { version } = revisionOf(school(), activityIds.forSome)
    await school().output(openids.host, 'attendance.cancelActivity', { activityId: activityIds.forSome, version, reason: '停电' })
    await tick(school())
    expect(ofMember('session-cancelled')).toMatchObject([{ delivery: { state: 'sent' }, content: { reason: '停电' } }])
    expect(sentTo()).toEqual([openids.member])
  })
})

describe('ten minutes after the start', () => {
  it('hosts are told once who is missing, by number and the first names, without who is on leave', async () => {
    school().at('14:10')
    await tick(school())
    await tick(school())
    const [message, ...others] = about('missing')
    expect(others).toEqual([])
    expect(message).toMatchObject({ personId: host, opens: `attendance/room-list/room-list?session=${sessionOf(activityIds.today)}` })
    expect(message?.content).toMatchObject({ missing: expect.any(Number) as number, names: expect.any(Array) as string[] })
  })
})

describe('WeChat', () => {
  it('is knocked at for who has consented, and the inbox has it all the same', async () => {
    await consentTo(school(), openids.member, 'activity', 2)
    await remindOfTomorrow()
    expect(sentTo()).toEqual([openids.member])
    expect(ofMember('session-tomorrow')).toMatchObject([{ delivery: { state: 'sent' }, sendAt: null }])
    expect(creditsOf('activity')).toBe(1)
    const { messages } = await school().output(openids.member, 'studio.inbox', {})
    expect(messages[0]).toMatchObject({ kind: 'session-tomorrow', isRead: false, wechat: 'sent' })
  })

  it('is left alone where nobody has consented', async () => {
    await remindOfTomorrow()
    expect(sentTo()).toEqual([])
    expect(ofMember('session-tomorrow')).toMatchObject([{ delivery: { state: 'skipped', why: 'no-credit' } }])
  })

  it('keeps the last credit for what matters more than a reminder', async () => {
    await consentTo(school(), openids.member, 'activity', 1)
    await remindOfTomorrow()
    expect(sentTo()).toEqual([])
    expect(creditsOf('activity')).toBe(1)
  })

  it('is not knocked at where the kind is switched off', async () => {
    await consentTo(school(), openids.member, 'activity', 2)
    await school().output(openids.member, 'studio.setMessageChannel', { kind: 'session-tomorrow', channel: 'inbox' })
    await remindOfTomorrow()
    expect(ofMember('session-tomorrow')).toMatchObject([{ delivery: { state: 'skipped', why: 'switched-off' } }])
  })

  it('that says there is no credit is believed', async () => {
    await consentTo(school(), openids.member, 'activity', 2)
    school().cloud.faults({ rules: [{ action: 'openapi.subscribeMessage.send', when: 'before', code: 43101 }] })
    await remindOfTomorrow()
    expect(ofMember('session-tomorrow')).toMatchObject([{ delivery: { state: 'failed', code: 43101 } }])
    expect(creditsOf('activity')).toBe(0)
  })

  it('that is busy is tried again after five minutes, for the same credit', async () => {
    await consentTo(school(), openids.member, 'activity', 2)
    school().cloud.faults({ rules: [{ action: 'openapi.subscribeMessage.send', nth: 1, when: 'before', code: -1 }] })
    await remindOfTomorrow()
    expect(ofMember('session-tomorrow')).toMatchObject([{ delivery: { state: 'pending', tries: 1 } }])
    school().at('19:06', 6)
    await tick(school())
    expect(ofMember('session-tomorrow')).toMatchObject([{ delivery: { state: 'sent' } }])
    expect(creditsOf('activity')).toBe(1)
  })

  it('that does not answer is never asked the same again', async () => {
    await consentTo(school(), openids.member, 'activity', 2)
    school().cloud.faults({ rules: [{ action: 'openapi.subscribeMessage.send', when: 'after', code: 'ECONNRESET' }] })
    await remindOfTomorrow()
    expect(ofMember('session-tomorrow')).toMatchObject([{ delivery: { state: 'unknown' } }])
    school().cloud.faults({})
    school().at('19:30', 6)
    await tick(school())
    expect(sentTo()).toEqual([openids.member])
  })
})

async function remindOfTomorrow(): Promise<void> {
  school().at('19:00', 6)
  await tick(school())
}

/** To whom WeChat has delivered, in order. */
function sentTo(): string[] {
  const sent = school().cloud.sent().slice(sentBefore)
  return sent.map(({ message }) => String(message['to']))
}

function about(kind: string): MessageDocument[] {
  return messagesOf(school()).filter((message) => message.kind === kind)
}

function ofMember(kind: string): MessageDocument[] {
  return about(kind).filter(({ personId: to }) => to === member)
}

function creditsOf(template: Template): number | undefined {
  return school().store().correspondence.find(({ _id }) => _id === member)?.credits[template]
}

function expectedAtForSome(): string[] {
  const { roster } = school().store().activities.find(({ _id }) => _id === activityIds.forSome) ?? {}
  return roster?.kind === 'some' ? [...roster.personIds].sort() : []
}

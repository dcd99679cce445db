import type { CorrespondenceDocument, MessageDocument } from '../../cloudfunctions/kit/documents'
import type { FaultRule } from '../../local/cloud/faults'
import { templateConfigs } from '../../cloudfunctions/kit/message-templates'
import { newCorrespondence } from '../../domain/messages/correspondence'
import type { Template } from '../../domain/messages/kinds'
import { names, openids, otherStudioId, personId, schoolId, studioId } from './support/cast'
import { tick } from './support/messages'
import { time, useSchool } from './support/school'

const school = useSchool()
const people = [
  { id: personId(names.member), openid: openids.member },
  { id: personId(names.memberOfTwo), openid: openids.memberOfTwo },
  { id: personId(names.host), openid: openids.host },
]
/** Two to each of three people, and one more from another studio to who belongs to both. */
const count = 7
/** Messages that each of them has agreed to. */
const consented = 5
/** No tick here does more. */
const mostOperations = 60
let sentBefore = 0

beforeEach(async () => {
  await tick(school())
  fillOutbox()
})

it('two drains at once send everything once, twenty times', async () => {
  for (let round = 0; round < 20; round++) {
    fillOutbox()
    await Promise.all([fire(), fire()])
    await drainTheRest()
    expect([round, sentPages()]).toEqual([round, allPages()])
    expect(states()).toEqual(Array.from({ length: count }, () => 'sent'))
  }
})

it('people are written to one message at a time', async () => {
  school().cloud.faults({ sendMs: 40 })
  await Promise.all([fire(), fire(), fire()])
  await drainTheRest()
  // Two at once to one person would have been refused, and tried again.
  expect(school().store().messages.map(({ delivery }) => delivery.state)).toEqual(Array.from({ length: count }, () => 'sent'))
  expect(sentPages()).toEqual(allPages())
})

describe.each(['before', 'after'] as const)('stopped at any one operation %s it took effect', (when) => {
  const stopped: [string, (nth: number) => FaultRule[]][] = [
    ['and then going on with what comes next', (nth) => [stop(nth)]],
    ['for good', (nth) => [stop(nth), ...Array.from({ length: mostOperations }, (_, i) => stop(nth + 1 + i, 'before'))]],
  ]

  it.each(stopped)('%s, the outbox sends nothing twice, and at most one message stays unknown', async (_how, rules) => {
    const operations = await clean()
    for (let nth = 1; nth <= operations; nth++) {
      fillOutbox()
      school().cloud.faults({ rules: rules(nth) })
      await fire()
      school().cloud.faults({})
      await drainTheRest()
      expectAtMostOneLost(nth)
    }
  })

  it('while another drains, the outbox sends nothing twice, and at most one message stays unknown', async () => {
    const operations = await clean()
    for (let nth = 1; nth <= operations; nth++) {
      fillOutbox()
      school().cloud.faults({ rules: [stop(nth)] })
      await Promise.all([fire(), fire()])
      school().cloud.faults({})
      await drainTheRest()
      expectAtMostOneLost(nth)
    }
  })

  function stop(nth: number, how: 'before' | 'after' = when): FaultRule {
    return { action: 'database.*', nth, when: how, code: 'DATABASE_REQUEST_FAILED' }
  }

  it('WeChat’s answer being lost makes that message unknown, and no other', async () => {
    for (let nth = 1; nth <= count; nth++) {
      fillOutbox()
      school().cloud.faults({ rules: [{ action: 'openapi.subscribeMessage.send', nth, when, code: 'ECONNRESET' }] })
      await fire()
      school().cloud.faults({})
      await drainTheRest()
      expect(states().filter((state) => state === 'unknown')).toHaveLength(1)
      expectAtMostOneLost(nth)
    }
  })
})

describe('WeChat that is busy', () => {
  it.each([
    ['busy', -1],
    ['sending something else to the person', 43108],
    ['asked too often', 45009],
  ])('%s (%i) is asked again after five minutes and after half an hour, and then no more; the credit comes back', async (_what, code) => {
    fillOutbox(1)
    refuseAll(code)
    const tries: unknown[] = []
    for (const minutes of [0, 4, 6, 35, 37, 600]) {
      after(minutes)
      await fire()
      tries.push([minutes, delivery()])
    }
    expect(tries).toMatchObject([
      [0, { state: 'pending', tries: 1 }],
      [4, { state: 'pending', tries: 1 }],
      [6, { state: 'pending', tries: 2 }],
      [35, { state: 'pending', tries: 2 }],
      [37, { state: 'failed', code }],
      [600, { state: 'failed', code }],
    ])
    expect([sentPages(), creditsOf('decision')]).toEqual([[], consented])
  })

  it('and then is not, gets it for the credit that was taken', async () => {
    fillOutbox(1)
    refuseAll(45009)
    await fire()
    expect(creditsOf('decision')).toBe(consented - 1)
    school().cloud.faults({})
    after(6)
    await fire()
    expect([delivery()?.state, sentPages(), creditsOf('decision')]).toEqual(['sent', allPages(), consented - 1])
  })
})

describe('what WeChat refuses for good', () => {
  it.each([
    ['no consent is left, whatever our ledger says', 43101, 0, 'no-consent'],
    ['the template is banned', 43107, consented, 'banned'],
    ['a field is not as it must be', 47003, consented, 'failed'],
    ['there is no such OPENID', 40003, consented, 'failed'],
  ])('because %s (%i) is not tried again, and the inbox says why', async (_why, code, left, said) => {
    fillOutbox(1)
    refuseAll(code)
    await fire()
    expect([delivery(), creditsOf('decision')]).toMatchObject([{ state: 'failed', code }, left])
    expect((await school().output(openids.member, 'studio.inbox', {})).messages).toMatchObject([{ wechat: said }])
    school().cloud.faults({})
    after(60)
    await fire()
    expect([delivery()?.state, sentPages()]).toEqual(['failed', []])
  })
})

it('a message whose session has begun is not sent any more', async () => {
  fillOutbox(1)
  school().rewrite(({ messages }) => messages.forEach((one) => (one.expiresAt = time('15:01'))))
  after(1)
  await fire()
  expect([delivery(), sentPages()]).toMatchObject([{ state: 'skipped', why: 'too-late' }, []])
})

it('a message sent costs two operations', async () => {
  const costs: number[] = []
  for (const many of [2, 6]) {
    fillOutbox(many)
    costs.push(await costOfTick())
  }
  expect((costs[1] ?? 0) - (costs[0] ?? 0)).toBe(8)
})

it('a tick with nothing to send costs nothing more than a look', async () => {
  fillOutbox(0)
  school().rewrite(({ standings }) => standings.forEach((one) => (one.dueAt = school().now() + 86_400_000)))
  expect(await costOfTick()).toBe(1)
})

function expectAtMostOneLost(nth: number): void {
  const sent = sentPages()
  const lost = states().filter((state) => state !== 'sent')
  expect([nth, sent]).toEqual([nth, [...new Set(sent)]])
  expect(lost.length).toBeLessThanOrEqual(1)
  expect(lost.every((state) => state === 'unknown')).toBe(true)
  // What is unknown may have arrived.
  expect(sent.length).toBeGreaterThanOrEqual(count - 1)
}

async function clean(): Promise<number> {
  fillOutbox()
  const operations = await costOfTick()
  expect(sentPages()).toEqual(allPages())
  return operations
}

function fire() {
  return school().cloud.fireTimer('scheduler')
}

async function costOfTick(): Promise<number> {
  const { usage } = await fire()
  return usage.databaseOperations
}

function refuseAll(code: number): void {
  school().cloud.faults({ rules: [{ action: 'openapi.subscribeMessage.send', when: 'before', code }] })
}

/** So many minutes after the outbox was filled. */
function after(minutes: number): void {
  school().cloud.clock.move({ now: time('15:00') + minutes * 60_000 })
}

function delivery(): MessageDocument['delivery'] | undefined {
  return school().store().messages[0]?.delivery
}

function creditsOf(template: Template): number | undefined {
  return school().store().correspondence.find(({ _id }) => _id === people[0]?.id)?.credits[template]
}

/** Until leases are over and pauses have passed. */
async function drainTheRest(): Promise<void> {
  for (let minutes = 0; minutes < 3; minutes++) {
    if (states().every((state) => state !== 'pending')) return
    school().cloud.clock.move({ now: school().now() + 6 * 60_000 })
    await fire()
  }
}

function states(): string[] {
  return school().store().messages.map(({ delivery }) => delivery.state)
}

function sentPages(): unknown[] {
  return school()
    .cloud.sent()
    .slice(sentBefore)
    .map(({ message }) => message['page'])
    .sort()
}

function allPages(): string[] {
  return school().store().messages.map(({ opens }) => opens).sort()
}

/** Nothing but these messages waits, and whoever they are for has let us send them. */
function fillOutbox(many = count): void {
  school().at('15:00')
  const { subscriptions, events } = school().cloud
  subscriptions.clear()
  events.hold()
  const { id } = templateConfigs.decision
  for (const { openid } of people) {
    subscriptions.meet(openid)
    for (let i = 0; i < consented; i++) subscriptions.consent(openid, { [id]: 'accept' }, false)
  }
  void events.release([])
  sentBefore = school().cloud.sent().length
  // Not the clock's reading, which has gone on by now: a test that sets it to three sharp would find nothing due.
  const now = time('15:00')
  school().rewrite((store) => {
    store.messages = Array.from({ length: many }, (_, i) => message(i, now))
    store.correspondence = people.map(({ id: _id }): CorrespondenceDocument => ({ _id, schoolId, ...newCorrespondence(), credits: { activity: 0, attendance: 0, decision: consented, todo: 0 }, version: 1 }))
    for (const standings of store.standings) Object.assign(standings, { sendAt: now, dueAt: now, remindedUntil: now })
  })
}

function message(i: number, now: number): MessageDocument {
  const person = i === count - 1 ? people[1] : people[i % people.length]
  return {
    _id: `m${i}`,
    schoolId,
    studioId: i === count - 1 ? otherStudioId : studioId,
    personId: person?.id ?? '',
    kind: 'policy-changed',
    content: { kind: 'policy-changed', studio: '陈知秋名班主任工作室', at: now },
    opens: `standing/rules/rules?studio=m${i}`,
    topic: null,
    at: now,
    readAt: null,
    expiresAt: null,
    delivery: { state: 'pending', tries: 0, notBefore: now },
    sendAt: now,
  }
}

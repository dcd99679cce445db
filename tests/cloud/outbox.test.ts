import type { CorrespondenceDocument, MessageDocument } from '../../cloudfunctions/kit/documents'
import { templateConfigs } from '../../cloudfunctions/kit/message-templates'
import { newCorrespondence } from '../../domain/messages/correspondence'
import { names, openids, otherStudioId, personId, schoolId, studioId } from './support/cast'
import { tick } from './support/messages'
import { useSchool } from './support/school'

const school = useSchool()
const people = [
  { id: personId(names.member), openid: openids.member },
  { id: personId(names.memberOfTwo), openid: openids.memberOfTwo },
  { id: personId(names.host), openid: openids.host },
]
/** Two to each of three people, and one more from another studio to who belongs to both. */
const count = 7
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
  it('the outbox sends nothing twice, and at most one message stays unknown', async () => {
    const operations = await clean()
    for (let nth = 1; nth <= operations; nth++) {
      fillOutbox()
      school().cloud.faults({ rules: [{ action: 'database.*', nth, when, code: 'DATABASE_REQUEST_FAILED' }] })
      await fire()
      school().cloud.faults({})
      await drainTheRest()
      expectAtMostOneLost(nth)
    }
  })

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
    for (let i = 0; i < 5; i++) subscriptions.consent(openid, { [id]: 'accept' }, false)
  }
  void events.release([])
  sentBefore = school().cloud.sent().length
  const now = school().now()
  school().rewrite((store) => {
    store.messages = Array.from({ length: many }, (_, i) => message(i, now))
    store.correspondence = people.map(({ id: _id }): CorrespondenceDocument => ({ _id, schoolId, ...newCorrespondence(), credits: { activity: 0, attendance: 0, decision: 5, todo: 0 }, version: 1 }))
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

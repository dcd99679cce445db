import type { Activity, Person } from '../../cloudfunctions/kit/documents'
import { activityIds, names, openids, otherStudioId, personId, schoolId, sessionOf, studioId } from './support/cast'
import { openRoom } from './support/codes'
import { idOf, plan, twoHours } from './support/plans'
import type { Store } from './support/school'
import { time, useSchool } from './support/school'
import { correct, newFacts, present, sheetIds, sheetOf, standingsOf, tick } from './support/sheets'

const school = useSchool()
const today = sessionOf(activityIds.today)

describe('the timer', () => {
  it('finds out with one operation that there is nothing to do', async () => {
    const { done, usage } = await tick(school())
    expect(done).toEqual({ ok: true, studios: 0, steps: 0, failed: 0, left: 0 })
    expect([usage.functionCalls, usage.databaseOperations]).toEqual([1, 1])
  })

  it.each([10, 300])('closes a session of %i members with eight operations, one for each hundred messages, and one to find it', async (members) => {
    school().rewrite((store) => store.people.push(...Array.from({ length: members }, (_, i) => memberNumber(i))))
    withoutCases()
    everyAbsenceIsTold()
    await openRoom(school(), today)
    // At night nothing is sent, which would cost something of its own.
    rewriteToday(({ sessions }) => sessions.forEach((session) => (session.endsAt = time('22:00'))))
    school().rewrite(({ standings }) => standings.forEach((one) => (one.dueAt = one.studioId === studioId ? 0 : time('0:00', 30))))
    school().at('22:29')
    await tick(school())
    const before = school().store().messages.length
    school().at('22:30')
    const { usage } = await tick(school())
    const told = school().store().messages.length - before
    expect(Object.keys(sheetOf(school(), today).entries).length).toBeGreaterThan(members)
    // Each is told of their level, the host of everybody's.
    expect(told).toBeGreaterThan(2 * members)
    expect([usage.functionCalls, usage.databaseOperations]).toEqual([1, 1 + 8 + Math.ceil(told / 100)])
  })

  it.each([10, 300])('counts a studio of %i members anew with two operations, and one to find it', async (members) => {
    school().rewrite((store) => store.people.push(...Array.from({ length: members }, (_, i) => memberNumber(i))))
    await tick(school())
    school().rewrite(({ standings }) => standings.forEach((one) => (one.dueAt = one.studioId === studioId ? 0 : time('0:00', 30))))
    await tick(school())
    school().rewrite(({ standings }) => standings.forEach((one) => (one.dueAt = one.studioId === studioId ? 0 : one.dueAt)))
    const { done, usage } = await tick(school())
    expect(done.studios).toBe(1)
    expect([usage.functionCalls, usage.databaseOperations]).toEqual([1, 1 + 2])
  })

  it.each([openids.host, openids.office, openids.unbound])('answers no phone, not even that of %s', async (openid) => {
    school().at('17:00')
    const before = school().store()
    const reply = await school().cloud.call({ openid, function: 'scheduler', data: { Type: 'Timer' } })
    expect(reply).toMatchObject({ result: { ok: false, code: 'NOT_ALLOWED' } })
    expect(school().store()).toEqual(before)
  })

  it('changes nothing when it fires twice', async () => {
    school().at('17:00')
    await tick(school())
    const before = school().store()
    await tick(school())
    expect(school().store()).toEqual(before)
  })

  it('is not kept from a studio by another one that fails, and tells which failed without a name', async () => {
    school().rewrite(({ studios, standings }) => {
      studios.splice(0, studios.length, ...studios.filter(({ _id }) => _id === studioId))
      for (const one of standings) one.dueAt = one.studioId === otherStudioId ? 0 : one.dueAt
    })
    school().at('17:00')
    expect((await tick(school())).done).toMatchObject({ studios: 1, failed: 1 })
    expect(sheetOf(school(), today).state).toBe('closed')
    const said = JSON.stringify(school().cloud.log.entries().filter(({ source, level }) => source === 'scheduler' && level === 'error'))
    expect(said).toContain(otherStudioId)
    for (const name of Object.values(names)) expect(said).not.toContain(name)
  })

  it('leaves what does not fit into its time to the next tick', async () => {
    await planMany(6)
    school().at('22:00')
    school().cloud.faults({ latencyMs: 20 })
    const before = school().store().sheets.length
    const ticking = tick(school())
    await until(() => school().store().sheets.length > before)
    school().at('22:01')
    const { done } = await ticking
    expect(done).toMatchObject({ failed: 0 })
    const closedFirst = school().store().sheets.length - before
    expect(closedFirst).toBeLessThan(7)
    school().cloud.faults({})
    school().at('22:05')
    await tick(school())
    expect(school().store().sheets.length - before).toBe(7)
    expect(standingsOf(school()).dueAt).toBeGreaterThan(school().now())
  })
})

describe('two timers at once', () => {
  it('make one sheet, one row of the log and no message twice, twenty times', async () => {
    await planMany(2)
    const beginning = school().store()
    school().at('22:00')
    await tick(school())
    const alone = essence(school().store())
    for (let i = 0; i < 20; i++) {
      restore(beginning)
      school().at('22:00')
      const ticks = await Promise.all([tick(school()), tick(school())])
      expect(ticks.map(({ done }) => done.failed)).toEqual([0, 0])
      expect(essence(school().store())).toEqual(alone)
    }
  })
})

describe('a studio’s timer that is stopped at any operation', () => {
  const code = 'DATABASE_REQUEST_FAILED'
  const works: [string, () => Promise<unknown>][] = [
    ['closing a session', async () => school().at('17:00')],
    ['closing one that was opened again', () => reopened()],
    ['looking at the door once more', () => lookedAt()],
    ['putting on record what was cancelled', () => cancelled()],
    ['counting a new plan', () => planMany(1)],
    ['opening a new school year', async () => newYear()],
  ]

  it.each(works)('%s: the next tick leaves everything as if nothing had happened', async (_name, prepare) => {
    await prepare()
    const [beginning, now] = [school().store(), school().now()]
    const { usage } = await tick(school())
    const done = essence(school().store())
    expect(done).not.toEqual(essence(beginning))
    for (const when of ['before', 'after'] as const) {
      for (let nth = 1; nth <= usage.databaseOperations; nth++) {
        restore(beginning)
        school().cloud.clock.move({ now })
        school().cloud.faults({ rules: [{ action: 'database.*', nth, when, code }] })
        await tick(school())
        school().cloud.faults({})
        await tick(school())
        expect([when, nth, essence(school().store())]).toEqual([when, nth, done])
      }
    }
  })
})

describe('when a school year is over', () => {
  it('the new one starts from zero', async () => {
    school().at('6:00', 175)
    await tick(school())
    const { period, figures } = standingsOf(school())
    expect(period.from).toBe(Date.parse('2026-09-01T00:00:00+08:00'))
    expect(figures[personId('陶然')]).toMatchObject({ due: 0, absent: 0, level: 'tooEarly' })
  })

  it('it is judged until nothing waits in it any more, and settled then', async () => {
    settleEverything()
    // 2 September, while leave may still be asked for what was in August.
    school().at('6:00', 168)
    await tick(school())
    const before = standingsOf(school())
    expect(before.readFrom).toBeLessThan(before.period.from)
    expect((await tick(school())).done.studios).toBe(0)
    school().at('6:00', 175)
    await tick(school())
    expect(standingsOf(school()).readFrom).toBe(before.period.from)
    expect(standingsOf(school()).dueAt).toBeGreaterThan(school().now())
    // What is settled is read, and changed no more.
    const { state, version } = await school().output(openids.host, 'standing.sheet', { studioId, sessionId: sheetIds.quiet })
    expect([state, version]).toEqual(['closed', 2])
    await expect(correct(school(), sheetIds.quiet)).rejects.toThrow('NOT_FOUND')
  })

  it('it stays open while an appeal waits', async () => {
    settleEverything()
    school().rewrite(({ sheets }) => {
      const entry = sheets.find(({ _id }) => _id === sheetIds.quiet)?.entries[personId('吕文博')]
      if (entry !== undefined) entry.appeal = { text: '我在', at: 0, state: 'waiting', decidedBy: null, decidedAt: null }
    })
    school().at('6:00', 200)
    await tick(school())
    expect(standingsOf(school()).readFrom).toBeLessThan(standingsOf(school()).period.from)
    expect(standingsOf(school()).dueAt).toBeGreaterThan(school().now())
  })
})

function memberNumber(i: number): Person {
  const membership = { studioId, role: 'member' as const, counted: true, from: 0, to: null }
  return { _id: idOf(`member ${i}`), schoolId, name: `学员${i}`, openid: `wx-${i}`, memberships: [membership], schoolRoles: [] }
}

/** Nothing happens in it but that it begins. */
function newYear(): void {
  settleEverything()
  school().at('6:00', 175)
}

/** So many more sessions end today, all of them before nine. */
async function planMany(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const wish = plan({ id: idOf(`tonight ${i}`), sessions: [twoHours(`${14 + (i % 5)}:${i < 5 ? '00' : '30'}`, 0)], acceptOverlaps: true })
    await school().output(openids.host, 'attendance.createActivity', wish)
  }
}

async function reopened(): Promise<void> {
  const { version } = sheetOf(school(), sheetIds.quiet)
  await school().output(openids.host, 'standing.reopenSheet', { id: idOf('reopen'), studioId, sessionId: sheetIds.quiet, version, reason: '名单有误' })
  school().at('14:00', 1)
}

/** A mark slipped in while the sheet was made. */
async function lookedAt(): Promise<void> {
  school().at('17:00')
  await openRoom(school(), today)
  await tick(school())
  const model = school().store().marks[0]
  if (model === undefined) throw new Error('the story has marks')
  const me = personId(names.member)
  school().plant('marks', [{ ...model, _id: `${today}_${me}`, activityId: activityIds.today, sessionId: today, personId: me, arrivedAt: time('13:55') }])
  school().at('18:45')
}

async function cancelled(): Promise<void> {
  school().at('17:00')
  await tick(school())
  await school().output(openids.host, 'attendance.cancelActivity', { activityId: activityIds.today, version: 1, reason: '没有办成' })
}

/** Whoever misses the first session has a level of its own at once. */
function everyAbsenceIsTold(): void {
  school().rewrite(({ studios }) => studios.forEach(({ policies }) => policies.forEach(({ policy }) => (policy.minimumDue = 1))))
}

function rewriteToday(change: (activity: Activity) => void): void {
  school().rewrite(({ activities }) => activities.filter(({ _id }) => _id === activityIds.today).forEach(change))
}

/** Nobody's line is certain. */
function withoutCases(): void {
  school().rewrite((store) => {
    store.cases = []
    store.people = store.people.filter(({ name }) => name !== '陶然')
  })
}

/** As if everybody had come and decided everything; nothing more is planned. */
function settleEverything(): void {
  withoutCases()
  school().rewrite((store) => {
    store.leaves = store.leaves.filter(({ state }) => state === 'approved')
    store.activities = store.activities.filter(({ endsAt }) => endsAt < time('0:00'))
    for (const { entries } of store.sheets) for (const entry of Object.values(entries)) Object.assign(entry, { appeal: null, unconfirmed: false, decided: { ...present, at: 0, by: '', factId: '' } })
  })
}

function restore(store: Store): void {
  school().rewrite((there) => Object.assign(there, store))
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 20_000
  while (!holds()) {
    if (performance.now() > deadline) throw new Error('it did not happen in twenty seconds')
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** What a tick leaves, without when it did so, by how many writes, and the salts of its texts. */
function essence(store: Store): unknown {
  const { links: _links, ...rest } = store
  const differing = new Set(['at', 'closedAt', 'dueAt', 'version', 'openedAt', 'statementUntil', 'decideUntil', 'salt', 'textHashes', 'linkAt', 'link', 'sendAt', 'notBefore', 'remindedUntil', '_id'])
  const bare = JSON.parse(JSON.stringify(rest, (key, value: unknown) => (differing.has(key) ? undefined : value))) as Store
  return { ...bare, factIds: store.facts.map(({ _id }) => _id).sort() }
}

it('a row that changes a level is written once, whoever computes it', async () => {
  const before = school().store().facts
  school().at('17:00')
  await Promise.all([tick(school()), tick(school()), tick(school())])
  const told = newFacts(school(), before).flatMap(({ events }) => events.map((event) => JSON.stringify(event)))
  expect(new Set(told).size).toBe(told.length)
})

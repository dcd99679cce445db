import { PNG } from 'pngjs'
import type { FaultRule } from '../../local/cloud/faults'
import { names, openids, personId, studioId } from './support/cast'
import { messagesOf, tick } from './support/messages'
import { idOf } from './support/plans'
import { reflectionWish, storedReflection } from './support/reflections'
import { useSchool } from './support/school'
import { standingsOf } from './support/sheets'

const school = useSchool()
const { member, host } = openids
const id = idOf('reflection')
const minute = 60_000
const limit = 44991

beforeEach(async () => {
  school().cloud.events.clear()
  nothingElseIsDue()
  // What became of the standings by that is written before anything is counted.
  school().rewrite(({ standings }) => standings.forEach((one) => (one.dueAt = 0)))
  await tick(school())
  nothingElseIsDue()
})

const isShown = async () => (await school().call(host, 'library.reflection', { id })).reply.ok
const submit = (more: Parameters<typeof reflectionWish>[0] = {}) => school().output(member, 'library.submitReflection', reflectionWish({ id, ...more }))
const fire = () => school().cloud.fireTimer('scheduler')
const settled = () => school().cloud.events.settled()
const tries = () => storedReflection(school(), id).candidate?.hindered?.tries ?? null
/** Who was told what of it, and how often. */
const told = () => messagesOf(school()).filter(({ kind }) => kind.startsWith('reflection')).map(({ kind, personId: to, content }) => [kind, to, 'outcome' in content ? content.outcome : ''])
const hostsTold = () => told().filter(([kind]) => kind === 'reflection-waiting')

describe('what WeChat could not check', () => {
  it.each([
    ['it does not answer', 'ECONNRESET', [1, 5, 15]],
    ['it was asked too often', limit, [10, 30, 120]],
  ])('because %s, is tried again by the timer after growing pauses, and its author told when it is shown', async (_why, code, minutes) => {
    hinder(code)
    await submit()
    for (const [i, pause] of minutes.entries()) {
      await pass(pause * minute - 1000)
      expect([i, tries()]).toEqual([i, i + 1])
      // The author has the mini-program open, as they must for WeChat to check anything.
      await school().output(member, 'studio.me', {})
      if (i === minutes.length - 1) school().cloud.faults({})
      await pass(2000)
    }
    expect([await isShown(), told()]).toEqual([true, [['reflection-answered', personId(names.member), 'published']]])
    expect(standingsOf(school()).checksAt).toBeGreaterThan(school().now())
  })

  it('is not asked about in vain while its author is away, and after a day a person has to look', async () => {
    hinder('ECONNRESET')
    await submit()
    school().cloud.faults({})
    await pass(3 * 60 * minute)
    expect(storedReflection(school(), id).candidate?.hindered).toMatchObject({ by: 'away', tries: 2 })
    const quiet = await passAndCount(10 * 60 * minute)
    expect([quiet, await isShown(), hostsTold()]).toEqual([1, false, []])
    await pass(11 * 60 * minute)
    expect(hostsTold()).toEqual([['reflection-waiting', personId(names.host), '']])
    await pass(5 * minute)
    expect(hostsTold()).toHaveLength(1)
  })

  it('is refused by the check in the end: its author is told so', async () => {
    hinder('ECONNRESET')
    await submit({ text: '有人说他是蠢货。' })
    school().cloud.faults({})
    await pass(2 * minute)
    expect([await isShown(), told()]).toEqual([false, [['reflection-answered', personId(names.member), 'refused']]])
  })

  it('with its pictures is asked about wholly, and shown once these are passed, however early that is said', async () => {
    hinder('ECONNRESET')
    await submit({ pictures: [picture()] })
    school().cloud.faults({})
    await pass(2 * minute)
    await settled()
    expect([await isShown(), told()]).toEqual([true, [['reflection-answered', personId(names.member), 'published']]])
  })

  it('waits together where there is much of it: WeChat is asked about one, and of that it does not answer the others are not asked', async () => {
    hinder('ECONNRESET')
    for (let i = 0; i < 5; i++) await submit({ id: idOf(`reflection ${i}`) })
    await pass(2 * minute)
    const after = school().store().reflections.map(({ candidate }) => candidate?.hindered?.tries)
    expect(after.sort()).toEqual([1, 1, 1, 1, 2])
    school().cloud.faults({})
    await pass(6 * minute)
    expect(school().store().reflections.every(({ shown }) => shown !== null)).toBe(true)
  })
})

describe('pictures on which WeChat says nothing', () => {
  beforeEach(async () => {
    school().cloud.events.hold()
    await submit({ pictures: [picture()] })
  })

  it('are a person’s turn after half an hour, and those who decide and the author are told once', async () => {
    await pass(29 * minute)
    expect(told()).toEqual([])
    await pass(2 * minute)
    expect(told().sort()).toEqual([
      ['reflection-answered', personId(names.member), 'waits'],
      ['reflection-waiting', personId(names.host), ''],
    ])
    await pass(5 * minute)
    await pass(24 * 60 * minute)
    expect(hostsTold()).toHaveLength(1)
  })

  it('cost nothing more than a look when WeChat has passed them meanwhile', async () => {
    await school().cloud.events.release()
    school().cloud.events.hold()
    // The look for who is due, the studio, what is due of reflections, records, resources and cases, and the standings.
    expect(await passAndCount(31 * minute)).toBe(7)
    expect([hostsTold(), await passAndCount(5 * minute)]).toEqual([[], 1])
  })

  it('are told of although something else happened to it after half an hour, before the timer came', async () => {
    school().cloud.clock.move({ advanceMs: 31 * minute })
    await school().cloud.events.release([0])
    await fire()
    expect(hostsTold()).toHaveLength(1)
  })

  it('are not told of while it is deleted, and told of once it is brought back', async () => {
    await school().output(member, 'library.deleteReflection', { id })
    await pass(31 * minute)
    expect(hostsTold()).toEqual([])
    await school().output(member, 'library.restoreReflection', { id })
    await fire()
    expect(hostsTold()).toHaveLength(1)
  })
})

describe('the timer', () => {
  const works: [string, () => Promise<void>][] = [
    ['asking again', () => queued()],
    ['asking again about pictures', () => queued([picture()])],
    ['telling those who decide', () => unanswered()],
  ]

  it.each(works)('is stopped at any operation of %s: the next ticks leave everything as if nothing had happened', async (_name, prepare) => {
    await prepare()
    const back = school().remember()
    const operations = await stoppedAt([])
    const done = outcome()
    for (const when of ['before', 'after'] as const) {
      for (let nth = 1; nth <= operations; nth++) {
        back()
        await stoppedAt([{ action: 'database.*', nth, when, code: 'DATABASE_REQUEST_FAILED' }])
        for (let ticks = 0; ticks < 2; ticks++) {
          await pass(2 * minute)
          await settled()
        }
        expect([when, nth, outcome()]).toEqual([when, nth, done])
      }
    }
  })

  /** What WeChat finds is said afterwards, so that it is the timer alone that fails. */
  async function stoppedAt(rules: FaultRule[]): Promise<number> {
    const { events } = school().cloud
    events.hold()
    school().cloud.faults({ rules })
    const { usage } = await fire()
    school().cloud.faults({})
    await events.release()
    return usage.databaseOperations
  }

  it.each(works)('twice at once, %s: it is done once', async (_name, prepare) => {
    await prepare()
    const back = school().remember()
    await fire()
    await settled()
    const done = outcome()
    back()
    await Promise.all([fire(), fire()])
    await settled()
    expect(outcome()).toEqual(done)
  })

  async function queued(pictures: ReturnType<typeof picture>[] = []): Promise<void> {
    hinder('ECONNRESET')
    await submit({ pictures })
    school().cloud.faults({})
    school().cloud.clock.move({ advanceMs: 2 * minute })
  }

  async function unanswered(): Promise<void> {
    school().cloud.events.hold()
    await submit({ pictures: [picture()] })
    await school().cloud.events.release([])
    school().cloud.clock.move({ advanceMs: 31 * minute })
  }
})

it('much that is due at once is done in slices', async () => {
  hinder('ECONNRESET')
  for (let i = 0; i < 25; i++) await submit({ id: idOf(`reflection ${i}`) })
  school().cloud.faults({})
  await pass(2 * minute)
  expect(school().store().reflections.filter(({ shown }) => shown !== null)).toHaveLength(25)
})

/** How it stands and who was told, whatever the time, and whether the timer will come when there is something to do. */
function outcome(): unknown {
  const { shown, candidate, lookAt } = storedReflection(school(), id)
  const isLookedAfter = lookAt === null || standingsOf(school()).checksAt <= lookAt
  return [shown === null, candidate === null, candidate?.decidersTold, told().sort(), isLookedAfter]
}

function picture(): { large: string; small: string } {
  return { large: upload('1.png', 40), small: upload('1s.png', 4) }
}

function upload(name: string, width: number): string {
  const reply = school().cloud.upload({ openid: member, path: `reflections/${id}/${name}`, content: PNG.sync.write(new PNG({ width, height: 30 })) })
  if ('error' in reply) throw new Error(reply.error.errMsg)
  return reply.fileID
}

function hinder(code: FaultRule['code']): void {
  school().cloud.faults({ rules: [{ action: 'openapi.security.msgSecCheck', when: 'before', code }] })
}

/** So much later the timer fires. */
async function pass(milliseconds: number): Promise<void> {
  await passAndCount(milliseconds)
}

async function passAndCount(milliseconds: number): Promise<number> {
  school().cloud.clock.move({ advanceMs: milliseconds })
  nothingElseIsDue()
  return (await fire()).usage.databaseOperations
}

/** But what was sent to be checked; messages are written and not sent. */
function nothingElseIsDue(): void {
  school().rewrite(({ standings, activities, people, leaves, sheets, cases, messages }) => {
    for (const one of standings) Object.assign(one, { dueAt: one.checksAt, sendAt: null, linkAt: null, untold: [] })
    for (const message of messages) message.sendAt = null
    activities.length = 0
    leaves.length = 0
    sheets.length = 0
    cases.length = 0
    people.forEach((person) => (person.memberships = person.memberships.filter((one) => one.studioId === studioId)))
  })
}

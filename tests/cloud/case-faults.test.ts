import type { CaseDocument } from '../../cloudfunctions/kit/documents'
import { names, personId } from './support/cast'
import { caseOf, miss, openCase } from './support/cases'
import type { Store } from './support/school'
import { time, useSchool } from './support/school'
import { tick } from './support/sheets'

const school = useSchool()

/** What the timer finds to do about a case, each time on the story's school as it was at the beginning. */
const steps: [string, () => Promise<void>, string][] = [
  ['opening a case', async () => miss(school(), names.member), 'statement'],
  ['passing it to the host', async () => afterDays(7), 'decision'],
  ['passing it to the office', async () => undecided(), 'office-decision'],
  ['looking at it again', async () => lookingAgain(), 'decision'],
]

describe.each(steps)('%s', (_step, prepare, stage) => {
  it.each(['before', 'after'] as const)('with any one database operation failing %s it took effect: the next tick leaves what an undisturbed one would have', async (when) => {
    await prepare()
    const { usage } = await tick(school())
    const done = told(school().store())
    expect(caseOf(school(), names.member).stage).toBe(stage)

    for (let nth = 1; nth <= usage.databaseOperations; nth++) {
      school().begin()
      await prepare()
      school().cloud.faults({ rules: [{ action: 'database.*', nth, when, code: 'DATABASE_REQUEST_FAILED' }] })
      await school().cloud.fireTimer('scheduler')
      school().cloud.faults({})
      await tick(school())
      expect([nth, told(school().store())]).toEqual([nth, done])
    }
  })
})

it('is opened once by two timers at once', async () => {
  for (let round = 0; round < 5; round++) {
    school().begin()
    miss(school(), names.member)
    await Promise.all([tick(school()), tick(school())])
    const one = caseOf(school(), names.member)
    const rows = school().store().facts.filter(({ subjects, kind }) => kind === 'case.opened' && subjects.includes(one._id))
    expect([one.version, rows.length]).toEqual([1, 1])
  }
})

async function afterDays(days: number, more: (one: CaseDocument) => Partial<CaseDocument> = () => ({})): Promise<void> {
  await openCase(school(), names.member)
  const own = caseOf(school(), names.member)
  withoutOthers({ ...own, ...more(own) })
  school().at('14:00', days)
}

function undecided(): Promise<void> {
  return afterDays(15, ({ decideUntil }) => ({ stage: 'decision', dueAt: decideUntil }))
}

function lookingAgain(): Promise<void> {
  const lookAgainAt = time('8:00', 30)
  const decision = { kind: 'conditions' as const, conditions: '不再缺勤', lookAgainAt, at: time('13:50'), by: personId(names.host), as: 'host' as const, reason: '再看' }
  return afterDays(30, () => ({ stage: 'filed', decision, dueAt: lookAgainAt }))
}

/** Nothing else is to be done meanwhile: no session to be closed, no other case. */
function withoutOthers(own: CaseDocument): void {
  school().rewrite((store) => {
    store.activities = store.activities.filter(({ endsAt }) => endsAt < school().now())
    store.cases = [own]
    store.leaves = []
  })
}

/** The case and its log, without times. */
function told({ cases, facts, people }: Store): unknown {
  const id = personId(names.member)
  const own = cases.filter((one) => one.personId === id).map(({ stage, round, numbers, told: whom, version }) => ({ stage, round, numbers, whom, version }))
  const rows = facts.filter(({ kind }) => kind.startsWith('case.')).map(({ _id, kind, by, subjects, events }) => ({ _id, kind, by, subjects, events }))
  return { own, rows, memberships: people.find(({ _id }) => _id === id)?.memberships }
}

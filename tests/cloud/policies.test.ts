import { defaultPolicy } from '../../domain/attendance/policy'
import type { InputOf } from '../../contract/index'
import { names, openids, personId, studioId } from './support/cast'
import { addSecondOffice, day, miss, planNothing, secondOfficeOpenid, wake } from './support/cases'
import { idOf } from './support/plans'
import { time, useSchool } from './support/school'
import { newFacts, standingsOf, tick } from './support/sheets'

const school = useSchool()
const { office, member, host } = openids
const studio = () => school().store().studios.find(({ _id }) => _id === studioId)

function setting(more: Partial<InputOf<'standing.setPolicy'>> = {}): InputOf<'standing.setPolicy'> {
  return { id: idOf('policy'), studioId, version: studio()?.policyVersion ?? 0, from: null, policy: { ...defaultPolicy, planned: 15 }, why: '本学年加了三次活动', ...more }
}

describe('before other rules are set', () => {
  it('the office sees whose 余额 a plan raised from 12 to 15 changes, and nothing is written', async () => {
    miss(school(), names.member)
    await tick(school())
    const before = school().store()
    const { changes, unchanged, policyVersion } = await school().output(office, 'standing.previewPolicy', { studioId, policy: { ...defaultPolicy, planned: 15 } })
    const own = changes.find(({ person }) => person.id === personId(names.member))
    expect(own).toEqual({
      person: { id: personId(names.member), name: names.member },
      before: { level: 'overSoFar', remaining: 0, certainty: 'certain' },
      after: { level: 'overSoFar', remaining: 0, certainty: 'open' },
    })
    const counted = standingsOf(school()).figures
    expect(changes.length + unchanged).toBe(Object.keys(counted).length)
    expect(policyVersion).toBe(studio()?.policyVersion)
    expect(school().store()).toEqual(before)
  })

  it('it sees what the school year says where the term has counted so far', async () => {
    school().rewrite(({ studios, standings }) => {
      for (const { policies } of studios) for (const { policy } of policies) policy.period = 'term'
      for (const one of standings) Object.assign(one, { readFrom: time('0:00', -45), dueAt: school().now() })
    })
    await tick(school())
    const { changes } = await school().output(office, 'standing.previewPolicy', { studioId, policy: defaultPolicy })
    // 吕文博 was absent in January, before the term began.
    expect(changes.map(({ person }) => person.name)).toContain('吕文博')
  })
})

describe('the office sets rules', () => {
  it('from now on: standings follow at once, with who, when and why on record', async () => {
    const facts = school().store().facts
    const before = standingsOf(school()).figures[personId(names.member)]
    await school().output(office, 'standing.setPolicy', setting({ policy: { ...defaultPolicy, planned: 30 } }))
    const after = standingsOf(school()).figures[personId(names.member)]
    expect((after?.base ?? 0) > (before?.base ?? 0)).toBe(true)
    const [row] = newFacts(school(), facts)
    expect(row).toMatchObject({ kind: 'policy.set', by: personId('宋立夏'), events: expect.arrayContaining([{ kind: 'policy-changed' }]) as unknown, texts: { why: { text: '本学年加了三次活动' } } })
    const { versions, policy, mayChange } = await school().output(member, 'standing.rules', { studioId })
    expect([policy.planned, mayChange]).toEqual([30, false])
    expect(versions.at(-1)).toMatchObject({ byName: '宋立夏', why: '本学年加了三次活动', policy: { planned: 30 } })
  })

  it('from a day on: until then nothing changes, and then the timer sees to it', async () => {
    planNothing(school())
    wake(school())
    await tick(school())
    const base = () => standingsOf(school()).figures[personId(names.member)]?.base
    const before = base()
    await school().output(office, 'standing.setPolicy', setting({ from: time('0:00', 3), policy: { ...defaultPolicy, planned: 30 } }))
    expect(base()).toBe(before)
    expect(standingsOf(school()).dueAt).toBeLessThanOrEqual(time('0:00', 3))
    school().at('6:00', 3)
    await tick(school())
    expect(base()).toBe(30 - (12 - (before ?? 0)))
  })

  it('closes a case whose line is uncertain under them', async () => {
    miss(school(), names.member)
    await tick(school())
    await school().output(office, 'standing.setPolicy', setting())
    expect(school().store().cases.find((one) => one.personId === personId(names.member))).toMatchObject({ stage: 'closed' })
  })

  it('reads a period that began earlier back into account', async () => {
    school().rewrite(({ studios, standings }) => {
      for (const { policies } of studios) for (const { policy } of policies) policy.period = 'term'
      for (const one of standings) Object.assign(one, { readFrom: time('0:00', -45), dueAt: school().now() })
    })
    await tick(school())
    const due = () => standingsOf(school()).figures[personId('陶然')]?.dueSessions ?? 0
    const inTerm = due()
    await school().output(office, 'standing.setPolicy', setting({ policy: defaultPolicy }))
    expect(standingsOf(school()).readFrom).toBe(Date.parse('2025-09-01T00:00:00+08:00'))
    expect(due()).toBeGreaterThan(inTerm)
  })

  it('once, though the phone sends it twice', async () => {
    const wish = setting()
    const first = await school().output(office, 'standing.setPolicy', wish)
    const before = school().store()
    expect(await school().output(office, 'standing.setPolicy', wish)).toEqual(first)
    expect(school().store()).toEqual(before)
  })

  it('not over what another of it has set meanwhile', async () => {
    addSecondOffice(school())
    const seen = setting()
    await school().output(secondOfficeOpenid, 'standing.setPolicy', setting({ id: idOf('other') }))
    expect(await school().refusal(office, 'standing.setPolicy', seen)).toEqual({ code: 'VERSION_CHANGED' })
  })

  it('never for what has passed', async () => {
    expect(await school().refusal(office, 'standing.setPolicy', setting({ from: school().now() - day }))).toEqual({ code: 'IN_THE_PAST', detail: { field: 'from' } })
  })

  it.each([
    ['a warning above the line', { warning: { numerator: 1, denominator: 2 } }],
    ['a line above the whole', { line: { numerator: 3, denominator: 2, inclusive: true } }],
    ['absent before late', { absentAfterMinutes: 5 }],
  ])('never %s', async (_name, more) => {
    expect(await school().refusal(office, 'standing.setPolicy', setting({ policy: { ...defaultPolicy, ...more } }))).toMatchObject({ code: 'BAD_INPUT' })
  })
})

it('a host reads the rules and sets none', async () => {
  expect((await school().output(host, 'standing.rules', { studioId })).mayChange).toBe(false)
  expect(await school().refusal(host, 'standing.setPolicy', setting())).toEqual({ code: 'NOT_ALLOWED' })
})

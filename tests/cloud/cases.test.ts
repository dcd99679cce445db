import type { OutputOf } from '../../contract/index'
import { names, openids, personId, studioId } from './support/cast'
import { addSecondOffice, caseOf, day, decide, decision, ending, miss, openCase, planNothing, secondOfficeOpenid, signature, statement, wake } from './support/cases'
import { idOf } from './support/plans'
import { time, useSchool } from './support/school'
import { correct, newFacts, present, sheetOf, standingsOf, tick } from './support/sheets'

const school = useSchool()
const { host, member, office } = openids
const own = () => caseOf(school(), names.member)
const membership = () => school().store().people.find(({ _id }) => _id === personId(names.member))?.memberships.find((one) => one.studioId === studioId)
/** The sessions that 周明远 missed, the first first. */
const missed = () => standingsOf(school()).figures[personId(names.member)]?.countedIds ?? []

describe('the timer', () => {
  it('opens a case for four absences of a planned twelve and tells member and host', async () => {
    const facts = school().store().facts
    const one = await openCase(school(), names.member)
    expect(one).toMatchObject({ stage: 'statement', round: 1, numbers: { by: 'plan', absent: 4, base: 12 }, told: [personId(names.member), personId(names.host)] })
    const rows = newFacts(school(), facts).filter(({ kind }) => kind === 'case.opened')
    expect(rows).toMatchObject([{ by: null, subjects: [one._id] }])
    expect(rows[0]?.events).toContainEqual({ kind: 'case-changed', personId: one.personId, caseId: one._id, stage: 'statement', told: one.told })
  })

  it('opens none for three', async () => {
    miss(school(), names.member, 3)
    await tick(school())
    expect(school().store().cases.filter(({ personId: id }) => id === personId(names.member))).toEqual([])
  })

  it('opens one once, however often it comes', async () => {
    await openCase(school(), names.member)
    const before = school().store()
    wake(school())
    await tick(school())
    expect([school().store().cases, school().store().facts]).toEqual([before.cases, before.facts])
  })

  it('opens none for who has left', async () => {
    miss(school(), names.member)
    school().rewrite(({ people }) => {
      for (const one of people.find(({ _id }) => _id === personId(names.member))?.memberships ?? []) one.to = school().now()
    })
    await tick(school())
    expect(school().store().cases.filter(({ personId: id }) => id === personId(names.member))).toEqual([])
  })

  it.each([
    ['an appeal', { appeal: { text: '我在', at: 0, state: 'waiting' as const, decidedBy: null, decidedAt: null } }],
    ['a scan that nobody has judged', { unconfirmed: true }],
  ])('holds a case back while there is %s that could change it', async (_name, waits) => {
    miss(school(), names.member)
    school().rewrite(({ sheets }) => {
      const entry = sheets.flatMap(({ entries }) => entries[personId(names.member)] ?? []).find(({ found }) => found.status === 'absent')
      Object.assign(entry ?? {}, waits)
    })
    wake(school())
    await tick(school())
    expect(standingsOf(school()).figures[personId(names.member)]?.certainty).toBe('held')
    expect(school().store().cases.filter(({ personId: id }) => id === personId(names.member))).toEqual([])
  })

  it('opens it when the days for late leave are over, and not before', async () => {
    // The last of the closed sessions was a week ago: leave may be asked for until thirteen days after it.
    setPolicy({ leaveWindowDays: 13 })
    planNothing(school())
    miss(school(), names.member, 8)
    school().rewrite(({ sheets }) => {
      for (const sheet of sheets.filter((one) => one.studioId === studioId).sort((a, b) => a.endsAt - b.endsAt).slice(0, 4)) {
        const entry = sheet.entries[personId(names.member)]
        if (entry !== undefined) entry.found = present
      }
    })
    wake(school())
    await tick(school())
    expect(school().store().cases.filter(({ personId: id }) => id === personId(names.member))).toEqual([])
    const last = Math.max(...school().store().sheets.filter((one) => one.studioId === studioId).map(({ endsAt }) => endsAt))
    expect(standingsOf(school()).dueAt).toBeLessThanOrEqual(last + 13 * day + 1)
    school().at('13:50', 12)
    await tick(school())
    expect(own()).toMatchObject({ stage: 'statement', numbers: { absent: 4 } })
  })

  it('waits as long as leave may be asked for by the rules now in force, and is not woken before', async () => {
    miss(school(), names.member)
    planNothing(school())
    school().rewrite(({ studios }) => {
      for (const { policies } of studios) for (const one of policies.slice(-1)) policies.push({ ...one, from: time('0:00', 167), policy: { ...one.policy, leaveWindowDays: 300 } })
    })
    wake(school())
    school().at('8:00', 170)
    for (let i = 0; i < 3; i++) await tick(school())
    expect(school().store().cases.filter(({ personId: id }) => id === personId(names.member))).toEqual([])
    expect(standingsOf(school()).dueAt).toBeGreaterThan(school().now())
  })

  it('opens one at the close of the period for a third of what was due, though the plan was never reached', async () => {
    setPolicy({ planned: 40 })
    await openCaseAtTheClose()
    expect(own()).toMatchObject({ stage: 'statement', numbers: { by: 'close', absent: 4 }, period: { to: school().store().cases[0]?.period.to } })
  })

  it('passes it to the host after seven days and to the office after fourteen, each once', async () => {
    const one = await openCase(school(), names.member)
    school().at('13:50', 7)
    school().at('13:52', 7)
    await tick(school())
    expect(own().stage).toBe('decision')
    school().at('13:55', 14)
    await tick(school())
    await tick(school())
    expect(own()).toMatchObject({ stage: 'office-decision', dueAt: null })
    const rows = school().store().facts.filter(({ subjects, kind }) => subjects.includes(one._id) && kind.startsWith('case.'))
    expect(rows.map(({ kind }) => kind)).toEqual(['case.opened', 'case.heard', 'case.to-office'])
  })

  it('looks at it again on the day the conditions named', async () => {
    await openCase(school(), names.member)
    const lookAgainAt = school().now() + 30 * day
    const one = await decide(school(), names.member, member, { decision: { kind: 'conditions', conditions: '本学年不再缺勤', lookAgainAt } })
    await school().output(office, 'standing.signCase', signature(one))
    expect(own()).toMatchObject({ stage: 'filed', dueAt: lookAgainAt })
    school().at('14:00', 30)
    await tick(school())
    expect(own()).toMatchObject({ stage: 'decision', decision: { kind: 'conditions' } })
  })

  it('finds nothing to look at again where the line is uncertain by then', async () => {
    planNothing(school())
    await openCase(school(), names.member)
    const lookAgainAt = school().now() + 30 * day
    const one = await decide(school(), names.member, member, { decision: { kind: 'conditions', conditions: '本学年不再缺勤', lookAgainAt } })
    await school().output(office, 'standing.signCase', signature(one))
    await correct(school(), missed()[0] ?? '')
    expect(own().stage).toBe('filed')
    school().at('14:00', 30)
    await tick(school())
    expect(own()).toMatchObject({ stage: 'closed', dueAt: null })
  })
})

describe('a correction', () => {
  it('of one absence at a certain 4/12 closes the case and tells everybody who had been told', async () => {
    const one = await openCase(school(), names.member)
    const facts = school().store().facts
    await correct(school(), missed()[0] ?? '')
    expect(own()).toMatchObject({ stage: 'closed', dueAt: null, version: one.version + 1 })
    const [row] = newFacts(school(), facts)
    expect(row?.subjects).toContain(one._id)
    expect(row?.events).toContainEqual({ kind: 'case-changed', personId: one.personId, caseId: one._id, stage: 'closed', told: one.told })
  })

  it('of one of five leaves it open with four', async () => {
    await openCase(school(), names.member, 5)
    await correct(school(), missed()[0] ?? '')
    expect(own()).toMatchObject({ stage: 'statement', numbers: { absent: 4 } })
  })

  it('that is taken back opens the same case anew', async () => {
    const one = await openCase(school(), names.member)
    const sessionId = missed()[0] ?? ''
    await correct(school(), sessionId)
    const back = { changes: [{ personId: personId(names.member), to: { status: 'absent' as const, minutesLate: 0, leaveType: null } }], id: idOf('back') }
    await correct(school(), sessionId, back)
    await tick(school())
    expect(own()).toMatchObject({ _id: one._id, stage: 'statement', round: 2 })
  })

  it('closes what was decided and not filed yet', async () => {
    await openCase(school(), names.member)
    await decide(school(), names.member, member, ending(school(), 10))
    await correct(school(), missed()[0] ?? '')
    expect(own()).toMatchObject({ stage: 'closed', decision: { kind: 'discontinue' } })
    expect(await school().refusal(office, 'standing.signCase', signature(own()))).toEqual({ code: 'CASE_MOVED_ON', detail: { stage: 'closed' } })
  })

  it('of what 终止培养 rests on, before its day: the case is closed, the membership goes on, and everybody hears', async () => {
    planNothing(school())
    await openCase(school(), names.member)
    const filing = signature(await decide(school(), names.member, member, ending(school(), 20)))
    await school().output(office, 'standing.signCase', filing)
    expect(membership()?.to).not.toBe(null)
    const { told } = own()
    const facts = school().store().facts
    await correct(school(), missed()[0] ?? '')
    expect([own().stage, membership()?.to]).toEqual(['closed', null])
    expect(newFacts(school(), facts)[0]?.events).toContainEqual({ kind: 'case-changed', personId: own().personId, caseId: own()._id, stage: 'closed', told })
  })

  it('of it after its day leaves it filed, and is told once', async () => {
    planNothing(school())
    await openCase(school(), names.member)
    await school().output(office, 'standing.signCase', signature(await decide(school(), names.member, member, ending(school(), 8))))
    school().at('15:00', 9)
    const facts = school().store().facts
    const [first = '', second = ''] = missed()
    await correct(school(), first)
    await correct(school(), second, { id: idOf('second correction') })
    expect(own()).toMatchObject({ stage: 'filed', uncertainSince: expect.any(Number) as number })
    expect(membership()?.to).not.toBe(null)
    expect(newFacts(school(), facts).flatMap(({ events }) => events.filter(({ kind }) => kind === 'case-changed'))).toHaveLength(1)
  })

  it('leaves what is filed', async () => {
    await openCase(school(), names.member)
    await school().output(office, 'standing.signCase', signature(await decide(school(), names.member, member)))
    await correct(school(), missed()[0] ?? '')
    expect(own().stage).toBe('filed')
  })
})

describe('the member', () => {
  it('states, and states again until the seven days are over', async () => {
    const one = await openCase(school(), names.member)
    const first = await school().output(member, 'standing.stateCase', statement(one))
    expect(first).toEqual({ version: one.version + 1, stage: 'statement' })
    await school().output(member, 'standing.stateCase', statement(own(), { id: idOf('second'), text: '补充一句。' }))
    expect(own().statement?.text).toBe('补充一句。')
    school().at('13:55', 7)
    expect(await school().refusal(member, 'standing.stateCase', statement(own(), { id: idOf('third') }))).toMatchObject({ code: 'TOO_LATE', detail: { at: one.statementUntil } })
  })

  it('is answered as the first time when the phone sends it again', async () => {
    const wish = statement(await openCase(school(), names.member))
    const first = await school().output(member, 'standing.stateCase', wish)
    const before = school().store()
    expect(await school().output(member, 'standing.stateCase', wish)).toEqual(first)
    expect(school().store()).toEqual(before)
  })

  it('reads their own case and what becomes of it, and nobody else’s', async () => {
    await openCase(school(), names.member)
    const read = await school().output(member, 'standing.case', { caseId: own()._id })
    expect(read).toMatchObject({ own: true, mayState: true, mayDecide: false, maySign: false, hold: null, figures: { absent: 4, base: 12 }, numbers: { absent: 4, base: 12 } })
    expect(read.sessions.filter(({ countsAs }) => countsAs === 'absent').map(({ sessionId }) => sessionId)).toEqual(missed())
    for (const openid of [openids.memberOfTwo, openids.assistant, openids.adviser]) {
      expect(await school().refusal(openid, 'standing.case', { caseId: own()._id })).toEqual({ code: 'NOT_ALLOWED' })
    }
  })

  it('reads what closed it without anything that concerns others', async () => {
    await openCase(school(), names.member)
    const sessionId = missed()[0] ?? ''
    const changes = [names.member, '陶然'].map((name) => ({ personId: personId(name), to: present }))
    await correct(school(), sessionId, { changes })
    const { history } = await school().output(member, 'standing.case', { caseId: own()._id })
    expect(history.map(({ kind, texts, detail }) => [kind, texts, detail])).toEqual([
      ['case.opened', {}, { stage: 'statement', round: 1 }],
      ['case.closed', {}, { cause: 'sheet.corrected' }],
    ])
    expect(JSON.stringify(history)).not.toContain(personId('陶然'))
  })
})

describe('the host', () => {
  it('decides only when the seven days are over, though something was said, and hears from when on', async () => {
    const one = await openCase(school(), names.member)
    expect(await school().refusal(host, 'standing.decideCase', decision(one))).toEqual({ code: 'STILL_HEARD', detail: { at: one.statementUntil, waiting: [] } })
    await school().output(member, 'standing.stateCase', statement(one))
    expect(await school().refusal(host, 'standing.decideCase', decision(own()))).toMatchObject({ code: 'STILL_HEARD', detail: { at: one.statementUntil } })
    school().at('13:55', 7)
    expect(await school().output(host, 'standing.decideCase', decision(own()))).toMatchObject({ stage: 'signing' })
  })

  it('decides without a statement once the seven days are over, before the timer has been', async () => {
    await openCase(school(), names.member)
    school().at('13:55', 7)
    expect(await school().output(host, 'standing.decideCase', decision(own()))).toMatchObject({ stage: 'signing' })
  })

  it('decides nothing while an appeal waits', async () => {
    const one = await openCase(school(), names.member)
    await school().output(member, 'standing.stateCase', statement(one))
    await school().output(member, 'standing.appeal', { id: idOf('appeal'), studioId, sessionId: missed()[0] ?? '', text: '那天在会场。' })
    school().at('13:55', 7)
    expect(own().stage).toBe('statement')
    expect(await school().refusal(host, 'standing.decideCase', decision(own()))).toEqual({ code: 'STILL_HEARD', detail: { waiting: ['appeal'] } })
    expect((await school().output(host, 'standing.case', { caseId: one._id })).hold).toEqual({ waiting: ['appeal'], until: null })

    const refusal = { id: idOf('refusal'), studioId, sessionId: missed()[0] ?? '', version: sheetOf(school(), missed()[0] ?? '').version, personId: personId(names.member), reason: '会场没有见到。' }
    await school().output(host, 'standing.refuseAppeal', refusal)
    expect(await school().output(host, 'standing.decideCase', decision(own()))).toMatchObject({ stage: 'signing' })
  })

  it('who clicks late on what has changed is told what happened', async () => {
    const seen = await openCase(school(), names.member)
    await school().output(member, 'standing.stateCase', statement(seen))
    expect(await school().refusal(host, 'standing.decideCase', decision(seen))).toEqual({ code: 'CASE_MOVED_ON', detail: { stage: 'statement' } })
    const stated = own()
    await correct(school(), missed()[0] ?? '')
    expect(await school().refusal(host, 'standing.decideCase', decision(stated))).toEqual({ code: 'CASE_MOVED_ON', detail: { stage: 'closed' } })
  })

  it('decides nothing on a line that another plan has made uncertain, though the timer has not closed it yet', async () => {
    planNothing(school())
    const one = await openCase(school(), names.member)
    await school().output(member, 'standing.stateCase', statement(one))
    setPolicy({ planned: 15 })
    school().at('13:55', 7)
    expect(await school().refusal(host, 'standing.decideCase', decision(own()))).toEqual({ code: 'CASE_MOVED_ON', detail: { stage: 'closed' } })
    wake(school())
    await tick(school())
    expect(own().stage).toBe('closed')
  })

  it('decides nothing on themselves', async () => {
    school().rewrite(({ people }) => {
      const self = people.find(({ openid }) => openid === host)
      self?.memberships.splice(0, 1, ...self.memberships.map((one) => ({ ...one, counted: true })))
    })
    const one = await openCase(school(), names.host)
    school().at('13:55', 7)
    expect(await school().refusal(host, 'standing.decideCase', decision(one))).toEqual({ code: 'NOT_ALLOWED' })
  })

  it.each([
    ['an end that was yesterday', () => ending(school(), -2), 'IN_THE_PAST', 'decision.endsAt'],
    ['an end in a year', () => ending(school(), 365), 'BAD_INPUT', 'decision.endsAt'],
    ['a day to look again that has passed', () => ({ decision: { kind: 'conditions' as const, conditions: '再看', lookAgainAt: school().now() - day } }), 'IN_THE_PAST', 'decision.lookAgainAt'],
  ])('does not decide for %s', async (_name, more, code, field) => {
    const one = await openCase(school(), names.member)
    await school().output(member, 'standing.stateCase', statement(one))
    school().at('13:55', 7)
    expect(await school().refusal(host, 'standing.decideCase', decision(own(), more()))).toEqual({ code, detail: { field } })
  })
})

describe('the office', () => {
  beforeEach(() => addSecondOffice(school()))

  it('files 终止培养: the membership ends on its day, and everything recorded stays', async () => {
    await openCase(school(), names.member)
    const one = await decide(school(), names.member, member, ending(school(), 10))
    const endsAt = one.decision?.kind === 'discontinue' ? one.decision.endsAt : 0
    expect(membership()?.to).toBe(null)
    const sheets = school().store().sheets
    await school().output(office, 'standing.signCase', signature(one))
    expect([own().stage, membership()?.to]).toEqual(['filed', endsAt])
    expect(school().store().sheets).toEqual(sheets)
    school().at('13:55', 10)
    expect(await school().refusal(member, 'attendance.activities', { when: 'coming', studioId })).toEqual({ code: 'NOT_ALLOWED' })
    expect(await school().output(member, 'standing.case', { caseId: one._id })).toMatchObject({ own: true, case: { stage: 'filed' } })
    // What is recorded of them stays theirs to read; of others nothing.
    const sessionId = one.numbers.sessionIds[0] ?? ''
    expect(await school().output(member, 'standing.person', { studioId, personId: null })).toMatchObject({ own: true, figures: { absent: 4 } })
    expect(await school().output(member, 'standing.entryHistory', { studioId, sessionId, personId: one.personId })).toMatchObject({ rows: [{ kind: 'sheet.closed' }] })
    await school().output(member, 'standing.leaves', { studioId, of: 'mine' })
    await school().output(member, 'standing.rules', { studioId })
    expect(await school().refusal(member, 'standing.leaves', { studioId, of: 'all' })).toEqual({ code: 'NOT_ALLOWED' })
    expect(await school().refusal(member, 'standing.person', { studioId, personId: personId(names.memberOfTwo) })).toEqual({ code: 'NOT_ALLOWED' })
  })

  it('files 终止培养 after its day: it takes effect on the day of the signature, and page and log say so', async () => {
    await openCase(school(), names.member)
    const one = await decide(school(), names.member, member, ending(school(), 8))
    school().at('9:00', 20)
    await school().output(office, 'standing.signCase', signature(one))
    expect(membership()?.to).toBe(time('0:00', 20))
    const { decision: read } = await school().output(office, 'standing.case', { caseId: one._id })
    expect(read).toMatchObject({ kind: 'discontinue', endsAt: time('0:00', 20) })
    expect(school().store().facts.find(({ kind, subjects }) => kind === 'case.filed' && subjects.includes(one._id))?.detail).toMatchObject({ endsAt: time('0:00', 20) })
  })

  it('files that somebody goes on: the membership lasts', async () => {
    await openCase(school(), names.member)
    await school().output(office, 'standing.signCase', signature(await decide(school(), names.member, member)))
    expect([own().stage, membership()?.to]).toEqual(['filed', null])
  })

  it('returns it with a remark; the host decides again, and it is signed anew', async () => {
    await openCase(school(), names.member)
    const one = await decide(school(), names.member, member)
    expect(await school().refusal(office, 'standing.signCase', signature(one, { decision: 'returned' }))).toMatchObject({ code: 'BAD_INPUT', detail: { field: 'remark' } })
    await school().output(office, 'standing.signCase', signature(one, { decision: 'returned', remark: '请附谈话记录。' }))
    expect(own()).toMatchObject({ stage: 'decision', signed: { decision: 'returned', remark: '请附谈话记录。' } })
    await school().output(host, 'standing.decideCase', decision(own(), { id: idOf('again'), ...ending(school(), 5) }))
    expect(own()).toMatchObject({ stage: 'signing', signed: null, decision: { kind: 'discontinue' } })
    await school().output(office, 'standing.signCase', signature(own(), { id: idOf('sign again') }))
    expect(own().stage).toBe('filed')
  })

  it('decides what lay undecided for fourteen days, and may sign it, too: there may be but one of it', async () => {
    await openCase(school(), names.member)
    school().at('13:55', 14)
    await tick(school())
    expect(await school().refusal(host, 'standing.decideCase', decision(own()))).toEqual({ code: 'NOT_ALLOWED' })
    await school().output(office, 'standing.decideCase', decision(own()))
    expect((await school().output(office, 'standing.case', { caseId: own()._id })).decision).toMatchObject({ as: 'office' })
    await school().output(office, 'standing.signCase', signature(own()))
    expect(own().stage).toBe('filed')
  })

  it('files nothing while an appeal waits, and may return it', async () => {
    const one = await openCase(school(), names.member)
    await decide(school(), names.member, member)
    school().rewrite(({ sheets }) => {
      const entry = sheets.find(({ _id }) => _id === one.numbers.sessionIds[0])?.entries[personId(names.member)]
      Object.assign(entry ?? {}, { appeal: { text: '我在', at: school().now(), state: 'waiting', decidedBy: null, decidedAt: null } })
    })
    expect(await school().refusal(office, 'standing.signCase', signature(own()))).toEqual({ code: 'STILL_HEARD', detail: { waiting: ['appeal'] } })
    expect(await school().output(office, 'standing.signCase', signature(own(), { decision: 'returned', remark: '先处理申诉。' }))).toMatchObject({ stage: 'decision' })
  })

  it('signs once, though two of it click at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      school().begin()
      addSecondOffice(school())
      await openCase(school(), names.member)
      const one = await decide(school(), names.member, member, ending(school(), 10))
      const replies = await Promise.all([
        school().call(office, 'standing.signCase', signature(one)),
        school().call(secondOfficeOpenid, 'standing.signCase', signature(one, { id: idOf('other'), decision: 'returned', remark: '再议。' })),
      ])
      const answers = replies.map(({ reply }) => (reply.ok ? reply.output.stage : reply.code)).sort()
      expect([['CASE_MOVED_ON', 'filed'], ['CASE_MOVED_ON', 'decision']]).toContainEqual(answers)
      expect(own().stage).toBe(answers[1])
      expect(membership()?.to === null).toBe(answers[1] === 'decision')
      const rows = school().store().facts.filter(({ kind }) => kind === 'case.filed' || kind === 'case.returned')
      expect(rows.filter(({ subjects }) => subjects.includes(one._id))).toHaveLength(1)
    }
  })
})

it('a phone that is bound at the same moment stays bound when a membership ends', async () => {
  school().rewrite((store) => {
    Object.assign(store.people.find(({ openid }) => openid === member) ?? {}, { openid: null })
    store.bindings = store.bindings.filter(({ _id }) => _id !== member)
  })
  const one = await openCase(school(), names.member)
  school().at('13:55', 7)
  await school().output(host, 'standing.decideCase', decision(one, ending(school(), 5)))
  const { code } = await school().output(host, 'studio.invite', { studioId, personId: one.personId })
  const replies = await Promise.all([
    school().call(openids.unbound, 'studio.bind', { code }),
    school().call(office, 'standing.signCase', signature(own())),
  ])
  expect(replies.map(({ reply }) => reply.ok)).toEqual([true, true])
  expect(school().store().people.find(({ _id }) => _id === one.personId)?.openid).toBe(openids.unbound)
  expect(membership()?.to).not.toBe(null)
})

it('who reads the history sees every step with who took it', async () => {
  await openCase(school(), names.member)
  const one = await decide(school(), names.member, member, ending(school(), 10))
  await school().output(office, 'standing.signCase', signature(one, { remark: '情况属实。' }))
  const { history, decision: decided, signed } = await school().output(host, 'standing.case', { caseId: one._id })
  type Row = OutputOf<'standing.case'>['history'][number]
  expect(history.map(({ kind, byName, texts }: Row) => [kind, byName, Object.values(texts)])).toEqual([
    ['case.opened', null, []],
    ['case.stated', '周明远', ['这学期一直带初三晚自习。']],
    ['case.decided', '陈知秋', ['多次无故缺勤，本人同意。']],
    ['case.filed', '宋立夏', ['情况属实。']],
  ])
  expect([decided?.byName, signed?.byName]).toEqual(['陈知秋', '宋立夏'])
})

/** The school year ends, and a few days later the timer looks. */
async function openCaseAtTheClose(): Promise<void> {
  miss(school(), names.member)
  const sheets = school().store().sheets.filter((one) => one.studioId === studioId)
  expect(sheets.length).toBeLessThan(12)
  planNothing(school())
  wake(school())
  school().at('8:00', 170)
  for (let i = 0; i < 3; i++) await tick(school())
}

function setPolicy(more: object): void {
  school().rewrite(({ studios }) => {
    for (const studio of studios) for (const version of studio.policies) Object.assign(version.policy, more)
  })
}

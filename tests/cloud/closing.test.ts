import type { Activity } from '../../cloudfunctions/kit/documents'
import type { InputOf } from '../../contract/index'
import { activityIdOf } from '../../domain/shared/ids'
import { activityIds, names, openids, otherHostOpenid, personId, sessionOf, studioId } from './support/cast'
import { codeAt, openRoom, receiptFor } from './support/codes'
import { facts, idOf, plan, revisionOf, twoHours } from './support/plans'
import { time, useSchool } from './support/school'
import { absent, correct, entryOf, newFacts, present, sheetIds, sheetOf, standingsOf, tick } from './support/sheets'

const school = useSchool()
const today = sessionOf(activityIds.today)
const me = personId(names.member)
const colleague = personId(names.memberOfTwo)

/** 周明远 has come in time. */
async function memberComes(): Promise<void> {
  await school().output(openids.member, 'attendance.checkIn', { token: codeAt(await openRoom(school(), today), school().now()) })
}

function rewriteToday(change: (activity: Activity) => void): void {
  school().rewrite(({ activities }) => activities.filter(({ _id }) => _id === activityIds.today).forEach(change))
}

function close(id: string = idOf('close')) {
  return school().output(openids.host, 'standing.closeSheet', { id, studioId, sessionId: today })
}

function reopen(more: Partial<InputOf<'standing.reopenSheet'>> = {}) {
  const sessionId = more.sessionId ?? today
  return { id: idOf('reopen'), studioId, sessionId, version: sheetOf(school(), sessionId).version, reason: '名单有误', ...more }
}

describe('a session that has ended', () => {
  it('is closed by the timer half an hour later, not before', async () => {
    school().at('16:58')
    await tick(school())
    school().at('16:59')
    expect((await tick(school())).done.steps).toBe(0)
    expect(school().store().sheets.some(({ _id }) => _id === today)).toBe(false)
    school().at('17:00')
    // The sheet, and what is told of it.
    expect((await tick(school())).done).toEqual({ ok: true, studios: 1, steps: 2, failed: 0, left: 0 })
    expect(sheetOf(school(), today)).toMatchObject({ state: 'closed', closedBy: null, version: 1, title: '主题班会观摩：把规则讲成故事' })
  })

  it('has a sheet that says who was there and who was not', async () => {
    await memberComes()
    school().at('17:00')
    await tick(school())
    expect(entryOf(school(), today)).toMatchObject({ found: present, via: 'code', decided: null, unconfirmed: false })
    expect(entryOf(school(), today, names.memberOfTwo)).toMatchObject({ found: absent, via: null })
    expect(Object.keys(sheetOf(school(), today).entries)).not.toContain(personId(names.adviser))
  })

  it('is put on record once, with what was found and whose level changed', async () => {
    const before = school().store().facts
    school().at('17:00')
    await tick(school())
    await tick(school())
    const [fact, ...others] = newFacts(school(), before)
    expect(others).toEqual([])
    expect(fact).toMatchObject({ _id: `close_${today}_1`, kind: 'sheet.closed', by: null, detail: { found: { [me]: absent } }, link: 0 })
    expect(fact?.events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['level-changed', 'absent-in-a-row']))
  })

  it('counts from its sheet on', async () => {
    const before = standingsOf(school()).figures[me]
    school().at('17:00')
    expect(standingsOf(school()).figures[me]).toEqual(before)
    await tick(school())
    expect(standingsOf(school()).figures[me]).toMatchObject({ due: (before?.due ?? 0) + 1, absent: (before?.absent ?? 0) + 1 })
  })

  it('is kept and never counts where it is optional', async () => {
    rewriteToday((activity) => (activity.required = false))
    const before = standingsOf(school()).figures
    school().at('17:00')
    await tick(school())
    expect(sheetOf(school(), today).required).toBe(false)
    expect(standingsOf(school()).figures[me]).toMatchObject({ due: before[me]?.due, absent: before[me]?.absent })
  })

  it('has no sheet where it was cancelled', async () => {
    await school().output(openids.host, 'attendance.cancelActivity', { activityId: activityIds.today, version: 1, reason: '停电' })
    school().at('17:00')
    await tick(school())
    expect(school().store().sheets.some(({ _id }) => _id === today)).toBe(false)
  })

  it('is closed in the end also where the timer was down for days', async () => {
    school().at('6:00', 3)
    expect((await tick(school())).done).toMatchObject({ failed: 0, left: 0 })
    // That of the other studio, two days ago, too.
    expect([today, sessionOf(activityIds.foreign)].map((id) => sheetOf(school(), id).state)).toEqual(['closed', 'closed'])
  })
})

describe('a host', () => {
  it('closes before the timer does', async () => {
    await memberComes()
    school().at('16:31')
    expect(await close()).toEqual({ version: 1 })
    expect(sheetOf(school(), today)).toMatchObject({ state: 'closed', closedBy: personId(names.host) })
    expect(entryOf(school(), today).found).toEqual(present)
  })

  it.each(['13:50', '16:29:59', '16:30:14'])('does not at %s: somebody who has scanned may still be on the way', async (clock) => {
    school().at(clock)
    expect(await school().refusal(openids.host, 'standing.closeSheet', { id: idOf('close'), studioId, sessionId: today })).toEqual({
      code: 'NOT_OVER_YET',
      detail: { at: time('16:30:15') },
    })
  })

  it('asks again and gets the same answer, also for what the timer has closed', async () => {
    school().at('16:31')
    const first = await close()
    const before = school().store()
    expect(await close()).toEqual(first)
    expect(await close(idOf('another wish'))).toEqual(first)
    expect(school().store()).toEqual(before)
  })

  it('closes nothing that was cancelled', async () => {
    await school().output(openids.host, 'attendance.cancelActivity', { activityId: activityIds.today, version: 1, reason: '' })
    school().at('16:31')
    expect(await school().refusal(openids.host, 'standing.closeSheet', { id: idOf('close'), studioId, sessionId: today })).toEqual({ code: 'CANCELLED' })
  })

  it('closes nothing that is not there, or is settled', async () => {
    for (const sessionId of [`${activityIds.today}b`, 'AAAAAAAAAAAa'])
      expect(await school().refusal(openids.host, 'standing.closeSheet', { id: idOf('close'), studioId, sessionId })).toEqual({ code: 'NOT_FOUND' })
  })
})

describe('a sheet that is opened again', () => {
  beforeEach(async () => {
    // A case of 陶然's would rest on it.
    await school().output(openids.host, 'attendance.rollCall', { sessionId: today, notes: [{ personId: personId('陶然'), note: 'present' }] })
    school().at('16:31')
    await close()
  })

  it('counts as nothing until it is closed again, with the room as it is then', async () => {
    const counted = standingsOf(school()).figures[me]
    expect(await school().output(openids.host, 'standing.reopenSheet', reopen())).toEqual({ version: 2 })
    expect(standingsOf(school()).figures[me]).toMatchObject({ due: (counted?.due ?? 0) - 1, absent: (counted?.absent ?? 0) - 1 })
    await school().output(openids.host, 'attendance.rollCall', { sessionId: today, notes: [{ personId: me, note: 'present' }] })
    expect(await close(idOf('close again'))).toEqual({ version: 3 })
    expect(entryOf(school(), today)).toMatchObject({ found: present, via: 'roll-call' })
    expect(standingsOf(school()).figures[me]).toMatchObject({ due: counted?.due, absent: (counted?.absent ?? 0) - 1 })
  })

  it('tells nobody of a level that opening takes away and closing brings back', async () => {
    const before = school().store().facts
    await school().output(openids.host, 'standing.reopenSheet', reopen())
    await close(idOf('close again'))
    const rows = newFacts(school(), before)
    expect(rows.map(({ kind }) => kind)).toEqual(['sheet.reopened', 'sheet.closed'])
    expect(rows.flatMap(({ events }) => events.filter(({ kind }) => kind === 'level-changed' || kind === 'absent-in-a-row'))).toEqual([])
  })

  it('is closed by the timer after a day at the latest', async () => {
    await school().output(openids.host, 'standing.reopenSheet', reopen())
    school().at('16:30', 1)
    await tick(school())
    expect(sheetOf(school(), today).state).toBe('open')
    school().at('16:35', 1)
    await tick(school())
    expect(sheetOf(school(), today)).toMatchObject({ state: 'closed', closedBy: null, version: 3 })
  })

  it('keeps what was decided on it', async () => {
    await correct(school(), today)
    await school().output(openids.host, 'standing.reopenSheet', reopen())
    await close(idOf('close again'))
    expect(entryOf(school(), today)).toMatchObject({ found: absent, decided: { ...present, by: personId(names.host) } })
  })

  it('can’t be opened with what one no longer sees', async () => {
    await correct(school(), today)
    expect(await school().refusal(openids.host, 'standing.reopenSheet', reopen({ version: 1 }))).toEqual({ code: 'VERSION_CHANGED' })
  })

  it('can’t be opened where a case rests on it', async () => {
    expect(await school().refusal(openids.host, 'standing.reopenSheet', reopen({ sessionId: sheetIds.appealed }))).toEqual({ code: 'CASE_RESTS' })
    expect(await school().output(openids.host, 'standing.reopenSheet', reopen({ sessionId: sheetIds.quiet }))).toEqual({ version: 3 })
  })

  it('answers a repeat as the first', async () => {
    const wish = reopen()
    expect(await school().output(openids.host, 'standing.reopenSheet', wish)).toEqual({ version: 2 })
    const before = school().store()
    expect(await school().output(openids.host, 'standing.reopenSheet', wish)).toEqual({ version: 2 })
    expect(school().store()).toEqual(before)
  })
})

describe('once the sheet is closed', () => {
  async function lateToken(): Promise<string> {
    return codeAt(await openRoom(school(), today), time('14:01'))
  }

  it('nothing more is said at the door', async () => {
    school().at('14:00')
    const room = await openRoom(school(), today)
    const token = codeAt(room, school().now())
    await school().output(openids.member, 'attendance.checkIn', { token })
    await school().output(openids.stranger, 'attendance.askHost', { receipt: receiptFor(room, school().now(), openids.stranger) })
    await school().output(openids.host, 'attendance.drawSpotCheck', { sessionId: today, drawId: idOf('draw') })
    school().at('16:00')
    await school().output(openids.memberOfTwo, 'attendance.submitLateScan', { token })
    school().at('16:31')
    await close()
    const before = school().store()
    const said = [
      ['attendance.rollCall', { sessionId: today, notes: [{ personId: colleague, note: 'present' }] }],
      ['attendance.decideEvidence', { sessionId: today, personIds: [colleague], decision: 'confirmed' }],
      ['attendance.decideAsking', { sessionId: today, personId: personId('无工作室'), decision: 'added' }],
      ['attendance.drawSpotCheck', { sessionId: today, drawId: idOf('another draw') }],
      ['attendance.answerSpotCheck', { sessionId: today, personId: me, here: false }],
    ] as const
    for (const [name, input] of said) expect([name, await school().refusal(openids.host, name, input as never)]).toEqual([name, { code: 'SHEET_CLOSED' }])
    expect(school().store()).toEqual(before)
  })

  it('a late scan is kept and shown to the host, and counts as nothing', async () => {
    const token = await lateToken()
    school().at('17:00')
    await tick(school())
    const version = sheetOf(school(), today).version
    school().at('17:20')
    expect(await school().output(openids.member, 'attendance.submitLateScan', { token })).toMatchObject({ kind: 'waiting' })
    expect(entryOf(school(), today)).toMatchObject({ found: absent, unconfirmed: true })
    expect(sheetOf(school(), today).version).toBe(version + 1)
    expect((await tick(school())).done.studios).toBe(1)
    expect(standingsOf(school()).figures[me]).toMatchObject({ waiting: 1 })
  })

  it('a late scan whose showing failed half-way is shown when it is sent again', async () => {
    const token = await lateToken()
    school().at('17:00')
    await tick(school())
    school().cloud.faults({ rules: [{ action: 'database.*', nth: 4, when: 'before', code: 'DATABASE_REQUEST_FAILED' }] })
    expect(await school().refusal(openids.member, 'attendance.submitLateScan', { token })).toMatchObject({ code: 'UNAVAILABLE' })
    school().cloud.faults({})
    expect(entryOf(school(), today).unconfirmed).toBe(false)
    await school().output(openids.member, 'attendance.submitLateScan', { token })
    expect(entryOf(school(), today).unconfirmed).toBe(true)
  })

  it('a receipt is a mark, and shown to the host', async () => {
    school().at('16:29')
    const receipt = receiptFor(await openRoom(school(), today), school().now(), openids.member)
    school().at('16:31')
    await close()
    expect(await school().output(openids.member, 'attendance.checkInByReceipt', { receipt })).toMatchObject({ repeated: false })
    expect(entryOf(school(), today)).toMatchObject({ found: absent, unconfirmed: true })
  })

  it('a correction judges what has come in', async () => {
    const token = await lateToken()
    school().at('17:00')
    await tick(school())
    await school().output(openids.member, 'attendance.submitLateScan', { token })
    await correct(school(), today)
    expect(entryOf(school(), today)).toMatchObject({ unconfirmed: false, decided: present })
    // Sent once more it asks nobody anything.
    await school().output(openids.member, 'attendance.submitLateScan', { token })
    expect(entryOf(school(), today).unconfirmed).toBe(false)
  })

  it('somebody who was not due is not put on it', async () => {
    const token = await lateToken()
    school().at('17:00')
    await tick(school())
    await school().output(openids.adviser, 'attendance.submitLateScan', { token })
    expect(Object.keys(sheetOf(school(), today).entries)).not.toContain(personId(names.adviser))
  })

  it('neither roster nor weight of the activity changes any more', async () => {
    school().at('16:31')
    const revised = { ...revisionOf(school()), facts: { ...facts, title: '新题目' } }
    await close()
    for (const other of [{ required: false }, { roster: { kind: 'some' as const, personIds: [me] } }]) {
      const input = { ...revised, facts: { ...revised.facts, ...other } }
      expect(await school().refusal(openids.host, 'attendance.reviseActivity', input)).toEqual({ code: 'SHEET_CLOSED' })
    }
    expect(await school().output(openids.host, 'attendance.reviseActivity', revised)).toEqual({ version: 2 })
  })
})

describe('a mark that was on its way while the sheet was made', () => {
  async function slipIn(): Promise<void> {
    await memberComes()
    const kept = school().store().marks.filter(({ sessionId }) => sessionId === today)
    school().rewrite((store) => (store.marks = store.marks.filter(({ sessionId }) => sessionId !== today)))
    school().at('16:31')
    await close()
    school().plant('marks', kept)
  }

  it('is found when the timer looks at the door once more', async () => {
    await slipIn()
    school().at('18:39')
    await tick(school())
    school().at('18:40')
    expect((await tick(school())).done.steps).toBe(0)
    expect(entryOf(school(), today)).toMatchObject({ found: absent, unconfirmed: false })
    school().at('18:45')
    expect((await tick(school())).done.steps).toBe(1)
    expect(entryOf(school(), today)).toMatchObject({ found: absent, unconfirmed: true })
    expect(sheetOf(school(), today).lookAgainAt).toBeNull()
  })

  it('asks nobody where the entry was corrected meanwhile', async () => {
    await slipIn()
    await correct(school(), today)
    school().at('18:45')
    await tick(school())
    expect(entryOf(school(), today).unconfirmed).toBe(false)
  })

  it('is looked for once', async () => {
    await slipIn()
    school().at('18:45')
    await tick(school())
    const before = school().store()
    school().at('18:50')
    await tick(school())
    expect(school().store()).toEqual(before)
  })
})

describe('an activity that is called off when its sheet has been made', () => {
  const cancel = (activityId: string, version = 1) => ({ activityId, version, reason: '其实没有办成' })
  const quiet = activityIds.today

  beforeEach(async () => {
    school().at('17:00')
    await tick(school())
  })

  it('counts no more, and that is put on record', async () => {
    const counted = standingsOf(school()).figures[me]
    const before = school().store().facts
    await school().output(openids.host, 'attendance.cancelActivity', cancel(quiet))
    await tick(school())
    expect(sheetOf(school(), today)).toMatchObject({ state: 'cancelled', version: 2 })
    expect(standingsOf(school()).figures[me]).toMatchObject({ due: (counted?.due ?? 0) - 1, absent: (counted?.absent ?? 0) - 1 })
    const fact = newFacts(school(), before).find(({ kind }) => kind === 'sheet.cancelled')
    expect(fact).toMatchObject({ _id: `cancel_${quiet}`, kind: 'sheet.cancelled', by: personId(names.host), subjects: expect.arrayContaining([today]) as string[], texts: { reason: { text: '其实没有办成' } } })
  })

  it('is not where a case was decided on it', async () => {
    expect(await school().refusal(otherHostOpenid, 'attendance.cancelActivity', cancel(activityIdOf(sheetIds.decided)))).toEqual({ code: 'CASE_RESTS' })
  })
})

describe('the plan', () => {
  // Where somebody is to be told of it, that takes a step more.
  it.each([
    ['an activity that is planned', 1, () => school().output(openids.host, 'attendance.createActivity', plan({ acceptOverlaps: true }))],
    [
      'one that is moved',
      2,
      () => school().output(openids.host, 'attendance.reviseActivity', { ...revisionOf(school(), activityIds.forSome), sessions: [{ id: sessionOf(activityIds.forSome), ...twoHours('14:00', 8) }], acceptOverlaps: true }),
    ],
    ['one that is cancelled', 2, () => school().output(openids.host, 'attendance.cancelActivity', { activityId: activityIds.twoSessions, version: 1, reason: '' })],
  ])('is counted anew at the next tick with %s', async (_name, steps, act) => {
    const before = standingsOf(school())
    await act()
    const touched = standingsOf(school())
    expect(touched.version).toBe(before.version + 1)
    expect(touched.dueAt).toBeLessThanOrEqual(school().now())
    expect((await tick(school())).done).toMatchObject({ studios: 1, steps, failed: 0 })
    expect(standingsOf(school()).dueAt).toBeGreaterThan(school().now())
  })

  it('is left alone where only words change', async () => {
    const before = standingsOf(school())
    const { facts: asTheyAre, ...revision } = revisionOf(school())
    await school().output(openids.host, 'attendance.reviseActivity', { ...revision, facts: { ...asTheyAre, title: '新题目' } })
    expect(standingsOf(school())).toEqual(before)
  })

  it('makes more room to miss: with fifteen sessions instead of the twelve that were planned', async () => {
    school().rewrite(({ activities }) => {
      for (const activity of activities) if (activity.startsAt > time('17:00')) activity.cancelled = { at: 0, by: '', reason: '' }
    })
    for (let i = 0; i < 7; i++) {
      const wish = plan({ id: idOf(`more ${i}`), sessions: [twoHours('8:00', 20 + i)], acceptOverlaps: true })
      await school().output(openids.host, 'attendance.createActivity', wish)
    }
    const before = standingsOf(school()).figures[me]
    await tick(school())
    expect(standingsOf(school()).figures[me]).toMatchObject({ base: (before?.base ?? 0) + 3, remaining: (before?.remaining ?? 0) + 1 })
  })
})

describe('what is said of a session at the moment it is closed', () => {
  it('stands in the sheet, or is refused', async () => {
    for (let i = 0; i < 8; i++) {
      school().begin()
      school().at('16:31')
      const notes = [{ personId: me, note: 'present' as const }]
      const [said] = await Promise.all([
        school().call(openids.assistant, 'attendance.rollCall', { sessionId: today, notes }),
        school().call(openids.host, 'standing.closeSheet', { id: idOf('close'), studioId, sessionId: today }),
      ])
      const stands = entryOf(school(), today).found.status === 'present'
      expect(said.reply.ok ? stands : [said.reply.code, stands]).toEqual(said.reply.ok ? true : ['SHEET_CLOSED', false])
    }
  })
})


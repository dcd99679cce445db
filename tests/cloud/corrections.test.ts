import type { ActionName, InputOf } from '../../contract/index'
import { names, openids, personId, studioId } from './support/cast'
import { idOf } from './support/plans'
import { time, useSchool } from './support/school'
import { absent, correct, correction, entryOf, newFacts, onEntry, present, sheetIds, sheetOf, standingsOf, tick } from './support/sheets'

const school = useSchool()
const { appealed, quiet, makingUp } = sheetIds
const me = personId(names.member)
const appealer = personId('秦晓峰')
const missed = personId('吕文博')

function appeal(more: Partial<InputOf<'standing.appeal'>> = {}): InputOf<'standing.appeal'> {
  return { id: idOf('appeal'), studioId, sessionId: appealed, text: '当天我在', ...more }
}

const named = { kind: 'task' as const, task: '补写一篇笔记' }
const naming = (sessionId: string, name: string, what: InputOf<'standing.nameMakeUp'>['what'] = named) => ({
  ...onEntry(school(), sessionId, name),
  id: idOf(`make up ${sessionId} ${name}`),
  what,
})

describe('a correction', () => {
  it('stands above what was found, with who, when and why', async () => {
    const before = school().store().facts
    expect(await correct(school(), quiet, { changes: [{ personId: missed, to: present }] })).toEqual({ version: 3 })
    expect(entryOf(school(), quiet, '吕文博')).toMatchObject({ found: absent, decided: { ...present, by: personId(names.host), factId: idOf('correction') } })
    const [fact] = newFacts(school(), before)
    expect(fact).toMatchObject({
      _id: idOf('correction'),
      kind: 'sheet.corrected',
      by: personId(names.host),
      detail: { changes: [{ personId: missed, from: absent, to: present }] },
      texts: { reason: { text: '当时在会场签到组帮忙' } },
    })
    // One absence less of three: what that changes is told with it.
    expect(fact?.events.map(({ kind }) => kind)).toEqual(['mark-corrected', 'level-changed'])
    expect(fact?.events[0]).toEqual({ kind: 'mark-corrected', personId: missed, sessionId: quiet, status: 'present' })
    expect(JSON.stringify(fact?.detail)).not.toContain('签到组')
  })

  it('changes the standing at once', async () => {
    const before = standingsOf(school()).figures[missed]
    await correct(school(), quiet, { changes: [{ personId: missed, to: present }] })
    expect(standingsOf(school()).figures[missed]).toMatchObject({ absent: (before?.absent ?? 0) - 1, due: before?.due })
  })

  it('may be the office’s', async () => {
    await correct(school(), quiet, {}, openids.office)
    expect(entryOf(school(), quiet).decided?.by).toBe(personId('宋立夏'))
  })

  it('to 因公 is only the office’s', async () => {
    const changes = [{ personId: missed, to: { status: 'leave' as const, minutesLate: 0, leaveType: 'official' as const } }]
    expect(await school().refusal(openids.host, 'standing.correct', correction(school(), quiet, { changes }))).toEqual({ code: 'NOT_ALLOWED' })
    await correct(school(), quiet, { changes }, openids.office)
    expect(entryOf(school(), quiet, '吕文博').decided).toMatchObject({ leaveType: 'official' })
  })

  it('takes several at once, or none where one of them is not on the sheet', async () => {
    const changes = [me, missed, personId(names.adviser)].map((id) => ({ personId: id, to: present }))
    const before = school().store()
    expect(await school().refusal(openids.host, 'standing.correct', correction(school(), quiet, { changes }))).toEqual({ code: 'BAD_INPUT', detail: { field: 'changes.2' } })
    expect(school().store()).toEqual(before)
    await correct(school(), quiet, { changes: changes.slice(0, 2) })
    expect([me, missed].map((id) => sheetOf(school(), quiet).entries[id]?.decided?.status)).toEqual(['present', 'present'])
  })

  it('is nobody’s on themselves', async () => {
    school().rewrite(({ sheets }) => {
      const sheet = sheets.find(({ _id }) => _id === quiet)
      const entry = sheet?.entries[me]
      if (sheet !== undefined && entry !== undefined) sheet.entries[personId(names.host)] = { ...entry }
    })
    const changes = [{ personId: personId(names.host), to: present }]
    expect(await school().refusal(openids.host, 'standing.correct', correction(school(), quiet, { changes }))).toEqual({ code: 'NOT_ALLOWED' })
    await correct(school(), quiet, { changes }, openids.office)
  })

  it.each([
    ['the same person twice', { changes: [{ personId: me, to: present }, { personId: me, to: absent }] }, 'BAD_INPUT'],
    ['leave without its type', { changes: [{ personId: me, to: { ...present, status: 'leave' as const } }] }, 'BAD_INPUT'],
    ['late by no minutes', { changes: [{ personId: me, to: { ...present, status: 'late' as const } }] }, 'BAD_INPUT'],
    ['no reason', { reason: ' ' }, 'BAD_INPUT'],
    ['what one no longer sees', { version: 1 }, 'VERSION_CHANGED'],
  ])('of %s is refused', async (_name, more, code) => {
    expect(await school().refusal(openids.host, 'standing.correct', correction(school(), quiet, more))).toMatchObject({ code })
  })

  it('sent again answers as the first, and changes nothing', async () => {
    const wish = correction(school(), quiet)
    const first = await school().output(openids.host, 'standing.correct', wish)
    const before = school().store()
    expect(await school().output(openids.host, 'standing.correct', wish)).toEqual(first)
    expect(school().store()).toEqual(before)
  })

  it('can’t take the id of another wish', async () => {
    await correct(school(), quiet)
    const { version } = sheetOf(school(), quiet)
    const reopening = { id: idOf('correction'), studioId, sessionId: quiet, version, reason: '名单有误' }
    expect(await school().refusal(openids.host, 'standing.reopenSheet', reopening)).toEqual({ code: 'ID_TAKEN' })
    expect(await school().refusal(openids.office, 'standing.correct', correction(school(), quiet))).toEqual({ code: 'ID_TAKEN' })
  })

  it('of the same sheet by two at once is one of them', async () => {
    const wishes = [openids.host, openids.office].map((openid, i) => [openid, correction(school(), quiet, { id: idOf(`at once ${i}`) })] as const)
    const replies = await Promise.all(wishes.map(([openid, wish]) => school().call(openid, 'standing.correct', wish)))
    expect(replies.map(({ reply }) => (reply.ok ? 'ok' : reply.code)).sort()).toEqual(['VERSION_CHANGED', 'ok'])
    expect(sheetOf(school(), quiet).version).toBe(3)
  })
})

describe('an appeal', () => {
  it('waits for a host, who is told', async () => {
    const before = school().store().facts
    await school().output(openids.member, 'standing.appeal', appeal())
    expect(entryOf(school(), appealed).appeal).toMatchObject({ text: '当天我在', state: 'waiting' })
    expect(newFacts(school(), before)[0]).toMatchObject({ kind: 'appeal.made', by: me, events: [{ kind: 'appeal-waiting', personId: me, sessionId: appealed }] })
  })

  it('is made once while it waits', async () => {
    await school().output(openids.member, 'standing.appeal', appeal())
    expect(await school().refusal(openids.member, 'standing.appeal', appeal({ id: idOf('another') }))).toEqual({ code: 'ALREADY_ASKED' })
    expect(await school().output(openids.member, 'standing.appeal', appeal())).toEqual({ version: 3 })
  })

  it('is taken for seven days after the sheet was closed', async () => {
    const closedAt = sheetOf(school(), appealed).closedAt
    school().cloud.clock.move({ now: closedAt + 7 * 86_400_000 + 1000 })
    expect(await school().refusal(openids.member, 'standing.appeal', appeal())).toEqual({ code: 'TOO_LATE', detail: { at: closedAt + 7 * 86_400_000 } })
    school().cloud.clock.move({ now: closedAt + 7 * 86_400_000 - 10_000 })
    await school().output(openids.member, 'standing.appeal', appeal())
  })

  it('is taken as long as one’s own case is being stated', async () => {
    const statementUntil = time('13:50', 3)
    school().rewrite(({ cases }) => {
      const [one] = cases
      if (one !== undefined) cases.push({ ...one, _id: 'own', personId: me, stage: 'statement', statementUntil })
    })
    await school().output(openids.member, 'standing.appeal', appeal({ sessionId: quiet }))
  })

  it('is answered by a correction', async () => {
    await correct(school(), appealed, { changes: [{ personId: appealer, to: present }] })
    expect(entryOf(school(), appealed, '秦晓峰').appeal).toMatchObject({ state: 'accepted', decidedBy: personId(names.host) })
  })

  it('or refused with a reason, and may be made anew', async () => {
    const refusing = { ...onEntry(school(), appealed, '秦晓峰'), id: idOf('refuse'), reason: '没有人看见' }
    await school().output(openids.host, 'standing.refuseAppeal', refusing)
    expect(entryOf(school(), appealed, '秦晓峰')).toMatchObject({ decided: null, appeal: { state: 'refused' } })
    const again = { ...onEntry(school(), appealed, '秦晓峰'), id: idOf('refuse again'), reason: '没有人看见' }
    expect(await school().refusal(openids.host, 'standing.refuseAppeal', again)).toEqual({ code: 'NOT_FOUND' })
  })

  it('is nobody’s of what does not name them', async () => {
    expect(await school().refusal(openids.adviser, 'standing.appeal', appeal())).toEqual({ code: 'NOT_FOUND' })
  })
})

describe('a make-up', () => {
  it('named and confirmed, cancels the absence', async () => {
    const before = standingsOf(school()).figures[missed]
    await school().output(openids.host, 'standing.nameMakeUp', naming(quiet, '吕文博'))
    expect(standingsOf(school()).figures[missed]?.absent).toBe(before?.absent)
    await school().output(openids.host, 'standing.confirmMakeUp', { ...onEntry(school(), quiet, '吕文博'), id: idOf('confirm') })
    expect(standingsOf(school()).figures[missed]?.absent).toBe((before?.absent ?? 0) - 1)
  })

  it('taken back, lets it count again', async () => {
    await school().output(openids.host, 'standing.confirmMakeUp', { ...onEntry(school(), makingUp, '许听澜'), id: idOf('confirm') })
    const made = standingsOf(school()).figures[personId('许听澜')]
    await school().output(openids.host, 'standing.nameMakeUp', naming(makingUp, '许听澜', null))
    expect(standingsOf(school()).figures[personId('许听澜')]?.absent).toBe((made?.absent ?? 0) + 1)
  })

  it('is for an absence that counts', async () => {
    expect(await school().refusal(openids.host, 'standing.nameMakeUp', naming(quiet, names.member))).toEqual({ code: 'NOT_FOUND' })
  })

  it('is within the cap of the period', async () => {
    school().rewrite(({ sheets }) => {
      const others = sheets.filter((sheet) => sheet.studioId === studioId && sheet._id !== quiet).slice(0, 3)
      for (const { entries } of others) Object.assign(entries[missed] ?? {}, { found: absent, decided: null, makeUp: { what: named, state: 'confirmed', by: '', at: 0 } })
    })
    expect(await school().refusal(openids.host, 'standing.nameMakeUp', naming(quiet, '吕文博'))).toEqual({ code: 'CAP_REACHED', detail: { cap: 3 } })
  })

  it('takes up no place where one came after all', async () => {
    school().rewrite(({ sheets }) => {
      const others = sheets.filter((sheet) => sheet.studioId === studioId && sheet._id !== quiet).slice(0, 3)
      for (const { entries } of others) Object.assign(entries[missed] ?? {}, { found: present, decided: null, makeUp: { what: named, state: 'confirmed', by: '', at: 0 } })
    })
    expect(await school().output(openids.host, 'standing.nameMakeUp', naming(quiet, '吕文博'))).toEqual({ version: 3 })
  })

  it.each([
    ['the session itself', quiet],
    ['one that nobody knows', 'AAAAAAAAAAAa'],
  ])('is not %s', async (_name, sessionId) => {
    const wish = naming(quiet, '吕文博', { kind: 'session', sessionId })
    expect(await school().refusal(openids.host, 'standing.nameMakeUp', wish)).toMatchObject({ code: 'BAD_INPUT', detail: { field: 'what' } })
  })

  it('is confirmed only where it was named', async () => {
    expect(await school().refusal(openids.host, 'standing.confirmMakeUp', { ...onEntry(school(), quiet, '吕文博'), id: idOf('confirm') })).toEqual({ code: 'NOT_FOUND' })
  })
})

describe('the sheet', () => {
  it('shows everybody who was due, as they stand, with suspensions applied', async () => {
    const { people, ...sheet } = await school().output(openids.host, 'standing.sheet', { studioId, sessionId: appealed })
    expect(sheet).toMatchObject({ title: '德育论坛预备会', myRole: 'host', state: 'closed', caseRests: true, closedByName: null })
    const statuses = new Map(people.map(({ name, status, countsAs }) => [name, [status, countsAs]]))
    expect(statuses.get(names.member)).toEqual(['present', 'nothing'])
    expect(statuses.get('吕文博')).toEqual(['absent', 'absent'])
    expect(statuses.get('谢青禾')).toEqual(['suspended', 'nothing'])
    expect(statuses.get('蒋予安')).toEqual(['undecided', 'nothing'])
    expect(people.map(({ name }) => name)).toEqual([...people.map(({ name }) => name)].sort((a, b) => a.localeCompare(b, 'zh-CN')))
  })

  it('does not show an assistant what somebody appealed with', async () => {
    for (const [openid, text] of [[openids.host, expect.any(String)], [openids.assistant, undefined]] as const) {
      const { people } = await school().output(openid, 'standing.sheet', { studioId, sessionId: appealed })
      expect(people.find(({ id }) => id === appealer)?.appeal?.text).toEqual(text)
    }
  })

  it('of a session that is not closed yet names nobody', async () => {
    const sessionId = school().store().activities.flatMap(({ sessions }) => sessions).find(({ startsAt }) => startsAt > school().now())?.id ?? ''
    expect(await school().output(openids.host, 'standing.sheet', { studioId, sessionId })).toMatchObject({ state: 'none', people: [], version: 0, closedAt: null })
  })

  it('of a session that is not there is not found', async () => {
    expect(await school().refusal(openids.host, 'standing.sheet', { studioId, sessionId: 'AAAAAAAAAAAa' })).toEqual({ code: 'NOT_FOUND' })
    expect(await school().refusal(openids.host, 'standing.sheet', { studioId, sessionId: sheetIds.foreign })).toEqual({ code: 'NOT_FOUND' })
  })
})

describe('the history of an entry', () => {
  it('tells who decided what, when and why, and nothing of others', async () => {
    const changes = [{ personId: me, to: present }, { personId: missed, to: { ...present, status: 'exempt' as const } }]
    await correct(school(), quiet, { changes }, openids.office)
    const { rows } = await school().output(openids.member, 'standing.entryHistory', { studioId, sessionId: quiet, personId: me })
    expect(rows.map(({ kind, byName }) => [kind, byName])).toEqual([['sheet.closed', null], ['sheet.corrected', '宋立夏']])
    expect(rows[0]?.detail).toMatchObject({ found: present })
    expect(rows[1]).toMatchObject({ texts: { reason: '当时在会场签到组帮忙' }, detail: { change: { personId: me, to: present } } })
    expect(JSON.stringify(rows)).not.toContain(missed)
  })

  it('does not tell a member why a sheet was opened again, nor anything of a sheet they are not on', async () => {
    await school().output(openids.host, 'standing.reopenSheet', { id: idOf('reopened'), studioId, sessionId: quiet, version: sheetOf(school(), quiet).version, reason: '某人漏记' })
    const asked = { studioId, sessionId: quiet, personId: me }
    const read = async (openid: string) => (await school().output(openid, 'standing.entryHistory', asked)).rows.map(({ kind, texts }) => [kind, texts])
    expect(await read(openids.member)).toEqual([['sheet.closed', {}], ['sheet.reopened', {}]])
    expect(await read(openids.host)).toEqual([['sheet.closed', {}], ['sheet.reopened', { reason: '某人漏记' }]])
    school().rewrite(({ facts }) => {
      for (const { detail } of facts) if (detail['sessionId'] === quiet) Object.assign(detail, { found: {} })
    })
    expect(await read(openids.member)).toEqual([])
  })

  it('shows a text that was erased as erased', async () => {
    await correct(school(), quiet)
    school().rewrite(({ facts }) => facts.filter(({ _id }) => _id === idOf('correction')).forEach((fact) => (fact.texts['reason'] = null)))
    const { rows } = await school().output(openids.host, 'standing.entryHistory', { studioId, sessionId: quiet, personId: me })
    expect(rows.at(-1)?.texts).toEqual({ reason: null })
  })

  it('is for the person, hosts and the office', async () => {
    const asked = { studioId, sessionId: quiet, personId: missed }
    for (const openid of [openids.member, openids.assistant, openids.adviser])
      expect(await school().refusal(openid, 'standing.entryHistory', asked)).toEqual({ code: 'NOT_ALLOWED' })
  })
})

describe('with any one database operation failing', () => {
  type Wish = { [Name in ActionName]: { openid: string; name: Name; input: InputOf<Name> } }[ActionName]
  const wishes: [string, () => Wish][] = [
    ['a correction', () => ({ openid: openids.host, name: 'standing.correct', input: correction(school(), appealed, { changes: [{ personId: appealer, to: present }] }) })],
    ['a reopening', () => ({ openid: openids.host, name: 'standing.reopenSheet', input: { id: idOf('reopen'), studioId, sessionId: quiet, version: 2, reason: '名单有误' } })],
    ['an appeal', () => ({ openid: openids.member, name: 'standing.appeal', input: appeal() })],
    ['a make-up', () => ({ openid: openids.host, name: 'standing.nameMakeUp', input: naming(quiet, '吕文博') })],
    ['a closing', () => ended({ openid: openids.host, name: 'standing.closeSheet', input: { id: idOf('close'), studioId, sessionId: todaySession() } })],
  ]

  it.each(wishes)('%s is not done or done whole, and asking again completes it', async (_name, prepare) => {
    const first = prepare()
    const untouched = essence()
    const clean = await school().call(first.openid, first.name, first.input)
    expect(clean.reply.ok).toBe(true)
    const done = essence()
    for (const when of ['before', 'after'] as const) {
      for (let nth = 1; nth <= clean.usage.databaseOperations; nth++) {
        school().begin()
        const { openid, name, input } = prepare()
        school().cloud.faults({ rules: [{ action: 'database.*', nth, when, code: 'DATABASE_REQUEST_FAILED' }] })
        await school().call(openid, name, input)
        school().cloud.faults({})
        expect([untouched, done]).toContainEqual(essence())
        const { reply } = await school().call(openid, name, input)
        expect([when, nth, reply.ok ? reply.output : reply.code]).toEqual([when, nth, clean.reply.ok ? clean.reply.output : ''])
        expect(essence()).toEqual(done)
      }
    }
  })

  function ended(wish: Wish): Wish {
    school().at('16:31')
    return wish
  }
})

function todaySession(): string {
  return school().store().activities.flatMap(({ sessions }) => sessions).find(({ startsAt }) => startsAt === time('14:00'))?.id ?? ''
}

/** What is stored, without when it was written and the salts of its texts. */
function essence(): unknown {
  const differing = new Set(['at', 'closedAt', 'dueAt', 'decidedAt', 'closesAgainAt', 'linkAt', 'notBefore', 'sendAt', 'salt', 'textHashes'])
  return JSON.parse(JSON.stringify(school().store(), (key, value: unknown) => (differing.has(key) ? undefined : value)))
}

it('a correction that makes the line uncertain closes the case, and the timer has nothing to add', async () => {
  const [one] = school().store().cases.filter((candidate) => candidate.studioId === studioId && candidate.personId === personId('陶然'))
  expect(one?.stage).toBe('decision')
  const sessions = one?.numbers.sessionIds ?? []
  for (const [i, sessionId] of sessions.slice(0, 2).entries())
    await correct(school(), sessionId, { id: idOf(`right ${i}`), changes: [{ personId: personId('陶然'), to: present }] })
  expect(school().store().cases.find(({ _id }) => _id === one?._id)).toMatchObject({ stage: 'closed' })
  const decidedSoFar = () => {
    const { facts, cases, sheets, messages } = school().store()
    return [facts, cases, sheets, messages.map(({ _id }) => _id), standingsOf(school()).figures]
  }
  const before = decidedSoFar()
  await tick(school())
  expect(decidedSoFar()).toEqual(before)
})

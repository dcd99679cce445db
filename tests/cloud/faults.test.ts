import type { Answer, Store } from './support/school'
import type { ActionName, InputOf } from '../../contract/index'
import { activityIds, invitationCode, names, openids, personId, sessionOf, studioId } from './support/cast'
import { endPlanted, plantCases } from './support/cases'
import { codeAt, digitsAt, openRoom, receiptFor } from './support/codes'
import type { LeaveDecision } from './support/leaves'
import { decisionOn, leaveIds, leaveWish, plantLeaves, planted } from './support/leaves'
import { facts, idOf, plan, revisionOf, twoHours } from './support/plans'
import { recordWish } from './support/activity-records'
import { bookIds, handbookWish } from './support/handbooks'
import { reflectionWish } from './support/reflections'
import { noticeWish } from './support/notices'
import { requests } from './support/requests'
import { collectionId, collectionWish, resourceIds, resourceWish } from './support/resources'
import { time, useSchool } from './support/school'
import { correct, correction, present } from './support/sheets'

const school = useSchool()
const code = 'DATABASE_REQUEST_FAILED'

type Wish = { [Name in ActionName]: { openid: string; name: Name; input: InputOf<Name> } }[ActionName]

const consent: InputOf<'studio.noteConsent'> = { id: idOf('consent'), answers: [{ template: 'activity', answer: 'accept', keeps: false }], mainSwitchOff: false }

/** What is asked for, each time on the story's school as it was at the beginning. */
const wishes: [string, () => Promise<Wish>][] = [
  ['a check-in with the credential', async () => checkIn(sessionOf(activityIds.today), await credential())],
  ['a check-in without one', async () => checkIn(sessionOf(activityIds.today))],
  [
    'a check-in to what is for some',
    async () => {
      school().at('13:50', 7)
      return checkIn(sessionOf(activityIds.forSome))
    },
  ],
  ['a check-in by somebody who is checked in', async () => afterItself(await checkIn(sessionOf(activityIds.today)))],
  [
    'a check-in by somebody who is checked in, with the credential',
    async () => afterItself(await checkIn(sessionOf(activityIds.today), await credential())),
  ],
  ['an activity', async () => create({})],
  ['an activity for some', async () => create({ facts: { ...facts, roster: { kind: 'some', personIds: [personId(names.member)] } } })],
  ['an activity of three weeks', async () => create({ weeklyIds: [idOf('second'), idOf('third')] })],
  ['an activity that is there already', async () => afterItself(await create({ weeklyIds: [idOf('second')] }))],
  ['a changed title', async () => revise({ facts: { ...facts, title: '新题目' } })],
  ['a moved session', async () => revise({ sessions: [{ id: sessionOf(activityIds.today), ...twoHours('15:00', 0) }] })],
  ['a new roster', async () => revise({ facts: { ...facts, roster: { kind: 'some', personIds: [personId(names.member)] } } })],
  [
    'a cancelled activity',
    async () => ({
      openid: openids.host,
      name: 'attendance.cancelActivity',
      input: { activityId: activityIds.today, version: 1, reason: '停电' },
    }),
  ],
  ['six digits', async () => digits()],
  ['a receipt', async () => presented('attendance.checkInByReceipt', openids.member)],
  ['a scan sent late', async () => lateScan()],
  ['a question to the host', async () => presented('attendance.askHost', openids.stranger)],
  ['a guest', async () => guest()],
  ['a roll call', async () => rollCall()],
  ['a roll call before the code page was opened', async () => rollCallAlone()],
  [
    'a roll call once the session has ended',
    async () => {
      const wish = await rollCall()
      school().at('16:31')
      return wish
    },
  ],
  ['a confirmation', async () => confirmation()],
  ['somebody let in', async () => letIn()],
  ['a spot check', async () => spotCheck()],
  ['an answer to a spot check', async () => spotAnswer()],
  ['a head count', async () => ({ openid: openids.host, name: 'attendance.noteHeadCount', input: { sessionId: today, headCount: 20 } })],
  ['a request for leave', async () => ({ openid: openids.member, name: 'standing.askLeave', input: leaveWish() })],
  ['a request that is there already', async () => afterItself({ openid: openids.member, name: 'standing.askLeave', input: leaveWish() })],
  ['a changed request', async () => asked('standing.reviseLeave', openids.member)],
  ['a withdrawn request', async () => asked('standing.withdrawLeave', openids.member)],
  ['leave approved after the sheet', async () => leaveDecision(leaveIds.afterwards, 'approved', openids.host)],
  ['leave refused', async () => leaveDecision(leaveIds.afterwards, 'refused', openids.host)],
  ['因公 taken back', async () => leaveDecision(leaveIds.official, 'overturned', openids.office)],
  ['an exemption', async () => asked('standing.grantLeave', openids.host)],
  ['a shorter exemption', async () => asked('standing.shortenLeave', openids.host)],
  ['a first look at pictures', async () => firstLook()],
  ['a statement', async () => aboutCase('standing.stateCase', openids.member)],
  ['a decision on a case', async () => aboutCase('standing.decideCase', openids.host)],
  ['a signature that ends a membership', async () => lastSignature()],
  ['other rules', async () => otherRules()],
  ['a correction that closes a case', async () => closingCorrection()],
  ['an appeal refused', async () => asked('standing.refuseAppeal', openids.host)],
  ['a make-up confirmed', async () => asked('standing.confirmMakeUp', openids.host)],
  ['a reflection', async () => asked('library.submitReflection', openids.member)],
  ['a reflection that was sent already', async () => afterItself({ openid: openids.member, name: 'library.submitReflection', input: reflectionWish() })],
  ['another version of a reflection', async () => asked('library.editReflection', openids.member)],
  ['a reflection for more people', async () => asked('library.setVisibility', openids.member)],
  ['a deleted reflection', async () => asked('library.deleteReflection', openids.member)],
  ['a restored reflection', async () => asked('library.restoreReflection', openids.member)],
  ['a doubtful reflection', async () => ({ openid: openids.member, name: 'library.submitReflection', input: reflectionWish({ text: '两个班打架斗殴。' }) })],
  ['a reflection reported', async () => asked('library.reportReflection', openids.adviser)],
  ['a reflection passed', async () => asked('library.decideReflection', openids.host)],
  ['a reflection taken down', async () => asked('library.takeDown', openids.host)],
  ['reports dismissed', async () => asked('library.dismissReports', openids.host)],
  ['a takedown appealed', async () => asked('library.appealTakedown', openids.member)],
  ['an appeal answered', async () => asked('library.answerAppeal', openids.office)],
  ['a record', async () => ({ openid: openids.assistant, name: 'library.writeRecord', input: recordWish() })],
  ['a record that was sent already', async () => afterItself({ openid: openids.assistant, name: 'library.writeRecord', input: recordWish() })],
  ['a doubtful record', async () => ({ openid: openids.assistant, name: 'library.writeRecord', input: recordWish({ text: '两个班打架斗殴。' }) })],
  ['another version of a record', async () => asked('library.writeRecord', openids.host)],
  ['a record taken down', async () => asked('library.decideRecord', openids.host)],
  ['a record reported', async () => asked('library.reportRecord', openids.member)],
  ['a takedown of a record appealed', async () => asked('library.appealRecord', openids.assistant)],
  ['a host’s feedback', async () => asked('library.giveFeedback', openids.host)],
  ['a host’s feedback changed', async () => feedbackOnFeedback('library.giveFeedback')],
  ['a host’s feedback withdrawn', async () => feedbackOnFeedback('library.withdrawFeedback')],
  ['thanks', async () => asked('library.thank', openids.adviser)],
  ['thanks taken back', async () => thanksTakenBack()],
  ['a comment', async () => asked('library.comment', openids.member)],
  ['a comment taken away', async () => asked('library.removeComment', openids.host)],
  ['one’s own comment taken away', async () => asked('library.removeComment', openids.adviser)],
  ['a comment reported', async () => asked('library.reportText', openids.assistant)],
  ['reports of a comment dismissed', async () => reportsDismissed()],
  ['comments switched off', async () => asked('library.setComments', openids.office)],
  ['a draft of a case', async () => asked('library.saveCase', openids.member)],
  ['a draft of a case that was saved already', async () => afterItself(await asked('library.saveCase', openids.member))],
  ['a draft saved again', async () => draftSavedAgain()],
  ['a case submitted', async () => asked('library.submitCase', openids.member)],
  ['a case that was submitted already', async () => afterItself(await asked('library.submitCase', openids.member))],
  ['a doubtful case', async () => doubtfulCase()],
  ['a case published', async () => asked('library.reviewCase', openids.host)],
  ['a case sent back', async () => caseSentBack()],
  ['a case featured', async () => asked('library.featureCase', openids.host)],
  ['a case retired', async () => asked('library.retireCase', openids.office)],
  ['a case put back', async () => casePutBack()],
  ['a case for fewer', async () => asked('library.setCaseVisibility', openids.member)],
  ['a case deleted', async () => asked('library.deleteCase', openids.member)],
  ['a case restored', async () => asked('library.restoreCase', openids.member)],
  ['consent to handbooks', async () => asked('library.consentToHandbook', openids.member)],
  ['a case among the favourites', async () => asked('library.favourCase', openids.adviser)],
  ['a case that a class has used', async () => asked('library.useCase', openids.adviser)],
  ['a case whose use was said already', async () => afterItself(await asked('library.useCase', openids.adviser))],
  ['a use taken away', async () => asked('library.removeUse', openids.host)],
  ['types of cases', async () => asked('library.setCaseTypes', openids.office)],
  ['an expert named', async () => asked('library.setCaseExpert', openids.office)],
  ['a case reported', async () => asked('library.reportCase', openids.adviser)],
  ['a case taken down', async () => asked('library.decideCase', openids.host)],
  ['a takedown of a case appealed', async () => asked('library.appealCase', openids.member)],
  ['a resource', async () => asked('library.writeResource', openids.assistant)],
  ['a resource that was put in already', async () => afterItself(await asked('library.writeResource', openids.assistant))],
  ['a doubtful resource', async () => ({ openid: openids.assistant, name: 'library.writeResource', input: resourceWish({ text: '两个班打架斗殴。' }) })],
  ['another version of a resource', async () => anotherVersionOfResource()],
  ['a resource deleted', async () => asked('library.deleteResource', openids.assistant)],
  ['a resource reported', async () => asked('library.reportResource', openids.member)],
  ['a resource taken down', async () => asked('library.decideResource', openids.host)],
  ['a takedown of a resource appealed', async () => asked('library.appealResource', openids.assistant)],
  ['a collection', async () => asked('library.writeCollection', openids.host)],
  ['a collection that is there already', async () => afterItself(await asked('library.writeCollection', openids.host))],
  ['a collection changed', async () => collectionChanged()],
  ['a collection reported', async () => collectionReported()],
  ['a collection removed by the office', async () => asked('library.removeCollection', openids.office)],
  ['a collection removed', async () => asked('library.removeCollection', openids.host)],
  ['a handbook', async () => asked('reports.saveHandbook', openids.host)],
  ['a handbook that is there already', async () => afterItself(await asked('reports.saveHandbook', openids.host))],
  ['a changed handbook', async () => ({ ...(await asked('reports.saveHandbook', openids.host)), input: handbookWish({ id: bookIds.planted, rev: 1 }) }) as Wish],
  ['consent asked for', async () => asked('reports.askConsents', openids.host)],
  ['a handbook removed', async () => asked('reports.removeHandbook', openids.host)],
  ['a reflection asked for', async () => asked('library.askForReflections', openids.host)],
  ['a reflection that was asked for already', async () => afterItself(await asked('library.askForReflections', openids.host))],
  ['what was asked for, changed', async () => asked('library.editAsking', openids.host)],
  ['what was asked for, taken back', async () => asked('library.withdrawAsking', openids.host)],
  ['a reminder of what was asked for', async () => asked('library.remindAsking', openids.host)],
  ['messages read', async () => ({ openid: openids.member, name: 'studio.readMessages', input: { which: { until: school().now() } } })],
  ['a kind for the inbox alone', async () => ({ openid: openids.member, name: 'studio.setMessageChannel', input: { kind: 'session-soon', channel: 'inbox' } })],
  ['a consent', async () => ({ openid: openids.member, name: 'studio.noteConsent', input: consent })],
  ['a notice', async () => ({ openid: openids.host, name: 'studio.writeNotice', input: noticeWish({ confirm: { by: null } }) })],
  ['a first notice of the school', async () => ({ openid: openids.office, name: 'studio.writeNotice', input: noticeWish({ to: { reach: 'school' } }) })],
  ['a notice that is there already', async () => afterItself({ openid: openids.host, name: 'studio.writeNotice', input: noticeWish() })],
  ['a confirmation of a notice', async () => aboutNotice('studio.confirmNotice', openids.member)],
  ['a reminder of a notice', async () => aboutNotice('studio.remindNotice', openids.host)],
  ['an edited notice', async () => aboutNotice('studio.editNotice', openids.host)],
  ['a notice taken back', async () => aboutNotice('studio.withdrawNotice', openids.host)],
  ['a binding', async () => ({ openid: openids.unbound, name: 'studio.bind', input: { code: invitationCode } })],
  [
    'a binding after two wrong codes',
    async () => {
      for (let i = 0; i < 2; i++) await school().refusal(openids.unbound, 'studio.bind', { code: 'AAAAAAAAA' })
      return { openid: openids.unbound, name: 'studio.bind', input: { code: invitationCode } }
    },
  ],
]

describe.each(wishes)('%s', (_case, prepare) => {
  let wish: Wish
  let prepared: () => void
  let untouched: unknown
  let done: unknown
  let clean: Answer<ActionName>

  beforeAll(async () => {
    school().begin()
    wish = await prepare()
    prepared = school().remember()
    untouched = withoutTimes(school().store())
    clean = await school().call(wish.openid, wish.name, wish.input)
    done = withoutTimes(school().store())
  })

  it.each(['before', 'after'] as const)(
    'with any one database operation failing %s it took effect: UNAVAILABLE, nothing half done, and a retry completes it',
    async (when) => {
      expect(clean.reply.ok).toBe(true)
      const { openid, name, input } = wish
      for (let nth = 1; nth <= clean.usage.databaseOperations; nth++) {
        prepared()
        school().cloud.faults({ rules: [{ action: 'database.*', nth, when, code }] })
        const { reply } = await school().call(openid, name, input)
        school().cloud.faults({})
        // An insert that finds its id taken has failed of itself before it could be made to.
        expect(['UNAVAILABLE', withoutTimes(outputOf(clean))]).toContainEqual(withoutTimes(outputOf({ reply })))
        expect([untouched, done]).toContainEqual(withoutTimes(school().store()))

        const retry = await school().call(openid, name, input)
        expect([nth, withoutTimes(outputOf(retry))]).toEqual([nth, withoutTimes(outputOf(clean))])
        expect(withoutTimes(school().store())).toEqual(done)
      }
    },
  )
})

describe('a transaction that collides with another', () => {
  const conflict = {
    code: 'DATABASE_TRANSACTION_CONFLICT',
    message: '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.',
  }
  const actions = ['database.insertDocument', 'database.commitTransaction']

  it.each(actions)('at %s is run again, and nobody notices', async (action) => {
    const { openid, name, input } = await create({ weeklyIds: [idOf('second'), idOf('third')] })
    school().cloud.faults({ rules: [{ action, nth: 1, when: 'before', ...conflict }] })
    expect(outputOf(await school().call(openid, name, input))).toEqual({ activityIds: [idOf('plan'), idOf('second'), idOf('third')] })
  })

  it('again and again is given up in the end, with nothing written', async () => {
    const before = school().store()
    const { openid, name, input } = await create({ weeklyIds: [idOf('second')] })
    school().cloud.faults({ rules: [{ action: 'database.commitTransaction', when: 'before', ...conflict }] })
    expect((await school().call(openid, name, input)).reply).toMatchObject({ ok: false, code: 'UNAVAILABLE' })
    expect(school().store()).toEqual(before)
  })
})

describe('a database that does not answer at all', () => {
  it('makes every action that needs it UNAVAILABLE', async () => {
    const wish = await checkIn(sessionOf(activityIds.today))
    school().cloud.faults({ rules: [{ action: 'database.*', when: 'before', code: 'ECONNRESET' }] })
    expect((await school().call(wish.openid, wish.name, wish.input)).reply).toMatchObject({ ok: false, code: 'UNAVAILABLE' })
    for (const name of ['attendance.today', 'studio.me'] as const)
      expect(await school().refusal(openids.host, name, {})).toEqual({ code: 'UNAVAILABLE' })
  })

  it('never tells what was asked of it', async () => {
    school().cloud.faults({ rules: [{ action: 'database.*', when: 'before', code, message: 'dup key: { openid: "wx-secret" }' }] })
    const reply = await school().cloud.call({ openid: openids.member, function: 'studio', data: { action: 'me', input: {} } })
    expect(JSON.stringify([reply, school().cloud.log.entries()])).not.toContain('wx-secret')
  })
})

async function checkIn(sessionId: string, credential?: string): Promise<Wish> {
  const token = codeAt(await openRoom(school(), sessionId), school().now())
  return { openid: openids.member, name: 'attendance.checkIn', input: credential === undefined ? { token } : { token, credential } }
}

const today = sessionOf(activityIds.today)

async function draftSavedAgain(): Promise<Wish> {
  const { input } = await afterItself(await asked('library.saveCase', openids.member))
  return { openid: openids.member, name: 'library.saveCase', input: { ...(input as InputOf<'library.saveCase'>), seen: 1 } }
}

async function anotherVersionOfResource(): Promise<Wish> {
  await requests(school())
  return { openid: openids.assistant, name: 'library.writeResource', input: resourceWish({ id: resourceIds.shown, version: 2 }) }
}

async function collectionChanged(): Promise<Wish> {
  await requests(school())
  return { openid: openids.host, name: 'library.writeCollection', input: collectionWish({ id: collectionId, rev: 1 }) }
}

async function collectionReported(): Promise<Wish> {
  const { 'library.reportText': input } = await requests(school())
  return { openid: openids.member, name: 'library.reportText', input: { ...input, of: 'collection', id: collectionId } }
}

async function reportsDismissed(): Promise<Wish> {
  await school().output(openids.assistant, 'library.reportText', (await requests(school()))['library.reportText'])
  return asked('library.dismissTextReports', openids.host)
}

async function doubtfulCase(): Promise<Wish> {
  const { 'library.submitCase': input } = await requests(school())
  return { openid: openids.member, name: 'library.submitCase', input: { ...input, words: { ...input.words, credit: '两个班打架斗殴。' } } }
}

async function caseSentBack(): Promise<Wish> {
  const { 'library.reviewCase': input } = await requests(school())
  return { openid: openids.host, name: 'library.reviewCase', input: { ...input, outcome: 'returned', text: '再写写家长。', remarks: [] } }
}

async function casePutBack(): Promise<Wish> {
  const { input } = await afterItself(await asked('library.retireCase', openids.office))
  return { openid: openids.office, name: 'library.retireCase', input: { ...(input as InputOf<'library.retireCase'>), retired: false } }
}

async function digits(): Promise<Wish> {
  const room = await openRoom(school(), today)
  return { openid: openids.member, name: 'attendance.checkInByDigits', input: { sessionId: today, digits: digitsAt(room, school().now()) } }
}

async function aboutNotice(name: 'studio.confirmNotice' | 'studio.remindNotice' | 'studio.editNotice' | 'studio.withdrawNotice', openid: string): Promise<Wish> {
  return { openid, name, input: (await requests(school()))[name] } as Wish
}

async function presented(name: 'attendance.checkInByReceipt' | 'attendance.askHost', openid: string): Promise<Wish> {
  const receipt = receiptFor(await openRoom(school(), today), school().now(), openid)
  return { openid, name, input: { receipt } }
}

async function lateScan(): Promise<Wish> {
  const token = codeAt(await openRoom(school(), today), school().now(), -4)
  return { openid: openids.member, name: 'attendance.submitLateScan', input: { token } }
}

async function guest(): Promise<Wish> {
  const receipt = receiptFor(await openRoom(school(), today), school().now(), openids.unbound)
  return { openid: openids.unbound, name: 'attendance.checkInAsGuest', input: { receipt, name: '来访甲', school: '北塘小学' } }
}

async function rollCall(): Promise<Wish> {
  await openRoom(school(), today)
  return rollCallAlone()
}

async function rollCallAlone(): Promise<Wish> {
  const notes = [names.member, names.memberOfTwo].map((name) => ({ personId: personId(name), note: 'present' as const }))
  return { openid: openids.assistant, name: 'attendance.rollCall', input: { sessionId: today, notes } }
}

async function confirmation(): Promise<Wish> {
  const late = await lateScan()
  expect((await school().call(late.openid, late.name, late.input)).reply.ok).toBe(true)
  return { openid: openids.host, name: 'attendance.decideEvidence', input: { sessionId: today, personIds: [personId(names.member)], decision: 'confirmed' } }
}

/** One person is here, so that the draw is the same each time. */
async function spotCheck(): Promise<Wish> {
  const { openid, name, input } = await checkIn(today)
  expect((await school().call(openid, name, input)).reply.ok).toBe(true)
  return { openid: openids.host, name: 'attendance.drawSpotCheck', input: { sessionId: today, drawId: idOf('draw') } }
}

async function spotAnswer(): Promise<Wish> {
  const draw = await spotCheck()
  expect((await school().call(draw.openid, draw.name, draw.input)).reply.ok).toBe(true)
  return { openid: openids.host, name: 'attendance.answerSpotCheck', input: { sessionId: today, personId: personId(names.member), here: false } }
}

async function letIn(): Promise<Wish> {
  const forSome = sessionOf(activityIds.forSome)
  school().at('13:50', 7)
  const receipt = receiptFor(await openRoom(school(), forSome), school().now(), openids.memberOfTwo)
  await school().output(openids.memberOfTwo, 'attendance.askHost', { receipt })
  return { openid: openids.host, name: 'attendance.decideAsking', input: { sessionId: forSome, personId: personId(names.memberOfTwo), decision: 'added' } }
}

async function asked(name: ActionName, openid: string): Promise<Wish> {
  return { openid, name, input: (await requests(school()))[name] } as Wish
}

async function aboutCase(name: 'standing.stateCase' | 'standing.decideCase', openid: string): Promise<Wish> {
  return { openid, name, input: (await requests(school()))[name] } as Wish
}

async function feedbackOnFeedback(name: 'library.giveFeedback' | 'library.withdrawFeedback'): Promise<Wish> {
  const wishes = await requests(school())
  await school().output(openids.host, 'library.giveFeedback', { ...wishes['library.giveFeedback'], id: idOf('before'), text: '先说一句' })
  return { openid: openids.host, name, input: { ...wishes[name], seen: 1 } } as Wish
}

async function thanksTakenBack(): Promise<Wish> {
  const wish = (await requests(school()))['library.thank']
  await school().output(openids.adviser, 'library.thank', wish)
  return { openid: openids.adviser, name: 'library.thank', input: { ...wish, thanked: false } }
}

async function otherRules(): Promise<Wish> {
  const input = { ...(await requests(school()))['standing.setPolicy'], from: time('0:00', 1) }
  return { openid: openids.office, name: 'standing.setPolicy', input }
}

async function lastSignature(): Promise<Wish> {
  const input = (await requests(school()))['standing.signCase']
  endPlanted(school(), input)
  return { openid: openids.office, name: 'standing.signCase', input }
}

/** 吴佳怡 has missed five of twelve; two of them were none. */
async function closingCorrection(): Promise<Wish> {
  const { signing } = plantCases(school())
  const [first = '', second = ''] = signing.numbers.sessionIds
  await correct(school(), first, { id: idOf('first'), changes: [{ personId: signing.personId, to: present }] })
  const input = correction(school(), second, { changes: [{ personId: signing.personId, to: present }] })
  return { openid: openids.host, name: 'standing.correct', input }
}

function leaveDecision(leaveId: string, decision: LeaveDecision['decision'], openid: string): Wish {
  return { openid, name: 'standing.decideLeave', input: decisionOn(school(), leaveId, decision) }
}

function firstLook(): Wish {
  plantLeaves(school())
  const leaveId = planted.waiting
  school().rewrite(({ leaves }) => {
    for (const leave of leaves.filter(({ _id }) => _id === leaveId)) leave.proofs = [`cloud://local.local-bucket/proofs/${leaveId}/1.jpg`]
  })
  return { openid: openids.host, name: 'standing.leave', input: { studioId, leaveId, withProofs: true } }
}

async function credential(): Promise<string> {
  return (await school().output(openids.member, 'attendance.today', {})).credential ?? ''
}

async function create(more: Parameters<typeof plan>[0]): Promise<Wish> {
  return { openid: openids.host, name: 'attendance.createActivity', input: plan(more) }
}

async function revise(more: Partial<InputOf<'attendance.reviseActivity'>>): Promise<Wish> {
  return { openid: openids.host, name: 'attendance.reviseActivity', input: { ...revisionOf(school()), ...more } }
}

/** The same again, once it is done. */
async function afterItself(wish: Wish): Promise<Wish> {
  expect((await school().call(wish.openid, wish.name, wish.input)).reply.ok).toBe(true)
  return wish
}

function outputOf({ reply }: { reply: { ok: true; output: unknown } | { ok: false; code: string } }): unknown {
  return reply.ok ? reply.output : reply.code
}

// Salts are random; with them go the hashes.
const differing = ['notBefore', 'sendAt', 'readAt', 'confirmedAt', 'salt', 'textHashes', 'askedAt', 'dueAt', 'linkAt', 'arrivedAt', 'boundAt', 'createdAt', 'changedAt', 'moves', 'decidedAt', 'receivedAt', 'at', 'credential', 'repeated', 'digitTries', 'noted', 'decided', 'sentAt', 'deletedAt', 'purgeAt', 'waitsFrom', 'answeredAt', 'handedAt', 'consentAskedAt', 'lookAt', 'checksAt', 'returnedAt', 'publishedAt']

/** Without when it was done, whether it was a repeat, and the counters of tries. */
function withoutTimes(value: unknown): unknown {
  if (typeof value !== 'object') return value
  const { binding_tries: _tries, ...rest } = value as Partial<Store>
  // A book in which nothing is written yet says nothing.
  if (rest.rooms !== undefined) rest.rooms = rest.rooms.filter(({ envelope, rollCall, headCount }) => envelope !== '' || headCount !== null || Object.keys(rollCall).length > 0)
  return JSON.parse(JSON.stringify(rest, (key, field: unknown) => (differing.includes(key) && !isCorrection(key, field) ? undefined : field))) as unknown
}

/** Of an entry on a sheet; elsewhere `decided` is a number. */
function isCorrection(key: string, field: unknown): boolean {
  return key === 'decided' && typeof field === 'object'
}

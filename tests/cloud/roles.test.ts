import type { ActionName } from '../../contract/index'
import { contract } from '../../contract/index'
import type { Audience } from '../../contract/action'
import { actionNamed, actionNames } from './support/actions'
import { activityIds, names, openids, otherStudioId, personId, sessionOf } from './support/cast'
import { openRoom } from './support/codes'
import { leaveIds } from './support/leaves'
import { bookIds } from './support/handbooks'
import type { Requests } from './support/requests'
import { requests } from './support/requests'
import { useSchool } from './support/school'
import { sheetIds } from './support/sheets'

const callers = ['unbound', 'stranger', 'foreignHost', 'member', 'adviser', 'assistant', 'host', 'office'] as const
type Caller = (typeof callers)[number]

const school = useSchool()
/** What each may send. It stays good, since every test begins with what was stored then, at the same time. */
const requestsOf = {} as Record<Caller, Requests>
let wanted: Requests
beforeAll(async () => {
  school().begin()
  await bringRoomToLife()
  for (const caller of callers) {
    school().at('13:50')
    requestsOf[caller] = await requests(school(), openids[caller])
  }
  wanted = requestsOf.host
  // Codes last a little, and no receipt is of a time to come.
  school().beginHere('13:50:10')
})

/** Somebody has scanned late, somebody asks to be let in, somebody has been drawn. */
async function bringRoomToLife(): Promise<void> {
  const sessionId = sessionOf(activityIds.today)
  await openRoom(school(), sessionId)
  school().rewrite(({ rooms }) => {
    const room = rooms.find(({ _id }) => _id === sessionId)
    if (room === undefined) return
    const at = school().now()
    const decision = { decision: 'waiting' as const, decidedBy: null, decidedAt: null }
    room.evidence[personId(names.member)] = { expected: true, step: 0, keyVersion: 0, codeShownAt: at, receivedAt: at, ...decision }
    room.asking[personId(names.memberOfTwo)] = { name: names.memberOfTwo, arrivedAt: at, step: 0, keyVersion: 0, ...decision }
    room.spotCheck = { id: 'x', at, by: personId(names.host), drawn: [personId(names.memberOfTwo)], answers: {} }
  })
}

type Row = Record<Caller, string>

const open: Row = { unbound: 'ok', stranger: 'ok', foreignHost: 'ok', member: 'ok', adviser: 'ok', assistant: 'ok', host: 'ok', office: 'ok' }
const forBound: Row = { ...open, unbound: 'NOT_BOUND' }
const inStudio: Row = { ...open, unbound: 'NOT_BOUND', stranger: 'NOT_ALLOWED', foreignHost: 'NOT_ALLOWED', office: 'NOT_ALLOWED' }
const forStaff: Row = { ...inStudio, member: 'NOT_ALLOWED', adviser: 'NOT_ALLOWED' }
const forHosts: Row = { ...forStaff, assistant: 'NOT_ALLOWED' }
/** What is asked for oneself, as somebody who is counted. */
const forCounted: Row = { ...forHosts, host: 'NOT_ALLOWED', member: 'ok' }
const withOffice = (row: Row): Row => ({ ...row, office: 'ok' })
const forOffice: Row = withOffice({ ...forHosts, host: 'NOT_ALLOWED' })

/** What is a member's own: of others not even that it is there. */
const forAuthor: Row = { ...mapRow(open, 'NOT_FOUND'), unbound: 'NOT_BOUND', member: 'ok' }

/** What each gets who asks for something of the story's studio that its host could have. */
const table: Record<ActionName, Row> = {
  'attendance.today': open,
  'attendance.activities': inStudio,
  'attendance.activity': inStudio,
  'attendance.createActivity': forHosts,
  'attendance.reviseActivity': forHosts,
  'attendance.cancelActivity': forHosts,
  'attendance.openRoom': forStaff,
  'attendance.arrivals': forStaff,
  'attendance.roomList': forStaff,
  'attendance.checkIn': { ...inStudio, stranger: 'NOT_ON_ROSTER', foreignHost: 'NOT_ON_ROSTER', office: 'NOT_ON_ROSTER' },
  'attendance.checkInByDigits': { ...inStudio, stranger: 'NOT_ON_ROSTER', foreignHost: 'NOT_ON_ROSTER', office: 'NOT_ON_ROSTER' },
  'attendance.checkInByReceipt': { ...inStudio, stranger: 'NOT_ON_ROSTER', foreignHost: 'NOT_ON_ROSTER', office: 'NOT_ON_ROSTER' },
  'attendance.submitLateScan': { ...inStudio, stranger: 'NOT_ON_ROSTER', foreignHost: 'NOT_ON_ROSTER', office: 'NOT_ON_ROSTER' },
  'attendance.askHost': { ...open, unbound: 'NOT_BOUND' },
  'attendance.checkInAsGuest': open,
  'attendance.miniCode': forStaff,
  'attendance.rollCall': forStaff,
  'attendance.decideEvidence': forHosts,
  'attendance.decideAsking': forHosts,
  'attendance.noteHeadCount': forStaff,
  'attendance.drawSpotCheck': forHosts,
  'attendance.answerSpotCheck': forHosts,
  'standing.person': withOffice(inStudio),
  'standing.studio': withOffice(forStaff),
  'standing.school': forOffice,
  'standing.sheet': withOffice(forStaff),
  'standing.entryHistory': { ...withOffice(forHosts), member: 'ok' },
  'standing.closeSheet': forHosts,
  'standing.reopenSheet': forHosts,
  'standing.correct': withOffice(forHosts),
  'standing.appeal': { ...inStudio, adviser: 'NOT_FOUND', assistant: 'NOT_FOUND', host: 'NOT_FOUND' },
  'standing.refuseAppeal': withOffice(forHosts),
  'standing.nameMakeUp': forHosts,
  'standing.confirmMakeUp': forHosts,
  'standing.askLeave': forCounted,
  'standing.reviseLeave': forCounted,
  'standing.withdrawLeave': forCounted,
  'standing.leaves': withOffice(inStudio),
  'standing.leave': { ...withOffice(forHosts), member: 'ok' },
  'standing.decideLeave': withOffice(forHosts),
  'standing.grantLeave': withOffice(forHosts),
  'standing.shortenLeave': withOffice(forHosts),
  'standing.rules': withOffice(inStudio),
  'standing.previewPolicy': forOffice,
  'standing.setPolicy': forOffice,
  'standing.case': { ...withOffice(forHosts), member: 'ok' },
  'standing.stateCase': forCounted,
  'standing.decideCase': withOffice(forHosts),
  'standing.signCase': forOffice,
  'reports.caseDocument': withOffice(forHosts),
  'reports.askedTable': forHosts,
  'reports.calendar': inStudio,
  'library.submitReflection': inStudio,
  'library.editReflection': forAuthor,
  'library.reflection': { ...inStudio, stranger: 'NOT_FOUND', foreignHost: 'NOT_FOUND', office: 'NOT_FOUND' },
  'library.reflections': inStudio,
  'library.reflectionVersion': { ...forAuthor, host: 'ok' },
  'library.giveFeedback': forHosts,
  'library.withdrawFeedback': forHosts,
  'library.thank': { ...forBound, stranger: 'NOT_FOUND', foreignHost: 'NOT_FOUND', office: 'NOT_FOUND', member: 'NOT_ALLOWED' },
  'library.comments': { ...inStudio, stranger: 'NOT_FOUND', foreignHost: 'NOT_FOUND', office: 'NOT_FOUND' },
  'library.comment': { ...inStudio, stranger: 'NOT_FOUND', foreignHost: 'NOT_FOUND', office: 'NOT_FOUND' },
  'library.removeComment': { ...withOffice(forHosts), adviser: 'ok' },
  'library.reflectionSettings': forOffice,
  'library.setComments': forOffice,
  'library.setVisibility': forAuthor,
  'library.deleteReflection': forAuthor,
  'library.restoreReflection': forAuthor,
  'library.reportReflection': { ...forBound, stranger: 'NOT_FOUND', foreignHost: 'NOT_FOUND', office: 'NOT_FOUND', member: 'NOT_ALLOWED' },
  'library.reviewQueue': withOffice(forHosts),
  'library.decideReflection': withOffice(forHosts),
  'library.takeDown': withOffice(forHosts),
  'library.dismissReports': withOffice(forHosts),
  'library.appealTakedown': forAuthor,
  'library.answerAppeal': withOffice(forHosts),
  'library.writeRecord': forStaff,
  'library.activityRecord': withOffice(inStudio),
  'library.decideRecord': withOffice(forHosts),
  'library.reportRecord': { ...forBound, stranger: 'NOT_FOUND', foreignHost: 'NOT_FOUND', assistant: 'NOT_ALLOWED' },
  'library.appealRecord': { ...forAuthor, member: 'NOT_FOUND', assistant: 'ok' },
  'library.recordList': forOffice,
  'library.saveCase': inStudio,
  'library.submitCase': inStudio,
  'library.libraryCase': forBound,
  'library.caseVersion': forBound,
  'library.myCases': forBound,
  // Only its author and those who may review it know of it.
  'library.reviewCase': { ...mapRow(open, 'NOT_FOUND'), unbound: 'NOT_BOUND', member: 'NOT_ALLOWED', host: 'ok' },
  'library.caseReviews': withOffice(forHosts),
  'library.featureCase': { ...mapRow(open, 'NOT_ALLOWED'), unbound: 'NOT_BOUND', host: 'ok' },
  'library.retireCase': { ...mapRow(open, 'NOT_ALLOWED'), unbound: 'NOT_BOUND', member: 'ok', host: 'ok', office: 'ok' },
  'library.setCaseVisibility': forAuthor,
  'library.deleteCase': forAuthor,
  'library.restoreCase': forAuthor,
  'library.consentToHandbook': { ...mapRow(open, 'NOT_ALLOWED'), unbound: 'NOT_BOUND', member: 'ok' },
  'library.colleagues': forBound,
  // Its author neither reports nor decides.
  'library.reportCase': { ...forBound, member: 'NOT_ALLOWED' },
  'library.decideCase': { ...mapRow(open, 'NOT_ALLOWED'), unbound: 'NOT_BOUND', host: 'ok', office: 'ok' },
  'library.appealCase': forAuthor,
  'library.caseLibrary': inStudio,
  'library.cases': inStudio,
  'library.searchCases': forBound,
  'library.suggestCases': forBound,
  'library.favourCase': forBound,
  'library.favouriteCases': forBound,
  'library.useCase': { ...forBound, member: 'NOT_ALLOWED' },
  'library.caseUses': forBound,
  'library.removeUse': withOffice(forHosts),
  'library.caseTypes': forBound,
  'library.setCaseTypes': forOffice,
  'library.caseExperts': forOffice,
  'library.setCaseExpert': forOffice,
  'library.caseStatistics': forOffice,
  'library.countedCases': forOffice,
  // The office puts in what is of the school, and reads what the school may.
  'library.writeResource': withOffice(forStaff),
  'library.resource': { ...forBound, stranger: 'NOT_FOUND', foreignHost: 'NOT_FOUND', office: 'NOT_FOUND' },
  'library.resourceFile': { ...forBound, stranger: 'NOT_FOUND', foreignHost: 'NOT_FOUND', office: 'NOT_FOUND' },
  'library.resources': inStudio,
  'library.deleteResource': { ...forAuthor, member: 'NOT_FOUND', assistant: 'ok' },
  'library.reportResource': { ...forBound, stranger: 'NOT_FOUND', foreignHost: 'NOT_FOUND', office: 'NOT_FOUND', assistant: 'NOT_ALLOWED' },
  'library.decideResource': withOffice(forHosts),
  'library.appealResource': { ...forAuthor, member: 'NOT_FOUND', assistant: 'ok' },
  'library.writeCollection': withOffice(forHosts),
  'library.collection': { ...forBound, stranger: 'NOT_FOUND', foreignHost: 'NOT_FOUND' },
  'library.collections': inStudio,
  'library.removeCollection': withOffice(forHosts),
  // Whoever may take it away does that instead; a colleague wrote it.
  'library.reportText': { ...inStudio, stranger: 'NOT_FOUND', foreignHost: 'NOT_FOUND', adviser: 'NOT_ALLOWED', host: 'NOT_ALLOWED' },
  'library.reportedText': withOffice(forHosts),
  'library.dismissTextReports': withOffice(forHosts),
  'reports.recordTable': forOffice,
  'reports.saveHandbook': withOffice(forHosts),
  // A host of another studio has a list, in which there is nothing of this one.
  'reports.handbooks': { ...withOffice(forHosts), foreignHost: 'ok' },
  'reports.handbook': withOffice(forHosts),
  'reports.askConsents': withOffice(forHosts),
  'reports.compileHandbook': withOffice(forHosts),
  'reports.handbookFile': withOffice(forHosts),
  'reports.removeHandbook': withOffice(forHosts),
  'library.askForReflections': forHosts,
  'library.editAsking': forHosts,
  'library.withdrawAsking': forHosts,
  'library.remindAsking': forHosts,
  'library.asking': forHosts,
  'library.askings': forHosts,
  'library.askedOfMe': forBound,
  'studio.me': open,
  'studio.bind': { ...mapRow(open, 'ALREADY_BOUND'), unbound: 'ok' },
  'studio.members': forHosts,
  'studio.invite': forHosts,
  'studio.inbox': forBound,
  'studio.readMessages': forBound,
  'studio.messageSettings': forBound,
  'studio.setMessageChannel': forBound,
  'studio.noteConsent': forBound,
  'studio.writeNotice': withOffice(forHosts),
  'studio.notices': forBound,
  'studio.notice': withOffice(inStudio),
  'studio.noticeFiles': withOffice(inStudio),
  'studio.confirmNotice': { ...inStudio, host: 'NOT_ALLOWED' },
  'studio.noticeReaders': withOffice(forHosts),
  'studio.remindNotice': withOffice(forHosts),
  'studio.editNotice': withOffice(forHosts),
  'studio.withdrawNotice': withOffice(forHosts),
}

/** What the words of the contract promise about whoever is refused. */
const audiences: Record<Audience, Partial<Row>> = {
  anyone: {},
  person: { unbound: 'NOT_BOUND' },
  studio: inStudio,
  staff: forStaff,
  host: forHosts,
  office: forOffice,
  'studio-or-office': withOffice(inStudio),
  'staff-or-office': withOffice(forStaff),
  'host-or-office': withOffice(forHosts),
}

function mapRow(row: Row, to: string): Row {
  return Object.fromEntries(Object.keys(row).map((caller) => [caller, to])) as Row
}

const cases = actionNames.flatMap((name) => callers.map((caller) => [name, caller, table[name][caller]] as const))

it('every action of the contract stands in the table', () => {
  const all = Object.entries(contract).flatMap(([functionName, part]) => Object.keys(part).map((action) => `${functionName}.${action}`))
  expect(Object.keys(table).sort()).toEqual(all.sort())
})

it.each(actionNames)('%s refuses whom its audience leaves out', (name) => {
  // Of those whom it lets ask, not all have what is asked about.
  const leftOut = Object.entries(audiences[actionNamed(name).audience]).filter(([, answer]) => answer !== 'ok')
  expect(table[name]).toMatchObject(Object.fromEntries(leftOut))
})

describe('asked by', () => {
  it.each(cases)('%s answers to %s: %s', async (name, caller, expected) => {
    const before = school().storeWithoutCounts()
    const { reply } = await school().call(openids[caller], name, requestsOf[caller][name])
    expect(reply.ok ? 'ok' : reply.code).toBe(expected)
    if (!reply.ok) expect(school().storeWithoutCounts()).toEqual(before)
  })
})

describe('a host or member of the story’s studio, asking for what is another studio’s', () => {
  const foreignSession = sessionOf(activityIds.foreign)
  const foreignSheet = sheetIds.foreign
  const foreignCase = `${otherStudioId}_${personId('顾行舟')}_${Date.parse('2025-09-01T00:00:00+08:00')}`
  const other = {
    'attendance.activities': { when: 'coming', studioId: otherStudioId },
    'attendance.activity': { activityId: activityIds.foreign },
    'attendance.createActivity': { studioId: otherStudioId },
    'attendance.reviseActivity': { activityId: activityIds.foreign },
    'attendance.cancelActivity': { activityId: activityIds.foreign },
    'attendance.openRoom': { sessionId: foreignSession },
    'attendance.arrivals': { sessionId: foreignSession, studioId: otherStudioId },
    'attendance.roomList': { sessionId: foreignSession },
    'attendance.miniCode': { sessionId: foreignSession },
    'attendance.rollCall': { sessionId: foreignSession },
    'attendance.decideEvidence': { sessionId: foreignSession },
    'attendance.decideAsking': { sessionId: foreignSession },
    'attendance.noteHeadCount': { sessionId: foreignSession },
    'attendance.drawSpotCheck': { sessionId: foreignSession },
    'attendance.answerSpotCheck': { sessionId: foreignSession },
    'standing.person': { studioId: otherStudioId },
    'standing.studio': { studioId: otherStudioId },
    'standing.sheet': { studioId: otherStudioId, sessionId: foreignSheet },
    'standing.entryHistory': { studioId: otherStudioId, sessionId: foreignSheet },
    'standing.closeSheet': { studioId: otherStudioId, sessionId: foreignSheet },
    'standing.reopenSheet': { studioId: otherStudioId, sessionId: foreignSheet },
    'standing.correct': { studioId: otherStudioId, sessionId: foreignSheet },
    'standing.appeal': { studioId: otherStudioId, sessionId: foreignSheet },
    'standing.refuseAppeal': { studioId: otherStudioId, sessionId: foreignSheet },
    'standing.nameMakeUp': { studioId: otherStudioId, sessionId: foreignSheet },
    'standing.confirmMakeUp': { studioId: otherStudioId, sessionId: foreignSheet },
    'standing.askLeave': { studioId: otherStudioId },
    'standing.reviseLeave': { studioId: otherStudioId },
    'standing.withdrawLeave': { studioId: otherStudioId },
    'standing.leaves': { studioId: otherStudioId },
    'standing.leave': { studioId: otherStudioId, leaveId: leaveIds.suspensionWaiting },
    'standing.decideLeave': { studioId: otherStudioId, leaveId: leaveIds.suspensionWaiting },
    'standing.grantLeave': { studioId: otherStudioId },
    'standing.shortenLeave': { studioId: otherStudioId },
    'standing.rules': { studioId: otherStudioId },
    'standing.previewPolicy': { studioId: otherStudioId },
    'standing.setPolicy': { studioId: otherStudioId },
    'standing.case': { caseId: foreignCase },
    'standing.stateCase': { caseId: foreignCase },
    'standing.decideCase': { caseId: foreignCase },
    'standing.signCase': { caseId: foreignCase },
    'reports.caseDocument': { caseId: foreignCase },
    'reports.calendar': { of: { kind: 'activity', activityId: activityIds.foreign } },
    'reports.saveHandbook': { studioId: otherStudioId },
    'reports.handbook': { id: bookIds.foreign },
    'reports.askConsents': { id: bookIds.foreign },
    'reports.compileHandbook': { id: bookIds.foreign },
    'reports.handbookFile': { id: bookIds.foreign },
    'reports.removeHandbook': { id: bookIds.foreign },
    'library.submitReflection': { studioId: otherStudioId },
    'library.reflections': { of: { feed: 'studio', studioId: otherStudioId } },
    'library.reviewQueue': { of: { kind: 'studio', studioId: otherStudioId } },
    'library.askForReflections': { studioId: otherStudioId },
    'library.askings': { studioId: otherStudioId },
    'library.saveCase': { studioId: otherStudioId },
    'library.submitCase': { studioId: otherStudioId },
    'library.caseReviews': { of: { kind: 'studio', studioId: otherStudioId } },
    'library.caseLibrary': { place: { kind: 'studio', studioId: otherStudioId } },
    'library.cases': { place: { kind: 'studio', studioId: otherStudioId } },
    'library.writeRecord': { activityId: activityIds.foreign },
    'library.writeResource': { studioId: otherStudioId },
    'library.resources': { of: { feed: 'shown', place: { kind: 'studio', studioId: otherStudioId } } },
    'library.writeCollection': { studioId: otherStudioId },
    'library.collections': { place: { kind: 'studio', studioId: otherStudioId } },
    'library.activityRecord': { activityId: activityIds.foreign },
    'studio.members': { studioId: otherStudioId },
    'studio.invite': { studioId: otherStudioId },
  } as const

  it.each(Object.keys(other) as (keyof typeof other)[])('is refused: %s', async (name) => {
    const foreign = { ...wanted[name], ...other[name] }
    const before = school().store()
    for (const caller of ['host', 'assistant', 'member'] as const) {
      const { reply } = await school().call(openids[caller], name, foreign)
      expect([caller, reply.ok ? 'ok' : reply.code]).toEqual([caller, 'NOT_ALLOWED'])
    }
    expect(school().store()).toEqual(before)
  })

  it('counts no arrival of another studio under the name of the own one', async () => {
    const { credential } = await school().output(openids.host, 'attendance.openRoom', { sessionId: sessionOf(activityIds.today) })
    const { studioId } = wanted['attendance.arrivals']
    school().rewrite(({ marks }) => {
      const [model] = marks
      if (model !== undefined) marks.push({ ...model, _id: `${foreignSession}_x`, sessionId: foreignSession, studioId: otherStudioId })
    })
    expect(await school().output(openids.host, 'attendance.arrivals', { sessionId: foreignSession, studioId, credential })).toEqual({
      arrived: 0,
    })
  })

  it('cannot invite a person of another studio into the own one', async () => {
    const { studioId } = wanted['studio.invite']
    const stranger = school()
      .store()
      .people.find(({ openid }) => openid === openids.foreignHost)
    expect(await school().refusal(openids.host, 'studio.invite', { studioId, personId: stranger?._id ?? '' })).toEqual({
      code: 'NOT_FOUND',
    })
  })
})

describe('a role', () => {
  it('ends with the membership', async () => {
    school().rewrite(({ people }) => {
      for (const membership of people.find(({ openid }) => openid === openids.host)?.memberships ?? []) membership.to = school().now()
    })
    for (const name of actionNames.filter((action) => ['staff', 'host', 'studio'].includes(actionNamed(action).audience))) {
      if (name === 'attendance.arrivals') continue
      expect([name, await school().refusal(openids.host, name, wanted[name])]).toEqual([name, { code: 'NOT_ALLOWED' }])
    }
  })

  it('counts for the live count until the credential has run out, half an hour at most', async () => {
    const asked = wanted['attendance.arrivals']
    school().rewrite(({ people }) => {
      for (const membership of people.find(({ openid }) => openid === openids.host)?.memberships ?? []) membership.to = school().now()
    })
    expect(await school().output(openids.host, 'attendance.arrivals', asked)).toEqual({ arrived: 0 })
    school().at('14:21')
    expect(await school().refusal(openids.host, 'attendance.arrivals', asked)).toEqual({ code: 'NOT_ALLOWED' })
  })

  it('cannot be claimed by a request', async () => {
    const claimed = { openid: openids.host, OPENID: openids.host, role: 'host', userInfo: { openId: openids.host } }
    const data = { ...claimed, action: 'members', input: { ...wanted['studio.members'], ...claimed } }
    const reply = await school().cloud.call({ openid: openids.member, function: 'studio', data })
    expect(reply).toMatchObject({ result: { ok: false, code: 'NOT_ALLOWED' } })
  })
})

describe('what is not there', () => {
  const nowhere = 'AAAAAAAAAAA'

  it.each([
    ['attendance.activity', { activityId: nowhere }],
    ['attendance.reviseActivity', { activityId: nowhere }],
    ['attendance.cancelActivity', { activityId: nowhere }],
    ['attendance.openRoom', { sessionId: `${nowhere}a` }],
    ['attendance.openRoom', { sessionId: `${activityIds.today}b` }],
    ['attendance.roomList', { sessionId: `${nowhere}a` }],
    ['attendance.roomList', { sessionId: `${activityIds.today}l` }],
    ['studio.invite', { personId: nowhere }],
    ['reports.calendar', { of: { kind: 'activity', activityId: nowhere } }],
  ] as const)('%s is not found', async (name, other) => {
    expect(await school().refusal(openids.host, name, { ...wanted[name], ...other })).toEqual({ code: 'NOT_FOUND' })
  })

  const unknown = ['', 'nothing', '__proto__', 'constructor', 'toString', 'hasOwnProperty']
  it.each(unknown)('an action named «%s» is unknown', async (action) => {
    for (const functionName of ['attendance', 'studio']) {
      const reply = await school().cloud.call({ openid: openids.host, function: functionName, data: { action, input: {} } })
      expect(reply).toMatchObject({ result: { ok: false, code: 'UNKNOWN_ACTION' } })
    }
  })

  it('a call that no phone has made is refused', async () => {
    const reply = await school().cloud.call({ openid: '', function: 'studio', data: { action: 'me', input: {} } })
    expect(reply).toMatchObject({ result: { ok: false, code: 'NOT_ALLOWED' } })
  })
})

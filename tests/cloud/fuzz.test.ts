import fc from 'fast-check'
import type { ActionName } from '../../contract/index'
import type { RefusalCode } from '../../contract/refusals'
import { actionNamed, actionNames, mayAnswer } from './support/actions'
import { activityIds, openids, otherStudioId, personId, sessionOf, studioId } from './support/cast'
import { plantCases } from './support/cases'
import { altered, codeAt, codeFor, envelopeIn, openRoom } from './support/codes'
import { plantLeaves } from './support/leaves'
import { plantNotices } from './support/notices'
import { plantReflections, plantReviews } from './support/reflections'
import type { Requests } from './support/requests'
import { plantRecords } from './support/activity-records'
import { requests } from './support/requests'
import { useSchool } from './support/school'

const school = useSchool()
const seed = 20260318
/** What the platform itself says to more than a hundred kilobytes. */
const tooLarge = -501007
const callers = Object.values(openids)
const writing: ActionName[] = [
  'attendance.createActivity',
  'attendance.reviseActivity',
  'attendance.cancelActivity',
  'attendance.checkIn',
  'standing.closeSheet',
  'standing.reopenSheet',
  'standing.correct',
  'standing.appeal',
  'standing.refuseAppeal',
  'standing.nameMakeUp',
  'standing.confirmMakeUp',
  'standing.askLeave',
  'standing.reviseLeave',
  'standing.withdrawLeave',
  'standing.leave',
  'standing.decideLeave',
  'standing.grantLeave',
  'standing.shortenLeave',
  'standing.setPolicy',
  'standing.stateCase',
  'standing.decideCase',
  'standing.signCase',
  'library.submitReflection',
  'library.editReflection',
  'library.setVisibility',
  'library.deleteReflection',
  'library.restoreReflection',
  'library.reportReflection',
  'library.decideReflection',
  'library.takeDown',
  'library.dismissReports',
  'library.appealTakedown',
  'library.answerAppeal',
  'library.writeRecord',
  'library.decideRecord',
  'library.reportRecord',
  'library.appealRecord',
  'library.writeResource',
  'library.resourceFile',
  'library.deleteResource',
  'library.reportResource',
  'library.decideResource',
  'library.appealResource',
  'library.writeCollection',
  'library.removeCollection',
  'library.giveFeedback',
  'library.withdrawFeedback',
  'library.thank',
  'library.comment',
  'library.removeComment',
  'library.reportText',
  'library.dismissTextReports',
  'library.setComments',
  'library.saveCase',
  'library.submitCase',
  'library.libraryCase',
  'library.reviewCase',
  'library.featureCase',
  'library.retireCase',
  'library.setCaseVisibility',
  'library.deleteCase',
  'library.restoreCase',
  'library.consentToHandbook',
  'library.reportCase',
  'library.decideCase',
  'library.appealCase',
  'library.askForReflections',
  'library.editAsking',
  'library.withdrawAsking',
  'library.remindAsking',
  'studio.bind',
  'studio.invite',
  'studio.readMessages',
  'studio.setMessageChannel',
  'studio.noteConsent',
  'studio.writeNotice',
  'studio.notice',
  'studio.confirmNotice',
  'studio.remindNotice',
  'studio.editNotice',
  'studio.withdrawNotice',
]

let valid: Requests
/** Tokens and credentials that somebody might try who has seen real ones. */
let stolen: string[]

beforeAll(async () => {
  school().begin()
  valid = await requests(school())
  const now = school().now()
  const room = await openRoom(school(), sessionOf(activityIds.today))
  const foreign = await openRoom(school(), sessionOf(activityIds.foreign), openids.foreignHost)
  const forSome = await openRoom(school(), sessionOf(activityIds.forSome))
  const token = codeAt(room, now)
  const envelope = envelopeIn(token)
  const credentials: string[] = []
  for (const openid of callers) credentials.push((await school().output(openid, 'attendance.today', {})).credential ?? '')
  stolen = [
    token,
    ...[foreign, forSome].map((other) => codeAt(other, now)),
    ...[-2, -1, 1, 2, 5760].map((steps) => codeAt(room, now, steps)),
    codeAt({ key: foreign.key, envelope: room.envelope }, now),
    codeFor({ ...envelope, roster: 'some' }, now, new Uint8Array(32)),
    codeFor({ ...envelope, secretVersion: 200 }, now),
    codeFor({ ...envelope, studioId: otherStudioId }, now, new Uint8Array(32)),
    ...[0, 5, 20, 30, 45, 55].map((place) => altered(token, place)),
    ...credentials,
    ...credentials.map((credential) => altered(credential, 40)),
    ...credentials.map((credential) => `${credential.split('.')[0]}.AAAA`),
    room.key,
    room.envelope,
  ]
})

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { in: value }
  return value
}

const ids = [
  ...Object.values(activityIds),
  ...Object.values(activityIds).map(sessionOf),
  ...['陈知秋', '周明远', '外聘主持', '无工作室', '孙悦'].map(personId),
  studioId,
  otherStudioId,
  'AAAAAAAAAAA',
  'AAAAAAAAAAB',
  'AAAAAAAAAAAz',
]

/** As text, since an object literal would set the prototype instead. */
const prototypes = [
  '{"__proto__": {"studioId": "x", "admin": true}}',
  '{"constructor": {"prototype": {"admin": true}}}',
  '{"length": 3, "toString": 1}',
].map((text): unknown => JSON.parse(text))
const operators = [
  { $gt: '' },
  { $ne: null },
  { $in: ids },
  { $regex: '.*' },
  { $where: 'true' },
  { $exists: true },
  { $set: { role: 'host' } },
  { $tcb_server_date: { offset: 0 } },
  { $oid: '0'.repeat(24) },
]
const scalars = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  -1e308,
  2 ** 53,
  60_000,
  Date.parse('2026-03-18T14:00:00+08:00'),
  '',
  ' ',
  '0',
  'null',
  '__proto__',
  'constructor',
  '$where',
  'a.b',
  '\u0000',
  '\ud800',
  '🙂',
  '‮',
]
const large = [
  '长'.repeat(30_000),
  'A'.repeat(90_000),
  Array.from({ length: 5000 }, (_, i) => i),
  Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`k${i}`, i])),
]

function hostile(): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...scalars) },
    { weight: 4, arbitrary: fc.constantFrom(...operators) },
    { weight: 3, arbitrary: fc.constantFrom(...ids) },
    { weight: 3, arbitrary: fc.constantFrom(...stolen) },
    { weight: 2, arbitrary: fc.constantFrom(...prototypes, [], {}, [[]], [null], nested(50), nested(2000)) },
    { weight: 2, arbitrary: fc.jsonValue() },
    { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(...large) },
  )
}

type Path = string[]
type Change = { kind: 'replace' | 'remove' | 'add'; path: Path; value: unknown }

/** Everywhere in a request, itself included. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))]
}

function changesTo(request: unknown): fc.Arbitrary<Change[]> {
  const change = fc.record({
    kind: fc.constantFrom('replace' as const, 'replace' as const, 'replace' as const, 'remove' as const, 'add' as const),
    path: fc.constantFrom(...pathsIn(request)),
    value: hostile(),
  })
  return fc.array(change, { minLength: 1, maxLength: 3 })
}

function changed(value: unknown, { kind, path, value: wanted }: Change): unknown {
  const [key, ...rest] = path
  if (key === undefined) return kind === 'add' && isObject(value) ? { ...value, injected: wanted, $where: wanted } : wanted
  if (!isObject(value)) return value
  const entries = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    if (name !== key) return [[name, inner]]
    return kind === 'remove' && rest.length === 0 ? [] : [[name, changed(inner, { kind, path: rest, value: wanted })]]
  })
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Fails unless the answer is one the contract names and nothing was written that must not be. */
async function ask(openid: string, name: ActionName, input: unknown): Promise<void> {
  const [functionName = '', action = ''] = name.split('.')
  school().at('13:50')
  const before = kept()
  const reply = await school().cloud.call({ openid, function: functionName, data: { action, input } })
  if ('error' in reply) {
    if (reply.error.errCode === tooLarge) return
    throw new Error(`the function failed: ${reply.error.errMsg}`)
  }
  const result = reply.result as { ok: true } | { ok: false; code: RefusalCode }
  if (!result.ok && (result.code === 'UNAVAILABLE' || !mayAnswer(actionNamed(name), result.code)))
    throw new Error(`answered ${result.code}`)
  if ((!result.ok || !writing.includes(name)) && kept() !== before) throw new Error(`${JSON.stringify(result)} but something was written`)
  if (result.ok && writing.includes(name)) beginAgain()
}

/** With everything that the valid requests are about. */
function beginAgain(): void {
  school().begin()
  plantLeaves(school())
  plantReflections(school())
  plantReviews(school())
  plantCases(school())
  plantNotices(school())
  plantRecords(school())
}

/** All that is stored, but for the counters of tries: of those at most one per caller, five at most. */
function kept(): string {
  const { binding_tries: tries, ...rest } = school().store()
  if (tries.length > callers.length || tries.some((row) => row.tries > 5)) throw new Error('counters grow')
  return JSON.stringify(rest)
}

describe('fed with anything at all, by anybody', () => {
  it.each(actionNames)('%s answers as its contract says and writes nothing it should not', async (name) => {
    const asked = fc.constantFrom(...callers).chain((openid) => fc.record({ openid: fc.constant(openid), changes: changesTo(valid[name]) }))
    const property = fc.asyncProperty(asked, async ({ openid, changes }) => {
      await ask(openid, name, changes.reduce(changed, structuredCloneOf(valid[name])))
    })
    await fc.assert(property, { seed, numRuns: 40 })
  })

  it.each(actionNames)('%s, fed with nothing like its input, refuses or ignores it', async (name) => {
    const property = fc.asyncProperty(fc.constantFrom(...callers), hostile(), (openid, input) => ask(openid, name, input))
    await fc.assert(property, { seed, numRuns: 15 })
  })
})

function structuredCloneOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown
}

describe('every token and every credential that could be stolen, altered or made up', () => {
  it('is refused or let in as it deserves, in the hands of each', async () => {
    for (const openid of callers) for (const token of stolen) await ask(openid, 'attendance.checkIn', { token })
  })

  it('gives nobody another’s place', async () => {
    const { token } = valid['attendance.checkIn']
    for (const credential of stolen) {
      school().begin()
      await school().call(openids.stranger, 'attendance.checkIn', { token, credential })
      await school().call(openids.unbound, 'attendance.checkIn', { token, credential })
      expect(
        school()
          .store()
          .marks.filter(({ sessionId }) => sessionId === sessionOf(activityIds.today)),
      ).toEqual([])
    }
  })
})

describe('a request that is no call at all', () => {
  it.each(['attendance', 'studio'])('is refused by %s', async (functionName) => {
    const property = fc.asyncProperty(hostile(), hostile(), async (action, data) => {
      for (const request of [data, { action }, { action, input: data }, { action: { $gt: '' }, input: {} }]) {
        const reply = await school().cloud.call({ openid: openids.host, function: functionName, data: request })
        const unknown = { result: { ok: false, code: 'UNKNOWN_ACTION' } }
        expect(reply).toMatchObject('error' in reply ? { error: { errCode: tooLarge } } : unknown)
      }
    })
    await fc.assert(property, { seed, numRuns: 40 })
  })

  it('is refused by the platform when it is larger than a hundred kilobytes', async () => {
    const before = school().store()
    const data = { action: 'checkIn', input: { token: 'A'.repeat(110_000) } }
    const reply = await school().cloud.call({ openid: openids.member, function: 'attendance', data })
    expect(reply).toMatchObject({ error: { errCode: tooLarge } })
    expect(school().store()).toEqual(before)
  })
})

import type { ActionName, InputOf } from '../../contract/index'
import type { Candidate, Piece, TakenDown } from '../../domain/moderation/piece'
import type { Visibility } from '../../domain/moderation/visibility'
import { names, openids, personId, studioId } from './support/cast'
import { idOf } from './support/plans'
import { reflectionOf, reflectionWish, storedReflection } from './support/reflections'
import { useSchool } from './support/school'

const school = useSchool()
const { member, host, assistant, adviser, foreignHost, stranger, office, unbound } = openids
/** 周明远 wrote all of them. */
const people = { author: member, host, assistant, colleague: adviser, foreignHost, stranger, office, unbound }
type Role = keyof typeof people
const roles = Object.keys(people) as Role[]
const visibilities: Visibility[] = ['hosts', 'studio', 'school', 'district', 'public']

const sentAt = Date.UTC(2026, 2, 1)
const sent: Candidate = { version: 1, visibility: 'studio', sentAt, files: 0, text: null, pictures: [], picturesAskedAt: null, hindered: null, decidersTold: true, refused: null }
const doubtful = { suggest: 'review', label: 20003 } as const
const down: TakenDown = { by: personId('宋立夏'), at: sentAt, reason: '照片里有学生', appeal: null, kept: null }
const appeal = { text: '照片里是我自己', at: sentAt }
const rewritten: Partial<Piece> = { version: 2, shown: { version: 2, visibility: 'self', at: sentAt, files: 0 } }
const report = { by: personId('沈若水'), at: sentAt, reason: '不妥' }

/** Of each state: its facts, beside the visibility; what others see of it; what can be decided and done. */
type State = { piece: (visibility: Visibility, now: number) => Partial<Piece>; shown: boolean; inReview: boolean; open: readonly Deed[]; appeals: 'ok' | 'VERSION_CHANGED' | 'DELETED' }
type Deed = 'pass' | 'refuse' | 'takeDown' | 'dismiss' | 'restore' | 'keep'

const states: Record<string, State> = {
  'is shown': { piece: () => ({}), shown: true, inReview: false, open: ['takeDown'], appeals: 'VERSION_CHANGED' },
  'is queued': { piece: (visibility, now) => ({ shown: null, candidate: { ...sent, visibility, sentAt: now, hindered: { by: 'down', tries: 1, retryAt: now + 3_600_000 } } }), shown: false, inReview: false, open: [], appeals: 'VERSION_CHANGED' },
  'is checked': {
    piece: (visibility, now) => ({ shown: null, candidate: { ...sent, visibility, sentAt: now, files: 1, text: { suggest: 'pass', label: 100 }, pictures: [{ trace: 't', found: null }], picturesAskedAt: now } }),
    shown: false, inReview: false, open: [], appeals: 'VERSION_CHANGED',
  },
  'waits for a person': { piece: (visibility) => ({ shown: null, candidate: { ...sent, visibility, text: doubtful } }), shown: false, inReview: true, open: ['pass', 'refuse'], appeals: 'VERSION_CHANGED' },
  'was refused': { piece: (visibility) => ({ shown: null, candidate: { ...sent, visibility, refused: { by: personId(names.host), at: sentAt, reason: '广告' } } }), shown: false, inReview: false, open: [], appeals: 'VERSION_CHANGED' },
  'is shown while a new version waits': { piece: (visibility) => ({ version: 2, candidate: { ...sent, version: 2, visibility, text: doubtful } }), shown: true, inReview: true, open: ['pass', 'refuse', 'takeDown'], appeals: 'VERSION_CHANGED' },
  'was reported': { piece: () => ({ reports: [report] }), shown: true, inReview: true, open: ['takeDown', 'dismiss'], appeals: 'VERSION_CHANGED' },
  'was taken down': { piece: () => ({ takenDown: down }), shown: false, inReview: true, open: [], appeals: 'ok' },
  'is appealed': { piece: () => ({ takenDown: { ...down, appeal } }), shown: false, inReview: true, open: ['restore', 'keep'], appeals: 'ok' },
  'was kept down': { piece: () => ({ takenDown: { ...down, appeal, kept: { by: personId(names.host), at: sentAt, reason: '仍在' } } }), shown: false, inReview: true, open: [], appeals: 'ok' },
  'was reported and is rewritten for oneself': { piece: () => ({ ...rewritten, reports: [report] }), shown: false, inReview: true, open: ['takeDown', 'dismiss'], appeals: 'VERSION_CHANGED' },
  'was taken down and is rewritten for oneself': { piece: () => ({ ...rewritten, takenDown: down }), shown: false, inReview: true, open: [], appeals: 'ok' },
  'was deleted': { piece: () => ({ deletedAt: sentAt }), shown: false, inReview: false, open: [], appeals: 'DELETED' },
}

/** What is done, and who may do it in the end; `decides`: it is a decision. */
const deeds: Record<string, { name: ActionName; input: (id: string, deedId: string) => object; expected: (state: State, role: Role, visibility: Visibility) => string }> = {
  'is read': { name: 'library.reflection', input: (id) => ({ id }), expected: (state, role, visibility) => (role === 'author' || (isDecider(role) && state.inReview) || mayRead(state, role, visibility) ? 'ok' : 'NOT_FOUND') },
  'is reported': {
    name: 'library.reportReflection',
    input: (id) => ({ id, reason: '有学生全名' }) satisfies InputOf<'library.reportReflection'>,
    expected: (state, role, visibility) => (role === 'author' ? 'NOT_ALLOWED' : mayRead(state, role, visibility) ? 'ok' : 'NOT_FOUND'),
  },
  'is passed': decision('pass', 'library.decideReflection', { decision: 'passed', reason: '' }),
  'is refused': decision('refuse', 'library.decideReflection', { decision: 'refused', reason: '不妥' }),
  'is taken down': decision('takeDown', 'library.takeDown', { reason: '不妥' }),
  'has its reports dismissed': decision('dismiss', 'library.dismissReports', {}),
  'is put back': decision('restore', 'library.answerAppeal', { answer: 'restored', reason: '' }),
  'is kept down': decision('keep', 'library.answerAppeal', { answer: 'kept', reason: '仍在' }),
  'is appealed': { name: 'library.appealTakedown', input: (id) => ({ id, text: '照片里是我自己' }) satisfies InputOf<'library.appealTakedown'>, expected: ({ appeals }, role) => (role === 'author' ? appeals : 'NOT_FOUND') },
}

function decision(deed: Deed, name: ActionName, more: object): (typeof deeds)[string] {
  return { name, input: (reflectionId, id) => ({ id, reflectionId, rev: 1, ...more }), expected: ({ open }, role) => (!isDecider(role) ? 'NOT_ALLOWED' : open.includes(deed) ? 'ok' : 'VERSION_CHANGED') }
}

function isDecider(role: Role): boolean {
  return role === 'host' || role === 'office'
}

/** Those who may see what is shown. */
function mayRead({ shown }: State, role: Role, visibility: Visibility): boolean {
  const inStudio = role === 'host' || role === 'assistant' || role === 'colleague'
  const widely = visibility !== 'hosts' && visibility !== 'studio'
  return shown && (role === 'host' || (inStudio && visibility !== 'hosts') || widely)
}

/** Each is done by everybody, to a reflection of its own for each visibility. */
describe.each(Object.entries(states))('what %s', (stateName, state) => {
  it.each(Object.entries(deeds))('%s by those who may, and by nobody else, whoever may see it', async (deedName, { name, input, expected }) => {
    const cases = roles.flatMap((role) => visibilities.map((visibility) => ({ role, visibility, id: idOf(`${stateName} ${deedName} ${role} ${visibility}`) })))
    school().plant('reflections', cases.map(({ id, visibility }) => reflectionOf(school(), { id, visibility, piece: state.piece(visibility, school().now()) })))
    const found: unknown[] = []
    for (const { role, id } of cases) {
      const { reply } = await school().call(people[role], name, input(id, idOf(`deed ${id}`)))
      found.push(reply.ok ? 'ok' : reply.code)
    }
    const told = cases.map(({ role, visibility }) => (role === 'unbound' ? 'NOT_BOUND' : expected(state, role, visibility)))
    expect(cases.map(({ role, visibility }, i) => `${role}, ${visibility}: ${String(found[i])}`)).toEqual(cases.map(({ role, visibility }, i) => `${role}, ${visibility}: ${told[i] ?? ''}`))
  })
})

/** Each happens to a first version that everybody in the studio could see. */
const objections: [string, (reflectionId: string) => Promise<void>][] = [
  ['was reported', async (id) => void (await school().output(adviser, 'library.reportReflection', { id, reason: '有学生全名' }))],
  [
    'was taken down',
    async (reflectionId) => {
      await school().output(host, 'library.takeDown', { id: idOf('takedown'), reflectionId, rev: storedReflection(school(), reflectionId).rev, reason: '照片里有学生' })
      await school().output(member, 'library.appealTakedown', { id: reflectionId, text: '照片里是我自己' })
    },
  ],
]

it.each(objections)('of what %s and is rewritten for oneself alone, those who decide see what others could see before, and nothing else', async (name, object) => {
  const id = idOf(`rewritten after it ${name}`)
  await school().output(member, 'library.submitReflection', reflectionWish({ id, title: '大家看过的' }))
  await object(id)
  await school().output(member, 'library.editReflection', { id, version: 2, visibility: 'self', title: '只给自己的', text: '只给自己的话。', pictures: [] })
  for (const decider of [host, office]) {
    const of = decider === host ? { kind: 'studio' as const, studioId } : { kind: 'school' as const }
    const { items } = await school().output(decider, 'library.reviewQueue', { of })
    expect(items.map((item) => [item.id, item.title])).toEqual([[id, '大家看过的']])
    const read = await school().output(decider, 'library.reflection', { id })
    expect(read).toMatchObject({ shown: null, sent: null, versions: [{ version: 1 }] })
    expect(JSON.stringify([items, read])).not.toContain('只给自己的')
  }
  expect(await school().output(member, 'library.reflection', { id })).toMatchObject({ shown: { version: 2, title: '只给自己的' } })
})

import { names, openids, personId, studioId } from './support/cast'
import type { Leave } from './support/leaves'
import { ask, decide, leaveWish, storedLeave } from './support/leaves'
import { idOf } from './support/plans'
import type { Store } from './support/school'
import { time, useSchool } from './support/school'
import type { Usage } from '../../local/cloud/usage'

const school = useSchool()
const { member, host, office } = openids
/** Each test has one of its own: what is stored stays. */
let leaveId = ''
let tests = 0
beforeEach(() => {
  leaveId = idOf(`leave with proofs ${tests++}`)
})

const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200, 7)])
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

/** What the member's phone stores; answers the file's id. */
function upload(path: string, content: Buffer = jpeg, openid: string = member): string {
  const reply = school().cloud.upload({ openid, path, content })
  if ('error' in reply) throw new Error(reply.error.errMsg)
  return reply.fileID
}

const picture = (n = 1) => upload(`proofs/${leaveId}/${n}.jpg`)
const look = (openid: string, withProofs = true): Promise<Leave> => school().output(openid, 'standing.leave', { studioId, leaveId, withProofs })
const files = () => school().cloud.storedFiles().filter(({ fileID }) => fileID.includes(leaveId)).map(({ fileID }) => fileID)
const seenFacts = () => school().store().facts.filter(({ kind }) => kind === 'proof.seen')

describe('pictures are taken', () => {
  it.each([
    ['JPEG', 'jpg', jpeg],
    ['PNG', 'png', png],
  ])('when they are %s and lie with the request', async (_format, ending, content) => {
    const proof = upload(`proofs/${leaveId}/1.${ending}`, content)
    await ask(school(), { id: leaveId, proofs: [proof] })
    expect(storedLeave(school(), leaveId).proofs).toEqual([proof])
  })

  it.each([
    ['of another request', () => [upload(`proofs/${idOf('another')}/1.jpg`)], 'proofs.0'],
    ['from elsewhere in the storage', () => [upload('photos/1.jpg')], 'proofs.0'],
    ['of another environment', () => [picture().replace('cloud://local.', 'cloud://other.')], 'proofs.0'],
    ['that is a link', () => ['https://example.com/1.jpg'], 'proofs.0'],
    ['twice the same', () => [picture(), picture()], 'proofs.1'],
    ['that is not there', () => [picture(), picture().replace('1.jpg', '9.jpg')], 'proofs.1'],
    ['that is a page', () => [upload(`proofs/${leaveId}/1.jpg`, Buffer.from('<html></html>'))], 'proofs.0'],
    ['of more than a megabyte', () => [upload(`proofs/${leaveId}/1.jpg`, Buffer.concat([jpeg, Buffer.alloc(1_048_576)]))], 'proofs.0'],
    ['four of them', () => [1, 2, 3, 4].map(picture), 'proofs'],
    ['up the folders', () => [`${picture().split('/proofs')[0]}/proofs/${leaveId}/../1.jpg`], 'proofs.0'],
  ])('but none %s', async (_what, proofs, field) => {
    expect(await school().refusal(member, 'standing.askLeave', leaveWish({ id: leaveId, proofs: proofs() }))).toEqual({ code: 'BAD_INPUT', detail: { field } })
    expect(school().store().leaves.filter(({ _id }) => _id === leaveId)).toEqual([])
  })

  it('in the place of others, which are kept until all are deleted', async () => {
    const [first, second] = [picture(1), picture(2)]
    await ask(school(), { id: leaveId, proofs: [first] })
    await school().output(member, 'standing.reviseLeave', { ...leaveWish({ id: idOf('r'), proofs: [second] }), leaveId, version: 1 })
    expect(storedLeave(school(), leaveId)).toMatchObject({ proofs: [second], formerProofs: [first] })
    expect((await look(member)).proofLinks).toEqual([expect.stringContaining(`${leaveId}/2.jpg`)])
  })
})

describe('pictures are shown', () => {
  beforeEach(async () => {
    await ask(school(), { id: leaveId, proofs: [picture(1), picture(2)] })
  })

  it.each([
    ['the member', member],
    ['a host', host],
    ['the office', office],
  ])('to %s, by links that last ten minutes', async (_who, openid) => {
    const { proofLinks } = await look(openid)
    expect(await Promise.all(proofLinks.map(async (link) => Buffer.from(await (await fetch(link)).arrayBuffer())))).toEqual([jpeg, jpeg])
    school().cloud.clock.move({ advanceMs: 11 * 60_000 })
    expect((await fetch(proofLinks[0] ?? '')).status).toBe(403)
  })

  it('not where they were not asked for', async () => {
    expect(await look(host, false)).toMatchObject({ proofLinks: [], proofsSeen: [], leave: { proofCount: 2 } })
  })

  it.each(['assistant', 'memberOfTwo', 'adviser', 'stranger', 'foreignHost'] as const)('not to %s, nor is the request', async (who) => {
    for (const withProofs of [true, false]) {
      expect(await school().refusal(openids[who], 'standing.leave', { studioId, leaveId, withProofs })).toEqual({ code: 'NOT_ALLOWED' })
    }
  })

  it('their ids to the member alone', async () => {
    expect((await look(member)).ownProofs).toEqual(storedLeave(school(), leaveId).proofs)
    expect((await look(host)).ownProofs).toEqual([])
  })

  it('and who looked is noted, once each', async () => {
    await look(member)
    expect((await look(member)).proofsSeen).toEqual([])
    for (const openid of [host, host, office, host]) await look(openid)
    expect((await look(member)).proofsSeen.map(({ byName }) => byName)).toEqual([names.host, '宋立夏'])
    expect(seenFacts().map(({ by, subjects }) => [by, subjects])).toEqual([
      [personId(names.host), [leaveId]],
      [personId('宋立夏'), [leaveId]],
    ])
  })

  it('and noted once when somebody looks on two phones at once', async () => {
    await Promise.all([look(host), look(host), look(host)])
    expect(storedLeave(school(), leaveId).proofsSeen).toHaveLength(1)
    expect(seenFacts()).toHaveLength(1)
  })
})

describe('ninety days after the period closes', () => {
  // The school year ends on 31 August.
  const dueDay = 167 + 90

  beforeEach(async () => {
    await ask(school(), { id: leaveId, proofs: [picture(1), picture(2)] })
    await look(host)
    await decide(school(), leaveId, 'approved')
  })

  it('pictures are deleted, not a day earlier', async () => {
    await sweepAt(dueDay - 1)
    expect(files()).toHaveLength(2)
    await sweepAt(dueDay)
    expect(files()).toEqual([])
    expect(storedLeave(school(), leaveId)).toMatchObject({ proofs: [], formerProofs: [], proofsDueAt: null })
  })

  it('who saw them stays, and the request says that they are gone', async () => {
    await sweepAt(dueDay)
    const { leave, proofLinks, proofsSeen, history } = await look(member)
    expect([leave.proofCount, leave.proofsDeleted, proofLinks, proofsSeen.length]).toEqual([0, true, [], 1])
    expect(history.map(({ kind }) => kind)).toEqual(['leave.asked', 'proof.seen', 'leave.approved', 'proof.deleted'])
  })

  it('a request of a period that is settled is still read, and not changed any more', async () => {
    school().rewrite(({ standings }) => {
      for (const one of standings) one.readFrom = time('0:00', 167)
    })
    expect(await look(host)).toMatchObject({ leave: { state: 'approved' }, mayDecide: false, mayOverturn: false, effect: [] })
    expect(await school().refusal(member, 'standing.withdrawLeave', { id: idOf('w'), studioId, leaveId, version: 2 })).toEqual({ code: 'NOT_FOUND' })
  })

  it.each(['before', 'after'] as const)('a timer whose k-th operation fails %s it took effect is finished by the next', async (when) => {
    for (let nth = 1; nth <= operations; nth++) {
      school().begin()
      leaveId = idOf(`leave with proofs ${tests++}`)
      await ask(school(), { id: leaveId, proofs: [picture(1)] })
      school().rewrite(nothingElseIsDue)
      school().cloud.faults({ rules: [{ action: '*', nth, when, code: 'DATABASE_REQUEST_FAILED' }] })
      await sweepAt(dueDay)
      school().cloud.faults({})
      // A picture that was said not to be deletable is tried again a day later.
      await sweepAt(dueDay + 2)
      expect([nth, files(), storedLeave(school(), leaveId).proofs]).toEqual([nth, [], []])
      expect(school().store().facts.filter(({ kind }) => kind === 'proof.deleted')).toHaveLength(1)
    }
  })

  it('a request that keeps a picture keeps no others: it goes to the back of the queue', async () => {
    school().rewrite(nothingElseIsDue)
    const model = storedLeave(school(), leaveId)
    const file = (n: number) => `proofs/${leaveId}/${n}.jpg`
    const of = (n: number) => ({ ...model, _id: idOf(`${leaveId} ${n}`), proofs: [`cloud://local.local-bucket/${file(n)}`], formerProofs: [], proofsDueAt: n })
    // As many as are looked at in one run, and the one behind them.
    const stuck = Array.from({ length: 20 }, (_, n) => of(n + 3))
    school().plant('leaves', stuck)
    school().cloud.faults({ rules: stuck.map((_leave, n) => ({ action: `storage.deleteFile ${file(n + 3)}`, when: 'before', code: 'STORAGE_EXCEED_AUTHORITY' })) })
    await sweepAt(dueDay)
    expect(files()).toHaveLength(2)
    await sweepAt(dueDay + 0.5)
    expect([files(), storedLeave(school(), leaveId).proofs]).toEqual([[], []])
    expect(storedLeave(school(), stuck[0]?._id ?? '').proofs).toHaveLength(1)
    school().cloud.faults({})
    await sweepAt(dueDay + 2)
    expect(stuck.flatMap(({ _id }) => storedLeave(school(), _id).proofs)).toEqual([])
  })

  it('two timers at once note it once', async () => {
    school().rewrite(nothingElseIsDue)
    await Promise.all([sweepAt(dueDay), sweepAt(dueDay)])
    expect(school().store().facts.filter(({ kind }) => kind === 'proof.deleted')).toHaveLength(1)
  })

  it('costs one operation for the tick, one for each of the ten things of the daily round when nothing is due, and one to note that it was made', async () => {
    await sweepAt(dueDay - 2)
    school().rewrite(nothingElseIsDue)
    expect((await sweepAt(dueDay - 1)).usage.databaseOperations).toBe(12)
  })
})

/** What the deletion of one request's pictures costs, storage included. */
const operations = 10

function nothingElseIsDue({ standings }: Store): void {
  for (const one of standings.filter(({ _id }) => _id !== 'daily-round')) one.dueAt = time('0:00', 9999)
}

async function sweepAt(days: number): Promise<{ usage: Usage }> {
  school().cloud.clock.move({ now: time('6:10', days) })
  const reply = await school().cloud.fireTimer('scheduler')
  return { usage: reply.usage }
}

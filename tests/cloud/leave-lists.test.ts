import { newLeave } from '../../cloudfunctions/standing/leave-document'
import type { LeaveDocument } from '../../cloudfunctions/kit/documents'
import type { InputOf } from '../../contract/index'
import { names, openids, otherStudioId, personId, studioId } from './support/cast'
import { ask, days, decide, leaveIds, openidOf, sessionNamed, sessions } from './support/leaves'
import { idOf } from './support/plans'
import { time, useSchool } from './support/school'

const school = useSchool()
const { member, host, office } = openids

const list = (openid: string, of: InputOf<'standing.leaves'>['of'], more: Partial<InputOf<'standing.leaves'>> = {}) => school().output(openid, 'standing.leaves', { studioId, of, ...more })
const leaveOf = (openid: string, leaveId: string) => school().output(openid, 'standing.leave', { studioId, leaveId, withProofs: false })

/** Of 周明远, asked for in the year before. */
function plantOld(count: number, more: Partial<LeaveDocument> = {}): void {
  const [model] = school().store().studios
  if (model === undefined) throw new Error('the story has studios')
  const asked = Array.from({ length: count }, (_, i): LeaveDocument => {
    const at = time('8:00', -300 + Math.floor(i / 3))
    const leave = newLeave({ studio: { ...model, _id: studioId } }, { id: idOf(`old leave ${i}`), personId: personId(names.member), wish: { kind: 'leave', type: 'sick' }, scope: days(-300), reason: `第 ${i} 次` }, at)
    return { ...leave, from: time('0:00', -300), until: time('0:00', -299), state: 'approved', ...more } as LeaveDocument
  })
  school().plant('leaves', asked)
}

describe('a list', () => {
  it('goes through all of them by twenties, each once, the latest first, also where several were asked for at one moment', async () => {
    plantOld(45)
    const seen: { id: string; askedAt: number }[] = []
    let after: { at: number; id: string } | null = null
    const pages: number[] = []
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(member, 'mine', after === null ? {} : { after })
      pages.push(page.leaves.length)
      seen.push(...page.leaves)
      after = page.next
    } while (after !== null)
    expect(pages).toEqual([20, 20, 6])
    expect(new Set(seen.map(({ id }) => id)).size).toBe(46)
    expect(seen.map(({ askedAt }) => askedAt)).toEqual(seen.map(({ askedAt }) => askedAt).sort((a, b) => b - a))
  })

  it('of one’s own holds nobody else’s', async () => {
    expect((await list(member, 'mine')).leaves.map(({ id }) => id)).toEqual([leaveIds.official])
    expect((await list(host, 'mine')).leaves).toEqual([])
  })

  it.each([
    ['a host', host],
    ['the office', office],
  ])('of what waits is for %s', async (_who, openid) => {
    expect((await list(openid, 'waiting')).leaves.map(({ id }) => id)).toEqual([leaveIds.waiting, leaveIds.afterwards])
  })

  it.each(['mine', 'waiting', 'in-force', 'all'] as const)('of %s in another studio is not for a host or a member of this one', async (of) => {
    for (const openid of [host, member, openids.assistant]) {
      expect(await school().refusal(openid, 'standing.leaves', { studioId: otherStudioId, of })).toEqual({ code: 'NOT_ALLOWED' })
    }
  })

  it.each(['waiting', 'in-force', 'all'] as const)('of %s is not for members and assistants', async (of) => {
    for (const openid of [member, openids.assistant, openids.adviser]) {
      expect(await school().refusal(openid, 'standing.leaves', { studioId, of })).toEqual({ code: 'NOT_ALLOWED' })
    }
  })

  it('names persons and sessions, and says whether it would still count', async () => {
    const { leaves } = await list(host, 'all')
    expect(leaves.find(({ id }) => id === leaveIds.afterwards)).toMatchObject({
      person: { name: '蒋予安' },
      type: 'sick',
      sessions: [{ title: '德育论坛预备会' }],
      stillCounts: false,
    })
    expect(leaves.find(({ kind, person }) => kind === 'suspension' && person.name === '谢青禾')).toMatchObject({ deciderName: '宋立夏' })
    expect(leaves.find(({ person, type }) => person.name === '冯思齐' && type === 'personal')?.stillCounts).toBe(true)
  })

  it('of what is in force holds suspensions and exemptions that have not ended, however much was asked for since', async () => {
    plantOld(25, { kind: 'suspension', type: 'secondment', askedAt: time('9:00') })
    expect((await list(office, 'in-force')).leaves.map(({ id }) => id)).toEqual([leaveIds.suspended])
  })

  it('of a settled period names sessions by their sheets', async () => {
    const visits = sessionNamed('家校沟通：第一次家访怎么谈')
    school().rewrite(({ standings, activities }) => {
      for (const one of standings) one.readFrom = time('0:00', -20)
      for (const one of activities) if (one.sessions.some(({ id }) => id === visits)) one.endsAt = time('0:00', -30)
    })
    expect((await list(member, 'mine')).leaves[0]?.sessions).toEqual([expect.objectContaining({ sessionId: visits, title: '家校沟通：第一次家访怎么谈' })])
  })
})

describe('one request', () => {
  it('shows what its sessions count as, and would count as', async () => {
    const { effect } = await leaveOf(host, leaveIds.afterwards)
    expect(effect).toEqual([
      expect.objectContaining({ title: '德育论坛预备会', now: { status: 'undecided', counts: false }, then: { status: 'sick', counts: false } }),
    ])
  })

  it('shows that it would still count', async () => {
    const coming = sessionNamed('能力大赛磨课：情景答辩')
    await ask(school(), { wish: { kind: 'leave', type: 'personal' }, scope: sessions(coming) })
    expect((await leaveOf(host, idOf('leave'))).effect).toEqual([expect.objectContaining({ sessionId: coming, now: null, then: { status: 'personal', counts: true } })])
  })

  it('that is decided shows what stands', async () => {
    await decide(school(), leaveIds.afterwards, 'approved')
    const { effect, mayDecide, mayOverturn } = await leaveOf(host, leaveIds.afterwards)
    expect(effect).toEqual([expect.objectContaining({ now: { status: 'sick', counts: false }, then: { status: 'sick', counts: false } })])
    expect([mayDecide, mayOverturn]).toEqual([false, false])
  })

  it.each([
    ['a host', host, leaveIds.waiting, true, false],
    ['the office', office, leaveIds.waiting, false, false],
    ['the office', office, leaveIds.official, false, true],
    ['a host', host, leaveIds.official, false, false],
    ['the office', office, leaveIds.suspended, false, true],
  ])('tells %s what they may do', async (_who, openid, leaveId, mayDecide, mayOverturn) => {
    expect(await leaveOf(openid, leaveId)).toMatchObject({ own: false, mayDecide, mayOverturn })
  })

  it('is told with its history, in the words of those who wrote them', async () => {
    const { history, own } = await leaveOf(openidOf('韩一川'), leaveIds.returned)
    expect(own).toBe(true)
    expect(history.map(({ kind, byName }) => [kind, byName])).toEqual([
      ['leave.asked', '韩一川'],
      ['leave.returned', names.host],
    ])
    expect(history[1]?.texts).toEqual({ remark: '请补监考安排表，上午还是全天写清楚' })
  })

  it('of another studio, or that there is not, is not found', async () => {
    for (const leaveId of [leaveIds.suspensionWaiting, idOf('nothing')]) {
      expect(await school().refusal(host, 'standing.leave', { studioId, leaveId, withProofs: true })).toEqual({ code: 'NOT_FOUND' })
    }
  })
})

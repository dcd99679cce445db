import type { OutputOf } from '../../contract/index'
import type { SheetDocument } from '../../cloudfunctions/kit/documents'
import { chinaDay } from '../../domain/shared/china-day'
import { storyId } from '../../local/seed/story-ids'
import { names, openids, otherHostOpenid, otherStudioId, personId, studioId } from './support/cast'
import { idOf } from './support/plans'
import { time, useSchool } from './support/school'

const school = useSchool()
const { host, assistant, member, adviser, office } = openids

const read = (openid: string, name: string | null): Promise<OutputOf<'standing.person'>> =>
  school().output(openid, 'standing.person', { studioId, personId: name === null ? null : personId(name) })
const readStudio = (openid: string, of = studioId) => school().output(openid, 'standing.studio', { studioId: of })
const titlesOf = (sessions: { title: string }[]) => sessions.map(({ title }) => title)

describe('one’s own attendance', () => {
  it('has every session with what it counts as, and the fraction', async () => {
    const { own, mayCorrect, figures, sessions } = await read(member, null)
    expect({ own, mayCorrect }).toEqual({ own: true, mayCorrect: false })
    expect(figures).toMatchObject({ level: 'fine', due: 7, absent: 0, base: 12, remaining: 3, certainty: { kind: 'open' }, totals: { present: 6, late: 1, official: 1 } })
    expect(sessions).toHaveLength(8)
    expect(sessions.find(({ title }) => title === '家校沟通：第一次家访怎么谈')).toMatchObject({ status: 'official', due: false, countsAs: 'nothing' })
  })

  it('has the required sessions to come that one is expected at, with leave that was asked for', async () => {
    const { coming } = await read(openidOf('韩一川'), null)
    expect(coming.map(({ title, leave }) => [title, leave])).toEqual([
      ['主题班会观摩：把规则讲成故事', null],
      ['《第 56 号教室的奇迹》读书分享', null],
      ['能力大赛磨课：情景答辩', null],
      ['走进红枫湖研学基地', 'returned'],
      ['走进红枫湖研学基地', null],
    ])
    expect(titlesOf((await read(openidOf('冯思齐'), null)).coming)).not.toContain('能力大赛磨课：情景答辩')
  })

  it('names a session of today that leave was asked for', async () => {
    expect((await read(openidOf('沈若水'), null)).coming[0]).toMatchObject({ title: '主题班会观摩：把规则讲成故事', leave: 'waiting' })
  })

  it('of somebody who is not counted has no figures', async () => {
    expect(await read(adviser, null)).toMatchObject({ figures: null, sessions: [], coming: [], cycle: { due: 0, attended: 0, absent: 0 } })
  })

  it('of somebody who has just joined begins with their first session', async () => {
    expect(await read(host, names.waiting)).toMatchObject({ figures: { level: 'tooEarly', due: 0, absent: 0 }, sessions: [] })
  })

  it('says until when a session may be appealed against', async () => {
    const { sessions } = await read(openidOf('吕文博'), null)
    const [last] = sessions.slice(-1)
    // Closed a week ago at half past five.
    expect(last).toMatchObject({ status: 'absent', appealUntil: time('17:30'), leaveUntil: null })
    expect(sessions.slice(0, -1).every(({ appealUntil }) => appealUntil === null)).toBe(true)
  })
})

describe('somebody’s attendance', () => {
  it('is read by hosts and the office, who may correct it', async () => {
    for (const openid of [host, office])
      expect(await read(openid, '陶然')).toMatchObject({
        own: false,
        mayCorrect: true,
        figures: { level: 'overSoFar', absent: 5, due: 8, base: 12, remaining: 0, certainty: { kind: 'certain', by: 'plan' } },
        case: { stage: 'decision', hasStatement: true },
      })
  })

  it.each(['member', 'adviser', 'assistant'] as const)('is not read by: %s', async (who) => {
    expect(await school().refusal(openids[who], 'standing.person', { studioId, personId: personId('陶然') })).toEqual({ code: 'NOT_ALLOWED' })
  })

  it('of somebody who never was in the studio is not there', async () => {
    expect(await school().refusal(host, 'standing.person', { studioId, personId: personId('顾行舟') })).toEqual({ code: 'NOT_FOUND' })
    expect(await school().refusal(office, 'standing.person', { studioId, personId: null })).toEqual({ code: 'NOT_FOUND' })
  })

  it('opens every figure into its sessions: the counted ones are those that count', async () => {
    const { figures, sessions } = await read(host, '吕文博')
    const counting = sessions.filter(({ countsAs }) => countsAs !== 'nothing').map(({ sessionId }) => sessionId)
    expect(figures?.counted.flatMap(({ sessionIds }) => sessionIds)).toEqual(counting)
    expect(counting).toHaveLength(figures?.absent ?? 0)
  })
})

describe('the whole cycle', () => {
  const lastYear = [330, 320, 310, 300]

  it('adds up years that are settled, each by itself, and the one that is on', async () => {
    plantLastYear()
    const { cycle, figures } = await read(host, '魏长风')
    expect(figures).toMatchObject({ due: 8, absent: 2 })
    // Absent at two of four.
    expect(cycle).toEqual({ due: 12, attended: 6 + 2, absent: 4 })
  })

  it('leaves out what lay in a suspension that is long over', async () => {
    plantLastYear()
    school().rewrite(({ leaves }) => {
      const [model] = leaves
      const day = (daysAgo: number) => chinaDay(time('12:00', -daysAgo))
      if (model === undefined) throw new Error('the story has leave')
      const scope = { kind: 'days' as const, firstDay: day(335), lastDay: day(305) }
      const times = { from: time('0:00', -335), until: time('0:00', -304) }
      leaves.push({ ...model, ...times, _id: idOf('suspension'), personId: personId('魏长风'), kind: 'suspension', type: 'secondment', state: 'approved', scope })
    })
    expect((await read(host, '魏长风')).cycle).toEqual({ due: 9, attended: 7, absent: 2 })
  })

  /** Four sessions of the year before, at the first two of which nobody was. */
  function plantLastYear(): void {
    const [model] = school().store().sheets
    if (model === undefined) throw new Error('the story has sheets')
    const sheets = lastYear.map((daysAgo, i): SheetDocument => {
      const status = i < 2 ? ('absent' as const) : ('present' as const)
      const entry = { found: { status, minutesLate: 0, leaveType: null }, arrivedAt: null, via: null, decided: null, unconfirmed: false, makeUp: null, appeal: null }
      const id = `${idOf(`last year ${i}`)}a`
      const entries = Object.fromEntries(Object.keys(model.entries).map((person) => [person, entry]))
      return { ...model, _id: id, sessionId: id, studioId, startsAt: time('14:00', -daysAgo), endsAt: time('16:00', -daysAgo), entries }
    })
    school().plant('sheets', sheets)
  }
})

describe('a studio by concern', () => {
  it('has the ones to look after first', async () => {
    const { people, myRole } = await readStudio(host)
    expect(myRole).toBe('host')
    expect(people.slice(0, 3).map(({ name, figures }) => [name, figures.level, figures.absent, figures.certainty])).toEqual([
      ['陶然', 'overSoFar', 5, 'certain'],
      ['吕文博', 'overSoFar', 3, 'open'],
      ['魏长风', 'warning', 2, 'open'],
    ])
    expect(people).toHaveLength(24)
    expect(people.at(-1)?.name).toBe(names.waiting)
  })

  it('names what waits for a decision', async () => {
    const { leaves, appeals, unconfirmed, makeUps, cases } = await readStudio(host)
    const inState = (asked: string) => leaves.flatMap(({ person, state }) => (state === asked ? [person.name] : []))
    expect(inState('waiting')).toEqual(['蒋予安', '沈若水'])
    // What was returned for more is on the list until the member has added to it.
    expect(inState('returned')).toEqual(['韩一川'])
    expect(appeals).toMatchObject([{ person: { name: '秦晓峰' }, title: '德育论坛预备会' }])
    expect(unconfirmed).toMatchObject([{ person: { name: '姜云舒' }, title: '德育论坛预备会' }])
    expect(makeUps).toMatchObject([{ person: { name: '许听澜' } }])
    expect(cases).toMatchObject([{ person: { name: '陶然' }, stage: 'decision' }])
  })

  it('has the sessions that have ended, the latest first, with who was there of those due', async () => {
    const { sessions } = await readStudio(host)
    expect(sessions).toHaveLength(8)
    // Twenty-three on the roster, one suspended.
    expect(sessions[0]).toMatchObject({ title: '德育论坛预备会', sheet: 'closed', due: 22, attended: 17 })
    expect(titlesOf(sessions)).not.toContain('跨校观摩（改期）')
  })

  it('shows an assistant who is to be looked after, and no reason anybody gave', async () => {
    const reply = await readStudio(assistant)
    expect(reply).toMatchObject({ myRole: 'assistant', leaves: [], appeals: [], cases: [] })
    expect(reply.people[0]?.name).toBe('陶然')
    expect(JSON.stringify(reply)).not.toMatch(/发烧|手机没电|肠胃炎|晚自习/)
  })

  it('is read by the office, of every studio of its school', async () => {
    expect((await readStudio(office, otherStudioId)).people[0]).toMatchObject({ name: '顾行舟', figures: { certainty: 'certain' } })
    expect((await readStudio(office)).myRole).toBe('office')
  })

  it('has nobody in it who is not counted any more', async () => {
    school().rewrite(({ people }) => {
      for (const membership of people.find(({ name }) => name === '陶然')?.memberships ?? []) membership.to = school().now()
    })
    expect((await readStudio(host)).people[0]?.name).toBe('吕文博')
  })
})

describe('the school', () => {
  it('shows its office every studio, the ones to look after first, and what lies on its desk', async () => {
    const { schoolName, studios, cases, suspensions } = await school().output(office, 'standing.school', {})
    expect(schoolName).toBe('云溪市第三中学')
    expect(studios).toMatchObject([
      { name: '陈知秋名班主任工作室', hostNames: ['陈知秋'], members: 24, warnings: 1, overSoFar: 2, certain: 1, openCases: 1 },
      { name: '何晚舟名班主任工作室', hostNames: ['何晚舟', '外聘主持'], members: 6, warnings: 0, overSoFar: 2, certain: 1, openCases: 1 },
    ])
    expect(cases).toMatchObject([
      { person: { name: '顾行舟' }, stage: 'signing', decisionKind: 'discontinue' },
      { person: { name: '陶然' }, stage: 'decision', decisionKind: null },
    ])
    expect(suspensions).toMatchObject([{ person: { name: '梁予怀' }, type: 'secondment', studioName: '何晚舟名班主任工作室' }])
  })

  it('keeps a suspension that was returned for more on its list', async () => {
    school().rewrite(({ leaves }) => {
      for (const leave of leaves) if (leave.kind === 'suspension' && leave.state === 'waiting') leave.state = 'returned'
    })
    expect((await school().output(office, 'standing.school', {})).suspensions).toMatchObject([{ person: { name: '梁予怀' }, state: 'returned' }])
  })

  it('is closed to the office of another school', async () => {
    const elsewhere = { _id: personId('别校办公室'), schoolId: storyId('another school'), name: '别校办公室', openid: 'wx-elsewhere', memberships: [], schoolRoles: ['office' as const] }
    school().plant('people', [elsewhere])
    expect(await school().output('wx-elsewhere', 'standing.school', {})).toEqual({ schoolName: '', studios: [], cases: [], suspensions: [] })
    expect(await school().refusal('wx-elsewhere', 'standing.studio', { studioId })).toEqual({ code: 'NOT_ALLOWED' })
    expect(await school().refusal('wx-elsewhere', 'standing.person', { studioId, personId: personId('陶然') })).toEqual({ code: 'NOT_ALLOWED' })
    expect((await school().output('wx-elsewhere', 'attendance.today', {})).office).toMatchObject({ studios: 0, toSign: 0 })
  })
})

describe('the home page', () => {
  const today = (openid: string) => school().output(openid, 'attendance.today', {})

  it('shows a member how they stand, as their own page does', async () => {
    const { figures } = await read(openidOf('魏长风'), null)
    const { studios, office: ofOffice } = await today(openidOf('魏长风'))
    expect(studios).toMatchObject([{ standing: { level: 'warning', due: 8, absent: 2, base: 12, remaining: 1, unit: 'sessions', certainty: 'open' }, desk: null }])
    expect(studios[0]?.standing?.absent).toBe(figures?.absent)
    expect(ofOffice).toBeNull()
  })

  it('shows each studio of somebody who is in two', async () => {
    const { studios } = await today(openids.memberOfTwo)
    expect(studios.map(({ standing }) => standing?.due)).toEqual([8, 6])
  })

  it('shows a host who is to be looked after and what waits', async () => {
    const { studios } = await today(host)
    expect(studios).toMatchObject([{ standing: null, desk: { warning: 1, overSoFar: 2, certain: 1, leaves: 2, appeals: 1, unconfirmed: 1, makeUps: 1, cases: 1 } }])
  })

  it('shows who hosts one studio and learns in another both', async () => {
    const { studios } = await today(otherHostOpenid)
    expect(studios.map(({ role, standing, desk }) => [role, standing === null, desk === null])).toEqual([
      ['host', true, false],
      ['member', false, true],
    ])
  })

  it('shows an assistant neither', async () => {
    expect((await today(assistant)).studios).toMatchObject([{ standing: null, desk: null }])
  })

  it('shows the office its school', async () => {
    expect(await today(office)).toMatchObject({ studios: [], activities: [], office: { studios: 2, warning: 1, overSoFar: 4, certain: 2, suspensions: 1, toSign: 1 } })
  })
})

describe('the story', () => {
  it('has nothing left for the timer to do', async () => {
    const before = school().store()
    const { usage } = await school().cloud.fireTimer('scheduler')
    expect([usage.databaseOperations, school().store()]).toEqual([1, before])
  })

  it('stands as it would be computed anew, with nothing new to be told', async () => {
    school().rewrite(({ standings }) => {
      for (const one of standings) one.dueAt = 0
    })
    const before = school().store()
    await school().cloud.fireTimer('scheduler')
    const after = school().store()
    expect(after.facts).toEqual(before.facts)
    expect(after.standings.map(({ figures, counts, waiting, linkAt }) => ({ figures, counts, waiting, linkAt }))).toEqual(
      before.standings.map(({ figures, counts, waiting, linkAt }) => ({ figures, counts, waiting, linkAt })),
    )
    expect([after.sheets, after.leaves, after.cases]).toEqual([before.sheets, before.leaves, before.cases])
  })
})

function openidOf(name: string): string {
  return `wx-${storyId(name)}`
}

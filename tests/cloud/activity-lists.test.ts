import type { OutputOf } from '../../contract/index'
import type { Activity } from '../../cloudfunctions/kit/documents'
import { activityIds, names, openids, otherStudioId, sessionOf, studioId } from './support/cast'
import { codeAt, openRoom } from './support/codes'
import { idOf, twoHours } from './support/plans'
import { useSchool } from './support/school'

const school = useSchool()
const { host } = openids

describe('the list of activities', () => {
  const many = 45

  /** Many of two hours, one a day from that day on; every third begins at the same time as the one before it. */
  function plantMany(firstDay: number): void {
    const [model] = school().store().activities
    if (model === undefined) throw new Error('the story has activities')
    const planted = Array.from({ length: many }, (_, i): Activity => {
      const { startsAt, endsAt } = twoHours('8:00', firstDay + i - (i % 3 === 2 ? 1 : 0))
      const id = idOf(`planted ${i}`)
      return {
        ...model,
        _id: id,
        studioId,
        cancelled: null,
        startsAt,
        endsAt,
        sessions: [{ id: sessionOf(id), startsAt, endsAt, tenthsOfHours: 20, keyVersion: 0, moves: [] }],
      }
    })
    school().rewrite((store) => void store.activities.splice(0, Infinity, ...planted))
  }

  async function pages(
    when: 'coming' | 'past',
    more: { studioId?: string } = {},
  ): Promise<OutputOf<'attendance.activities'>['activities'][]> {
    const found: OutputOf<'attendance.activities'>['activities'][] = []
    let after: OutputOf<'attendance.activities'>['next'] = null
    do {
      const page: OutputOf<'attendance.activities'> = await school().output(openids.memberOfTwo, 'attendance.activities', {
        when,
        ...more,
        ...(after === null ? {} : { after }),
      })
      found.push(page.activities)
      after = page.next
    } while (after !== null && found.length < 10)
    return found
  }

  it.each([
    ['coming, of all studios', 'coming', {}],
    ['coming, of one studio', 'coming', { studioId }],
    ['past, of all studios', 'past', {}],
    ['past, of one studio', 'past', { studioId }],
  ] as const)('%s: comes in pages of twenty, each once, in order', async (_case, when, more) => {
    plantMany(when === 'coming' ? 1 : -60)
    const found = await pages(when, more)
    expect(found.map(({ length }) => length)).toEqual([20, 20, 5])
    const all = found.flat()
    expect(new Set(all.map(({ id }) => id)).size).toBe(many)
    const ends = all.map(({ sessions }) => sessions.at(-1)?.endsAt ?? 0)
    expect(ends).toEqual([...ends].sort((a, b) => (when === 'coming' ? a - b : b - a)))
  })

  it('has an activity that is going on among those to come, and one that has ended among those past', async () => {
    school().at('16:00')
    expect((await pages('coming')).flat().map(({ id }) => id)).toContain(activityIds.today)
    school().at('16:31')
    expect((await pages('coming')).flat().map(({ id }) => id)).not.toContain(activityIds.today)
    expect((await pages('past')).flat()[0]?.id).toBe(activityIds.today)
  })

  it('shows my own mark and, to a member, nobody’s count', async () => {
    const token = codeAt(await openRoom(school(), sessionOf(activityIds.today)), school().now())
    await school().output(openids.memberOfTwo, 'attendance.checkIn', { token })
    const today = (await pages('coming')).flat().find(({ id }) => id === activityIds.today)
    expect(today?.sessions[0]).toMatchObject({ mine: { status: 'present' }, arrived: null })
  })

  it('shows a member activities of their own studios alone', async () => {
    const { activities } = await school().output(openids.member, 'attendance.activities', { when: 'coming' })
    expect(new Set(activities.map((activity) => activity.studioId))).toEqual(new Set([studioId]))
  })
})

describe('somebody without a studio', () => {
  it.each(['coming', 'past'] as const)('has no activities: %s', async (when) => {
    expect(await school().output(openids.stranger, 'attendance.activities', { when })).toEqual({ activities: [], next: null })
  })

  it('has a home page', async () => {
    expect(await school().output(openids.stranger, 'attendance.today', {})).toMatchObject({
      person: { name: '无工作室' },
      studios: [],
      activities: [],
    })
    expect(await school().output(openids.stranger, 'studio.me', {})).toMatchObject({ person: { name: '无工作室' }, studios: [] })
  })
})

describe('a studio that has just begun', () => {
  it('has a list and a home page without activities', async () => {
    school().rewrite(({ activities }) => void activities.splice(0))
    expect(await school().output(openids.member, 'attendance.activities', { when: 'coming' })).toEqual({ activities: [], next: null })
    expect(await school().output(host, 'attendance.today', {})).toMatchObject({ activities: [] })
  })
})

describe('the home page', () => {
  it('shows what ends today or later, the next first, at most ten', async () => {
    const { activities, person, studios, credential } = await school().output(openids.memberOfTwo, 'attendance.today', {})
    expect(activities[0]?.id).toBe(activityIds.today)
    const starts = activities.map(({ sessions }) => sessions[0]?.startsAt ?? 0)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    expect(person?.name).toBe(names.memberOfTwo)
    expect(studios.map(({ id }) => id).sort()).toEqual([studioId, otherStudioId].sort())
    expect(credential).toEqual(expect.any(String))
  })

  it('keeps an activity of today after it has ended', async () => {
    school().at('23:59')
    expect((await school().output(openids.member, 'attendance.today', {})).activities[0]?.id).toBe(activityIds.today)
    school().at('0:00', 1)
    expect((await school().output(openids.member, 'attendance.today', {})).activities[0]?.id).not.toBe(activityIds.today)
  })

  it('shows the host how many have arrived, a member only the own mark', async () => {
    const token = codeAt(await openRoom(school(), sessionOf(activityIds.today)), school().now())
    await school().output(openids.member, 'attendance.checkIn', { token })
    const seenBy = async (openid: string) => (await school().output(openid, 'attendance.today', {})).activities[0]?.sessions[0]
    expect(await seenBy(host)).toMatchObject({ arrived: 1, mine: null })
    expect(await seenBy(openids.member)).toMatchObject({ arrived: null, mine: { status: 'present' } })
    expect(await seenBy(openids.memberOfTwo)).toMatchObject({ arrived: null, mine: null })
  })

  it('says to whoever is not bound that they are not, and nothing else', async () => {
    expect(await school().output(openids.unbound, 'attendance.today', {})).toEqual({
      person: null,
      office: null,
      casesToReview: null,
      studios: [],
      activities: [],
      credential: null,
      messages: { unread: 0, mayAsk: [] },
    })
  })
})

import ICAL from 'ical.js'
import { sessionIdOf } from '../../domain/shared/ids'
import { activityIds, openids, otherStudioId, sessionOf, studioId } from './support/cast'
import { idOf, plan, revisionOf, twoHours } from './support/plans'
import { time, useSchool } from './support/school'

const school = useSchool()
const ofActivity = (activityId: string) => ({ of: { kind: 'activity' as const, activityId } })
const ofPeriod = { of: { kind: 'period' as const, studioId } }

it('an activity is a file with an event for each of its sessions', async () => {
  const { file } = await school().output(openids.member, 'reports.calendar', ofActivity(activityIds.twoSessions))
  expect(file).toMatchObject({ fileName: '日历_走进红枫湖研学基地.ics', sessions: 2 })
  expect(eventsIn(file?.ics).map(({ uid }) => uid)).toEqual([sessionOf(activityIds.twoSessions), sessionIdOf(activityIds.twoSessions, 1)].map(named))
})

it('a moved activity goes out again under its names with a higher number, and so does a cancelled one', async () => {
  const revision = revisionOf(school(), activityIds.forSome)
  const [session] = revision.sessions
  await school().output(openids.host, 'attendance.reviseActivity', { ...revision, sessions: [{ id: session?.id ?? null, ...twoHours('9:00', 8) }] })
  const moved = eventsIn((await school().output(openids.member, 'reports.calendar', ofActivity(activityIds.forSome))).file?.ics)
  expect(moved).toMatchObject([{ uid: named(sessionOf(activityIds.forSome)), startsAt: time('9:00', 8), sequence: revision.version + 1, status: 'CONFIRMED' }])

  await school().output(openids.host, 'attendance.cancelActivity', { activityId: activityIds.forSome, version: revision.version + 1, reason: '录播教室检修' })
  const cancelled = eventsIn((await school().output(openids.member, 'reports.calendar', ofActivity(activityIds.forSome))).file?.ics)
  expect(cancelled).toMatchObject([{ uid: named(sessionOf(activityIds.forSome)), sequence: revision.version + 2, status: 'CANCELLED', notes: '取消的原因：录播教室检修\n主讲人：陈知秋' }])
})

it('sessions taken out of an activity, one after another, go out again as cancelled', async () => {
  const [first, second] = [sessionOf(activityIds.twoSessions), sessionIdOf(activityIds.twoSessions, 1)]
  const before = revisionOf(school(), activityIds.twoSessions)
  const goOn = { id: null, ...twoHours('9:00', 16) }
  await school().output(openids.host, 'attendance.reviseActivity', { ...before, sessions: [...before.sessions.slice(0, 1), goOn] })
  const { sessions, ...between } = revisionOf(school(), activityIds.twoSessions)
  await school().output(openids.host, 'attendance.reviseActivity', { ...between, sessions: sessions.slice(1) })
  const events = eventsIn((await school().output(openids.member, 'reports.calendar', ofActivity(activityIds.twoSessions))).file?.ics)
  expect(events.map(({ uid, startsAt, sequence, status }) => [uid, startsAt, sequence, status])).toEqual([
    [named(first), before.sessions[0]?.startsAt, 3, 'CANCELLED'],
    [named(second), before.sessions[1]?.startsAt, 3, 'CANCELLED'],
    [named(sessionIdOf(activityIds.twoSessions, 2)), goOn.startsAt, 3, 'CONFIRMED'],
  ])
})

it('a period is a file of all that the studio holds in it, cancelled activities among them', async () => {
  const { file } = await school().output(openids.member, 'reports.calendar', ofPeriod)
  const own = school().store().activities.filter((activity) => activity.studioId === studioId)
  expect(file).toMatchObject({ fileName: '日历_陈知秋名班主任工作室_2025-2026学年.ics', sessions: own.flatMap(({ sessions }) => sessions).length })
  const events = eventsIn(file?.ics)
  expect(new Set(events.map(({ uid }) => uid))).toEqual(new Set(own.flatMap(({ sessions }) => sessions.map(({ id }) => named(id)))))
  expect(events.map(({ startsAt }) => startsAt)).toEqual(events.map(({ startsAt }) => startsAt).sort((a, b) => a - b))
  expect(events.filter(({ status }) => status === 'CANCELLED')).toMatchObject([{ title: '已取消：跨校观摩（改期）' }])
})

it('what ends in the next period stands in the next calendar', async () => {
  const id = idOf('next school year')
  await school().output(openids.host, 'attendance.createActivity', plan({ id, sessions: [{ startsAt: time('9:00', 200), endsAt: time('11:00', 200), tenthsOfHours: 20 }] }))
  const uids = async () => eventsIn((await school().output(openids.member, 'reports.calendar', ofPeriod)).file?.ics).map(({ uid }) => uid)
  expect(await uids()).not.toContain(named(sessionOf(id)))
  school().at('12:00', 180)
  expect(await uids()).toEqual([named(sessionOf(id))])
})

it('a period without an activity has no file', async () => {
  school().rewrite((store) => void (store.activities = []))
  expect(await school().output(openids.member, 'reports.calendar', ofPeriod)).toEqual({ file: null })
})

it('the fullest period with the longest texts reaches the phone', async () => {
  const longest = (characters: number) => '务'.repeat(characters)
  school().rewrite(({ activities }) => {
    const model = activities.find(({ _id }) => _id === activityIds.twoSessions)
    if (model === undefined) return
    for (let i = 0; i < 300; i++) {
      const id = idOf(`full ${i}`)
      const texts = { title: longest(60), place: { kind: 'online' as const, link: longest(300) }, speaker: longest(40), bring: longest(100) }
      const cancelled = { at: 0, by: '', reason: longest(200) }
      activities.push({ ...model, ...texts, cancelled, _id: id, sessions: model.sessions.map((session, index) => ({ ...session, id: sessionIdOf(id, index) })) })
    }
  })
  const { file } = await school().output(openids.member, 'reports.calendar', ofPeriod)
  expect(eventsIn(file?.ics)).toHaveLength(file?.sessions ?? 0)
  // What the platform lets a reply hold.
  expect(Buffer.byteLength(JSON.stringify(file))).toBeLessThan(1024 * 1024)
})

it('a studio’s period is for those who belong to it', async () => {
  const foreign = { of: { kind: 'period' as const, studioId: otherStudioId } }
  for (const openid of [openids.host, openids.member, openids.stranger, openids.office]) {
    expect(await school().refusal(openid, 'reports.calendar', foreign)).toEqual({ code: 'NOT_ALLOWED' })
  }
  expect(await school().refusal(openids.unbound, 'reports.calendar', foreign)).toEqual({ code: 'NOT_BOUND' })
  expect((await school().output(openids.memberOfTwo, 'reports.calendar', foreign)).file?.fileName).toContain('何晚舟')
})

function named(sessionId: string): string {
  return `${sessionId}@homeroom-studio`
}

/** As another program reads the file. */
function eventsIn(ics = '') {
  const root = new ICAL.Component(ICAL.parse(ics) as unknown[])
  return root.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary: title, sequence, startDate, description: notes } = new ICAL.Event(component)
    return { uid, title, sequence, startsAt: startDate.toJSDate().getTime(), notes, status: component.getFirstPropertyValue('status') }
  })
}

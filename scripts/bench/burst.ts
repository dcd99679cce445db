import { stepMilliseconds } from '../../domain/shared/room-code'
import type { Mark } from '../../cloudfunctions/kit/documents'
import type { LocalCloud } from '../../local/cloud/local-cloud'
import { callAction, callBare, type Timed } from './bench-cloud'
import { notMarkedOnce } from './marked-once'
import { milliseconds, ratio, type Section } from './report'
import { markOf, openRoom, type Member, type School } from './school'
import { median, quantile } from './statistics'

const timesSent = 3
const warmUps = 30

type Call<T> = { personId: string; milliseconds: number; timed: Timed<T> }
type Burst<T> = { seconds: number; calls: Call<T>[] }

/** Everybody scans at the same moment, and each phone sends three times. Then it is proven that each was marked once. */
export async function measureBurst(school: School): Promise<Section> {
  const { cloud, members } = school
  const room = await openRoom(school, 'everybody at once')
  await Promise.all(members.slice(0, warmUps).map(({ openid }) => callAction(cloud, openid, 'attendance.today', {})))
  await Promise.all(members.slice(0, warmUps).map(({ personId }) => callBare(cloud, { row: markOf('warm-up', personId, 0), readsAfter: 0 })))

  const bare = await burst(members, ({ personId }) => callBare(cloud, { row: markOf(room.sessionId, personId, 0), readsAfter: 0 }))
  const ours = await whileClockStands(cloud, () => {
    const token = room.codeAt(cloud.clock.now())
    return burst(members, ({ openid, credential }) => callAction(cloud, openid, 'attendance.checkIn', { token, credential }))
  })

  const marks = (cloud.database.export()['marks'] ?? []) as unknown as Mark[]
  const stored = marks.filter(({ sessionId }) => sessionId === room.sessionId)
  const reference = throughput(bare)
  return {
    title: `A burst: ${members.length} people on one activity, each sent ${timesSent} times, all at once`,
    columns: ['', 'calls', 'operations', 'seconds', 'calls/s', 'p50', 'p99', 'calls/s to bare'],
    rows: [row('bare function, one insert', bare, reference), row('attendance.checkIn', ours, reference)],
    notes: [`Marks found afterwards: ${stored.length} for ${members.length} people.`],
    goals: [],
    wrong: notMarkedOnce(
      members.map(({ personId }) => personId),
      stored,
      ours.calls.map(({ personId, timed }) => ({ personId, ...timed.output })),
    ),
  }
}

async function burst<T>(members: readonly Member[], send: (member: Member) => Promise<Timed<T>>): Promise<Burst<T>> {
  const begun = performance.now()
  const time = async (member: Member): Promise<Call<T>> => {
    const timed = await send(member)
    return { personId: member.personId, milliseconds: performance.now() - begun, timed }
  }
  const calls = await Promise.all(members.flatMap((member) => Array.from({ length: timesSent }, () => time(member))))
  return { seconds: (performance.now() - begun) / 1000, calls }
}

/** Keeps the cloud's clock at this moment: a slow machine must not let codes go out of date that everybody scanned at once. */
async function whileClockStands<T>(cloud: LocalCloud, run: () => Promise<T>): Promise<T> {
  const now = cloud.clock.now()
  const holding = setInterval(() => cloud.clock.move({ now }), stepMilliseconds / 3)
  try {
    return await run()
  } finally {
    clearInterval(holding)
    cloud.clock.move({ offsetMs: 0 })
  }
}

function row<T>(name: string, { seconds, calls }: Burst<T>, reference: number): string[] {
  const times = calls.map((call) => call.milliseconds)
  const operations = calls.reduce((sum, { timed }) => sum + timed.usage.databaseOperations, 0)
  const rate = calls.length / seconds
  return [
    name,
    String(calls.length),
    String(operations),
    seconds.toFixed(2),
    rate.toFixed(0),
    milliseconds(median(times)),
    milliseconds(quantile(times, 0.99)),
    ratio(rate, reference),
  ]
}

function throughput<T>({ seconds, calls }: Burst<T>): number {
  return calls.length / seconds
}

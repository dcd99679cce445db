import { stepMilliseconds } from '../../domain/shared/room-code'
import type { OutputOf } from '../../contract/index'
import type { Mark } from '../../cloudfunctions/kit/documents'
import { callAction, callBare, Refused, type Timed } from './bench-cloud'
import { notMarkedOnce } from './marked-once'
import { milliseconds, ratio, type Section } from './report'
import { markOf, openRoom, type Member, type Room, type School } from './school'
import { median, quantile } from './statistics'

const timesSent = 3
const warmUps = 30

type CheckedIn = OutputOf<'attendance.checkIn'>
type Call<T> = { personId: string; milliseconds: number; timed: Timed<T> }
type Burst<T> = { seconds: number; calls: Call<T>[] }

/** Everybody scans at the same moment, and each phone sends three times. Then it is proven that each was marked once. */
export async function measureBurst(school: School): Promise<Section> {
  const { cloud, members } = school
  const room = await openRoom(school, 'everybody at once')
  await Promise.all(members.slice(0, warmUps).map(({ openid }) => callAction(cloud, openid, 'attendance.today', {})))
  await Promise.all(members.slice(0, warmUps).map(({ personId }) => callBare(cloud, { row: markOf('warm-up', personId, 0), readsAfter: 0 })))

  const bare = await burst(members, ({ personId }) => callBare(cloud, { row: markOf(room.sessionId, personId, 0), readsAfter: 0 }))
  const ours = await burst(members, (member) => scan(school, room, member))

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

/** On a slow machine a code grows old while it waits in line; then the phone scans the next one, and that counts as waiting, too. */
async function scan(school: School, room: Room, member: Member): Promise<Timed<CheckedIn>> {
  // Drawn by a device that is one step ahead, which the product allows for: the code stays valid for as long as it can.
  const token = room.codeAt(school.cloud.clock.now() + stepMilliseconds)
  try {
    return await callAction(school.cloud, member.openid, 'attendance.checkIn', { token, credential: member.credential })
  } catch (error) {
    if (error instanceof Refused && error.code === 'CODE_EXPIRED') return scan(school, room, member)
    throw error
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

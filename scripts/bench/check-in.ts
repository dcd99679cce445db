import { callAction, callBare } from './bench-cloud'
import { goalAtMost, milliseconds, ratio, type Section } from './report'
import type { Scale } from './scale'
import { markOf, openRoom, type Room, type School } from './school'
import { median, quantile } from './statistics'

const latencyMs = 20
const warmUps = 5
const goalMs = 30
/** What check-ins of other systems cost in operations, one after another. */
const chains = [2, 5, 13]

/** One member after another, each with a valid credential, beside a function that does nothing but insert. They take turns. */
export async function measureCheckIn(school: School, { checkIns, chains: rounds }: Scale): Promise<Section> {
  const { cloud } = school
  const room = await openRoom(school, 'check-in, one after another')
  const ours: number[] = []
  const bare: number[] = []
  const operations: number[] = []
  cloud.faults({ latencyMs })
  for (const [i, member] of school.members.slice(0, warmUps + checkIns).entries()) {
    const token = room.codeAt(cloud.clock.now())
    const checkIn = await callAction(cloud, member.openid, 'attendance.checkIn', { token, credential: member.credential })
    const reference = await callBare(cloud, { row: markOf(room.sessionId, member.personId, 0), readsAfter: 0 })
    if (i < warmUps) continue
    ours.push(checkIn.milliseconds)
    bare.push(reference.milliseconds)
    operations.push(checkIn.usage.databaseOperations)
  }
  const chained = await measureChains(school, room, rounds)
  cloud.faults({})

  const reference = median(bare)
  const row = (name: string, times: number[], count: number): string[] =>
    [name, String(count), milliseconds(median(times)), milliseconds(quantile(times, 0.99)), ratio(median(times), reference)]
  const most = Math.max(...operations)
  return {
    title: `One check-in, warm, ${latencyMs} ms added to every database operation (${ours.length} measured)`,
    columns: ['', 'operations', 'median', 'p99', 'to bare'],
    rows: [
      row('bare function, one insert', bare, 1),
      row('attendance.checkIn, valid credential', ours, most),
      ...chained.map(({ length, times }) => row(`bare function, ${length} in a row, as elsewhere`, times, length)),
    ],
    notes: [],
    goals: [goalAtMost('one check-in, median', median(ours), goalMs, 'ms'), goalAtMost('one check-in, p99', quantile(ours, 0.99), goalMs, 'ms')],
    wrong: most === 1 ? [] : [`A check-in with a valid credential took ${most} database operations instead of one.`],
  }
}

async function measureChains({ cloud }: School, room: Room, rounds: number): Promise<{ length: number; times: number[] }[]> {
  const measured = chains.map((length) => ({ length, times: [] as number[] }))
  for (let round = 0; round < rounds; round += 1) {
    for (const { length, times } of measured) {
      const row = markOf(room.sessionId, `chain ${length} ${round}`, 0)
      times.push((await callBare(cloud, { row, readsAfter: length - 1 })).milliseconds)
    }
  }
  return measured
}

import { callAction, callBare, type Timed } from './bench-cloud'
import { milliseconds, ratio, type Section } from './report'
import type { Scale } from './scale'
import { markOf, openRoom, type Room, type School } from './school'
import { median, quantile } from './statistics'

/** What the code page asks again and again, in a small room and in a full one, beside a function that inserts once. They take turns. */
export async function measureLiveCount(school: School, { counts, crowd }: Scale): Promise<Section> {
  const few = await roomWith(school, 30)
  const many = await roomWith(school, crowd)
  const bare: number[] = []
  const runs = [
    { room: few, marks: 30, asked: [] as Count[] },
    { room: many, marks: crowd, asked: [] as Count[] },
  ]
  for (let round = 0; round < counts; round += 1) {
    for (const { room, asked } of runs) asked.push(await count(school, room))
    bare.push((await callBare(school.cloud, { row: markOf('count', `${round}`, 0), readsAfter: 0 })).milliseconds)
  }

  const reference = median(bare)
  return {
    title: `Live count: attendance.arrivals with the host's credential (${counts} each)`,
    columns: ['', 'operations', 'documents examined', 'median', 'p99', 'to bare'],
    rows: [
      ['bare function, one insert', '1', '0', milliseconds(reference), milliseconds(quantile(bare, 0.99)), ratio(1, 1)],
      ...runs.map(({ marks, asked }) => {
        const times = asked.map(({ milliseconds }) => milliseconds)
        const usage = asked[0]?.usage
        const cost = [String(usage?.databaseOperations), String(usage?.documentsExamined)]
        return [`${marks} marks`, ...cost, milliseconds(median(times)), milliseconds(quantile(times, 0.99)), ratio(median(times), reference)]
      }),
    ],
    notes: [],
    goals: [],
    wrong: runs.flatMap(({ marks, asked }) => asked.flatMap((answer) => wrongWith(answer, marks))).slice(0, 1),
  }
}

type Count = Timed<{ arrived: number }>

async function roomWith(school: School, marks: number): Promise<Room> {
  const room = await openRoom(school, `count of ${marks}`)
  const now = school.cloud.clock.now()
  school.cloud.database.import('marks', school.members.slice(0, marks).map(({ personId }) => markOf(room.sessionId, personId, now)))
  return room
}

function count({ cloud }: School, { hostOpenid, sessionId, studioId, hostCredential }: Room): Promise<Count> {
  return callAction(cloud, hostOpenid, 'attendance.arrivals', { sessionId, studioId, credential: hostCredential })
}

function wrongWith({ output, usage }: Count, marks: number): string[] {
  if (output.arrived !== marks) return [`${output.arrived} were counted where ${marks} have arrived.`]
  return usage.databaseOperations === 1 ? [] : [`A live count took ${usage.databaseOperations} database operations instead of one.`]
}

import path from 'node:path'
import { inRoot } from '../root'
import { askChild } from './child'
import { milliseconds, ratio, type Section } from './report'
import type { Scale } from './scale'
import type { Planted, Started } from './start-up-child'
import { median } from './statistics'

type State = { name: string; data: string; documents: number; starts: Started[] }

const program = inRoot('scripts', 'bench', 'start-up-child.ts')
const mostRepeated = 10_000

/** A process of its own each time, until the cloud answers; memory after garbage was collected. */
export async function measureStartUp(functionsDirectory: string, folder: string, { starts, storedMarks }: Scale): Promise<Section> {
  const states: State[] = []
  for (const [name, data, marks] of [
    ['empty', 'empty', 0],
    ['with the demo story', 'story', 0],
    [`with ${storedMarks.toLocaleString('en')} marks`, 'marks', storedMarks],
  ] as const) {
    const { documents } = await run<Planted>('plant', functionsDirectory, path.join(folder, data), data, String(marks))
    states.push({ name, data: path.join(folder, data), documents, starts: [] })
  }
  for (let round = 0; round < starts; round += 1) {
    // A large store takes so long to read that one start says enough.
    const those = states.filter(({ documents }) => round === 0 || documents < mostRepeated)
    for (const state of those) state.starts.push(await run<Started>('start', functionsDirectory, state.data))
  }

  const [empty] = states
  const whole = ({ starts: seen }: State): number => median(seen.map(({ milliseconds }) => milliseconds))
  const memory = ({ starts: seen }: State): number => median(seen.map(({ megabytes }) => megabytes))
  return {
    title: `Start of the local cloud from its durable store (median of ${starts}, the large store once)`,
    columns: ['', 'documents', 'until it answers', 'to empty', 'of it the cloud itself', 'processor time', 'memory', 'to empty'],
    rows: states.map((state) => [
      state.name,
      String(state.documents),
      milliseconds(whole(state)),
      ratio(whole(state), empty === undefined ? NaN : whole(empty)),
      milliseconds(median(state.starts.map(({ cloudMilliseconds }) => cloudMilliseconds))),
      milliseconds(median(state.starts.map(({ processorMilliseconds }) => processorMilliseconds))),
      `${memory(state).toFixed(0)} MB`,
      ratio(memory(state), empty === undefined ? NaN : memory(empty)),
    ]),
    notes: ['Until it answers: from the start of node, its TypeScript loader included. Memory: resident set of the process, no function warm.'],
    goals: [],
    wrong: states.flatMap(({ name, documents, starts: seen }) =>
      seen.flatMap((start) => (start.documents === documents ? [] : [`${name}: of ${documents} documents ${start.documents} were there after a start.`])),
    ),
  }
}

function run<T>(...parameters: string[]): Promise<T> {
  return askChild(['--expose-gc', '--require', 'tsx/cjs', program, ...parameters])
}

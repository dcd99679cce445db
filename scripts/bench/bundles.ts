import { createRequire } from 'node:module'
import path from 'node:path'
import { sdkEnvironment } from '../../local/cloud/functions/function-environment'
import { inRoot } from '../root'
import { askChild } from './child'
import { goalAtMost, kilobytes, milliseconds, ratio, type Section } from './report'
import type { Scale } from './scale'
import { median } from './statistics'

type Load = { milliseconds: number; processorMilliseconds: number; files: number; bytes: number }
type Candidate = { name: string; file: string; loads: Load[] }

const goalRatio = 1.1
const program = inRoot('scripts', 'bench', 'load-time.cjs')

/** What a cold start has to load: each function beside the SDK alone, bundled the same way. Fresh processes, in turns. */
export async function measureBundles(functionsDirectory: string, functionNames: string[], { loads }: Scale): Promise<Section> {
  const bundle = (name: string, folder: string): Candidate => ({ name, file: path.join(functionsDirectory, folder, 'index.js'), loads: [] })
  const alone = bundle('wx-server-sdk alone, bundled', 'sdk-alone')
  const loose: Candidate = { name: 'wx-server-sdk alone, as npm installs it', file: createRequire(__filename).resolve('wx-server-sdk'), loads: [] }
  const functions = functionNames.map((name) => bundle(name, name))
  const candidates = [alone, loose, ...functions]
  for (let round = 0; round < loads; round += 1) {
    // Nobody has an address here: loading must not talk to anybody.
    for (const { file, loads: seen } of candidates) seen.push(await askChild<Load>([program, file], sdkEnvironment('http://127.0.0.1:1')))
  }
  return {
    title: `Function bundles (load time in a fresh process: median of ${loads})`,
    columns: ['', 'files', 'size', 'to SDK alone', 'load time', 'to SDK alone', 'processor time', 'to SDK alone'],
    rows: candidates.map((candidate) => [
      candidate.name,
      String(candidate.loads[0]?.files),
      kilobytes(size(candidate)),
      ratio(size(candidate), size(alone)),
      milliseconds(loadTime(candidate)),
      ratio(loadTime(candidate), loadTime(alone)),
      milliseconds(processorTime(candidate)),
      ratio(processorTime(candidate), processorTime(alone)),
    ]),
    notes: ['Processor time says the same where other programs keep the machine busy.'],
    goals: functions.flatMap((candidate) => [
      goalAtMost(`size of ${candidate.name} to SDK alone`, size(candidate) / size(alone), goalRatio, '×'),
      goalAtMost(`load time of ${candidate.name} to SDK alone`, loadTime(candidate) / loadTime(alone), goalRatio, '×'),
    ]),
    wrong: [],
  }
}

function size({ loads }: Candidate): number {
  return loads[0]?.bytes ?? NaN
}

function loadTime({ loads }: Candidate): number {
  return median(loads.map(({ milliseconds }) => milliseconds))
}

function processorTime({ loads }: Candidate): number {
  return median(loads.map(({ processorMilliseconds }) => processorMilliseconds))
}

import { findPupilData } from '../../domain/shared/pupil-check/find-pupil-data'
import type { FindingKind } from '../../domain/shared/pupil-check/finding'
import { figuresOf, readJudged } from '../../tests/support/judged-sentences'
import { buildShared } from '../build-shared'
import { packageBudgets } from '../package-size'
import { goalAtMost, kilobytes, milliseconds, type Goal, type Section } from './report'
import { median } from './statistics'

const characters = 5000
const goalMilliseconds = 50
const rounds = 30
// What the sentences that are held out must reach.
const asked: Record<FindingKind, { recall: number; precision: number }> = {
  name: { recall: 0.85, precision: 0.7 },
  phone: { recall: 0.95, precision: 0 },
  id: { recall: 0.95, precision: 0 },
  class: { recall: 0.95, precision: 0 },
  address: { recall: 0, precision: 0 },
}

/** How much the pupil check finds in labelled sentences, how fast it is and what it weighs. Figures only: of the held-out sentences nothing else is shown. */
export async function measurePupilCheck(): Promise<Section> {
  const files = ['held-out.txt', 'tuning.txt'] as const
  const figures = files.flatMap((file) => figuresOf(readJudged(file), (text) => findPupilData(text, [])).map((found) => ({ file, ...found })))
  const times = timesOfLongText()
  const bytes = (await buildShared()).find(({ file }) => file === 'miniprogram/reflection/pupil-check/index.js')?.bytes ?? NaN
  return {
    title: `Pupil check (${kilobytes(bytes)}; ${characters} characters: first ${milliseconds(times[0] ?? NaN)}, then ${milliseconds(median(times.slice(1)))})`,
    columns: ['', 'marks', 'found', 'exact', 'findings', 'false alarms', 'recall', 'precision'],
    rows: figures.map(({ file, kind, marks, found, exact, findings, alarms, recall, precision }) => [
      `${file} ${kind}`,
      ...[marks, found, exact, findings, alarms].map(String),
      recall.toFixed(3),
      precision.toFixed(3),
    ]),
    notes: ['A mark is found when a finding of its kind covers half of it; a finding that touches no mark of its kind is a false alarm.'],
    goals: [
      ...figures.filter(({ file }) => file === 'held-out.txt').flatMap(({ kind, recall, precision }) => goalsOf(kind, recall, precision)),
      goalAtMost('pupil check, size', bytes / 1000, packageBudgets.sharedBytes / 1000, 'kB'),
      goalAtMost(`pupil check, ${characters} characters`, median(times.slice(1)), goalMilliseconds, 'ms'),
    ],
    wrong: [],
  }
}

function timesOfLongText(): number[] {
  const text = readJudged('tuning.txt')
    .map((judged) => judged.text)
    .join('\n')
    .slice(-characters)
  return Array.from({ length: rounds }, () => {
    const begun = performance.now()
    findPupilData(text, [])
    return performance.now() - begun
  })
}

function goalsOf(kind: FindingKind, recall: number, precision: number): Goal[] {
  const atLeast = (what: string, found: number, limit: number): Goal => ({ what: `pupil check, ${what} of ${kind}`, goal: `≥ ${limit}`, found: found.toFixed(3), met: found >= limit })
  return [atLeast('recall', recall, asked[kind].recall), atLeast('precision', precision, asked[kind].precision)].filter(({ goal }) => goal !== '≥ 0')
}

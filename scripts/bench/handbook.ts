import { readFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from '../root'
import { askChild } from './child'
import type { HandbookCall, HandbookMeasured } from './handbook-child'
import type { Lines } from './long-cases'
import { goalAtMost, kilobytes, milliseconds, type Goal, type Section } from './report'

type Of = HandbookMeasured & { lines: Lines }

const program = inRoot('scripts', 'bench', 'handbook-child.ts')
/** Half of what the platform allows: its processors may be slower than those here. */
const mostSeconds = 30
const mostRequestBytes = 100_000
const mostReplyBytes = 1_000_000
const picturesOfCase = 3

/** What it costs to make a handbook of the longest cases that the contract allows, by whole calls. */
export async function measureHandbook(functionsDirectory: string, folder: string, cases: number): Promise<Section> {
  const found: Of[] = []
  for (const [i, lines] of (['prose', 'a line for each character'] as const).entries())
    found.push({ lines, ...(await askChild<HandbookMeasured>(['--expose-gc', '--require', 'tsx/cjs', program, functionsDirectory, path.join(folder, `handbook-${i}`), String(cases), lines])) })
  const memorySize = memoryOf(functionsDirectory)
  return {
    title: `A handbook of ${cases} cases of the greatest length, ${cases * picturesOfCase} pictures`,
    columns: ['', 'time', 'database operations', 'storage operations', 'request', 'reply'],
    rows: found.flatMap(({ lines, calls }) => calls.map((call) => rowOf(lines, call))),
    notes: [
      ...found.map(({ lines, packedMegabytes, megabytes }) => `${lines}: the document has ${packedMegabytes.toFixed(1)} MB; while it was compiled the process, local cloud and storage included, grew by ${megabytes.toFixed(0)} MB.`),
      `The function has ${memorySize} MB.`,
    ],
    goals: found.flatMap((one) => goalsOf(one, memorySize)),
    wrong: found.flatMap((one) => wrongIn(one, cases)),
  }
}

function rowOf(lines: Lines, { what, milliseconds: time, operations, storageOperations, requestBytes, replyBytes }: HandbookCall): string[] {
  return [`${what} (${lines})`, milliseconds(time), String(operations), String(storageOperations), kilobytes(requestBytes), kilobytes(replyBytes)]
}

function goalsOf({ lines, calls, megabytes }: Of, memorySize: number): Goal[] {
  const most = (of: (call: HandbookCall) => number): number => Math.max(...calls.map(of))
  return [
    goalAtMost(`handbook, ${lines}, longest call`, most((call) => call.milliseconds) / 1000, mostSeconds, 's'),
    goalAtMost(`handbook, ${lines}, memory it takes to compile`, megabytes, memorySize / 2, 'MB'),
    goalAtMost(`handbook, ${lines}, largest request`, most(({ requestBytes }) => requestBytes) / 1000, mostRequestBytes / 1000, 'kB'),
    goalAtMost(`handbook, ${lines}, largest reply`, most(({ replyBytes }) => replyBytes) / 1000, mostReplyBytes / 1000, 'kB'),
  ]
}

function wrongIn({ lines, headings, pictures }: Of, cases: number): string[] {
  // A foreword and what stands at the end have headings, too.
  if (headings === cases + 2 && pictures === cases * picturesOfCase) return []
  return [`handbook, ${lines}: of ${cases} cases and ${cases * picturesOfCase} pictures ${headings - 2} and ${pictures} are in the document.`]
}

function memoryOf(functionsDirectory: string): number {
  return (JSON.parse(readFileSync(path.join(functionsDirectory, 'reports', 'config.json'), 'utf8')) as { memorySize: number }).memorySize
}

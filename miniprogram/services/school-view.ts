import type { OutputOf } from '../../contract/index'
import { caseLine, leaveLine, type CaseLine, type LeaveLine } from './studio-record-decisions'

export type School = OutputOf<'standing.school'>
type Studio = School['studios'][number]

/** All studios of the school by concern, and what lies on the office's desk. */
export type SchoolView = {
  schoolName: string
  /** 12 个工作室，240 位学员 */
  sumWords: string
  cases: (CaseLine & { studioName: string })[]
  /** Cases that are with the host or the member. */
  otherCases: (CaseLine & { studioName: string })[]
  suspensions: SuspensionLine[]
  /** Suspensions that the member is to add to. */
  returned: SuspensionLine[]
  studios: StudioLine[]
}

type SuspensionLine = LeaveLine & { studioId: string; studioName: string }

export type StudioLine = {
  id: string
  name: string
  hostNames: string
  /** 学员 23 人，留意 2，缺勤偏多 1 */
  words: string
  members: number
  /** 1 人达到终止线，2 项审议; empty when there is nothing. */
  concernWords: string
  /** Parts of a bar, in people. */
  parts: { level: 'overSoFar' | 'warning' | 'fine'; count: number }[]
}

export function schoolView({ schoolName, studios, cases, suspensions }: School, now: number): SchoolView {
  const lines = cases.map((one) => ({ ...caseLine(one, now, true), studioName: one.studioName }))
  const suspended = suspensions.map((leave) => ({ ...leaveLine(leave, now, true), studioId: leave.studioId, studioName: leave.studioName }))
  return {
    schoolName,
    sumWords: `${studios.length} 个工作室，${studios.reduce((sum, { members }) => sum + members, 0)} 位学员`,
    cases: lines.filter(({ mine }) => mine),
    otherCases: lines.filter(({ mine }) => !mine),
    suspensions: suspended.filter(({ mine }) => mine),
    returned: suspended.filter(({ mine }) => !mine),
    studios: studios.map(studioLine),
  }
}

function studioLine({ id, name, hostNames, members, warnings, overSoFar, certain, openCases }: Studio): StudioLine {
  const figures = [`学员 ${members} 人`, ...counted('留意', warnings), ...counted('缺勤偏多', overSoFar)]
  return {
    id,
    name,
    hostNames: hostNames.join('、'),
    words: figures.join('，'),
    members,
    concernWords: [certain > 0 ? `${certain} 人达到终止线` : '', openCases > 0 ? `${openCases} 项审议` : ''].filter((part) => part !== '').join('，'),
    parts: [
      { level: 'overSoFar', count: overSoFar },
      { level: 'warning', count: warnings },
      { level: 'fine', count: Math.max(members - overSoFar - warnings, 0) },
    ],
  }
}

function counted(word: string, count: number): string[] {
  return count > 0 ? [`${word} ${count}`] : []
}

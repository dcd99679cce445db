import type { OutputOf } from '../../contract/index'
import { amountWords, fractionWords, leaveTypeNames, type LeaveType } from '../utils/standing-words'
import { lineWords, periodName } from './standing-view'

export type Policy = OutputOf<'standing.rules'>['policy']

export type RuleGroup = { title: string; lines: string[] }

/** A studio's rules as one tells them to a colleague: every line of the policy, nothing else. */
export function plainRules(policy: Policy): RuleGroup[] {
  return [
    { title: '签到', lines: [opensLine(policy), lateLine(policy), absentLine(policy), latesLine(policy)] },
    { title: '请假', lines: [...leaveLines(policy), windowLine(policy)] },
    { title: '缺勤怎么算', lines: [periodLine(policy), unitLine(policy), plannedLine(policy), makeUpLine(policy)] },
    { title: '什么时候提醒，什么时候审议', lines: [minimumLine(policy), warningLine(policy), certainLine(policy), '是否继续培养由主持人决定、管理办公室备案，先听本人说明；系统不会自动除名。'] },
  ]
}

/** What a later version says otherwise. */
export function changedRules(before: Policy, after: Policy): string[] {
  const known = new Set(plainRules(before).flatMap(({ lines }) => lines))
  return plainRules(after).flatMap(({ lines }) => lines.filter((line) => !known.has(line)))
}

function opensLine({ opensBeforeMinutes }: Policy): string {
  return opensBeforeMinutes === 0 ? '活动开始时才能签到。' : `活动开始前 ${opensBeforeMinutes} 分钟起可以签到。`
}

function lateLine({ lateAfterMinutes }: Policy): string {
  return lateAfterMinutes === 0 ? '开始以后签到算迟到。' : `开始后 ${lateAfterMinutes} 分钟以内不算迟到，超过才算。`
}

function absentLine({ absentAfterMinutes }: Policy): string {
  return `迟到超过 ${absentAfterMinutes} 分钟，计缺勤。`
}

function latesLine({ latesPerAbsence }: Policy): string {
  return latesPerAbsence === null ? '迟到不折算成缺勤。' : `每 ${latesPerAbsence} 次迟到合成 1 次缺勤。`
}

function leaveLines({ leaveCounts }: Policy): string[] {
  const types = Object.keys(leaveCounts) as Exclude<LeaveType, 'official'>[]
  const named = (counts: 'absent' | 'excused'): string =>
    types
      .filter((type) => leaveCounts[type] === counts)
      .map((type) => (type === 'other' ? '其他假' : leaveTypeNames[type]))
      .join('、')
  const [counted, excused] = [named('absent'), named('excused')]
  return [
    '因公（公出、上课、监考、带队、班级突发事件）要有通知或派出的人，不计入应参加，也不算缺勤。',
    ...(excused === '' ? [] : [`批准的${excused}不计缺勤。`]),
    ...(counted === '' ? [] : [`批准的${counted}仍计缺勤。`]),
    '产假、陪产、长病假、借调、支教可以申请暂停，暂停期间的活动不计入应参加。',
    '批了假又来了的，按到场算。',
  ]
}

function windowLine({ leaveWindowDays }: Policy): string {
  return leaveWindowDays === 0 ? '请假要在活动结束前提出。' : `最好提前请假；活动结束后 ${leaveWindowDays} 天内还可以补。`
}

const periodLines: Readonly<Record<Policy['period'], string>> = {
  term: '按学期算，9 月 1 日和 2 月 1 日起重新算。',
  'school-year': '按学年算，每年 9 月 1 日起重新算。',
  'calendar-year': '按自然年算，每年 1 月 1 日起重新算。',
  cycle: '按整个建设周期算。',
}

function periodLine({ period }: Policy): string {
  return periodLines[period]
}

function unitLine({ unit }: Policy): string {
  return unit === 'sessions' ? '按次数算，自愿参加的和取消的活动不算。' : '按学时算，自愿参加的和取消的活动不算。'
}

function plannedLine({ planned, unit, period }: Policy): string {
  return `${periodName(period)}计划 ${amountWords(planned, unit)}；已办和已排的更多时，按多的算。`
}

function makeUpLine({ makeUpCap, period }: Policy): string {
  return makeUpCap === 0 ? '缺勤不安排补学。' : `缺勤可以由主持人安排补学，确认后不再计缺勤，${periodName(period)}最多 ${makeUpCap} 次。`
}

function minimumLine({ minimumDue }: Policy): string {
  return `应参加不到 ${minimumDue} 次时，先不下结论。`
}

function warningLine({ warning, line }: Policy): string {
  return `缺勤达到应参加的${fractionWords(warning)}，或者再缺 1 次就${lineWords({ line })}时，会提醒。`
}

function certainLine({ line }: Policy): string {
  const exactly = line.inclusive ? `正好${fractionWords(line)}也算` : `正好${fractionWords(line)}不算`
  return `缺勤按全部计划确定${lineWords({ line })}时（${exactly}），开始审议是否继续培养。`
}

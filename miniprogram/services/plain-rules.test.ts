import { describe, expect, it } from '@jest/globals'
import { defaultPolicy, leavePresets } from '../../domain/attendance/policy'
import { changedRules, plainRules, type Policy } from './plain-rules'

describe('the rules as one tells them', () => {
  it('reads well for what a studio begins with', () => {
    expect(plainRules(defaultPolicy).flatMap(({ lines }) => lines)).toEqual([
      '活动开始前 30 分钟起可以签到。',
      '开始后 10 分钟以内不算迟到，超过才算。',
      '迟到超过 30 分钟，计缺勤。',
      '迟到不折算成缺勤。',
      '因公（公出、上课、监考、带队、班级突发事件）要有通知或派出的人，不计入应参加，也不算缺勤。',
      '批准的病假、婚丧假不计缺勤。',
      '批准的事假、其他假仍计缺勤。',
      '产假、陪产、长病假、借调、支教可以申请暂停，暂停期间的活动不计入应参加。',
      '批了假又来了的，按到场算。',
      '最好提前请假；活动结束后 3 天内还可以补。',
      '按学年算，每年 9 月 1 日起重新算。',
      '按次数算，自愿参加的和取消的活动不算。',
      '本学年计划 12 次；已办和已排的更多时，按多的算。',
      '缺勤可以由主持人安排补学，确认后不再计缺勤，本学年最多 3 次。',
      '应参加不到 3 次时，先不下结论。',
      '缺勤达到应参加的四分之一，或者再缺 1 次就达到三分之一时，会提醒。',
      '缺勤按全部计划确定达到三分之一时（正好三分之一也算），开始审议是否继续培养。',
      '是否继续培养由主持人决定、管理办公室备案，先听本人说明；系统不会自动除名。',
    ])
  })

  const changes: [string, Partial<Policy>, string[]][] = [
    ['when check-in opens', { opensBeforeMinutes: 0 }, ['活动开始时才能签到。']],
    ['what is late', { lateAfterMinutes: 0 }, ['开始以后签到算迟到。']],
    ['what is too late', { absentAfterMinutes: 45 }, ['迟到超过 45 分钟，计缺勤。']],
    ['the line', { line: { numerator: 1, denominator: 5, inclusive: false } }, [
      '缺勤达到应参加的四分之一，或者再缺 1 次就超过五分之一时，会提醒。',
      '缺勤按全部计划确定超过五分之一时（正好五分之一不算），开始审议是否继续培养。',
    ]],
    ['the warning', { warning: { numerator: 1, denominator: 5 } }, ['缺勤达到应参加的五分之一，或者再缺 1 次就达到三分之一时，会提醒。']],
    ['hours instead of sessions', { unit: 'hours', planned: 365 }, ['按学时算，自愿参加的和取消的活动不算。', '本学年计划 36.5 学时；已办和已排的更多时，按多的算。']],
    ['the period', { period: 'cycle' }, ['按整个建设周期算。', '本周期计划 12 次；已办和已排的更多时，按多的算。', '缺勤可以由主持人安排补学，确认后不再计缺勤，本周期最多 3 次。']],
    ['the plan', { planned: 15 }, ['本学年计划 15 次；已办和已排的更多时，按多的算。']],
    ['how few are too few', { minimumDue: 5 }, ['应参加不到 5 次时，先不下结论。']],
    ['lates that become an absence', { latesPerAbsence: 3 }, ['每 3 次迟到合成 1 次缺勤。']],
    ['leave that counts', { leaveCounts: leavePresets.strict }, ['批准的婚丧假不计缺勤。', '批准的病假、事假、其他假仍计缺勤。']],
    ['make-ups', { makeUpCap: 0 }, ['缺勤不安排补学。']],
    ['the window for leave', { leaveWindowDays: 0 }, ['请假要在活动结束前提出。']],
  ]

  it.each(changes)('tells what changed: %s', (_name, change, lines) => {
    expect(changedRules(defaultPolicy, { ...defaultPolicy, ...change })).toEqual(lines)
  })

  it('has a sentence for every line of the policy', () => {
    const told = new Set(changes.flatMap(([, change]) => Object.keys(change)))
    expect(Object.keys(defaultPolicy).filter((line) => !told.has(line))).toEqual([])
  })
})

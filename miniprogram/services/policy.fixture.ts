import type { StudioRecord } from './studio-record-view'

/** Rules as most schools have them. */
export const usualPolicy: StudioRecord['policy'] = {
  opensBeforeMinutes: 30,
  lateAfterMinutes: 10,
  absentAfterMinutes: 30,
  line: { numerator: 1, denominator: 3, inclusive: true },
  warning: { numerator: 1, denominator: 4 },
  unit: 'sessions',
  period: 'school-year',
  planned: 12,
  minimumDue: 3,
  latesPerAbsence: null,
  leaveCounts: { sick: 'excused', personal: 'absent', family: 'excused', other: 'absent' },
  makeUpCap: 3,
  leaveWindowDays: 3,
}

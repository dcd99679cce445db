import type { StripStatus } from '../attendance/standing'

export type Status = StripStatus

/** Marks of the attendance strip: one character each, never colour alone. */
export const statusWords: Readonly<Record<Status, string>> = {
  present: '到',
  late: '迟',
  left: '退',
  absent: '缺',
  official: '公',
  sick: '病',
  personal: '事',
  family: '婚',
  other: '他',
  'made-up': '补',
  exempt: '免',
  undecided: '待',
  suspended: '停',
}

/** The same in full, for lists and documents. */
export const statusNames: Readonly<Record<Status, string>> = {
  present: '准时',
  late: '迟到',
  left: '早退',
  absent: '缺勤',
  official: '因公',
  sick: '病假',
  personal: '事假',
  family: '婚丧假',
  other: '其他假',
  'made-up': '已补学',
  exempt: '免',
  undecided: '待定',
  suspended: '暂停',
}

import type { FindingKind } from '../pupil-check/index'

export const kindNames: Readonly<Record<FindingKind, string>> = { name: '姓名', phone: '电话号码', id: '证件号或学号', address: '住址', class: '班级' }

/** Behind a mark in the text. */
export const kindMarks: Readonly<Record<FindingKind, string>> = { ...kindNames, phone: '电话', id: '证件' }

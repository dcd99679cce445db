import type { FindingKind } from '../pupil-check/index'

export const kindNames: Readonly<Record<FindingKind, string>> = { name: '姓名', phone: '电话号码', id: '证件号或学号', address: '住址', class: '班级' }

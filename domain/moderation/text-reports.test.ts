import { expect, it } from '@jest/globals'
import { decidesOnText, mostReports, noReports, reportState, withReport } from './text-reports'

const report = (by: string) => ({ by, at: 1, reason: '有学生姓名' })
const reports = { waiting: [report('郑立行')], made: 3 }

it('a reader reports a text once while their report waits', () => {
  expect(withReport(reports, report('周明远'))).toMatchObject({ waiting: [{ by: '郑立行' }, { by: '周明远' }], made: 4 })
  expect(withReport(reports, { ...report('郑立行'), reason: '广告' })).toBeNull()
})

it('so many reports wait at most', () => {
  const many = Array.from({ length: mostReports - 1 }, (_, n) => report(`reader ${n}`))
  const full = withReport({ waiting: many, made: 30 }, report('the last')) ?? noReports
  expect(full.waiting).toHaveLength(mostReports)
  expect(withReport(full, report('one too many'))).toBeNull()
})

it.each([
  ['who has not reported it', '周明远', null, 'possible'],
  ['who has', '郑立行', null, 'made'],
  ['who wrote it', '周明远', 'author', 'none'],
  ['who may take it away', '周明远', 'host', 'none'],
] as const)('a report by a reader %s', (_who, reader, remover, expected) => {
  expect(reportState(reports, reader, remover)).toBe(expected)
})

it('nobody decides on what is theirs', () => {
  expect((['author', 'host', 'office', null] as const).map(decidesOnText)).toEqual([false, true, true, false])
})

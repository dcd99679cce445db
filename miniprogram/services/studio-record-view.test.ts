import { describe, expect, it } from '@jest/globals'
import { studioRecordView } from './studio-record-view'
import { personWith, quietRecord } from './studio-record.fixture'

const now = Date.UTC(2026, 10, 25, 6)

describe('a studio by concern', () => {
  it.each([
    ['has sessions left to miss', { remaining: 2 }, '还可缺 2 次'],
    ['may not miss one more', { absent: 3, remaining: 0 }, '再缺 1 次就达到三分之一'],
    ['has reached the line for certain', { absent: 5, remaining: 0, certainty: 'certain' as const }, '已经达到三分之一'],
    ['has reached it but for what somebody has to decide', { absent: 4, remaining: 0, certainty: 'held' as const }, '达到三分之一，有事项待定'],
  ])('says of who %s so', (_name, figures, words) => {
    expect(studioRecordView({ ...quietRecord, people: [personWith(figures)] }, now).people[0]?.remainingWords).toBe(words)
  })

  it('counts in hours where hours are counted', () => {
    const policy = { ...quietRecord.policy, unit: 'hours' as const }
    const [person] = studioRecordView({ ...quietRecord, policy, people: [personWith({ due: 245, absent: 40, remaining: 5 })] }, now).people
    expect(person).toMatchObject({ figureWords: '缺勤 4 学时，应参加 24.5 学时', remainingWords: '还可缺 0.5 学时' })
  })

  it('draws a bar that is full where the line is reached, and never longer', () => {
    const people = [personWith({ absent: 1 }), personWith({ absent: 4 }), personWith({ absent: 9 })]
    expect(studioRecordView({ ...quietRecord, people }, now).people.map(({ share }) => share)).toEqual([25, 100, 100])
  })

  it('draws sheets from left to right as they came, and lists the latest first', () => {
    const session = (sessionId: string, startsAt: number, attended: number) => ({
      sessionId,
      title: sessionId,
      startsAt,
      endsAt: startsAt + 7_200_000,
      required: true,
      sheet: 'closed' as const,
      due: 20,
      attended,
    })
    const view = studioRecordView({ ...quietRecord, sessions: [session('later', Date.UTC(2026, 9, 8, 6), 10), session('first', Date.UTC(2026, 9, 1, 6), 20)] }, now)
    expect(view.columns.map(({ id, height }) => [id, height])).toEqual([
      ['first', 100],
      ['later', 50],
    ])
    expect(view.sheets[0]).toMatchObject({ id: 'later', words: '实到 10，应到 20' })
    expect([view.columnsFrom, view.columnsTo]).toEqual(['10月1日', '10月8日'])
  })

  it.each([
    ['school-year' as const, '2026–2027 学年（2026年9月1日 – 2027年8月31日）'],
    ['cycle' as const, '建设周期（2026年9月1日 – 2027年8月31日）'],
  ])('names its period, %s', (period, words) => {
    expect(studioRecordView({ ...quietRecord, policy: { ...quietRecord.policy, period } }, now).periodWords).toBe(words)
  })
})

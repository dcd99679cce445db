import { describe, expect, it } from '@jest/globals'
import { defaultPolicy } from '../../../domain/attendance/policy'
import { unbroken } from '../../services/standing-view'
import { recordView, sessionsBehind } from './record-view'
import { now, personRecord, sessionAgo } from './record.fixture'
import { sessionLine, sessionView, type JudgedSession } from './session-lines'

describe("one's own attendance", () => {
  it('says in words what the fraction is and where the line lies', () => {
    expect(recordView(personRecord(), now).explanation).toEqual({
      fractionWords: unbroken('缺勤 1 次 / 计划 12 次，达到三分之一是 4 次'),
      baseWords: '',
      counted: [{ key: '0', words: '缺勤', amount: '1 次', sessionIds: ['session-2'], titles: '11月11日 第 2 周前的研讨' }],
    })
  })

  it.each([
    ['more was held and is scheduled than planned', 14, '本学年计划 12 次，已办和已排的有 14 次，按多的算。'],
    ['part of it is out of the count', 9, '本学年计划 12 次，减去不计入应参加的，按 9 次算。'],
  ])('says why it is not counted on the plan: %s', (_name, base, words) => {
    expect(recordView(personRecord({}, { base }), now).explanation?.baseWords).toBe(unbroken(words))
  })

  it('has a mark for every session and a count for every status that there is', () => {
    const view = recordView(personRecord(), now)
    expect(view.strip.map(({ status, dateWords }) => `${dateWords} ${status}`)).toEqual(['11/4 present', '11/11 absent', '11/18 present'])
    expect(view.totals).toEqual([
      { status: 'present', name: '准时', count: 2 },
      { status: 'absent', name: '缺勤', count: 1 },
    ])
  })

  it('shows how absences grew under the line, with room for what is to come', () => {
    const chart = recordView(personRecord(), now).chart
    expect(chart?.bars.map(({ rises }) => rises)).toEqual([false, true, false])
    expect(chart).toMatchObject({ lineWords: '达到三分之一：4 次', from: '11月4日', to: '后面还有 9 次' })
    expect(chart?.places).toHaveLength(9)
  })

  it('draws nothing where nothing was missed', () => {
    expect(recordView(personRecord({}, { absent: 0, counted: [] }), now).chart).toBeNull()
  })

  it('has no figures for who is not counted', () => {
    expect(recordView(personRecord({ figures: null }), now)).toMatchObject({ standing: null, stats: [], explanation: null, chart: null })
  })

  it('asks who has a case to say how they see it', () => {
    const brief = {
      id: 'case',
      studioId: 'studio',
      studioName: '',
      person: { id: 'person', name: '周明远' },
      stage: 'statement' as const,
      openedAt: now,
      statementUntil: now,
      decideUntil: now,
      hasStatement: false,
      decisionKind: null,
      version: 1,
    }
    expect(recordView(personRecord({ case: brief }), now).case).toEqual({ id: 'case', words: '缺勤审议：请写下你的说明', urgent: true })
    expect(recordView(personRecord({ case: brief, own: false }), now).case).toMatchObject({ words: '缺勤审议：听学员说明', urgent: false })
  })
})

describe('a number opens into its sessions', () => {
  it.each([
    ['what was due', { kind: 'due' as const }, '应参加的场次 · 3 次', ['session-3', 'session-2', 'session-1']],
    ['what counts as absent', { kind: 'absent' as const }, '计缺勤的场次 · 1 次', ['session-2']],
    ['one status', { kind: 'status' as const, status: 'present' as const }, '准时 · 2 次', ['session-3', 'session-1']],
  ])('%s', (_name, what, title, ids) => {
    const list = sessionsBehind(personRecord(), what, now)
    expect([list.title, list.lines.map(({ id }) => id)]).toEqual([title, ids])
  })
})

describe('what a session counts as', () => {
  it.each<[string, Partial<JudgedSession>, string]>([
    ['present', {}, ''],
    ['absent', { status: 'absent', countsAs: 'absent' }, '没有到场，计缺勤'],
    ['late', { status: 'late', minutesLate: 12 }, '迟到 12 分钟'],
    ['too late', { status: 'late', minutesLate: 46, countsAs: 'too-late' }, '迟到 46 分钟，超过上限，计缺勤'],
    ['leave that counts', { status: 'personal', countsAs: 'leave' }, '事假，按规则计缺勤'],
    ['leave that does not', { status: 'sick' }, '病假，不计缺勤'],
    ['sent by the school', { status: 'official', due: false }, '因公，不计入应参加'],
    ['suspended', { status: 'suspended', due: false }, '暂停，不计入应参加'],
    ['asked for and undecided', { status: 'undecided' }, '先不计缺勤'],
    ['made up', { status: 'made-up' }, '已补学，不计缺勤'],
    ['voluntary', { status: 'absent', required: false, due: false }, '自愿参加，不计入考勤'],
  ])('%s', (_name, changes, words) => {
    expect(sessionLine(sessionAgo(1, changes), personRecord(), now).countsWords).toBe(words)
  })

  it('names the lates that became an absence together', () => {
    const record = personRecord({ policy: { ...defaultPolicy, latesPerAbsence: 2 } }, { counted: [{ why: 'lates', sessionIds: ['session-2', 'session-1'], weight: 1 }] })
    expect(sessionLine(sessionAgo(1, { status: 'late', minutesLate: 12 }), record, now).countsWords).toBe('迟到 12 分钟，2 次迟到合成 1 次缺勤')
  })

  it('says what could still change it', () => {
    expect(sessionLine(sessionAgo(1, { waiting: ['appeal', 'unconfirmed'] }), personRecord(), now).waitingWords).toBe('申诉还没有答复，有一次签到等主持人确认')
  })
})

describe('what can be done about a session', () => {
  const open = sessionAgo(1, { status: 'absent', countsAs: 'absent', appealUntil: now + 3_600_000, leaveUntil: now + 7_200_000 })

  it('is to appeal and to ask for leave, in time', () => {
    expect(sessionView(open, personRecord(), now)).toMatchObject({ appealWords: '15:00 前可以申诉', leaveWords: '16:00 前可以补请假' })
  })

  it('is nothing for who looks at somebody else', () => {
    expect(sessionView(open, personRecord({ own: false }), now)).toMatchObject({ appealWords: '', leaveWords: '' })
  })

  it('is not to appeal twice', () => {
    const appealed = { ...open, appeal: { text: '我在', at: now - 3_600_000, state: 'waiting' as const } }
    expect(sessionView(appealed, personRecord(), now)).toMatchObject({ appealWords: '', appeal: '13:00 申诉，等待答复' })
  })

  it('tells what makes up for it', () => {
    const named = { ...open, makeUp: { what: { kind: 'session' as const, sessionId: 'next' }, state: 'named' as const } }
    expect(sessionView(named, personRecord(), now).makeUpWords).toBe('补学安排：读书分享。完成后由主持人确认。')
  })
})

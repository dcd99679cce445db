import { describe, expect, it } from '@jest/globals'
import { deskView, findingOf, firstChoice } from './sheet-desk'
import { sheetView, type KnownSheet, type SheetPerson } from './sheet-view'

const now = Date.UTC(2026, 10, 25, 9)

function person(changes: Partial<SheetPerson>): SheetPerson {
  const quiet = { status: 'absent', minutesLate: 0, leaveType: null, arrivedAt: null, via: null, corrected: false, countsAs: 'absent', unconfirmed: false, appeal: null, makeUp: null, self: false } as const
  return { id: 'p', name: '孙悦', ...quiet, ...changes }
}

function sheetOf(people: SheetPerson[], changes: Partial<KnownSheet> = {}): KnownSheet {
  const facts = { studioId: 's', studioName: '启明工作室', activityId: 'a', title: '读书分享', startsAt: now - 7_200_000, endsAt: now - 3_600_000, required: true }
  return { ...facts, myRole: 'host', state: 'closed', version: 3, closedAt: now, closedByName: null, caseRests: false, people, ...changes }
}

describe('the sheet', () => {
  it('puts first what waits, then who was not there', () => {
    const people = [
      person({ id: 'here', status: 'present', countsAs: 'nothing' }),
      person({ id: 'away' }),
      person({ id: 'appeals', status: 'late', minutesLate: 12, countsAs: 'nothing', appeal: { text: '我没迟到', at: now, state: 'waiting' } }),
    ]
    expect(sheetView(sheetOf(people), now).people.map(({ id }) => id)).toEqual(['appeals', 'away', 'here'])
  })

  it.each([
    ['a host may reopen it', {}, { canReopen: true, canCorrect: true, canClose: false }],
    ['not while a case rests on it', { caseRests: true }, { canReopen: false, canCorrect: true }],
    ['the office corrects and does not reopen', { myRole: 'office' as const }, { canReopen: false, canCorrect: true }],
    ['an assistant reads', { myRole: 'assistant' as const }, { canReopen: false, canCorrect: false }],
    ['a host closes what is over', { state: 'none' as const }, { canClose: true, canCorrect: false }],
    ['nobody closes what goes on', { state: 'none' as const, endsAt: now + 1 }, { canClose: false }],
  ])('%s', (_name, changes, may) => {
    expect(sheetView(sheetOf([person({})], changes), now)).toMatchObject(may)
  })
})

describe('the desk of one entry', () => {
  it('decides nothing about oneself', () => {
    expect(deskView(sheetOf([person({ self: true })]), ['p'], now)).toMatchObject({ canCorrect: false, canNameMakeUp: false, note: '自己的考勤由别的主持人或管理办公室处理。' })
  })

  it('begins with what would help who appeals', () => {
    const appeals = deskView(sheetOf([person({ appeal: { text: '我在', at: now, state: 'waiting' } })]), ['p'], now)
    expect([firstChoice(appeals), firstChoice(deskView(sheetOf([person({})]), ['p'], now))]).toEqual(['present', ''])
  })

  it('lets a host arrange a make-up for what counts, and for nothing else', () => {
    const counts = deskView(sheetOf([person({})]), ['p'], now)
    const countsNot = deskView(sheetOf([person({ status: 'sick', countsAs: 'nothing' })]), ['p'], now)
    expect([counts.canNameMakeUp, countsNot.canNameMakeUp]).toEqual([true, false])
  })

  it('lets a host take back a make-up, confirmed or not', () => {
    const deskWith = (state: 'named' | 'confirmed') => deskView(sheetOf([person({ makeUp: { what: { kind: 'task', task: '家访记录' }, state } })]), ['p'], now)
    expect([deskWith('named').canSettleMakeUp, deskWith('confirmed').canSettleMakeUp]).toEqual([true, false])
    expect([deskWith('named').canTakeBackMakeUp, deskWith('confirmed').canTakeBackMakeUp]).toEqual([false, true])
  })

  it.each([
    ['host', false, true],
    ['office', true, true],
    ['assistant', true, false],
  ] as const)('offers what the cloud allows to: %s', (myRole, official, mayReadHistory) => {
    const view = deskView(sheetOf([person({})], { myRole }), ['p'], now)
    expect([view.choices.some(({ value }) => value === 'official'), view.mayReadHistory]).toEqual([official, mayReadHistory])
  })

  it.each([
    ['on time', 'present' as const, '', { status: 'present', minutesLate: 0, leaveType: null }],
    ['late by minutes', 'late' as const, '12', { status: 'late', minutesLate: 12, leaveType: null }],
    ['late without minutes', 'late' as const, '', null],
    ['late by no minutes', 'late' as const, '0', null],
    ['on leave', 'sick' as const, '', { status: 'leave', minutesLate: 0, leaveType: 'sick' }],
  ])('reads %s', (_name, choice, minutes, finding) => {
    expect(findingOf(choice, minutes)).toEqual(finding)
  })
})

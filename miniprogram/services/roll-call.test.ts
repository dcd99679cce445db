import { describe, expect, it } from '@jest/globals'
import { changesOf, isUnsaved, noteAllPresent, noteOne, renewRollCall, startRollCall, undo } from './roll-call'
import { rollCallView } from './roll-call-view'
import { aRoomList, arrival } from './room-list.fixture'

// 周明远 has scanned, 吴佳怡 was noted present, 陶然 absent; of 冯思齐 and 蒋予安 nobody knows; 许听澜 scanned without a network.
const list = aRoomList({
  arrived: [arrival('周明远'), { ...arrival('吴佳怡'), via: 'roll-call', arrivedAt: null, byName: '林晓雯' }],
  missing: [
    { id: '陶然', name: '陶然', noted: true, byName: '林晓雯' },
    { id: '冯思齐', name: '冯思齐', noted: false, byName: null },
    { id: '蒋予安', name: '蒋予安', noted: false, byName: null },
  ],
  unconfirmed: [{ id: '许听澜', name: '许听澜', codeShownAt: 0, receivedAt: 0 }],
})
const call = startRollCall(list)

describe('calling the names', () => {
  it('begins with what has been noted, and nothing to save', () => {
    expect(call.noted).toEqual({ 吴佳怡: 'present', 陶然: 'absent', 冯思齐: 'none', 蒋予安: 'none' })
    expect(isUnsaved(call)).toBe(false)
  })

  it('全到 notes those of whom nothing was said, then come the exceptions', () => {
    const called = noteOne(noteAllPresent(call), '冯思齐', 'absent')
    expect(changesOf(called)).toEqual([
      { personId: '冯思齐', note: 'absent' },
      { personId: '蒋予安', note: 'present' },
    ])
  })

  it('the same tap once more takes a note back', () => {
    expect(changesOf(noteOne(call, '吴佳怡', 'present'))).toEqual([{ personId: '吴佳怡', note: 'none' }])
  })

  it('undoes tap by tap, 全到 as one', () => {
    const called = noteOne(noteAllPresent(call), '冯思齐', 'absent')
    expect(undo(called).noted).toEqual(noteAllPresent(call).noted)
    expect(isUnsaved(undo(undo(called)))).toBe(false)
    expect(undo(call)).toBe(call)
  })

  it.each([['周明远'], ['许听澜']])('leaves %s alone, who is here by scan or waits for the host', (id) => {
    expect(noteOne(call, id, 'absent')).toBe(call)
  })

  it('goes on with what had been noted before the page was left', () => {
    const notes = changesOf(noteAllPresent(call))
    expect(changesOf(startRollCall(list, notes))).toEqual(notes)
    expect(changesOf(startRollCall(list, [{ personId: '周明远', note: 'absent' }]))).toEqual([])
  })

  it('keeps what is not saved when the list is read again, but for who has arrived meanwhile', () => {
    const called = noteOne(noteOne(call, '冯思齐', 'absent'), '蒋予安', 'absent')
    const later = aRoomList({ ...list, arrived: [...list.arrived, arrival('冯思齐')], missing: list.missing.filter(({ id }) => id !== '冯思齐') })
    const renewed = renewRollCall(called, later)
    expect(changesOf(renewed)).toEqual([{ personId: '蒋予安', note: 'absent' }])
    expect(changesOf(undo(undo(renewed)))).toEqual([])
  })
})

it('the page says who stands how, and what is still open', () => {
  const view = rollCallView(noteOne(call, '冯思齐', 'present'), list)
  expect(view).toMatchObject({ countWords: '到 3 · 缺 1 · 还没点 1', changes: 1, canUndo: true, open: 1 })
  expect(view.lines.find(({ id }) => id === '周明远')).toMatchObject({ known: 'here', words: '13:52 已签到' })
  expect(view.lines.find(({ id }) => id === '许听澜')).toMatchObject({ known: 'unconfirmed' })
  expect(view.lines.find(({ id }) => id === '陶然')).toMatchObject({ known: '', note: 'absent', words: '林晓雯 记缺' })
})

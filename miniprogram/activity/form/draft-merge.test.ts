import { describe, expect, it } from '@jest/globals'
import { emptyDraft, type Draft } from './draft'
import { mergeDrafts } from './draft-merge'

const base: Draft = { ...emptyDraft({ id: 'AAAAAAAAAAA', weeklyIds: [] }, 'BBBBBBBBBBA', '2026-03-01'), title: '班级公约怎么立', room: '报告厅' }

describe('two people changing one activity', () => {
  it('keeps what was typed and takes over what was left alone', () => {
    const mine = { ...base, title: '班级公约这样立' }
    const newer = { ...base, room: '三号楼 201' }
    const merged = mergeDrafts({ base, mine, newer })
    expect(merged.draft).toEqual({ ...base, title: '班级公约这样立', room: '三号楼 201' })
    expect(merged.taken).toEqual(['place'])
    expect(merged.kept).toEqual([])
  })

  it('keeps what was typed where both changed the same part, and says so', () => {
    const merged = mergeDrafts({ base, mine: { ...base, room: '图书馆' }, newer: { ...base, room: '三号楼 201' } })
    expect(merged.draft.room).toBe('图书馆')
    expect(merged.kept).toEqual(['place'])
  })

  it('takes place and kind of place together', () => {
    const newer: Draft = { ...base, placeKind: 'online', room: '', link: 'https://meeting.example/1' }
    expect(mergeDrafts({ base, mine: { ...base, title: '新题目' }, newer }).draft).toMatchObject({ placeKind: 'online', room: '', link: 'https://meeting.example/1' })
  })

  it('has nothing to tell where both made the same change', () => {
    const changed = { ...base, speaker: '周敏' }
    expect(mergeDrafts({ base, mine: changed, newer: changed })).toEqual({ draft: changed, taken: [], kept: [] })
  })
})

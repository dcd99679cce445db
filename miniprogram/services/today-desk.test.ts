import { describe, expect, it } from '@jest/globals'
import { deskCards, expertWords, officeCard } from './today-desk'
import type { Today } from './today'

type Desk = NonNullable<Today['studios'][number]['desk']>
const quiet: Desk = { warning: 0, overSoFar: 0, certain: 0, leaves: 0, appeals: 0, unconfirmed: 0, makeUps: 0, cases: 0, reflections: 0, records: 0, libraryCases: 0 }

function hosting(desk: Desk): Today['studios'][number] {
  return { id: 's', name: '启明工作室', role: 'host', counted: false, standing: null, desk }
}

describe('what a host finds at home', () => {
  it('is told that all is well', () => {
    expect(deskCards({ studios: [hosting(quiet)] })).toEqual([{ studioId: 's', studioName: '', peopleWords: '大家的考勤都正常', careful: false, waiting: 0, waitingWords: '', reflectionWords: '', more: [] }])
  })

  it('is told whom to look after and what waits', () => {
    const [card] = deskCards({ studios: [hosting({ ...quiet, warning: 2, overSoFar: 1, leaves: 3, cases: 1, reflections: 2, records: 1, libraryCases: 100 })] })
    expect(card).toMatchObject({ peopleWords: '2 位要留意，1 位缺勤偏多', careful: true, waiting: 4, waitingWords: '审议 1 · 请假 3', reflectionWords: '2 篇反思等着决定', more: [{ words: '99+ 篇案例等着审核或决定' }, { words: '1 份活动记录等着决定' }] })
  })

  it('sees studios by name where there are several, and none of those where nothing is decided', () => {
    const member = { ...hosting(quiet), role: 'member' as const, desk: null }
    expect(deskCards({ studios: [hosting(quiet), member] }).map(({ studioName }) => studioName)).toEqual(['启明工作室'])
  })
})

describe('what the office finds at home', () => {
  it('is its school in figures and what lies on its desk', () => {
    const office = { studios: 4, warning: 2, overSoFar: 1, certain: 1, suspensions: 1, toSign: 2, reflections: null, records: 1, libraryCases: 0 }
    expect(officeCard({ office })).toMatchObject({ waiting: 3, waitingWords: '审议 2 · 暂停申请 1', reflectionWords: '看看有没有等着决定的反思' })
  })

  it('is nothing for who does not belong to it', () => {
    expect(officeCard({ office: null })).toBeNull()
  })
})

it('an expert is told how many cases wait for a review, and nobody else is', () => {
  expect([expertWords({ casesToReview: 2, office: null }), expertWords({ casesToReview: 0, office: null }), expertWords({ casesToReview: null, office: null })]).toEqual(['2 篇案例等着审核', null, null])
})

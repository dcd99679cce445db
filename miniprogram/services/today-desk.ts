import type { Today } from './today'

/** What a host is to look after in one studio. */
export type DeskCard = {
  studioId: string
  /** Empty unless there are several studios. */
  studioName: string
  /** 2 位要留意，1 位缺勤偏多 */
  peopleWords: string
  careful: boolean
  waiting: number
  /** 请假 2 · 申诉 1 */
  waitingWords: string
  reflectionWords: string
  more: DeskRow[]
}

/** What else waits, and where one goes on: cases of the library, records of activities. */
export type DeskRow = { key: 'cases' | 'records'; icon: string; words: string }

/** `reflectionWords`: 2 篇反思等着决定; empty: none. */
export type OfficeCard = { figures: { name: string; count: number }[]; waiting: number; waitingWords: string; reflectionWords: string; more: DeskRow[] }

export function deskCards({ studios }: Pick<Today, 'studios'>): DeskCard[] {
  return studios.flatMap(({ id, name, desk }) => {
    if (desk === null) return []
    const { leaves, appeals, unconfirmed, makeUps, cases, reflections } = desk
    return [
      {
        studioId: id,
        studioName: studios.length > 1 ? name : '',
        peopleWords: peopleWords(desk),
        careful: desk.warning + desk.overSoFar > 0,
        waiting: leaves + appeals + unconfirmed + makeUps + cases,
        waitingWords: counted([['审议', cases], ['请假', leaves], ['申诉', appeals], ['待确认扫码', unconfirmed], ['补学', makeUps]]).join(' · '),
        reflectionWords: reflectionWords(reflections),
        more: deskRows(desk),
      },
    ]
  })
}

export function officeCard({ office }: Pick<Today, 'office'>): OfficeCard | null {
  if (office === null) return null
  const { studios, warning, overSoFar, suspensions, toSign, reflections } = office
  return {
    figures: [
      { name: '工作室', count: studios },
      { name: '留意', count: warning },
      { name: '缺勤偏多', count: overSoFar },
    ],
    waiting: suspensions + toSign,
    waitingWords: counted([['审议', toSign], ['暂停申请', suspensions]]).join(' · '),
    reflectionWords: reflectionWords(reflections),
    more: deskRows(office),
  }
}

/** For experts: cases of the whole school that wait for a review; null: none, or they are no expert, or they find them with the rest of what is theirs. */
export function expertWords({ casesToReview, office }: Pick<Today, 'casesToReview' | 'office'>): string | null {
  return casesToReview === null || casesToReview === 0 || (office?.libraryCases ?? 0) > 0 ? null : `${manyOf(casesToReview)} 篇案例等着审核`
}

function deskRows({ libraryCases, records }: { libraryCases: number; records: number }): DeskRow[] {
  const cases: DeskRow[] = libraryCases === 0 ? [] : [{ key: 'cases', icon: 'book-open', words: `${manyOf(libraryCases)} 篇案例等着审核或决定` }]
  return records === 0 ? cases : [...cases, { key: 'records', icon: 'file-text', words: `${manyOf(records)} 份活动记录等着决定` }]
}

/** @param waiting null: not counted, so that one looks oneself. */
export function reflectionWords(waiting: number | null): string {
  if (waiting === null) return '看看有没有等着决定的反思'
  return waiting === 0 ? '' : `${manyOf(waiting)} 篇反思等着决定`
}

function manyOf(waiting: number): string {
  return waiting < 100 ? String(waiting) : '99+'
}

function peopleWords({ warning, overSoFar, certain }: { warning: number; overSoFar: number; certain: number }): string {
  const parts = [warning > 0 ? `${warning} 位要留意` : '', overSoFar > 0 ? `${overSoFar} 位缺勤偏多` : '', certain > 0 ? `${certain} 位达到终止线` : '']
  const words = parts.filter((part) => part !== '').join('，')
  return words === '' ? '大家的考勤都正常' : words
}

function counted(parts: readonly (readonly [string, number])[]): string[] {
  return parts.flatMap(([name, count]) => (count > 0 ? [`${name} ${count}`] : []))
}

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
}

/** `reflectionWords`: 2 篇反思等着决定; empty: none. */
export type OfficeCard = { figures: { name: string; count: number }[]; waiting: number; waitingWords: string; reflectionWords: string }

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
  }
}

/** @param waiting null: not counted, so that one looks oneself. */
export function reflectionWords(waiting: number | null): string {
  if (waiting === null) return '看看有没有等着决定的反思'
  return waiting === 0 ? '' : `${waiting < 100 ? waiting : '99+'} 篇反思等着决定`
}

function peopleWords({ warning, overSoFar, certain }: { warning: number; overSoFar: number; certain: number }): string {
  const parts = [warning > 0 ? `${warning} 位要留意` : '', overSoFar > 0 ? `${overSoFar} 位缺勤偏多` : '', certain > 0 ? `${certain} 位达到终止线` : '']
  const words = parts.filter((part) => part !== '').join('，')
  return words === '' ? '大家的考勤都正常' : words
}

function counted(parts: readonly (readonly [string, number])[]): string[] {
  return parts.flatMap(([name, count]) => (count > 0 ? [`${name} ${count}`] : []))
}

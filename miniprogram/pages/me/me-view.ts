import type { OutputOf } from '../../../contract/index'
import { pickerDate } from '../../utils/china-time'
import { roleWord } from '../../utils/words'

type Me = OutputOf<'studio.me'>

export type MeView = {
  name: string
  /** 周 for 周明远, in place of a picture. */
  initial: string
  schoolName: string
  /** Belongs to the school's office. */
  office: boolean
  studios: StudioView[]
}

export type StudioView = {
  id: string
  name: string
  roleWord: string
  /** 陈知秋、何晚舟 */
  hostNames: string
  /** 2025年9月 – 2028年8月 */
  cycleWords: string
  hosted: boolean
  /** Sees everybody's attendance there. */
  staff: boolean
  /** Is a 学员 there: has an attendance of their own. */
  counted: boolean
}

export function meViewOf(person: NonNullable<Me['person']>, studios: Me['studios']): MeView {
  return {
    name: person.name,
    initial: Array.from(person.name)[0] ?? '',
    schoolName: person.schoolName,
    office: person.office,
    studios: studios.map(({ id, name, role, counted, hostNames, cycle }) => ({
      id,
      name,
      roleWord: roleWord(role, counted),
      hostNames: hostNames.join('、'),
      // The end is the first moment that no longer belongs to it.
      cycleWords: `${monthWords(cycle.from)} – ${monthWords(cycle.to - 1)}`,
      hosted: role === 'host',
      staff: role !== 'member',
      counted,
    })),
  }
}

function monthWords(at: number): string {
  const [year = '', month = ''] = pickerDate(at).split('-')
  return `${year}年${Number(month)}月`
}

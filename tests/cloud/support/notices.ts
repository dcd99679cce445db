import type { InputOf } from '../../../contract/index'
import type { NoticeDocument } from '../../../cloudfunctions/kit/documents'
import { newNotice } from '../../../cloudfunctions/studio/notice-document'
import { recipientsOf } from '../../../domain/notices/recipients'
import { chinaDay } from '../../../domain/shared/china-day'
import { names, personId, schoolId, studioId } from './cast'
import { idOf } from './plans'
import type { School } from './school'
import { time } from './school'

export type NoticeWish = InputOf<'studio.writeNotice'>

/** Of the host to everybody in the studio, and of the office to the school; both ask for a confirmation. */
export const noticeIds = { ofStudio: idOf('planted notice'), ofSchool: idOf('planted notice of the school') } as const

/** The host writes to everybody in the studio, unless said otherwise. */
export function noticeWish(more: Partial<NoticeWish> = {}): NoticeWish {
  return { id: idOf('notice'), to: { reach: 'studio', studioId }, title: '周五交培养手册', body: '请把手册交到德育处。\n\n地点：明德楼 201。', files: [], confirm: null, ...more }
}

/** China days from the story's. */
export function dayIn(days: number): number {
  return chinaDay(time('12:00')) + days
}

export function plantNotices(school: School): void {
  const { people, notices } = school.store()
  if (notices.some(({ _id }) => _id === noticeIds.ofStudio)) return
  const at = time('8:00')
  const reached = people.map(({ _id, memberships }) => ({ personId: _id, memberships }))
  const said = { wish: '', title: '周五交培养手册', body: '请把手册交到德育处。', files: [], confirm: { by: null } }
  const host = { id: personId(names.host), name: names.host }
  const office = { id: personId('宋立夏'), name: '宋立夏' }
  for (const { notice, audience, messages } of [
    newNotice(
      { ...said, id: noticeIds.ofStudio, reach: 'studio', from: { schoolId, studioId, name: '陈知秋名班主任工作室' }, sender: host, personIds: recipientsOf('studio', reached, studioId, host.id, at) },
      at,
    ),
    newNotice(
      { ...said, id: noticeIds.ofSchool, reach: 'school', from: { schoolId, studioId: schoolId, name: '云溪市第三中学' }, sender: office, personIds: recipientsOf('school', reached, '', office.id, at) },
      at,
    ),
  ]) {
    school.plant('notices', [notice])
    school.plant('notice_audiences', [audience])
    school.plant('messages', messages)
  }
}

export function storedNotice(school: School, noticeId: string): NoticeDocument {
  const notice = school.store().notices.find(({ _id }) => _id === noticeId)
  if (notice === undefined) throw new Error(`there is no notice ${noticeId}`)
  return notice
}

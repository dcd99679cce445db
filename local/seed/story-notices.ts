import type { NoticeAudience, NoticeDocument, NoticeReadDocument, MessageDocument, Person } from '../../cloudfunctions/kit/documents'
import { writeDocx } from '../../cloudfunctions/reports/write-docx'
import { newNotice } from '../../cloudfunctions/studio/notice-document'
import type { Notice } from '../../domain/notices/notice'
import { recipientsOf } from '../../domain/notices/recipients'
import { chinaDay, startOfChinaDay } from '../../domain/shared/china-day'
import type { LocalCloud } from '../cloud/local-cloud'
import { storyId } from './story-ids'
import { personId, schoolId, studioId } from './story-people'

const hour = 3_600_000
const day = 24 * hour

export type StoryNotices = { notices: NoticeDocument[]; notice_audiences: NoticeAudience[]; notice_reads: NoticeReadDocument[]; messages: MessageDocument[] }

/** What the host has written to the studio, which half have still to confirm, and what the office has sent to the school with a file. */
export async function storyNotices(cloud: LocalCloud, people: readonly Person[], now: number): Promise<StoryNotices> {
  const today = startOfChinaDay(now)
  const handbook = written(
    {
      id: storyId('notice of the handbook'),
      reach: 'counted',
      from: { schoolId, studioId, name: '陈知秋名班主任工作室' },
      sender: '陈知秋',
      title: '培养手册本周五前交到德育处',
      body: '各位老师：\n\n本学期的培养手册请在周五放学前交到德育处（明德楼 201），写好前两次活动的小结，封面签名。\n\n有困难的老师请先跟我说一声。',
      files: [],
      confirm: { by: chinaDay(now) + 2 },
    },
    people,
    today - 2 * day + 16 * hour + 20 * 60_000,
  )
  const id = storyId('notice of the training')
  const training = written(
    {
      id,
      reach: 'school',
      from: { schoolId, studioId: schoolId, name: '云溪市第三中学' },
      sender: '宋立夏',
      title: '班主任专题培训安排',
      body: '各位班主任：\n\n下周起开展三次专题培训，时间、地点和主讲见附件。已排课的老师请提前与教务处调课。',
      files: [await trainingPlan(cloud, id)],
      confirm: null,
    },
    people,
    today - 3 * day + 9 * hour,
  )
  const all = [{ ...handbook, confirms: true }, { ...training, confirms: false }]
  return {
    notices: all.map(({ notice }) => notice),
    notice_audiences: all.map(({ audience }) => audience),
    notice_reads: all.flatMap(({ notice, audience, confirms }) => readsOf(notice, audience, confirms)),
    messages: all.flatMap(({ messages, notice }) => messages.map((message) => toldTo(message, notice, people))),
  }
}

type Words = Pick<Notice, 'reach' | 'title' | 'body' | 'files' | 'confirm'> & { id: string; from: { schoolId: string; studioId: string; name: string }; sender: string }

function written({ sender, ...words }: Words, people: readonly Person[], at: number) {
  const reached = people.map(({ _id, memberships }) => ({ personId: _id, memberships }))
  const personIds = recipientsOf(words.reach, reached, studioId, personId(sender), at)
  return newNotice({ ...words, wish: '', sender: { id: personId(sender), name: sender }, personIds }, at)
}

/** Most read it the same evening; whose phone lies in the drawer has not yet. 周明远 has read and not confirmed. */
function readsOf({ _id: noticeId, at, schoolId: school, studioId: studio }: NoticeDocument, { personIds }: NoticeAudience, confirms: boolean): NoticeReadDocument[] {
  return personIds.flatMap((id, i) => {
    if (i % 5 === 4) return []
    const readAt = at + (1 + (i % 4)) * hour
    const confirmedAt = confirms && i % 3 !== 2 && id !== personId('周明远') ? readAt + 60_000 : null
    return [{ _id: `${noticeId}_${id}`, schoolId: school, studioId: studio, noticeId, personId: id, readAt, confirmedAt, confirmedVersion: confirmedAt === null ? null : 1 }]
  })
}

/** In the inbox everybody has seen it; nobody of the story had let WeChat write then. */
function toldTo(message: MessageDocument, { at }: NoticeDocument, people: readonly Person[]): MessageDocument {
  const isBound = people.some(({ _id, openid }) => _id === message.personId && openid !== null)
  return { ...message, readAt: at + 5 * hour, delivery: { state: 'skipped', why: isBound ? 'no-credit' : 'not-bound', at }, sendAt: null }
}

async function trainingPlan(cloud: LocalCloud, noticeId: string): Promise<Notice['files'][number]> {
  const rows = [
    ['第一次', '班级公约怎样定、怎样守', '明德楼报告厅', '陈知秋'],
    ['第二次', '与家长谈一次难谈的话', '心语茶室', '何晚舟'],
    ['第三次', '突发事件的头十分钟', '明德楼报告厅', '德育处'],
  ]
  const content = await writeDocx({
    title: '班主任专题培训安排',
    subtitle: '云溪市第三中学',
    sections: [{ heading: '安排', blocks: [{ kind: 'table', head: ['场次', '主题', '地点', '主讲'], widths: [2, 5, 3, 2], rows }] }],
    footer: '云溪市第三中学',
  })
  const reply = cloud.upload({ openid: 'wx-song-lixia', path: `notices/${noticeId}/1.docx`, content })
  if ('error' in reply) throw new Error(reply.error.errMsg)
  return { file: reply.fileID, name: '班主任专题培训安排.docx', kind: 'docx', bytes: content.length }
}

import { recipientsOf } from '../../domain/notices/recipients'
import { mayRemindFrom } from '../../domain/notices/reminding'
import { command } from '../kit/database'
import type { NoticeVersion } from '../kit/documents'
import type { StudioHandlers } from './handlers'
import type { NoticeBrief } from './notice-brief'
import { noticeBriefOf, receiptOf } from './notice-brief'
import { readManagedNotice } from './notice-in-hand'

const mostPeople = 1000

/** Three operations, two of them side by side, whomever it is for. */
export const noticeReaders: StudioHandlers['noticeReaders'] = async ({ noticeId }, context) => {
  const { database, now } = context
  const { caller, notice, personIds, versions } = await readManagedNotice(noticeId, context)
  const [people, reads] = await Promise.all([
    database.find('people', { _id: command.in(personIds) }, { limit: mostPeople, fields: ['name', 'memberships'] }),
    database.find('notice_reads', { noticeId }, { limit: mostPeople }),
  ])
  const readBy = new Map(reads.map((read) => [read.personId, read]))
  const { confirm, withdrawn, reminded, reach, studioId, by } = notice
  const asked = new Set(recipientsOf(reach, people.map(({ _id: personId, memberships }) => ({ personId, memberships })), studioId, by, now))
  return {
    notice: noticeBriefOf(notice, mineOf()),
    // Whoever has left is not waited for; that they had read it stays.
    readers: people
      .filter(({ _id }) => asked.has(_id) || readBy.has(_id))
      .map(({ _id: id, name }) => ({ id, name, ...receiptOf(readBy.get(id)) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
    reminded: reminded === null ? null : { at: reminded.at, byName: reminded.byName, people: reminded.people },
    mayRemind: confirm !== null && withdrawn === null && now >= mayRemindFrom(notice) && [...asked].some((id) => (readBy.get(id)?.confirmedAt ?? null) === null),
    former: withdrawn === null ? versions.sort((a, b) => a.version - b.version).map(formerOf) : [],
  }

  function mineOf(): NoticeBrief['mine'] {
    return personIds.includes(caller._id) ? receiptOf(readBy.get(caller._id)) : null
  }
}

function formerOf({ version, title, body, files, replaced }: NoticeVersion) {
  return { version, title, body, fileNames: files.map(({ name }) => name), until: replaced.at, byName: replaced.byName }
}

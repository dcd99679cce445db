import { charactersIn } from '../../domain/reflection/characters'
import { recordMessages } from '../../domain/records/telling'
import { concernsDeciders } from '../../domain/moderation/telling'
import { timerLooksAt } from '../../domain/moderation/timer-look'
import type { RecordDocument } from './documents'
import type { Shelf } from './piece-repository'
import { decidersOn } from './reflection-messages'

export const recordShelf: Shelf<'activity_records'> = {
  collection: 'activity_records',
  derived: (record) => ({ ...record, card: cardOf(record), traces: (record.candidate?.pictures ?? []).map(({ trace }) => trace), lookAt: timerLooksAt(record) }),
  async messages(database, { told, by, reason, at }, record) {
    const { _id: activityId, schoolId, studioId, rev, authorId, studioName, activityTitle, contents } = record
    const deciders = concernsDeciders(told) ? await decidersOn(database, record, at) : { hosts: [], office: [] }
    const authorName = contents.at(-1)?.by.name ?? ''
    const news = { told, by, reason, record: { activityId, rev, authorId, authorName, studioName, activityTitle } }
    return recordMessages(news, deciders, at).map(({ id, ...message }) => ({ _id: id, schoolId, studioId, ...message }))
  },
}

function cardOf({ shown, contents }: RecordDocument): RecordDocument['card'] {
  const words = contents.find(({ version }) => version === shown?.version)
  if (words === undefined) return null
  const { by, sentAt, text, pictures, files } = words
  return { byName: by.name, at: sentAt, characters: charactersIn(text), pictures: pictures.length, files: files.length }
}

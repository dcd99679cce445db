import { charactersIn } from '../../domain/reflection/characters'
import { recordMessages } from '../../domain/records/telling'
import { concernsDeciders } from '../../domain/moderation/telling'
import { timerLooksAt } from '../../domain/moderation/timer-look'
import { waitsFrom } from '../../domain/moderation/waiting'
import type { RecordDocument } from './documents'
import type { Shelf } from './piece-repository'
import { decidersOn } from './reflection-messages'

export const recordShelf: Shelf<'activity_records'> = {
  collection: 'activity_records',
  derived: (record) => ({
    ...record,
    card: cardOf(record),
    traces: (record.candidate?.pictures ?? []).map(({ trace }) => trace),
    waitsFrom: waitsFrom(record),
    waits: waitsFrom(record) !== null,
    lookAt: timerLooksAt(record),
  }),
  async messages(database, { told, by, reason, at }, record) {
    const { _id: activityId, schoolId, studioId, rev, authorId, studioName, activityTitle, contents } = record
    const deciders = concernsDeciders(told) ? await decidersOn(database, record, at) : { hosts: [], office: [] }
    // A report and an appeal are about what is shown, which whoever wrote it does not decide on.
    const writer = told === 'waits' ? null : writerOfShown(record)
    const others = (people: readonly string[]): string[] => people.filter((id) => id !== writer)
    const authorName = contents.at(-1)?.by.name ?? ''
    const news = { told, by, reason, record: { activityId, rev, authorId, authorName, studioName, activityTitle } }
    return recordMessages(news, { hosts: others(deciders.hosts), office: others(deciders.office) }, at).map(({ id, ...message }) => ({ _id: id, schoolId, studioId, ...message }))
  },
}

/** Who wrote what others see, or saw before it was taken down; perhaps not the author, who sent a version since. Null: nothing was shown. */
export function writerOfShown({ shown, contents }: Pick<RecordDocument, 'shown' | 'contents'>): string | null {
  return contents.find(({ version }) => version === shown?.version)?.by.id ?? null
}

function cardOf({ shown, contents }: RecordDocument): RecordDocument['card'] {
  const words = contents.find(({ version }) => version === shown?.version)
  if (words === undefined) return null
  const { by, sentAt, text, pictures, files } = words
  return { byName: by.name, at: sentAt, characters: charactersIn(text), pictures: pictures.length, files: files.length }
}

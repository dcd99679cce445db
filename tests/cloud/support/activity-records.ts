import type { RecordDocument, RecordWords } from '../../../cloudfunctions/kit/documents'
import { recordShelf } from '../../../cloudfunctions/kit/record-repository'
import type { InputOf } from '../../../contract/index'
import type { Piece } from '../../../domain/moderation/piece'
import { newPiece } from '../../../domain/moderation/piece'
import { activityIds, names, personId, schoolId, studioId } from './cast'
import { idOf } from './plans'
import type { School } from './school'

type Wish = InputOf<'library.writeRecord'>

/** What the assistant might send of the activity a week ago: nothing speaks against it. */
export function recordWish(more: Partial<Wish> = {}): Wish {
  return { id: idOf('record'), activityId: activityIds.past, version: 1, text: '上午分三组讨论，每组说了一个班的事。\n\n下午把要点写在了一起。', pictures: [], files: [], ...more }
}

type Planted = { activityId: string; author?: string; at?: number; piece?: Partial<Piece> }

/** One that is shown, unless said otherwise. */
export function recordOf(school: School, { activityId, author = names.assistant, at = school.now() - 3_600_000, piece = {} }: Planted): RecordDocument {
  const words: RecordWords = { version: 1, text: '分三组讨论。', pictures: [], files: [], by: { id: personId(author), name: author }, sentAt: at }
  const facts: Piece = { ...newPiece(personId(author)), version: 1, shown: { version: 1, visibility: 'studio', at, files: 0 }, ...piece }
  const place = { schoolId, studioId, studioName: '陈知秋名班主任工作室', activityTitle: '德育论坛预备会' }
  return recordShelf.derived({ _id: activityId, ...place, createdAt: at, contents: [words], revisedBy: '', decisions: [], rev: 1, card: null, traces: [], waitsFrom: null, waits: false, lookAt: null, ...facts })
}

/** Records of the assistant's: one that is shown, one that was taken down. */
export const recordIds = { shown: activityIds.past, takenDown: activityIds.today }

export function plantRecords(school: School): void {
  if (school.store().activity_records.length > 0) return
  const at = school.now() - 3_600_000
  const takenDown = { by: personId(names.host), at, reason: '照片里有学生', appeal: null, kept: null }
  school.plant('activity_records', [recordOf(school, { activityId: recordIds.shown }), recordOf(school, { activityId: recordIds.takenDown, piece: { takenDown } })])
}

/** The record of the activity a week ago, as it stands. */
export function plantRecord(school: School, piece: Partial<Piece> = {}, author: string = names.assistant): void {
  school.rewrite((store) => {
    store.activity_records = store.activity_records.filter(({ _id }) => _id !== activityIds.past)
  })
  school.plant('activity_records', [recordOf(school, { activityId: activityIds.past, author, piece })])
}

export function storedRecord(school: School, activityId: string = activityIds.past): RecordDocument {
  const found = school.store().activity_records.find(({ _id }) => _id === activityId)
  if (found === undefined) throw new Error(`there is no record of ${activityId}`)
  return found
}

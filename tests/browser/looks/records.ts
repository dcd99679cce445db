import { PNG } from 'pngjs'
import type { RecordDocument, RecordWords } from '../../../cloudfunctions/kit/documents'
import { recordShelf } from '../../../cloudfunctions/kit/record-repository'
import type { Candidate, Piece } from '../../../domain/moderation/piece'
import { newPiece } from '../../../domain/moderation/piece'
import type { LocalCloud } from '../../../local/cloud/local-cloud'
import { storyId } from '../../../local/seed/story-ids'
import { personId, schoolId, studioId } from '../../../local/seed/story-people'

// Records that lie about, one for each way in which one can stand.

export const recordOn = {
  shown: storyId('activity 班级公约课例研讨'),
  doubtful: storyId('activity 《给班主任的建议》共读（一）'),
  checking: storyId('activity 《给班主任的建议》共读（二）'),
  refused: storyId('activity 班主任的微习惯：一天从问候开始'),
  takenDown: storyId('activity 家校沟通：第一次家访怎么谈'),
  reported: storyId('activity 突发事件处置桌面推演'),
  none: storyId('activity 德育论坛预备会'),
} as const

const hour = 3_600_000
const author = '林晓雯'
const longText = [
  '上午分三组讨论，每组从自己班里真实发生的一件小事说起，先说经过，再说当时的想法，最后一起想有没有别的做法。',
  '第二组说到“值日不扫地”的公约条款：罚抄没有用，改成“谁漏了谁教会下一个人”，两周以后再没有人漏。大家觉得可以在自己班里试。',
  '下午把三组的要点写在了一起，形成《班级公约修订建议（第二稿）》，附在后面。',
].join('\n\n')

export function importRecords(cloud: LocalCloud, now: number): void {
  const pictures = [0, 1, 2].map((n) => ({ large: stored(cloud, `${n + 1}.png`, picture(n, 320, 240)), small: stored(cloud, `${n + 1}s.png`, picture(n, 96, 72)), width: 320, height: 240 }))
  const file = (name: string, n: number): RecordWords['files'][number] => ({ file: stored(cloud, `${n}.pdf`, Buffer.from('%PDF-1.4\n%%EOF\n')), name, kind: 'pdf', bytes: 1_260_000 })
  const files = [file('班级公约修订建议（第二稿）.pdf', 4), file('云溪市第三中学2025至2026学年第二学期名班主任工作室班级公约课例研讨议程与分组名单（打印两份）.pdf', 5)]
  const down = { by: personId('陈知秋'), at: now - 2 * hour, reason: '第二张照片能看清学生的脸', appeal: null, kept: null }
  const unsure: Candidate = { ...unchecked, sentAt: now - 3 * hour, text: { suggest: 'review', label: 20006 } }
  cloud.database.import('activity_records', [
    recordOf(recordOn.shown, now, { pictures, files }, {}),
    recordOf(recordOn.doubtful, now, {}, { shown: null, candidate: unsure }),
    recordOf(recordOn.checking, now, {}, { shown: null, candidate: { ...unchecked, sentAt: now, picturesAskedAt: now, files: 1, text: { suggest: 'pass', label: 100 }, pictures: [{ trace: 'never', found: null }] } }),
    recordOf(recordOn.refused, now, {}, { shown: null, candidate: { ...unsure, text: { suggest: 'risky', label: 20003 } } }),
    recordOf(recordOn.takenDown, now, {}, { takenDown: down }),
    recordOf(recordOn.reported, now, { pictures }, { reports: [{ by: personId('周明远'), at: now - hour, reason: '第三段里有学生的全名' }] }),
  ])
}

const unchecked: Candidate = { version: 1, visibility: 'studio', sentAt: 0, files: 0, text: null, pictures: [], picturesAskedAt: null, hindered: null, refused: null, decidersTold: false }

function recordOf(activityId: string, now: number, more: Partial<RecordWords>, piece: Partial<Piece>): RecordDocument {
  const sentAt = now - 30 * hour
  const words: RecordWords = { version: 1, text: longText, pictures: [], files: [], by: { id: personId(author), name: author }, sentAt, ...more }
  const facts: Piece = { ...newPiece(words.by.id), version: 1, shown: { version: 1, visibility: 'studio', at: sentAt, files: 0 }, ...piece }
  const place = { schoolId, studioId, studioName: '陈知秋名班主任工作室', activityTitle: '班级公约课例研讨' }
  return recordShelf.derived({ _id: activityId, ...place, createdAt: sentAt, contents: [words], revisedBy: '', decisions: [], rev: 1, card: null, traces: [], waitsFrom: null, waits: false, lookAt: null, ...facts })
}

function stored(cloud: LocalCloud, name: string, content: Buffer): string {
  const reply = cloud.upload({ openid: 'wx-lin-xiaowen', path: `records/${recordOn.shown}/${name}`, content })
  if (!('fileID' in reply)) throw new Error('The file was not stored.')
  return reply.fileID
}

/** One colour each, so that they can be told apart. */
function picture(n: number, width: number, height: number): Buffer {
  const png = new PNG({ width, height })
  const colours = [
    [47, 107, 94],
    [199, 122, 18],
    [120, 140, 170],
  ]
  for (let i = 0; i < png.data.length; i += 4) png.data.set([...(colours[n] ?? [0, 0, 0]), 255], i)
  return PNG.sync.write(png)
}

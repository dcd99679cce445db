import type { CaseCollection, ResourceDocument, ResourceWords } from '../../../cloudfunctions/kit/documents'
import { resourceCardOf, resourceShelf } from '../../../cloudfunctions/kit/resource-shelf'
import { circlesSeeing } from '../../../domain/moderation/circles'
import type { Candidate, Piece } from '../../../domain/moderation/piece'
import { newPiece } from '../../../domain/moderation/piece'
import type { Visibility } from '../../../domain/moderation/visibility'
import type { LocalCloud } from '../../../local/cloud/local-cloud'
import { storyId } from '../../../local/seed/story-ids'
import { personId, schoolId, studioId } from '../../../local/seed/story-people'
import { caseIds } from '../library-cases'
import { longStudioId, someone } from './cast'

// Resources and collections that lie about, one for each way in which one can stand.

export const resourceIds = {
  shown: storyId('resource that is shown'),
  link: storyId('resource with a link'),
  doubtful: storyId('resource that is doubtful'),
  refused: storyId('resource that was refused'),
  takenDown: storyId('resource that was taken down'),
  reported: storyId('resource that was reported'),
  deleted: storyId('resource that was deleted'),
  long: storyId('resource of long words'),
} as const

export const collectionIds = { shown: storyId('collection that is shown'), long: storyId('collection of long words') } as const

const hour = 3_600_000
const unchecked: Candidate = { version: 1, visibility: 'school', sentAt: 0, files: 0, text: null, pictures: [], picturesAskedAt: null, hindered: null, refused: null, decidersTold: false }

export function importResources(cloud: LocalCloud, now: number): void {
  const files: ResourceWords['files'] = [
    { file: stored(cloud, 1), name: '开学第一周班会方案.pdf', kind: 'pdf', bytes: 260_000 },
    { file: stored(cloud, 2), name: '云溪市第三中学2025至2026学年第二学期开学第一周主题班会设计与学生任务单（打印两份）.pdf', kind: 'pdf', bytes: 1_260_000 },
  ]
  const down = { by: personId('陈知秋'), at: now - 2 * hour, reason: '第二个文件里有学生名单', appeal: null, kept: null }
  const unsure: Candidate = { ...unchecked, sentAt: now - 3 * hour, text: { suggest: 'review', label: 20006 } }
  const long: Partial<ResourceWords> = {
    title: '“看见每一个孩子”跨学段同课异构主题班会观摩课件与学生活动任务单以及家校沟通记录表选编（第二辑）',
    text: '适合接班第一个月使用，每次二十分钟，按班级情况增减。'.repeat(20),
    tags: ['跨学段同课异构主题观摩', '家校沟通', '开学第一周', '主题班会', '任务单'],
    files,
    link: 'https://video.example.com/watch/a-very-long-address-that-goes-on-and-on-and-on-and-on-and-on-and-on?part=1&from=library',
  }
  cloud.database.import('resources', [
    resourceOf(resourceIds.shown, now - hour, { files, tags: ['开学', '班会'] }, {}, 12),
    resourceOf(resourceIds.link, now - 2 * hour, { kind: 'video', topic: 'mental-health', title: '情绪温度计：三分钟微视频', link: 'https://example.com/feelings', text: '课前放一遍，请学生说一说现在是几度。' }, {}),
    resourceOf(resourceIds.doubtful, now - 3 * hour, { title: '突发事件处置流程图', files: files.slice(0, 1) }, { shown: null, candidate: unsure }),
    resourceOf(resourceIds.refused, now - 4 * hour, { title: '班费公示表', kind: 'form', files: files.slice(0, 1) }, { shown: null, candidate: { ...unsure, text: { suggest: 'risky', label: 20003 } } }),
    resourceOf(resourceIds.takenDown, now - 5 * hour, { title: '座位安排表', kind: 'form', files: files.slice(0, 1) }, { takenDown: down }),
    resourceOf(resourceIds.reported, now - 6 * hour, { title: '家访记录表', kind: 'form', topic: 'communication', files: files.slice(0, 1) }, { reports: [{ by: personId('周明远'), at: now - hour, reason: '例子里有学生的全名' }] }),
    resourceOf(resourceIds.deleted, now - 7 * hour, { title: '旧的值日表', kind: 'form', files: files.slice(0, 1) }, { deletedAt: now - hour }),
    resourceOf(resourceIds.long, now, long, {}, 1024, { author: someone.longHost, studio: longStudioId, visibility: 'studio' }),
  ])
  const items: CaseCollection['items'] = [
    { kind: 'case', id: caseIds.visit },
    { kind: 'resource', id: resourceIds.shown },
    { kind: 'case', id: caseIds.quiet },
    { kind: 'resource', id: resourceIds.takenDown },
  ]
  cloud.database.import('case_collections', [
    collectionOf(collectionIds.shown, { title: '接班第一个月', intro: '按这个顺序看，一周一项。\n每一项后面都有可以直接用的表格。', items, at: now - hour, reports: { waiting: [{ by: personId('周明远'), at: now - hour / 2, reason: '第二项的表格里有学生的名字' }], made: 1 } }),
    collectionOf(collectionIds.long, { title: '“看见每一个孩子”跨学段同课异构主题班会与家校沟通课程包（第二辑）修订', intro: '这一包里的小事，没有谁做对了什么，只有谁等了一等。'.repeat(10), items: [{ kind: 'resource', id: resourceIds.long }], at: now, studioId: longStudioId, visibility: 'studio', by: { id: personId(someone.longHost), name: someone.longHost }, circles: circlesSeeing('studio', { schoolId, studioId: longStudioId }) }),
  ])
}

type Whose = { author: string; studio: string; visibility: Visibility }

function resourceOf(id: string, at: number, more: Partial<ResourceWords>, piece: Partial<Piece>, downloads = 0, whose: Whose = { author: '林晓雯', studio: studioId, visibility: 'school' }): ResourceDocument {
  const { author, studio, visibility } = whose
  const words: ResourceWords = { version: 1, kind: 'class-meeting', topic: 'management', title: '开学第一周班会方案', text: '三次班会，一次二十分钟：认识、约定、分工。', tags: [], files: [], link: null, pictures: [], sentAt: at, ...more }
  const facts: Piece = { ...newPiece(personId(author)), version: 1, shown: { version: 1, visibility, at, files: 0 }, ...piece }
  const studioName = studio === studioId ? '陈知秋名班主任工作室' : '欧阳慕容·阿卜杜热合曼名班主任工作室（跨学段心理健康与家校协同方向）'
  const derived = { at, card: resourceCardOf(words), circles: circlesSeeing('self', { schoolId, studioId: studio }), facets: [], traces: [], waitsFrom: null, purgeAt: null, lookAt: null }
  return resourceShelf.derived({ _id: id, schoolId, studioId: studio, studioName, authorName: author, createdAt: at, contents: [words], revisedBy: '', decisions: [], downloads, rev: 1, ...derived, ...facts })
}

function collectionOf(id: string, more: Partial<CaseCollection>): CaseCollection {
  const by = { id: personId('陈知秋'), name: '陈知秋' }
  return { _id: id, schoolId, studioId, kind: 'course', title: '', intro: '', items: [], visibility: 'school', circles: circlesSeeing('school', { schoolId, studioId }), by, at: 0, revisedBy: '', rev: 1, ...more }
}

function stored(cloud: LocalCloud, n: number): string {
  const reply = cloud.upload({ openid: 'wx-lin-xiaowen', path: `resources/${resourceIds.shown}/${n}.pdf`, content: Buffer.from('%PDF-1.4\n%%EOF\n') })
  if (!('fileID' in reply)) throw new Error('The file was not stored.')
  return reply.fileID
}

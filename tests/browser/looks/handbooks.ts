import type { HandbookDocument, ShelfItem } from '../../../cloudfunctions/kit/documents'
import type { LocalCloud } from '../../../local/cloud/local-cloud'
import { storyId } from '../../../local/seed/story-ids'
import { personId, schoolId, studioId } from '../../../local/seed/story-people'
import { caseIds } from '../library-cases'
import { longStudioId } from './cast'
import { longCaseId } from './library'

// Handbooks that lie about, one for each way in which one can stand.

export const handbookIds = {
  fresh: storyId('handbook that is fresh'),
  compiling: storyId('handbook that is compiled'),
  failed: storyId('handbook that failed'),
  ready: storyId('handbook that is ready'),
  outdated: storyId('handbook that was changed'),
  empty: storyId('handbook with nothing in it'),
  long: storyId('handbook of long words'),
} as const

const day = 86_400_000
const cases = (...ids: string[]): ShelfItem[] => ids.map((id) => ({ kind: 'case', id }))

export function importHandbooks(cloud: LocalCloud, now: number): void {
  const items = cases(caseIds.visit, caseIds.quiet, caseIds.rules, caseIds.seats)
  const { bytes, file } = stored(cloud)
  const document = { at: now - 3_600_000, bytes, file, until: now + 29 * day, rev: 1 }
  const longWords = {
    title: '“看见每一个孩子”跨学段同课异构主题班会观摩与家校沟通案例选编（第二辑）修订',
    subtitle: '云溪市第三中学2025至2026学年第二学期名班主任工作室班主任专业成长共同体集中研讨成果汇编与反思录',
    foreword: '写在前面：这些小事里没有谁做对了什么，只有谁等了一等。'.repeat(12),
  }
  cloud.database.import('handbooks', [
    handbookOf(handbookIds.fresh, { title: '家校沟通案例选', subtitle: '2025-2026学年', foreword: '这一年的案例，按做法排列。\n愿它们在别的班里也用得上。', items, at: now - 60_000 }),
    handbookOf(handbookIds.compiling, { title: '新班主任起步', items, at: now - 120_000, run: 1, runs: [1], progress: { kind: 'compiling', done: 2, all: 4, since: now, lease: now + 30 * day } }),
    handbookOf(handbookIds.failed, { title: '主题班会二十例', items, at: now - day, document: { ...document, at: now - 2 * day }, progress: { kind: 'failed', at: now - day } }),
    handbookOf(handbookIds.ready, { title: '班级文化小册', items: items.slice(0, 2), at: now - 2 * day, document }),
    handbookOf(handbookIds.outdated, { title: '突发事件怎么办', items: items.slice(0, 2), at: now - 3 * day, rev: 2, document }),
    handbookOf(handbookIds.empty, { title: '还没有选的一本', items: [], at: now - 4 * day }),
    handbookOf(handbookIds.long, { ...longWords, items: cases(longCaseId), at: now, studioId: longStudioId, studioName: '欧阳慕容·阿卜杜热合曼名班主任工作室（跨学段心理健康与家校协同方向）' }),
  ])
}

function handbookOf(id: string, more: Partial<HandbookDocument>): HandbookDocument {
  return {
    ...{ _id: id, schoolId, studioId, studioName: '陈知秋名班主任工作室', by: { id: personId('陈知秋'), name: '陈知秋' }, title: '', subtitle: '', foreword: '' },
    ...{ items: [], at: 0, revisedBy: '', rev: 1, progress: { kind: 'none' }, document: null, run: 0, runs: [] },
    ...more,
  }
}

function stored(cloud: LocalCloud): { file: string; bytes: number } {
  const reply = cloud.upload({ openid: 'wx-chen-zhiqiu', path: `handbooks/${handbookIds.ready}/1.docx`, content: Buffer.from('PK') })
  if (!('fileID' in reply)) throw new Error('The file was not stored.')
  return { file: reply.fileID, bytes: 1_260_000 }
}

import type { OutputOf } from '../../../contract/index'
import type { CaseSection } from '../../../domain/library/case-words'
import type { Visibility } from '../../../domain/moderation/visibility'
import { isUnsaved, mostCredit, mostSection, mostTitle, writtenSections, type CaseDraft, type CaseField, type CaseProblem } from '../../services/library-case-draft'
import { caseNotices } from '../../services/library-case-state'
import { sectionNames, sectionOrder, stageNames, stageOrder } from '../../shared/index'
import { lengthOf } from '../../services/reflection-draft'
import type { StateNotice } from '../../services/reflection-state'
import { visibilityNames, visibilityReaders } from '../../services/visibility-words'
import { sizeWords } from '../../utils/size-words'
import { troubleSentence } from '../../utils/trouble'
import { grouped } from '../editor/editor-view'
import type { CaseType } from './case-types'
import type { Saved, Submitted } from './save-case'

type Known = OutputOf<'library.libraryCase'>

/** All but what is typed. */
export type CaseView = {
  notices: StateNotice[]
  /** What the reviewer said of it as a whole; empty: nothing. */
  remarkBy: string
  remark: string
  types: { value: string; words: string }[]
  /** Empty: none is chosen yet. */
  type: string
  stages: { value: string; words: string }[]
  stage: string
  tags: string[]
  files: { key: string; name: string; words: string }[]
  coAuthors: { id: string; name: string }[]
  visibilities: { value: Visibility; name: string; readers: string; chosen: boolean }[]
  consents: boolean
  action: string
  discardWords: string
}

export type SectionView = { key: CaseSection; name: string; hint: string; text: string; remark: string }

/** Who reads what a library holds; the case of nobody else's eyes is a draft. */
const offered: readonly Visibility[] = ['hosts', 'studio', 'school']

export function caseView(draft: CaseDraft, known: Known | null, types: readonly CaseType[], now: number): CaseView {
  const own = known?.own ?? null
  const round = lastRound(known)
  return {
    notices: own === null ? [] : caseNotices(own, known?.published !== null, now),
    remarkBy: round === null ? '' : `${round.by} 的修改意见`,
    remark: round?.text ?? '',
    types: types.filter(({ id, retired }) => !retired || id === draft.type).map(({ id, name }) => ({ value: id, words: name })),
    type: draft.type ?? '',
    stages: stageOrder.map((value) => ({ value, words: stageNames[value] })),
    stage: draft.stage ?? '',
    tags: draft.tags,
    files: draft.files.map(({ key, name, bytes, fileId }) => ({ key, name, words: [...(bytes > 0 ? [sizeWords(bytes)] : []), ...(fileId === '' ? ['还没上传'] : [])].join(' · ') })),
    coAuthors: draft.coAuthors,
    visibilities: offered.map((value) => ({ value, name: visibilityNames[value], readers: visibilityReaders[value], chosen: value === draft.visibility })),
    consents: draft.consents,
    action: draft.version === 0 ? '提交审核' : '再次提交',
    discardWords: draft.seen === 0 ? '放弃这篇草稿' : '放弃这次修改',
  }
}

/** With what the reviewer said of each. */
export function sectionViews(draft: CaseDraft, known: Known | null): SectionView[] {
  const remarks = lastRound(known)?.remarks ?? []
  return sectionOrder.map((key) => ({ key, name: sectionNames[key], hint: hints[key], text: draft.sections[key], remark: remarks.filter(({ section }) => section === key).map(({ text }) => text).join('\n') }))
}

export type Outline = { words: string; parts: { key: CaseSection; name: string; written: boolean; remarked: boolean; spoken: string }[] }

export function outlineOf(draft: Pick<CaseDraft, 'sections'>, known: Known | null): Outline {
  const written = writtenSections(draft)
  const remarks = lastRound(known)?.remarks ?? []
  const parts = sectionOrder.map((key) => {
    const [isWritten, isRemarked] = [written.includes(key), remarks.some(({ section }) => section === key)]
    return { key, name: sectionNames[key], written: isWritten, remarked: isRemarked, spoken: [sectionNames[key], isWritten ? '已写' : '还没写', ...(isRemarked ? ['有修改意见'] : [])].join('，') }
  })
  return { words: `已写 ${written.length}/${sectionOrder.length}`, parts }
}

/** 12 / 3,000 字 */
export function sectionCounter(text: string): { words: string; tooLong: boolean } {
  return { words: `${grouped(lengthOf(text))} / ${grouped(mostSection)} 字`, tooLong: lengthOf(text) > mostSection }
}

export function problemSentences(problems: readonly { field: CaseField; problem: CaseProblem }[], draft: CaseDraft): Partial<Record<CaseField, string>> {
  return Object.fromEntries(problems.map(({ field, problem }) => [field, problem === 'missing' ? missingWords(field) : tooLongWords(field, draft)]))
}

/** What the bar says of where the draft is. */
export function keptWords(draft: CaseDraft, { saving, unsafe, isKept }: { saving: boolean; unsafe: boolean; isKept: boolean }): string {
  if (saving) return '正在存到云端…'
  if (unsafe) return '还没有存下来'
  if (!isKept) return '边写边存在手机里'
  return isUnsaved(draft) ? '已存在手机里，还没存到云端' : '已存到云端，换一台设备也能接着写'
}

/** Why it is not in the cloud; empty: it is. */
export function troubleOf(outcome: Saved | Submitted): string {
  switch (outcome.kind) {
    case 'saved':
    case 'unchanged':
    case 'submitted':
    case 'not-passed':
      return ''
    case 'too-long':
      return '有一部分太长了，先存在手机里；删短一些再存到云端。'
    case 'conflict':
      return '另一台设备上存过更新的一份，请先在上面选一份。'
    case 'not-uploaded':
      return uploadWords(outcome.uploaded)
    case 'trouble':
      return outcome.trouble.kind === 'offline' ? '没有连上网络。写的都在手机里，连上后再点一次。' : troubleSentence(outcome.trouble)
  }
}

function uploadWords(uploaded: Extract<Saved, { kind: 'not-uploaded' }>['uploaded']): string {
  switch (uploaded.kind) {
    case 'offline':
      return '没有连上网络。写的都在手机里，连上后再点一次。'
    case 'lost':
      return `${uploaded.what}不在手机里了，请去掉以后重新选。`
    case 'failed':
      return `${uploaded.what}没有传上去。写的都在，请再点一次，或者先去掉它。`
  }
}

/** Of the version that is to be revised. */
function lastRound(known: Known | null): Known['rounds'][number] | null {
  const round = known?.rounds[0]
  return round !== undefined && round.outcome === 'returned' && round.version === known?.own?.version && known.own.state !== 'submitted' ? round : null
}

function missingWords(field: CaseField): string {
  if (field === 'title') return '起一个题目再提交。'
  if (field === 'type') return '选一个类型再提交。'
  return field === 'stage' ? '选一个学段再提交。' : '这一部分写几句再提交。'
}

function tooLongWords(field: CaseField, draft: CaseDraft): string {
  const [text, most] = field === 'title' ? [draft.title, mostTitle] : field === 'credit' ? [draft.credit, mostCredit] : field === 'type' || field === 'stage' ? ['', 0] : [draft.sections[field], mostSection]
  return `多了 ${grouped(lengthOf(text) - most)} 个字，删短一些再提交。`
}

const hints: Readonly<Record<CaseSection, string>> = {
  background: '班级和学生是什么情况，用「小A」这样的称呼',
  problem: '遇到了什么事，难在哪里',
  analysis: '为什么会这样，怎么看',
  practice: '一步一步怎么做的',
  outcome: '后来怎么样了，有什么变化',
  reflection: '回头看，有什么收获，还有什么没解决',
}

import type { OutputOf } from '../../../contract/index'
import type { Visibility } from '../../../domain/moderation/visibility'
import { lengthOf, mostText, mostTitle, type Problems, type ReflectionDraft, type Returned } from '../../services/reflection-draft'
import { stateNotices } from '../../services/reflection-state'
import { offeredVisibilities, visibilityNames, visibilityReaders } from '../../services/visibility-words'
import { explain } from '../../utils/wording'

type Known = OutputOf<'library.reflection'>

export type EditorView = {
  /** Null: it is being written. */
  queued: QueuedView | null
  /** Why it was not taken; empty: nothing speaks against it. */
  returnedWords: string
  /** Of a change: what others see meanwhile. */
  meanwhileWords: string
  activityTitle: string
  /** What was sent stays on its activity. */
  mayChooseActivity: boolean
  visibilities: { value: Visibility; name: string; readers: string; chosen: boolean }[]
  action: string
  discardWords: string
}

export type QueuedView = { icon: string; word: string; sentence: string; sending: boolean }

export function editorView(draft: ReflectionDraft, known: Known | null, sending: boolean): EditorView {
  const isNew = draft.version === 0
  return {
    queued: queuedView(draft, sending),
    returnedWords: draft.state.kind === 'returned' ? returnedWords(draft.state.because, draft, known) : refusedBefore(known, draft),
    meanwhileWords: isShown(known) ? '别人看到的还是原来的内容；发布以后重新检查，通过了才换。' : '',
    activityTitle: draft.activity === null ? '' : draft.activity.title === '' ? '这次活动' : draft.activity.title,
    mayChooseActivity: isNew,
    visibilities: offeredVisibilities.map((value) => ({ value, name: visibilityNames[value], readers: visibilityReaders[value], chosen: value === draft.visibility })),
    action: draft.visibility === 'self' ? '保存' : isNew ? '发布' : '发布修改',
    discardWords: isNew ? '放弃这篇草稿' : '放弃修改',
  }
}

/** 12 / 5,000 字 */
export function counterOf(text: string): string {
  return `${grouped(lengthOf(text))} / ${grouped(mostText)} 字`
}

export function problemWords({ title, text }: Problems, draft: Pick<ReflectionDraft, 'title' | 'text'>): { title: string; text: string } {
  const over = (words: string, most: number): string => `多了 ${grouped(lengthOf(words) - most)} 个字，删短一些再发布。`
  return {
    title: title === 'too-long' ? over(draft.title, mostTitle) : '',
    text: text === 'missing' ? '写几句再发布。' : text === 'too-long' ? over(draft.text, mostText) : '',
  }
}

function isShown(known: Known | null): boolean {
  return known !== null && known.shown !== null && known.own?.takenDown === null
}

function queuedView({ state, pictures }: ReflectionDraft, sending: boolean): QueuedView | null {
  if (state.kind !== 'queued') return null
  if (sending) return { icon: 'send', word: '正在发送', sentence: '可以离开这一页，会接着发。', sending }
  const wrong = pictures.findIndex(({ trouble }) => trouble === 'not-uploaded')
  switch (state.why) {
    case null:
      return { icon: 'hourglass', word: '待发送', sentence: '内容和图片都在手机里，等着发送。', sending }
    case 'offline':
      return { icon: 'wifi-off', word: '待发送', sentence: '没有连上网络。内容和图片都在手机里，连上以后会自动发送。', sending }
    case 'failed':
      return { icon: 'cloud-off', word: '待发送', sentence: `${wrong < 0 ? '刚才没有发成' : `第 ${wrong + 1} 张图片没有传上去`}。内容和图片都在手机里，打开小程序时会再试。`, sending }
  }
}

function returnedWords(because: Returned, draft: ReflectionDraft, known: Known | null): string {
  switch (because.kind) {
    case 'not-passed':
      return refusalWords(draft, because.standing, known)
    case 'picture-lost':
      return '有一张图片不在手机里了。去掉它，需要的话重新选一张。'
    case 'refused':
      if (because.code === 'VERSION_CHANGED') return '这一篇在别处改过了。再发布一次，就换成这里的内容。'
      if (because.code === 'NOT_ALLOWED') return '现在不在这个工作室里，没有发出去。内容都还在手机里。'
      return `没有发出去：${explain(because.code, because.detail).sentence}内容都还在。`
  }
}

/** What was found in what is to be changed now. */
function refusedBefore(known: Known | null, draft: ReflectionDraft): string {
  const standing = known?.own?.candidate?.standing
  return standing?.kind === 'refused' ? refusalWords(draft, standing, known) : ''
}

function refusalWords({ version, visibility }: ReflectionDraft, standing: Extract<Returned, { kind: 'not-passed' }>['standing'], known: Known | null): string {
  const own = { visibility, candidate: { version, visibility, sentAt: 0, standing }, takenDown: null, deletedAt: null }
  return stateNotices(own, known?.shown?.version ?? null, 0)[0]?.sentence ?? ''
}

/** 5,000 */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

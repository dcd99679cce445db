import type { InputOf, OutputOf } from '../../../contract/index'
import type { ResourceKind, Topic } from '../../../domain/library/case-words'
import type { Visibility } from '../../../domain/moderation/visibility'
import type { DraftDocument } from '../../services/draft-documents'

/** `isSchool`: the school as such, which has neither hosts nor members. */
export type Place = { id: string; name: string; isSchool: boolean }
type Known = OutputOf<'library.resource'>

/** What is being written on this phone. */
export type ResourceDraft = {
  /** Made with the draft: the same again is the same. Files lie under it. */
  id: string
  /** The latest version that the cloud has; 0: none. */
  version: number
  place: Place
  kind: ResourceKind | ''
  topic: Topic | ''
  title: string
  text: string
  /** As it is typed: words with spaces or commas between them. */
  tags: string
  link: string
  visibility: Visibility
  files: DraftDocument[]
  /** Under which number the next file is stored; none has one that was another's. */
  nextNumber: number
}

export const mostFiles = 5
export const mostTags = 5
const longestTag = 12

/** Goes up when the shape changes, so that an old one is forgotten instead of misread. */
const format = 1

export function newResource(id: string, place: Place): ResourceDraft {
  return { id, version: 0, place, kind: '', topic: '', title: '', text: '', tags: '', link: '', visibility: place.isSchool ? 'school' : 'studio', files: [], nextNumber: 1 }
}

export function resourceToEdit({ card, text, link, own, files }: Known, place: Place): ResourceDraft {
  const { id, kind, topic, title, tags } = card
  return {
    ...{ id, version: own?.version ?? 0, place, kind, topic, title, text, tags: tags.join(' '), link: link ?? '', visibility: own?.visibility ?? 'studio' },
    files: (own?.files ?? []).map(({ file, name }, i) => ({ key: `kept-${i}`, number: 0, path: '', name, kind: files[i]?.kind ?? 'pdf', bytes: files[i]?.bytes ?? 0, fileId: file })),
    // What was uploaded under a number before has been copied since.
    nextNumber: 1,
  }
}

/** Each once. */
export function tagsOf({ tags }: Pick<ResourceDraft, 'tags'>): string[] {
  return [...new Set(tags.split(/[\s,，、;；#＃]+/u).filter((tag) => tag !== ''))]
}

export type Field = 'kind' | 'topic' | 'title' | 'text' | 'tags' | 'files' | 'link'
export type Problems = Partial<Record<Field, string>>

export const fieldOrder: readonly Field[] = ['kind', 'topic', 'title', 'files', 'link', 'text', 'tags']

/** Nothing where it may be sent. */
export function problemsOf(draft: ResourceDraft): Problems {
  const tags = tagsOf(draft)
  const link = draft.link.trim()
  const problems: [Field, string][] = [
    ['kind', draft.kind === '' ? '选一个种类。' : ''],
    ['topic', draft.topic === '' ? '选一个主题。' : ''],
    ['title', draft.title.trim() === '' ? '写一个标题。' : ''],
    ['files', draft.files.length === 0 && link === '' ? '加一个文件，或者填一个链接。' : ''],
    ['link', link === '' ? '' : linkProblem(link)],
    ['tags', tags.length > mostTags ? `标签最多 ${mostTags} 个，现在有 ${tags.length} 个。` : tags.some((tag) => tag.length > longestTag) ? `一个标签最多 ${longestTag} 个字。` : ''],
  ]
  return Object.fromEntries(problems.filter(([, words]) => words !== ''))
}

function linkProblem(link: string): string {
  if (/^http:\/\//i.test(link)) return '这个链接不够安全，请用 https:// 开头的。'
  return /^https:\/\/[^\s/$.?#][^\s]*$/u.test(link) ? '' : '链接要以 https:// 开头，中间没有空格。'
}

/** As it is sent; everything is uploaded, and nothing speaks against it. */
export function inputOf({ id, version, place, kind, topic, title, text, link, visibility, files, ...draft }: ResourceDraft): InputOf<'library.writeResource'> {
  return {
    ...{ id, studioId: place.id, version: version + 1, title: title.trim(), text: text.trim(), tags: tagsOf(draft), visibility },
    kind: kind === '' ? 'class-meeting' : kind,
    topic: topic === '' ? 'management' : topic,
    files: files.map(({ fileId, name }) => ({ file: fileId, name })),
    link: link.trim() === '' ? null : link.trim(),
  }
}

/** Those for which the phone has no room: they live as long as the mini-program. */
const homeless = new Map<string, ResourceDraft>()

/** @param of the id of the resource that is edited; empty: a new one. */
export function readResourceDraft(of: string): ResourceDraft | null {
  const unsafe = homeless.get(of)
  if (unsafe !== undefined) return unsafe
  const stored = wx.getStorageSync<{ format: number; draft: ResourceDraft } | ''>(keyOf(of))
  return stored !== '' && stored.format === format ? stored.draft : null
}

/** False: the phone is full, and the draft is lost with the mini-program. */
export function keepResourceDraft(of: string, draft: ResourceDraft): boolean {
  try {
    wx.setStorageSync(keyOf(of), { format, draft })
    homeless.delete(of)
    return true
  } catch {
    homeless.set(of, draft)
    return false
  }
}

export function forgetResourceDraft(of: string): void {
  homeless.delete(of)
  wx.removeStorageSync(keyOf(of))
}

function keyOf(of: string): string {
  return `resource-draft:${of}`
}

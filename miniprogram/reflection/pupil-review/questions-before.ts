import type { Visibility } from '../../../domain/moderation/visibility'
import { visibilityReaders } from '../../services/visibility-words'
import type { FindingKind } from '../pupil-check/index'
import type { Clue } from './find-clues'
import { kindNames } from './kind-names'

/** What `wx.showModal` shows; 取消 leads back to the editor. */
export type Question = { title: string; content: string; confirmText: string; cancelText: string }

/**
 * What is asked before something goes to readers, one after the other: once where the check still finds something, once where there are pictures.
 * @param pictures those that their readers have not seen yet: all of what is new or goes to more people, of an edit those added
 * @param act what is submitted is published by somebody else
 */
export function questionsBefore({ clues, pictures, visibility, act = '发布' }: { clues: readonly Clue[]; pictures: number; visibility: Visibility; act?: '发布' | '提交' }): Question[] {
  if (visibility === 'self') return []
  const readers = `发布以后，${visibilityReaders[visibility]}。`
  const questions: Question[] = []
  if (clues.length > 0) questions.push({ title: '可能还有学生信息', content: `文字里像有 ${countsOf(clues)}。${readers}`, ...answers, confirmText: `照样${act}` })
  if (pictures > 0) {
    const content = `能认出学生的照片，先换成背影、远景，或打上马赛克。${readers}`
    questions.push({ title: '照片里可能有学生的脸', content, ...answers, confirmText: '都看过了' })
  }
  return questions
}

const answers = { cancelText: '回去看看' }
const mostNames = 3

/** 2 个姓名（林晓雨、王强）、1 个电话号码 */
function countsOf(clues: readonly Clue[]): string {
  const kinds = [...new Set(clues.map(({ kind }) => kind))]
  return kinds.map((kind) => countOf(kind, clues.filter((clue) => clue.kind === kind))).join('、')
}

function countOf(kind: FindingKind, clues: readonly Clue[]): string {
  const count = `${clues.length} 个${kindNames[kind]}`
  if (kind !== 'name') return count
  const names = clues.slice(0, mostNames).map(({ forms }) => forms[0] ?? '')
  return `${count}（${names.join('、')}${clues.length > mostNames ? ' 等' : ''}）`
}

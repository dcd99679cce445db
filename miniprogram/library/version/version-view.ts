import type { OutputOf } from '../../../contract/index'
import { sectionNames, sectionOrder } from '../../shared/index'
import { momentOf } from '../../utils/china-time'
import { paragraphsOf } from '../../utils/paragraphs'

export type Version = OutputOf<'library.caseVersion'>
type Part = { key: number; text: string; kind: 'same' | 'added' | 'removed' }

export type VersionView = {
  title: string
  whenWords: string
  /** Empty: there is nothing to compare it with. */
  comparedWords: string
  sections: { key: string; name: string; changed: boolean; parts: Part[]; paragraphs: { key: number; text: string }[] }[]
}

export function versionViewOf({ words, changes, comparedWith }: Version, now: number): VersionView {
  const sections = sectionOrder.map((section) => {
    const change = changes.find((one) => one.section === section)
    return {
      key: section,
      name: sectionNames[section],
      changed: change !== undefined,
      parts: (change?.parts ?? []).map((part, key) => ({ key, ...part })),
      paragraphs: paragraphsOf(words.sections[section]).map((text, key) => ({ key, text })),
    }
  })
  return {
    title: words.title,
    whenWords: `第 ${words.version} 版 · ${momentOf(words.sentAt, now)}`,
    comparedWords: comparedWith === null ? '' : comparedWordsOf(comparedWith, sections.filter(({ changed }) => changed).map(({ name }) => name)),
    sections: sections.filter(({ changed, paragraphs }) => changed || paragraphs.length > 0),
  }
}

function comparedWordsOf(version: number, names: readonly string[]): string {
  return names.length === 0 ? `六个部分和第 ${version} 版一样。` : `和第 ${version} 版比，改了${names.join('、')}。`
}

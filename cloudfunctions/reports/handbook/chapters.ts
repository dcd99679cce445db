import { caseSections } from '../../../domain/library/case-words'
import { resourceKindNames, sectionNames, stageNames, topicNames } from '../../../domain/shared/library-words'
import type { CaseWords, LibraryCase, ResourceDocument, ResourceWords } from '../../kit/documents'
import type { BookPicture, Chapter } from './book'

/** `typeName`: as the school calls the type now. */
export function caseChapter({ card, studioName }: LibraryCase, words: CaseWords, typeName: string, pictures: BookPicture[], picturesLeftOut: number): Chapter {
  const { title, stage, tags, sections, files, credit } = words
  return {
    title,
    authors: card.authors.map(({ name }) => name),
    about: [[studioName, typeName, stage === null ? '' : stageNames[stage]].filter((part) => part !== '').join(' · '), tags.join('　')].filter((line) => line !== ''),
    parts: caseSections.map((section) => ({ heading: sectionNames[section], text: sections[section] })).filter(({ text }) => text.trim() !== ''),
    pictures,
    notes: [
      ...(picturesLeftOut === 0 ? [] : [`另有图片 ${picturesLeftOut} 张，见小程序“案例库”。`]),
      ...(files.length === 0 ? [] : [`附件（见小程序“案例库”）：${files.map(({ name }) => name).join('、')}`]),
      ...(credit === '' ? [] : [`致谢与指导：${credit}`]),
    ],
  }
}

export function resourceChapter({ authorName, studioName }: ResourceDocument, { title, kind, topic, tags, text, link, files }: ResourceWords): Chapter {
  return {
    title,
    authors: [authorName],
    about: [[studioName, resourceKindNames[kind], topicNames[topic]].join(' · '), tags.join('　')].filter((line) => line !== ''),
    parts: text.trim() === '' ? [] : [{ heading: '', text }],
    pictures: [],
    notes: [...(files.length === 0 ? [] : [`文件（见小程序“资源库”）：${files.map(({ name }) => name).join('、')}`]), ...(link === null ? [] : [`链接：${link}`])],
  }
}

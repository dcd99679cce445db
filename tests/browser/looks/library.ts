import type { LocalCloud } from '../../../local/cloud/local-cloud'
import { storyId } from '../../../local/seed/story-ids'
import { officeFile } from '../../support/office-files'
import { ask, caseIds, publish, tellCases, type ToldCase } from '../library-cases'
import { longMembers, longStudioId, openidOf, openids } from './cast'

export const longCaseId = storyId('library case of long words')
export const longUseId = storyId('long use')

const sentence = '那天的教室里很安静，我第一次听见粉笔落在槽里的声音，也第一次觉得，等一等，比讲一讲更难，也更值得。'
const paragraphs = (count: number): string => Array.from({ length: count }, (_, i) => `${i + 1}. ${sentence.repeat(3)}`).join('\n')

/** The library of the story, one case in which everything is as long as it may be, and what readers said of a case. */
export async function tellLibrary(cloud: LocalCloud): Promise<void> {
  await tellCases(cloud)
  await publish(cloud, await longCase())
  await ask(cloud, openids.longLate, 'library.useCase', { id: longUseId, caseId: longCaseId, text: sentence.repeat(4).slice(0, 200) })
  await ask(cloud, openids.longMember, 'library.reportText', { of: 'use', id: longUseId, reason: '这一句写得太像我们班了，家长读到会多想，请主持人看一看要不要留着。'.repeat(5) })
  await ask(cloud, openids.longLate, 'library.favourCase', { id: longCaseId, favourite: true })
  await ask(cloud, openids.member, 'library.favourCase', { id: caseIds.visit, favourite: true })
  await ask(cloud, openidOf('吕文博'), 'library.reportCase', { id: caseIds.corner, reason: '第二段里好像能认出是哪个班' })
}

async function longCase(): Promise<ToldCase> {
  const docx = await officeFile('docx')
  return {
    id: longCaseId,
    openid: openids.longMember,
    host: openids.longHost,
    studio: longStudioId,
    title: '“看见每一个孩子”跨学段同课异构主题班会观摩以后，和同组老师们慢慢说一说的几件小事与一个没有解决好的难题，以及后来的变化',
    type: 'home-school',
    stage: 'vocational',
    tags: ['跨学段同课异构主题班会', '家校沟通与协同育人机制', '心理健康', '班会', '家访'],
    visibility: 'studio',
    coAuthors: longMembers.slice(0, 2).map(({ name }) => name),
    credit: '感谢欧阳慕容·阿卜杜热合曼老师、古丽仙·阿布都克里木江老师和第三中学东校区全体班主任老师两个学期以来一次又一次的听课、研讨与鼓励，也感谢孩子们。',
    sections: { background: paragraphs(2), problem: paragraphs(1), analysis: paragraphs(3), practice: paragraphs(6), outcome: paragraphs(2), reflection: paragraphs(1) },
    pictures: ['window', 'shelf'],
    files: [
      { name: '以看见每一个孩子为主题的跨学段同课异构主题班会观摩活动设计稿与学生活动单（第三次修改）.docx', content: docx },
      { name: '活动单.docx', content: docx },
    ],
  }
}

import type { TextContent } from '../messages/text-content'
import type { ReportableText } from '../moderation/text-reports'
import type { Words } from './message-words'

/** What it is called, and where it stands. */
const names: Readonly<Record<ReportableText, [name: string, where: (title: string) => string]>> = {
  comment: ['评论', (title) => `在反思《${title}》下面`],
  use: ['“我班用过”', (title) => `在案例《${title}》下面`],
  collection: ['专辑', (title) => `《${title}》`],
}

export function textMessageWords(content: TextContent): Words {
  const { of, title, at } = content
  const [name, where] = names[of]
  const place = title === '' ? '' : `${where(title)}，`
  switch (content.kind) {
    case 'text-removed': {
      const note = `${content.as === 'host' ? '主持人' : '管理办公室'}看过后移除了，别人看不到了`
      return { title: `${name}已被移除`, text: `${place}${note}`, result: '已移除', what: of === 'collection' && title !== '' ? title : `写的${name}`, at, note }
    }
    case 'text-reported':
    case 'text-reported-to-office': {
      const note = '请看后决定移除或保留'
      return { title: `${content.person}的${name}被举报`, text: `${place}${note}`, result: '待处理', what: `${content.person}的${name}`, at, note }
    }
    default:
      return content satisfies never
  }
}

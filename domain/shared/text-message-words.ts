import type { TextContent } from '../messages/text-content'
import type { ReportableText } from '../moderation/text-reports'
import type { Words } from './message-words'

/** What it is called, where it stands, and what it is to be taken away. */
const names: Readonly<Record<ReportableText, [name: string, where: (title: string) => string, taken: string, left: string]>> = {
  comment: ['评论', (title) => `在反思《${title}》下面`, '移除', '别人看不到了'],
  use: ['“我班用过”', (title) => `在案例《${title}》下面`, '移除', '已经不再显示'],
  collection: ['专辑', (title) => `《${title}》`, '删除', '里面的案例和资源都还在'],
}

export function textMessageWords(content: TextContent): Words {
  const { of, title, at } = content
  const [name, where, taken, left] = names[of]
  const place = title === '' ? '' : `${where(title)}，`
  switch (content.kind) {
    case 'text-removed': {
      const note = `${content.as === 'host' ? '主持人' : '管理办公室'}看过后${taken}了`
      return { title: `${name}已被${taken}`, text: `${place}${note}，${left}`, result: `已${taken}`, what: of === 'collection' && title !== '' ? title : `写的${name}`, at, note }
    }
    case 'text-reported':
    case 'text-reported-to-office': {
      const note = `请看后决定${taken}或保留`
      return { title: `${content.person}的${name}被举报`, text: `${place}${note}`, result: '待处理', what: `${content.person}的${name}`, at, note }
    }
    default:
      return content satisfies never
  }
}

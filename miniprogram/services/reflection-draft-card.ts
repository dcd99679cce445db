import { momentOf } from '../utils/china-time'
import type { ReflectionDraft } from './reflection-draft'

/** A draft among one's own reflections. */
export type DraftCard = {
  id: string
  tag: string
  tone: 'plain' | 'waits' | 'wrong'
  title: string
  excerpt: string
  /** When it was changed, how many pictures, why it waits. */
  details: string
  spoken: string
  discardLabel: string
}

const excerptCharacters = 60

export function draftCard(draft: ReflectionDraft, now: number, sending: boolean): DraftCard {
  const { tag, tone, why } = standingOf(draft, sending)
  const characters = [...draft.text.trim().replace(/\s+/g, ' ')]
  const excerpt = characters.length > excerptCharacters ? `${characters.slice(0, excerptCharacters).join('')}…` : characters.join('')
  const pictures = draft.pictures.length === 0 ? '' : `${draft.pictures.length} 张图片`
  const title = draft.title.trim()
  const details = [momentOf(draft.changedAt, now), pictures, why].filter((words) => words !== '').join(' · ')
  const shown = { title, excerpt: excerpt === '' && title === '' ? '还没有写字' : excerpt }
  const name = title === '' ? shown.excerpt.slice(0, 12) : title
  return { id: draft.id, tag, tone, ...shown, details, spoken: [tag, title, shown.excerpt, details].filter((words) => words !== '').join('，'), discardLabel: `放弃：${name}` }
}

/** What a page says that does not list them; empty: there is none. */
export function draftsWords(drafts: readonly ReflectionDraft[]): string {
  const waiting = drafts.filter(({ state }) => state.kind === 'queued').length
  const writing = drafts.length - waiting
  const parts = [...(waiting > 0 ? [`${waiting} 篇待发送`] : []), ...(writing > 0 ? [`${writing} 篇草稿`] : [])]
  return parts.length === 0 ? '' : `还有 ${parts.join('、')}`
}

function standingOf({ state, version }: ReflectionDraft, sending: boolean): Pick<DraftCard, 'tag' | 'tone'> & { why: string } {
  switch (state.kind) {
    case 'draft':
      return { tag: version === 0 ? '草稿' : '修改的草稿', tone: 'plain', why: '' }
    case 'returned':
      return { tag: '没有发出', tone: 'wrong', why: '点开看原因' }
    case 'queued':
      if (sending) return { tag: '正在发送', tone: 'waits', why: '' }
      return { tag: '待发送', tone: 'waits', why: state.why === 'offline' ? '没有连上网络' : state.why === 'failed' ? '刚才没有发成' : '' }
  }
}

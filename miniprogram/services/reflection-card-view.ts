import { momentOf } from '../utils/china-time'
import type { Card } from './reflection-list'
import { stateNotices, type Tone } from './reflection-state'
import { visibilityNames } from './visibility-words'

/** One reflection in a list. */
export type ReflectionCardView = {
  id: string
  /** Empty where the list is of one person. */
  author: string
  authorId: string
  studioId: string
  /** Empty where the list is of one studio. */
  studioName: string
  /** Empty: none, or the list is of one activity. */
  activity: string
  activityId: string
  title: string
  excerpt: string
  pictures: { key: string; url: string }[]
  /** 共 5 张; empty where all of them are shown. */
  moreWords: string
  whenWords: string
  /** How one's own stands, who sees it. */
  tags: { words: string; tone: Tone | 'plain' | 'good' }[]
  /** All of it for whoever hears the page. */
  spoken: string
}

/** `read`: what was opened on this phone. */
export type CardOptions = { withAuthor: boolean; withStudio: boolean; withActivity: boolean; read: ReadonlySet<string>; now: number }

/** What the cloud gives of a text at most; as long as that, it goes on. */
const excerptCharacters = 120

export function reflectionCardView(card: Card, { withAuthor, withStudio, withActivity, read, now }: CardOptions): ReflectionCardView {
  const whenWords = momentOf(card.at, now)
  const tags = tagsOf(card, read, now)
  const excerpt = [...card.excerpt].length < excerptCharacters ? card.excerpt : `${card.excerpt}…`
  const said = [card.author.name, card.title, excerpt, picturesWords(card.pictureCount), whenWords, ...tags.map(({ words }) => words)]
  return {
    id: card.id,
    author: withAuthor ? card.author.name : '',
    authorId: card.author.id,
    studioId: card.studio.id,
    studioName: withStudio ? card.studio.name : '',
    activity: withActivity ? (card.activity?.title ?? '') : '',
    activityId: card.activity?.id ?? '',
    title: card.title,
    excerpt,
    pictures: card.pictures.map(({ url }, index) => ({ key: String(index), url })),
    moreWords: card.pictureCount > card.pictures.length ? `共 ${card.pictureCount} 张` : '',
    whenWords,
    tags,
    spoken: said.filter((words) => words !== '').join('，'),
  }
}

function tagsOf({ id, own, shownTo, chosen, answered }: Card, read: ReadonlySet<string>, now: number): ReflectionCardView['tags'] {
  const choice = chosen ? [{ words: '推荐', tone: 'good' as const }] : []
  if (own === null) return [...choice, ...hostTags(answered, read.has(id))]
  // Lists do not say which version is shown; tags say nothing of it either.
  const states = stateNotices(own, null, now).map(({ word, tone }) => ({ words: word, tone }))
  return [...states, ...choice, { words: visibilityNames[shownTo ?? own.visibility], tone: 'plain' }]
}

/** To hosts: what there is still to do. */
function hostTags(answered: boolean | null, isRead: boolean): ReflectionCardView['tags'] {
  if (answered === null) return []
  if (answered) return [{ words: '已反馈', tone: 'plain' }]
  return isRead ? [{ words: '已读', tone: 'plain' }, { words: '还没反馈', tone: 'waits' }] : [{ words: '还没反馈', tone: 'waits' }]
}

function picturesWords(count: number): string {
  return count === 0 ? '' : `${count} 张图片`
}

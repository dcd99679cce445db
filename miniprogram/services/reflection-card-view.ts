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
  tags: { words: string; tone: Tone | 'plain' }[]
  /** All of it for whoever hears the page. */
  spoken: string
}

export type CardOptions = { withAuthor: boolean; withStudio: boolean; withActivity: boolean; now: number }

/** What the cloud gives of a text at most; as long as that, it goes on. */
const excerptCharacters = 120

export function reflectionCardView(card: Card, { withAuthor, withStudio, withActivity, now }: CardOptions): ReflectionCardView {
  const whenWords = momentOf(card.at, now)
  const tags = tagsOf(card, now)
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

function tagsOf({ own, shownTo }: Card, now: number): ReflectionCardView['tags'] {
  if (own === null) return []
  // Lists do not say which version is shown; tags say nothing of it either.
  const states = stateNotices(own, null, now).map(({ word, tone }) => ({ words: word, tone }))
  return [...states, { words: visibilityNames[shownTo ?? own.visibility], tone: 'plain' }]
}

function picturesWords(count: number): string {
  return count === 0 ? '' : `${count} 张图片`
}

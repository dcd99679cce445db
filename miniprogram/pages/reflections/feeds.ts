import type { Feed, ReflectionList } from '../../services/reflection-list'
import { reflectionCardView, type ReflectionCardView } from '../../services/reflection-card-view'
import type { Today } from '../../services/today'

export type FeedName = 'mine' | 'studio' | 'school'
export type MyStudio = Pick<Today['studios'][number], 'id' | 'name' | 'role'>

/** Who is in no studio has none to read in and writes nothing. */
export function feedOptions(studios: readonly MyStudio[]): { value: FeedName; words: string }[] {
  const school = { value: 'school', words: '学校' } as const
  return studios.length === 0 ? [school] : [{ value: 'mine', words: '我的' }, { value: 'studio', words: '工作室' }, school]
}

/** @param unanswered those alone to which no host has said anything; for hosts. */
export function feedOf(name: FeedName, studio: MyStudio | undefined, unanswered: boolean): Feed {
  if (name === 'mine') return { feed: 'mine' }
  if (name !== 'studio' || studio === undefined) return { feed: 'school' }
  return unanswered && studio.role === 'host' ? { feed: 'studio', studioId: studio.id, unanswered: true } : { feed: 'studio', studioId: studio.id }
}

export function sameFeed(a: Feed, b: Feed): boolean {
  return a.feed === b.feed && (a.feed !== 'studio' || b.feed !== 'studio' || (a.studioId === b.studioId && a.unanswered === b.unanswered))
}

/** Where somebody decides on reflections. `words`: how many wait; empty: none, or not counted. Null: nowhere. */
export function decidingOf({ studios, office }: Pick<Today, 'studios' | 'office'>): { words: string } | null {
  const hosted = studios.filter(({ role }) => role === 'host')
  if (office === null && hosted.length === 0) return null
  // What waits in the school is all of it.
  const count = office === null ? hosted.reduce((sum, { desk }) => sum + (desk?.reflections ?? 0), 0) : (office.reflections ?? 0)
  return { words: count === 0 ? '' : `${count < 100 ? count : '99+'} 篇` }
}

export function cardsOf({ of, cards }: Pick<ReflectionList, 'of' | 'cards'>, read: ReadonlySet<string>, now: number): ReflectionCardView[] {
  const options = { withAuthor: of.feed !== 'mine', withStudio: of.feed === 'school', withActivity: true, read, now }
  return cards.map((card) => reflectionCardView(card, options))
}

export type EmptyWords = { title: string; text: string }

export function emptyWords(name: FeedName, mayWrite: boolean, unanswered: boolean): EmptyWords {
  if (name === 'studio' && unanswered) return { title: '都反馈过了', text: '有新的反思，会出现在这里。' }
  switch (name) {
    case 'mine':
      return { title: '还没有写过反思', text: '活动以后的一点体会、班里的一件小事，几句话就可以。写给谁看，自己定。' }
    case 'studio':
      return { title: '工作室里还没有反思', text: '写一篇给同事看看，也可以先只留给自己。' }
    case 'school':
      return { title: '学校里还没有公开的反思', text: mayWrite ? '写的时候选「学校」，全校的老师就能看到。' : '老师们写的反思选了「学校」，会出现在这里。' }
  }
}

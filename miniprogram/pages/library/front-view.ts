import type { LibraryFront } from '../../services/library-front'
import type { Today } from '../../services/today'

export type Shortcut = { name: 'mine' | 'favourites' | 'resources' | 'collections' | 'handbooks'; icon: string; words: string }

export type FrontView = {
  /** 全校, then one’s studios; none where there is nothing to choose. */
  places: { value: string; words: string }[]
  types: { id: string; name: string; cases: number; spoken: string }[]
  shortcuts: Shortcut[]
  /** Whoever reviews, decides on reports, or both. */
  reviews: boolean
  mayWrite: boolean
  total: number
}

export function frontViewOf({ studios, types, reviews, office, total }: LibraryFront): FrontView {
  const hosts = reviews.studioIds.length > 0
  return {
    places: studios.length === 0 ? [] : [{ value: 'school', words: '全校' }, ...studios.map(({ id, name }) => ({ value: id, words: name }))],
    types: types.map((type) => ({ ...type, spoken: `${type.name}，${type.cases} 篇` })),
    shortcuts: shortcutsOf(studios.length > 0, hosts || office),
    reviews: hosts || reviews.school || office,
    mayWrite: studios.length > 0,
    total,
  }
}

/** How many cases wait for whoever reviews, as the home page was told last; empty: none, or not known. */
export function waitingWords(today: Pick<Today, 'studios' | 'office' | 'casesToReview'> | undefined): string {
  if (today === undefined) return ''
  const hosted = today.studios.reduce((sum, { desk }) => sum + (desk?.libraryCases ?? 0), 0)
  // What waits in the school holds what waits in its studios.
  const count = Math.max(hosted, today.office?.libraryCases ?? 0, today.casesToReview ?? 0)
  return count === 0 ? '' : `${count < 100 ? count : '99+'} 篇`
}

function shortcutsOf(mayWrite: boolean, makesHandbooks: boolean): Shortcut[] {
  return [
    ...(mayWrite ? [{ name: 'mine', icon: 'notebook-pen', words: '我的案例' } as const] : []),
    { name: 'favourites', icon: 'bookmark', words: '收藏' },
    { name: 'resources', icon: 'folder-open', words: '资源' },
    { name: 'collections', icon: 'layers', words: '专辑' },
    ...(makesHandbooks ? [{ name: 'handbooks', icon: 'book-text', words: '工作手册' } as const] : []),
  ]
}

export function emptyWords(of: string, mayWrite: boolean): { title: string; text: string } {
  const where = of === 'school' ? '案例库里还没有案例' : '这个工作室还没有案例'
  return { title: where, text: mayWrite ? '班里发生过、想明白了的一件事，就可以写成第一篇。' : '老师们写的案例发布以后，会出现在这里。' }
}

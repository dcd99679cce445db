import type { Known } from './detail-view'

// 2 March 2026, 12:00 in China.
export const now = Date.UTC(2026, 2, 2, 4)
const day = 86_400_000

export const words = (version: number, text: string): NonNullable<Known['shown']> => ({ version, title: '晨读之前', text, pictures: [{ url: `large-${version}`, smallUrl: `small-${version}`, width: 960, height: 720 }], sentAt: now })
export const known = (more: Partial<Known> = {}): Known => ({
  id: 'r',
  author: { id: 'p', name: '周明远' },
  studio: { id: 's', name: '启明工作室' },
  activity: null,
  at: now - day,
  shown: words(1, '一。\n\n二。'),
  sent: null,
  own: null,
  chosen: false,
  feedback: null,
  thanks: { count: 0, names: [], mine: false },
  comments: null,
  versions: [],
  ...more,
})

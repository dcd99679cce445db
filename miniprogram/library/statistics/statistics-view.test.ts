import { expect, it } from '@jest/globals'
import { statisticsView, type Statistics } from './statistics-view'

const line = (name: string, published: number) => ({ id: `${name}-id`, name, published, uses: 2, reads: 30 })
const statistics: Statistics = { total: { published: 3, uses: 2, reads: 30, authors: 2 }, types: [line('家校沟通协调', 3)], studios: [line('陈知秋名班主任工作室', 3)], people: [line('周明远', 2), line('吴佳怡', 1)] }

it.each([
  ['type' as const, ['家校沟通协调']],
  ['studio' as const, ['陈知秋名班主任工作室']],
  ['person' as const, ['周明远', '吴佳怡']],
])('by %s it lists what was counted', (group, names) => {
  expect(statisticsView(statistics, group).rows.map(({ name }) => name)).toEqual(names)
})

it('what was published opens into the cases, unless there are none', () => {
  const none = { ...statistics, total: { ...statistics.total, published: 0 } }
  expect([statistics, none].map((known) => statisticsView(known, 'type').totals[0]?.opens)).toEqual([true, false])
})

it('a type without cases opens into nothing', () => {
  expect(statisticsView({ ...statistics, types: [line('家校沟通协调', 3), line('突发事件处置', 0)] }, 'type').rows.map(({ opens }) => opens)).toEqual([true, false])
})

it('where there are more contributors than are named it says so', () => {
  const people = Array.from({ length: 50 }, (_, i) => line(`老师${i}`, 1))
  expect(statisticsView({ ...statistics, people }, 'person').note).toBe('只列出发布最多的 50 位。')
})

import { expect, it } from '@jest/globals'
import { filterChoices, withChoice } from './filter-choices'

const offered = { types: [{ id: 'culture', name: '班级文化建设' }, { id: 'home', name: '家校沟通协调' }], tags: ['班规', '家访'] }

it('each picker begins with whichever, and shows what was chosen', () => {
  const [type, stage, tag] = filterChoices(offered, { type: 'home' })
  expect([type?.names, type?.index, type?.words]).toEqual([['全部类型', '班级文化建设', '家校沟通协调'], 2, '家校沟通协调'])
  expect([stage?.chosen, stage?.words, tag?.words]).toEqual([false, '学段', '标签'])
})

it('choosing a line sets its filter, and the first line takes it away', () => {
  expect(withChoice(offered, { type: 'home' }, 'stage', 2)).toEqual({ type: 'home', stage: 'junior' })
  expect(withChoice(offered, { type: 'home', featured: true }, 'type', 0)).toEqual({ featured: true })
})

it('a tag that few use can be looked for, and stays among those offered', () => {
  const filters = { tag: '走廊' }
  expect(filterChoices(offered, filters)[2]).toMatchObject({ names: ['全部标签', '走廊', '班规', '家访'], index: 1 })
  expect(withChoice(offered, filters, 'tag', 2)).toEqual({ tag: '班规' })
})

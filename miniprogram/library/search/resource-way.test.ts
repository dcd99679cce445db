import { describe, expect, it } from '@jest/globals'
import { resourceWay } from './resource-way'

describe('who types words for cases', () => {
  it.each([
    ['家长会', { words: '沟通协调', topic: 'communication' }],
    ['家长会 课件', { words: '课件 · 沟通协调', kind: 'courseware', topic: 'communication' }],
    ['开学第一课 ppt', { words: '课件', kind: 'courseware' }],
    ['考前焦虑', { words: '心理健康', topic: 'mental-health' }],
    ['防溺水', { words: '#防溺水', tag: '防溺水' }],
    ['孩子不肯上学 怎么办', { words: '' }],
    ['那天他在走廊里哭了很久很久才说', { words: '' }],
  ])('%s is led to resources that may help', (typed, way) => expect(resourceWay(typed)).toEqual(way))
})

import { describe, expect, it } from '@jest/globals'
import { resourceWay } from './resource-way'

describe('who types words for cases', () => {
  it.each([
    ['家长会', { words: '沟通协调', topic: 'communication' }],
    ['家长会 课件', { words: '课件 · 沟通协调', kind: 'courseware', topic: 'communication' }],
    ['开学第一课 ppt', { words: '课件', kind: 'courseware' }],
    ['考前焦虑', { words: '心理健康', topic: 'mental-health' }],
    ['防溺水', { words: '#防溺水', tag: '防溺水' }],
    ['登记表', { words: '制度与表格', kind: 'form' }],
    ['课代表', { words: '' }],
    ['学生', { words: '' }],
    ['鲸鱼迁徙路线', { words: '' }],
  ])('%s is led to resources that may help', (typed, way) => expect(resourceWay(typed, ['防溺水', '倾听'])).toEqual(way))
})

import { expect, it } from '@jest/globals'
import { mayRetire, moved, nameProblem, renamed, retired, type CaseType } from './type-list'

const type = (id: string, more: Partial<CaseType> = {}): CaseType => ({ id, name: `${id}类`, retired: false, ...more })
const types = [type('one'), type('two'), type('three')]
const order = (list: readonly CaseType[]) => list.map(({ id }) => id)

it.each<[string, string, -1 | 1, string[]]>([
  ['the second goes up', 'two', -1, ['two', 'one', 'three']],
  ['the second goes down', 'two', 1, ['one', 'three', 'two']],
  ['the first stays where it is', 'one', -1, ['one', 'two', 'three']],
  ['the last stays where it is', 'three', 1, ['one', 'two', 'three']],
])('moved by one, %s', (_what, id, by, after) => {
  expect(order(moved(types, id, by))).toEqual(after)
})

it('a type keeps its id under another name', () => {
  expect(renamed(types, 'two', '家校共育')[1]).toEqual(type('two', { name: '家校共育' }))
})

it('what was retired can be offered again', () => {
  expect(retired(retired(types, 'two'), 'two')).toEqual(types)
})

it.each([
  ['nothing', '', '', '请写类型的名称。'],
  ['more than twelve characters', '', '班级文化建设与学生自主管理案例', '最多 12 个字。'],
  ['the name of another', '', 'one类', '已经有这个类型了。'],
  ['its own name', 'one', 'one类', ''],
])('a type that is called %s', (_what, id, name, problem) => {
  expect(nameProblem(types, id, name)).toBe(problem)
})

it('the last type that is offered stays', () => {
  expect([mayRetire([type('one'), type('two', { retired: true })], 'one'), mayRetire(types, 'one')]).toEqual([false, true])
})

import { expect, it } from '@jest/globals'
import { meViewOf } from './me-view'

it('a cycle is named by its first and last month in China', () => {
  // 1 September 2025, 0:00, to 1 September 2028, 0:00.
  const cycle = { from: Date.UTC(2025, 7, 31, 16), to: Date.UTC(2028, 7, 31, 16) }
  const studio = { id: 's', name: '启明工作室', role: 'member' as const, counted: true, hostNames: ['周敏', '何为'], cycle }
  const view = meViewOf({ id: 'p', name: '孙悦', schoolName: '第一中学', office: false }, [studio])
  expect(view.studios[0]).toMatchObject({ cycleWords: '2025年9月 – 2028年8月', hostNames: '周敏、何为', roleWord: '学员', hosted: false })
})

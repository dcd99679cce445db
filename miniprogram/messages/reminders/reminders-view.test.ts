import { expect, it } from '@jest/globals'
import type { OutputOf } from '../../../contract/index'
import { reminderLines } from './reminders-view'

type Template = OutputOf<'studio.messageSettings'>['templates'][number]

const attendance: Template = { template: 'attendance', id: 'T', title: '考勤结果', credits: 3, longTerm: false, refused: false }

it.each<[string, Partial<Template>, boolean, string, boolean]>([
  ['of three consents three messages are left', {}, false, '还能收到 3 条', true],
  ['without consent nothing comes', { credits: 0 }, false, '现在收不到', true],
  ['what was granted for long never ends', { longTerm: true }, false, '一直能收到', false],
  ['what was refused for good is changed in WeChat alone', { credits: 0, refused: true }, false, '微信里选了总是拒绝', false],
  ['with the main switch off nothing can be asked', { credits: 0 }, true, '现在收不到', false],
])('%s', (_name, change, mainSwitchOff, creditWords, askable) => {
  const [line] = reminderLines({ kinds: [], mainSwitchOff, templates: [{ ...attendance, ...change }], mayAsk: [] })
  expect(line).toMatchObject({ title: '考勤结果', creditWords, askable })
})

import { notMarkedOnce, type Told } from './marked-once'
import { markOf } from './school'

const mark = markOf('sessionAAAAa', 'ann', 1000)
const first: Told = { personId: 'ann', repeated: false, arrivedAt: 1000 }
const repeat: Told = { ...first, repeated: true }

it('who has one mark and was told so is marked once', () => expect(notMarkedOnce(['ann'], [mark], [repeat, first, repeat])).toEqual([]))

it.each([
  ['two marks', [mark, { ...mark, _id: 'another' }], [first, repeat], 'ann was marked 2 times.'],
  ['no mark', [], [], 'ann was marked 0 times.'],
  ["somebody else's mark", [{ ...mark, personId: 'bob' }], [], 'ann was marked 0 times.'],
  ['two firsts', [mark], [first, first], 'ann was told 2 times to be marked for the first time.'],
  ['no first', [mark], [repeat, repeat], 'ann was told 0 times to be marked for the first time.'],
  ['another time', [mark], [first, { ...repeat, arrivedAt: 2000 }], 'ann was told another time of arrival than is stored.'],
])('%s is found', (_case, marks, told, sentence) => expect(notMarkedOnce(['ann'], marks, told)).toContain(sentence))

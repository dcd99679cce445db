import { beforeEach, expect, it } from '@jest/globals'
import { fakePhone, type FakePhone } from './fake-phone.fixture'
import { keepPupils, pupilsOf } from './kept-pupils'

const nothing = { dismissed: [], known: [] }
const dismissed = (name: string): { dismissed: string[]; known: [] } => ({ dismissed: [name], known: [] })
let phone: FakePhone

beforeEach(() => {
  phone = fakePhone()
})

it('what was said of each reflection is remembered, the latest of it', () => {
  keepPupils('one', dismissed('林晓雨'))
  keepPupils('other', dismissed('王强'))
  keepPupils('one', dismissed('林小雨'))
  expect(['one', 'other', 'none'].map(pupilsOf)).toEqual([dismissed('林小雨'), dismissed('王强'), nothing])
})

it('the thirty latest are remembered', () => {
  for (let n = 0; n <= 30; n++) keepPupils(`r${n}`, dismissed('林晓雨'))
  expect([pupilsOf('r0'), pupilsOf('r1')]).toEqual([nothing, dismissed('林晓雨')])
})

it('nothing is kept where nothing was said', () => {
  keepPupils('one', dismissed('林晓雨'))
  keepPupils('one', nothing)
  keepPupils('other', nothing)
  expect(phone.storage.size).toBe(0)
})

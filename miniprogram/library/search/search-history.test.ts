import { beforeEach, expect, it } from '@jest/globals'
import { fakePhone } from '../../services/fake-phone.fixture'
import { forgetSearches, noteSearch, searchHistory } from './search-history'

beforeEach(() => void fakePhone())

it('what was searched for again comes first, once', () => {
  for (const typed of ['家访', '班规', '家访']) noteSearch(typed)
  expect(searchHistory()).toEqual(['家访', '班规'])
})

it('keeps the last eight, until they are forgotten', () => {
  for (const typed of '一二三四五六七八九') noteSearch(typed)
  expect(searchHistory()).toEqual([...'九八七六五四三二'])
  forgetSearches()
  expect(searchHistory()).toEqual([])
})

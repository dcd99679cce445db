import { expect, test } from '@jest/globals'
import { entryOf } from './entry'

const sessionId = 'AAAAAAAAAAAa'

test.each([
  ['a 小程序码 leads to its session', { scene: encodeURIComponent(sessionId) }, { kind: 'session', sessionId }],
  ['a scene that is none of ours leads to the plain page', { scene: 'x' }, { kind: 'plain' }],
  ['a broken scene leads to the plain page', { scene: '%' }, { kind: 'plain' }],
  ['nothing at all leads to the plain page', {}, { kind: 'plain' }],
  ['a scan made on another page is taken', { scanned: 'abc' }, { kind: 'scanned', text: 'abc' }],
  ['a link without our code is a code that is not ours', { q: encodeURIComponent('https://a.example/in?t=abc') }, { kind: 'scanned', text: 'unreadable' }],
  ['who has joined presents the scan before', { receipt: sessionId }, { kind: 'receipt', sessionId }],
  ['who has asked the host asks again', { asked: sessionId }, { kind: 'asked', sessionId }],
])('%s', (_name, address, entry) => {
  expect(entryOf(address)).toEqual(entry)
})

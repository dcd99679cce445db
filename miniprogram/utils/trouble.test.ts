import { expect, it } from '@jest/globals'
import { unreadFace } from './trouble'

it.each(['loading', 'wrong'])('a page that shows nothing yet (%s) shows what went wrong', (face) => {
  expect(unreadFace(face, { kind: 'offline' })).toMatchObject({ face: 'wrong', trouble: { title: '没有连上网络', next: 'try-again' } })
})

it.each(['full', 'empty'])('a page that shows something (%s) keeps it and says that it is not fresh', (face) => {
  expect(unreadFace(face, { kind: 'offline' })).toEqual({ staleWords: '没有连上网络，内容还在。连上后请再试一次。' })
})

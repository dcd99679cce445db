import { beforeEach, describe, expect, it } from '@jest/globals'
import { answerAsking, askDecision, putAside, type DecidedPiece, type DecidingPage } from './deciding'
import { fakePhone } from './fake-phone.fixture'
import { keepText, keptText } from './kept-text'
import type { Next } from './next-waiting'
import { unreadFace } from '../utils/trouble'

type Decide = DecidedPiece['decide']
type Shown = DecidingPage['data'] & { newsWords: string; stepTrouble: string; hasDecided: boolean }

const done = async (): ReturnType<Decide> => ({ kind: 'done', output: {}, now: 0 })
const refused = async (): ReturnType<Decide> => ({ kind: 'refused', code: 'VERSION_CHANGED', detail: {}, now: 0 })
const offline = async (): ReturnType<Decide> => ({ kind: 'offline' })

let data: Shown
let page: DecidingPage
let opened: string[]
let refreshed: number
let isSure: boolean

beforeEach(() => {
  fakePhone()
  isSure = true
  let random = 0
  const getRandomValues = async (): Promise<object> => ({ randomValues: new Uint8Array(8).fill((random += 1)).buffer })
  Object.assign(wx, { showModal: async () => ({ confirm: isSure }), showToast: () => undefined, pageScrollTo: () => undefined, getRandomValues })
  opened = []
  refreshed = 0
  data = { busy: false, face: 'full', view: { isOpen: true }, asking: null, askingAbout: '', newsWords: '', stepTrouble: '', hasDecided: false }
  page = {
    data,
    setData: (change) => Object.assign(data, change),
    of: 'studio',
    putAside: new Set(),
    wish: null,
    open: async (id) => {
      opened.push(id)
    },
    refresh: async () => {
      refreshed += 1
    },
  }
})

describe('what was decided', () => {
  it('makes room for the next one that waits', async () => {
    await askDecision(page, piece(), 'dismiss')
    expect([opened, data.hasDecided, data.busy]).toEqual([['next'], true, false])
  })

  it('does not stand in the place of the next one that cannot be opened', async () => {
    page.open = async () => void Object.assign(data, unreadFace(data.face, { kind: 'offline' }))
    await askDecision(page, piece(), 'dismiss')
    expect([data.face, data.view]).toEqual(['wrong', null])
  })

  it('was the last of what waits', async () => {
    await askDecision(page, piece({ nextIn: async () => ({ kind: 'none' }) }), 'dismiss')
    expect([opened, data.face, data.view]).toEqual([[], 'done', null])
  })

  it('is decided also where the next one cannot be read', async () => {
    await askDecision(page, piece({ nextIn: async () => ({ kind: 'trouble', trouble: { kind: 'offline' } }) }), 'dismiss')
    expect([opened, refreshed, data.hasDecided]).toEqual([[], 1, true])
    expect(data.stepTrouble).toContain('没有连上网络')
  })

  it('takes its reason along, which is forgotten then', async () => {
    await askDecision(page, piece(), 'take-down')
    keepText(data.askingAbout, '有学生的真名')
    const reasons: string[] = []
    await answerAsking(page, piece({ decide: (_decision, _seen, reason) => done().finally(() => reasons.push(reason)) }), '有学生的真名')
    expect([reasons, data.asking, keptText(data.askingAbout), opened]).toEqual([['有学生的真名'], null, '', ['next']])
  })
})

describe('nothing is decided', () => {
  it('where somebody thinks better of it', async () => {
    isSure = false
    await askDecision(page, piece({ decide: () => Promise.reject(new Error('was asked')) }), 'dismiss')
    expect([opened, refreshed]).toEqual([[], 0])
  })

  it.each([
    ['it has changed', { isOpen: true }, '它变了。'],
    ['somebody else was faster', { isOpen: false }, '刚刚已经由别人处理了，下面是现在的样子。'],
  ])('where %s meanwhile: it is shown anew', async (_name, view, words) => {
    data.view = view
    await askDecision(page, piece({ decide: refused }), 'dismiss')
    expect([opened, refreshed, data.newsWords, data.hasDecided]).toEqual([[], 1, words, false])
  })

  it('for certain where no answer came: the same again goes under the same number', async () => {
    const ids: string[] = []
    const decide: Decide = (_decision, { id }) => offline().finally(() => ids.push(id))
    await askDecision(page, piece({ decide }), 'dismiss')
    await askDecision(page, piece({ decide }), 'dismiss')
    await askDecision(page, piece({ decide, rev: 8 }), 'dismiss')
    expect([ids[0] === ids[1], ids[1] === ids[2], opened]).toEqual([true, false, []])
  })

  it('on what is not theirs to decide', async () => {
    await askDecision(page, piece({ rev: undefined, decide: () => Promise.reject(new Error('was asked')) }), 'dismiss')
    expect(opened).toEqual([])
  })
})

it('what is put aside is not shown again', async () => {
  const seen: string[][] = []
  await putAside(page, piece({ nextIn: async (_of, aside): Promise<Next> => (seen.push([...aside]), { kind: 'none' }) }))
  expect([seen, data.hasDecided]).toEqual([[['this']], false])
})

function piece(more: Partial<DecidedPiece> = {}): DecidedPiece {
  return {
    ...{ kind: 'reflection', id: 'this', studioId: 'studio', rev: 7, decide: done, noteChange: () => undefined, changedWords: '它变了。', places: () => [] },
    nextIn: async () => ({ kind: 'next', id: 'next' }),
    ...more,
  }
}

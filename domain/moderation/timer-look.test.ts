import { longestQueueMs, longestWaitMs } from './candidate-standing'
import { nextOf } from './next-of'
import type { Happening } from './happening'
import type { Candidate, Hindrance, Piece } from './piece'
import { newPiece } from './piece'
import { timerLooksAt } from './timer-look'

const minute = 60_000
const start = Date.parse('2026-03-18T10:00:00+08:00')
const sent: Happening = { kind: 'sent', version: 1, visibility: 'studio', files: 2 }
const textFine: Happening = { kind: 'text-checked', version: 1, found: { suggest: 'pass', label: 100 } }
const textBad: Happening = { kind: 'text-checked', version: 1, found: { suggest: 'risky', label: 20003 } }
const asked: Happening = { kind: 'pictures-asked', version: 1, traces: ['a', 'b'] }
const found = (trace: string, suggest: 'pass' | 'review'): Happening => ({ kind: 'picture-checked', trace, found: { suggest, label: 1 } })
const hindered = (by: Hindrance): Happening => ({ kind: 'check-hindered', version: 1, by })
const told: Partial<Candidate> = { decidersTold: true }

/** What happened, one minute after another. */
function pieceAfter(happenings: readonly Happening[], more: Partial<Candidate> = {}): Piece {
  const piece = happenings.reduce<Piece>((before, one, i) => {
    const outcome = nextOf(before, one, start + i * minute)
    if (outcome.kind === 'ignored') throw new Error(outcome.why)
    return outcome.piece
  }, newPiece('author'))
  return piece.candidate === null ? piece : { ...piece, candidate: { ...piece.candidate, ...more } }
}

it.each<[string, Piece, number | null]>([
  ['to ask what could not be asked: a minute later', pieceAfter([sent, hindered('down')]), start + 2 * minute],
  ['not to ask in vain for somebody who is away: once a person has to look', pieceAfter([sent, hindered('away')]), start + longestQueueMs],
  ['half an hour after WeChat was asked about pictures', pieceAfter([sent, textFine, asked, found('a', 'pass')]), start + 2 * minute + longestWaitMs],
  ['at once, where a person has to look whom nobody told', pieceAfter([sent, textFine, asked, found('a', 'pass'), found('b', 'review')]), start],
  ['never, where they know', pieceAfter([sent, textFine, asked, found('a', 'pass'), found('b', 'review')], told), null],
  ['never, where it is shown', pieceAfter([sent, textFine, asked, found('a', 'pass'), found('b', 'pass')]), null],
  ['never, where it is refused', pieceAfter([sent, textBad]), null],
  ['never, where it is deleted', pieceAfter([sent, hindered('down'), { kind: 'deleted' }]), null],
  ['again, where it was brought back', pieceAfter([sent, hindered('down'), { kind: 'deleted' }, { kind: 'restored' }]), start + 2 * minute],
  ['never, where nothing was sent', newPiece('author'), null],
])('the timer looks %s', (_when, piece, at) => {
  expect(timerLooksAt(piece)).toBe(at)
})

it.each<[Hindrance, number[]]>([
  ['down', [1, 5, 15, 60, 60]],
  ['limit', [10, 30, 120, 120]],
  ['away', [0, 0]],
])('what is hindered (%s) is tried again after growing pauses', (by, minutes) => {
  let piece = pieceAfter([sent])
  const pauses = minutes.map(() => {
    const outcome = nextOf(piece, hindered(by), start)
    if (outcome.kind === 'changed') piece = outcome.piece
    return ((piece.candidate?.hindered?.retryAt ?? 0) - start) / minute
  })
  expect(pauses).toEqual(minutes)
})

it('pauses begin anew with what WeChat could be asked about', () => {
  const piece = pieceAfter([sent, hindered('down'), hindered('down'), textFine, hindered('down')])
  expect(piece.candidate?.hindered).toMatchObject({ tries: 1 })
})

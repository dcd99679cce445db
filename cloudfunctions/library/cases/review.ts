import type { InputOf } from '../../../contract/index'
import { afterStep } from '../../../domain/library/case-flow'
import { reviews, versionsFor } from '../../../domain/library/case-rights'
import { messagesAboutCase } from '../../kit/case-messages'
import { requirePassed } from '../../kit/checked-text'
import type { CaseRound, LibraryCase } from '../../kit/documents'
import { pieceOf, savePiece } from '../../kit/piece-repository'
import { refuse } from '../../kit/refuse'
import type { LibraryHandlers } from '../handlers'
import { refuseTo } from './change'
import { readWithCase } from './reader'
import { indexedShelf } from './shelf'

const tries = 3

/** Eleven operations: two to read, nine to write and tell. */
export const reviewCase: LibraryHandlers['reviewCase'] = async (wish, context) => {
  const { database, openid, now } = context
  const said = saidIn(wish)
  let isPassed = said === ''
  for (let attempt = 1; attempt <= tries; attempt++) {
    const { person, reader, seen } = await readWithCase(wish.caseId, context)
    if (!reviews(seen, reader)) throw refuseTo(seen, reader, now)
    if (seen.deletedAt !== null || (seen.flow.waiting === null && versionsFor(seen, reader, now).length === 0)) throw refuse('NOT_FOUND')
    if (isDone(seen, wish, person._id)) return {}
    if (seen.rev !== wish.rev) throw refuse('VERSION_CHANGED')
    const step = wish.outcome === 'returned' ? ({ kind: 'returned', version: wish.version } as const) : ({ kind: 'published', version: wish.version, by: person._id } as const)
    const outcome = afterStep({ piece: pieceOf(seen), flow: seen.flow }, step, now)
    if (outcome.kind === 'ignored') throw refuse(outcome.why === 'unchecked' ? 'NOT_CHECKED_YET' : 'VERSION_CHANGED')
    if (!isPassed) await requirePassed(said, openid)
    isPassed = true
    const round: CaseRound = { id: wish.id, version: wish.version, by: person._id, byName: person.name, at: now, outcome: wish.outcome, text: wish.text, remarks: wish.remarks }
    const { piece, flow } = outcome.facts
    const news = { told: wish.outcome, by: person._id, reason: wish.text, at: now }
    const saved = await savePiece(database, indexedShelf, seen, piece, {
      fields: { flow, rounds: [...seen.rounds, round] },
      tell: (after) => messagesAboutCase(database, news, after),
    })
    if (saved !== null) return {}
  }
  throw refuse('UNAVAILABLE')
}

type Wish = InputOf<'library.reviewCase'>

/** All that is said; refuses to send something back without a word. */
function saidIn({ outcome, text, remarks }: Wish): string {
  if (outcome === 'returned' && text === '' && remarks.length === 0) throw refuse('BAD_INPUT', { field: 'text' })
  for (const [i, { section }] of remarks.entries()) if (remarks.findIndex((one) => one.section === section) !== i) throw refuse('BAD_INPUT', { field: `remarks.${i}` })
  return [text, ...remarks.map((remark) => remark.text)].filter((one) => one !== '').join('\n')
}

function isDone({ rounds }: LibraryCase, { id, version, outcome }: Wish, by: string): boolean {
  const known = rounds.find((round) => round.id === id)
  if (known === undefined) return false
  if (known.by !== by || known.outcome !== outcome || known.version !== version) throw refuse('ID_TAKEN')
  return true
}

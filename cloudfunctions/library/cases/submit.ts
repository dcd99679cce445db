import type { OutputOf } from '../../../contract/index'
import { afterStep } from '../../../domain/library/case-flow'
import { mostVersions } from '../../../domain/moderation/versions'
import { derivedCase, newCase } from '../../kit/case-shelf'
import type { CaseWords, LibraryCase } from '../../kit/documents'
import { fingerprintOf } from '../../kit/fingerprint'
import { withEarlyVerdicts } from '../../kit/picture-verdicts'
import { insertPiece, pieceOf, savePiece } from '../../kit/piece-repository'
import { refuse } from '../../kit/refuse'
import { checked, filesOf, lookedAfterOn, newsOfCheck } from '../checking'
import type { LibraryHandlers } from '../handlers'
import { readCaseAuthor, requireWritable } from './author'
import { ownCaseOf } from './own'
import { indexedShelf } from './shelf'
import { requireOfferedType, takeWords } from './words'

const tries = 3

/** Checked first, then written down with what was found: whatever fails in between, nothing is there. Eleven operations, nine after another, where its reviewers are told. */
export const submitCase: LibraryHandlers['submitCase'] = async (wish, context) => {
  const { database, now } = context
  const revisedBy = fingerprintOf(wish)
  for (let attempt = 1; attempt <= tries; attempt++) {
    const [author, before] = await Promise.all([readCaseAuthor(wish.studioId, context), database.first('library_cases', { _id: wish.id })])
    const { person, studio, types } = author
    if (before !== null && before.authorId === person._id && before.deletedAt === null && before.revisedBy === revisedBy) return submittedOf(await lookedAfterOn(indexedShelf, before, context))
    requireWritable(before, author, wish.seen)
    if ((before?.version ?? 0) >= mostVersions) throw refuse('TOO_MANY_VERSIONS')
    if (wish.version !== (before?.version ?? 0) + 1) throw refuse('VERSION_CHANGED')
    // Nobody reviews what nobody is to see.
    if (wish.visibility === 'self') throw refuse('BAD_INPUT', { field: 'visibility' })
    requireOfferedType(types, wish.words.type, before)

    const taken = await takeWords(wish, before, author, context)
    const words: CaseWords = { version: wish.version, ...taken.words, sentAt: now }
    const basis = before ?? newCase(wish.id, person, studio, now)
    const step = { kind: 'submitted', version: wish.version, visibility: wish.visibility, files: filesOf(words).length } as const
    const outcome = afterStep({ piece: pieceOf(basis), flow: basis.flow }, step, now)
    if (outcome.kind === 'ignored') throw refuse('VERSION_CHANGED')
    const piece = await checked(outcome.facts.piece, [words], context)
    const news = newsOfCheck(indexedShelf, before, piece, now)
    const fields = {
      ...{ studioId: studio._id, studioName: studio.name, authorName: person.name, reflectionId: taken.reflectionId },
      ...{ flow: outcome.facts.flow, draft: null, seen: basis.seen + 1, consents: consentsWith(basis, wish.consents, now) },
    }
    const written = before === null ? await insertFirst({ ...basis, ...fields, ...piece, contents: [words], revisedBy }) : await savePiece(database, indexedShelf, before, piece, { fields, edit: { words, revisedBy }, news })
    if (written !== null) return submittedOf(await withEarlyVerdicts(database, indexedShelf, written, now))

    async function insertFirst(first: LibraryCase): Promise<LibraryCase | null> {
      const derived = derivedCase(first)
      return (await insertPiece(database, indexedShelf, derived, news)) === 'inserted' ? derived : null
    }
  }
  throw refuse('UNAVAILABLE')

  function submittedOf(one: LibraryCase): OutputOf<'library.submitCase'> {
    return { seen: one.seen, own: ownCaseOf(one, one.authorId, now) }
  }
}

/** What the author said last of handbooks stands. */
function consentsWith({ consents, authorId }: LibraryCase, isGiven: boolean, now: number): LibraryCase['consents'] {
  const known = consents.find(({ personId }) => personId === authorId)
  if ((known !== undefined) === isGiven) return consents
  const others = consents.filter(({ personId }) => personId !== authorId)
  return isGiven ? [...others, { personId: authorId, at: now }] : others
}

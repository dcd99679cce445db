import { beganToWait } from '../../domain/moderation/began-to-wait'
import { candidateStanding, isUnasked } from '../../domain/moderation/candidate-standing'
import type { Happening } from '../../domain/moderation/happening'
import type { Piece } from '../../domain/moderation/piece'
import type { Context } from '../kit/context'
import { askAboutPictures, checkText } from '../kit/content-check'
import type { Collections, ReflectionDocument, ReflectionWords } from '../kit/documents'
import { withEarlyVerdicts } from '../kit/picture-verdicts'
import type { News, PieceCollection, Shelf } from '../kit/piece-repository'
import { happened, pieceOf, savePiece } from '../kit/piece-repository'
import { reflectionShelf } from '../kit/reflection-repository'
import { linksTo } from '../kit/storage'

type Author = Pick<Context, 'openid' | 'now'>
/** What of a version has to be checked. */
type Sent = Pick<ReflectionWords, 'version' | 'pictures'> & {
  title?: string
  text?: string
  sections?: Readonly<Record<string, string>>
  credit?: string
  tags?: readonly string[]
  files?: readonly { name: string }[]
  link?: string | null
}

/** WeChat fetches a picture within half an hour. */
const linkSeconds = 3600

/** Files of a version that have to be checked: every picture in both sizes. */
export function filesOf({ pictures }: Pick<ReflectionWords, 'pictures'>): string[] {
  return pictures.flatMap(({ large, small }) => [large, small])
}

/** Asks WeChat about all that was not asked yet of what an author sent, who is calling. Whatever cannot be asked is noted. */
export async function checked(piece: Piece, contents: readonly Sent[], author: Author): Promise<Piece> {
  return (await askedNow(piece, contents, author)).reduce((after, happening) => happened(after, happening, author.now), piece)
}

/** What comes of asking WeChat about all that was not asked yet. */
export async function askedNow(piece: Piece, contents: readonly Sent[], { openid, now }: Author): Promise<Happening[]> {
  const { candidate } = piece
  const words = contents.find(({ version }) => version === candidate?.version)
  if (candidate === null || words === undefined || candidateStanding(piece, candidate, now).kind !== 'queued') return []
  const { version } = candidate
  const news: Happening[] = []
  if (candidate.text === null) {
    const answer = await checkText(textOf(words), openid)
    if (answer.kind === 'hindered') return [{ kind: 'check-hindered', version, by: answer.by }]
    news.push({ kind: 'text-checked', version, found: answer.found })
  }
  const after = news.reduce((known, happening) => happened(known, happening, now), piece)
  if (after.candidate === null || candidateStanding(after, after.candidate, now).kind !== 'queued') return news
  const links = await linksTo(filesOf(words), linkSeconds)
  const answer = await askAboutPictures(links.map((link) => link ?? ''), openid)
  return [...news, answer.kind === 'hindered' ? { kind: 'check-hindered', version, by: answer.by } : { kind: 'pictures-asked', version, traces: answer.traces }]
}

/** All that its author typed; how files are called, too. */
function textOf({ title = '', text = '', sections = {}, credit = '', tags = [], files = [], link = null }: Sent): string {
  const names = files.map(({ name }) => name)
  return [title, text, ...Object.values(sections), credit, ...tags, ...names, link ?? ''].filter((one) => one !== '').join('\n')
}

/** What can be done for what its author sent, who is calling: it is checked again where that could not be done, and what WeChat said too early is heard. */
export async function lookedAfterOn<C extends PieceCollection>(shelf: Shelf<C>, before: Collections[C], { database, openid, now }: Context): Promise<Collections[C]> {
  return withEarlyVerdicts(database, shelf, isDue(before, now) ? await checkedAgain() : before, now)

  async function checkedAgain(): Promise<Collections[C]> {
    const piece = await checked(pieceOf(before), before.contents, { openid, now })
    // Somebody else was faster: it is looked at the next time.
    return (await savePiece(database, shelf, before, piece, { news: newsOfCheck(shelf, before, piece, now) })) ?? before
  }
}

/** The same of a reflection. */
export function lookedAfter(reflection: ReflectionDocument, context: Context): Promise<ReflectionDocument> {
  return lookedAfterOn(reflectionShelf, reflection, context)
}

/** What those who decide are told where a person has to look now; the author, who is calling, is answered so. @param before null: there was nothing. */
export function newsOfWaiting(before: Piece | null, after: Piece, now: number): News | null {
  return after.deletedAt === null && beganToWait(before, after, now) ? { told: 'waits', by: after.authorId, reason: '', at: now } : null
}

/** The same, and where somebody else waits for what passed, that it did. @param before null: there was nothing. */
export function newsOfCheck<C extends PieceCollection>({ tellsOfPassing = false }: Shelf<C>, before: Piece | null, after: Piece, now: number): News | null {
  const waiting = newsOfWaiting(before, after, now)
  const isPassed = after.shown?.version === after.version && before?.shown?.version !== after.version
  if (waiting !== null || !tellsOfPassing || !isPassed || after.deletedAt !== null) return waiting
  return { told: 'published', by: after.authorId, reason: '', at: now }
}

/** Whether it could not be checked and may be tried again. */
export function isDue({ candidate, deletedAt }: Piece, now: number): boolean {
  return deletedAt === null && candidate !== null && isUnasked(candidate) && (candidate.hindered === null || candidate.hindered.retryAt <= now)
}

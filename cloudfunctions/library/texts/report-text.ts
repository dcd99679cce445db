import { decidesOnText, noReports, withReport } from '../../../domain/moderation/text-reports'
import { textReportMessages } from '../../../domain/moderation/text-telling'
import { command } from '../../kit/database'
import { postMessages } from '../../kit/outbox-due'
import { decidersOn } from '../../kit/reflection-messages'
import { refuse } from '../../kit/refuse'
import type { LibraryHandlers } from '../handlers'
import type { TextRead } from './read-text'
import { collectionOfText, readText } from './read-text'
import { reportsTold } from './reporting'
import { documentOf } from './told'

/** Eleven operations, nine after another; two where nothing changes. */
export const reportText: LibraryHandlers['reportText'] = async ({ of, id, reason }, context) => {
  const { database, now } = context
  const { person, text } = await readText(of, id, context)
  const { told, place, remover, isSeen, reports } = text
  if (remover !== null || told.author.id === person._id) throw refuse('NOT_ALLOWED')
  if (!isSeen) throw refuse('NOT_FOUND')
  const report = { by: person._id, at: now, reason }
  if (withReport(reports, report) === null) return {}
  const deciders = await decidersOn(database, place, now)
  const collection = collectionOfText[of]
  await database.transaction(async (transaction) => {
    const there = await transaction.get(collection, id)
    // Taken away meanwhile, or sent twice at once.
    const next = there === null || ('removed' in there && there.removed !== null) ? null : withReport(there.reports ?? noReports, report)
    if (next === null) return
    await transaction.update(collection, id, { reports: next })
    const messages = textReportMessages(told, person._id, next.made, deciders, now).map((message) => documentOf(message, place))
    if (messages.length > 0) await postMessages(transaction, place, messages)
  })
  return {}
}

/** Two operations side by side. */
export const reportedText: LibraryHandlers['reportedText'] = async ({ of, id }, context) => {
  const { told, text, rev, reports, removed } = await readAsDecider(of, id, context)
  return {
    author: told.author.name,
    at: told.madeAt,
    // What its author took back is nobody else's any more.
    text: removed?.as === 'author' ? '' : text,
    title: told.title,
    opens: told.opens,
    rev,
    reports: removed === null ? reportsTold(reports) : [],
    removed: removed === null ? null : { by: removed.as, at: removed.at },
  }
}

/** Three operations, two after another; two where nothing waits; five where somebody was faster. */
export const dismissTextReports: LibraryHandlers['dismissTextReports'] = async ({ of, id, until, rev }, context) => {
  const { reports, rev: known } = await readAsDecider(of, id, context)
  // Those that came later have not been read.
  if (!reports.waiting.some(({ at }) => at <= until)) return {}
  if (rev !== known) throw refuse('VERSION_CHANGED')
  // A collection may be revised between reading and deciding; the other texts stay as they are written.
  const asRead = of === 'collection' ? { _id: id, rev } : { _id: id }
  const settled = await context.database.patch(collectionOfText[of], asRead, { 'reports.waiting': command.pull({ at: command.lte(until) }) })
  // Revised meanwhile, or sent twice at once.
  if (settled === 0 && (await readAsDecider(of, id, context)).rev !== rev) throw refuse('VERSION_CHANGED')
  return {}
}

async function readAsDecider(...asked: Parameters<typeof readText>): Promise<TextRead> {
  const { text } = await readText(...asked)
  if (!decidesOnText(text.remover)) throw refuse('NOT_ALLOWED')
  return text
}

import { caseStatistics as statisticsOf } from '../../../domain/library/case-statistics'
import type { CountedCase } from '../../../domain/library/case-statistics'
import { typesOf } from '../../../domain/library/case-types'
import { requireOffice } from '../../kit/context'
import type { Database } from '../../kit/database'
import { command } from '../../kit/database'
import type { LibraryCase } from '../../kit/documents'
import { findPersonWithSchool } from '../../kit/people-repository'
import { refuse } from '../../kit/refuse'
import type { LibraryHandlers } from '../handlers'

const readAtOnce = 1000

/** Two operations, one more for every thousand cases that were published in that time. What is in the library no more is not counted. */
export const caseStatistics: LibraryHandlers['caseStatistics'] = async ({ from, to }, { database, openid }) => {
  const caller = await findPersonWithSchool(database, openid)
  if (caller === null) throw refuse('NOT_BOUND')
  const { person, school } = caller
  requireOffice(person, person.schoolId)
  const published = await readPublished(database, person.schoolId, from, to)
  return statisticsOf(published.filter(({ circles }) => circles.hosts !== null).map(countedOf), typesOf(school?.caseTypes))
}

export async function readPublished(database: Database, schoolId: string, from: number, to: number): Promise<LibraryCase[]> {
  const all: LibraryCase[] = []
  const fields = ['card', 'studioId', 'studioName', 'circles', 'uses', 'reads', 'publishedAt']
  const inTime = { schoolId, publishedAt: command.gte(from).and(command.lt(to)) }
  for (let last: LibraryCase | undefined; ; ) {
    const where = last === undefined ? inTime : command.and([{ ...inTime, publishedAt: command.gte(last.publishedAt ?? from).and(command.lt(to)) }, command.or([{ publishedAt: command.gt(last.publishedAt ?? from) }, { _id: command.gt(last._id) }])])
    const found = await database.find('library_cases', where as Record<string, unknown>, { limit: readAtOnce, order: [['publishedAt', 'asc'], ['_id', 'asc']], fields })
    all.push(...found)
    last = found.at(-1)
    if (last === undefined || found.length < readAtOnce) return all
  }
}

function countedOf({ card, studioId, studioName, uses, reads }: LibraryCase): CountedCase {
  return { type: card.type, studio: { id: studioId, name: studioName }, authors: card.authors, uses, reads }
}

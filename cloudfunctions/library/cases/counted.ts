import type { InputOf } from '../../../contract/index'
import { readCaller, requireOffice } from '../../kit/context'
import type { LibraryCase } from '../../kit/documents'
import type { LibraryHandlers } from '../handlers'
import { readPublished } from './statistics'

type Of = InputOf<'library.countedCases'>['of']

const mostListed = 100

/** Two operations, one more for every thousand cases that were published in that time. */
export const countedCases: LibraryHandlers['countedCases'] = async ({ from, to, of }, context) => {
  const person = await readCaller(context)
  requireOffice(person, person.schoolId)
  const counted = (await readPublished(context.database, person.schoolId, from, to)).filter((one) => one.circles.hosts !== null && isOf(one, of))
  const readable = counted.filter(({ circles }) => circles.school !== null).reverse()
  return {
    cases: readable.slice(0, mostListed).map(({ _id: id, card, studioName, publishedAt, uses, reads }) => ({ id, title: card.title, authorName: card.authors[0]?.name ?? '', studioName, at: publishedAt ?? 0, uses, reads })),
    unlisted: counted.length - readable.length,
    more: readable.length > mostListed,
  }
}

function isOf({ card, studioId }: LibraryCase, of: Of): boolean {
  switch (of.kind) {
    case 'all':
      return true
    case 'type':
      return card.type === of.id
    case 'studio':
      return studioId === of.id
    case 'person':
      return card.authors.some(({ id }) => id === of.id)
  }
}

import type { OutputOf } from '../../contract/index'
import type { Context } from '../kit/context'
import { requireOffice } from '../kit/context'
import type { CommentsSwitch, Person, School } from '../kit/documents'
import { findPersonWithSchool } from '../kit/people-repository'
import { refuse } from '../kit/refuse'
import type { LibraryHandlers } from './handlers'

type Settings = OutputOf<'library.reflectionSettings'>

const tries = 3
const mostSteps = 20
const neverSwitched: CommentsSwitch = { rev: 0, on: false, steps: [] }

/** One operation. */
export const reflectionSettings: LibraryHandlers['reflectionSettings'] = async (_input, context) => settingsOf((await requireOfficeOf(context)).comments)

/** Two operations, one after the other; one where it is so already. */
export const setComments: LibraryHandlers['setComments'] = async ({ id, comments: on }, context) => {
  const { database, now } = context
  for (let attempt = 1; attempt <= tries; attempt++) {
    const { person, schoolId, stored, comments } = await requireOfficeOf(context)
    const known = comments.steps.find((step) => step.id === id)
    if (known !== undefined && (known.by !== person._id || known.on !== on)) throw refuse('ID_TAKEN')
    if (known !== undefined || comments.on === on) return settingsOf(comments)
    const step = { id, on, by: person._id, byName: person.name, at: now }
    const next: CommentsSwitch = { rev: comments.rev + 1, on, steps: [...comments.steps, step].slice(-mostSteps) }
    // What was never switched has no number yet; null is what is missing, too.
    const written = await database.update('schools', { _id: schoolId, 'comments.rev': stored?.rev ?? null }, { comments: next })
    if (written > 0) return settingsOf(next)
  }
  throw refuse('UNAVAILABLE')
}

type Known = { person: Person; schoolId: string; stored: School['comments']; comments: CommentsSwitch }

async function requireOfficeOf({ database, openid }: Context): Promise<Known> {
  const caller = await findPersonWithSchool(database, openid)
  if (caller === null) throw refuse('NOT_BOUND')
  const { person, school } = caller
  requireOffice(person, person.schoolId)
  return { person, schoolId: person.schoolId, stored: school?.comments, comments: school?.comments ?? neverSwitched }
}

function settingsOf({ on, steps }: CommentsSwitch): Settings {
  return { comments: on, history: steps.map(({ on: comments, byName, at }) => ({ comments, by: byName, at })) }
}

import type { OutputOf } from '../../contract/index'
import { owes } from '../../domain/reflection/asking'
import type { AskedRow } from '../kit/asked-reading'
import { readAskedTable, whenHanded } from '../kit/asked-reading'
import type { AskingDocument } from '../kit/documents'
import { askingBriefOf } from './asked-brief'
import { remindedOf } from './asked-reminding'
import type { LibraryHandlers } from './handlers'

type Output = OutputOf<'library.asking'>

/** Three operations, two after another, whoever is asked; one more for each thousand reflections of a term. */
export const asking: LibraryHandlers['asking'] = async ({ askingId }, context) => {
  const { asking: found, cancelled, rows } = await readAskedTable(askingId, context)
  return {
    asking: askingBriefOf(found),
    people: rows.map((row) => personOf(row, found)),
    owing: found.withdrawn === null && !cancelled ? rows.filter(owes).length : 0,
    reminded: remindedOf(found),
    former: found.former.map(formerOf).reverse(),
  }
}

function personOf({ personId: id, name, state, done, of, belongs, reflections }: AskedRow, { studioId }: AskingDocument): Output['people'][number] {
  return {
    id,
    name,
    state,
    done,
    of,
    belongs,
    reflections: reflections.map((reflection) => {
      const { _id, card, circles } = reflection
      // As for any host: what is not shown yet is nobody's to read.
      const opens = circles.hosts === studioId
      return { id: _id, title: opens ? card.title : '', at: whenHanded(reflection), characters: card.characters, opens }
    }),
  }
}

function formerOf({ version, dueAt, leastCharacters, what, prompts, replaced }: AskingDocument['former'][number]): Output['former'][number] {
  return { version, dueAt, leastCharacters, count: what.kind === 'term' ? what.count : 1, prompts, until: replaced.at, byName: replaced.byName }
}

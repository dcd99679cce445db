import type { OutputOf } from '../../contract/index'
import type { AskingStep } from '../../domain/reflection/asking'
import type { AskingDocument } from '../kit/documents'

export type AskingBrief = OutputOf<'library.asking'>['asking']

/** What everybody is told of it whom it concerns. */
export function askingBriefOf(asking: AskingDocument): AskingBrief {
  const { _id: id, studioId, studioName, activityTitle, what, from, dueAt, leastCharacters, prompts, at, byName, version, former, withdrawn } = asking
  return {
    id,
    studio: { id: studioId, name: studioName },
    what: what.kind === 'activity' ? { kind: 'activity', activity: { id: what.activityId, title: activityTitle } } : { kind: 'term', from, count: what.count },
    dueAt,
    leastCharacters,
    prompts,
    askedAt: at,
    byName,
    version,
    edited: stepOf(former.at(-1)?.replaced ?? null),
    withdrawn: stepOf(withdrawn),
  }
}

function stepOf(step: AskingStep | null): AskingBrief['edited'] {
  return step === null ? null : { at: step.at, byName: step.byName }
}

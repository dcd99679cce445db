import type { AskingDocument } from '../../../cloudfunctions/kit/documents'
import type { InputOf } from '../../../contract/index'
import { activityIds, names, personId, schoolId, studioId } from './cast'
import { dayIn } from './notices'
import { idOf } from './plans'
import type { School } from './school'
import { time } from './school'

export type AskingWish = InputOf<'library.askForReflections'>

/** What the host asked for this morning on last week's activity, due in a week; members were told. */
export const plantedAsking = idOf('planted asking')

/** The host asks everybody for a reflection on today's activity by the end of the third day from now. */
export function askingWish(more: Partial<AskingWish> = {}): AskingWish {
  return { id: idOf('asking'), studioId, what: { kind: 'activity', activityId: activityIds.today }, dueDay: dayIn(3), leastCharacters: 10, prompts: ['哪一刻让你停下来想了想？', '回去打算怎么做？'], ...more }
}

export function askingOf(more: Partial<AskingDocument> = {}): AskingDocument {
  return {
    _id: plantedAsking,
    schoolId,
    studioId,
    studioName: '陈知秋名班主任工作室',
    activityTitle: '德育论坛预备会',
    roster: { kind: 'all' },
    what: { kind: 'activity', activityId: activityIds.past },
    from: time('8:00'),
    dueAt: time('0:00', 8) - 1,
    leastCharacters: 10,
    prompts: ['论坛上想说的一件小事'],
    by: personId(names.host),
    byName: names.host,
    at: time('8:00'),
    version: 1,
    former: [],
    withdrawn: null,
    reminded: null,
    madeBy: '',
    revisedBy: '',
    ...more,
  }
}

export function plantAskings(school: School): void {
  if (school.store().asked_reflections.some(({ _id }) => _id === plantedAsking)) return
  school.plant('asked_reflections', [askingOf()])
}

import type { AskingDocument } from '../../../cloudfunctions/kit/documents'
import { storyId } from '../../../local/seed/story-ids'
import { startOfChinaDay } from '../../../domain/shared/china-day'

// What the host of long names has asked for: on an activity, for a term, and what was taken back.

const day = 86_400_000

export const askingIds = {
  open: storyId('asking that is open'),
  term: storyId('asking of a term'),
  withdrawn: storyId('asking that was taken back'),
  toRemind: storyId('asking to be reminded of'),
} as const

type Place = { schoolId: string; studioId: string; studioName: string; activity: { id: string; title: string }; otherActivityId: string; host: { id: string; name: string } }

export function castAskings({ schoolId, studioId, studioName, activity, otherActivityId, host }: Place, now: number): AskingDocument[] {
  const step = { at: now - 3_600_000, by: host.id, byName: host.name }
  const terms = { dueAt: startOfChinaDay(now) + 6 * day - 1, leastCharacters: 300, what: { kind: 'activity' as const, activityId: activity.id }, prompts }
  const open: AskingDocument = {
    _id: askingIds.open,
    schoolId,
    studioId,
    studioName,
    activityTitle: activity.title,
    roster: { kind: 'all' },
    from: startOfChinaDay(now) - 5 * day,
    ...terms,
    by: host.id,
    byName: host.name,
    at: now - day,
    version: 2,
    former: [{ ...terms, dueAt: terms.dueAt - 2 * day, leastCharacters: 0, prompts: prompts.slice(0, 2), version: 1, replaced: step }],
    withdrawn: null,
    reminded: null,
    madeBy: '',
    revisedBy: '',
  }
  const ofTerm = { ...open, activityTitle: '', what: { kind: 'term' as const, count: 3 }, from: startOfChinaDay(now) - 40 * day, version: 1, former: [] }
  return [
    open,
    { ...ofTerm, _id: askingIds.term, dueAt: startOfChinaDay(now) - 1, at: now - 40 * day, reminded: { ...step, people: 27 } },
    { ...open, _id: askingIds.withdrawn, activityTitle: '线上读书分享', what: { kind: 'activity', activityId: otherActivityId }, at: now - 2 * day, version: 1, former: [], withdrawn: step },
    { ...ofTerm, _id: askingIds.toRemind, what: { kind: 'term', count: 1 }, leastCharacters: 0, prompts: [], at: now - 30 * day },
  ]
}

const prompts = [
  '这节课里，哪一刻让你停下来想了想？为什么是那一刻，而不是别的时候？',
  '如果再上一次，你会在哪里多等一等？',
  '有没有一个孩子，是你今天才真正看见的？不用写名字，写写他做了什么就好。',
  '同组老师的哪一句话，你想带回自己的班里试一试？',
  '还有一个没有解决的难题，写下来，下次一起讨论。',
]

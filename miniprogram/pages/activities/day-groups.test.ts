import { describe, expect, it } from '@jest/globals'
import type { ActivityBrief, SessionBrief } from '../../services/activity-view'
import { groupByDay } from './day-groups'

const hour = 3_600_000
const day = 24 * hour
// 1 March 2026, 12:00 in China.
const now = Date.UTC(2026, 2, 1, 4)

function session(id: string, startsAt: number): SessionBrief {
  return { id, startsAt, endsAt: startsAt + 2 * hour, tenthsOfHours: 20, opensAt: startsAt - hour / 2, closesAt: startsAt + 2 * hour, mine: null, unconfirmed: false, arrived: null }
}

function activity(id: string, starts: number[]): ActivityBrief {
  return {
    id,
    studioId: 'studio',
    studioName: '启明工作室',
    myRole: 'member',
    title: id,
    type: 'study',
    place: { kind: 'room', room: '报告厅' },
    speaker: '',
    bring: '',
    required: true,
    openToGuests: false,
    cancelled: false,
    expected: true,
    sessions: starts.map((start, index) => session(`${id}${index}`, start)),
  }
}

const titlesByDay = (activities: ActivityBrief[], when: 'coming' | 'past') =>
  groupByDay(activities, { when, withStudio: false, now }).map(({ heading, activities: cards }) => [heading, ...cards.map(({ title }) => title)])

describe('activities by day', () => {
  it('puts those of one day under one heading', () => {
    const list = [activity('morning', [now + hour]), activity('evening', [now + 6 * hour]), activity('later', [now + 3 * day])]
    expect(titlesByDay(list, 'coming')).toEqual([['今天', 'morning', 'evening'], ['3月4日 周三', 'later']])
  })

  it('puts an activity of several days where it goes on next', () => {
    const list = [activity('once', [now + 2 * day]), activity('long', [now - day, now + day, now + 5 * day])]
    expect(titlesByDay(list, 'coming')).toEqual([['明天', 'long'], ['后天', 'once']])
  })

  it('puts one that is over where it ended, the latest first', () => {
    const list = [activity('long', [now - 6 * day, now - 2 * day]), activity('once', [now - day])]
    expect(titlesByDay(list, 'past')).toEqual([['昨天', 'once'], ['2月27日 周五', 'long']])
  })

  it('says the day once: in the heading, not again on the card', () => {
    const [group] = groupByDay([activity('long', [now + day, now + 2 * day])], { when: 'coming', withStudio: false, now })
    expect(group?.activities[0]?.sessions.map(({ when }) => when)).toEqual(['12:00–14:00', '后天 12:00–14:00'])
  })
})

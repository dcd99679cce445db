import { nextPoll, reopenMs } from '../shared/index'
import type { Answer, Trouble } from './cloud'
import { cloudNow } from './clock'
import { countArrivals, openRoom, phaseOf, type Room } from './room'

export type RoomNews = { kind: 'opened'; room: Room } | { kind: 'counted'; arrived: number } | { kind: 'trouble'; trouble: Trouble }

export type RoomWatch = {
  /** Opens the room again at once, and goes on watching. */
  resume: () => void
  pause: () => void
}

/** Without a room there is nothing to show: how soon it is tried again. Milliseconds. */
const retryMs = 10_000
const hour = 3_600_000

/**
 * Keeps what the code page shows up to date at the price that a room may cost: it opens the room every few minutes, to notice a session that was
 * moved or cancelled, and counts in between as often as `nextPoll` allows. Paused while nobody looks; over when the check-in is over.
 */
export function watchRoom(sessionId: string, tell: (news: RoomNews) => void): RoomWatch {
  let room: Room | null = null
  let openedAt = -Infinity
  let arrived = 0
  let changedAt = 0
  let polls: number[] = []
  let timer = 0
  // A pause or a new start makes whatever is still under way count for nothing.
  let run = 0

  async function look(thisRun: number): Promise<void> {
    const askedAt = cloudNow()
    const reopens = room === null || Date.now() - openedAt >= reopenMs
    const news = reopens || room === null ? openedNews(await openRoom(sessionId)) : countedNews(await count(room))
    if (thisRun !== run) return
    learn(news)
    tell(news)
    const wasLast = room !== null && phaseOf(room, askedAt) === 'closed'
    if (wasLast || isFinal(news)) return
    timer = setTimeout(() => void look(thisRun), waitMs())
  }

  function count({ studioId }: Room): ReturnType<typeof countArrivals> {
    const now = Date.now()
    polls = [...polls.filter((at) => at > now - hour), now]
    return countArrivals(sessionId, studioId)
  }

  function learn(news: RoomNews): void {
    if (news.kind === 'trouble') return
    if (news.kind === 'opened') {
      room = news.room
      openedAt = Date.now()
    }
    const counted = news.kind === 'opened' ? news.room.arrived : news.arrived
    if (counted !== arrived) changedAt = Date.now()
    arrived = counted
  }

  function waitMs(): number {
    if (room === null) return retryMs
    const now = cloudNow()
    const untilReopen = Math.max(openedAt + reopenMs - Date.now(), 0)
    if (phaseOf(room, now) === 'open') return Math.min(nextPoll({ changedAt, polls }, Date.now()), room.closesAt - now)
    // Once more when it is over, for the count of the last moment.
    return phaseOf(room, now) === 'before' ? Math.min(untilReopen, room.opensAt - now) : 0
  }

  return {
    resume() {
      clearTimeout(timer)
      run += 1
      openedAt = -Infinity
      changedAt = Date.now()
      void look(run)
    },
    pause() {
      clearTimeout(timer)
      run += 1
    },
  }
}

function openedNews(answer: Answer<Room>): RoomNews {
  return answer.kind === 'done' ? { kind: 'opened', room: answer.output } : { kind: 'trouble', trouble: answer }
}

function countedNews(answer: Answer<{ arrived: number }>): RoomNews {
  return answer.kind === 'done' ? { kind: 'counted', arrived: answer.output.arrived } : { kind: 'trouble', trouble: answer }
}

/** Refused is refused: asking again would not help. */
function isFinal(news: RoomNews): boolean {
  return news.kind === 'trouble' && news.trouble.kind === 'refused' && news.trouble.code !== 'UNAVAILABLE'
}

import type { StandingEvent } from '../attendance/events'
import { hostsOf } from './audiences'
import type { ReminderEvent } from './events'
import { pages } from './pages'
import { nameOf } from './standing-tellings'
import type { Telling } from './telling'
import type { MessageWorld } from './world'

type LeaveEvent = Extract<StandingEvent, { kind: 'leave-waiting' | 'leave-answered' }> | Extract<ReminderEvent, { kind: 'still-waiting' }>

/** What is to be told of requests for leave: suspensions are the office's to decide. */
export function leaveTellings(event: LeaveEvent, world: MessageWorld): Telling[] {
  const { studio, now: at } = world
  if (event.kind === 'still-waiting') {
    const { kind, leaves, appeals } = event
    return [{ to: hostsOf(world), content: { kind, studio: studio.name, leaves, appeals, at }, opens: pages.decisions(studio.id), topic: `waiting_${studio.id}` }]
  }
  const leave = world.leaves.find(({ id }) => id === event.leaveId)
  if (leave === undefined) return []
  const opens = pages.leave(studio.id, leave.id)
  const topic = `leave_${leave.id}`
  if (event.kind === 'leave-answered') {
    const { kind, state, stillCounts } = event
    const { type, remark, personId } = leave
    return [{ to: [personId], content: { kind, type, state, stillCounts, remark, at }, opens, topic }]
  }
  // Taken back again: nothing waits.
  if (leave.state !== 'waiting') return []
  const said = { person: nameOf(leave.personId, world), studio: studio.name, at }
  const besidesOneself = (ids: readonly string[]): string[] => ids.filter((id) => id !== leave.personId)
  return leave.kind === 'suspension'
    ? [{ to: besidesOneself(world.office), content: { kind: 'suspension-waiting', type: leave.type, ...said }, opens, topic }]
    : [{ to: besidesOneself(hostsOf(world)), content: { kind: 'leave-waiting', type: leave.type, ...said }, opens, topic }]
}

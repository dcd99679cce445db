import type { StandingEvent } from '../attendance/events'
import type { Finding } from '../attendance/sheet'
import { findingOf } from '../attendance/sheet'
import type { Level, StripStatus } from '../attendance/standing'
import { everybodyOf, hostsOf } from './audiences'
import type { Figures, SessionWords } from './content'
import { pages } from './pages'
import { wordsOf } from './session-tellings'
import type { Telling } from './telling'
import type { MessageWorld } from './world'

type MarkEvent = Extract<StandingEvent, { kind: 'mark-corrected' | 'make-up' | 'appeal-waiting' | 'appeal-refused' }>
type OwnEvent = MarkEvent | Extract<StandingEvent, { kind: 'level-changed' | 'absent-in-a-row' | 'policy-changed' }>

/** What is to be told of marks, levels and the rules. */
export function standingTellings(event: OwnEvent, world: MessageWorld): Telling[] {
  const { studio, now: at } = world
  switch (event.kind) {
    case 'level-changed':
      return levelTellings(event, world)
    case 'absent-in-a-row': {
      const content = { kind: event.kind, person: nameOf(event.personId, world), studio: studio.name, sessions: sessionWords(event.sessionIds, world), at }
      return [{ to: hostsOf(world), content, opens: pages.member(studio.id, event.personId) }]
    }
    case 'policy-changed':
      return [{ to: everybodyOf(world), content: { kind: event.kind, studio: studio.name, at }, opens: pages.rules(studio.id), topic: `policy_${studio.id}` }]
    case 'mark-corrected':
    case 'make-up':
    case 'appeal-waiting':
    case 'appeal-refused':
      return markTellings(event, world)
    default:
      return event satisfies never
  }
}

export function nameOf(personId: string, { people }: MessageWorld): string {
  return people.find((person) => person.personId === personId)?.name ?? ''
}

function levelTellings({ personId, from, to, sessionIds }: Extract<StandingEvent, { kind: 'level-changed' }>, world: MessageWorld): Telling[] {
  const { studio, now: at } = world
  const said = { studio: studio.name, from, to, sessions: sessionWords(sessionIds, world), figures: figuresOf(personId, world), at }
  const topic = `level_${studio.id}_${personId}`
  return [
    { to: [personId], content: { kind: isCalm(to) ? 'level-withdrawn' : 'level-changed', ...said }, opens: pages.mine(studio.id), topic },
    {
      to: hostsOf(world).filter((id) => id !== personId),
      content: { kind: 'member-level', person: nameOf(personId, world), ...said },
      opens: pages.member(studio.id, personId),
      topic,
    },
  ]
}

function markTellings(event: MarkEvent, world: MessageWorld): Telling[] {
  const { studio, now: at } = world
  const { personId, sessionId } = event
  const [session] = sessionWords([sessionId], world)
  if (session === undefined) return []
  const own = { to: [personId], opens: pages.mineAt(studio.id, sessionId) }
  const topic = `mark_${sessionId}_${personId}`
  switch (event.kind) {
    case 'mark-corrected': {
      const status = statusOf(personId, sessionId, world)
      return status === null ? [] : [{ ...own, topic, content: { kind: event.kind, session, status } }]
    }
    case 'make-up':
      return [{ ...own, topic: `make-up_${sessionId}_${personId}`, content: { kind: event.kind, session, state: event.state } }]
    case 'appeal-refused':
      return [{ ...own, topic, content: { kind: event.kind, session, at } }]
    case 'appeal-waiting': {
      const content = { kind: event.kind, person: nameOf(personId, world), studio: studio.name, session, at }
      return [{ to: hostsOf(world).filter((id) => id !== personId), content, opens: pages.sheet(studio.id, sessionId, personId) }]
    }
    default:
      return event satisfies never
  }
}

/** As the sheet has it after the correction. */
function statusOf(personId: string, sessionId: string, { sheets }: MessageWorld): StripStatus | null {
  const entry = sheets.find((sheet) => sheet.sessionId === sessionId)?.entries[personId]
  return entry === undefined ? null : stripStatusOf(findingOf(entry))
}

function stripStatusOf({ status, leaveType }: Finding): StripStatus {
  return status === 'leave' ? (leaveType ?? 'other') : status
}

function figuresOf(personId: string, { figures, unit }: MessageWorld): Figures {
  const { due = 0, absent = 0, remaining = 0 } = figures[personId] ?? {}
  return { due, absent, remaining, unit }
}

function sessionWords(sessionIds: readonly string[], { sessions }: MessageWorld): SessionWords[] {
  return sessionIds.flatMap((id) => sessions.filter(({ sessionId }) => sessionId === id).map(wordsOf))
}

function isCalm(level: Level): boolean {
  return level === 'tooEarly' || level === 'fine'
}

import type { CorrespondenceDocument, MessageDocument } from '../../../cloudfunctions/kit/documents'
import type { MessageContent } from '../../../domain/messages/content'
import { newCorrespondence } from '../../../domain/messages/correspondence'
import { pages } from '../../../domain/messages/pages'

// What lies in the inboxes of the people beside the story.

const hour = 3_600_000
const day = 24 * hour

type Post = { messages: MessageDocument[]; correspondence: CorrespondenceDocument[] }
type Receiver = 'longMember' | 'longHost' | 'longLate' | 'quietHost' | 'quietMember'
type Surroundings = { schoolId: string; studioId: string; title: string; place: string; name: string; personOf: (receiver: Receiver) => string; now: number }

export function castPost({ schoolId, studioId, title, place, name, personOf, now }: Surroundings): Post {
  const session = { title, place, startsAt: now + 3 * day }
  const figures = { due: 9, absent: 3, remaining: 0, unit: 'sessions' as const }
  const message = (receiver: Receiver, content: MessageContent, hoursAgo: number, isRead: boolean): MessageDocument => ({
    _id: `${receiver}_${content.kind}_${hoursAgo}`,
    schoolId,
    studioId,
    personId: personOf(receiver),
    kind: content.kind,
    content,
    opens: pages.mine(studioId),
    topic: null,
    at: now - hoursAgo * hour,
    readAt: isRead ? now : null,
    expiresAt: null,
    delivery: { state: 'skipped', why: 'no-credit', at: now },
    sendAt: null,
  })
  const moved: MessageContent = { kind: 'session-moved', session, before: now + day, beforePlace: session.place }
  const corrected: MessageContent = { kind: 'mark-corrected', session, status: 'present' }
  const answered: MessageContent = { kind: 'leave-answered', type: 'sick', state: 'approved', stillCounts: false, remark: '', at: now }
  const level: MessageContent = { kind: 'level-changed', studio: title, from: 'fine', to: 'warning', sessions: [session, session, session], figures, at: now }
  const known = newCorrespondence()
  const correspondence = (receiver: Receiver, changes: Partial<CorrespondenceDocument>): CorrespondenceDocument => ({ ...known, ...changes, _id: personOf(receiver), schoolId })
  return {
    messages: [
      message('longMember', moved, 1, false),
      message('longMember', level, 2, false),
      message('longMember', answered, 20, true),
      message('longMember', corrected, 21, true),
      message('longMember', { kind: 'session-cancelled', session, reason: '' }, 300, true),
      message('longHost', { kind: 'absent-in-a-row', person: name, studio: title, sessions: [session, session], at: now }, 1, false),
      message('longHost', { kind: 'missing', session, missing: 12, expected: 30, names: [name, name, name] }, 2, false),
      message('longHost', { kind: 'leave-waiting', person: name, studio: title, type: 'personal', at: now }, 26, true),
      message('quietHost', { kind: 'session-tomorrow', session: { title: '读书会', place: '图书馆', startsAt: now + day }, bring: '' }, 3, false),
      ...Array.from({ length: 60 }, (_, i) => message('longLate', i % 3 === 0 ? answered : corrected, 5 * i, i > 2)),
    ],
    correspondence: [
      correspondence('longMember', { credits: { ...known.credits, activity: 1, attendance: 3 } }),
      correspondence('longHost', { asked: { ...known.asked, todo: { day: 1, never: true } } }),
      correspondence('quietMember', { mainSwitchOff: true }),
    ],
  }
}

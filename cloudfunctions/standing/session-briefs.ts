import type * as z from 'zod/mini'
import type { judgedSession } from '../../contract/standing-shapes'
import { appealEndsAt } from '../../domain/attendance/appeals'
import { leaveWindowEndsAt } from '../../domain/attendance/leave-cover'
import type { JudgedSession, Standing } from '../../domain/attendance/standing'
import type { SheetDocument } from '../kit/documents'
import type { StudioView } from './studio-view'
import { policyNow } from './studio-view'

export type SessionBrief = z.input<typeof judgedSession>

/** The sessions of a standing as pages show them, with what is said of each on its sheet and until when it may still be spoken against. */
export function sessionBriefs(view: StudioView, { personId, sessions }: Pick<Standing, 'personId' | 'sessions'>, now: number): SessionBrief[] {
  const sheets = new Map(view.sheets.map((sheet) => [sheet._id, sheet]))
  return sessions.flatMap((session) => {
    const sheet = sheets.get(session.sessionId)
    return sheet === undefined ? [] : [sessionBrief(view, personId, session, sheet, now)]
  })
}

function sessionBrief(view: StudioView, personId: string, session: JudgedSession, sheet: SheetDocument, now: number): SessionBrief {
  const { appeal = null, makeUp = null } = sheet.entries[personId] ?? {}
  const appealUntil = appealEndsAt(sheet, statementUntil(view, personId, session))
  const leaveUntil = leaveWindowEndsAt(session, policyNow(view, now))
  return {
    ...session,
    activityId: sheet.activityId,
    title: sheet.title,
    appeal,
    makeUp,
    appealUntil: now <= appealUntil && appeal?.state !== 'waiting' ? appealUntil : null,
    leaveUntil: now <= leaveUntil ? leaveUntil : null,
  }
}

/** Of the person's case that is being stated, if it is about that session's period. */
export function statementUntil({ cases }: StudioView, personId: string, { endsAt }: { endsAt: number }): number | null {
  const own = cases.find((one) => one.personId === personId && one.stage === 'statement' && one.period.from <= endsAt && endsAt < one.period.to)
  return own?.statementUntil ?? null
}

import { periodAt } from '../../domain/attendance/period'
import type { PolicyVersion } from '../../domain/attendance/policy'
import { policyAt } from '../../domain/attendance/policy'
import { figureChanges, judgedFrom, planPolicy } from '../../domain/attendance/policy-change'
import type { Standing } from '../../domain/attendance/standing'
import { everIn, membershipIn } from '../../domain/studio/membership'
import { isOffice, readCaller, requireOffice } from '../kit/context'
import type { Studio } from '../kit/documents'
import { refuse } from '../kit/refuse'
import { findStudio } from '../kit/studio-repository'
import { callerFinder } from './caller'
import type { StandingHandlers } from './handlers'
import { namesOf } from './names'
import { judgeAll, settleOnce } from './settle'
import type { StudioView } from './studio-view'
import { readStudio } from './studio-view'

/** Two operations side by side, and one for the names of those who set them, unless it was the caller. */
export const rules: StandingHandlers['rules'] = async ({ studioId }, context) => {
  const { database, now } = context
  const [caller, studio] = await Promise.all([readCaller(context), findStudio(database, studioId)])
  const mayChange = isOffice(caller, studio.schoolId)
  if (!mayChange && !everIn(caller.memberships, studioId, now)) throw refuse('NOT_ALLOWED')
  const policy = policyAt(studio.policies, now)
  const names = await namesOf({ people: [caller] }, studio.policies.map(({ by }) => by), database)
  return {
    studioName: studio.name,
    period: periodAt(now, policy.period, studio.cycle),
    mayChange,
    policyVersion: studio.policyVersion,
    policy,
    versions: studio.policies.map((version) => ({ ...version, byName: names.get(version.by) ?? '' })),
  }
}

/** One operation, one more for a caller who is not of the studio, one more where the other rules count in a period that began earlier. */
export const previewPolicy: StandingHandlers['previewPolicy'] = async ({ studioId, policy }, context) => {
  const { database, now } = context
  const read = await readStudio(database, studioId)
  requireOffice(await callerFinder(context)(read), read.studio.schoolId)
  const studio = withPolicy(read.studio, { from: now, policy, at: now, by: '', why: '' })
  const readFrom = judgedFrom(studio.policies, studio.cycle, now)
  const view = readFrom < read.standings.readFrom ? await readStudio(database, studioId, readFrom) : read
  const before = standingsNow(view, now)
  const changes = figureChanges(before, standingsNow({ ...view, studio }, now))
  const names = new Map(view.people.map(({ _id, name }) => [_id, name]))
  return {
    policyVersion: view.studio.policyVersion,
    changes: changes.map((one) => ({ person: { id: one.personId, name: names.get(one.personId) ?? '' }, before: figureOf(one.before), after: figureOf(one.after) })),
    unchanged: before.length - changes.length,
  }
}

export const setPolicy: StandingHandlers['setPolicy'] = async ({ id, studioId, version, from, policy, why }, context) => {
  const { now } = context
  const find = callerFinder(context)
  return settleOnce(studioId, context, { id, action: 'setPolicy', by: async (view) => (await find(view))._id }, async (view) => {
    const caller = await find(view)
    requireOffice(caller, view.studio.schoolId)
    if (view.studio.policyVersion !== version) throw refuse('VERSION_CHANGED')
    const plan = planPolicy(from, now)
    if (plan.kind === 'refused') throw refuse(plan.code, { field: 'from' })
    const studio = withPolicy(view.studio, { from: plan.from, policy, at: now, by: caller._id, why })
    return {
      answer: { version: studio.policyVersion },
      change: {
        fact: {
          id,
          by: caller._id,
          kind: 'policy.set',
          subjects: [studioId],
          detail: { from: plan.from, policy, version: studio.policyVersion },
          texts: { why },
          events: [{ kind: 'policy-changed' }],
        },
        studio,
        readFrom: Math.min(view.standings.readFrom, judgedFrom(studio.policies, studio.cycle, now)),
      },
    }
  })
}

function withPolicy(studio: Studio, version: PolicyVersion): Studio {
  return { ...studio, policies: [...studio.policies, version], policyVersion: studio.policyVersion + 1 }
}

/** Of those who are counted in the studio now, in the period that is on. */
function standingsNow(view: StudioView, now: number): Standing[] {
  const counted = new Set(view.people.filter(({ memberships }) => membershipIn(memberships, view.studio._id, now)?.counted === true).map(({ _id }) => _id))
  return (judgeAll(view, now).at(-1)?.standings ?? []).filter(({ personId }) => counted.has(personId))
}

function figureOf({ level, remaining, certainty }: Standing) {
  return { level, remaining, certainty: certainty.kind }
}


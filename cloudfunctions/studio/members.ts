import { membershipIn } from '../../domain/studio/membership'
import { hosts, readCaller, requireRole } from '../kit/context'
import { command } from '../kit/database'
import { activePeople, peopleOfStudio } from '../kit/people-repository'
import { findStudio } from '../kit/studio-repository'
import type { StudioHandlers } from './handlers'

const order = { host: 0, assistant: 1, member: 2 }

export const members: StudioHandlers['members'] = async ({ studioId }, context) => {
  const { database, now } = context
  requireRole(await readCaller(context), studioId, hosts, now)
  const [studio, people] = await Promise.all([findStudio(database, studioId), peopleOfStudio(database, studioId)])
  const active = activePeople(people, studioId, now)
  const waiting = active.filter(({ openid }) => openid === null).map(({ _id }) => _id)
  const invitations = waiting.length === 0 ? [] : await database.find('invitations', { _id: command.in(waiting) }, { limit: 1000 })
  const validUntil = new Map(invitations.filter(({ expiresAt, usedBy }) => usedBy === null && expiresAt > now).map(({ _id, expiresAt }) => [_id, expiresAt]))
  return {
    studioName: studio.name,
    members: active
      .flatMap(({ _id, name, openid, memberships }) => {
        const membership = membershipIn(memberships, studioId, now)
        if (membership === null) return []
        const { role, counted } = membership
        return [{ id: _id, name, role, counted, bound: openid !== null, invitationUntil: validUntil.get(_id) ?? null }]
      })
      .sort((a, b) => order[a.role] - order[b.role] || a.name.localeCompare(b.name, 'zh-CN')),
  }
}

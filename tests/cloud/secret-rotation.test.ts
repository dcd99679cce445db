import { normaliseInvitation } from '../../domain/shared/ids'
import { activityIds, invitationCode, openids, sessionOf } from './support/cast'
import { codeAt, envelopeIn, openRoom } from './support/codes'
import { School, secrets, useSchool } from './support/school'

const school = useSchool()
const sessionId = sessionOf(activityIds.today)
const keys = { ...secrets.keys, 2: Buffer.alloc(32, 8).toString('base64url') }

/** The same school under other secrets, at the same time. */
async function under<T>(environment: object, act: (other: School) => Promise<T>): Promise<T> {
  const other = await School.open({ functionEnvironment: { HOMEROOM_SECRETS: JSON.stringify(environment) } })
  try {
    const store = school().store()
    other.rewrite((theirs) => void Object.assign(theirs, store))
    other.cloud.clock.move({ now: school().now() })
    return await act(other)
  } finally {
    await other.close()
  }
}

describe('while one secret takes the place of another', () => {
  it('codes, credentials and invitations of both hold, and new ones are of the new one', async () => {
    const room = await openRoom(school(), sessionId)
    const { credential } = await school().output(openids.member, 'attendance.today', {})
    await under({ current: 2, keys }, async (other) => {
      const token = codeAt(room, other.now())
      const { reply, usage } = await other.call(openids.member, 'attendance.checkIn', { token, credential: credential ?? '' })
      expect([reply.ok, usage.databaseOperations]).toEqual([true, 1])

      const fresh = codeAt(await openRoom(other, sessionId), other.now())
      expect([envelopeIn(token).secretVersion, envelopeIn(fresh).secretVersion]).toEqual([1, 2])
      expect(await other.output(openids.memberOfTwo, 'attendance.checkIn', { token: fresh })).toMatchObject({ repeated: false })

      expect(await other.output(openids.unbound, 'studio.bind', { code: normaliseInvitation(invitationCode) })).toMatchObject({
        person: { name: '孙悦' },
      })
    })
  })
})

describe('once the old secret is gone', () => {
  it('its codes are refused, its credentials prove nothing, its invitations are unknown', async () => {
    const token = codeAt(await openRoom(school(), sessionId), school().now())
    const { credential } = await school().output(openids.member, 'attendance.today', {})
    await under({ current: 2, keys: { 2: keys[2] } }, async (other) => {
      expect(await other.refusal(openids.member, 'attendance.checkIn', { token })).toEqual({ code: 'CODE_UNREADABLE' })
      const fresh = codeAt(await openRoom(other, sessionId), other.now())
      const { reply, usage } = await other.call(openids.member, 'attendance.checkIn', { token: fresh, credential: credential ?? '' })
      expect(reply.ok).toBe(true)
      expect(usage.databaseOperations).toBeGreaterThan(1)
      expect(await other.refusal(openids.unbound, 'studio.bind', { code: invitationCode })).toMatchObject({ code: 'INVITATION_WRONG' })
    })
  })
})

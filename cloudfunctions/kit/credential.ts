import { timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'
import type { Membership } from '../../domain/studio/membership'
import { activeMemberships } from '../../domain/studio/membership'
import type { Person } from './documents'
import type { Secrets } from './secrets'
import { currentKey, keyedHash } from './secrets'

/**
 * What a phone may show instead of being looked up: who it is and in which studios, for half an hour, bound to its OPENID.
 * It only saves reads: missing, expired, forged or silent about a studio, the handler reads and goes on. No refusal rests on it.
 */
export type Credential = { personId: string; schoolId: string; name: string; memberships: Membership[] }

const lifetimeMs = 30 * 60_000
/** A person of more studios than fit is read where the credential is silent. */
const mostStudios = 5
const macBytes = 16

const payload = z.object({
  v: z.int(),
  p: z.string(),
  s: z.string(),
  n: z.string(),
  e: z.int(),
  m: z.array(z.tuple([z.string(), z.enum(['host', 'assistant', 'member']), z.boolean()])),
})

export function writeCredential(person: Person, openid: string, now: number, secrets: Secrets): string {
  const memberships = activeMemberships(person.memberships, now).slice(0, mostStudios)
  const knownEnds = memberships.flatMap(({ to }) => (to === null ? [] : [to]))
  const text = JSON.stringify({
    v: secrets.current,
    p: person._id,
    s: person.schoolId,
    n: person.name,
    e: Math.min(now + lifetimeMs, ...knownEnds),
    m: memberships.map(({ studioId, role, counted }) => [studioId, role, counted]),
  } satisfies z.input<typeof payload>)
  const mac = macOf(text, openid, currentKey(secrets))
  return `${Buffer.from(text).toString('base64url')}.${mac.toString('base64url')}`
}

/** Null where it proves nothing. */
export function readCredential(credential: string | undefined, openid: string, now: number, secrets: Secrets): Credential | null {
  const [body = '', mac = ''] = credential?.split('.') ?? []
  const text = Buffer.from(body, 'base64url').toString()
  const content = payload.safeParse(parseJson(text)).data
  const key = content === undefined ? undefined : secrets.keys.get(content.v)
  if (content === undefined || key === undefined || content.e <= now) return null
  const given = Buffer.from(mac, 'base64url')
  const wanted = macOf(text, openid, key)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null
  return {
    personId: content.p,
    schoolId: content.s,
    name: content.n,
    memberships: content.m.map(([studioId, role, counted]) => ({ studioId, role, counted, from: 0, to: content.e })),
  }
}

function macOf(text: string, openid: string, key: Uint8Array): Buffer {
  return keyedHash(key, 'credential-v1', `${openid}\n${text}`).subarray(0, macBytes)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

import { mostTries, triesWindowMs } from '../../domain/studio/invitation'
import type { Database } from '../kit/database'
import { command } from '../kit/database'
import type { Invitation } from '../kit/documents'
import type { Secrets } from '../kit/secrets'
import { hashOfCode } from './invitation-code'

export function findInvitation(database: Database, code: string, secrets: Secrets): Promise<Invitation | null> {
  const hashes = [...secrets.keys.values()].map((key) => hashOfCode(code, secrets, key))
  return database.first('invitations', { codeHash: command.in(hashes) })
}

export type Try = { kind: 'allowed'; left: number } | { kind: 'paused'; until: number }

/**
 * Takes one of an OPENID's tries before the code is looked at, so that many at once don't make more. A right code gives them all back.
 * Two operations as a rule, three for the first.
 */
export async function takeTry(database: Database, openid: string, now: number): Promise<Try> {
  for (;;) {
    const open = { _id: openid, tries: command.lt(mostTries), until: command.gt(now) }
    const taken = await database.increase('binding_tries', open, 'tries', 1)
    const found = await database.first('binding_tries', { _id: openid })
    if (taken > 0) return { kind: 'allowed', left: Math.max(0, mostTries - (found?.tries ?? 0)) }
    const fresh = { tries: 1, until: now + triesWindowMs }
    if (found === null) {
      if ((await database.insert('binding_tries', { _id: openid, ...fresh })) === 'inserted') return { kind: 'allowed', left: mostTries - 1 }
    } else if (found.until > now) {
      if (found.tries >= mostTries) return { kind: 'paused', until: found.until }
    } else if ((await database.update('binding_tries', { _id: openid, until: found.until }, fresh)) > 0) {
      return { kind: 'allowed', left: mostTries - 1 }
    }
  }
}

export function giveTriesBack(database: Database, openid: string): Promise<void> {
  return database.remove('binding_tries', openid)
}

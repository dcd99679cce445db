import cloud from 'wx-server-sdk'
import { database } from '../kit/database'
import { logFailure } from '../kit/timer'
import { receive } from './receive'

/**
 * Any client can call any function by its name; what WeChat pushes comes from a source of its own. No document names it: `wx_unknown` is what is left of those that are
 * listed. Should an account see another one, its name is set in the environment (docs/going-live.md). Source: Cloud.getWXContext.
 */
const fromWeChat = (process.env['HOMEROOM_PUSH_SOURCES'] ?? 'wx_unknown').split(',')

/** What WeChat pushes: answers to the question for messages, and what became of those sent. WeChat wants no answer; a failure is pushed again or not. */
export async function main(event: unknown): Promise<object> {
  const { SOURCE: source, OPENID: openid } = cloud.getWXContext()
  if (!fromWeChat.includes(source ?? '')) {
    // An event from a source that is not known yet is found here.
    console.error(JSON.stringify({ events: 'refused', source: source ?? null }))
    return { ok: false, now: Date.now(), code: 'NOT_ALLOWED' }
  }
  try {
    await receive(event, openid, database)
    return { ok: true }
  } catch (error) {
    logFailure('events', error)
    return { ok: false }
  }
}

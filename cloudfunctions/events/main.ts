import cloud from 'wx-server-sdk'
import { database } from '../kit/database'
import { logFailure } from '../kit/timer'
import { receive } from './receive'

/** Sources that a call from a phone names; any client can call any function by its name. */
const notFromWeChat = ['wx_client', 'wx_devtools', 'wx_trigger']

/** What WeChat pushes: answers to the question for messages, and what became of those sent. WeChat wants no answer; a failure is pushed again or not. */
export async function main(event: unknown): Promise<object> {
  const { SOURCE: source, OPENID: openid } = cloud.getWXContext()
  if (notFromWeChat.some((one) => (source ?? '').split(',').includes(one))) return { ok: false, now: Date.now(), code: 'NOT_ALLOWED' }
  try {
    await receive(event, openid, database)
    return { ok: true }
  } catch (error) {
    logFailure('events', error)
    return { ok: false }
  }
}

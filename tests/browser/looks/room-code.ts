import type { OutputOf } from '../../../contract/index'
import { sessionIdOf } from '../../../domain/shared/ids'
import { drawToken, stepOf } from '../../../domain/shared/room-code'
import type { Stage } from '../harness'

/** What the screen in the room shows now, or so many milliseconds from now. */
export async function codeInRoom({ cloud }: Stage, host: string, activityId: string, fromNow = 0): Promise<string> {
  const room = await ask<OutputOf<'attendance.openRoom'>>({ cloud }, host, 'openRoom', { sessionId: sessionIdOf(activityId, 0) })
  return drawToken(room.key, room.envelope, stepOf(cloud.clock.now() + fromNow))
}

/** Calls an action of the function `attendance` beside the phones. */
export async function ask<Output>({ cloud }: Pick<Stage, 'cloud'>, openid: string, action: string, input: object): Promise<Output> {
  const reply = await cloud.call({ openid, function: 'attendance', data: { action, input } })
  const { result } = reply as { result?: { ok: boolean; output: Output } }
  if (result?.ok !== true) throw new Error(`attendance.${action} was not answered: ${JSON.stringify(reply)}`)
  return result.output
}

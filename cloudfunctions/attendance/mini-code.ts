import { staff } from '../kit/context'
import { refuse } from '../kit/refuse'
import { drawMiniCode } from '../kit/wechat'
import type { AttendanceHandlers } from './handlers'
import { readHall } from './room'

/** Two operations; the picture is the same for as long as the session lives, so phones keep it. */
export const miniCode: AttendanceHandlers['miniCode'] = async ({ sessionId }, context) => {
  const { activity } = await readHall(sessionId, staff, context)
  if (activity.cancelled !== null) throw refuse('CANCELLED')
  return { png: await drawMiniCode(sessionId) }
}

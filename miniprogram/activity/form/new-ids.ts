import { newId } from '../../shared/index'
import { maxWeeks } from './draft'

const bytesOfId = 8

/** The ids of an activity and of its repeats in the weeks after, made before anything is sent. */
export async function newIds(): Promise<{ id: string; weeklyIds: string[] }> {
  const { randomValues } = await wx.getRandomValues({ length: bytesOfId * (maxWeeks + 1) })
  const id = newId(new Uint8Array(randomValues, 0, bytesOfId))
  const weeklyIds = Array.from({ length: maxWeeks }, (_, n) => newId(new Uint8Array(randomValues, bytesOfId * (n + 1), bytesOfId)))
  return { id, weeklyIds }
}

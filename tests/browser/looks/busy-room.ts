import { storyId } from '../../../local/seed/story-ids'
import { personId } from '../../../local/seed/story-people'
import type { Stage } from '../harness'
import { activityIds, longMembers, longSessions, openids } from './cast'
import { ask, codeInRoom } from './room-code'
import { hour } from './state'

const sessionId = longSessions.today
const guest = { name: '艾合买提江·阿卜杜热合曼·吐尔逊艾力', school: '云溪市经济技术开发区第三实验学校教育集团东校区初中部与附属小学联合校区' }

/** In the studio of long names: everything that can wait for a host, and everything that a host can have noted. A repeat changes nothing. */
export async function fillRoom(stage: Stage): Promise<void> {
  const code = await codeInRoom(stage, openids.longHost, activityIds.long)
  const old = await codeInRoom(stage, openids.longHost, activityIds.long, -2 * hour)
  const [sender, another, tooLate, absent] = longMembers
  for (const openid of [sender?.openid, another?.openid]) await ask(stage, openid ?? '', 'submitLateScan', { token: old })
  for (let i = 0; i < 2; i += 1) await refusedScan(stage, tooLate?.openid ?? '', old)
  await ask(stage, openids.member, 'askHost', { receipt: await refusedScan(stage, openids.member, code) })
  await ask(stage, openids.unbound, 'checkInAsGuest', { receipt: await refusedScan(stage, openids.unbound, code), ...guest })
  await ask(stage, openids.longHost, 'rollCall', { sessionId, notes: [{ personId: personId(absent?.name ?? ''), note: 'absent' }] })
  await ask(stage, openids.longHost, 'noteHeadCount', { sessionId, headCount: 27 })
  await ask(stage, openids.longHost, 'drawSpotCheck', { sessionId, drawId: storyId('draw') })
}

/** The receipt of a scan that is refused; empty where none is given. */
async function refusedScan({ cloud }: Stage, openid: string, token: string): Promise<string> {
  const reply = await cloud.call({ openid, function: 'attendance', data: { action: 'checkIn', input: { token } } })
  return (reply as { result?: { detail?: { receipt?: string } } }).result?.detail?.receipt ?? ''
}

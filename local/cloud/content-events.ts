import { appId } from './functions/function-environment'
import { detailOf } from './openapi/content-request'
import type { MediaOutcome } from './openapi/open-api'
import { accountOfEvents, type PushedEvent } from './pushed-events'

/** WeChat's number for a link that it could not follow. */
const notDownloaded = -1008

/** What was found in a picture. Source: the document of mediaCheckAsync ("异步检测结果推送"). */
export function mediaCheckedEvent({ openid, now }: { openid: string; now: number }, traceId: string, outcome: MediaOutcome): PushedEvent {
  const head = {
    ToUserName: accountOfEvents,
    FromUserName: openid,
    CreateTime: Math.floor(now / 1000),
    MsgType: 'event' as const,
    Event: 'wxa_media_check',
    appid: appId,
    trace_id: traceId,
    version: 2,
  }
  if (outcome.kind === 'unreadable') return { ...head, detail: [], errcode: notDownloaded, errmsg: 'download error' }
  return { ...head, detail: detailOf(outcome.verdict), errcode: 0, errmsg: 'ok', result: outcome.verdict }
}

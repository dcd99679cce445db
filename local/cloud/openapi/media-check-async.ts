import { mediaCheckedEvent } from '../content-events'
import { judgePicture } from './content-judgement'
import { checkRequest, newTraceId } from './content-request'
import { WeChatError, type OpenApi, type OpenApiContext, type MediaOutcome } from './open-api'

const audio = 1
const picture = 2
const mostBytes = 10 * 1024 * 1024

/**
 * Whether a picture may be shown (多媒体内容安全识别, version 2): answers a number, and what was found is pushed to the function `events` afterwards.
 * Audio is known to WeChat and not judged here.
 * Source: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/mediaCheckAsync.html
 */
export const mediaCheckAsync: OpenApi = {
  name: 'security.mediaCheckAsync',
  answer(fields, context) {
    const { media_url: url, media_type: type } = fields
    if (type === audio) throw new WeChatError(-1, 'audio is not answered here')
    if (type !== picture) throw new WeChatError(40004, 'invalid media type')
    const openid = checkRequest(fields, context)
    if (typeof url !== 'string' || url === '') throw new WeChatError(47001, 'data format error')
    const traceId = newTraceId()
    context.push(mediaCheckedEvent({ openid, now: context.now() }, traceId, outcomeOf(url, context)))
    return { kind: 'fields', fields: { errcode: 0, errmsg: 'ok', trace_id: traceId } }
  },
}

/** The checking server fetches the picture itself; here it reaches nothing but links of this cloud. */
function outcomeOf(url: string, { download, verdictOnPictures }: OpenApiContext): MediaOutcome {
  const content = download(url)
  if (content === null || content.length > mostBytes) return { kind: 'unreadable' }
  return { kind: 'judged', verdict: verdictOnPictures() ?? judgePicture(content) }
}

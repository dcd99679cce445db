import { judgeText } from './content-judgement'
import { checkRequest, detailOf, newTraceId } from './content-request'
import { WeChatError, type OpenApi } from './open-api'

const maximumCharacters = 2500

/**
 * Whether a text may be shown (文本内容安全识别, version 2). The number for a text that is too long stands in no document of this API; 45002 is WeChat's general one.
 * Source: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/msgSecCheck.html
 */
export const msgSecCheck: OpenApi = {
  name: 'security.msgSecCheck',
  answer(fields, context) {
    checkRequest(fields, context)
    const { content, title, nickname } = fields
    if (typeof content !== 'string' || content === '') throw new WeChatError(47001, 'data format error')
    if ([...content].length > maximumCharacters) throw new WeChatError(45002, 'content size out of limit')
    const verdict = judgeText([title, nickname, content].join('\n'))
    return { kind: 'fields', fields: { errcode: 0, errmsg: 'ok', result: verdict, detail: detailOf(verdict), trace_id: newTraceId() } }
  },
}

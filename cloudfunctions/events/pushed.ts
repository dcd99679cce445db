import * as z from 'zod/mini'
import type { ConsentReport } from '../../domain/messages/consents'
import type { PictureFinding } from '../../domain/moderation/piece'
import { templateWithId } from '../kit/message-templates'

/** An event of WeChat's, as far as it concerns us. `failures`: messages that were not delivered; `trace`: the number under which a picture was asked about. */
export type Pushed =
  | { kind: 'consent'; openid: string; reports: ConsentReport[] }
  | { kind: 'sent'; openid: string; failures: { msgId: string; code: number; at: number }[] }
  | { kind: 'picture'; trace: string; found: PictureFinding }

const short = z.string().check(z.maxLength(200))
const number = z.union([short, z.number()])
const choice = z.object({ TemplateId: short, SubscribeStatusString: z.enum(['accept', 'reject']) })
const outcome = z.object({ TemplateId: z.optional(short), MsgID: z.optional(number), MsgId: z.optional(number), ErrorCode: z.optional(number) })
const finding = z.object({ suggest: z.enum(['pass', 'review', 'risky']), label: z.number() })
// One item comes as itself, several as an array.
const listOf = <Item extends z.ZodMiniType>(item: Item) => z.union([z.array(item), item])
const head = { FromUserName: short, CreateTime: number, MsgType: z.literal('event') }
const shape = z.discriminatedUnion('Event', [
  z.object({ ...head, Event: z.literal('subscribe_msg_popup_event'), List: listOf(choice) }),
  z.object({ ...head, Event: z.literal('subscribe_msg_change_event'), List: listOf(choice) }),
  z.object({ ...head, Event: z.literal('subscribe_msg_sent_event'), List: listOf(outcome) }),
  z.object({ ...head, Event: z.literal('wxa_media_check'), trace_id: short, errcode: z.number(), result: z.optional(finding) }),
])

/**
 * Null: nothing for us. Sources: https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message.html (订阅消息事件推送) and
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/mediaCheckAsync.html (异步检测结果推送).
 */
export function readPushed(event: unknown): Pushed | null {
  const parsed = shape.safeParse(event)
  if (!parsed.success) return null
  if (parsed.data.Event === 'wxa_media_check') return pictureIn(parsed.data)
  const { FromUserName: openid, CreateTime, Event, List } = parsed.data
  const at = Number(CreateTime) * 1000
  if (Event === 'subscribe_msg_sent_event') return { kind: 'sent', openid, failures: failuresIn(asList(List), at) }
  const isChange = Event === 'subscribe_msg_change_event'
  const reports = asList(List).flatMap(({ TemplateId, SubscribeStatusString: answer }): ConsentReport[] => {
    const template = templateWithId(TemplateId)
    // What is switched on in WeChat's settings buys no message.
    if (template === null || (isChange && answer === 'accept')) return []
    return [{ source: 'wechat', key: `${Event}_${CreateTime}`, template, answer, at }]
  })
  return { kind: 'consent', openid, reports }
}

/** Without a finding WeChat could not look at it. */
function pictureIn({ trace_id: trace, errcode, result }: { trace_id: string; errcode: number; result?: z.infer<typeof finding> | undefined }): Pushed {
  return { kind: 'picture', trace, found: errcode === 0 && result !== undefined ? result : { suggest: 'unreadable', label: errcode } }
}

function failuresIn(outcomes: readonly z.infer<typeof outcome>[], at: number): { msgId: string; code: number; at: number }[] {
  return outcomes.flatMap(({ MsgID, MsgId, ErrorCode }) => {
    const [msgId, code] = [String(MsgID ?? MsgId ?? ''), Number(ErrorCode ?? 0)]
    return msgId === '' || code === 0 || Number.isNaN(code) ? [] : [{ msgId, code, at }]
  })
}

function asList<Item>(list: Item | Item[]): Item[] {
  return Array.isArray(list) ? list : [list]
}

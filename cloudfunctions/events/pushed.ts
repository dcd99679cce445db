import * as z from 'zod/mini'
import type { ConsentReport } from '../../domain/messages/consents'
import { templateWithId } from '../kit/message-templates'

/** An event of WeChat's, as far as it concerns us. `failures`: messages that were not delivered. */
export type Pushed =
  | { kind: 'consent'; openid: string; reports: ConsentReport[] }
  | { kind: 'sent'; openid: string; failures: { msgId: string; code: number; at: number }[] }

const short = z.string().check(z.maxLength(200))
const number = z.union([short, z.number()])
const choice = z.object({ TemplateId: short, SubscribeStatusString: z.enum(['accept', 'reject']) })
const outcome = z.object({ TemplateId: z.optional(short), MsgID: z.optional(number), MsgId: z.optional(number), ErrorCode: z.optional(number) })
// One item comes as itself, several as an array.
const listOf = <Item extends z.ZodMiniType>(item: Item) => z.union([z.array(item), item])
const head = { FromUserName: short, CreateTime: number, MsgType: z.literal('event') }
const shape = z.discriminatedUnion('Event', [
  z.object({ ...head, Event: z.literal('subscribe_msg_popup_event'), List: listOf(choice) }),
  z.object({ ...head, Event: z.literal('subscribe_msg_change_event'), List: listOf(choice) }),
  z.object({ ...head, Event: z.literal('subscribe_msg_sent_event'), List: listOf(outcome) }),
])

/** Null: nothing for us. Source: https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message.html (订阅消息事件推送). */
export function readPushed(event: unknown): Pushed | null {
  const parsed = shape.safeParse(event)
  if (!parsed.success) return null
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

function failuresIn(outcomes: readonly z.infer<typeof outcome>[], at: number): { msgId: string; code: number; at: number }[] {
  return outcomes.flatMap(({ MsgID, MsgId, ErrorCode }) => {
    const [msgId, code] = [String(MsgID ?? MsgId ?? ''), Number(ErrorCode ?? 0)]
    return msgId === '' || code === 0 || Number.isNaN(code) ? [] : [{ msgId, code, at }]
  })
}

function asList<Item>(list: Item | Item[]): Item[] {
  return Array.isArray(list) ? list : [list]
}

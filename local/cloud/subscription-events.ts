import { accountOfEvents, type PushedEvent } from './pushed-events'

export type Choice = 'accept' | 'reject'

// Source: https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message.html ("订阅消息事件推送", JSON)
const withinTheMiniProgram = '0'

type Address = { openid: string; now: number }

/** Somebody answered the question for messages. */
export function popupEvent(to: Address, choices: Readonly<Record<string, Choice>>): PushedEvent {
  const list = Object.entries(choices).map(([id, choice]) => ({ TemplateId: id, SubscribeStatusString: choice, PopupScene: withinTheMiniProgram }))
  return event('subscribe_msg_popup_event', to, list)
}

/** Somebody switched a message off in WeChat's settings; WeChat tells nothing of what is switched on. */
export function changeEvent(to: Address, templateIds: readonly string[]): PushedEvent {
  return event('subscribe_msg_change_event', to, templateIds.map((id) => ({ TemplateId: id, SubscribeStatusString: 'reject' })))
}

/** A message was delivered. */
export function sentEvent(to: Address, { templateId, msgId }: { templateId: string; msgId: string }): PushedEvent {
  return event('subscribe_msg_sent_event', to, [{ TemplateId: templateId, MsgID: msgId, ErrorCode: '0', ErrorStatus: 'success' }])
}

// One item comes as itself, several as an array.
function event(name: string, { openid, now }: Address, list: object[]): PushedEvent {
  return {
    ToUserName: accountOfEvents,
    FromUserName: openid,
    CreateTime: String(Math.floor(now / 1000)),
    MsgType: 'event',
    Event: name,
    List: list.length === 1 ? list[0] : list,
  }
}

import cloud from 'wx-server-sdk'
import type { SendAnswer } from '../../domain/messages/sending'

type SubscribeMessage = { send(options: object): Promise<{ msgid?: number | string; msgId?: number | string }> }
type Letter = { openid: string; templateId: string; page: string; data: Record<string, { value: string }> }

/** The platform refused before WeChat heard of it: no such API, or not permitted in config.json. */
const neverLeft: readonly number[] = [-604100, -604101]
const busy = -1

/** Knocks at WeChat's door once. Never throws: what is no clear answer may have been sent. */
export async function sendSubscribeMessage({ openid, templateId, page, data }: Letter): Promise<SendAnswer> {
  const api = (cloud.openapi as unknown as { subscribeMessage: SubscribeMessage }).subscribeMessage
  try {
    const { msgid, msgId } = await api.send({ touser: openid, templateId, page, data })
    return { kind: 'sent', msgId: String(msgid ?? msgId ?? '') }
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'errCode' in error ? Number(error.errCode) : Number.NaN
    return code > 0 || code === busy || neverLeft.includes(code) ? { kind: 'refused', code } : { kind: 'none' }
  }
}

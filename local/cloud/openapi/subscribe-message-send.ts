import { setTimeout as delay } from 'node:timers/promises'
import { randomInt, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { sentEvent } from '../subscription-events'
import type { SubscriptionTemplate } from '../subscription-templates'
import { WeChatError, type OpenApi, type OpenApiAnswer, type OpenApiContext } from './open-api'
import { isFieldValue } from './template-field'

// https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
const options = z.strictObject({
  touser: z.string(),
  template_id: z.string(),
  page: z.string().default(''),
  data: z.record(z.string(), z.object({ value: z.union([z.string(), z.number()]) })),
  miniprogram_state: z.enum(['developer', 'trial', 'formal']).default('formal'),
  lang: z.enum(['zh_CN', 'en_US', 'zh_HK', 'zh_TW']).default('zh_CN'),
})
type Wanted = z.output<typeof options>
type Checked = { wanted: Wanted; template: SubscriptionTemplate; lines: { label: string; value: string }[] }

/** A subscription message to one person, for one credit of its template. */
export const subscribeMessageSend: OpenApi = {
  name: 'subscribeMessage.send',
  async answer(fields, context) {
    const { touser } = fields
    if (typeof touser !== 'string' || !context.subscriptions.knows(touser)) throw refusal(40003, 'invalid openid')
    if (context.underway.has(touser)) throw refusal(43108, 'concurrent send message to the same user')
    context.underway.add(touser)
    try {
      return await send(checkedFields(fields, context), context)
    } finally {
      context.underway.delete(touser)
    }
  },
}

async function send({ wanted, template, lines }: Checked, context: OpenApiContext): Promise<OpenApiAnswer> {
  const { touser: openid, template_id: templateId, page } = wanted
  if (context.faults.sendMs > 0) await delay(context.faults.sendMs)
  if (context.subscriptions.isBanned(templateId)) throw refusal(43107, 'the ability of subscribe message is banned')
  if (!context.subscriptions.spend(openid, template)) throw refusal(43101, 'user refuse to accept the msg')
  const number = randomInt(1, 2 ** 47)
  const msgId = String(number)
  const { title } = template
  context.send({ msgId, to: openid, templateId, title, lines, page: page === '' ? null : page })
  context.push(sentEvent({ openid, now: context.now() }, { templateId, msgId }))
  return { kind: 'fields', fields: { errcode: 0, errmsg: 'ok', msgid: number } }
}

function checkedFields(fields: Record<string, unknown>, { subscriptions, pages }: OpenApiContext): Checked {
  const template = subscriptions.template(String(fields['template_id']))
  if (template === undefined) throw refusal(40037, 'invalid template_id')
  const parsed = options.safeParse(fields)
  // WeChat only says "argument invalid!"; which one it was helps whoever reads it here.
  if (!parsed.success) throw refusal(47003, `argument invalid! ${z.prettifyError(parsed.error)}`)
  const { page, data } = parsed.data
  if (!isPage(page, pages)) throw refusal(41030, 'invalid page')
  return { wanted: parsed.data, template, lines: linesOf(template, data) }
}

function linesOf({ fields }: SubscriptionTemplate, data: Wanted['data']): { label: string; value: string }[] {
  const stranger = Object.keys(data).find((key) => !fields.some((field) => field.key === key))
  if (stranger !== undefined) throw refusal(47003, `argument invalid! data.${stranger}.value invalid`)
  return fields.map(({ key, label }) => {
    const value = String(data[key]?.value ?? '')
    if (value.trim() === '') throw refusal(47003, `argument invalid! data.${key}.value is empty`)
    if (!isFieldValue(key, value)) throw refusal(47003, `argument invalid! data.${key}.value invalid`)
    return { label, value }
  })
}

function isPage(page: string, pages: readonly string[] | null): boolean {
  if (page.startsWith('/')) return false
  return page === '' || pages === null || pages.includes(page.replace(/\?.*$/s, ''))
}

function refusal(errcode: number, errmsg: string): WeChatError {
  return new WeChatError(errcode, `${errmsg} rid: ${randomUUID()}`)
}

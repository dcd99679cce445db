import { z } from 'zod'
import { HttpProblem } from './http'
import type { LocalCloud } from './local-cloud'
import { changeOf, checkedConsent, subscriptionBodies } from './subscription-control'

// Well within what a Date can hold; a clock beyond it could not be used, nor read again.
const milliseconds = z.number().min(-1e13).max(1e13)
const instant = z.union([milliseconds, z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))])
const call = z.strictObject({ openid: z.string().min(1), function: z.string().min(1), data: z.unknown() })
const upload = z.strictObject({ openid: z.string().min(1), path: z.string(), content: z.base64().transform((text) => Buffer.from(text, 'base64')) })
const files = z.strictObject({ openid: z.string().min(1), fileList: z.array(z.string()).max(50) })
const clockMove = z.union([
  z.strictObject({ now: instant }),
  z.strictObject({ offsetMs: milliseconds }),
  z.strictObject({ advanceMs: milliseconds }),
])
const timer = z.strictObject({ function: z.string().min(1) })
const faultRule = z.strictObject({
  action: z.string().min(1),
  nth: z.number().int().min(1).optional(),
  when: z.enum(['before', 'after']),
  code: z.union([z.string(), z.number()]),
  message: z.string().optional(),
})
const faultPlan = z.strictObject({ latencyMs: z.number().min(0).optional(), sendMs: z.number().min(0).optional(), rules: z.array(faultRule).optional() })
const pictures = z.strictObject({ verdict: z.strictObject({ suggest: z.enum(['pass', 'review', 'risky']), label: z.number().int() }).nullable() })
const reset = z.strictObject({ seed: z.string().min(1) })

type Route = (cloud: LocalCloud, body: unknown) => Promise<unknown>

const routes: Record<string, Route> = {
  'POST /__local/call': (cloud, body) => cloud.call(parse(call, body)),
  'POST /__local/upload': async (cloud, body) => cloud.upload(parse(upload, body)),
  'POST /__local/links': async (cloud, body) => cloud.links(parse(files, body)),
  'POST /__local/delete': async (cloud, body) => cloud.deleteFiles(parse(files, body)),
  'GET /__local/files': async (cloud) => cloud.storedFiles(),
  'GET /__local/clock': async (cloud) => clockReading(cloud),
  'POST /__local/clock': async (cloud, body) => {
    await cloud.moveClock(parse(clockMove, body))
    return clockReading(cloud)
  },
  'POST /__local/timer': (cloud, body) => cloud.fireTimer(parse(timer, body).function),
  'POST /__local/faults': async (cloud, body) => {
    cloud.faults(parse(faultPlan, body))
    return {}
  },
  'POST /__local/pictures': async (cloud, body) => {
    cloud.judgePictures(parse(pictures, body).verdict)
    return {}
  },
  'GET /__local/sent': async (cloud) => cloud.sent(),
  'POST /__local/subscriptions': async ({ subscriptions }, body) => subscriptions.state(parse(subscriptionBodies.state, body).openid),
  'POST /__local/subscriptions/consent': async ({ subscriptions }, body) => {
    const { openid, choices, keep } = parse(subscriptionBodies.consent, body)
    subscriptions.consent(openid, checkedConsent(subscriptions, choices), keep)
    return subscriptions.state(openid)
  },
  'POST /__local/subscriptions/settings': async ({ subscriptions }, body) => {
    const change = parse(subscriptionBodies.change, body)
    subscriptions.change(change.openid, changeOf(change))
    return subscriptions.state(change.openid)
  },
  'POST /__local/subscriptions/ban': async ({ subscriptions }, body) => {
    const { templateId, banned } = parse(subscriptionBodies.ban, body)
    subscriptions.ban(templateId, banned)
    return {}
  },
  'GET /__local/events': async (cloud) => cloud.events.held(),
  'POST /__local/events': async (cloud, body) => {
    const wanted = parse(subscriptionBodies.events, body)
    if ('hold' in wanted) cloud.events.hold()
    else await cloud.events.release(wanted.release === 'all' ? undefined : wanted.release)
    return {}
  },
  'GET /__local/usage': async (cloud) => cloud.usage(),
  'GET /__local/log': async (cloud) => cloud.log.entries(),
  'POST /__local/reset': async (cloud, body) => {
    await cloud.reset(parse(reset, body).seed)
    return {}
  },
}

/** Answers a request of the control interface, which local/README.md describes. */
export async function control(cloud: LocalCloud, method: string, path: string, body: Buffer): Promise<unknown> {
  const route = routes[`${method} ${path}`]
  if (route === undefined) throw new HttpProblem(404, `There is no ${method} ${path}. There are: ${Object.keys(routes).join(', ')}.`)
  return route(cloud, method === 'POST' ? readJson(body) : undefined)
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    throw new HttpProblem(400, 'The body is not JSON.')
  }
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new HttpProblem(400, z.prettifyError(parsed.error))
  return parsed.data
}

function clockReading(cloud: LocalCloud): { now: number; offsetMs: number } {
  return { now: cloud.clock.now(), offsetMs: cloud.clock.offsetMs }
}

import cloud from 'wx-server-sdk'
import type { Finding, Hindrance } from '../../domain/moderation/piece'
import { partsOf } from '../../domain/moderation/parts'
import { worstFinding } from '../../domain/moderation/worst-finding'

type Found = { result?: { suggest?: string; label?: number } }
type Asked = { traceId?: string; trace_id?: string }
type Security = { msgSecCheck(options: object): Promise<Found>; mediaCheckAsync(options: object): Promise<Asked> }

export type Hindered = { kind: 'hindered'; by: Hindrance }

/** 社交日志: what people write for others to read. */
const scene = 4
const picture = 2
const secondVersion = 2
/** By the minute, by the day, the same thing again and again. Source: the documents of both checks. */
const tooOften: readonly number[] = [44991, 45009, 87020]
/** The person has not used the mini-program within two hours. */
const longAway = 61010

/** What WeChat says of a text, all parts of it together. Its author must have used the mini-program within two hours. */
export async function checkText(text: string, openid: string): Promise<{ kind: 'found'; found: Finding } | Hindered> {
  try {
    const answers = await Promise.all(partsOf(text).map((content) => security().msgSecCheck({ openid, scene, version: secondVersion, content })))
    return { kind: 'found', found: worstFinding(answers.map(findingIn)) }
  } catch (error) {
    return hindered(error)
  }
}

/** Asks about pictures; what was found is pushed to the function `events` under these numbers. */
export async function askAboutPictures(links: readonly string[], openid: string): Promise<{ kind: 'asked'; traces: string[] } | Hindered> {
  try {
    const asked = links.map((mediaUrl) => security().mediaCheckAsync({ openid, scene, version: secondVersion, mediaType: picture, mediaUrl }))
    return { kind: 'asked', traces: (await Promise.all(asked)).map(traceIn) }
  } catch (error) {
    return hindered(error)
  }
}

function security(): Security {
  return (cloud.openapi as unknown as { security: Security }).security
}

/** What is no clear answer is none: nothing is shown on a word that was not understood. */
function findingIn({ result }: Found): Finding {
  const { suggest, label } = result ?? {}
  if ((suggest !== 'pass' && suggest !== 'review' && suggest !== 'risky') || typeof label !== 'number') throw new Error('an answer without a finding')
  return { suggest, label }
}

function traceIn({ traceId, trace_id: older }: Asked): string {
  const trace = traceId ?? older
  if (typeof trace !== 'string' || trace === '') throw new Error('an answer without a number')
  return trace
}

function hindered(error: unknown): Hindered {
  const code = typeof error === 'object' && error !== null && 'errCode' in error ? Number(error.errCode) : Number.NaN
  const by = code === longAway ? 'away' : tooOften.includes(code) ? 'limit' : 'down'
  console.error(JSON.stringify({ contentCheck: by, errCode: Number.isNaN(code) ? null : code }))
  return { kind: 'hindered', by }
}

import type { SentMessage } from '../../../cloud/service-notification'
import type { Usage } from '../../call-record'

/** The local cloud's control interface, as far as the stage uses it. */
export type CloudClock = { now: number; offsetMs: number }

export function readClock(): Promise<CloudClock> {
  return ask('/__local/clock')
}

export function moveClock(change: { now: number } | { offsetMs: number } | { advanceMs: number }): Promise<CloudClock> {
  return ask('/__local/clock', change)
}

export function readUsage(): Promise<Usage> {
  return ask('/__local/usage')
}

export function readSent(): Promise<SentMessage[]> {
  return ask('/__local/sent')
}

async function ask<Answer>(path: string, body?: unknown): Promise<Answer> {
  const request = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(path, request)
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return (await response.json()) as Answer
}

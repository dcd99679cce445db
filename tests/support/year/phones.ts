import type { ActionName, InputOf, OutputOf, Reply } from '../../../contract/index'
import type { RefusalCode } from '../../../contract/refusals'
import type { LocalCloud } from '../../../local/cloud/local-cloud'
import type { Usage } from '../../../local/cloud/usage'
import { Taps } from './taps'

/** What life refuses: too late, overtaken by others, already done. Anything else is wrong. */
const ordinary: RefusalCode[] = ['TOO_LATE', 'ALREADY_ASKED', 'VERSION_CHANGED', 'CAP_REACHED', 'STILL_HEARD', 'CASE_MOVED_ON', 'CASE_RESTS', 'NOT_FOUND', 'NOT_ALLOWED', 'CANCELLED', 'ALREADY_OPEN']

/** All calls of a year, what they cost, and what was refused. */
export class Phones {
  readonly wrong: string[] = []
  readonly calls = new Map<string, { times: number; refused: number; units: number }>()
  readonly taps: Taps

  constructor(readonly cloud: LocalCloud) {
    this.taps = new Taps(cloud, (openid, input) => this.ask(openid, 'studio.noteConsent', input))
  }

  /** The output; null where the call was refused as it may be. */
  async ask<Name extends ActionName>(openid: string, name: Name, input: InputOf<Name>): Promise<OutputOf<Name> | null> {
    const [functionName = '', action = ''] = name.split('.')
    const reply = await this.cloud.call({ openid, function: functionName, data: { action, input } })
    if ('error' in reply) {
      this.wrong.push(`${name} failed: ${reply.error.errMsg}`)
      return null
    }
    const result = reply.result as Reply<OutputOf<Name>>
    this.#count(name, reply.usage, !result.ok)
    if (result.ok) {
      await this.taps.after(name, openid)
      return result.output
    }
    if (!ordinary.includes(result.code)) this.wrong.push(`${name} answered ${result.code} ${JSON.stringify(result.detail ?? {})}`)
    return null
  }

  async tick(): Promise<void> {
    const reply = await this.cloud.fireTimer('scheduler')
    const result = 'error' in reply ? { ok: false, ...reply.error } : (reply.result as { ok: boolean; failed: number; left: number; steps: number })
    if (!result.ok || ('failed' in result && result.failed > 0)) this.wrong.push(`the timer: ${JSON.stringify(result)}`)
    this.#count('steps' in result && result.steps > 0 ? 'timer' : 'idle timer', reply.usage, false)
  }

  /** Delivers what WeChat has to push since it was held back; it is held back again. */
  async deliverPushes(): Promise<void> {
    const { events } = this.cloud
    const pushed = events.held().length
    const before = this.cloud.usage()
    await events.release()
    events.hold()
    const after = this.cloud.usage()
    this.#book('events', pushed, 0, after.functionCalls - before.functionCalls + after.databaseOperations - before.databaseOperations)
  }

  #count(name: string, { functionCalls, databaseOperations }: Usage, refused: boolean): void {
    this.#book(name, 1, refused ? 1 : 0, functionCalls + databaseOperations)
  }

  #book(name: string, times: number, refused: number, units: number): void {
    const known = this.calls.get(name) ?? { times: 0, refused: 0, units: 0 }
    this.calls.set(name, { times: known.times + times, refused: known.refused + refused, units: known.units + units })
  }
}

import type { ActionName, InputOf, OutputOf, Reply } from '../../../contract/index'
import type { RefusalCode } from '../../../contract/refusals'
import type { LocalCloud } from '../../../local/cloud/local-cloud'
import type { Usage } from '../../../local/cloud/usage'

/** What life refuses: too late, overtaken by others, already done. Anything else is wrong. */
const ordinary: RefusalCode[] = ['TOO_LATE', 'ALREADY_ASKED', 'VERSION_CHANGED', 'CAP_REACHED', 'STILL_HEARD', 'CASE_MOVED_ON', 'CASE_RESTS', 'NOT_FOUND', 'NOT_ALLOWED', 'CANCELLED', 'ALREADY_OPEN']

/** All calls of a year, what they cost, and what was refused. */
export class Phones {
  readonly wrong: string[] = []
  readonly calls = new Map<string, { times: number; refused: number; units: number }>()

  constructor(readonly cloud: LocalCloud) {}

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
    if (result.ok) return result.output
    if (!ordinary.includes(result.code)) this.wrong.push(`${name} answered ${result.code} ${JSON.stringify(result.detail ?? {})}`)
    return null
  }

  async tick(): Promise<void> {
    const reply = await this.cloud.fireTimer('scheduler')
    const result = 'error' in reply ? { ok: false, ...reply.error } : (reply.result as { ok: boolean; failed: number; left: number; steps: number })
    if (!result.ok || ('failed' in result && result.failed > 0)) this.wrong.push(`the timer: ${JSON.stringify(result)}`)
    this.#count('steps' in result && result.steps > 0 ? 'timer' : 'idle timer', reply.usage, false)
  }

  #count(name: string, { functionCalls, databaseOperations }: Usage, refused: boolean): void {
    const known = this.calls.get(name) ?? { times: 0, refused: 0, units: 0 }
    this.calls.set(name, { times: known.times + 1, refused: known.refused + (refused ? 1 : 0), units: known.units + functionCalls + databaseOperations })
  }
}

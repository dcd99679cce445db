import { randomUUID } from 'node:crypto'
import type { Caller, IdentityTokens } from '../identity'
import type { Log } from '../log'
import type { UsageLedger } from '../usage'
import type { FunctionDefinition } from './function-definition'
import { environmentId, instanceEnvironment, invocationEnvironment } from './function-environment'
import { notFound, replyTooLarge, requestTooLarge } from './function-failure'
import { FunctionInstance } from './function-instance'
import { InstancePool } from './instance-pool'

export type FunctionsSettings = {
  definitions: Map<string, FunctionDefinition>
  cloudUrl: string
  environment: Record<string, string>
  maximumInstances: number
  clockMemory: SharedArrayBuffer
  tokens: IdentityTokens
  usage: UsageLedger
  log: Log
}
export type Reply = { json: string; roundTrips: number; requestId: string }

const maximumRequestBytes = 100 * 1024
const maximumReplyBytes = 1024 * 1024

/** Runs deployed functions as the platform does. */
export class Functions {
  readonly #pools = new Map<string, InstancePool>()

  constructor(readonly settings: FunctionsSettings) {}

  definition(name: string): FunctionDefinition | undefined {
    return this.settings.definitions.get(name)
  }

  /** Throws a FunctionFailure. `onRoundTrips` is told in any case, because a failed function has cost something, too. */
  async invoke(event: string, caller: Caller, onRoundTrips: (count: number) => void): Promise<{ json: string; requestId: string }> {
    const definition = this.settings.definitions.get(caller.functionName)
    if (definition === undefined) throw notFound()
    if (Buffer.byteLength(event) > maximumRequestBytes) throw requestTooLarge()
    this.settings.usage.countFunctionCall(caller.callId)
    const requestId = randomUUID()
    const outcome = await this.#pool(definition).use(async (instance) => {
      const answer = await instance.invoke(this.#invocation(definition, event, caller, requestId))
      onRoundTrips(instance.roundTrips)
      return answer
    })
    if (outcome.kind === 'failed') {
      this.settings.log.write(definition.name, 'error', outcome.failure.message)
      throw outcome.failure
    }
    if (Buffer.byteLength(outcome.json) > maximumReplyBytes) throw replyTooLarge()
    return { json: outcome.json, requestId }
  }

  /** Waits for what is running and ends every instance, with all that it keeps in memory. */
  async recycle(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.recycle()))
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.stop()))
  }

  #pool(definition: FunctionDefinition): InstancePool {
    const known = this.#pools.get(definition.name)
    if (known !== undefined) return known
    const { cloudUrl, environment, maximumInstances, clockMemory, log } = this.settings
    const settings = { environment: instanceEnvironment(cloudUrl, environment), clockMemory, log }
    const pool = new InstancePool(() => new FunctionInstance(definition, settings), maximumInstances)
    this.#pools.set(definition.name, pool)
    return pool
  }

  #invocation(definition: FunctionDefinition, event: string, caller: Caller, requestId: string) {
    return {
      event,
      environment: invocationEnvironment(caller, this.settings.tokens.sign(caller), requestId),
      context: {
        request_id: requestId,
        function_name: definition.name,
        function_version: '$LATEST',
        namespace: environmentId,
        memory_limit_in_mb: definition.memoryMegabytes,
        time_limit_in_ms: definition.timeoutSeconds * 1000,
      },
    }
  }
}

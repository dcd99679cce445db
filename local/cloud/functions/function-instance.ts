import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Log } from '../log'
import type { FunctionDefinition } from './function-definition'
import { executionFailed, timedOut, type FunctionFailure } from './function-failure'

export type Invocation = { event: string; context: Record<string, unknown>; environment: Record<string, string> }
export type Outcome = { kind: 'returned'; json: string } | { kind: 'failed'; failure: FunctionFailure }
export type InstanceSettings = { environment: Record<string, string>; clockMemory: SharedArrayBuffer; log: Log }

type Message =
  | { kind: 'loaded' }
  | { kind: 'loadFailed'; message: string }
  | { kind: 'returned'; json: string }
  | { kind: 'threw'; message: string }
  | { kind: 'printed'; level: string; text: string }

// The platform gives loading its own, long limit; only what follows runs against the function's timeout.
const loadSeconds = 60

/** One worker thread: a process of its own as far as its code can tell, with its own environment, one invocation at a time. */
export class FunctionInstance {
  readonly #worker: Worker
  readonly #roundTrips = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  readonly #loaded: Promise<void>
  #settle: ((outcome: Outcome) => void) | null = null
  #gone: FunctionFailure | null = null

  constructor(
    readonly definition: FunctionDefinition,
    readonly settings: InstanceSettings,
  ) {
    this.#worker = new Worker(path.join(__dirname, 'function-worker.cjs'), {
      workerData: { file: definition.file, clockMemory: settings.clockMemory, roundTripMemory: this.#roundTrips.buffer },
      env: settings.environment,
      // Loaders that run the cloud itself (tsx) are no part of a function.
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: definition.memoryMegabytes },
    })
    this.#worker.stdout.on('data', (chunk: Buffer) => settings.log.write(definition.name, 'log', chunk.toString()))
    this.#worker.stderr.on('data', (chunk: Buffer) => settings.log.write(definition.name, 'error', chunk.toString()))
    this.#loaded = new Promise((resolve) => this.#listen(resolve))
    // A waiting function must not keep the program that started the cloud alive.
    this.#worker.unref()
  }

  /** False once it has crashed, run out of time or been stopped: it takes no further invocation. */
  get usable(): boolean {
    return this.#gone === null
  }

  /** The longest chain of database operations of the last invocation. */
  get roundTrips(): number {
    return Atomics.load(this.#roundTrips, 0)
  }

  async invoke(invocation: Invocation): Promise<Outcome> {
    await withLimit(this.#loaded, loadSeconds, () => this.#end(timedOut(loadSeconds)))
    if (this.#gone !== null) return { kind: 'failed', failure: this.#gone }
    const outcome = new Promise<Outcome>((resolve) => (this.#settle = resolve))
    this.#worker.postMessage(invocation)
    const limit = this.definition.timeoutSeconds
    return withLimit(outcome, limit, () => this.#end(timedOut(limit)))
  }

  async stop(): Promise<void> {
    this.#end(executionFailed('the instance was stopped'))
    await this.#worker.terminate()
  }

  #listen(onLoaded: () => void): void {
    this.#worker.on('message', (message: Message) => this.#onMessage(message, onLoaded))
    this.#worker.on('error', (error) => {
      const failure = executionFailed(this.#asDeployed(error.stack ?? error.message))
      // Nobody is waiting who could be told.
      if (this.#settle === null) this.settings.log.write(this.definition.name, 'error', failure.message)
      this.#onEnd(failure, onLoaded)
    })
    // The wording of the platform for a process that is suddenly gone.
    this.#worker.on('exit', () => this.#onEnd(executionFailed('145 code exit unexpected'), onLoaded))
  }

  #onMessage(message: Message, onLoaded: () => void): void {
    switch (message.kind) {
      case 'loaded':
        return onLoaded()
      case 'loadFailed':
        return this.#onEnd(executionFailed(this.#asDeployed(message.message)), onLoaded)
      case 'returned':
        return this.#finish({ kind: 'returned', json: message.json })
      case 'threw':
        return this.#finish({ kind: 'failed', failure: executionFailed(this.#asDeployed(message.message)) })
      case 'printed':
        return this.settings.log.write(this.definition.name, message.level, message.text)
    }
  }

  #onEnd(failure: FunctionFailure, onLoaded: () => void): void {
    this.#end(failure)
    onLoaded()
  }

  #end(failure: FunctionFailure): void {
    this.#gone ??= failure
    this.#finish({ kind: 'failed', failure })
    void this.#worker.terminate()
  }

  #finish(outcome: Outcome): void {
    this.#settle?.(outcome)
    this.#settle = null
  }

  // A stack trace names the folder that the platform unpacks a function into.
  #asDeployed(stack: string): string {
    return stack.replaceAll(path.dirname(this.definition.file), '/var/user')
  }
}

async function withLimit<T>(work: Promise<T>, seconds: number, onLimit: () => void): Promise<T> {
  const timer = setTimeout(onLimit, seconds * 1000)
  try {
    return await work
  } finally {
    clearTimeout(timer)
  }
}

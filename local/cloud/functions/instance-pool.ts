import type { FunctionInstance } from './function-instance'

/** The instances of one function. A free one is used again; when all are busy and no more may start, calls wait in turn. */
export class InstancePool {
  readonly #all = new Set<FunctionInstance>()
  readonly #idle: FunctionInstance[] = []
  readonly #waiting: ((instance: FunctionInstance) => void)[] = []
  readonly #retired = new WeakSet<FunctionInstance>()
  readonly #running = new Set<Promise<unknown>>()
  #stopped = false

  constructor(
    readonly start: () => FunctionInstance,
    readonly maximum: number,
  ) {}

  use<T>(work: (instance: FunctionInstance) => Promise<T>): Promise<T> {
    const running = this.#work(work).finally(() => this.#running.delete(running))
    this.#running.add(running)
    return running
  }

  /** Forgets what the instances have in memory: idle ones end now, busy ones when they have answered, which this waits for. */
  async recycle(): Promise<void> {
    for (const instance of this.#all) this.#retired.add(instance)
    for (const instance of this.#idle.splice(0)) this.#discard(instance)
    await Promise.allSettled(this.#running)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    const instances = [...this.#all]
    await Promise.all(instances.map((instance) => instance.stop()))
    // Whoever still waits gets one that has ended, and with it an answer.
    for (const instance of instances.slice(0, 1)) for (const next of this.#waiting.splice(0)) next(instance)
  }

  async #work<T>(work: (instance: FunctionInstance) => Promise<T>): Promise<T> {
    const instance = await this.#acquire()
    try {
      return await work(instance)
    } finally {
      this.#release(instance)
    }
  }

  #acquire(): FunctionInstance | Promise<FunctionInstance> {
    const idle = this.#idle.pop()
    if (idle !== undefined) return idle.usable ? idle : this.#replace(idle)
    if (this.#all.size < this.maximum) return this.#startOne()
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  #release(instance: FunctionInstance): void {
    if (this.#stopped) return
    const fresh = instance.usable && !this.#retired.has(instance)
    const next = this.#waiting.shift()
    if (next !== undefined) return next(fresh ? instance : this.#replace(instance))
    if (fresh) this.#idle.push(instance)
    else this.#discard(instance)
  }

  #replace(instance: FunctionInstance): FunctionInstance {
    this.#discard(instance)
    return this.#startOne()
  }

  #startOne(): FunctionInstance {
    const instance = this.start()
    this.#all.add(instance)
    return instance
  }

  #discard(instance: FunctionInstance): void {
    this.#all.delete(instance)
    void instance.stop()
  }
}

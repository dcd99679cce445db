import type { FunctionInstance } from './function-instance'

/** The instances of one function. A free one is used again; when all are busy and no more may start, calls wait in turn. */
export class InstancePool {
  readonly #all = new Set<FunctionInstance>()
  readonly #idle: FunctionInstance[] = []
  readonly #waiting: ((instance: FunctionInstance) => void)[] = []
  #retired = new WeakSet<FunctionInstance>()

  constructor(
    readonly start: () => FunctionInstance,
    readonly maximum: number,
  ) {}

  async use<T>(work: (instance: FunctionInstance) => Promise<T>): Promise<T> {
    const instance = await this.#acquire()
    try {
      return await work(instance)
    } finally {
      this.#release(instance)
    }
  }

  /** Forgets what the instances have in memory: idle ones end now, busy ones when they have answered. */
  recycle(): void {
    for (const instance of this.#all) this.#retired.add(instance)
    for (const instance of this.#idle.splice(0)) this.#discard(instance)
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#all].map((instance) => instance.stop()))
  }

  #acquire(): FunctionInstance | Promise<FunctionInstance> {
    const idle = this.#idle.pop()
    if (idle !== undefined) return idle.usable ? idle : this.#replace(idle)
    if (this.#all.size < this.maximum) return this.#startOne()
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  #release(instance: FunctionInstance): void {
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

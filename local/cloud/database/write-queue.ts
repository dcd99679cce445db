import { Blocked } from './admission'

type Job = { run: () => void; settle: (failure: unknown) => void }

/** What the queue needs of the engine: to note a batch down durably, or to take it back. */
export type Batch = { begin: () => void; commit: () => void; rollback: () => void }

/**
 * Runs writes one after another and answers them together once they are durable. All that came in since the last round
 * shares one commit of the store; nothing else runs in between, so nobody sees a write that is not durable yet.
 */
export class WriteQueue {
  private jobs: Job[] = []
  private scheduled = false

  constructor(private readonly batch: Batch) {}

  submit<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let answer: { value: T } | { error: unknown } | null = null
      const run = () => {
        try {
          answer = { value: work() }
        } catch (error) {
          if (error instanceof Blocked) throw error
          answer = { error }
        }
      }
      const settle = (failure: unknown) => {
        if (failure !== null) reject(failure as Error)
        else if (answer !== null && 'value' in answer) resolve(answer.value)
        else reject((answer as { error: unknown } | null)?.error as Error)
      }
      this.enqueue({ run, settle })
    })
  }

  private enqueue(job: Job): void {
    this.jobs.push(job)
    if (this.scheduled) return
    this.scheduled = true
    setImmediate(() => this.flush())
  }

  /** Runs what is waiting, now. */
  flush(): void {
    this.scheduled = false
    const jobs = this.jobs
    this.jobs = []
    if (jobs.length === 0) return
    this.batch.begin()
    const done = jobs.filter((job) => this.ranToItsEnd(job))
    const failure = this.commit()
    for (const job of done) job.settle(failure)
  }

  private ranToItsEnd(job: Job): boolean {
    try {
      job.run()
      return true
    } catch (error) {
      if (!(error instanceof Blocked)) throw error
      error.owner.onEnd.push(() => this.enqueue(job))
      return false
    }
  }

  private commit(): unknown {
    try {
      this.batch.commit()
      return null
    } catch (error) {
      this.batch.rollback()
      return error
    }
  }
}

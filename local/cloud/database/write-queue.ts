import { Blocked } from './admission'

type Answer = () => void
/** `run` does the work and says how to answer it once it is durable. */
type Job = { run: () => Answer; fail: (error: Error) => void }

/** How a round of writes is noted down durably, or taken back. */
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
      const run = (): Answer => {
        try {
          const value = work()
          return () => resolve(value)
        } catch (error) {
          if (error instanceof Blocked) throw error
          return () => reject(asError(error))
        }
      }
      this.enqueue({ run, fail: reject })
    })
  }

  /** Runs what is waiting, now. */
  flush(): void {
    this.scheduled = false
    const jobs = this.jobs
    this.jobs = []
    if (jobs.length === 0) return
    this.batch.begin()
    const answers = jobs.map((job) => ({ job, answer: this.runUnlessBlocked(job) }))
    try {
      this.batch.commit()
    } catch (error) {
      this.batch.rollback()
      for (const { job, answer } of answers) if (answer !== null) job.fail(asError(error))
      return
    }
    for (const { answer } of answers) answer?.()
  }

  private enqueue(job: Job): void {
    this.jobs.push(job)
    if (this.scheduled) return
    this.scheduled = true
    setImmediate(() => this.flush())
  }

  private runUnlessBlocked(job: Job): Answer | null {
    try {
      return job.run()
    } catch (error) {
      if (!(error instanceof Blocked)) throw error
      error.owner.onEnd.push(() => this.enqueue(job))
      return null
    }
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

/** What one call cost. `roundTrips` is the longest chain of database operations of which each began after the one before had been answered. */
export type Usage = { functionCalls: number; databaseOperations: number; roundTrips: number; documentsExamined: number }

/** What was spent since start or reset: the platform bills each of these as one. */
export type TotalUsage = { functionCalls: number; databaseOperations: number; storageOperations: number; documentsExamined: number }

/** Books each operation on the call that caused it, through however many nested functions. */
export class UsageLedger {
  readonly #running = new Map<string, Usage>()
  #total = nothing()

  open(callId: string): Usage {
    const usage = noUsage()
    this.#running.set(callId, usage)
    return usage
  }

  /** Later operations of that call (left running after its reply) count in the total only. */
  close(callId: string): void {
    this.#running.delete(callId)
  }

  countFunctionCall(callId: string): void {
    this.#total.functionCalls += 1
    const call = this.#call(callId)
    if (call !== undefined) call.functionCalls += 1
  }

  countDatabaseOperation(callId: string | undefined): void {
    this.#total.databaseOperations += 1
    const call = this.#call(callId)
    if (call !== undefined) call.databaseOperations += 1
  }

  countExamined(callId: string | undefined, documents: number): void {
    this.#total.documentsExamined += documents
    const call = this.#call(callId)
    if (call !== undefined) call.documentsExamined += documents
  }

  countStorageOperation(): void {
    this.#total.storageOperations += 1
  }

  total(): TotalUsage {
    return { ...this.#total }
  }

  reset(): void {
    this.#total = nothing()
  }

  #call(callId: string | undefined): Usage | undefined {
    return callId === undefined ? undefined : this.#running.get(callId)
  }
}

export function noUsage(): Usage {
  return { functionCalls: 0, databaseOperations: 0, roundTrips: 0, documentsExamined: 0 }
}

function nothing(): TotalUsage {
  return { functionCalls: 0, databaseOperations: 0, storageOperations: 0, documentsExamined: 0 }
}

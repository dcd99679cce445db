import type { DatabaseOperation } from '../../local/cloud/sdk/sdk-endpoint'

/**
 * Where the timer's units for messages go. `telling`: reminders and what planning has left to tell, each a settlement of its own. `draining`: looking at an
 * outbox, sending, writing down. `ticks`: the timer's call and its look, where it had nothing else to do. `writing`: messages written along with what
 * they tell of, by whatever call.
 */
export type MessageUnits = { telling: number; draining: number; ticks: number; writing: number }

const write = 'insertDocument messages'

/** Takes apart what the functions ask of the database: what the timer does for a studio begins with reading all of it or goes on from what it has read. */
export class UnitsBook {
  readonly #ticks = new Map<string, string[]>()
  #written = 0

  note({ action, collection, caller }: DatabaseOperation): void {
    const operation = `${action.replace('database.', '')} ${collection ?? ''}`.trim()
    if (caller === null) return
    if (caller.functionName !== 'scheduler') {
      if (operation === write) this.#written += 1
      return
    }
    const known = this.#ticks.get(caller.callId)
    if (known === undefined) this.#ticks.set(caller.callId, [operation])
    else known.push(operation)
  }

  total(): MessageUnits {
    const units: MessageUnits = { telling: 0, draining: 0, ticks: 0, writing: this.#written }
    for (const operations of this.#ticks.values()) {
      const steps = stepsOf(operations)
      for (const step of steps) {
        const kind = kindOf(step)
        if (kind === 'other') units.writing += step.filter((one) => one === write).length
        else units[kind] += step.length
      }
      // Its call, and the look for who is due.
      if (steps.length > 0 && steps.every((step) => kindOf(step) !== 'other')) units.ticks += 2
    }
    return units
  }
}

const readsStudio = 'aggregateDocuments standings'
const readsOutbox = 'aggregateDocuments messages'

/** Every step ends by writing the standings, in a transaction or by itself. */
function stepsOf(operations: readonly string[]): string[][] {
  const steps: string[][] = []
  let step: string[] = []
  let inTransaction = false
  for (const operation of operations) {
    // The look for who is due, and the daily round, belong to no studio.
    if (step.length === 0 && operation.startsWith('getDocument standings')) continue
    step.push(operation)
    if (operation === 'startTransaction') inTransaction = true
    const isOver = inTransaction ? operation === 'commitTransaction' : operation === 'modifyDocument standings'
    if (!isOver) continue
    steps.push(step)
    step = []
    inTransaction = false
  }
  return steps.filter((one) => one.some((operation) => operation === readsStudio || operation.endsWith(' standings')))
}

function kindOf(step: readonly string[]): 'telling' | 'draining' | 'other' {
  if (step.includes(readsOutbox)) return 'draining'
  return step.includes(write) && !step.includes('insertDocument facts') ? 'telling' : 'other'
}

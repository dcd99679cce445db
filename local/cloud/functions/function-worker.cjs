// What runs inside an instance's worker thread. Plain CommonJS: a worker is loaded by node itself, whatever loaded the cloud (tsx, jest, node).
'use strict'
const http = require('node:http')
const { format } = require('node:util')
const { parentPort, workerData } = require('node:worker_threads')

const { file, clockMemory, roundTripMemory } = workerData
const clockShift = new Float64Array(clockMemory)
const roundTrips = new Int32Array(roundTripMemory)

shiftDate()
captureConsole()
measureRoundTrips()
serve(load())

function load() {
  try {
    const { main } = require(file)
    if (typeof main !== 'function') throw new Error('the function exports no main')
    parentPort.postMessage({ kind: 'loaded' })
    return main
  } catch (error) {
    parentPort.postMessage({ kind: 'loadFailed', message: describe(error) })
    return undefined
  }
}

function serve(main) {
  let ownNames = []
  parentPort.on('message', async ({ event, context, environment }) => {
    // Nothing of the invocation before may be left for this one.
    for (const name of ownNames) delete process.env[name]
    ownNames = Object.keys(environment)
    Object.assign(process.env, environment)
    Atomics.store(roundTrips, 0, 0)
    try {
      const result = await main(JSON.parse(event), context)
      parentPort.postMessage({ kind: 'returned', json: JSON.stringify(result) ?? 'null' })
    } catch (error) {
      parentPort.postMessage({ kind: 'threw', message: describe(error) })
    }
  })
}

function describe(error) {
  if (error instanceof Error) return withoutThisFile(error.stack ?? String(error))
  return typeof error === 'object' && error !== null ? JSON.stringify(error) : String(error)
}

function withoutThisFile(stack) {
  const lines = stack.split('\n')
  const own = lines.findIndex((line) => line.includes(__filename))
  return (own === -1 ? lines : lines.slice(0, own)).join('\n')
}

// A proxy rather than a subclass: dates stay instances of the one real Date, and `Date()` without `new` goes on working.
function shiftDate() {
  const RealDate = Date
  const now = () => RealDate.now() + clockShift[0]
  const ShiftedDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: (target) => new target(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
  RealDate.prototype.constructor = ShiftedDate
  globalThis.Date = ShiftedDate
}

function captureConsole() {
  for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
    console[level] = (...values) => parentPort.postMessage({ kind: 'printed', level, text: format(...values) })
  }
}

// A request's chain is one longer than the longest chain answered before it was made: counted from causes, not from clocks.
// The server says in the header what a request is worth: 1 for a database operation, a nested function's own chain, else 0.
function measureRoundTrips() {
  const request = http.request
  http.request = (...args) => {
    const before = Atomics.load(roundTrips, 0)
    const outgoing = request(...args)
    outgoing.prependOnceListener('response', (response) => {
      const chain = before + Number(response.headers['x-local-round-trips'] ?? 0)
      if (chain > Atomics.load(roundTrips, 0)) Atomics.store(roundTrips, 0, chain)
    })
    return outgoing
  }
}

import type { DatabaseOperation } from '../../local/cloud/sdk/sdk-endpoint'
import { UnitsBook } from './message-units'

const [read, begin, standings, messages, facts, commit] = ['aggregateDocuments standings', 'startTransaction', 'modifyDocument standings', 'insertDocument messages', 'insertDocument facts', 'commitTransaction']
const look = 'getDocument standings'
const reminding = [read, begin, look, messages, standings, commit]
const closing = [read, 'aggregateDocuments rooms', begin, look, 'insertDocument sheets', facts, messages, standings, commit]
const drainingOne = ['aggregateDocuments messages', 'modifyDocument correspondence', 'modifyDocument messages', standings]

function bookOf(...calls: [functionName: string, operations: readonly string[]][]) {
  const book = new UnitsBook()
  for (const [callId, [functionName, operations]] of calls.entries()) for (const operation of operations) book.note(asOperation(functionName, String(callId), operation))
  return book.total()
}

function asOperation(functionName: string, callId: string, operation: string): DatabaseOperation {
  const [action = '', collection = null] = operation.split(' ')
  return { action: `database.${action}`, collection, caller: { source: 'wx_trigger', functionName, callId } }
}

it.each([
  ['a reminder that is sent is there for messages alone', 'scheduler', [look, ...reminding, ...drainingOne], { telling: 6, draining: 4, ticks: 2, writing: 0 }],
  ['a session that is closed would be so anyway: only its messages are', 'scheduler', [look, ...closing, ...drainingOne], { telling: 0, draining: 4, ticks: 0, writing: 1 }],
  ['a tick that finds nothing costs messages nothing', 'scheduler', [look], { telling: 0, draining: 0, ticks: 0, writing: 0 }],
  ['a host who decides writes a message', 'standing', [read, begin, look, facts, messages, standings, commit], { telling: 0, draining: 0, ticks: 0, writing: 1 }],
])('%s', (_what, functionName, operations, units) => {
  expect(bookOf([functionName, operations])).toEqual(units)
})

it('each studio of a tick is told apart', () => {
  expect(bookOf(['scheduler', [look, ...closing, ...reminding, read, ...drainingOne]])).toEqual({ telling: 6, draining: 5, ticks: 0, writing: 1 })
})

import path from 'node:path'
import { inRoot } from './root'
import { startOptions, usualPort } from './start-options'

it('takes the usual port and folder when nothing is said', () => {
  expect(startOptions([])).toEqual({ port: usualPort, dataDirectory: inRoot('.local'), reset: false })
})

it('takes what is said', () => {
  expect(startOptions(['--port', '5000', '--data', 'elsewhere', '--reset'])).toEqual({
    port: 5000,
    dataDirectory: path.resolve('elsewhere'),
    reset: true,
  })
})

it.each([
  ['a flag that does not exist', ['--prot', '5000'], '--prot'],
  ['a port that is no number', ['--port', 'many'], '"many"'],
  ['a port beyond the last one', ['--port', '65536'], '"65536"'],
  ['a word that is no flag', ['reset'], 'reset'],
])('refuses %s and names it', (_name, flags, named) => {
  expect(() => startOptions(flags)).toThrow(named)
})

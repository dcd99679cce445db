import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../fixtures/cloud-for-test'
import { readFunctions } from './function-definition'

const folder = temporaryFolder()

it('a function that says nothing has the platform’s defaults', () => {
  expect(readFunctions(withConfig('silent', '{}')).get('silent')).toMatchObject({
    timeoutSeconds: 3,
    memoryMegabytes: 256,
    openapiPermissions: [],
    timer: null,
  })
})

it('a function says how long it may run, what it may call and when it wants to be woken', () => {
  const trigger = { name: 'tick', type: 'timer', config: '0 */5 * * * * *' }
  const config = { timeout: 20, memorySize: 512, permissions: { openapi: ['wxacode.getUnlimited'] }, triggers: [trigger] }
  expect(readFunctions(withConfig('outspoken', JSON.stringify(config))).get('outspoken')).toMatchObject({
    timeoutSeconds: 20,
    memoryMegabytes: 512,
    openapiPermissions: ['wxacode.getUnlimited'],
    timer: { name: 'tick', expression: '0 */5 * * * * *' },
  })
})

it.each([
  ['more than 60 seconds', '{"timeout":61}', 'timeout'],
  ['two timers', `{"triggers":[${Array(2).fill('{"name":"t","type":"timer","config":"0 0 0 * * * *"}').join(',')}]}`, 'triggers'],
  ['another kind of trigger', '{"triggers":[{"name":"t","type":"ckafka","config":""}]}', 'type'],
  ['no JSON', '{', 'is not JSON'],
])('a configuration with %s stops the start with a sentence', (name, config, words) => {
  const directory = withConfig(name.replaceAll(' ', '-'), config)
  expect(() => readFunctions(directory)).toThrow('config.json')
  expect(() => readFunctions(directory)).toThrow(words)
})

function withConfig(name: string, config: string): string {
  const directory = path.join(folder, `with-${name}`)
  mkdirSync(path.join(directory, name), { recursive: true })
  writeFileSync(path.join(directory, name, 'index.js'), '')
  writeFileSync(path.join(directory, name, 'config.json'), config)
  return directory
}

import { cloudsWithFixtures, errorOf, resultOf, until } from '../fixtures/cloud-for-test'

const clouds = cloudsWithFixtures()
const shared = clouds.shared()

describe('who is calling', () => {
  it('is the phone that called, whatever the request claims', async () => {
    const cloud = shared()
    const context = await resultOf(cloud, 'probe', { action: 'whoAmI', openid: 'oMallory', userInfo: { openId: 'oMallory' } })
    expect(context).toMatchObject({ OPENID: 'oAlice', SOURCE: 'wx_client', ENV: 'local' })
  })

  it('stands in the event, too, where a request cannot put somebody else', async () => {
    const cloud = shared()
    const came = await resultOf(cloud, 'probe', { action: 'whatCame', userInfo: { openId: 'oMallory' } })
    expect(came).toMatchObject({ event: { userInfo: { openId: 'oAlice' } }, context: { function_name: 'probe', time_limit_in_ms: 20_000 } })
  })

  it('stays the same through a nested call, which says that it came from a function', async () => {
    const cloud = shared()
    const { own, replies } = (await resultOf(cloud, 'caller', { name: 'probe', data: { action: 'whoAmI' } })) as Nested
    expect(own).toMatchObject({ OPENID: 'oAlice', SOURCE: 'wx_client' })
    expect(replies).toMatchObject([{ OPENID: 'oAlice', SOURCE: 'wx_client,scf' }])
  })

  it('is told apart for two people who call at the same time', async () => {
    const cloud = await clouds.start()
    const asked = ['oAlice', 'oBob', 'oCarol', 'oDave'].map((openid) =>
      resultOf(cloud, 'probe', { action: 'whoAmILater', milliseconds: 30 }, openid),
    )
    expect((await Promise.all(asked)).map((context) => (context as Nested['own'])['OPENID'])).toEqual(['oAlice', 'oBob', 'oCarol', 'oDave'])
  })

  it('cannot be made up: a token that this cloud did not sign is refused', async () => {
    const cloud = shared()
    const forged = `${Buffer.from(JSON.stringify({ openid: 'oMallory' })).toString('base64url')}.x`
    const request = { action: 'functions.invokeFunction', function_name: 'probe', request_data: '{"action":"whoAmI"}', wxCloudApiToken: forged }
    const response = await fetch(`${cloud.url}/admin`, { method: 'POST', body: JSON.stringify(request) })
    expect(await response.json()).toMatchObject({ code: 'INVALID_REQUEST_SOURCE' })
  })
})

describe('an instance', () => {
  it('is used again while it is warm, also by somebody else', async () => {
    const cloud = await clouds.start()
    const counts = []
    for (const openid of ['oAlice', 'oBob', 'oAlice']) counts.push(await resultOf(cloud, 'probe', { action: 'countCalls' }, openid))
    expect(counts).toEqual([1, 2, 3])
  })

  it('serves one invocation at a time', async () => {
    const cloud = await clouds.start({ maximumInstances: 2 })
    const calls = Array.from({ length: 8 }, () => resultOf(cloud, 'probe', { action: 'overlap', milliseconds: 20 }))
    expect(await Promise.all(calls)).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  })

  it('is not started beyond the maximum: further calls wait in line', async () => {
    const cloud = await clouds.start({ maximumInstances: 2 })
    const calls = Array.from({ length: 6 }, () => resultOf(cloud, 'probe', { action: 'countCalls' }))
    const firstCalls = (await Promise.all(calls)).filter((count) => count === 1)
    expect([1, 2]).toContain(firstCalls.length)
  })

  it('sees only what the platform and the administrator have set', async () => {
    const cloud = await clouds.start({ functionEnvironment: { SECRET: 'chosen' } })
    const environment = (await resultOf(cloud, 'probe', { action: 'environment' })) as Record<string, string>
    expect(environment).toMatchObject({ SECRET: 'chosen', TCB_ENV: 'local', TENCENTCLOUD_RUNENV: 'SCF' })
    expect(Object.keys(environment).filter((name) => !/^(SECRET|TENCENTCLOUD_|TCB_|WX_|SCF_)/.test(name))).toEqual([])
  })

  it('is a new one after the last has ended the process, run out of time or failed to load', async () => {
    const cloud = await clouds.start()
    await resultOf(cloud, 'probe', { action: 'countCalls' })
    await errorOf(cloud, 'probe', { action: 'exit' })
    expect(await resultOf(cloud, 'probe', { action: 'countCalls' })).toBe(1)
    await resultOf(cloud, 'slow', { wait: false })
    await errorOf(cloud, 'slow', { wait: true })
    expect(await resultOf(cloud, 'slow', { wait: false })).toBe(1)
    await errorOf(cloud, 'broken', {})
    expect(await errorOf(cloud, 'broken', {})).toMatchObject({ errCode: -504002 })
  })

  it('forgets what it knew when the cloud is reset', async () => {
    const cloud = await clouds.start()
    await resultOf(cloud, 'probe', { action: 'countCalls' })
    await cloud.reset('empty')
    expect(await resultOf(cloud, 'probe', { action: 'countCalls' })).toBe(1)
  })

  it('prints into the log of the cloud', async () => {
    const cloud = await clouds.start()
    await resultOf(cloud, 'probe', { action: 'print', text: '你好' })
    expect(cloud.log.entries()).toMatchObject([{ source: 'probe', level: 'log', text: 'printed 你好 { nested: { deep: true } }' }])
  })
})

it('what a function leaves behind after its reply ends with the instance, and is noted', async () => {
  const cloud = await clouds.start()
  await resultOf(cloud, 'probe', { action: 'failLater', text: 'too late' })
  await until(() => cloud.log.entries().some(({ text }) => text.includes('Error: too late')))
  expect(await resultOf(cloud, 'probe', { action: 'countCalls' })).toBe(1)
})

describe('a call that fails tells the phone', () => {
  it.each([
    ['an unknown function', 'nowhere', {}, -501000, 'errCode: -501000  | errMsg: FunctionName parameter could not be found.'],
    ['an error', 'probe', { action: 'throw', text: 'ouch' }, -504002, 'errCode: -504002 functions execute fail | errMsg: Error: ouch\n    at'],
    ['a thrown object', 'probe', { action: 'throwObject', text: 'ouch' }, -504002, 'errMsg: {"errCode":7,"errMsg":"ouch"}'],
    ['a file that does not load', 'broken', {}, -504002, 'errMsg: Error: this file does not load'],
    ['a process that ends', 'probe', { action: 'exit' }, -504002, 'errMsg: 145 code exit unexpected'],
    ['time running out', 'slow', { wait: true }, -504003, 'errCode: -504003  | errMsg: Invoking task timed out after 2 seconds'],
    ['a reply of more than 1 MB', 'probe', { action: 'reply', bytes: 1024 * 1024 }, -604001, 'cloudfunction result size exceed limit (1MB)'],
    ['a request of more than 100 KB', 'probe', { action: 'nothing', text: 'x'.repeat(100 * 1024) }, -501007, 'exceed limit (100KB)'],
  ])('of %s', async (_case, name, data, errCode, words) => {
    const cloud = shared()
    const error = await errorOf(cloud, name, data)
    expect(error.errCode).toBe(errCode)
    expect(error.errMsg).toContain(`cloud.callFunction:fail Error: errCode: ${errCode}`)
    expect(error.errMsg).toContain(words)
  })

  it('where in the deployed function, not where on this computer', async () => {
    const cloud = shared()
    const { errMsg } = await errorOf(cloud, 'probe', { action: 'throw', text: 'ouch' })
    expect(errMsg).toContain('/var/user/index.js')
    expect(errMsg).not.toContain('function-worker')
    expect(errMsg).not.toContain(clouds.functions())
  })

  it.each([
    ['just under 1 MB passes', { action: 'reply', bytes: 1024 * 1024 - 2 }, 1024 * 1024 - 2],
    ['nothing passes as null', { action: 'nothing' }, null],
  ])('but %s', async (_case, data, expected) => {
    const result = await resultOf(shared(), 'probe', data)
    expect(typeof result === 'string' ? result.length : result).toBe(expected)
  })
})

describe('a nested call that fails tells the calling function', () => {
  it.each([
    ['an error', 'probe', { action: 'throw', text: 'ouch' }, 'Error: ouch'],
    ['an unknown function', 'nowhere', {}, 'FunctionName parameter could not be found.'],
    ['time running out', 'slow', { wait: true }, 'Invoking task timed out after 2 seconds'],
  ])('of %s', async (_case, name, data, words) => {
    const { refused } = (await resultOf(shared(), 'caller', { name, data })) as { refused: { errMsg: string } }
    expect(refused.errMsg).toContain('callFunction:fail')
    expect(refused.errMsg).toContain(words)
  })
})

type Nested = { own: Record<string, string>; replies: unknown[] }

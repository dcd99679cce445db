import { cloudsWithFixtures } from '../fixtures/cloud-for-test'
import type { LocalCloud } from '../local-cloud'

const cloud = cloudsWithFixtures().shared()

it.each([
  ['an action that is not there', '{"action":"storage.batchCopyFile"}', 'unsupported action storage.batchCopyFile'],
  ['an older protocol', '{"action":"database.queryDocument"}', 'database.queryDocument'],
  ['no action', '{}', 'the request names no action'],
  ['no object', '[]', 'the request names no action'],
  ['no JSON', '{', 'the request is not JSON'],
  ['a function without a name', '{"action":"functions.invokeFunction"}', 'function_name is not text'],
  ['a list of files that is none', '{"action":"storage.batchDeleteFile","fileid_list":"a"}', 'fileid_list is not a list of at most 50 files'],
  ['an API call without its message', '{"action":"wx.openApi","apiName":"wxacode.getUnlimited"}', 'requestData is not binary'],
])('%s is refused with its name, as the platform refuses: status 200, code and message', async (_case, body, words) => {
  const answer = await post(cloud(), body)
  expect(answer.status).toBe(200)
  expect(answer.body['code']).toMatch(/^[A-Z_]+$|^InvalidAction$/i)
  expect(answer.body['message']).toContain(words)
  expect(answer.body['requestId']).toMatch(/^[0-9a-f-]{36}$/)
})

it('more than 50 files at once are refused', async () => {
  const files = Array.from({ length: 51 }, (_, index) => `cloud://local.local-bucket/${index}`)
  const answer = await post(cloud(), JSON.stringify({ action: 'storage.batchDeleteFile', fileid_list: files }))
  expect(answer.body['message']).toContain('at most 50 files')
})

async function post(cloud: LocalCloud, body: string): Promise<{ status: number; body: Record<string, string> }> {
  const response = await fetch(`${cloud.url}/admin`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}

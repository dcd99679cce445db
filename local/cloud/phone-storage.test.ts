import { cloudsWithFixtures, resultOf, temporaryFolder } from './fixtures/cloud-for-test'
import type { LocalCloud } from './local-cloud'

const clouds = cloudsWithFixtures()
const folder = temporaryFolder()
const hour = 60 * 60 * 1000

it('a phone uploads a file, which a function reads, and its creator is kept', async () => {
  const cloud = await clouds.start({ dataDirectory: folder })
  const fileID = upload(cloud, 'leave/证明.jpg', 'one')
  expect(fileID).toBe('cloud://local.local-bucket/leave/证明.jpg')
  expect(await resultOf(cloud, 'probe', { action: 'download', path: fileID })).toBe('one')
  expect(cloud.storedFiles()).toEqual([{ fileID, bytes: 3, creator: 'oAlice' }])
  expect(cloud.usage().storageOperations).toBeGreaterThanOrEqual(1)

  await cloud.close()
  const again = await clouds.start({ dataDirectory: folder })
  expect(again.storedFiles()).toEqual([{ fileID, bytes: 3, creator: 'oAlice' }])
})

it('the control interface takes an upload as base64', async () => {
  const cloud = await clouds.start()
  const body = JSON.stringify({ openid: 'oAlice', path: 'a.txt', content: Buffer.from('中文').toString('base64') })
  const reply = await fetch(`${cloud.url}/__local/upload`, { method: 'POST', body })
  const { fileID } = (await reply.json()) as { fileID: string }
  expect(await resultOf(cloud, 'probe', { action: 'download', path: fileID })).toBe('中文')
  expect(await (await fetch(`${cloud.url}/__local/files`)).json()).toEqual([{ fileID, bytes: 6, creator: 'oAlice' }])
})

it('only the creator gets a link of their own accord, and it expires', async () => {
  const cloud = await clouds.start()
  const fileID = upload(cloud, 'a.txt', 'one')
  expect(cloud.links({ openid: 'oBob', fileList: [fileID] })).toMatchObject([{ fileID, tempFileURL: '', status: -503002 }])
  const [link] = cloud.links({ openid: 'oAlice', fileList: [fileID] })
  expect(link).toMatchObject({ fileID, status: 0, maxAge: 86_400 })
  expect(await (await fetch(link?.tempFileURL ?? '')).text()).toBe('one')
  await cloud.moveClock({ advanceMs: 25 * hour })
  expect((await fetch(link?.tempFileURL ?? '')).status).toBe(403)
  expect((await fetch(`${cloud.url}/storage/a.txt`)).status).toBe(403)
})

it('a function hands out links to and deletes what phones uploaded', async () => {
  const cloud = await clouds.start()
  const fileID = upload(cloud, 'a.txt', 'one')
  expect(await resultOf(cloud, 'probe', { action: 'link', path: fileID }, 'oBob')).toMatchObject({ fileList: [{ fileID, status: 0 }] })
  expect(await resultOf(cloud, 'probe', { action: 'delete', path: fileID }, 'oBob')).toMatchObject({ fileList: [{ fileID, status: 0 }] })
  expect(cloud.storedFiles()).toEqual([])
  expect(cloud.links({ openid: 'oAlice', fileList: [fileID] })).toMatchObject([{ status: -503003 }])
})

it('a phone deletes what it uploaded, and nothing else', async () => {
  const cloud = await clouds.start()
  const fileID = upload(cloud, 'a.txt', 'one')
  expect(cloud.deleteFiles({ openid: 'oBob', fileList: [fileID] })).toMatchObject([{ fileID, status: -503002 }])
  const request = { method: 'POST', body: JSON.stringify({ openid: 'oAlice', fileList: [fileID, 'cloud://local.local-bucket/none.txt'] }) }
  expect(await (await fetch(`${cloud.url}/__local/delete`, request)).json()).toMatchObject([{ fileID, status: 0 }, { status: -503003 }])
  expect(cloud.storedFiles()).toEqual([])
})

it('nobody writes over what somebody else or a function has stored', async () => {
  const cloud = await clouds.start()
  const own = upload(cloud, 'a.txt', 'one')
  await resultOf(cloud, 'probe', { action: 'upload', path: 'b.txt', text: 'two' })
  expect(cloud.upload({ openid: 'oBob', path: 'a.txt', content: Buffer.from('x') })).toMatchObject({ error: { errCode: -503002 } })
  expect(cloud.upload({ openid: 'oBob', path: 'b.txt', content: Buffer.from('x') })).toMatchObject({ error: { errCode: -503002 } })
  upload(cloud, 'a.txt', 'three')
  expect(await resultOf(cloud, 'probe', { action: 'download', path: own })).toBe('three')
})

it('a path that storage does not take is refused in the words of a phone', async () => {
  const cloud = await clouds.start()
  expect(cloud.upload({ openid: 'oAlice', path: '../a.txt', content: Buffer.from('x') })).toMatchObject({
    error: { errCode: -503004, errMsg: expect.stringContaining('cloud.uploadFile:fail Error: errCode: -503004') as string },
  })
})

it('an upload can be lost on its way, there and back', async () => {
  const cloud = await clouds.start()
  cloud.faults({ rules: [{ action: 'upload', nth: 1, when: 'before', code: -601003 }, { action: 'upload', nth: 2, when: 'after', code: -601003 }] })
  const file = { openid: 'oAlice', path: 'a.txt', content: Buffer.from('one') }
  expect(cloud.upload(file)).toMatchObject({ error: { errCode: -601003 } })
  expect(cloud.storedFiles()).toEqual([])
  expect(cloud.upload(file)).toMatchObject({ error: { errCode: -601003 } })
  expect(cloud.storedFiles()).toHaveLength(1)
  expect(cloud.upload(file)).toMatchObject({ fileID: 'cloud://local.local-bucket/a.txt' })
})

function upload(cloud: LocalCloud, path: string, text: string): string {
  const reply = cloud.upload({ openid: 'oAlice', path, content: Buffer.from(text) })
  if ('error' in reply) throw new Error(reply.error.errMsg)
  return reply.fileID
}

import path from 'node:path'
import { cloudsWithFixtures, errorOf, resultOf, temporaryFolder } from './fixtures/cloud-for-test'
import type { LocalCloud } from './local-cloud'

const clouds = cloudsWithFixtures()
const folder = temporaryFolder()
const shared = clouds.shared({ dataDirectory: path.join(folder, 'shared') })
const hour = 60 * 60 * 1000

describe.each([
  ['on disk', () => folder],
  ['in memory', () => null],
])('kept %s', (_where, dataDirectory) => {
  it('a file comes back as it was stored, under a Chinese name, too', async () => {
    const cloud = await clouds.start({ dataDirectory: dataDirectory() })
    const fileID = await upload(cloud, '活动/记录 1.txt', '第一次活动')
    expect(fileID).toBe('cloud://local.local-bucket/活动/记录 1.txt')
    expect(await resultOf(cloud, 'probe', { action: 'download', path: fileID })).toBe('第一次活动')
  })

  it('a file can be replaced and deleted, once', async () => {
    const cloud = await clouds.start({ dataDirectory: dataDirectory() })
    const fileID = await upload(cloud, 'a.txt', 'one')
    await upload(cloud, 'a.txt', 'two')
    expect(await resultOf(cloud, 'probe', { action: 'download', path: fileID })).toBe('two')
    expect(await resultOf(cloud, 'probe', { action: 'delete', path: fileID })).toMatchObject({ fileList: [{ fileID, status: 0 }] })
    expect(await resultOf(cloud, 'probe', { action: 'delete', path: fileID })).toMatchObject({ fileList: [{ fileID, status: -503003 }] })
    expect(await resultOf(cloud, 'probe', { action: 'link', path: fileID })).toMatchObject({ fileList: [{ status: -503003, tempFileURL: '' }] })
    expect((await errorOf(cloud, 'probe', { action: 'download', path: fileID })).errMsg).toContain('downloadFile:fail')
  })

  it('nothing is left after a reset', async () => {
    const cloud = await clouds.start({ dataDirectory: dataDirectory() })
    const fileID = await upload(cloud, 'a.txt', 'one')
    await cloud.reset('empty')
    expect((await errorOf(cloud, 'probe', { action: 'download', path: fileID })).errMsg).toContain('downloadFile:fail')
  })
})

it('a file is there after the cloud was closed and started again', async () => {
  const first = await clouds.start({ dataDirectory: folder })
  const fileID = await upload(first, 'kept.txt', 'kept')
  await first.close()
  const second = await clouds.start({ dataDirectory: folder })
  expect(await resultOf(second, 'probe', { action: 'download', path: fileID })).toBe('kept')
})

it('a link lets anybody read until it expires', async () => {
  const cloud = await clouds.start()
  const link = await linkTo(cloud, await upload(cloud, 'a.txt', 'one'))
  expect(await (await fetch(link)).text()).toBe('one')
  await cloud.moveClock({ advanceMs: 25 * hour })
  expect((await fetch(link)).status).toBe(403)
})

it('a link cannot be made up, nor stretched to another file or time, nor used to write', async () => {
  const cloud = await clouds.start()
  const link = await linkTo(cloud, await upload(cloud, 'a.txt', 'one'))
  await upload(cloud, 'b.txt', 'two')
  const wrong = [link.replace('a.txt', 'b.txt'), link.replace(/expires=\d+/, 'expires=9999999999'), link.split('?')[0] ?? '']
  expect(await Promise.all(wrong.map(async (url) => (await fetch(url)).status))).toEqual([403, 403, 403])
  expect((await fetch(link, { method: 'PUT', body: 'three' })).status).toBe(403)
})

it.each(['', '/a.txt', 'a//b.txt', '../a.txt', 'a/../../b.txt', 'a?b.txt', 'a%2fb', 'x'.repeat(851)])('the path %j is refused', async (cloudPath) => {
  const { errMsg } = await errorOf(shared(), 'probe', { action: 'upload', path: cloudPath, text: 'x' })
  expect(errMsg).toMatch(/is not a path that storage takes|STORAGE|parameter|cloudPath/)
})

async function upload(cloud: LocalCloud, cloudPath: string, text: string): Promise<string> {
  return ((await resultOf(cloud, 'probe', { action: 'upload', path: cloudPath, text })) as { fileID: string }).fileID
}

async function linkTo(cloud: LocalCloud, fileID: string): Promise<string> {
  const { fileList } = (await resultOf(cloud, 'probe', { action: 'link', path: fileID })) as { fileList: { tempFileURL: string }[] }
  return fileList[0]?.tempFileURL ?? ''
}

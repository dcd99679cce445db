import { cloudsWithFixtures, errorOf, resultOf } from '../fixtures/cloud-for-test'
import type { LocalCloud } from '../local-cloud'

const clouds = cloudsWithFixtures()
const shared = clouds.shared()

it('answers a number, and pushes under it what was found', async () => {
  const cloud = await clouds.start()
  cloud.clock.move({ now: 1_800_000_000_000 })
  const traceId = await check(cloud, { mediaUrl: await linkTo(cloud, 'a picture') })
  await cloud.events.settled()
  expect(pushed(cloud)).toEqual([
    {
      ToUserName: 'gh_local00000000',
      FromUserName: 'oAlice',
      CreateTime: expect.any(Number) as number,
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: expect.any(String) as string,
      trace_id: traceId,
      version: 2,
      detail: [{ strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 }],
      errcode: 0,
      errmsg: 'ok',
      result: { suggest: 'pass', label: 100 },
    },
  ])
})

it.each([
  ['a picture', 'pass'],
  ['a picture with wechat:review in it', 'review'],
  ['a picture with wechat:risky in it', 'risky'],
])('finds %s: %s', async (content, suggest) => {
  expect(await verdictOn(await clouds.start(), content)).toMatchObject({ errcode: 0, result: { suggest } })
})

it('finds what it is told to find, until it is told otherwise', async () => {
  const cloud = await clouds.start()
  await tell(cloud, { suggest: 'risky', label: 20002 })
  expect(await verdictOn(cloud, 'a picture')).toMatchObject({ result: { suggest: 'risky', label: 20002 } })
  await tell(cloud, null)
  expect(await verdictOn(cloud, 'a picture')).toMatchObject({ result: { suggest: 'pass' } })
})

it.each([
  ['to nothing', (link: string) => link.replace('picture.jpg', 'other.jpg')],
  ['elsewhere', () => 'https://example.com/picture.jpg'],
  ['nowhere at all', () => 'picture'],
])('says so when a link leads %s', async (_where, change) => {
  const cloud = await clouds.start()
  await check(cloud, { mediaUrl: change(await linkTo(cloud, 'a picture')) })
  await cloud.events.settled()
  expect(pushed(cloud)).toEqual([expect.objectContaining({ errcode: -1008, errmsg: 'download error' })])
})

it('says so when a link has expired', async () => {
  const cloud = await clouds.start()
  const mediaUrl = await linkTo(cloud, 'a picture')
  cloud.clock.move({ advanceMs: 25 * 3_600_000 })
  await check(cloud, { mediaUrl })
  await cloud.events.settled()
  expect(pushed(cloud)).toEqual([expect.objectContaining({ errcode: -1008 })])
})

it('can be late, repeated, out of order or missing', async () => {
  const cloud = await clouds.start()
  cloud.events.hold()
  const traces: string[] = []
  for (const content of ['one', 'two', 'three']) traces.push(await check(cloud, { mediaUrl: await linkTo(cloud, content) }))
  expect(pushed(cloud)).toEqual([])
  await cloud.events.release([2, 0, 0])
  expect(pushed(cloud).map((event) => event['trace_id'])).toEqual([traces[2], traces[0], traces[0]])
})

it.each([
  ['an OPENID that never used the mini-program', { openid: 'oNobody' }, 40003],
  ['what is neither picture nor audio', { mediaType: 3 }, 40004],
  ['the first version', { version: 1 }, 47001],
  ['no link', { mediaUrl: '' }, 47001],
  ['a scene that is none', { scene: 0 }, 40129],
])('refuses %s as WeChat does, and pushes nothing', async (_case, wrong, errCode) => {
  const cloud = shared()
  const fields = { ...request, mediaUrl: await linkTo(cloud, 'a picture'), ...wrong }
  const { errMsg } = await errorOf(cloud, 'probe', { action: 'callOpenApi', api: ['security', 'mediaCheckAsync'], fields })
  expect(errMsg).toContain(`errCode: ${errCode}`)
  await cloud.events.settled()
  expect(pushed(cloud)).toEqual([])
})

const request = { openid: 'oAlice', version: 2, scene: 4, mediaType: 2 }

async function linkTo(cloud: LocalCloud, text: string): Promise<string> {
  const { fileID } = (await resultOf(cloud, 'probe', { action: 'upload', path: 'picture.jpg', text })) as { fileID: string }
  const { fileList } = (await resultOf(cloud, 'probe', { action: 'link', path: fileID })) as { fileList: { tempFileURL: string }[] }
  return fileList[0]?.tempFileURL ?? ''
}

/** The number that it answers. */
async function check(cloud: LocalCloud, more: object): Promise<string> {
  const call = { action: 'callOpenApi', api: ['security', 'mediaCheckAsync'], fields: { ...request, ...more } }
  return ((await resultOf(cloud, 'probe', call)) as { traceId: string }).traceId
}

async function verdictOn(cloud: LocalCloud, content: string): Promise<Record<string, unknown> | undefined> {
  await check(cloud, { mediaUrl: await linkTo(cloud, content) })
  await cloud.events.settled()
  return pushed(cloud).at(-1)
}

async function tell(cloud: LocalCloud, verdict: object | null): Promise<void> {
  const response = await fetch(`${cloud.url}/__local/pictures`, { method: 'POST', body: JSON.stringify({ verdict }) })
  expect(response.status).toBe(200)
}

function pushed(cloud: LocalCloud): Record<string, unknown>[] {
  return (cloud.database.export()['pushed'] ?? []).map(({ event }) => event as Record<string, unknown>)
}

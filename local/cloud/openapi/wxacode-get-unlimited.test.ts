import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { cloudsWithFixtures, errorOf, resultOf } from '../fixtures/cloud-for-test'

const clouds = cloudsWithFixtures()
const fields = { scene: 'a=7KQ2M9XB', page: 'pages/activity/activity' }
const shared = clouds.shared({ pages: [fields.page] })

it.each([280, 430, 1280])('draws a code of %d pixels that reads back to its scene and page', async (width) => {
  const cloud = shared()
  const drawn = (await resultOf(cloud, 'probe', { action: 'drawCode', fields: { ...fields, width } })) as { png: string; contentType: string }
  const image = PNG.sync.read(Buffer.from(drawn.png, 'base64'))
  expect([drawn.contentType, image.width, image.height]).toEqual(['image/png', width, width])
  const read = jsQR(new Uint8ClampedArray(image.data), image.width, image.height)
  expect(read?.data).toBe('weixin-local://wxacode?scene=a%3D7KQ2M9XB&page=pages/activity/activity')
})

it.each([
  ['no scene', { page: fields.page }, 40169, 'invalid length for scene, or the data is not json string'],
  ['an empty scene', { scene: '' }, 40169, 'invalid length for scene'],
  ['a scene of 33 characters', { scene: 'x'.repeat(33) }, 40169, 'invalid length for scene'],
  ['a Chinese scene', { scene: '活动' }, 40129, 'invalid scene'],
  ['a scene with a per cent sign', { scene: 'a%20b' }, 40129, 'invalid scene'],
  ['a page with a leading slash', { scene: 'a', page: '/pages/activity/activity' }, 41030, 'invalid page'],
  ['a page with a query', { scene: 'a', page: 'pages/activity/activity?id=1' }, 41030, 'invalid page'],
  ['a page that was not released', { scene: 'a', page: 'pages/nowhere/nowhere' }, 41030, 'invalid page'],
  ['a width beyond the largest', { scene: 'a', width: 1281 }, 40097, 'invalid args'],
  ['a field that WeChat does not know', { scene: 'a', colour: 'green' }, 40097, 'invalid args'],
])('refuses %s as WeChat does', async (_case, wrong, errCode, words) => {
  const cloud = shared()
  const { errMsg } = await errorOf(cloud, 'probe', { action: 'drawCode', fields: wrong })
  expect(errMsg).toContain(`errCode: ${errCode}`)
  expect(errMsg).toContain(`openapi.wxacode.getUnlimited:fail`)
  expect(errMsg).toContain(words)
})

it('draws a page that was not released when the caller does not want it checked', async () => {
  const cloud = shared()
  await resultOf(cloud, 'probe', { action: 'drawCode', fields: { scene: 'a', page: 'pages/nowhere/nowhere', checkPath: false } })
})

it('another API is refused as not found, and named in the log', async () => {
  const cloud = await clouds.start()
  const { errMsg } = await errorOf(cloud, 'probe', { action: 'callOpenApi', api: ['security', 'imgSecCheck'] })
  expect(errMsg).toContain('-604100')
  expect(cloud.log.entries().map(({ text }) => text)).toContain('cloud.openapi.security.imgSecCheck is not answered here')
})

it('the older way of calling refuses an unknown API by name, too', async () => {
  const cloud = shared()
  const { errMsg } = await errorOf(cloud, 'probe', { action: 'callOlderOpenApi', api: ['/wxa/msg_sec_check'] })
  expect(errMsg).toContain('unsupported api /wxa/msg_sec_check')
})

it('a function whose config.json does not permit an API may not call it', async () => {
  const cloud = shared()
  const { errMsg } = await errorOf(cloud, 'caller', { openapi: fields })
  expect(errMsg).toContain('-604101')
})

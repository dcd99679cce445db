import { cloudsWithFixtures, errorOf, resultOf } from '../fixtures/cloud-for-test'
import type { LocalCloud } from '../local-cloud'

const clouds = cloudsWithFixtures()
const shared = clouds.shared()
const text = { openid: 'oAlice', version: 2, scene: 4, content: '今天的班会课很安静。' }

it.each([
  ['a quiet text', '今天的班会课很安静。', 'pass', 100],
  ['an insult', '有人骂他蠢货。', 'risky', 20003],
  ['what is for people to judge', '两个班打架斗殴。', 'review', 20006],
  ['the worst of what is in it', '打架斗殴，还有人喊蠢货。', 'risky', 20003],
  ['2,500 characters, counted as people count them', '😀'.repeat(2500), 'pass', 100],
])('judges %s', async (_case, content, suggest, label) => {
  expect(await check(shared(), { content })).toMatchObject({
    errCode: 0,
    result: { suggest, label },
    detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
    traceId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/) as string,
  })
})

it('judges the title, too', async () => {
  expect(await check(shared(), { title: '蠢货' })).toMatchObject({ result: { suggest: 'risky' } })
})

it.each([
  ['an OPENID that never used the mini-program', { openid: 'oNobody' }, 40003, 'invalid openid'],
  ['the first version', { version: 1 }, 47001, 'data format error'],
  ['a scene that is none', { scene: 5 }, 40129, 'invalid scene'],
  ['no text', { content: '' }, 47001, 'data format error'],
  ['2,501 characters', { content: '字'.repeat(2501) }, 45002, 'content size out of limit'],
])('refuses %s as WeChat does', async (_case, wrong, errCode, words) => {
  await expectRefusal(shared(), wrong, errCode, words)
})

it('judges nothing of somebody who has not used the mini-program for more than two hours', async () => {
  const cloud = await clouds.start()
  await resultOf(cloud, 'probe', { action: 'nothing' }, 'oBob')
  cloud.clock.move({ advanceMs: 2 * 3_600_000 - 60_000 })
  expect(await check(cloud, { openid: 'oBob' })).toMatchObject({ result: { suggest: 'pass' } })
  cloud.clock.move({ advanceMs: 120_000 })
  await expectRefusal(cloud, { openid: 'oBob' }, 61010, 'code is expired')
  await resultOf(cloud, 'probe', { action: 'nothing' }, 'oBob')
  expect(await check(cloud, { openid: 'oBob' })).toMatchObject({ result: { suggest: 'pass' } })
})

it.each([
  ['busy', -1, 'system error'],
  ['too often', 45009, 'reach max api daily quota limit'],
  ['too often within a minute', 44991, 'reach max api minute frequence'],
  ['not seen within two hours', 61010, 'code is expired'],
])('on demand WeChat says: %s', async (_case, code, words) => {
  const cloud = await clouds.start()
  cloud.faults({ rules: [{ action: 'openapi.security.msgSecCheck', nth: 1, when: 'before', code }] })
  await expectRefusal(cloud, {}, code, words)
  expect(await check(cloud, {})).toMatchObject({ result: { suggest: 'pass' } })
})

function check(cloud: LocalCloud, more: object): Promise<unknown> {
  return resultOf(cloud, 'probe', { action: 'callOpenApi', api: ['security', 'msgSecCheck'], fields: { ...text, ...more } })
}

async function expectRefusal(cloud: LocalCloud, wrong: object, errCode: number, words: string): Promise<void> {
  const { errMsg } = await errorOf(cloud, 'probe', { action: 'callOpenApi', api: ['security', 'msgSecCheck'], fields: { ...text, ...wrong } })
  expect(errMsg).toContain(`errCode: ${errCode}`)
  expect(errMsg).toContain('openapi.security.msgSecCheck:fail')
  expect(errMsg).toContain(words)
}

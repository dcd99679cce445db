import { cloudsWithFixtures, errorOf, resultOf } from '../fixtures/cloud-for-test'
import type { LocalCloud } from '../local-cloud'

const clouds = cloudsWithFixtures()
const pages = ['pages/lesson/lesson']
const lesson = { touser: 'oAlice', templateId: 'LESSON', page: 'pages/lesson/lesson?id=7', data: dataOf({ thing1: '第一课', time2: '2026年3月1日 15:01' }) }

it('delivers a message with the lines of its template, for one credit', async () => {
  const cloud = await clouds.start({ pages })
  cloud.clock.move({ now: 1_800_000_000_000 })
  letWrite(cloud, 'oAlice', 'LESSON')
  const { msgid } = (await send(cloud, lesson)) as { msgid: number }
  const [sent] = cloud.sent()
  expect(sent?.message).toEqual({
    msgId: String(msgid),
    to: 'oAlice',
    templateId: 'LESSON',
    title: '上课提醒',
    lines: [
      { label: '课程', value: '第一课' },
      { label: '时间', value: '2026年3月1日 15:01' },
    ],
    page: 'pages/lesson/lesson?id=7',
  })
  expect(await codeOf(cloud, lesson)).toBe(43101)
  expect(cloud.sent()).toHaveLength(1)
})

it('buys one message with each consent, and as many as one likes with one consent to a template granted for long', async () => {
  const cloud = await clouds.start()
  letWrite(cloud, 'oAlice', 'LESSON')
  letWrite(cloud, 'oAlice', 'LESSON')
  letWrite(cloud, 'oAlice', 'BUS')
  const bus = { touser: 'oAlice', templateId: 'BUS', data: dataOf({ thing1: '东门' }) }
  expect([await codeOf(cloud, lesson), await codeOf(cloud, lesson), await codeOf(cloud, lesson)]).toEqual([0, 0, 43101])
  expect([await codeOf(cloud, bus), await codeOf(cloud, bus), await codeOf(cloud, bus)]).toEqual([0, 0, 0])
})

it.each([
  ['an OPENID that never used the mini-program', { touser: 'oNobody' }, 40003, 'invalid openid'],
  ['a template that was not chosen', { templateId: 'OTHER' }, 40037, 'invalid template_id'],
  ['a page that was not released', { page: 'pages/nowhere/nowhere?id=7' }, 41030, 'invalid page'],
  ['a page with a leading slash', { page: '/pages/lesson/lesson' }, 41030, 'invalid page'],
  ['a field that is missing', { data: dataOf({ thing1: '第一课' }) }, 47003, 'argument invalid! data.time2.value is empty'],
  ['a field that is empty', { data: dataOf({ thing1: ' ', time2: '15:01' }) }, 47003, 'argument invalid! data.thing1.value is empty'],
  ['a line break', { data: dataOf({ thing1: '第一\n课', time2: '15:01' }) }, 47003, 'argument invalid! data.thing1.value invalid'],
  ['a field that the template has not', { data: dataOf({ thing1: '课', time2: '15:01', thing9: '课' }) }, 47003, 'argument invalid! data.thing9.value invalid'],
  ['text in place of a value', { data: { thing1: '课', time2: '15:01' } }, 47003, 'argument invalid!'],
  ['a language that is none', { lang: 'de' }, 47003, 'argument invalid!'],
])('refuses %s as WeChat does, and takes no credit', async (_case, wrong, errCode, words) => {
  const cloud = await clouds.start({ pages })
  letWrite(cloud, 'oAlice', 'LESSON')
  const { errMsg } = await errorOf(cloud, 'probe', { action: 'callOpenApi', api: ['subscribeMessage', 'send'], fields: { ...lesson, ...wrong } })
  expect(errMsg).toContain(`errCode: ${errCode}`)
  expect(errMsg).toContain('openapi.subscribeMessage.send:fail')
  expect(errMsg).toContain(words)
  expect(await codeOf(cloud, lesson)).toBe(0)
})

it.each([
  ['twenty characters, counted as people count them', { thing1: '😀'.repeat(20) }, true],
  ['one more', { thing1: '😀'.repeat(21) }, false],
  ['five Chinese characters of a phrase', { phrase2: '退回补充中' }, true],
  ['six', { phrase2: '退回补充中了' }, false],
  ['a phrase with a figure', { phrase2: '第3次' }, false],
  ['ten characters of a Chinese name', { name3: '司马相如司马相如司马' }, true],
  ['eleven', { name3: '司马相如司马相如司马相' }, false],
  ['a name of twenty letters', { name3: 'A'.repeat(20) }, true],
  ['a Chinese text among letters and figures', { character_string4: 'No.7 号' }, false],
  ['thirty-three letters and figures', { character_string4: 'A'.repeat(33) }, false],
  ['a number with a fraction', { number5: '3.5' }, true],
  ['a number as a number', { number5: 12 }, true],
  ['a number with a unit', { number5: '3次' }, false],
  ['a clock time', { time6: '15:01' }, true],
  ['a day and a clock time', { time6: '2026年3月1日 15:01' }, true],
  ['a span of times', { time6: '2026年3月1日 15:01~2026年3月1日 17:01' }, true],
  ['a day without a clock time in place of a time', { time6: '2026年3月1日' }, false],
  ['a quarter past midnight as 24:15', { time6: '24:15' }, false],
  ['a weekday in a time', { time6: '3月1日 周日 15:01' }, false],
  ['a day', { date7: '2026-03-01' }, true],
  ['a word in place of a day', { date7: '明天' }, false],
  ['an amount', { amount8: '￥3000.00' }, true],
  ['an amount in words', { amount8: '三千元' }, false],
  ['a telephone number with its country', { phone_number9: '+86-0766-66888866' }, true],
  ['a figure among letters', { letter10: 'abc1' }, false],
  ['six symbols', { symbol11: '！！！！！！' }, false],
  ['a number plate', { car_number12: '粤A8Z888挂' }, true],
])('a field takes %s or not, as its kind says', async (_case, field, isTaken) => {
  const cloud = shared()
  letWrite(cloud, 'oAlice', 'EVERYTHING')
  expect(await codeOf(cloud, { touser: 'oAlice', templateId: 'EVERYTHING', data: dataOf({ ...everything, ...field }) })).toBe(isTaken ? 0 : 47003)
})

it('sends one person one message at a time', async () => {
  const cloud = await clouds.start()
  cloud.faults({ sendMs: 500 })
  for (const openid of ['oAlice', 'oAlice', 'oBob']) letWrite(cloud, openid, 'LESSON')
  const messages = [lesson, lesson, { ...lesson, touser: 'oBob' }]
  const codes = (await resultOf(cloud, 'probe', { action: 'sendAtOnce', messages })) as number[]
  expect(codes.sort()).toEqual([0, 0, 43108])
  expect(await codeOf(cloud, lesson)).toBe(0)
})

it('sends nothing of a template that WeChat took away, nor to somebody who switched messages off', async () => {
  const cloud = await clouds.start()
  letWrite(cloud, 'oAlice', 'LESSON')
  cloud.subscriptions.ban('LESSON', true)
  expect(await codeOf(cloud, lesson)).toBe(43107)
  cloud.subscriptions.ban('LESSON', false)
  cloud.subscriptions.change('oAlice', { mainSwitch: false })
  expect(await codeOf(cloud, lesson)).toBe(43101)
  cloud.subscriptions.change('oAlice', { mainSwitch: true })
  expect(await codeOf(cloud, lesson)).toBe(0)
})

describe('on demand', () => {
  const action = 'openapi.subscribeMessage.send'

  it.each([
    ['busy', -1, 'system error'],
    ['too often', 45009, 'reach max api daily quota limit'],
    ['a word that is not allowed', 45168, 'hit sensitive word'],
  ])('WeChat says: %s', async (_case, code, words) => {
    const cloud = await clouds.start()
    letWrite(cloud, 'oAlice', 'LESSON')
    cloud.faults({ rules: [{ action, nth: 1, when: 'before', code }] })
    const { errMsg } = await errorOf(cloud, 'probe', { action: 'callOpenApi', api: ['subscribeMessage', 'send'], fields: lesson })
    expect(errMsg).toContain(`errCode: ${code}`)
    expect(errMsg).toContain(words)
    expect(cloud.sent()).toHaveLength(0)
    expect(await codeOf(cloud, lesson)).toBe(0)
  })

  it.each([
    ['before it was sent', 'before', 0],
    ['after it was sent', 'after', 1],
  ] as const)('no answer comes, %s', async (_case, when, sent) => {
    const cloud = await clouds.start()
    letWrite(cloud, 'oAlice', 'LESSON')
    cloud.faults({ rules: [{ action, nth: 1, when, code: 'ECONNRESET' }] })
    const { errMsg } = await errorOf(cloud, 'probe', { action: 'callOpenApi', api: ['subscribeMessage', 'send'], fields: lesson })
    expect(errMsg).toContain('socket hang up')
    expect(cloud.sent()).toHaveLength(sent)
  })
})

const shared = clouds.shared()
const everything = {
  thing1: '字',
  phrase2: '通过',
  name3: '周明远',
  character_string4: 'No.7',
  number5: '7',
  time6: '15:01',
  date7: '2026年3月1日',
  amount8: '3元',
  phone_number9: '0766-66888866',
  letter10: 'abc',
  symbol11: '！',
  car_number12: '粤A8Z888',
}

function dataOf(fields: Record<string, string | number>): Record<string, { value: string | number }> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, { value }]))
}

function letWrite(cloud: LocalCloud, openid: string, templateId: string): void {
  cloud.subscriptions.consent(openid, { [templateId]: 'accept' }, false)
}

function send(cloud: LocalCloud, fields: Record<string, unknown>): Promise<unknown> {
  return resultOf(cloud, 'probe', { action: 'callOpenApi', api: ['subscribeMessage', 'send'], fields })
}

async function codeOf(cloud: LocalCloud, fields: Record<string, unknown>): Promise<number | undefined> {
  const [code] = (await resultOf(cloud, 'probe', { action: 'sendAtOnce', messages: [fields] })) as number[]
  return code
}

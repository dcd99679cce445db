import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { cloudsWithFixtures, resultOf, temporaryFolder } from './fixtures/cloud-for-test'
import type { LocalCloud } from './local-cloud'
import { readTemplates } from './subscription-templates'

const clouds = cloudsWithFixtures()
const lesson = { touser: 'oAlice', templateId: 'LESSON', data: { thing1: { value: '第一课' }, time2: { value: '15:01' } } }

describe('the ledger', () => {
  it('counts what was accepted, and nothing is left after a rejection', async () => {
    const cloud = await clouds.start()
    cloud.subscriptions.consent('oAlice', { LESSON: 'accept', BUS: 'accept' }, false)
    cloud.subscriptions.consent('oAlice', { LESSON: 'accept' }, false)
    expect(creditsOf(cloud)).toMatchObject({ LESSON: 2, BUS: 1 })
    cloud.subscriptions.consent('oAlice', { LESSON: 'reject' }, false)
    expect(creditsOf(cloud)).toMatchObject({ LESSON: 0, BUS: 1 })
  })

  it('remembers an answer that is to be kept', async () => {
    const cloud = await clouds.start()
    cloud.subscriptions.consent('oAlice', { LESSON: 'accept' }, true)
    cloud.subscriptions.consent('oAlice', { BUS: 'reject' }, false)
    expect(keptOf(cloud)).toEqual({ LESSON: 'accept', BUS: null, EVERYTHING: null })
  })

  it('is asked for and answered over the control interface, as a phone does', async () => {
    const cloud = await clouds.start()
    const answered = await post(cloud, 'subscriptions/consent', { openid: 'oAlice', choices: { LESSON: 'accept' }, keep: false })
    const state = await post(cloud, 'subscriptions', { openid: 'oAlice' })
    expect(answered).toEqual(state)
    expect(state.body).toMatchObject({
      mainSwitch: true,
      templates: [{ id: 'LESSON', title: '上课提醒', longTerm: false, banned: false, credits: 1, kept: null }, { id: 'BUS' }, { id: 'EVERYTHING' }],
    })
    const changed = await post(cloud, 'subscriptions/settings', { openid: 'oAlice', mainSwitch: false, choices: { BUS: 'accept' } })
    expect(changed.body).toMatchObject({ mainSwitch: false, templates: [{ credits: 1 }, { credits: 0, kept: 'accept' }, {}] })
  })

  it('knows no consent to what cannot be asked for', async () => {
    const cloud = await clouds.start()
    await post(cloud, 'subscriptions/ban', { templateId: 'LESSON', banned: true })
    const consent = (id: string) => post(cloud, 'subscriptions/consent', { openid: 'oAlice', choices: { [id]: 'accept' }, keep: false })
    expect((await consent('LESSON')).status).toBe(400)
    expect((await consent('OTHER')).status).toBe(400)
  })

  const dataDirectory = temporaryFolder()
  it('and what was sent outlast the cloud, until it is reset', async () => {
    const first = await clouds.start({ dataDirectory })
    first.subscriptions.consent('oAlice', { LESSON: 'accept' }, false)
    first.subscriptions.consent('oAlice', { LESSON: 'accept' }, false)
    await send(first)
    await first.close()
    // As a process that was killed while it wrote leaves it.
    writeFileSync(path.join(dataDirectory, 'sent-messages.jsonl'), '{"at":1', { flag: 'a' })
    const second = await clouds.start({ dataDirectory })
    expect(second.sent()).toEqual(first.sent())
    expect(creditsOf(second)).toMatchObject({ LESSON: 1 })
    await second.reset('empty')
    await second.close()
    const third = await clouds.start({ dataDirectory })
    expect([third.sent(), creditsOf(third)]).toMatchObject([[], { LESSON: 0 }])
  })

  const dataOfBroken = temporaryFolder()
  it('that cannot be read is refused in a sentence', async () => {
    writeFileSync(path.join(dataOfBroken, 'subscriptions.json'), '{')
    await expect(clouds.start({ dataDirectory: dataOfBroken })).rejects.toThrow('Delete this one file')
  })
})

describe('the function events', () => {
  it('hears of an answer: one template as itself, several as a list', async () => {
    const cloud = await clouds.start()
    cloud.clock.move({ now: 1_800_000_000_000 })
    cloud.subscriptions.consent('oAlice', { LESSON: 'accept' }, false)
    await cloud.events.settled()
    cloud.subscriptions.consent('oBob', { LESSON: 'accept', BUS: 'reject' }, false)
    await cloud.events.settled()
    expect(pushed(cloud)).toEqual([
      {
        openid: 'oAlice',
        source: 'wx_unknown',
        event: {
          ToUserName: 'gh_local00000000',
          FromUserName: 'oAlice',
          CreateTime: expect.stringMatching(/^18000000\d\d$/) as string,
          MsgType: 'event',
          Event: 'subscribe_msg_popup_event',
          List: { TemplateId: 'LESSON', SubscribeStatusString: 'accept', PopupScene: '0' },
        },
      },
      {
        openid: 'oBob',
        source: 'wx_unknown',
        event: expect.objectContaining({
          List: [
            { TemplateId: 'LESSON', SubscribeStatusString: 'accept', PopupScene: '0' },
            { TemplateId: 'BUS', SubscribeStatusString: 'reject', PopupScene: '0' },
          ],
        }) as object,
      },
    ])
  })

  it('hears nothing of an answer that was kept from an earlier time, because nobody was asked', async () => {
    const cloud = await clouds.start()
    cloud.subscriptions.consent('oAlice', { LESSON: 'accept' }, true)
    cloud.subscriptions.consent('oAlice', { LESSON: 'accept' }, false)
    await cloud.events.settled()
    expect(pushed(cloud)).toHaveLength(1)
    expect(creditsOf(cloud)).toMatchObject({ LESSON: 2 })
  })

  it('hears of what is switched off in the settings, once, and of nothing that is switched on', async () => {
    const cloud = await clouds.start()
    for (const choice of ['accept', 'reject', 'reject', 'accept'] as const) cloud.subscriptions.change('oAlice', { choices: { LESSON: choice } })
    await cloud.events.settled()
    expect(eventsOf(cloud)).toEqual([['subscribe_msg_change_event', { TemplateId: 'LESSON', SubscribeStatusString: 'reject' }]])
  })

  it('hears that a message was delivered', async () => {
    const cloud = await clouds.start()
    cloud.subscriptions.consent('oAlice', { LESSON: 'accept' }, false)
    await send(cloud)
    await cloud.events.settled()
    const MsgID = cloud.sent()[0]?.message.msgId
    const item = { TemplateId: 'LESSON', MsgID, ErrorCode: '0', ErrorStatus: 'success' }
    expect(eventsOf(cloud).find(([name]) => name === 'subscribe_msg_sent_event')).toEqual(['subscribe_msg_sent_event', item])
  })

  it('hears held events in any order, repeated or not at all', async () => {
    const cloud = await clouds.start()
    await post(cloud, 'events', { hold: true })
    for (const openid of ['oAlice', 'oBob', 'oCarol']) cloud.subscriptions.consent(openid, { LESSON: 'accept' }, false)
    expect(await (await fetch(`${cloud.url}/__local/events`)).json()).toHaveLength(3)
    expect(pushed(cloud)).toHaveLength(0)
    await post(cloud, 'events', { release: [2, 0, 2] })
    expect(pushed(cloud).map(({ openid }) => openid)).toEqual(['oCarol', 'oAlice', 'oCarol'])
    cloud.events.hold()
    cloud.subscriptions.consent('oBob', { LESSON: 'accept' }, false)
    await post(cloud, 'events', { release: 'all' })
    expect(pushed(cloud)).toHaveLength(4)
  })
})

describe('the declared templates', () => {
  const folder = temporaryFolder()
  const one = { id: 'A', title: '甲', fields: { what: 'thing1' }, longTerm: false }

  it('are none without their file', () => {
    expect(readTemplates(path.join(folder, 'nowhere'))).toEqual([])
  })

  it.each([
    ['no JSON', '{', 'is not JSON'],
    ['a field of no known kind', JSON.stringify({ one: { ...one, fields: { what: 'sentence1' } } }), 'is not the key of a field'],
    ['one id twice', JSON.stringify({ one, two: one }), 'declares the template A twice'],
  ])('are refused in a sentence: %s', (_case, contents, words) => {
    writeFileSync(path.join(folder, 'message-templates.json'), contents)
    expect(() => readTemplates(folder)).toThrow(words)
  })
})

type Pushed = { openid: string; source: string; event: Record<string, unknown> }

function pushed(cloud: LocalCloud): Pushed[] {
  return (cloud.database.export()['pushed'] ?? []).map(({ openid, source, event }) => ({ openid, source, event }) as Pushed)
}

function eventsOf(cloud: LocalCloud): [unknown, unknown][] {
  return pushed(cloud).map(({ event }) => [event['Event'], event['List']])
}

function creditsOf(cloud: LocalCloud): Record<string, number> {
  return Object.fromEntries(cloud.subscriptions.state('oAlice').templates.map(({ id, credits }) => [id, credits]))
}

function keptOf(cloud: LocalCloud): Record<string, string | null> {
  return Object.fromEntries(cloud.subscriptions.state('oAlice').templates.map(({ id, kept }) => [id, kept]))
}

async function send(cloud: LocalCloud): Promise<void> {
  await resultOf(cloud, 'probe', { action: 'callOpenApi', api: ['subscribeMessage', 'send'], fields: lesson })
}

async function post(cloud: LocalCloud, route: string, body: unknown): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${cloud.url}/__local/${route}`, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, body: await response.json() }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Choice } from '../../local/cloud/subscription-events'
import { buildFunctions } from '../../scripts/build-functions'
import { inRoot } from '../../scripts/root'
import { useStage } from './harness'
import type { PhoneDriver } from './phone-driver'

// Templates, a function that sends and one that receives events: those that the local cloud is tested with.
const functionsDirectory = mkdtempSync(path.join(tmpdir(), 'messages-'))
beforeAll(() => buildFunctions({ from: inRoot('local', 'cloud', 'fixtures'), to: functionsDirectory }))
afterAll(() => rmSync(functionsDirectory, { recursive: true }))

const stage = useStage({
  miniprogram: inRoot('local', 'simulator', 'fixtures', 'mini-program'),
  functionsDirectory,
  personas: [
    { openid: 'first', name: '甲', label: '甲老师', role: 'member' },
    { openid: 'second', name: '乙', label: '乙老师', role: 'member' },
  ],
})
const phone = (): PhoneDriver => stage().phone(1)
const other = (): PhoneDriver => stage().phone(2)

beforeEach(async () => {
  await stage().cloud.reset('empty')
  await phone().persona('first')
  await other().persona('second')
  await phone().launch({ path: 'pages/surface/surface' })
  await phone().waitForRoute('pages/surface/surface')
})

describe('the question for messages', () => {
  it('names the templates; each is answered by itself and buys one message', async () => {
    await askFor('LESSON', 'EVERYTHING')
    await phone().messageSheet().getByText('各种字段').waitFor()
    await phone().allowMessages({ except: ['各种字段'] })
    await phone().sees('{"errMsg":"requestSubscribeMessage:ok","LESSON":"accept","EVERYTHING":"reject"}')
    expect(credits()).toEqual({ LESSON: 1, BUS: 0, EVERYTHING: 0 })
    await askFor('LESSON')
    await phone().refuseMessages()
    await phone().sees('"LESSON":"reject"')
    expect([credits().LESSON, kept().LESSON]).toEqual([0, null])
  })

  it('is not asked again once the answer was kept', async () => {
    await askFor('LESSON')
    await phone().allowMessages({ keep: true })
    await phone().sees('"LESSON":"accept"')
    await askFor('LESSON', 'EVERYTHING')
    await phone().messageSheet().getByText('各种字段').waitFor()
    expect(await phone().messageSheet().getByText('上课提醒').count()).toBe(0)
    await phone().refuseMessages({ keep: true })
    await phone().sees('"LESSON":"accept","EVERYTHING":"reject"')
    await askFor('EVERYTHING', 'LESSON')
    await phone().sees('"EVERYTHING":"reject","LESSON":"accept"')
    expect(credits()).toMatchObject({ LESSON: 3, EVERYTHING: 0 })
  })

  it('is refused outside a tap, and after something was waited for', async () => {
    await phone().tap('button', '等一等再问')
    await phone().sees('requestSubscribeMessage:fail can only be invoked by user TAP gesture.')
    const untapped = `wx.requestSubscribeMessage({ tmplIds: ['LESSON'] }).then(() => 'asked', ({ errMsg }) => errMsg)`
    expect(await phone().evaluate(untapped)).toContain('can only be invoked by user TAP gesture.')
  })

  it.each([
    ['no template', [], 10001, "TmplIds can't be empty"],
    ['six templates', ['LESSON', 'A', 'B', 'C', 'D', 'E'], 20003, 'Templates count out of max bounds'],
    ['a template that is none', ['OTHER'], 20001, 'No template data return, verify the template id exist'],
    ['one for long with one for once', ['LESSON', 'BUS'], 20002, 'Templates type must be same'],
  ])('fails for %s as WeChat words it', async (_case, ids, errCode, words) => {
    await askFor(...ids)
    await phone().sees(`"requestSubscribeMessage:fail ${words}","errCode":${errCode}`)
  })

  it('fails without a network, and while the main switch is off', async () => {
    await phone().network('offline')
    await askFor('LESSON')
    await phone().sees('"errCode":10002')
    await phone().network('online')
    await phone().setMessages('接收消息', false)
    await askFor('LESSON')
    await phone().sees('"requestSubscribeMessage:fail The main switch is switched off","errCode":20004')
  })

  it('answers for a template that WeChat took away without asking', async () => {
    stage().cloud.subscriptions.ban('LESSON', true)
    await askFor('LESSON')
    await phone().sees('"LESSON":"ban"')
  })

  it('is pushed to the function events', async () => {
    await askFor('LESSON')
    await phone().allowMessages()
    await phone().sees('"LESSON":"accept"')
    await stage().cloud.events.settled()
    const events = (stage().cloud.database.export()['pushed'] ?? []).map(({ event }) => event)
    expect(events).toMatchObject([{ FromUserName: 'first', Event: 'subscribe_msg_popup_event', List: { SubscribeStatusString: 'accept' } }])
  })
})

describe('the settings', () => {
  it('tell what was answered for good, and change it', async () => {
    await askFor('LESSON')
    await phone().allowMessages({ keep: true })
    await phone().sees('"LESSON":"accept"')
    const settings = 'wx.getSetting({ withSubscriptions: true }).then(({ subscriptionsSetting }) => subscriptionsSetting)'
    expect(await phone().evaluate(settings)).toEqual({ mainSwitch: true, itemSettings: { LESSON: 'accept' } })
    await phone().tap('button', '设置')
    await phone().find('switch', '上课提醒').uncheck()
    await phone().tap('button', '完成')
    await phone().sees('{"mainSwitch":true,"itemSettings":{"LESSON":"reject"}}')
    expect(credits().LESSON).toBe(0)
    expect(await phone().evaluate('wx.getSetting().then((answer) => answer)')).toEqual({ errMsg: 'getSetting:ok', authSetting: {} })
  })
})

describe('a message that was sent', () => {
  it('is shown as WeChat would show it', async () => {
    await send('first', '第一课')
    await phone().notifications('第一课').waitFor()
    expect(await phone().notifications().allInnerTexts()).toEqual([
      expect.stringMatching(/^班主任工作室 → 甲\s+\d{4}年.*\s+上课提醒\s+课程\s+第一课\s+时间\s+15:01\s+进入小程序查看$/),
    ])
  })

  it('opens at its page on the phone of its receiver', async () => {
    await send('first', '第一课', 'pages/wires/wires?id=7&name=%E7%8F%AD')
    await phone().openNotification('第一课')
    await phone().waitForRoute('pages/wires/wires')
    expect(await phone().evaluate('[getCurrentPages().at(-1).options, wx.getLaunchOptionsSync().scene]')).toEqual([{ id: '7', name: '%E7%8F%AD' }, 1107])
    expect(await other().route()).not.toBe('pages/wires/wires')
  })

  it('opens on the second phone, handed to its receiver, when nobody holds theirs', async () => {
    await send('third', '第三课', 'pages/wires/wires')
    await phone().openNotification('第三课')
    await other().waitForRoute('pages/wires/wires')
    expect(await stage().page.getByLabel('手机 2 是谁').inputValue()).toBe('third')
    expect(await other().evaluate('phone.settings.current.openid')).toBe('third')
  })

  it('opens nothing when it names no page', async () => {
    await send('first', '第一课', '')
    await phone().notifications('第一课').waitFor()
    expect(await phone().notifications().getByRole('button').count()).toBe(0)
  })
})

/** Taps the button that asks for these templates. */
async function askFor(...templates: string[]): Promise<void> {
  await phone().evaluate(`getCurrentPages().at(-1).setData({ answer: '', templates: ${JSON.stringify(templates)} })`)
  await phone().tap('button', '订阅')
}

async function send(openid: string, title: string, page = 'pages/surface/surface'): Promise<void> {
  stage().cloud.subscriptions.consent(openid, { LESSON: 'accept' }, false)
  const fields = { touser: openid, templateId: 'LESSON', page, data: { thing1: { value: title }, time2: { value: '15:01' } } }
  const data = { action: 'callOpenApi', api: ['subscribeMessage', 'send'], fields }
  expect(await stage().cloud.call({ openid: 'sender', function: 'probe', data })).toHaveProperty('result')
}

function credits(): Record<string, number> {
  return Object.fromEntries(stage().cloud.subscriptions.state('first').templates.map(({ id, credits: left }) => [id, left]))
}

function kept(): Record<string, Choice | null> {
  return Object.fromEntries(stage().cloud.subscriptions.state('first').templates.map(({ id, kept: choice }) => [id, choice]))
}

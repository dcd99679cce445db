import type { Delivery } from '../../domain/messages/sending'
import { activityIds, names, openids, personId } from './support/cast'
import { consentTo, messagesOf, tick } from './support/messages'
import { useSchool } from './support/school'

const school = useSchool()
const people = [
  { openid: openids.member, id: personId(names.member) },
  { openid: openids.memberOfTwo, id: personId(names.memberOfTwo) },
]
/** Of the reason that somebody has blocked the mini-program; any number but 0 is a failure. */
const failure = 43101

type Outcome = { MsgID: string | number; ErrorCode: string | number }

beforeEach(async () => {
  school().cloud.subscriptions.clear()
  await tick(school())
  for (const { openid } of people) await consentTo(school(), openid, 'activity', 4)
  school().cloud.events.hold()
  await cancel()
})

it('a message that WeChat could not deliver is put down as failed, whether it comes alone or in a list', async () => {
  const [mine, other] = msgIds()
  await push({ MsgID: mine, ErrorCode: String(failure) })
  expect(deliveries()).toMatchObject([{ state: 'failed', code: failure }, { state: 'sent' }])
  await push([{ MsgID: other, ErrorCode: failure }, { MsgID: 'of somebody else', ErrorCode: 1 }])
  expect(deliveries()).toMatchObject([{ state: 'failed', code: failure }, { state: 'failed', code: failure }])
})

it('the same again changes nothing, and its number as text or as a number is the same', async () => {
  const [mine] = msgIds()
  await push({ MsgID: Number(mine), ErrorCode: failure })
  const before = withoutKept()
  await push({ MsgID: mine, ErrorCode: String(failure) })
  await push([{ MsgID: mine, ErrorCode: failure }, { MsgID: mine, ErrorCode: failure }])
  expect(withoutKept()).toEqual(before)
})

it('that it arrived, said before or after, does not undo that it failed', async () => {
  const [mine, other] = msgIds()
  await push([{ MsgID: mine, ErrorCode: failure }, { MsgID: other, ErrorCode: '0' }])
  await push({ MsgID: mine, ErrorCode: '0' })
  await push([{ MsgID: other, ErrorCode: failure }])
  expect(deliveries().map(({ state }) => state)).toEqual(['failed', 'failed'])
})

it('WeChat’s own word that all arrived, late, twice and in the other order, leaves them as they are', async () => {
  const before = school().store()
  await school().cloud.events.release([1, 0, 1])
  expect(school().store()).toEqual(before)
})

it('is in the inbox all the same, not sent again, and takes no further credit', async () => {
  const [mine] = msgIds()
  const sent = school().cloud.sent().length
  const credits = creditsLeft()
  await push({ MsgID: mine, ErrorCode: failure })
  school().at('20:00')
  await tick(school())
  expect([school().cloud.sent().length, creditsLeft()]).toEqual([sent, credits])
  const { messages } = await school().output(openids.member, 'studio.inbox', {})
  expect(messages[0]).toMatchObject({ kind: 'session-cancelled', isRead: false, wechat: 'no-consent' })
})

it('that it failed, said before its number was written down, is put down by the next daily round', async () => {
  const [mine] = msgIds()
  school().rewrite(({ messages }) => messages.forEach((one) => (one.delivery = { state: 'pending', tries: 0, notBefore: 0 })))
  await push({ MsgID: mine, ErrorCode: failure })
  await push({ MsgID: mine, ErrorCode: failure })
  school().rewrite(({ messages }) => messages.forEach((one, i) => (one.delivery = { state: 'sent', at: 0, msgId: one.personId === people[0]?.id ? mine : `of another ${i}` })))
  school().at('6:01', 1)
  await tick(school())
  expect(deliveries().map(({ state }) => state)).toEqual(['failed', 'sent'])
  expect(school().store().send_failures).toEqual([])
})

it('what says no number, or of no message of ours, is passed over', async () => {
  const before = withoutKept()
  for (const outcome of [{ ErrorCode: failure }, { MsgID: '', ErrorCode: failure }, { MsgID: 'unknown', ErrorCode: failure }, { MsgID: msgIds()[0], ErrorCode: 'text' }])
    await push(outcome as Outcome)
  expect(withoutKept()).toEqual(before)
})

async function cancel(): Promise<void> {
  await school().output(openids.host, 'attendance.cancelActivity', { activityId: activityIds.today, version: 1, reason: '停电' })
  await tick(school())
  expect(deliveries().map(({ state }) => state)).toEqual(['sent', 'sent'])
}

function push(list: Outcome | Outcome[]): Promise<unknown> {
  const CreateTime = String(Math.floor(school().now() / 1000))
  return school().cloud.events.deliver({ ToUserName: 'gh', FromUserName: openids.member, CreateTime, MsgType: 'event', Event: 'subscribe_msg_sent_event', List: list })
}

function deliveries(): Delivery[] {
  return people.map(({ id }) => {
    const message = messagesOf(school()).find((one) => one.personId === id && one.kind === 'session-cancelled')
    if (message === undefined) throw new Error('everybody was told')
    return message.delivery
  })
}

/** What concerns no message is kept until the next daily round. */
function withoutKept(): object {
  return { ...school().store(), send_failures: [] }
}

/** WeChat's numbers of the two messages. */
function msgIds(): [string, string] {
  const [mine = '', other = ''] = deliveries().map((delivery) => (delivery.state === 'sent' ? delivery.msgId : ''))
  return [mine, other]
}

function creditsLeft(): unknown {
  return school().store().correspondence.map(({ credits }) => credits)
}

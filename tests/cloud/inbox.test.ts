import { templateConfigs } from '../../cloudfunctions/kit/message-templates'
import { activityIds, names, openids, personId } from './support/cast'
import { tick } from './support/messages'
import { idOf } from './support/plans'
import { useSchool } from './support/school'

const school = useSchool()
const { id: templateId } = templateConfigs.todo
const answer = { id: idOf('consent'), answers: [{ template: 'todo' as const, answer: 'accept' as const, keeps: false }], mainSwitchOff: false }

it('a message is unread on every page until it is read on one', async () => {
  await cancelled()
  expect((await school().output(openids.member, 'attendance.today', {})).messages.unread).toBe(1)
  expect((await school().output(openids.member, 'studio.me', {})).unread).toBe(1)
  const { messages, unread } = await school().output(openids.member, 'studio.inbox', {})
  expect([messages.length, unread]).toEqual([1, [{ kind: 'session-cancelled', count: 1 }]])
  expect(messages[0]).toMatchObject({ title: '活动取消了：能力大赛磨课：情景答辩', isRead: false, opens: `activity/detail/detail?id=${activityIds.forSome}` })
  await school().output(openids.member, 'studio.readMessages', { which: { ids: [messages[0]?.id ?? ''] } })
  expect((await school().output(openids.member, 'attendance.today', {})).messages.unread).toBe(0)
})

it('nobody reads or marks what is another’s', async () => {
  await cancelled()
  const { messages } = await school().output(openids.member, 'studio.inbox', {})
  await school().output(openids.stranger, 'studio.readMessages', { which: { ids: messages.map(({ id }) => id) } })
  expect((await school().output(openids.member, 'studio.inbox', {})).unread).toHaveLength(1)
  expect(await school().output(openids.stranger, 'studio.inbox', {})).toEqual({ messages: [], unread: [], next: null })
})

it('pages follow one another without a gap, also among messages of one moment', async () => {
  await cancelled()
  school().rewrite(({ messages }) => {
    const [model] = messages.filter((message) => message.personId === personId(names.member))
    if (model !== undefined) messages.push(...Array.from({ length: 119 }, (_, i) => ({ ...model, _id: `more-${i}` })))
  })
  const first = await school().output(openids.member, 'studio.inbox', {})
  const second = await school().output(openids.member, 'studio.inbox', { after: first.next ?? { at: 0, id: '' } })
  const third = await school().output(openids.member, 'studio.inbox', { after: second.next ?? { at: 0, id: '' } })
  expect([first, second, third].map(({ messages }) => messages.length)).toEqual([50, 50, 20])
  expect(new Set([first, second, third].flatMap(({ messages }) => messages.map(({ id }) => id))).size).toBe(120)
  expect(third.next).toBeNull()
})

it('what concerns the line stays in the inbox', async () => {
  expect(await school().refusal(openids.member, 'studio.setMessageChannel', { kind: 'level-changed', channel: 'none' })).toEqual({ code: 'BAD_INPUT', detail: { field: 'channel' } })
})

it('a kind that is switched off is neither shown nor counted', async () => {
  await school().output(openids.member, 'studio.setMessageChannel', { kind: 'session-cancelled', channel: 'none' })
  await cancelled()
  expect(await school().output(openids.member, 'studio.inbox', {})).toMatchObject({ messages: [], unread: [] })
})

it('the inbox of some kinds holds those alone, and counts the others all the same', async () => {
  await cancelled()
  school().rewrite(({ messages }) => {
    const [model] = messages.filter((message) => message.personId === personId(names.member))
    if (model !== undefined) messages.push(...Array.from({ length: 60 }, (_, i) => ({ ...model, _id: `more-${i}`, kind: 'make-up' as const })))
  })
  const some = await school().output(openids.member, 'studio.inbox', { kinds: ['session-cancelled', 'session-moved'] })
  expect([some.messages.map(({ kind }) => kind), some.next]).toEqual([['session-cancelled'], null])
  expect(some.unread).toContainEqual({ kind: 'make-up', count: 60 })
  const others = await school().output(openids.member, 'studio.inbox', { kinds: ['make-up'] })
  const rest = await school().output(openids.member, 'studio.inbox', { kinds: ['make-up'], after: others.next ?? { at: 0, id: '' } })
  expect([others.messages.length, rest.messages.length, rest.next]).toEqual([50, 10, null])
})

it('a choice is offered of what one can be told of', async () => {
  const kindsOf = async (openid: string) => (await school().output(openid, 'studio.messageSettings', {})).kinds.map(({ kind }) => kind)
  const [member, host, office] = await Promise.all([openids.member, openids.host, openids.office].map(kindsOf))
  expect([member?.includes('level-changed'), member?.includes('missing'), host?.includes('missing'), host?.includes('case-to-sign'), office?.includes('case-to-sign')]).toEqual([true, false, true, false, true])
})

describe('a consent', () => {
  it('counts once, whether phone, WeChat or both report it, however often', async () => {
    school().cloud.subscriptions.meet(openids.member)
    school().cloud.events.hold()
    school().cloud.subscriptions.consent(openids.member, { [templateId]: 'accept' }, false)
    await school().output(openids.member, 'studio.noteConsent', answer)
    await school().cloud.events.release([0, 0])
    const settings = await school().output(openids.member, 'studio.noteConsent', answer)
    expect(settings.templates.find(({ template }) => template === 'todo')).toMatchObject({ credits: 1, refused: false })
    expect(settings.mayAsk.map(({ template }) => template)).toEqual(['activity', 'attendance', 'decision'])
  })

  it('that WeChat alone reports counts, and a rejection in its settings ends it', async () => {
    school().cloud.subscriptions.meet(openids.member)
    school().cloud.subscriptions.consent(openids.member, { [templateId]: 'accept' }, false)
    await school().cloud.events.settled()
    expect(await creditsOfTodo()).toBe(1)
    school().at('14:30')
    school().cloud.subscriptions.change(openids.member, { choices: { [templateId]: 'reject' } })
    await school().cloud.events.settled()
    expect(await creditsOfTodo()).toBe(0)
  })

  it('cannot be made up by a phone that calls for WeChat', async () => {
    const data = { ToUserName: 'gh', FromUserName: openids.member, CreateTime: '1773813000', MsgType: 'event', Event: 'subscribe_msg_popup_event', List: { TemplateId: templateId, SubscribeStatusString: 'accept', PopupScene: '0' } }
    expect(await school().cloud.call({ openid: openids.member, function: 'events', data })).toMatchObject({ result: { ok: false, code: 'NOT_ALLOWED' } })
    expect(school().store().correspondence).toEqual([])
  })
})

async function creditsOfTodo(): Promise<number | undefined> {
  const { templates } = await school().output(openids.member, 'studio.messageSettings', {})
  return templates.find(({ template }) => template === 'todo')?.credits
}

/** An activity that the member was expected at is called off, and everybody told. */
async function cancelled(): Promise<void> {
  await tick(school())
  school().rewrite((store) => void (store.messages = []))
  await school().output(openids.host, 'attendance.cancelActivity', { activityId: activityIds.forSome, version: 1, reason: '' })
  await tick(school())
}

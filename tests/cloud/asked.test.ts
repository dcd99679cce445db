import readXlsx from 'read-excel-file/node'
import type { InputOf, OutputOf } from '../../contract/index'
import type { AskingWish } from './support/askings'
import { askingOf, askingWish, plantAskings, plantedAsking } from './support/askings'
import { activityIds, names, openids, otherStudioId, personId, studioId } from './support/cast'
import { consentTo, messagesOf, tick } from './support/messages'
import { dayIn } from './support/notices'
import { idOf } from './support/plans'
import { reflectionOf, reflectionWish } from './support/reflections'
import { time, useSchool } from './support/school'

const school = useSchool()
const { host, member, memberOfTwo, adviser, assistant } = openids
const askingId = idOf('asking')

const ask = (more: Partial<AskingWish> = {}) => school().output(host, 'library.askForReflections', askingWish(more))
const table = (id = askingId) => school().output(host, 'library.asking', { askingId: id })
const edit = (more: Partial<InputOf<'library.editAsking'>> = {}) =>
  school().output(host, 'library.editAsking', { askingId, version: 1, dueDay: dayIn(5), leastCharacters: 10, count: 1, prompts: [], ...more })
const withdraw = () => school().output(host, 'library.withdrawAsking', { askingId, version: 1 })
const remind = () => school().output(host, 'library.remindAsking', { askingId })
const mine = async (openid: string = member) => (await school().output(openid, 'library.askedOfMe', {})).askings
const hand = (openid: string, more: Partial<InputOf<'library.submitReflection'>> = {}) =>
  school().output(openid, 'library.submitReflection', reflectionWish({ activityId: activityIds.today, text: '今天的班会课，我把时间交给了学生。', ...more }))
const told = (who: string) => messagesOf(school()).filter(({ personId: id, kind }) => id === personId(who) && kind.startsWith('reflection-'))
const rowOf = async (who: string, id = askingId) => (await table(id)).people.find(({ name }) => name === who)
const counted = () =>
  school()
    .store()
    .people.filter(({ memberships }) => memberships.some((one) => one.studioId === studioId && one.counted && one.to === null))
const threeInTerm: AskingWish['what'] = { kind: 'term', firstDay: dayIn(-30), count: 3 }

describe('a reflection is asked for', () => {
  it('of everybody who is counted, who are told once, however often it is sent', async () => {
    const answers = await Promise.all([ask(), ask(), ask()])
    expect(await ask()).toEqual({ version: 1, people: counted().length })
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(told(names.member)).toMatchObject([{ kind: 'reflection-asked', opens: 'reflection/asked/asked', content: { change: 'asked', title: '主题班会观摩：把规则讲成故事', leastCharacters: 10, count: 1 } }])
    expect([told(names.adviser), told(names.assistant), told(names.host)]).toEqual([[], [], []])
    expect((await table()).people.map(({ name }) => name).sort()).toEqual(counted().map(({ name }) => name).sort())
  })

  it('by WeChat’s note, too, where somebody agreed to it', async () => {
    await consentTo(school(), member, 'todo', 1)
    await ask()
    await tick(school())
    expect(told(names.member)).toMatchObject([{ delivery: { state: 'sent' } }])
  })

  it('on an activity for some of those alone', async () => {
    await ask({ what: { kind: 'activity', activityId: activityIds.forSome } })
    expect((await table()).people.map(({ name }) => name)).toContain(names.member)
    expect((await table()).people).toHaveLength(4)
    expect(await mine(memberOfTwo)).toEqual([])
  })

  it('once of each activity, until it is taken back', async () => {
    await ask()
    const again = askingWish({ id: idOf('again') })
    expect(await school().refusal(host, 'library.askForReflections', again)).toEqual({ code: 'ASKED_FOR_ALREADY' })
    await withdraw()
    await school().output(host, 'library.askForReflections', again)
    expect(await mine()).toMatchObject([{ id: askingId, withdrawn: { byName: names.host } }, { id: again.id, withdrawn: null }])
  })

  it('once of each activity, also where two hosts ask at once', async () => {
    await Promise.all([mine(), mine(), mine()])
    const wishes = ['one', 'two', 'three'].map((name) => askingWish({ id: idOf(name) }))
    const replies = await Promise.all(wishes.map((wish) => school().call(host, 'library.askForReflections', wish)))
    expect(replies.map(({ reply }) => (reply.ok ? 'ok' : reply.code)).sort()).toEqual(['ASKED_FOR_ALREADY', 'ASKED_FOR_ALREADY', 'ok'])
    expect([school().store().asked_reflections.length, told(names.member).length]).toEqual([1, 1])
  })

  it.each<[string, Partial<AskingWish>, object]>([
    ['by a day that has passed', { dueDay: dayIn(-1) }, { code: 'IN_THE_PAST', detail: { field: 'dueDay' } }],
    ['in a term that ends before it begins', { what: { ...threeInTerm, firstDay: dayIn(4) } }, { code: 'BAD_INPUT', detail: { field: 'what.firstDay' } }],
    ['in a term of years', { what: { ...threeInTerm, firstDay: dayIn(-400) } }, { code: 'BAD_INPUT', detail: { field: 'what.firstDay' } }],
    ['on an activity of another studio', { what: { kind: 'activity', activityId: activityIds.foreign } }, { code: 'NOT_FOUND' }],
  ])('but not %s', async (_how, more, refusal) => {
    expect(await school().refusal(host, 'library.askForReflections', askingWish(more))).toEqual(refusal)
    expect(school().store().asked_reflections).toEqual([])
  })

  it('but not on what was cancelled, nor where nobody is counted, nor under the id of another one', async () => {
    await ask()
    expect(await school().refusal(host, 'library.askForReflections', askingWish({ prompts: [] }))).toEqual({ code: 'ID_TAKEN' })
    await school().output(host, 'attendance.cancelActivity', { activityId: activityIds.twoSessions, version: 1, reason: '下雨' })
    const cancelled = askingWish({ id: idOf('cancelled'), what: { kind: 'activity', activityId: activityIds.twoSessions } })
    expect(await school().refusal(host, 'library.askForReflections', cancelled)).toEqual({ code: 'CANCELLED' })
    school().rewrite(({ people }) => people.forEach((person) => (person.memberships = person.memberships.filter((one) => !one.counted))))
    expect(await school().refusal(host, 'library.askForReflections', askingWish({ id: idOf('nobody'), what: threeInTerm }))).toEqual({ code: 'NOBODY_THERE' })
  })
})

describe('the table', () => {
  it('tells on time, late, due and missing apart, those first who owe most', async () => {
    await ask()
    await hand(member)
    expect(await rowOf(names.member)).toMatchObject({ state: 'on-time', done: 1, of: 1, reflections: [{ title: '一次安静的班会', opens: true, characters: 17 }] })
    expect(await rowOf(names.memberOfTwo)).toMatchObject({ state: 'due', done: 0, reflections: [] })
    school().at('0:00', 4)
    expect(await rowOf(names.memberOfTwo)).toMatchObject({ state: 'missing' })
    await hand(memberOfTwo, { id: idOf('too late') })
    expect(await rowOf(names.memberOfTwo)).toMatchObject({ state: 'late' })
    const { people, owing } = await table()
    expect(people.map(({ state }) => state)).toEqual([...people.slice(2).map(() => 'missing'), 'late', 'on-time'])
    expect(owing).toBe(people.length - 2)
  })

  it.each([
    ['too short', { text: '太短了' }],
    ['for oneself alone', { visibility: 'self' }],
    ['on another activity', { activityId: activityIds.past }],
    ['refused by the check', { text: '他骂同学蠢货，骂了整整一节班会课。' }],
  ] as const)('does not count what is %s', async (_what, more) => {
    await ask()
    await hand(member, more)
    expect(await rowOf(names.member)).toMatchObject({ state: 'due', reflections: [] })
  })

  it('counts what is being looked at, and does not show it before it is shown', async () => {
    await ask()
    await hand(member, { text: '两个班打架斗殴，我拦在他们中间。' })
    expect(await rowOf(names.member)).toMatchObject({ state: 'on-time', reflections: [{ title: '', opens: false }] })
  })

  it('follows what becomes of a reflection: deleted, restored, longer, taken down', async () => {
    await ask({ leastCharacters: 30 })
    const { version } = await hand(member)
    const state = async () => (await rowOf(names.member))?.state
    expect(await state()).toBe('due')
    const id = idOf('reflection')
    await school().output(member, 'library.editReflection', { id, version: version + 1, visibility: 'studio', title: '', text: '今天的班会课，我把时间交给了学生。'.repeat(2), pictures: [] })
    expect(await state()).toBe('on-time')
    await school().output(member, 'library.deleteReflection', { id })
    expect(await state()).toBe('due')
    await school().output(member, 'library.restoreReflection', { id })
    expect(await state()).toBe('on-time')
    school().rewrite(({ reflections }) => {
      for (const one of reflections) one.takenDown = { by: personId(names.host), at: school().now(), reason: '照片里有学生', appeal: null, kept: null }
    })
    expect(await state()).toBe('due')
  })

  it('counts from when it was first sent for others to read, not from when it was written down', async () => {
    await ask()
    await hand(member, { visibility: 'self' })
    school().at('9:00', 4)
    const id = idOf('reflection')
    await school().output(member, 'library.setVisibility', { id, version: 1, visibility: 'studio', confirmed: true })
    expect(await rowOf(names.member)).toMatchObject({ state: 'late' })
    expect((await rowOf(names.member))?.reflections[0]?.at).toBeGreaterThanOrEqual(time('9:00', 4))
    expect(await mine()).toMatchObject([{ state: 'late' }])
  })

  it('counts from the first time, however often it is kept for oneself in between', async () => {
    await ask()
    await hand(member)
    const set = (visibility: 'self' | 'hosts') => school().output(member, 'library.setVisibility', { id: idOf('reflection'), version: 1, visibility, confirmed: true })
    await set('self')
    school().at('9:00', 4)
    await set('hosts')
    expect(await rowOf(names.member)).toMatchObject({ state: 'on-time' })
  })

  it('of a term counts so many from its first day on', async () => {
    await ask({ what: threeInTerm, leastCharacters: 0 })
    school().plant('reflections', [
      reflectionOf(school(), { id: idOf('before the term'), at: time('23:59', -31) }),
      reflectionOf(school(), { id: idOf('with the term'), at: time('0:00', -30) }),
    ])
    await hand(member, { activityId: null })
    expect(await rowOf(names.member)).toMatchObject({ state: 'due', done: 2, of: 3 })
    await hand(member, { id: idOf('third') })
    expect(await rowOf(names.member)).toMatchObject({ state: 'on-time', done: 3, reflections: [{}, {}, {}] })
  })

  it('asks nothing of who joins after it was due or has left before', async () => {
    plantAskings(school())
    school().rewrite(({ people }) => {
      for (const { name, memberships } of people)
        for (const membership of memberships.filter((one) => one.studioId === studioId)) {
          if (name === names.member) membership.from = time('0:00', 8)
          if (name === names.memberOfTwo) membership.to = time('8:00')
        }
    })
    school().at('9:00', 9)
    const people = (await table(plantedAsking)).people.map(({ name }) => name)
    expect([people.includes(names.member), people.includes(names.memberOfTwo)]).toEqual([false, false])
    expect(people.length).toBeGreaterThan(0)
    expect(await mine(member)).toEqual([])
  })

  it('is for hosts alone, who see it also once it was taken back', async () => {
    await ask()
    for (const openid of [assistant, member, adviser]) expect(await school().refusal(openid, 'library.asking', { askingId })).toEqual({ code: 'NOT_ALLOWED' })
    await withdraw()
    expect(await table()).toMatchObject({ asking: { withdrawn: { byName: names.host } }, owing: 0 })
  })

  it('reads on where a term has more than a thousand reflections', async () => {
    await ask({ what: threeInTerm, leastCharacters: 0 })
    const many = Array.from({ length: 1100 }, (_, i) => reflectionOf(school(), { id: idOf(`one of many ${i}`), author: i < 1099 ? names.member : names.memberOfTwo, at: time('9:00', -20) + Math.floor(i / 3) }))
    school().plant('reflections', many)
    expect(await rowOf(names.memberOfTwo)).toMatchObject({ done: 1 })
    expect((await rowOf(names.member))?.reflections).toHaveLength(1099)
  })
})

describe('what was asked for', () => {
  it('is changed with its trace, and members are told of it', async () => {
    await ask()
    expect(await edit({ leastCharacters: 300 })).toEqual({ version: 2 })
    expect(await edit({ leastCharacters: 300 })).toEqual({ version: 2 })
    expect(told(names.member)).toMatchObject([{ content: { change: 'asked' } }, { content: { change: 'changed', leastCharacters: 300, dueAt: time('0:00', 6) - 1 } }])
    const { asking, former } = await table()
    expect(asking).toMatchObject({ version: 2, leastCharacters: 300, prompts: [], edited: { byName: names.host } })
    expect(former).toMatchObject([{ version: 1, dueAt: time('0:00', 4) - 1, leastCharacters: 10, prompts: askingWish().prompts, byName: names.host }])
  })

  it('is told of anew only where more than its prompts is another', async () => {
    await ask()
    await edit({ dueDay: dayIn(3) })
    expect(told(names.member)).toHaveLength(1)
    expect(await mine()).toMatchObject([{ prompts: [] }])
  })

  it('of a term may be fewer', async () => {
    await ask({ what: threeInTerm })
    await edit({ count: 2 })
    expect(await mine()).toMatchObject([{ what: { kind: 'term', count: 2 }, done: 0, of: 2 }])
  })

  it('keeps a day that has passed, and is given no such day', async () => {
    await ask()
    school().at('9:00', 6)
    expect(await edit({ dueDay: dayIn(3) })).toEqual({ version: 2 })
    const earlier = { askingId, version: 2, dueDay: dayIn(4), leastCharacters: 10, count: 1, prompts: [] }
    expect(await school().refusal(host, 'library.editAsking', earlier)).toEqual({ code: 'IN_THE_PAST', detail: { field: 'dueDay' } })
  })

  it('is not changed over somebody else’s change, nor once it was taken back', async () => {
    await ask()
    const change = { askingId, version: 1, dueDay: dayIn(5), leastCharacters: 0, count: 1, prompts: [] }
    await edit()
    expect(await school().refusal(host, 'library.editAsking', change)).toEqual({ code: 'VERSION_CHANGED' })
    expect(await school().refusal(host, 'library.withdrawAsking', { askingId, version: 1 })).toEqual({ code: 'VERSION_CHANGED' })
    await school().output(host, 'library.withdrawAsking', { askingId, version: 2 })
    expect(await school().refusal(host, 'library.editAsking', { ...change, version: 2 })).toEqual({ code: 'WITHDRAWN' })
    expect(await school().refusal(host, 'library.remindAsking', { askingId })).toEqual({ code: 'WITHDRAWN' })
  })

  it('is taken back once, and members are told that it is', async () => {
    await ask()
    await withdraw()
    await withdraw()
    expect(told(names.member)).toMatchObject([{ content: { change: 'asked' } }, { content: { change: 'withdrawn' } }])
    expect(await mine()).toMatchObject([{ withdrawn: { byName: names.host } }])
  })

  it('is listed for its hosts, the latest first, and by activity', async () => {
    school().plant('asked_reflections', [askingOf()])
    await ask()
    const list = (more: object = {}): Promise<OutputOf<'library.askings'>> => school().output(host, 'library.askings', { studioId, ...more })
    expect((await list()).askings.map(({ id }) => id)).toEqual([askingId, plantedAsking])
    expect(await list({ activityId: activityIds.past })).toMatchObject({ askings: [{ id: plantedAsking }], activity: { title: '德育论坛预备会', cancelled: false }, next: null })
    expect(await school().refusal(host, 'library.askings', { studioId, activityId: activityIds.foreign })).toEqual({ code: 'NOT_FOUND' })
  })

  it('is listed page by page', async () => {
    school().plant(
      'asked_reflections',
      Array.from({ length: 25 }, (_, i) => askingOf({ _id: idOf(`asking ${i}`), at: time('8:00') - Math.floor(i / 2) })),
    )
    const first = await school().output(host, 'library.askings', { studioId })
    if (first.next === null) throw new Error('there is a second page')
    const second = await school().output(host, 'library.askings', { studioId, after: first.next })
    expect(new Set([...first.askings, ...second.askings].map(({ id }) => id)).size).toBe(25)
    expect(second.next).toBeNull()
  })
})

describe('a reminder', () => {
  it('goes once to whoever owes something, and says afterwards when it went', async () => {
    await ask()
    await hand(member)
    const { owing } = await table()
    const answers = await Promise.all([remind(), remind()])
    const at = answers[0]?.reminded?.at
    expect(answers).toEqual([{ reminded: { at, byName: names.host, people: owing } }, answers[0]])
    expect(told(names.member).filter(({ kind }) => kind === 'reflection-missing')).toEqual([])
    expect(told(names.memberOfTwo)).toMatchObject([{ kind: 'reflection-asked' }, { kind: 'reflection-missing', content: { missing: 1 } }])
    school().at('9:00', 2)
    expect(await remind()).toEqual(answers[0])
    expect((await table()).reminded).toEqual(answers[0]?.reminded)
    expect(messagesOf(school()).filter(({ kind }) => kind === 'reflection-missing')).toHaveLength(owing)
  })

  it('says how many are still missing of a term', async () => {
    await ask({ what: threeInTerm, leastCharacters: 0 })
    await hand(member)
    await remind()
    expect(told(names.member).at(-1)).toMatchObject({ content: { kind: 'reflection-missing', title: '', count: 3, missing: 2 } })
  })

  it('goes to nobody where nobody owes anything, and can then still be sent', async () => {
    await ask({ what: { kind: 'activity', activityId: activityIds.forSome } })
    school().rewrite(({ asked_reflections }) => asked_reflections.forEach((one) => (one.roster = { kind: 'some', personIds: [personId(names.member)] })))
    await hand(member, { activityId: activityIds.forSome })
    expect(await remind()).toEqual({ reminded: null })
    await school().output(member, 'library.deleteReflection', { id: idOf('reflection') })
    expect(await remind()).toMatchObject({ reminded: { people: 1 } })
  })

  it('is not sent once the activity was cancelled', async () => {
    await ask()
    await school().output(host, 'attendance.cancelActivity', { activityId: activityIds.today, version: 1, reason: '下雨' })
    expect((await table()).owing).toBe(0)
    expect(await school().refusal(host, 'library.remindAsking', { askingId })).toEqual({ code: 'CANCELLED' })
    expect(messagesOf(school()).filter(({ kind }) => kind === 'reflection-missing')).toEqual([])
  })

  it('passes over who has left', async () => {
    await ask()
    const { owing } = await table()
    school().at('9:00', 5)
    school().rewrite(({ people }) => {
      for (const membership of people.find(({ name }) => name === names.member)?.memberships ?? []) membership.to = time('8:00', 5)
    })
    expect(await rowOf(names.member)).toMatchObject({ state: 'missing', belongs: false })
    expect(await remind()).toMatchObject({ reminded: { people: owing - 1 } })
    expect(told(names.member).map(({ kind }) => kind)).toEqual(['reflection-asked'])
  })
})

describe('whoever is asked', () => {
  it('sees by when, what with, and how they stand to it, the first to be due first', async () => {
    plantAskings(school())
    await ask()
    await hand(member)
    expect(await mine()).toMatchObject([
      { id: askingId, what: { kind: 'activity', activity: { id: activityIds.today } }, dueAt: time('0:00', 4) - 1, leastCharacters: 10, prompts: askingWish().prompts, state: 'on-time', done: 1, of: 1 },
      { id: plantedAsking, state: 'due', done: 0, of: 1, studio: { id: studioId }, byName: names.host },
    ])
    expect([await mine(adviser), await mine(host), await mine(openids.office)]).toEqual([[], [], []])
  })

  it('sees it for two months', async () => {
    plantAskings(school())
    school().at('23:59', 67)
    expect(await mine()).toMatchObject([{ id: plantedAsking, state: 'missing' }])
    school().at('0:01', 68)
    expect(await mine()).toEqual([])
  })

  it('in two studios sees what both ask for', async () => {
    plantAskings(school())
    school().plant('asked_reflections', [askingOf({ _id: idOf('of the other'), studioId: otherStudioId, what: { kind: 'term', count: 1 } })])
    expect((await mine(memberOfTwo)).map(({ studio }) => studio.id).sort()).toEqual([studioId, otherStudioId].sort())
  })
})

it('the table is exported with a Chinese name, and says the same', async () => {
  await ask()
  await hand(member)
  school().at('9:00', 4)
  const { fileName, xlsx } = await school().output(host, 'reports.askedTable', { askingId })
  expect(fileName).toBe('反思提交_主题班会观摩：把规则讲成故事_3月21日截止.xlsx')
  const [sheet] = await readXlsx(Buffer.from(xlsx, 'base64'))
  const rows = sheet?.data ?? []
  expect(rows.slice(0, 3).map(([first]) => first)).toEqual([
    '反思提交情况：主题班会观摩：把规则讲成故事',
    '陈知秋名班主任工作室',
    '陈知秋 2026年3月18日布置，2026年3月21日截止，每篇不少于 10 字',
  ])
  const { people } = await table()
  expect(rows[3]?.[0]).toBe(`共 ${people.length} 人：按时交 1，迟交 0，待交 0，未交 ${people.length - 1}。2026年3月22日 9:00 导出`)
  expect(rows[4]).toEqual(['姓名', '情况', '已交', '应交', '交的时间', '题目', '字数', '备注'])
  expect(rows.slice(5).map(([name]) => name)).toEqual(people.map(({ name }) => name))
  expect(rows.at(-1)).toEqual([names.member, '按时交', 1, 1, '2026年3月18日 13:50', '一次安静的班会', '17', null])
  expect(await school().refusal(member, 'reports.askedTable', { askingId })).toEqual({ code: 'NOT_ALLOWED' })
})

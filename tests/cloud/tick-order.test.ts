import type { CorrespondenceDocument, MessageDocument } from '../../cloudfunctions/kit/documents'
import { templateConfigs } from '../../cloudfunctions/kit/message-templates'
import { rowWithoutPeople } from '../../cloudfunctions/kit/outbox-due'
import { newCorrespondence } from '../../domain/messages/correspondence'
import type { MessageKind } from '../../domain/messages/kinds'
import { openids, otherStudioId, schoolId, studioId } from './support/cast'
import { tick } from './support/messages'
import { idOf } from './support/plans'
import { dayIn, noticeWish, storedNotice } from './support/notices'
import { time, useSchool } from './support/school'

const school = useSchool()
const { host } = openids
/** What one visit of the timer sends of what can wait. */
const slice = 20
let sentBefore = 0

beforeEach(async () => {
  await tick(school())
  school().at('15:00')
  school().rewrite((store) => {
    store.messages = []
    store.correspondence = []
  })
  sentBefore = school().cloud.sent().length
})

it('a notice to the whole school takes no studio’s turn: studios first, and each its first turn before anybody’s second', async () => {
  fill(schoolId, 'notice', 45)
  fill(studioId, 'policy-changed', 45)
  fill(otherStudioId, 'policy-changed', 5)
  await tick(school())
  const turns = sentTo()
  expect(turns).toHaveLength(95)
  expect(turns.slice(0, slice)).toEqual(ofOne(studioId, slice))
  expect(turns.slice(slice, slice + 5)).toEqual(ofOne(otherStudioId, 5))
  expect(turns.slice(slice + 5, 2 * slice + 5)).toEqual(ofOne(schoolId, slice))
  expect(turns.slice(2 * slice + 5, 3 * slice + 5)).toEqual(ofOne(studioId, slice))
})

it('what cannot wait is sent before what can, however much of that was there before, and more of it than one visit allows', async () => {
  fill(studioId, 'policy-changed', 30)
  fill(studioId, 'session-moved', 25)
  fill(otherStudioId, 'session-moved', 1)
  await tick(school())
  expect(sentKinds().slice(0, 25)).toEqual(Array.from({ length: 25 }, () => 'session-moved'))
  // So many at once are more than a turn: what can wait waits for the next one.
  expect(sentTo().indexOf(otherStudioId)).toBe(25)
  expect(sentKinds()).toHaveLength(56)
})

it('two hundred messages that are put off hide nothing that is due behind them', async () => {
  fill(studioId, 'policy-changed', 200)
  const until = school().now() + 60_000
  // Somebody else is writing to all of these people.
  school().rewrite(({ correspondence }) => correspondence.forEach((one) => (one.flights = [{ messageId: 'other', studioId: otherStudioId, tries: 1, leaseUntil: until }])))
  fill(studioId, 'session-moved', 1)
  school().rewrite(({ messages }) => messages.forEach((one) => (one.sendAt = one.kind === 'session-moved' ? school().now() - 1 : school().now() - 1000)))
  await tick(school())
  expect(sentKinds()).toEqual(['session-moved'])
  expect(school().store().messages.filter(({ sendAt }) => sendAt !== null && sendAt <= school().now())).toEqual([])
})

describe('the daily round', () => {
  const noticeId = idOf('notice')
  beforeEach(async () => {
    await school().output(host, 'studio.writeNotice', noticeWish({ confirm: { by: dayIn(2) } }))
    // The round of this day is over.
    school().rewrite(({ standings }) => void standings.push({ ...rowWithoutPeople('daily-round', ''), dueAt: time('6:00', 1) }))
  })

  it('that was missed at six is made by the next tick, whenever that is', async () => {
    school().at('11:40', 1)
    expect(storedNotice(school(), noticeId).reminded).toBeNull()
    await tick(school())
    expect(storedNotice(school(), noticeId).reminded).toMatchObject({ byName: null })
  })

  it('is made once a day', async () => {
    school().at('6:00', 1)
    await tick(school())
    await tick(school())
    expect(school().store().standings.find(({ _id }) => _id === 'daily-round')?.dueAt).toBe(time('6:00', 2))
  })
})

/** Messages of one studio, or of the school, each to somebody of their own who has agreed to them. */
function fill(of: string, kind: MessageKind, many: number): void {
  const now = school().now()
  const { subscriptions, events } = school().cloud
  const template = kind === 'notice' ? 'todo' : kind === 'session-moved' ? 'activity' : 'decision'
  events.hold()
  school().rewrite((store) => {
    for (let i = 0; i < many; i++) {
      const [personId, openid] = [idOf(`${kind} ${of} ${i}`), `wx-${kind}-${of}-${i}`]
      subscriptions.meet(openid)
      for (let n = 0; n < 2; n++) subscriptions.consent(openid, { [templateConfigs[template].id]: 'accept' }, false)
      store.people.push({ _id: personId, schoolId, name: '某人', openid, memberships: [], schoolRoles: [] })
      const known: CorrespondenceDocument = { _id: personId, schoolId, ...newCorrespondence(), version: 1 }
      store.correspondence.push({ ...known, credits: { ...known.credits, [template]: 2 } })
      store.messages.push(messageOf(of, kind, personId, now))
    }
    for (const row of [...store.standings.filter(({ _id }) => _id === of), ...(of === schoolId ? [rowWithoutPeople(schoolId, schoolId)] : [])]) {
      Object.assign(row, { sendAt: now, dueAt: now, remindedUntil: now })
      if (!store.standings.includes(row) && !store.standings.some(({ _id }) => _id === row._id)) store.standings.push(row)
    }
  })
  void events.release([])
}

function messageOf(of: string, kind: MessageKind, personId: string, now: number): MessageDocument {
  const session = { title: '德育论坛', startsAt: now + 3_600_000, place: '明德楼' }
  const content =
    kind === 'notice'
      ? { kind, notice: 'none', title: '周五交手册', from: '学校', confirmBy: null, isReminder: false, withdrawn: false, at: now }
      : kind === 'session-moved'
        ? { kind, session, before: now, beforePlace: '' }
        : { kind: 'policy-changed' as const, studio: '工作室', at: now }
  const delivery = { state: 'pending' as const, tries: 0, notBefore: now }
  return { _id: `m_${personId}`, schoolId, studioId: of, personId, kind, content, opens: `standing/rules/rules?studio=${of}&kind=${kind}`, topic: null, at: now, readAt: null, expiresAt: null, delivery, sendAt: now }
}

function sentPages(): string[] {
  return school().cloud.sent().slice(sentBefore).map(({ message }) => String(message['page']))
}

function sentTo(): string[] {
  return sentPages().map((page) => /studio=([^&]+)/.exec(page)?.[1] ?? '')
}

function sentKinds(): string[] {
  return sentPages().map((page) => /kind=(.+)$/.exec(page)?.[1] ?? '')
}

function ofOne(studio: string, many: number): string[] {
  return Array.from({ length: many }, () => studio)
}

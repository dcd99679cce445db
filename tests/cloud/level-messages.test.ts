import type { MessageDocument } from '../../cloudfunctions/kit/documents'
import type { MessageContent } from '../../domain/messages/content'
import type { Finding } from '../../domain/attendance/sheet'
import { names, openids, personId, studioId } from './support/cast'
import { miss } from './support/cases'
import { consentTo, messagesOf, tick } from './support/messages'
import { idOf } from './support/plans'
import { useSchool } from './support/school'
import { absent, correct, present, standingsOf } from './support/sheets'

const school = useSchool()
const me = personId(names.member)
const host = personId(names.host)
const kinds = ['level-changed', 'level-withdrawn', 'member-level']
const warned = [
  [host, 'member-level', 'fine', 'warning'],
  [me, 'level-changed', 'fine', 'warning'],
]
const calmed = [
  [host, 'member-level', 'warning', 'fine'],
  [me, 'level-withdrawn', 'warning', 'fine'],
]
let corrections = 0
let earlier: string[] = []

/** One absence more makes a warning, and no case: two of the eight of this year. */
beforeEach(async () => {
  corrections = 0
  miss(school(), names.member, 1)
  await tick(school())
  expect(levelOf()).toBe('fine')
  earlier = messagesOf(school()).map(({ _id }) => _id)
})

it('a level that is reached is told once to the member, with the sessions behind it, and once to the host', async () => {
  await corrected(absent)
  expect(told()).toEqual(warned)
  await ticks()
  expect(told()).toEqual(warned)
  expect(contentFor(me)).toMatchObject({ sessions: yearsSheets().slice(0, 2).map(({ title, startsAt }) => ({ title, startsAt })) })
})

it('a level that is corrected is withdrawn once, and one that is reached again is told again', async () => {
  await corrected(absent)
  await corrected(present)
  expect(levelOf()).toBe('fine')
  expect(told()).toEqual([...warned, ...calmed].sort())
  await ticks()
  expect(told()).toEqual([...warned, ...calmed].sort())
  await corrected(absent)
  await ticks()
  expect(told()).toEqual([...warned, ...warned, ...calmed].sort())
})

it('the same correction sent twice tells once', async () => {
  const [, second] = yearsSheets()
  const wish = { id: idOf('twice'), changes: [{ personId: me, to: absent }], version: second?.version ?? 0 }
  await correct(school(), second?._id ?? '', wish, openids.office)
  await correct(school(), second?._id ?? '', wish, openids.office)
  expect(told()).toEqual(warned)
})

it('the host is not told of a level that follows from what they corrected themselves', async () => {
  await corrected(absent, openids.host)
  expect(told()).toEqual(warned.slice(1))
})

it('of what changed to and fro in the night WeChat is knocked at in the morning for the last word alone', async () => {
  await consentTo(school(), openids.member, 'attendance', 4)
  school().at('22:00')
  await corrected(absent)
  await corrected(present)
  school().at('7:00', 1)
  await ticks()
  expect(ofMember().map(({ kind, delivery }) => [kind, delivery.state === 'skipped' ? delivery.why : delivery.state])).toEqual([
    ['mark-corrected', 'replaced'],
    ['level-changed', 'replaced'],
    ['mark-corrected', 'sent'],
    ['level-withdrawn', 'sent'],
  ])
})

/** What somebody says of the second session of the year. */
async function corrected(to: Finding, openid: string = openids.office): Promise<void> {
  const [, second] = yearsSheets()
  corrections += 1
  await correct(school(), second?._id ?? '', { id: idOf(`correction ${corrections}`), changes: [{ personId: me, to }] }, openid)
}

async function ticks(): Promise<void> {
  await tick(school())
  await tick(school())
}

function yearsSheets() {
  return school()
    .store()
    .sheets.filter((sheet) => sheet.studioId === studioId && sheet.required)
    .sort((a, b) => a.endsAt - b.endsAt)
}

function levelOf(): string | undefined {
  return standingsOf(school()).figures[me]?.level
}

function ofMember(): MessageDocument[] {
  return news().filter((message) => message.personId === me)
}

function news(): MessageDocument[] {
  return messagesOf(school()).filter(({ _id }) => !earlier.includes(_id))
}

/** To whom, which kind, from which level to which: sorted. */
function told(): unknown[] {
  return news()
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ personId: to, kind, content }) => [to, kind, ...levelsIn(content)])
    .sort()
}

function levelsIn(content: MessageContent): string[] {
  return 'from' in content && 'to' in content ? [content.from, content.to] : []
}

function contentFor(id: string): MessageContent | undefined {
  return news().find(({ personId: to, kind }) => to === id && kinds.includes(kind))?.content
}

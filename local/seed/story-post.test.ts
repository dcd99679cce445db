import { defaultPolicy, rulesFrom } from '../../domain/attendance/policy'
import { messageWords } from '../../domain/shared/message-words'
import { storyActivities } from './story-activities'
import { otherStudioId, personId, schoolId, storyPeople, studioId } from './story-people'
import { storyStandings } from './story-standings'

const day = 86_400_000
/** Ten to two on a Wednesday of March. */
const now = Date.parse('2026-03-18T13:50:00+08:00')
const cycle = { from: now - 450 * day, to: now + 645 * day }
const studios = [studioId, otherStudioId].map((_id) => ({ _id, schoolId, name: '工作室', cycle, ...rulesFrom(defaultPolicy, cycle.from) }))
const { messages } = storyStandings({ studios, people: storyPeople(cycle.from, now), ...storyActivities(now) }, now)

const inboxOf = (name: string) => messages.filter((message) => message.personId === personId(name)).sort((a, b) => b.at - a.at)

it('the member of the story was reminded of today, and reads what came before', () => {
  const [soon, tomorrow, ...older] = inboxOf('周明远')
  expect([soon?.kind, tomorrow?.kind]).toEqual(['session-soon', 'session-tomorrow'])
  expect([soon?.readAt, tomorrow?.readAt, older.some(({ readAt }) => readAt === null)]).toEqual([null, null, false])
  expect(older.map(({ content }) => messageWords(content).title)).toContain('因公请假已同意')
})

it.each([
  ['陈知秋', '沈若水申请病假'],
  ['宋立夏', '工作室有决定待备案'],
  ['陶然', '考勤审议有了进展'],
])('%s was told: %s', (name, title) => {
  expect(inboxOf(name).map(({ content }) => messageWords(content).title)).toContain(title)
})

it('nothing waits for WeChat, and nothing is told of the future', () => {
  expect(messages.filter(({ delivery, sendAt, at, readAt }) => delivery.state === 'pending' || sendAt !== null || at > now || (readAt ?? 0) > now)).toEqual([])
})

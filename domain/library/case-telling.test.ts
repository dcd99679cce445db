import type { CaseNews, CasePeople, CaseTold } from './case-telling'
import { caseMessages, caseUseMessages } from './case-telling'

const at = 1_000
const one = { id: 'case', rev: 4, authorIds: ['author', 'co'], authorName: '周明远', studioName: '陈知秋名班主任工作室', checkedTitle: '晨会三分钟' }
const people: CasePeople = { hosts: ['host', 'both'], experts: ['expert', 'both'], office: ['office', 'both'] }
const told = (news: CaseTold, more: { by?: string; people?: Partial<CasePeople> } = {}) =>
  caseMessages({ told: news, by: more.by ?? null, reason: '', case: one } satisfies CaseNews, { ...people, ...more.people }, at)
const whoAndWhat = (messages: ReturnType<typeof told>) => messages.map(({ personId, kind, content }) => [personId, kind, 'why' in content ? content.why : 'outcome' in content ? content.outcome : ''].join(' '))

it.each<[string, CaseTold, Parameters<typeof told>[1], string[]]>([
  ['what passed the check is for hosts and experts to review, each once', 'submitted', {}, ['host library-case-waiting submitted', 'both library-case-waiting submitted', 'expert library-case-waiting submitted']],
  ['what the check was not sure of, too', 'waits', {}, ['host library-case-waiting doubtful', 'both library-case-waiting doubtful', 'expert library-case-waiting doubtful']],
  ['where nobody can review it the office is asked to name somebody', 'submitted', { people: { hosts: [], experts: [] } }, ['office library-case-to-office nobody', 'both library-case-to-office nobody']],
  ['after three days those who review are reminded', 'long', {}, ['host library-case-waiting long', 'both library-case-waiting long', 'expert library-case-waiting long']],
  ['after seven days the office hears of it, too', 'longest', {}, ['host library-case-waiting longest', 'both library-case-waiting longest', 'expert library-case-waiting longest', 'office library-case-to-office longest']],
  ['after two weeks the author is reminded to revise', 'to-revise', {}, ['author library-case-to-revise ']],
  ['all authors hear what came of the review', 'returned', {}, ['author library-case-answered returned', 'co library-case-answered returned']],
  ['and that it is published', 'published', {}, ['author library-case-answered published', 'co library-case-answered published']],
  ['whoever took it out of the library is not told', 'retired', { by: 'author' }, ['co library-case-answered retired']],
  ['what the check refused its author alone is told', 'refused', {}, ['author library-case-answered refused']],
  ['what was taken down, too', 'taken-down', {}, ['author library-case-answered taken-down']],
  ['reports are for hosts', 'reported', {}, ['host library-case-to-decide reported', 'both library-case-to-decide reported']],
  ['where there is none, for the office', 'reported', { people: { hosts: [] } }, ['office library-case-to-office reported', 'both library-case-to-office reported']],
  ['an appeal is for both', 'appealed', {}, ['host library-case-to-decide appealed', 'both library-case-to-decide appealed', 'office library-case-to-office appealed']],
])('%s', (_what, news, more, expected) => {
  expect(whoAndWhat(told(news, more))).toEqual(expected)
})

it('says no title of what was not passed', () => {
  expect([...told('waits'), ...told('refused')].map(({ content }) => ('title' in content ? content.title : ''))).toEqual(['', '', '', ''])
})

it('tells the same of the same once: ids follow from the case and its revision', () => {
  expect(told('published').map(({ id }) => id)).toEqual(told('published').map(({ id }) => id))
  expect(new Set(told('published').map(({ id }) => id)).size).toBe(2)
})

it('tells authors that a class used their case, but not whoever of them did', () => {
  const messages = caseUseMessages({ id: 'use', personId: 'co', personName: '何晚舟', text: '学生抢着说。' }, one, at)
  expect(messages.map(({ personId, content }) => [personId, content])).toEqual([['author', { kind: 'library-case-used', title: '晨会三分钟', person: '何晚舟', text: '学生抢着说。', at }]])
})

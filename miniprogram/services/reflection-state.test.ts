import { expect, it } from '@jest/globals'
import { stateNotices } from './reflection-state'

// 2 March 2026, 12:00 in China.
const now = Date.UTC(2026, 2, 2, 4)
const hour = 3_600_000

type Own = Parameters<typeof stateNotices>[0]
type Standing = NonNullable<Own['candidate']>['standing']

const own = (more: Partial<Own> = {}): Own => ({ visibility: 'studio', candidate: null, takenDown: null, deletedAt: null, ...more })
const sent = (standing: Standing, version = 1): Own => own({ candidate: { version, visibility: 'studio', sentAt: now, standing } })
const sentences = (of: Own, shownVersion: number | null): string[] => stateNotices(of, shownVersion, now).map(({ sentence }) => sentence)

it('of what is shown as it was sent there is nothing to be said', () => {
  expect(stateNotices(own(), 1, now)).toEqual([])
})

it.each<[string, Standing, string, string]>([
  ['is checked', { kind: 'checking' }, '检查中', '正在检查：大家发的内容都先经过微信的自动检查，一般几分钟，最多半小时。通过之前只有自己能看到。'],
  ['waits in line', { kind: 'queued', why: null, retryAt: null }, '等待检查', '正在排队检查。通过之前只有自己能看到。'],
  ['could not be checked', { kind: 'queued', why: 'down', retryAt: now + hour }, '等待检查', '微信的检查暂时没有回应，内容已经收好。13:00 以后会自动再检查。通过之前只有自己能看到。'],
  ['found the check overrun, and is its turn by now', { kind: 'queued', why: 'limit', retryAt: now }, '等待检查', '微信那边检查的内容太多，要等一等，内容已经收好。会自动再检查。通过之前只有自己能看到。'],
  ['could not be checked for one who is away', { kind: 'queued', why: 'away', retryAt: now + hour }, '等待检查', '这次没能检查，内容已经收好。13:00 以后再打开，会接着检查。通过之前只有自己能看到。'],
  ['can be checked again as soon as one is back', { kind: 'queued', why: 'away', retryAt: now }, '等待检查', '这次没能检查，内容已经收好。再打开一次，会接着检查。通过之前只有自己能看到。'],
  ['waits for a person', { kind: 'person', why: 'review' }, '等人看过', '自动检查拿不准，主持人或管理办公室看过就能定。通过之前只有自己能看到。'],
  ['was refused by the check', { kind: 'refused', by: 'check', label: 10001, reason: '' }, '没有通过', '自动检查没有通过，里面可能有广告。改一改再发，会重新检查。现在只有自己能看到。'],
  ['was refused for what has no name here', { kind: 'refused', by: 'check', label: 21000, reason: '' }, '没有通过', '自动检查没有通过，里面可能有不适合公开的内容。改一改再发，会重新检查。现在只有自己能看到。'],
  ['was refused by a person', { kind: 'refused', by: 'person', label: null, reason: '有学生的真名' }, '没有通过', '没有通过：有学生的真名。改一改再发，会重新检查。现在只有自己能看到。'],
])('its author reads why one that %s is not seen', (_name, standing, word, sentence) => {
  expect(stateNotices(sent(standing), null, now).map((notice) => [notice.word, notice.sentence])).toEqual([[word, sentence]])
})

// Source: the documents of msgSecCheck and mediaCheckAsync.
it.each([
  [10001, '广告'],
  [20001, '时政内容'],
  [20002, '色情内容'],
  [20003, '骂人的话'],
  [20006, '违法的内容'],
  [20008, '欺诈的内容'],
  [20012, '低俗的内容'],
  [20013, '版权不明的内容'],
  [21000, '不适合公开的内容'],
  // One that may be added some day.
  [20999, '不适合公开的内容'],
])('what WeChat calls %d is said in words', (label, words) => {
  expect(sentences(sent({ kind: 'refused', by: 'check', label, reason: '' }), null)[0]).toContain(`里面可能有${words}。`)
})

it('what others see meanwhile is said: the version before, or the same for fewer people', () => {
  expect(sentences(sent({ kind: 'checking' }, 2), 1)[0]).toMatch(/别人看到的还是上一版。$/)
  expect(sentences(sent({ kind: 'checking' }, 1), 1)[0]).toMatch(/能看到的人暂时不变。$/)
})

it('of what was taken down its author reads the reason, and how their appeal stands', () => {
  const down = { at: now, reason: '照片里能看清脸', appeal: null, kept: null }
  const appealed = { ...down, appeal: { text: '换了照片', at: now } }
  expect(sentences(own({ takenDown: down }), 1)).toEqual(['只有自己能看到。原因：照片里能看清脸'])
  expect(sentences(own({ takenDown: appealed }), 1)[0]).toMatch(/已经申诉，等待答复。$/)
  expect(sentences(own({ takenDown: { ...appealed, kept: { at: now, reason: '还有一张' } } }), 1)[0]).toMatch(/申诉以后维持撤下：还有一张$/)
})

it('of a new version of what was taken down nobody sees the old one', () => {
  const down = { at: now, reason: '照片里能看清脸', appeal: null, kept: null }
  const [, second] = sentences({ ...sent({ kind: 'person', why: 'taken-down' }, 2), takenDown: down }, 1)
  expect(second).toMatch(/通过之前只有自己能看到。$/)
})

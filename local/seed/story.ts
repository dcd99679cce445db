import { defaultPolicy, rulesFrom } from '../../domain/attendance/policy'
import { periodAt } from '../../domain/attendance/period'
import { invitationLifetimeMs } from '../../domain/studio/invitation'
import { chinaDay, startOfChinaDay } from '../../domain/shared/china-day'
import { readSecrets } from '../../cloudfunctions/kit/secrets'
import { hashOfCode } from '../../cloudfunctions/studio/invitation-code'
import type { LocalCloud } from '../cloud/local-cloud'
import type { Persona } from '../simulator/persona'
import { storyActivities } from './story-activities'
import { storyNotices } from './story-notices'
import { storyStandings } from './story-standings'
import { invitationCode, newcomerOpenid, otherStudioId, personId, schoolId, storyPeople, studioId } from './story-people'

const day = 86_400_000
/** So much of a school year has passed at least. */
const weeksBehind = 10
/** The story is told at ten to two: check-in to the activity at two is open. */
const tellingTime = 13 * 3_600_000 + 50 * 60_000

/** Who the two phones can be. */
export const personas: Persona[] = [
  { openid: 'wx-chen-zhiqiu', name: '陈知秋', label: '陈知秋 · 主持人', role: 'host' },
  { openid: 'wx-lin-xiaowen', name: '林晓雯', label: '林晓雯 · 助理', role: 'assistant' },
  { openid: 'wx-zhou-mingyuan', name: '周明远', label: '周明远 · 学员', role: 'member' },
  { openid: 'wx-wu-jiayi', name: '吴佳怡', label: '吴佳怡 · 学员（两个工作室）', role: 'member' },
  { openid: 'wx-zheng-lixing', name: '郑立行', label: '郑立行 · 顾问（不计考勤）', role: 'member' },
  { openid: 'wx-he-wanzhou', name: '何晚舟', label: '何晚舟 · 另一工作室主持人', role: 'host' },
  { openid: 'wx-song-lixia', name: '宋立夏', label: '宋立夏 · 管理办公室', role: 'office' },
  { openid: newcomerOpenid, name: '孙悦', label: `新来的老师 · 未绑定（邀请码 ${spaced(invitationCode)}）`, role: 'unbound' },
]

/**
 * A school with two studios, an activity about to begin, eight weeks behind it and two ahead, and what became of those that have passed.
 * Sets the clock to ten to two on the Wednesday of its week.
 */
export async function seedStory(cloud: LocalCloud): Promise<void> {
  const now = wednesdayInTerm(cloud.clock.now()) + tellingTime
  await cloud.moveClock({ now })
  const cycle = { from: startOfChinaDay(now) - 450 * day, to: startOfChinaDay(now) + 645 * day }
  const { activities, marks, rooms } = storyActivities(now)
  const { database } = cloud
  database.import('schools', [{ _id: schoolId, schoolId, name: '云溪市第三中学' }])
  const studios = [
    { _id: studioId, schoolId, name: '陈知秋名班主任工作室', cycle, ...rulesFrom(defaultPolicy, cycle.from, { by: personId('宋立夏'), why: '工作室开办时选定：病假、婚丧假不计缺勤，事假计' }) },
    { _id: otherStudioId, schoolId, name: '何晚舟名班主任工作室', cycle, ...rulesFrom(defaultPolicy, cycle.from) },
  ]
  database.import('studios', studios)
  const people = storyPeople(cycle.from, now)
  database.import('people', people)
  for (const { openid } of people) if (openid !== null) cloud.subscriptions.meet(openid)
  database.import('bindings', people.flatMap(({ openid, _id }) => (openid === null ? [] : [{ _id: openid, schoolId, personId: _id, boundAt: cycle.from }])))
  database.import('activities', activities)
  database.import('marks', marks)
  database.import('rooms', rooms)
  const record = storyStandings({ studios, people, activities, marks, rooms }, now)
  for (const [collection, documents] of Object.entries(record)) database.import(collection, documents)
  for (const [collection, documents] of Object.entries(await storyNotices(cloud, people, now))) database.import(collection, documents)
  database.import('invitations', [
    {
      _id: personId('孙悦'),
      schoolId,
      studioId,
      codeHash: hashOfCode(invitationCode, readSecrets(cloud.options.functionEnvironment ?? {})),
      createdBy: personId('陈知秋'),
      expiresAt: now + invitationLifetimeMs,
      usedBy: null,
    },
  ])
}

/** All that the story tells of lies in one school year, which begins on 1 September: told in early autumn it is told in November. */
function wednesdayInTerm(at: number): number {
  const wednesday = wednesdayOf(at)
  const { from } = periodAt(wednesday, 'school-year', { from: 0, to: 0 })
  return Math.max(wednesday, wednesdayOf(from + weeksBehind * 7 * day))
}

/** When the Wednesday of that China week began; weeks run from Sunday. */
function wednesdayOf(at: number): number {
  const thursday = 4 // 1970-01-01
  return startOfChinaDay(at) + (3 - ((chinaDay(at) + thursday) % 7)) * day
}

function spaced(code: string): string {
  return code.replace(/(.{3})(?=.)/g, '$1 ')
}

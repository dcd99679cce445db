import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sessionIdOf } from '../../domain/shared/ids'
import { storyId } from '../../local/seed/story-ids'
import { invitationCode, personId } from '../../local/seed/story-people'
import type { Persona } from '../../local/simulator/persona'
import { openStage, type Stage } from './harness'
import type { PhoneDriver } from './phone-driver'

// One story, told in order: what a test leaves behind is where the next begins.
jest.setTimeout(120_000)

const minute = 60_000
const day = 86_400_000

const openids = { host: 'wx-chen-zhiqiu', assistant: 'wx-lin-xiaowen', member: 'wx-zhou-mingyuan', newcomer: 'wx-newcomer' }
const colleagues = ['冯思齐', '蒋予安', '沈若水', '韩一川'].map((name): Persona => ({ openid: `wx-${storyId(name)}`, name, label: name, role: 'member' }))
const title = '主题班会观摩：把规则讲成故事'
const activityId = storyId(`activity ${title}`)
const sessionId = sessionIdOf(activityId, 0)
const planned = '班级公约怎么立'

let stage: Stage
let dataDirectory = ''
const host = (): PhoneDriver => stage.phone(1)
const other = (): PhoneDriver => stage.phone(2)

beforeAll(async () => {
  dataDirectory = mkdtempSync(path.join(tmpdir(), 'homeroom-journeys-'))
  stage = await openStage({ seed: 'story', personas: colleagues, dataDirectory })
})
afterEach(() => stage.problems.check())
afterAll(async () => {
  await stage.close()
  rmSync(dataDirectory, { recursive: true, force: true })
})

describe('checking in', () => {
  it('takes a member who scans what the host shows, and the host sees one more within a glance or two', async () => {
    await hand(host(), openids.host, '陈知秋')
    await hand(other(), openids.member, '周明远')
    await host().tapText(title)
    await host().waitForRoute('activity/detail/detail')
    await host().tap('button', /显示签到码/)
    await host().waitForRoute('attendance/room/room')
    await expectCount(0)
    await scanRoom(other())
    for (const words of [/^签到成功$/, '周明远', title, /准时/]) await other().sees(words)
    await expectCount(1)
  })

  it('answers who scans again with what stands', async () => {
    await other().launch({})
    await other().sees(/签到 · 准时/)
    await scanRoom(other())
    await other().sees('已经签到过了')
    expect(marks()).toHaveLength(1)
  })

  it('leaves one mark and a glad face when the answer was lost on the way', async () => {
    await hand(other(), ...colleague('冯思齐'))
    // Nobody but the scanning phone shall lose an answer; the code goes on by itself.
    await host().network('offline')
    stage.cloud.faults({ rules: [{ action: 'reply', nth: 1, when: 'after', code: -601003 }] })
    await scanRoom(other())
    await other().sees(/^(签到成功|已经签到过了)$/)
    await other().sees(/准时/)
    stage.cloud.faults({})
    await host().network('online')
    expect(marksOf('冯思齐')).toHaveLength(1)
  })

  it('keeps the scan while there is no network, and is checked in by it when the network is back in time', async () => {
    await hand(other(), ...colleague('蒋予安'))
    await other().network('offline')
    await scanRoom(other())
    await other().sees('已保存，还没有签到成功')
    expect(marksOf('蒋予安')).toEqual([])
    await other().network('online')
    await other().sees(/^签到成功$/)
    expect(marksOf('蒋予安')).toHaveLength(1)
  })

  it('takes nobody for late or early by the clock of a phone that is days off', async () => {
    await hand(other(), ...colleague('沈若水'))
    await host().skew(2 * day)
    await other().skew(-3 * day)
    await openRoom()
    await other().launch({})
    await scanRoom(other())
    await other().sees(/^签到成功$/)
    await other().sees(/准时/)
    for (const phone of [host(), other()]) await phone.skew(0)
  })

  it('says by how much somebody is late', async () => {
    await hand(other(), ...colleague('韩一川'))
    await stage.moveClock({ advanceMs: 25 * minute })
    await openRoom()
    await other().launch({})
    await scanRoom(other())
    await other().sees(/^签到成功$/)
    await other().sees(/迟到 1\d 分钟/)
    await host().launch({ path: 'attendance/room-list/room-list', query: { session: sessionId } })
    await host().sees('已到 5 人')
    await host().sees(/迟 1\d|迟到 1\d/)
  })

  it('lets an assistant show the code, and change nothing', async () => {
    await hand(host(), openids.assistant, '林晓雯')
    await host().launch({ path: 'activity/detail/detail', query: { id: activityId } })
    await host().find('button', /显示签到码/).waitFor()
    for (const name of ['编辑或改期', '取消活动', '复制一次']) expect(await host().find('button', name).count()).toBe(0)
    await host().tap('button', /显示签到码/)
    await host().waitForRoute('attendance/room/room')
    await expectCount(5)
  })
})

describe('joining', () => {
  it('leads a newcomer from a wrong code by the right one to today', async () => {
    await other().persona(openids.newcomer)
    await other().tap('button', '我有邀请码')
    await other().waitForRoute('pages/bind/bind')
    await other().fill('邀请码', 'AAAAAAAAA')
    await other().tap('button', '加入工作室')
    await other().sees('还可以试 4 次')
    await other().fill('邀请码', invitationCode)
    await other().tap('button', '加入工作室')
    await other().waitForRoute('pages/today/today')
    await other().sees(/孙悦老师/)
    await other().sees(title)
  })
})

describe('planning', () => {
  it('shows a member what the host publishes', async () => {
    await hand(host(), openids.host, '陈知秋')
    await hand(other(), openids.member, '周明远')
    await host().launch({ path: 'pages/activities/activities' })
    await host().tap('button', '新建活动')
    await host().fill('名称', planned)
    await host().fill('地点', '三号楼 201')
    await host().tap('button', '发布活动')
    await host().waitForRoute('activity/detail/detail')
    await openPlanned()
    await other().sees('三号楼 201')
    await other().sees('明天 14:00–16:00')
  })

  it('shows a member to when the host has moved it', async () => {
    await host().tap('button', '编辑或改期')
    await host().tap('button', '开始 14:00')
    await host().screen.getByRole('listbox', { name: '第 1 列' }).press('ArrowDown')
    await host().tap('button', '确定')
    await host().find('button', '开始 15:00').waitFor()
    await host().tap('button', '保存修改')
    await host().waitForRoute('activity/detail/detail')
    await host().sees('明天 15:00–17:00')
    await openPlanned()
    await other().sees('明天 15:00–17:00')
  })

  it('tells a member why the host cancelled it', async () => {
    await host().tap('button', '取消活动')
    await host().fill('取消的原因', '期中考试监考')
    await host().find('dialog', '取消活动').getByRole('button', { name: '取消活动' }).click()
    await host().sees('这次活动已经取消。')
    await openPlanned()
    await other().sees('期中考试监考')
  })
})

describe('what has happened stays so', () => {
  it('after the phones are loaded anew', async () => {
    await stage.page.reload()
    await Promise.all([host().ready(), other().ready()])
    await expectAsItWas()
  })

  it('after the whole product is started anew', async () => {
    const before = { marks: marks(), now: stage.cloud.clock.now() }
    await stage.close()
    stage = await openStage({ personas: colleagues, dataDirectory })
    expect(marks()).toEqual(before.marks)
    expect(stage.cloud.clock.now()).toBeGreaterThanOrEqual(before.now)
    await expectAsItWas()
  })
})

/** Gives the phone to somebody, who sees their own page. */
async function hand(phone: PhoneDriver, openid: string, name: string): Promise<void> {
  await phone.persona(openid)
  await phone.sees(name)
}

function colleague(name: string): [openid: string, name: string] {
  return [`wx-${storyId(name)}`, name]
}

async function openRoom(): Promise<void> {
  await host().launch({ path: 'attendance/room/room', query: { session: sessionId } })
  await host().find('img', /签到码/).waitFor()
}

async function scanRoom(phone: PhoneDriver): Promise<void> {
  await phone.tap('button', /扫码签到/)
  await phone.scanOtherPhone()
  await phone.waitForRoute('pages/check-in/check-in')
}

/** The page asks less often the longer nobody comes. */
async function expectCount(arrived: number): Promise<void> {
  await host().text(new RegExp(`^${arrived} / 24$`)).first().waitFor({ timeout: 60_000 })
}

async function openPlanned(): Promise<void> {
  await other().launch({ path: 'pages/activities/activities' })
  await other().tapText(planned)
  await other().waitForRoute('activity/detail/detail')
}

async function expectAsItWas(): Promise<void> {
  await other().persona(openids.member)
  await other().launch({})
  await other().sees('周明远')
  await other().sees(/签到 · 准时/)
  await openPlanned()
  await other().sees('期中考试监考')
  await host().persona(openids.host)
  await host().launch({ path: 'attendance/room-list/room-list', query: { session: sessionId } })
  await host().sees('已到 5 人')
}

function marks(): object[] {
  return (stage.cloud.database.export()['marks'] ?? []).filter((mark) => mark['sessionId'] === sessionId)
}

function marksOf(name: string): object[] {
  return marks().filter((mark) => 'personId' in mark && mark.personId === personId(name))
}

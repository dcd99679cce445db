import type { Membership, Role } from '../../domain/studio/membership'
import type { Person, SchoolRole } from '../../cloudfunctions/kit/documents'
import { storyId } from './story-ids'

/** All names of people and schools are invented. */
export const schoolId = storyId('school')
export const studioId = storyId('studio of Chen Zhiqiu')
export const otherStudioId = storyId('studio of He Wanzhou')

type Cast = {
  name: string
  openid: string | null
  memberships: { studio: string; role: Role; counted: boolean }[]
  schoolRoles?: SchoolRole[]
  /** Joined the studio so many days ago; else when its cycle began. */
  joined?: number
}

const day = 86_400_000

const member = { studio: studioId, role: 'member' as const, counted: true }

/** Who has bound WeChat can be chosen as a phone's persona. */
const named: Cast[] = [
  { name: '陈知秋', openid: 'wx-chen-zhiqiu', memberships: [{ studio: studioId, role: 'host', counted: false }] },
  { name: '林晓雯', openid: 'wx-lin-xiaowen', memberships: [{ studio: studioId, role: 'assistant', counted: false }] },
  { name: '周明远', openid: 'wx-zhou-mingyuan', memberships: [member] },
  {
    name: '吴佳怡',
    openid: 'wx-wu-jiayi',
    memberships: [member, { studio: otherStudioId, role: 'member', counted: true }],
  },
  { name: '郑立行', openid: 'wx-zheng-lixing', memberships: [{ studio: studioId, role: 'member', counted: false }] },
  { name: '何晚舟', openid: 'wx-he-wanzhou', memberships: [{ studio: otherStudioId, role: 'host', counted: false }, member] },
  { name: '孙悦', openid: null, memberships: [member], joined: 2 },
  { name: '宋立夏', openid: 'wx-song-lixia', memberships: [], schoolRoles: ['office'] },
]

const others = ['冯思齐', '蒋予安', '沈若水', '韩一川', '杨静姝', '朱怀瑾', '秦晓峰', '许听澜', '吕文博', '张书宁', '孔令仪', '曹子衿', '严望舒', '金海棠', '魏长风', '陶然', '姜云舒', '戚远帆', '谢青禾', '邹雨桐']

/** Of the other studio. */
const otherMembers = ['卢若溪', '顾行舟', '梁予怀', '尹青岚', '范知白']

/** Stands for somebody who opens the mini-program for the first time. */
export const newcomerOpenid = 'wx-newcomer'
/** The invitation that waits for 孙悦. */
export const invitationCode = 'ACH4K7MPQ'

/** @param began when the cycle of the studios began. @param now when the story is told. */
export function storyPeople(began: number, now: number): Person[] {
  const cast: Cast[] = [
    ...named,
    ...others.map((name) => ({ name, openid: openidOf(name), memberships: [member] })),
    ...otherMembers.map((name) => ({ name, openid: openidOf(name), memberships: [{ ...member, studio: otherStudioId }] })),
  ]
  return cast.map(({ name, openid, memberships, joined, schoolRoles = [] }) => ({
    _id: personId(name),
    schoolId,
    name,
    openid,
    schoolRoles,
    memberships: memberships.map(({ studio, role, counted }): Membership => {
      const from = joined === undefined ? began : now - joined * day
      return { studioId: studio, role, counted, from, to: null }
    }),
  }))
}

function openidOf(name: string): string {
  return `wx-${storyId(name)}`
}

export function personId(name: string): string {
  return storyId(`person ${name}`)
}

/** Counted members of each studio who have been there from the beginning. */
export const regulars: Record<string, string[]> = {
  [studioId]: ['周明远', '吴佳怡', '何晚舟', ...others],
  [otherStudioId]: ['吴佳怡', ...otherMembers],
}

import type { Membership, Role } from '../../domain/studio/membership'
import type { Person, SchoolRole } from '../../cloudfunctions/kit/documents'
import { storyId } from './story-ids'

/** All names of people and schools are invented. */
export const schoolId = storyId('school')
export const studioId = storyId('studio of Chen Zhiqiu')
export const otherStudioId = storyId('studio of He Wanzhou')

type Cast = { name: string; openid: string | null; memberships: { studio: string; role: Role; counted: boolean }[]; schoolRoles?: SchoolRole[] }

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
  { name: '孙悦', openid: null, memberships: [member] },
  { name: '宋立夏', openid: 'wx-song-lixia', memberships: [], schoolRoles: ['office'] },
]

const others = ['冯思齐', '蒋予安', '沈若水', '韩一川', '杨静姝', '朱怀瑾', '秦晓峰', '许听澜', '吕文博', '张书宁', '孔令仪', '曹子衿', '严望舒', '金海棠', '魏长风', '陶然', '姜云舒', '戚远帆', '谢青禾', '邹雨桐']

/** Stands for somebody who opens the mini-program for the first time. */
export const newcomerOpenid = 'wx-newcomer'
/** The invitation that waits for 孙悦. */
export const invitationCode = 'ACH4K7MPQ'

export function storyPeople(joinedAt: number): Person[] {
  const cast: Cast[] = [...named, ...others.map((name) => ({ name, openid: `wx-${storyId(name)}`, memberships: [member] }))]
  return cast.map(({ name, openid, memberships, schoolRoles = [] }) => ({
    _id: personId(name),
    schoolId,
    name,
    openid,
    schoolRoles,
    memberships: memberships.map(({ studio, role, counted }): Membership => ({ studioId: studio, role, counted, from: joinedAt, to: null })),
  }))
}

export function personId(name: string): string {
  return storyId(`person ${name}`)
}

/** Counted members of the first studio, those who have come before and can be seen in what has passed. */
export const regulars = ['周明远', '吴佳怡', '何晚舟', ...others]

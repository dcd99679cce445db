import { otherStudioId, studioId } from '../../../../local/seed/story-people'
import { longStudioId, openids } from '../cast'
import { notRead, type State } from '../state'
import type { PhoneDriver } from '../../phone-driver'

const members = 'studio/members/members'
const bind = 'pages/bind/bind'
const ofStory = { studio: studioId }

async function typeCode(phone: PhoneDriver, code: string): Promise<void> {
  await phone.fill('邀请码', code)
  await phone.tap('button', '加入工作室')
}

export const studioStates: State[] = [
  ...notRead('members', { persona: openids.host, page: members, query: ofStory }, 'loading', 'offline'),
  { name: 'members-refused', persona: openids.member, page: members, query: ofStory, sees: '没有打开' },
  { name: 'members-host', persona: openids.host, page: members, query: ofStory, sees: '已加入', wide: true },
  { name: 'members-everybody-joined', persona: openids.otherHost, page: members, query: { studio: otherStudioId }, sees: '大家都加入了' },
  { name: 'members-long', persona: openids.longHost, page: members, query: { studio: longStudioId }, sees: '还没加入' },
  {
    name: 'members-invitation',
    persona: openids.longHost,
    page: members,
    query: { studio: longStudioId },
    arrange: (phone) => phone.find('button', /^生成邀请码/).first().click(),
    sees: '复制整句话',
    wide: true,
  },
  { name: 'about', persona: openids.unbound, page: 'studio/about/about', sees: '不取位置，不要手机号', wide: true },
  { name: 'bind', persona: openids.unbound, page: bind, sees: '没有邀请码？', wide: true },
  { name: 'bind-too-short', persona: openids.unbound, page: bind, arrange: (phone) => typeCode(phone, 'abc'), sees: '还差 6 位' },
  { name: 'bind-wrong', persona: openids.unbound, page: bind, arrange: (phone) => typeCode(phone, 'AAAAAAAAA'), sees: '还可以试' },
  {
    name: 'bind-offline',
    persona: openids.unbound,
    page: bind,
    arrange: async (phone) => {
      await phone.network('offline')
      await typeCode(phone, 'AAAAAAAAA')
    },
    sees: '内容还在',
  },
  {
    name: 'bind-too-many-tries',
    persona: openids.unbound,
    page: bind,
    arrange: async (phone) => {
      for (const left of [3, 2, 1]) {
        await typeCode(phone, 'AAAAAAAAA')
        await phone.sees(`还可以试 ${left} 次`)
      }
      await phone.tap('button', '加入工作室')
      await phone.tap('button', '加入工作室')
    },
    sees: '以后再试',
  },
  { name: 'bind-joined-already', persona: openids.member, page: bind, arrange: (phone) => typeCode(phone, 'AAAAAAAAA'), sees: '已经加入工作室了' },
]

import { cloudNow } from '../../services/clock'
import { call } from '../../services/cloud'
import { say } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { openingFace, troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { invitationOf, type Invitation } from './invitation-message'
import { membersViewOf, type MembersView } from './members-view'

type OfMember = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { person: string }>

Page({
  data: {
    ...notReadYet(),
    view: null as MembersView | null,
    /** For whom an invitation is being made. */
    inviting: '',
    invitation: null as Invitation | null,
  },

  ...readsAgain,

  studioId: '',

  onLoad(options: { studio?: string }): Promise<void> {
    this.studioId = options.studio ?? ''
    return this.refresh()
  },

  onInviteTap({ currentTarget }: OfMember): Promise<void> {
    return whileBusy(this, async () => {
      const member = this.data.view?.waiting.find(({ id }) => id === currentTarget.dataset.person)
      if (member === undefined || (member.invited && !(await agreesToReplace(member.name)))) return
      this.setData({ inviting: member.id })
      try {
        await this.invite(member)
      } finally {
        this.setData({ inviting: '' })
      }
    })
  },

  async onInvitationClose(): Promise<void> {
    this.setData({ invitation: null })
    await this.refresh()
  },

  async invite({ id, name }: { id: string; name: string }): Promise<void> {
    const answer = await call('studio.invite', { studioId: this.studioId, personId: id })
    if (answer.kind === 'done') {
      this.setData({ invitation: invitationOf(answer.output, name, this.data.view?.studioName ?? '', answer.now) })
    } else if (answer.kind === 'refused' && answer.code === 'ALREADY_BOUND') {
      say(`${name}已经加入了`)
      await this.refresh()
    } else {
      say(troubleSentence(answer))
    }
  },

  async refresh(): Promise<void> {
    const answer = await call('studio.members', { studioId: this.studioId })
    if (answer.kind === 'done') this.setData({ face: 'full', view: membersViewOf(answer.output, cloudNow()) })
    else if (this.data.view === null) this.setData({ face: 'wrong', trouble: openingFace(answer) })
    else say(troubleSentence(answer))
  },
})

async function agreesToReplace(name: string): Promise<boolean> {
  const content = `${name}手里的邀请码还有效。换一个以后，原来那个就不能用了。`
  const { confirm } = await wx.showModal({ title: '换一个邀请码？', content, confirmText: '换一个', cancelText: '先不换' })
  return confirm
}

import { loadRoomList, roomListView, type RoomListView } from '../../services/room-list'
import { troubleFace, troubleSentence, type TroubleFace } from '../../utils/trouble'
import { leavePage, say } from '../../utils/navigate'
import { typeStyle } from '../../utils/type-scale'
import { whileBusy } from '../../utils/while-busy'

Page({
  data: {
    typeStyle: typeStyle(),
    busy: false,
    /** 'loading' | 'wrong' | 'full' */
    face: 'loading',
    view: null as RoomListView | null,
    wrong: null as TroubleFace | null,
  },

  sessionId: '',

  onLoad({ session = '' }: { session?: string }) {
    this.sessionId = session
  },

  async onShow() {
    await this.refresh()
  },

  async onPullDownRefresh() {
    try {
      await this.refresh()
    } finally {
      await wx.stopPullDownRefresh()
    }
  },

  async onRetryTap() {
    // What was refused stays refused.
    if (this.data.wrong?.action === '') leavePage()
    else await this.refresh()
  },

  async refresh() {
    await whileBusy(this, async () => {
      const answer = await loadRoomList(this.sessionId)
      if (answer.kind === 'done') this.setData({ face: 'full', view: roomListView(answer.output, answer.now) })
      else if (this.data.view === null) this.setData({ face: 'wrong', wrong: troubleFace(answer) })
      // What was read before still stands.
      else say(troubleSentence(answer))
    })
  },
})

import { brightenScreen, restoreScreen } from '../../services/bright-screen'
import { absorbJump, cloudNow } from '../../services/clock'
import { miniCodeOf } from '../../services/mini-codes'
import { codeAt, type Room } from '../../services/room'
import { roomView, type RoomView } from '../../services/room-view'
import { watchRoom, type RoomNews, type RoomWatch } from '../../services/room-watch'
import { drawCode, edgeOfCode } from '../../utils/draw-code'
import { leavePage, openPage } from '../../utils/navigate'
import { routes } from '../../utils/routes'
import { troubleFace, type TroubleFace } from '../../utils/trouble'
import { typeStyle } from '../../utils/type-scale'
import { roomForCode } from './room-for-code'

type Canvas = WechatMiniprogram.Canvas

const second = 1000
/** A tick that comes so much too early: the phone's clock was put back. So much too late: most likely it slept. Milliseconds. */
const jump = 3 * second
const offlineWords = '网络断了，人数稍后更新；签到码照常变化。'

Page({
  data: {
    typeStyle: typeStyle(),
    /** 'loading' | 'wrong' | 'room' */
    face: 'loading',
    view: null as RoomView | null,
    wrong: null as TroubleFace | null,
    secondsLeft: 15,
    /** More characters of title and place than so many are set smaller on a wall: the code and the digits come first. */
    longFacts: 50,
    /** The digits of the moment as two groups of three. */
    digits: ['', ''] as [string, string],
    /** The picture that WeChat's own scanner reads; empty while there is none. */
    miniCode: '',
    miniCodeShown: false,
    /** Edge of the code in px; 0 until it is known how large it can be. */
    edge: 0,
    /** What is on the way of an up-to-date count; empty when nothing is. */
    staleWords: '',
  },

  sessionId: '',
  room: null as Room | null,
  watch: null as RoomWatch | null,
  canvas: null as Canvas | null,
  drawnToken: '',
  ticker: 0,
  nextTickAt: 0,
  // The typings have it unhooked as one that hears nothing of the network.
  onNetworkChange: null as ((change: { isConnected?: boolean; errMsg?: string }) => void) | null,

  onLoad({ session = '' }: { session?: string }) {
    this.sessionId = session
    this.watch = watchRoom(session, (news) => this.hear(news))
    this.onNetworkChange = ({ isConnected }) => {
      if (isConnected === false) this.setData({ staleWords: offlineWords })
      else if (this.data.staleWords !== '') this.watch?.resume()
    }
  },

  async onShow() {
    if (this.onNetworkChange !== null) wx.onNetworkStatusChange(this.onNetworkChange)
    this.watch?.resume()
    this.nextTickAt = 0
    // Whether what was drawn has outlived the sleep, nobody says.
    this.drawnToken = ''
    this.tick()
    await brightenScreen()
  },

  async onHide() {
    await this.rest()
  },

  async onUnload() {
    await this.rest()
  },

  onResize() {
    this.layCode()
  },

  onRetryTap() {
    // What was refused stays refused.
    if (this.data.wrong?.action === '') return leavePage()
    this.setData({ face: 'loading' })
    this.watch?.resume()
  },

  onRoomListTap() {
    openPage(routes.roomList(this.sessionId))
  },

  onMiniCodeTap() {
    this.setData({ miniCodeShown: true })
  },

  onMiniCodeClose() {
    this.setData({ miniCodeShown: false })
  },

  async rest() {
    clearTimeout(this.ticker)
    this.watch?.pause()
    if (this.onNetworkChange !== null) wx.offNetworkStatusChange(this.onNetworkChange)
    await restoreScreen()
  },

  hear(news: RoomNews) {
    switch (news.kind) {
      case 'opened':
        this.room = news.room
        void this.fetchMiniCode()
        return this.update()
      case 'counted':
        if (this.room !== null) this.room = { ...this.room, arrived: news.arrived }
        return this.update()
      case 'trouble':
        if (this.room === null || news.trouble.kind === 'refused') {
          this.room = null
          return this.setData({ face: 'wrong', wrong: troubleFace(news.trouble) })
        }
        return this.setData({ staleWords: offlineWords })
    }
  },

  /** The check-in goes on without it: what fails is tried again when the room is opened again. */
  async fetchMiniCode() {
    if (this.data.miniCode === '') this.setData({ miniCode: await miniCodeOf(this.sessionId) })
  },

  update() {
    this.setData({ staleWords: '' })
    this.showNow()
  },

  /** Once a second, on the second of the cloud's clock. */
  tick() {
    const late = this.nextTickAt === 0 ? 0 : Date.now() - this.nextTickAt
    if (Math.abs(late) > jump) {
      // After a sleep the clock is right and only the tick was late; a clock put forward is found out by the next reply.
      if (late < 0) absorbJump(late)
      this.watch?.resume()
    }
    this.showNow()
    const wait = second - (((cloudNow() % second) + second) % second)
    this.nextTickAt = Date.now() + wait
    this.ticker = setTimeout(() => this.tick(), wait)
  },

  showNow() {
    if (this.room === null) return
    const now = cloudNow()
    const view = roomView(this.room, now)
    const { secondsLeft, digits } = codeAt(this.room, now)
    const wasOpen = this.data.view?.phase === 'open' && this.data.face === 'room'
    this.setData({ face: 'room', view, secondsLeft, digits: [digits.slice(0, 3), digits.slice(3)] })
    if (view.phase !== 'open') this.canvas = null
    else if (wasOpen) this.draw()
    else this.layCode()
  },

  /** Makes the code as large as fits, and takes hold of the canvas once it is there. */
  layCode() {
    if (this.room === null) return
    const { windowWidth, windowHeight, pixelRatio } = wx.getWindowInfo()
    const edge = edgeOfCode(codeAt(this.room, cloudNow()).token, roomForCode(windowWidth, windowHeight), pixelRatio)
    this.setData({ edge }, () => {
      this.createSelectorQuery()
        .select('#code')
        .fields({ node: true }, (found: { node?: Canvas } | null) => {
          this.canvas = found?.node ?? null
          this.drawnToken = ''
          this.draw()
        })
        .exec()
    })
  },

  draw() {
    if (this.room === null || this.canvas === null) return
    const { token } = codeAt(this.room, cloudNow())
    if (token === this.drawnToken) return
    drawCode(this.canvas, token, this.data.edge, wx.getWindowInfo().pixelRatio)
    this.drawnToken = token
  },
})

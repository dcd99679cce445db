import { call } from '../../services/cloud'
import { changesOf, isUnsaved, noteAllPresent, noteOne, renewRollCall, startRollCall, undo, type Note, type RollCall } from '../../services/roll-call'
import { keepNotes, keptNotes } from '../../services/roll-call-notes'
import { rollCallView, type RollCallView } from '../../services/roll-call-view'
import { loadRoomList, type RoomList } from '../../services/room-list'
import { leavePage } from '../../utils/navigate'
import { troubleFace, troubleSentence, type TroubleFace } from '../../utils/trouble'
import { typeStyle } from '../../utils/type-scale'
import { whileBusy } from '../../utils/while-busy'

type OfPerson = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string; note: Note }>

Page({
  data: {
    typeStyle: typeStyle(),
    busy: false,
    /** 'loading' | 'wrong' | 'full' */
    face: 'loading',
    title: '',
    view: null as RollCallView | null,
    wrong: null as TroubleFace | null,
    saveTrouble: '',
    savedWords: '',
  },

  sessionId: '',
  list: null as RoomList | null,
  rollCall: null as RollCall | null,

  onLoad({ session = '' }: { session?: string }) {
    this.sessionId = session
  },

  onShow(): Promise<void> {
    return this.refresh()
  },

  async onRetryTap(): Promise<void> {
    // What was refused stays refused.
    if (this.data.wrong?.action === '') leavePage()
    else await this.refresh()
  },

  onNoteTap({ currentTarget: { dataset } }: OfPerson): void {
    this.note((rollCall) => noteOne(rollCall, dataset.id, dataset.note))
  },

  onAllPresentTap(): void {
    this.note(noteAllPresent)
  },

  onUndoTap(): void {
    this.note(undo)
  },

  onSaveTap(): Promise<void> {
    return whileBusy(this, async () => {
      if (this.rollCall === null || !isUnsaved(this.rollCall)) return
      this.setData({ saveTrouble: '' })
      const answer = await call('attendance.rollCall', { sessionId: this.sessionId, notes: changesOf(this.rollCall) })
      if (answer.kind !== 'done') {
        this.setData({ saveTrouble: troubleSentence(answer) })
        return
      }
      this.rollCall = { ...this.rollCall, saved: this.rollCall.noted }
      keepNotes(this.sessionId, [])
      this.setData({ savedWords: `已保存 ${answer.output.noted} 处` })
      await this.read()
    })
  },

  note(change: (rollCall: RollCall) => RollCall): void {
    if (this.rollCall === null || this.data.busy) return
    this.rollCall = change(this.rollCall)
    keepNotes(this.sessionId, changesOf(this.rollCall))
    this.show({ savedWords: '', saveTrouble: '' })
  },

  refresh(): Promise<void> {
    return whileBusy(this, () => this.read())
  },

  async read(): Promise<void> {
    const answer = await loadRoomList(this.sessionId)
    if (answer.kind === 'done') {
      this.list = answer.output
      this.rollCall = this.rollCall === null ? startRollCall(answer.output, keptNotes(this.sessionId)) : renewRollCall(this.rollCall, answer.output)
      this.show({ face: 'full', title: answer.output.title })
    } else if (this.rollCall === null) {
      this.setData({ face: 'wrong', wrong: troubleFace(answer) })
    } else {
      // What was read before, and what was noted since, still stands.
      this.show({})
    }
  },

  show(more: Record<string, string>): void {
    if (this.rollCall === null || this.list === null) return
    this.setData({ ...more, view: rollCallView(this.rollCall, this.list) })
  },
})

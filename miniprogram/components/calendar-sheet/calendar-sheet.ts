import { isComputer, prepareCalendar, saveCalendar, sendCalendar, type CalendarFile, type CalendarOf, type Handed, type Prepared } from '../../services/calendar-file'
import { addToPhoneCalendar, openCalendarSwitch, type CalendarEvent } from '../../services/phone-calendar'
import { say } from '../../utils/navigate'
import { troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'

/** A session that may be put into the phone's calendar. `heading` and `when` name it. */
export type CalendarRow = CalendarEvent & { id: string; heading: string; when: string }

const noneYet: Record<string, boolean> = {}

/**
 * Takes sessions to a calendar: one by one into that of this phone, or all of them as a file. WeChat sends files and writes calendars within a tap only, so the file is
 * made first and sent with a tap of its own. Sends `close`.
 */
Component({
  properties: {
    label: String,
    /** Sessions to come; none where there is only the file. */
    rows: Array,
    /** Of what the file is. */
    of: Object,
  },
  data: {
    busy: false,
    computer: false,
    /** By session: put into the calendar. */
    added: noneYet,
    calendarTrouble: '',
    /** The calendar may not be written into. */
    refused: false,
    file: null as CalendarFile | null,
    fileTrouble: '',
    /** There is nothing that a file could be made of. */
    nothing: false,
  },
  lifetimes: {
    attached() {
      this.setData({ computer: isComputer() })
      if (this.data.rows.length === 0) void this.prepare()
    },
  },
  methods: {
    async onAddTap({ currentTarget }: WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>) {
      const row = (this.data.rows as CalendarRow[]).find(({ id }) => id === currentTarget.dataset.id)
      if (row === undefined || this.data.added[row.id] === true) return
      const added = await addToPhoneCalendar(row)
      this.setData({
        added: added === 'added' ? { ...this.data.added, [row.id]: true } : this.data.added,
        refused: added === 'refused',
        calendarTrouble: added === 'failed' ? '没有加进去，可以改用下面的日历文件。' : '',
      })
    },

    async onSettingsTap() {
      await openCalendarSwitch()
      this.setData({ refused: false })
    },

    onPrepareTap() {
      void this.prepare()
    },

    prepare(): Promise<void> {
      return whileBusy(this, async () => {
        this.setData({ fileTrouble: '' })
        this.show(await prepareCalendar(this.data.of as CalendarOf))
      })
    },

    async onHandTap() {
      const { file, computer } = this.data
      if (file === null) return
      this.showHanded(await (computer ? saveCalendar(file) : sendCalendar(file)))
    },

    onCloseTap() {
      this.triggerEvent('close')
    },

    show(prepared: Prepared) {
      switch (prepared.kind) {
        case 'ready':
          return this.setData({ file: prepared.file })
        case 'nothing':
          return this.setData({ nothing: true, fileTrouble: '这个周期还没有活动，排好以后再来。' })
        case 'no-room':
          return this.setData({ fileTrouble: '手机存储空间不够，清理后再试一次。' })
        case 'trouble':
          return this.setData({ fileTrouble: prepared.trouble.kind === 'offline' ? '没有连上网络，连上后再试一次。' : troubleSentence(prepared.trouble) })
      }
    },

    showHanded(handed: Handed) {
      if (handed === 'done') say(this.data.computer ? '已经保存' : '已经发送')
      this.setData({ fileTrouble: handed === 'failed' ? '没有发出去，请再试一次。' : '' })
    },
  },
})

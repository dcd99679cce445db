/** What goes into the calendar of the phone; times in epoch milliseconds. */
export type CalendarEvent = { title: string; startsAt: number; endsAt: number; place: string; notes: string }

/** `refused`: the calendar is not to be written into; only WeChat's settings change that. */
export type Added = 'added' | 'refused' | 'failed'

const reminderSeconds = 3600

/** To be called before anything is waited for: WeChat does it only within a tap. It asks for leave by itself, the first time. */
export async function addToPhoneCalendar({ title, startsAt, endsAt, place, notes }: CalendarEvent): Promise<Added> {
  try {
    await wx.addPhoneCalendar({
      title,
      startTime: startsAt / 1000,
      // The typings know an older version, which took a text.
      endTime: (endsAt / 1000) as unknown as string,
      location: place,
      description: notes,
      alarmOffset: reminderSeconds,
    })
    return 'added'
  } catch (error) {
    return /auth|authorize|permission/.test((error as { errMsg?: string }).errMsg ?? '') ? 'refused' : 'failed'
  }
}

/** WeChat's own page with what this mini-program may do; within a tap. */
export async function openCalendarSwitch(): Promise<void> {
  try {
    await wx.openSetting()
  } catch {
    // It was not opened; what is shown still says where it is found.
  }
}

import { requireScope } from './authorisations'
import { ApiFailure, apis, required, text, type Options } from './call'
import type { Context } from './context'
import { requireTap } from './tap'

/** The calendar of the phone: events are only put into it. They lie in the browser's storage, for the eye of a test. */
export function phoneCalendar(context: Context): object {
  return apis({
    addPhoneCalendar: async (options) => {
      const event = eventOf(options)
      requireTap()
      if (context.frame.isWide) throw new ApiFailure('not supported')
      await requireScope(context, 'scope.addPhoneCalendar')
      const key = `phone:${context.settings.phone}:calendar`
      const before = JSON.parse(localStorage.getItem(key) ?? '[]') as object[]
      localStorage.setItem(key, JSON.stringify([...before, event]))
    },
  })
}

function eventOf(options: Options): object {
  const startTime = seconds(options, 'startTime', null)
  return {
    title: required(options, 'title'),
    startTime,
    endTime: seconds(options, 'endTime', startTime),
    location: text(options, 'location'),
    description: text(options, 'description'),
    alarm: options.alarm !== false,
    alarmOffset: seconds(options, 'alarmOffset', 0),
  }
}

/** Milliseconds would be a day in the far future; better said here. */
function seconds(options: Options, name: string, otherwise: number | null): number {
  const value = options[name] ?? otherwise
  if (typeof value !== 'number') throw new ApiFailure(`parameter error: parameter.${name} should be Number instead of ${typeof value};`)
  if (value > 1e11) throw new ApiFailure(`parameter error: parameter.${name} is in seconds`)
  return value
}

import { userDataPath } from '../files/phone-files'
import { builtIns } from '../vocabulary'
import { offReportedError, onReportedError } from '../errors'
import type { Context } from './context'

/** Start, end and description of the mini-program itself. */
export function lifecycle({ events, launch }: Context): Record<string, unknown> {
  return {
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    ...events.pair('AppShow'),
    ...events.pair('AppHide'),
    ...events.pair('PageNotFound'),
    ...events.pair('UnhandledRejection'),
    onError: onReportedError,
    offError: offReportedError,
    // There is never a newer version than the one that was just compiled.
    getUpdateManager: () => ({
      onCheckForUpdate: () => undefined,
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' }, plugin: {} }),
    getPerformance: () => performance,
    nextTick: (callback: () => void) => queueMicrotask(callback),
    env: { USER_DATA_PATH: userDataPath },
  }
}

/** wx.canIUse: `api`, `api.…`, `component` or `component.attribute`. What lies deeper is taken to be there. */
export function canIUse(schema: string, wx: Record<string, unknown>): boolean {
  const [first = '', second] = schema.split('.')
  const component = builtIns[first]
  if (component !== undefined)
    return second === undefined || component.attributes[second] !== undefined || component.events.includes(second)
  const found = wx[first]
  if (first === 'cloud' && second !== undefined) return second in (found as object)
  return found !== undefined
}

import { apis, required } from './call'
import type { Context } from './context'

type Events = Record<string, (...values: unknown[]) => void>

export function navigation({ stack }: Context): object {
  return apis({
    navigateTo: (options) => ({ eventChannel: stack.navigateTo(required(options, 'url'), options.events as Events | undefined) }),
    redirectTo: (options) => stack.redirectTo(required(options, 'url')),
    navigateBack: ({ delta }) => stack.navigateBack(delta === undefined ? 1 : Number(delta)),
    switchTab: (options) => stack.switchTab(required(options, 'url')),
    reLaunch: (options) => stack.reLaunch(required(options, 'url')),
  })
}

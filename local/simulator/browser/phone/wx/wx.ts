import { component as adapterComponent } from 'glass-easel-miniprogram-adapter'
import type { Instance } from '../framework/framework'
import { cloud } from './cloud'
import type { Context } from './context'
import { device } from './device'
import { feedback } from './feedback'
import { files } from './files'
import { PageIntersectionObserver } from './intersection-observer'
import { canIUse, lifecycle } from './lifecycle'
import { loud } from './loud'
import { media } from './media'
import { navigation } from './navigation'
import { pageSurface } from './page-surface'
import { phoneCalendar } from './phone-calendar'
import { SelectorQuery } from './selector-query'
import { storage } from './storage'
import { subscriptions } from './subscriptions'

/** Makes the global `wx` for one run of the mini-program. What it has not is an error that names it. */
export function createWx(context: Context): object {
  const { stack } = context
  const wx: Record<string, unknown> = {
    ...navigation(context),
    ...feedback(),
    ...pageSurface(context),
    ...storage(context),
    ...device(context),
    ...lifecycle(context),
    ...media(context),
    ...subscriptions(context),
    ...phoneCalendar(context),
    ...files(context),
    cloud: loud(cloud(context), 'wx.cloud'),
    createSelectorQuery: () => new SelectorQuery(stack),
    createIntersectionObserver: (component: Instance, options?: object) => new PageIntersectionObserver(stack, component, options),
    canIUse: (schema: string) => canIUse(schema, wx),
  }
  giveToComponents(context)
  return loud(wx, 'wx')
}

/** Pages and components have these as methods of their own; the adapter's versions know no canvas node. */
function giveToComponents({ stack }: Context): void {
  Object.assign(adapterComponent.ComponentCaller.prototype, {
    createSelectorQuery(this: Instance) {
      return new SelectorQuery(stack, this)
    },
    createIntersectionObserver(this: Instance, options?: object) {
      return new PageIntersectionObserver(stack, this, options)
    },
  })
}

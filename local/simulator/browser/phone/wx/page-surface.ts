import { ApiFailure, apis, required } from './call'
import type { Context } from './context'

const defaultScrollMs = 300

/** What a page does to its own surroundings. */
export function pageSurface({ stack, frame }: Context): object {
  const tabBar = (): NonNullable<typeof stack.tabBar> => {
    if (stack.tabBar === undefined || !stack.isTab(stack.top.target.route)) throw new ApiFailure('not TabBar page')
    return stack.tabBar
  }
  return apis({
    setNavigationBarTitle: (options) => stack.top.view.bar.setTitle(required(options, 'title')),
    setNavigationBarColor: (options) => {
      const front = required(options, 'frontColor')
      if (front !== '#ffffff' && front !== '#000000') throw new ApiFailure('invalid frontColor, only #ffffff and #000000 are allowed')
      stack.top.view.bar.setColors(front, required(options, 'backgroundColor'))
      frame.setTextStyle(stack.top.view.bar.textStyle)
    },
    showNavigationBarLoading: () => stack.top.view.bar.setLoading(true),
    hideNavigationBarLoading: () => stack.top.view.bar.setLoading(false),
    pageScrollTo: (options) => {
      const { scrollTop, selector, duration, offsetTop } = options
      const { scroller } = stack.top.view
      const target =
        selector === undefined
          ? undefined
          : stack.top.instance._$.getShadowRoot()?.querySelector(required(options, 'selector'))?.getBackendElement()
      const top =
        target instanceof Element
          ? target.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop + Number(offsetTop ?? 0)
          : Number(scrollTop ?? 0)
      scroller.scrollTo({ top, behavior: Number(duration ?? defaultScrollMs) === 0 ? 'instant' : 'smooth' })
    },
    startPullDownRefresh: () => {
      const page = stack.top
      page.view.startPull()
      page.call('onPullDownRefresh')
    },
    stopPullDownRefresh: () => stack.top.view.stopPull(),
    // Sending to friends alone: 朋友圈 is not simulated.
    showShareMenu: () => {
      stack.top.mayBeSent = true
    },
    hideShareMenu: () => {
      stack.top.mayBeSent = false
    },
    hideKeyboard: () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    },
    showTabBar: () => tabBar().setHidden(false),
    hideTabBar: () => tabBar().setHidden(true),
    setTabBarBadge: ({ index, text }) => tabBar().setBadge(Number(index), String(text)),
    removeTabBarBadge: ({ index }) => tabBar().setBadge(Number(index), undefined),
    showTabBarRedDot: ({ index }) => tabBar().setBadge(Number(index), ''),
    hideTabBarRedDot: ({ index }) => tabBar().setBadge(Number(index), undefined),
  })
}

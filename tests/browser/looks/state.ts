import type { PhoneDriver } from '../phone-driver'
import type { Stage } from '../harness'

export type Route = `${string}/${string}`

/** One thing that a page can look like, and how it comes to that. */
export type State = {
  /** Also the name of its picture. */
  name: string
  persona: string
  page: Route
  query?: Record<string, string> | ((stage: Stage) => Promise<Record<string, string>>)
  /** How far from ten to two, when the story begins. Milliseconds. */
  at?: number
  /** How the network is from the beginning. `never`: an answer never comes. `broken`: the cloud breaks. */
  network?: 'never' | 'offline' | 'broken'
  /** What is done once the page is open. */
  arrange?: (phone: PhoneDriver, stage: Stage) => Promise<void>
  /** What can be seen when it is so. */
  sees: string | RegExp | { selector: string }
  /** Has a look of its own in a wide window. */
  wide?: boolean
}

/** Who opens which page. */
export type Where = Pick<State, 'persona' | 'page' | 'query'>

/** A page that has not been read yet or could not be, one row for each way: its answer is on its way, there is no network, the cloud breaks. */
export function notRead(name: string, where: Where, ...ways: (keyof typeof unread)[]): State[] {
  return ways.map((way) => ({ name: `${name}-${way}`, ...where, ...unread[way] }))
}

/** What every page shows before there is anything to show. */
export const skeleton = { selector: '.page-frame:not([hidden]) page-skeleton' }

const unread = {
  loading: { network: 'never', sees: skeleton },
  offline: { network: 'offline', sees: '没有连上网络' },
  broken: { network: 'broken', sees: '系统出了点问题' },
} as const

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

import type { Page } from 'playwright-core'
import type { PhoneDriver } from './phone-driver'

const calls = '**/__local/call'

/** While something is done, the phone's network is lost with the answer to one action. */
export async function losingNetworkAt(action: string, { page, phone }: { page: Page; phone: PhoneDriver }, work: () => Promise<void>): Promise<void> {
  await page.route(calls, async (route) => {
    const { data } = route.request().postDataJSON() as { data: { action?: string } }
    if (data.action === action) await phone.network('offline')
    await route.continue()
  })
  await work()
  await page.unroute(calls)
}

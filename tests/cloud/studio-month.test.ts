import { LocalCloud } from '../../local/cloud/local-cloud'
import { inRoot } from '../../scripts/root'
import { liveThroughDays } from '../support/year/live'
import { postOffice } from '../support/year/post-office'
import { studioMonth } from '../support/year/studio-month'
import { secrets } from './support/school'

jest.setTimeout(300_000)

/** Source: ARCHITECTURE.md, budgets. */
const mostUnits = 4000
const size = { studios: 1, members: 25, sessions: 40 }
const seed = 20_250_901
const months = 2

it('a month of a studio of twenty-five, with its messages, costs at most four thousand units', async () => {
  const cloud = await LocalCloud.start({
    functionsDirectory: inRoot('dist', 'cloudfunctions'),
    dataDirectory: null,
    strictIndexes: true,
    functionEnvironment: { HOMEROOM_SECRETS: JSON.stringify(secrets) },
  })
  try {
    const { world, phones } = await liveThroughDays(cloud, size, seed, Math.round((365 / 12) * months))
    expect([...phones.wrong, ...postOffice(cloud).wrong]).toEqual([])
    expect(cloud.sent().length).toBeGreaterThan(20)
    const expenses = await studioMonth(cloud, world, phones, months)
    expect(expenses.reduce((sum, { units }) => sum + units, 0)).toBeLessThanOrEqual(mostUnits)
  } finally {
    await cloud.close()
  }
})

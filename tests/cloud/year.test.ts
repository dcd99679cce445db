import { LocalCloud } from '../../local/cloud/local-cloud'
import { inRoot } from '../../scripts/root'
import { year } from '../support/year/calendar'
import { liveThroughYear } from '../support/year/live'
import { postOffice } from '../support/year/post-office'
import { secondOpinion } from '../support/year/second-opinion'
import { secrets } from './support/school'

jest.setTimeout(900_000)

const size = { studios: 4, members: 12, sessions: 15 }
const seed = 20_250_901

it('after every quarter of a year everybody stands as a second opinion says, every level was told once, every log is whole, and no message went twice', async () => {
  const cloud = await LocalCloud.start({
    functionsDirectory: inRoot('dist', 'cloudfunctions'),
    dataDirectory: null,
    strictIndexes: true,
    functionEnvironment: { HOMEROOM_SECRETS: JSON.stringify(secrets) },
  })
  try {
    const looks: string[] = []
    const wrong: string[] = []
    const { phones } = await liveThroughYear(cloud, size, seed, (life, when) => {
      looks.push(when)
      wrong.push(...secondOpinion(cloud, life, when).wrong)
    })
    expect(looks).toHaveLength(5)
    expect([...wrong, ...phones.wrong, ...postOffice(cloud).wrong]).toEqual([])
    expect(cloud.sent().length).toBeGreaterThan(100)
    expect(cloud.log.entries().filter(({ level }) => level === 'error')).toEqual([])

    // It was a year in which everything happened.
    const { facts, standings } = cloud.database.export()
    const kinds = new Set((facts ?? []).map(({ kind }) => kind))
    for (const kind of ['sheet.corrected', 'sheet.reopened', 'sheet.cancelled', 'leave.approved', 'leave.overturned', 'leave.granted', 'appeal.refused', 'make-up.confirmed', 'policy.set', 'case.opened', 'case.filed'])
      expect([kind, kinds.has(kind)]).toEqual([kind, true])
    // Where nothing waits any more it is settled.
    expect((standings ?? []).some(({ readFrom }) => readFrom === year.to)).toBe(true)
  } finally {
    await cloud.close()
  }
})

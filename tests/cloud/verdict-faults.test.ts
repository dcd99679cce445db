import { PNG } from 'pngjs'
import { openids } from './support/cast'
import { idOf } from './support/plans'
import { reflectionWish } from './support/reflections'
import type { Store } from './support/school'
import { useSchool } from './support/school'

const school = useSchool()
const code = 'DATABASE_REQUEST_FAILED'

function png(width: number, mark = ''): Buffer {
  return Buffer.concat([PNG.sync.write(new PNG({ width, height: 3 })), Buffer.from(mark)])
}

type Event = ReturnType<ReturnType<typeof school>['cloud']['events']['held']>[number]

/** Sends a reflection with one picture; answers what WeChat says of its two sizes, the first of which has arrived. */
async function lastEvent(name: string, mark: string): Promise<Event> {
  const id = idOf(name)
  const upload = (file: string, content: Buffer): string => {
    const reply = school().cloud.upload({ openid: openids.member, path: `reflections/${id}/${file}`, content })
    if ('error' in reply) throw new Error(reply.error.errMsg)
    return reply.fileID
  }
  school().cloud.events.clear()
  school().cloud.events.hold()
  await school().output(openids.member, 'library.submitReflection', reflectionWish({ id, pictures: [{ large: upload('1.png', png(40)), small: upload('1s.png', png(4, mark)) }] }))
  const events = school().cloud.events.held()
  await school().cloud.events.release([0])
  const last = events[1]
  if (last === undefined) throw new Error('WeChat says nothing of the second size')
  return last
}

/** Before the number of the picture was written anywhere. */
async function earlyEvent(): Promise<Event> {
  const event = await lastEvent('reflection of an early verdict', '')
  school().rewrite((store) => void (store.reflections = []))
  return event
}

const verdicts: [string, () => Promise<Event>][] = [
  ['passes the last picture, so that it is shown', () => lastEvent('reflection that passes', '')],
  ['objects to a picture', () => lastEvent('reflection that is refused', 'wechat:risky')],
  ['is not sure, so that a person is asked', () => lastEvent('reflection that is doubtful', 'wechat:review')],
  ['comes early', earlyEvent],
]

describe.each(verdicts)('a verdict that %s', (_case, prepare) => {
  it.each(['before', 'after'] as const)('with any one database operation failing %s it took effect is heard wholly or not at all, and once when WeChat says it again', async (when) => {
    const event = await prepare()
    const prepared = school().remember()
    const untouched = withoutTimes(school().store())
    const before = school().cloud.usage().databaseOperations
    await school().cloud.events.deliver(event)
    const operations = school().cloud.usage().databaseOperations - before
    const done = withoutTimes(school().store())
    expect(done).not.toEqual(untouched)

    for (let nth = 1; nth <= operations; nth++) {
      prepared()
      school().cloud.faults({ rules: [{ action: 'database.*', nth, when, code }] })
      await school().cloud.events.deliver(event)
      school().cloud.faults({})
      expect([untouched, done]).toContainEqual(withoutTimes(school().store()))
      await school().cloud.events.deliver(event)
      expect([nth, withoutTimes(school().store())]).toEqual([nth, done])
    }
  })
})

function withoutTimes(store: Store): unknown {
  const differing = ['at', 'notBefore', 'sendAt', 'dueAt', 'waitsFrom']
  // One that is repeated once nothing asks for it any more is kept as an early one is.
  const { picture_verdicts: verdicts, ...rest } = store
  const shown = rest.reflections.length === 0 ? { ...rest, verdicts } : rest
  return JSON.parse(JSON.stringify(shown, (key, field: unknown) => (differing.includes(key) ? undefined : field))) as unknown
}

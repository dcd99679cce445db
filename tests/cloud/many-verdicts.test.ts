import { PNG } from 'pngjs'
import { openids } from './support/cast'
import { idOf } from './support/plans'
import { reflectionWish, storedReflection } from './support/reflections'
import { useSchool } from './support/school'

/** Of nine pictures both sizes. */
const most = 18
const school = useSchool({ maximumInstances: most })
const id = idOf('reflection with many pictures')

function upload(name: string, width: number): string {
  const reply = school().cloud.upload({ openid: openids.member, path: `reflections/${id}/${name}.png`, content: PNG.sync.write(new PNG({ width, height: 20 })) })
  if ('error' in reply) throw new Error(reply.error.errMsg)
  return reply.fileID
}

it('what WeChat says at once of both sizes of nine pictures is all heard, and they are shown', async () => {
  const { events } = school().cloud
  events.hold()
  const pictures = Array.from({ length: 9 }, (_, i) => ({ large: upload(`${i + 1}`, 40 + i), small: upload(`${i + 1}s`, 20 + i) }))
  await school().output(openids.member, 'library.submitReflection', reflectionWish({ id, pictures }))
  const verdicts = events.held()
  expect(verdicts).toHaveLength(most)
  // Functions that are still starting would come one after another.
  await Promise.all(verdicts.map((verdict) => events.deliver({ ...verdict, trace_id: 'of nothing' })))
  await Promise.all(verdicts.map((verdict) => events.deliver(verdict)))
  expect(storedReflection(school(), id)).toMatchObject({ candidate: null, shown: { version: 1 } })
})

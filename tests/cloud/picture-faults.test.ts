import { PNG } from 'pngjs'
import type { ActionName, InputOf } from '../../contract/index'
import { openids } from './support/cast'
import { caseIdOf, submitWish } from './support/library'
import { idOf } from './support/plans'
import { reflectionWish } from './support/reflections'
import type { Answer, Store } from './support/school'
import { useSchool } from './support/school'

const school = useSchool()
const code = 'DATABASE_REQUEST_FAILED'
const member = openids.member

type Wish = { [Name in ActionName]: { name: Name; input: InputOf<Name> } }[ActionName]

const wishes: [string, () => Wish][] = [
  ['a reflection with pictures', () => ({ name: 'library.submitReflection', input: reflectionWish({ id: idOf('pictures'), pictures: [picture('reflections', idOf('pictures'))] }) })],
  ['a case with pictures', () => caseWith()],
]

describe.each(wishes)('%s', (_what, prepare) => {
  it.each(['before', 'after'] as const)('with any one operation failing %s it took effect is there wholly or not at all, and a retry completes it', async (when) => {
    school().cloud.events.clear()
    // What WeChat says of pictures comes afterwards.
    school().cloud.events.hold()
    const { name, input } = prepare()
    const prepared = school().remember()
    const untouched = likeAnother(school().store())
    const clean = await school().call(member, name, input)
    const done = likeAnother(school().store())
    expect([clean.reply.ok, done]).not.toEqual([true, untouched])

    for (let nth = 1; nth <= clean.usage.databaseOperations; nth++) {
      prepared()
      school().cloud.faults({ rules: [{ action: 'database.*', nth, when, code }] })
      const { reply } = await school().call(member, name, input)
      school().cloud.faults({})
      expect(['UNAVAILABLE', outputOf(clean)]).toContainEqual(outputOf({ reply }))
      expect([untouched, done]).toContainEqual(likeAnother(school().store()))
      const retry = await school().call(member, name, input)
      expect([nth, outputOf(retry)]).toEqual([nth, outputOf(clean)])
      expect([nth, likeAnother(school().store())]).toEqual([nth, done])
      expect(filesNamed().filter((file) => !filesNoted().has(file) || !filesStored().has(file))).toEqual([])
    }
  })
})

/** Every file that a document names is there, and was noted before it was copied, so that what no document names is deleted. */
function filesNamed(): string[] {
  const { reflections, library_cases: cases } = school().store()
  const named = [...reflections, ...cases].flatMap(({ contents }) => contents.flatMap(({ pictures }) => pictures.flatMap(({ large, small }) => [large, small])))
  return named.filter((file) => file.includes(idOf('pictures')) || file.includes(caseIdOf({ name: 'pictures' })))
}

function filesNoted(): Set<string> {
  return new Set(school().store().uploads.flatMap(({ files }) => files))
}

function filesStored(): Set<string> {
  return new Set(school().cloud.storedFiles().map(({ fileID }) => fileID))
}

function caseWith(): Wish {
  const words = submitWish().words
  const id = caseIdOf({ name: 'pictures' })
  return { name: 'library.submitCase', input: submitWish({ name: 'pictures' }, { words: { ...words, pictures: [picture('cases', id)] } }) }
}

function picture(folder: string, id: string): { large: string; small: string } {
  const upload = (file: string, width: number): string => {
    const reply = school().cloud.upload({ openid: member, path: `${folder}/${id}/${file}`, content: PNG.sync.write(new PNG({ width, height: 3 })) })
    if ('error' in reply) throw new Error(reply.error.errMsg)
    return reply.fileID
  }
  return { large: upload('1.png', 40), small: upload('1s.png', 4) }
}

/** What differs from run to run made equal: times, the names of copies, WeChat's numbers for pictures; without what was noted of files, which every attempt does anew. */
function likeAnother(store: Store): unknown {
  const { uploads: _uploads, ...rest } = store
  const traces = [...new Set([...rest.reflections, ...rest.library_cases].flatMap((one) => one.traces))]
  const text = traces.reduce((known, trace, i) => known.replaceAll(trace, `trace ${i}`), JSON.stringify(rest, withoutTimes))
  return JSON.parse(text.replaceAll(/(library\/[A-Za-z0-9_-]{11}\/)[A-Za-z0-9_-]+-(\d+\.)/gu, '$1$2')) as unknown
}

/** Later than 2001 in milliseconds. */
function withoutTimes(_key: string, value: unknown): unknown {
  return typeof value === 'number' && value > 1_000_000_000_000 ? 'time' : value
}

function outputOf({ reply }: Pick<Answer<ActionName>, 'reply'>): unknown {
  return reply.ok ? JSON.parse(JSON.stringify(reply.output, withoutTimes)) : reply.code
}

import type { InputOf, OutputOf } from '../../contract/index'
import type { Visibility } from '../../domain/moderation/visibility'
import { visibilities } from '../../domain/moderation/visibility'
import { activityIds, names, openids, otherStudioId, personId, studioId } from './support/cast'
import { idOf } from './support/plans'
import { plantReflections, reflectionIds, reflectionOf, reflectionWish, storedReflection } from './support/reflections'
import { useSchool } from './support/school'

const school = useSchool()
const { member, host, adviser, foreignHost, stranger, office } = openids
type Wish = InputOf<'library.submitReflection'>
type Written = OutputOf<'library.submitReflection'>

const submit = (more: Partial<Wish> = {}): Promise<Written> => school().output(member, 'library.submitReflection', reflectionWish(more))
const read = (openid: string, id = idOf('reflection')) => school().output(openid, 'library.reflection', { id })
const visibleTo = async (openid: string, id = idOf('reflection')) => (await school().call(openid, 'library.reflection', { id })).reply.ok
const checkFails = (code: number | string, api = 'msgSecCheck') => school().cloud.faults({ rules: [{ action: `openapi.security.${api}`, when: 'before', code }] })

describe('what was sent', () => {
  it('is read by the studio once the check has passed it', async () => {
    expect(await submit({ activityId: activityIds.past })).toEqual({ version: 1, own: { visibility: 'studio', candidate: null, takenDown: null, deletedAt: null } })
    expect(await read(adviser)).toMatchObject({
      author: { id: personId(names.member), name: names.member },
      studio: { id: studioId },
      activity: { id: activityIds.past },
      shown: { version: 1, title: '一次安静的班会', text: '今天的班会课，我把时间交给了学生。\n\n他们说得比我好。' },
      sent: null,
      own: null,
    })
  })

  it('is sent once, however often the button is pressed', async () => {
    await school().warmUp('studio.me')
    const answers = await Promise.all(Array.from({ length: 4 }, () => submit()))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(school().store().reflections).toHaveLength(1)
  })

  it('is not sent under the id of another one', async () => {
    await submit()
    expect(await school().refusal(member, 'library.submitReflection', reflectionWish({ text: '另一篇' }))).toEqual({ code: 'ID_TAKEN' })
    expect(await school().refusal(host, 'library.submitReflection', reflectionWish())).toEqual({ code: 'ID_TAKEN' })
  })

  it('is not tied to an activity of another studio', async () => {
    expect(await school().refusal(member, 'library.submitReflection', reflectionWish({ activityId: activityIds.foreign }))).toEqual({ code: 'NOT_FOUND' })
  })

  it.each([
    ['that is objected to is refused, and its author is told by which label', '他骂同学蠢货。', { kind: 'refused', by: 'check', label: 20003, reason: '' }],
    ['that is doubtful waits for a person', '两个班打架斗殴。', { kind: 'person', why: 'review' }],
    ['is checked to its last character', `${'一'.repeat(4998)}蠢货`, { kind: 'refused', by: 'check', label: 20003, reason: '' }],
    ['is checked where two parts meet', `${'一'.repeat(2490)}蠢货${'一'.repeat(100)}`, { kind: 'refused', by: 'check', label: 20003, reason: '' }],
  ])('%s', async (_case, text, standing) => {
    expect((await submit({ text })).own.candidate).toMatchObject({ version: 1, standing })
    expect(await visibleTo(adviser)).toBe(false)
    expect(await read(member)).toMatchObject({ shown: null, sent: { text }, own: { candidate: { standing } } })
  })

  it('with a title that is objected to is refused', async () => {
    expect((await submit({ title: '网络赌博' })).own.candidate?.standing).toMatchObject({ kind: 'refused', label: 20006 })
  })

  it('for oneself alone is not checked, and nobody else reads it', async () => {
    checkFails(-1)
    expect((await submit({ visibility: 'self', text: '他骂同学蠢货。' })).own).toMatchObject({ visibility: 'self', candidate: null })
    expect([await visibleTo(member), await visibleTo(host), await visibleTo(adviser)]).toEqual([true, false, false])
  })
})

describe('when it cannot be checked', () => {
  it.each([
    ['WeChat is busy', -1, 'down', 60_000],
    ['no answer comes', 'ECONNRESET', 'down', 60_000],
    ['it was asked too often', 45009, 'limit', 600_000],
    ['its author was away too long', 61010, 'away', 0],
  ])('because %s, it is queued, says so and is shown to nobody; checked again when its author comes back', async (_why, code, why, waitMs) => {
    checkFails(code)
    const { own } = await submit()
    expect(own.candidate?.standing).toMatchObject({ kind: 'queued', why })
    expect(await visibleTo(host)).toBe(false)
    school().cloud.faults({})
    school().cloud.clock.move({ advanceMs: waitMs })
    expect((await read(member)).own?.candidate).toBeNull()
    expect(await visibleTo(host)).toBe(true)
  })

  it('it is checked again when its author looks through what they wrote', async () => {
    checkFails(61010)
    await submit()
    school().cloud.faults({})
    const { reflections } = await school().output(member, 'library.reflections', { of: { feed: 'mine' } })
    expect(reflections).toMatchObject([{ shownTo: 'studio', own: { candidate: null } }])
  })

  it('it is not asked about again before its time', async () => {
    checkFails(45009)
    await submit()
    school().cloud.faults({})
    expect((await read(member)).own?.candidate?.standing).toMatchObject({ kind: 'queued', why: 'limit' })
  })

  it('it goes to a person after a day', async () => {
    checkFails(-1)
    await submit()
    school().at('13:51', 1)
    expect((await read(member)).own?.candidate?.standing).toEqual({ kind: 'person', why: 'not-checked' })
  })
})

describe('who may read what is shown to', () => {
  const readers = { host, adviser, foreignHost, stranger, office }
  const table: Record<Visibility, (keyof typeof readers)[]> = {
    self: [],
    hosts: ['host'],
    studio: ['host', 'adviser'],
    school: ['host', 'adviser', 'foreignHost', 'stranger', 'office'],
    district: ['host', 'adviser', 'foreignHost', 'stranger', 'office'],
    public: ['host', 'adviser', 'foreignHost', 'stranger', 'office'],
  }

  it.each(visibilities)('%s: one by one and in every list alike', async (visibility) => {
    const id = idOf(`for ${visibility}`)
    school().plant('reflections', [reflectionOf(school(), { id, visibility })])
    for (const [name, openid] of Object.entries(readers)) {
      const may = table[visibility].includes(name as keyof typeof readers)
      expect([name, await visibleTo(openid, id)]).toEqual([name, may])
      const ofSchool = await school().output(openid, 'library.reflections', { of: { feed: 'school' } })
      expect(ofSchool.reflections).toHaveLength(may && !['hosts', 'studio'].includes(visibility) ? 1 : 0)
      const ofStudio = await school().call(openid, 'library.reflections', { of: { feed: 'studio', studioId } })
      if (ofStudio.reply.ok) expect(ofStudio.reply.output.reflections).toHaveLength(may ? 1 : 0)
      else expect(['foreignHost', 'stranger', 'office']).toContain(name)
    }
    expect(await visibleTo(member, id)).toBe(true)
  })
})

describe('another version', () => {
  const edit = (more: Partial<InputOf<'library.editReflection'>> = {}) => ({ id: reflectionIds.shown, version: 2, visibility: 'studio' as const, title: '晨读', text: '改过的话。', pictures: [], ...more })
  beforeEach(() => plantReflections(school()))

  it('takes the place of the one before, which is kept', async () => {
    const before = storedReflection(school(), reflectionIds.shown)
    expect(await school().output(member, 'library.editReflection', edit())).toMatchObject({ version: 2, own: { candidate: null } })
    expect(await read(host, reflectionIds.shown)).toMatchObject({ at: before.at, shown: { version: 2, text: '改过的话。' } })
    expect(storedReflection(school(), reflectionIds.shown).contents.map(({ version }) => version)).toEqual([1, 2])
  })

  it('that was refused leaves the one before where it was', async () => {
    const { own } = await school().output(member, 'library.editReflection', edit({ text: '蠢货' }))
    expect(own.candidate).toMatchObject({ version: 2, standing: { kind: 'refused' } })
    expect(await read(host, reflectionIds.shown)).toMatchObject({ shown: { version: 1 }, sent: null, own: null })
    expect(await read(member, reflectionIds.shown)).toMatchObject({ shown: { version: 1 }, sent: { version: 2, text: '蠢货' } })
  })

  it('that would be the 31st is refused with a word of its own', async () => {
    school().rewrite(({ reflections }) => reflections.forEach((one) => (one.version = 30)))
    expect(await school().refusal(member, 'library.editReflection', edit({ version: 31 }))).toEqual({ code: 'TOO_MANY_VERSIONS' })
  })

  it('is sent once', async () => {
    const first = await school().output(member, 'library.editReflection', edit())
    expect(await school().output(member, 'library.editReflection', edit())).toEqual(first)
    expect(storedReflection(school(), reflectionIds.shown).contents).toHaveLength(2)
  })

  it('is refused where there is one already that its author has not seen', async () => {
    await school().output(member, 'library.editReflection', edit())
    expect(await school().refusal(member, 'library.editReflection', edit({ text: '从另一台手机' }))).toEqual({ code: 'VERSION_CHANGED' })
  })

  it('is refused for what was deleted', async () => {
    expect(await school().refusal(member, 'library.editReflection', edit({ id: reflectionIds.deleted }))).toEqual({ code: 'DELETED' })
  })
})

describe('its author', () => {
  const set = (visibility: Visibility, confirmed: boolean) => ({ id: reflectionIds.shown, version: 1, visibility, confirmed })
  beforeEach(() => plantReflections(school()))

  it('shows it to fewer people at once', async () => {
    checkFails(-1)
    await school().output(member, 'library.setVisibility', set('hosts', false))
    expect([await visibleTo(adviser, reflectionIds.shown), await visibleTo(host, reflectionIds.shown)]).toEqual([false, true])
  })

  it('shows it to more people after saying so and a new check', async () => {
    expect(await school().refusal(member, 'library.setVisibility', set('school', false))).toEqual({ code: 'NOT_CONFIRMED' })
    checkFails(-1)
    expect((await school().output(member, 'library.setVisibility', set('school', true))).own.candidate).toMatchObject({ visibility: 'school', standing: { kind: 'queued' } })
    expect([await visibleTo(office, reflectionIds.shown), await visibleTo(adviser, reflectionIds.shown)]).toEqual([false, true])
    school().cloud.faults({})
    school().cloud.clock.move({ advanceMs: 60_000 })
    expect((await read(member, reflectionIds.shown)).own?.candidate).toBeNull()
    expect(await visibleTo(office, reflectionIds.shown)).toBe(true)
  })

  it('cannot show what was refused to more people, however few see the version before: told to edit first', async () => {
    const edit = { id: reflectionIds.shown, version: 2, visibility: 'studio' as const, title: '', text: '他骂同学蠢货。', pictures: [] }
    await school().output(member, 'library.editReflection', edit)
    await school().output(member, 'library.setVisibility', { ...set('hosts', false), version: 2 })
    for (const confirmed of [false, true]) {
      expect(await school().refusal(member, 'library.setVisibility', { ...set('studio', confirmed), version: 2 })).toEqual({ code: 'EDIT_FIRST' })
    }
  })

  it('deletes it at once, and brings it back within thirty days', async () => {
    await school().output(member, 'library.deleteReflection', { id: reflectionIds.shown })
    expect([await visibleTo(host, reflectionIds.shown), await visibleTo(member, reflectionIds.shown)]).toEqual([false, true])
    const deleted = await school().output(member, 'library.reflections', { of: { feed: 'deleted' } })
    expect(deleted.reflections.map(({ id }) => id).sort()).toEqual([reflectionIds.shown, reflectionIds.deleted].sort())
    expect((await school().output(member, 'library.reflections', { of: { feed: 'mine' } })).reflections).toEqual([])
    school().at('13:49', 30)
    await school().output(member, 'library.restoreReflection', { id: reflectionIds.shown })
    expect(await visibleTo(host, reflectionIds.shown)).toBe(true)
  })

  it('cannot bring it back later', async () => {
    school().at('13:51', 30)
    expect(await school().refusal(member, 'library.restoreReflection', { id: reflectionIds.deleted })).toMatchObject({ code: 'TOO_LATE' })
  })
})

describe('a feed', () => {
  /** The latest first, two of one moment among them. */
  function fill(count: number): void {
    const [author, other] = [names.member, names.memberOfTwo]
    const now = school().now()
    school().plant(
      'reflections',
      Array.from({ length: count }, (_, i) =>
        reflectionOf(school(), {
          id: idOf(`filling ${i}`),
          at: now - Math.floor(i / 2) * 60_000 - 1000,
          author: i % 3 === 0 ? author : other,
          visibility: i % 5 === 0 ? 'school' : i % 7 === 0 ? 'hosts' : 'studio',
          ...(i % 4 === 0 ? { activityId: activityIds.past } : {}),
          ...(i % 11 === 0 ? { studioId: otherStudioId } : {}),
        }),
      ),
    )
  }

  async function pages(openid: string, of: InputOf<'library.reflections'>['of'], most = 100): Promise<string[]> {
    const ids: string[] = []
    let after: InputOf<'library.reflections'>['after']
    for (let page = 0; page < most; page++) {
      const { reflections, next } = await school().output(openid, 'library.reflections', after === undefined ? { of } : { of, after })
      ids.push(...reflections.map(({ id }) => id))
      if (next === null) return ids
      after = next
    }
    return ids
  }

  it('has everything once, the latest first, page after page', async () => {
    fill(100)
    const shown = school()
      .store()
      .reflections.filter((one) => one.studioId === studioId && one.shown?.visibility !== 'hosts')
      .sort((a, b) => b.at - a.at || (a._id < b._id ? 1 : -1))
    expect(await pages(adviser, { feed: 'studio', studioId })).toEqual(shown.map(({ _id }) => _id))
  })

  it.each([
    ['on one activity', { feed: 'studio' as const, studioId, activityId: activityIds.past }, (one: { activityId: string | null }) => one.activityId === activityIds.past],
    ['by one person', { feed: 'studio' as const, studioId, personId: personId(names.member) }, (one: { authorId: string }) => one.authorId === personId(names.member)],
  ])('%s has what is its own', async (_which, of, belongs) => {
    fill(60)
    const expected = school().store().reflections.filter((one) => one.studioId === studioId && belongs(one)).map(({ _id }) => _id)
    expect((await pages(host, of)).sort()).toEqual(expected.sort())
  })

  it('is as cheap among 20,000 as among 100', async () => {
    const feeds: InputOf<'library.reflections'>['of'][] = [
      { feed: 'studio', studioId },
      { feed: 'studio', studioId, activityId: activityIds.past },
      { feed: 'studio', studioId, personId: personId(names.member) },
      { feed: 'school' },
      { feed: 'mine' },
    ]
    const costs: unknown[] = []
    for (const count of [100, 20_000]) {
      school().begin()
      fill(count)
      const after = { at: school().now() - 10 * 60_000, id: idOf('filling 20') }
      const here: unknown[] = []
      for (const of of feeds)
        for (const input of [{ of }, { of, after }]) {
          const { usage, reply } = await school().call(member, 'library.reflections', input)
          here.push([usage.databaseOperations, usage.documentsExamined, reply.ok && reply.output.reflections.length])
          expect(usage.databaseOperations).toBe(2)
          expect(usage.documentsExamined).toBeLessThanOrEqual(1000)
        }
      costs.push(here)
    }
    expect(costs[1]).toEqual(costs[0])
  })
})

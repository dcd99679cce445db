import type { InputOf, OutputOf } from '../../contract/index'
import type { Visibility } from '../../domain/moderation/visibility'
import { visibilities } from '../../domain/moderation/visibility'
import { names, openids, otherStudioId, personId, studioId } from './support/cast'
import { messagesOf } from './support/messages'
import { idOf } from './support/plans'
import { commentId, plantComments, plantReflections, reflectionIds, reflectionOf, reflectionWish, storedReflection } from './support/reflections'
import type { Answer } from './support/school'
import { useSchool } from './support/school'

const school = useSchool()
const { member, host, adviser, assistant, foreignHost, stranger, office } = openids
const id = reflectionIds.shown
const author = personId(names.member)
beforeEach(() => plantReflections(school()))

type Wish = InputOf<'library.giveFeedback'>
const wish = (more: Partial<Wish> = {}): Wish => ({ id: idOf('feedback'), reflectionId: id, seen: 0, version: 1, text: '写得真。', chosen: false, ...more })
const give = (more: Partial<Wish> = {}, by: string = host) => school().output(by, 'library.giveFeedback', wish(more))
const withdraw = (seen: number) => school().output(host, 'library.withdrawFeedback', { id: idOf(`withdraw ${seen}`), reflectionId: id, seen })
const read = (openid: string, of = id) => school().output(openid, 'library.reflection', { id: of })
/** So that what is called at once runs at once. */
const warmUp = () => Promise.all(Array.from({ length: 4 }, () => read(host)))
const checkFails = (code: number | string) => school().cloud.faults({ rules: [{ action: 'openapi.security.msgSecCheck', when: 'before', code }] })

async function answerOf<Name extends 'library.giveFeedback' | 'library.thank' | 'library.comment' | 'library.comments'>(openid: string, name: Name, input: InputOf<Name>): Promise<string> {
  const { reply } = await school().call(openid, name, input)
  return reply.ok ? 'ok' : reply.code
}

describe('who may say something to what is shown to', () => {
  const people = { host, assistant, adviser, foreignHost, stranger, office, member }
  const inStudio = ['assistant', 'adviser']
  const inSchool = [...inStudio, 'foreignHost', 'stranger', 'office']
  const readers: Record<Visibility, string[]> = { self: [], hosts: [], studio: inStudio, school: inSchool, district: inSchool, public: inSchool }

  it.each(visibilities)('%s', async (visibility) => {
    const one = idOf(`for ${visibility}`)
    plantComments(school())
    school().plant('reflections', [reflectionOf(school(), { id: one, visibility })])
    for (const [name, openid] of Object.entries(people)) {
      const [isHost, isAuthor] = [name === 'host', name === 'member']
      const mayRead = readers[visibility].includes(name) || (isHost && visibility !== 'self')
      const unread = mayRead ? 'ok' : 'NOT_FOUND'
      const answers = {
        feedback: await answerOf(openid, 'library.giveFeedback', wish({ id: idOf(`${visibility} ${name}`), reflectionId: one })),
        thanks: await answerOf(openid, 'library.thank', { id: one, thanked: true }),
        comments: await answerOf(openid, 'library.comments', { id: one }),
        comment: await answerOf(openid, 'library.comment', { id: idOf(`comment ${visibility} ${name}`), reflectionId: one, text: '说得好' }),
      }
      const talk = isAuthor ? 'ok' : unread
      expect([name, answers]).toEqual([name, { feedback: isHost ? unread : 'NOT_ALLOWED', thanks: isAuthor ? 'NOT_ALLOWED' : unread, comments: talk, comment: talk }])
    }
  })

  it.each([
    ['deleted', { deletedAt: 1_773_800_000_000 }],
    ['taken down', { takenDown: { by: personId(names.host), at: 1_773_800_000_000, reason: '照片', appeal: null, kept: null } }],
    ['not shown yet', { shown: null }],
  ])('nobody, where it is %s; its author alone still reads what was said', async (_state, piece) => {
    const one = idOf('hidden')
    plantComments(school())
    school().plant('reflections', [reflectionOf(school(), { id: one, piece })])
    for (const openid of [host, adviser, office]) {
      expect(await answerOf(openid, 'library.thank', { id: one, thanked: true })).toBe('NOT_FOUND')
      expect(await answerOf(openid, 'library.comments', { id: one })).toBe('NOT_FOUND')
    }
    expect(await answerOf(host, 'library.giveFeedback', wish({ reflectionId: one }))).toBe('NOT_FOUND')
    expect(await answerOf(member, 'library.comments', { id: one })).toBe('ok')
  })
})

describe('feedback', () => {
  it('is read by its author, the hosts and the office, and by nobody else', async () => {
    const one = idOf('for the school')
    school().plant('reflections', [reflectionOf(school(), { id: one, visibility: 'school' })])
    await give({ reflectionId: one, text: '写得真。', chosen: true })
    const said = { text: '写得真。', chosen: true, by: names.host, version: 1 }
    for (const [openid, mayGive] of [[member, false], [host, true], [office, false]] as const) expect((await read(openid, one)).feedback).toMatchObject({ said, mayGive })
    for (const openid of [adviser, assistant, foreignHost, stranger]) expect(await read(openid, one)).toMatchObject({ feedback: null, chosen: true })
  })

  it('can be given to what is for hosts alone, and stays with its author who then keeps it for themselves', async () => {
    const one = idOf('for hosts')
    school().plant('reflections', [reflectionOf(school(), { id: one, visibility: 'hosts' })])
    await give({ reflectionId: one })
    await school().output(member, 'library.setVisibility', { id: one, version: 1, visibility: 'self', confirmed: false })
    expect((await read(member, one)).feedback?.said?.text).toBe('写得真。')
    expect(await school().refusal(host, 'library.reflection', { id: one })).toEqual({ code: 'NOT_FOUND' })
  })

  it('is not given to oneself, not even by a host', async () => {
    const own = idOf('of the host')
    school().plant('reflections', [reflectionOf(school(), { id: own, author: names.host })])
    expect(await school().refusal(host, 'library.giveFeedback', wish({ reflectionId: own }))).toEqual({ code: 'NOT_ALLOWED' })
    expect((await read(host, own)).feedback).toMatchObject({ mayGive: false })
  })

  it('is told to the author once for each change that says more', async () => {
    await give()
    await give()
    await give({ id: idOf('chosen'), seen: 1, chosen: true })
    await give({ id: idOf('less'), seen: 2, text: '', chosen: true })
    await withdraw(3)
    expect(messagesOf(school()).map(({ personId: to, content }) => [to, content.kind === 'reflection-feedback' ? content.news : content.kind])).toEqual([[author, 'said'], [author, 'chosen']])
    expect(messagesOf(school())[0]).toMatchObject({ content: { title: '晨读之前', host: names.host }, opens: `reflection/detail/detail?id=${id}` })
  })

  it('keeps who did what when', async () => {
    await give()
    await give({ id: idOf('other'), seen: 1, text: '再看了一遍。' })
    await withdraw(2)
    const { feedback } = await read(member)
    expect(feedback).toMatchObject({ rev: 3, said: null, history: ['given', 'changed', 'withdrawn'].map((kind) => ({ kind, by: names.host })) })
    expect(storedReflection(school(), id).feedback.steps.map(({ text }) => text)).toEqual(['写得真。', '再看了一遍。', ''])
  })

  it('is not written over by who has not seen what stands', async () => {
    await give()
    expect(await school().refusal(host, 'library.giveFeedback', wish({ id: idOf('late'), text: '别的' }))).toEqual({ code: 'VERSION_CHANGED' })
    expect(await school().refusal(host, 'library.withdrawFeedback', { id: idOf('late'), reflectionId: id, seen: 0 })).toEqual({ code: 'VERSION_CHANGED' })
    expect(await school().refusal(host, 'library.giveFeedback', wish({ text: '别的', seen: 1 }))).toEqual({ code: 'ID_TAKEN' })
  })

  it('is given once, however often the button is pressed', async () => {
    await warmUp()
    await Promise.all(Array.from({ length: 4 }, () => give()))
    expect([storedReflection(school(), id).feedback.rev, messagesOf(school()).length]).toEqual([1, 1])
  })

  it('leaves alone who decides at the same time', async () => {
    await give()
    await school().output(office, 'library.takeDown', { id: idOf('down'), reflectionId: id, rev: 1, reason: '有学生照片' })
    expect((await read(member)).feedback?.said?.text).toBe('写得真。')
  })

  it('says of which version it speaks', async () => {
    await give()
    await school().output(member, 'library.editReflection', { id, version: 2, visibility: 'studio', title: '晨读', text: '改过的话。', pictures: [] })
    expect(await read(member)).toMatchObject({ shown: { version: 2 }, feedback: { said: { version: 1 } } })
  })

  it('is of the version that was read: whoever read an earlier one looks again', async () => {
    const edit = () => school().output(member, 'library.editReflection', { id, version: 2, visibility: 'studio', title: '晨读', text: '改过的话。', pictures: [] })
    await edit()
    expect(await school().refusal(host, 'library.giveFeedback', wish({ chosen: true }))).toEqual({ code: 'VERSION_CHANGED' })
    expect(storedReflection(school(), id).feedback.said).toBeNull()
    await give({ version: 2, chosen: true })
    expect(storedReflection(school(), id).feedback.said).toMatchObject({ version: 2, chosen: true })
  })

  it('needs a word or a recommendation', async () => {
    expect(await school().refusal(host, 'library.giveFeedback', wish({ text: '' }))).toEqual({ code: 'BAD_INPUT', detail: { field: 'text' } })
  })

  it('is read by nobody before it was checked', async () => {
    expect(await school().refusal(host, 'library.giveFeedback', wish({ text: '写得蠢货。' }))).toEqual({ code: 'TEXT_REFUSED', detail: { label: 20003 } })
    expect(await school().refusal(host, 'library.giveFeedback', wish({ text: '打架斗殴' }))).toEqual({ code: 'TEXT_REFUSED', detail: { label: null } })
    for (const code of [-1, 45009, 61010, 'ECONNRESET']) {
      checkFails(code)
      expect(await school().refusal(host, 'library.giveFeedback', wish())).toEqual({ code: 'TEXT_NOT_CHECKED' })
    }
    expect(storedReflection(school(), id).feedback.said).toBeNull()
  })

  it('is not checked again where only the recommendation changes', async () => {
    await give()
    checkFails(-1)
    await give({ id: idOf('chosen'), seen: 1, chosen: true })
    expect(storedReflection(school(), id).feedback.said?.chosen).toBe(true)
  })
})

describe('what no host has answered', () => {
  const unanswered = async () => (await school().output(host, 'library.reflections', { of: { feed: 'studio', studioId, unanswered: true } })).reflections
  const studioFeed = async (openid: string) => (await school().output(openid, 'library.reflections', { of: { feed: 'studio', studioId } })).reflections

  it('is a list of its own for hosts, without what they wrote themselves', async () => {
    school().plant('reflections', [reflectionOf(school(), { id: idOf('own'), author: names.host }), reflectionOf(school(), { id: idOf('another'), visibility: 'hosts' })])
    expect((await unanswered()).map((one) => one.id).sort()).toEqual([id, idOf('another')].sort())
    await give()
    expect((await unanswered()).map((one) => one.id)).toEqual([idOf('another')])
    await withdraw(1)
    expect(await unanswered()).toHaveLength(2)
  })

  it('is marked on cards for hosts, and for nobody else', async () => {
    await give({ chosen: true })
    expect(await studioFeed(host)).toMatchObject([{ chosen: true, answered: true }])
    expect(await studioFeed(adviser)).toMatchObject([{ chosen: true, answered: null }])
    expect(await school().refusal(adviser, 'library.reflections', { of: { feed: 'studio', studioId, unanswered: true } })).toEqual({ code: 'NOT_ALLOWED' })
  })

  it('is as cheap among 20,000 reflections as among 100, page after page, each once', async () => {
    for (const count of [100, 20_000]) {
      school().begin()
      const all = Array.from({ length: count }, (_, i) => {
        const one = reflectionOf(school(), { id: idOf(`filling ${i}`), at: school().now() - 1000 * Math.floor(i / 2), ...(i % 5 === 0 ? { studioId: otherStudioId } : {}) })
        return i % 3 === 0 ? one : { ...one, answeredAt: one.at }
      })
      school().plant('reflections', all)
      const expected = all.filter((one) => one.studioId === studioId && one.answeredAt === null).slice(0, 45)
      const seen: string[] = []
      let after: OutputOf<'library.reflections'>['next'] = null
      while (seen.length < Math.min(45, expected.length)) {
        const { reply, usage }: Answer<'library.reflections'> = await school().call(host, 'library.reflections', { of: { feed: 'studio', studioId, unanswered: true }, ...(after === null ? {} : { after }) })
        if (!reply.ok) throw new Error(reply.code)
        expect([usage.databaseOperations, usage.documentsExamined <= 1000]).toEqual([2, true])
        seen.push(...reply.output.reflections.map((one) => one.id))
        after = reply.output.next
        if (after === null) break
      }
      expect(new Set(seen).size).toBe(seen.length)
      expect([...seen].sort()).toEqual(expected.slice(0, seen.length).map(({ _id }) => _id).sort())
    }
  })
})

describe('thanks', () => {
  const thank = async (openid: string, thanked = true) => (await school().output(openid, 'library.thank', { id, thanked })).thanks

  it('are counted once for each, and can be taken back', async () => {
    expect(await thank(adviser)).toEqual({ count: 1, names: [names.adviser], mine: true })
    expect(await thank(adviser)).toEqual({ count: 1, names: [names.adviser], mine: true })
    expect(await thank(host)).toEqual({ count: 2, names: [names.host, names.adviser], mine: true })
    expect(await thank(adviser, false)).toEqual({ count: 1, names: [names.host], mine: false })
    expect(await thank(adviser, false)).toEqual({ count: 1, names: [names.host], mine: false })
    expect((await read(member)).thanks).toEqual({ count: 1, names: [names.host], mine: false })
    expect(messagesOf(school())).toEqual([])
  })

  it('are exact however many come at once', async () => {
    await warmUp()
    for (const openid of [adviser, host, assistant]) await Promise.all(Array.from({ length: 4 }, () => thank(openid)))
    const { thankedBy, thanksCount, lastThanks } = storedReflection(school(), id)
    expect([thankedBy.length, thanksCount, lastThanks.length]).toEqual([3, 3, 3])
  })

  it('name the last few alone where three hundred read it', async () => {
    const thankedBy = Array.from({ length: 300 }, (_, i) => idOf(`reader ${i}`))
    school().rewrite(({ reflections }) => {
      for (const one of reflections) Object.assign(one, { thankedBy, thanksCount: 300, lastThanks: thankedBy.slice(0, 5).map((reader, i) => ({ personId: reader, name: `读者${i}` })) })
    })
    expect(await thank(adviser)).toEqual({ count: 301, names: [names.adviser, '读者0', '读者1', '读者2', '读者3'], mine: true })
    expect((await read(host)).thanks).toEqual({ count: 301, names: [names.adviser, '读者0', '读者1', '读者2', '读者3'], mine: false })
  })
})

describe('what colleagues say', () => {
  const say = (openid: string, text = '我也想试试。', name = text) => school().output(openid, 'library.comment', { id: idOf(name), reflectionId: id, text })
  const remove = (openid: string, of = commentId) => school().output(openid, 'library.removeComment', { id: of })
  const list = async (openid: string) => (await school().output(openid, 'library.comments', { id })).comments
  const switchTo = (comments: boolean, name = `switched ${comments}`) => school().output(office, 'library.setComments', { id: idOf(name), comments })

  it('is not possible before the office has said so', async () => {
    expect((await read(adviser)).comments).toBeNull()
    expect(await answerOf(adviser, 'library.comment', { id: idOf('c'), reflectionId: id, text: '好' })).toBe('COMMENTS_OFF')
    expect(await answerOf(adviser, 'library.comments', { id })).toBe('COMMENTS_OFF')
    expect(await school().output(office, 'library.reflectionSettings', {})).toEqual({ comments: false, history: [] })
  })

  it('is switched by the office, who and when is kept; what was said is hidden, not deleted', async () => {
    await switchTo(true)
    await say(adviser)
    await switchTo(true)
    const off = await switchTo(false)
    expect(off).toMatchObject({ comments: false, history: [{ comments: true, by: '宋立夏' }, { comments: false, by: '宋立夏' }] })
    expect((await read(member)).comments).toBeNull()
    await switchTo(true, 'again')
    expect((await read(member)).comments?.comments).toMatchObject([{ text: '我也想试试。' }])
    expect(await school().refusal(office, 'library.setComments', { id: idOf('again'), comments: false })).toEqual({ code: 'ID_TAKEN' })
  })

  it('is read by whoever may read the reflection, the first of them first', async () => {
    plantComments(school())
    await say(member, '谢谢郑老师。')
    expect((await read(assistant)).comments).toMatchObject({ comments: [{ text: '我也想试试。', author: { name: names.adviser }, mayRemove: false }, { text: '谢谢郑老师。' }], next: null })
    expect((await list(host)).map(({ mayRemove }) => mayRemove)).toEqual([true, true])
  })

  it('is read by those it was said before, also where the reflection is for more people later', async () => {
    plantComments(school())
    await say(adviser, '只在工作室里说。')
    await school().output(member, 'library.setVisibility', { id, version: 1, visibility: 'school', confirmed: true })
    await say(foreignHost, '在全校说。')
    for (const openid of [member, host, adviser, assistant]) expect((await list(openid)).map(({ text }) => text)).toEqual(['我也想试试。', '只在工作室里说。', '在全校说。'])
    for (const openid of [foreignHost, stranger]) expect((await read(openid)).comments?.comments.map(({ text }) => text)).toEqual(['我也想试试。', '在全校说。'])
  })

  it('is said once, however often the button is pressed', async () => {
    plantComments(school())
    await warmUp()
    await Promise.all(Array.from({ length: 4 }, () => say(member, '谢谢。')))
    expect(await list(member)).toHaveLength(2)
    expect(await school().refusal(member, 'library.comment', { id: idOf('谢谢。'), reflectionId: id, text: '别的' })).toEqual({ code: 'ID_TAKEN' })
    expect(await school().refusal(host, 'library.comment', { id: idOf('谢谢。'), reflectionId: id, text: '谢谢。' })).toEqual({ code: 'ID_TAKEN' })
  })

  it('is read by nobody before it was checked', async () => {
    plantComments(school())
    expect(await school().refusal(adviser, 'library.comment', { id: idOf('c'), reflectionId: id, text: '蠢货' })).toEqual({ code: 'TEXT_REFUSED', detail: { label: 20003 } })
    checkFails(-1)
    expect(await school().refusal(adviser, 'library.comment', { id: idOf('c'), reflectionId: id, text: '很好' })).toEqual({ code: 'TEXT_NOT_CHECKED' })
    expect(school().store().reflection_comments).toHaveLength(1)
  })

  it.each([
    ['its author', adviser, 'author', []],
    ['a host', host, 'host', [adviser, host]],
    ['the office', office, 'office', [adviser, host]],
  ] as const)('can be taken away by %s; who did so is kept', async (_who, by, as, seenBy) => {
    plantComments(school())
    await remove(by)
    await remove(by)
    for (const openid of [member, adviser, host, assistant]) {
      const sees = (seenBy as readonly string[]).includes(openid)
      expect(await list(openid)).toEqual(sees ? [expect.objectContaining({ removed: { by: as, at: expect.any(Number) as number }, mayRemove: false })] : [])
    }
    expect(school().store().reflection_comments).toMatchObject([{ text: '我也想试试。', removed: { as } }])
  })

  it('is not taken away by others', async () => {
    plantComments(school())
    for (const openid of [member, assistant, foreignHost, stranger]) expect(await school().refusal(openid, 'library.removeComment', { id: commentId })).toEqual({ code: 'NOT_ALLOWED' })
    expect(await school().refusal(host, 'library.removeComment', { id: idOf('nothing') })).toEqual({ code: 'NOT_FOUND' })
  })

  it('comes in pages, each once', async () => {
    plantComments(school())
    const model = school().store().reflection_comments[0]
    if (model === undefined) throw new Error('there is a comment')
    school().plant('reflection_comments', Array.from({ length: 44 }, (_, i) => ({ ...model, _id: idOf(`comment ${i}`), at: model.at + Math.floor(i / 3) })))
    const pages = [(await read(host)).comments]
    for (let next = pages[0]?.next; next !== null && next !== undefined; next = pages.at(-1)?.next) pages.push(await school().output(host, 'library.comments', { id, after: next }))
    expect(pages.map((page) => page?.comments.length)).toEqual([20, 20, 5])
    expect(new Set(pages.flatMap((page) => page?.comments.map((one) => one.id))).size).toBe(45)
  })
})

describe('earlier versions', () => {
  const version = (openid: string, of: number, which = id) => school().call(openid, 'library.reflectionVersion', { id: which, version: of })
  const edit = (more: Partial<InputOf<'library.editReflection'>> = {}) => school().output(member, 'library.editReflection', { id, version: 2, visibility: 'studio', title: '晨读', text: '改过的话。', pictures: [], ...more })

  it('are read by the author and by who may decide, not by other readers', async () => {
    await edit()
    expect((await read(member)).versions.map((one) => one.version)).toEqual([1, 2])
    expect((await read(host)).versions.map((one) => one.version)).toEqual([1, 2])
    expect((await read(adviser)).versions).toEqual([])
    expect((await version(host, 1)).reply).toMatchObject({ ok: true, output: { words: { version: 1, text: '早到的十分钟，班里已经有了读书声。' } } })
    for (const openid of [adviser, assistant, office, stranger]) expect((await version(openid, 1)).reply).toMatchObject({ ok: false, code: 'NOT_FOUND' })
    expect((await version(member, 3)).reply).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  })

  it('that were for their author alone stay theirs', async () => {
    const own = idOf('reflection')
    await school().output(member, 'library.submitReflection', reflectionWish({ visibility: 'self', text: '先写给自己。' }))
    await edit({ id: own })
    expect((await version(member, 1, own)).reply.ok).toBe(true)
    expect((await read(host, own)).versions.map((one) => one.version)).toEqual([2])
    expect((await version(host, 1, own)).reply).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  })

  it('that the check refused are read by their author alone', async () => {
    await edit({ text: '他骂同学蠢货。' })
    await edit({ version: 3, text: '第三次写。' })
    expect((await read(host)).versions.map((one) => one.version)).toEqual([1, 3])
    expect((await version(host, 2)).reply).toMatchObject({ ok: false, code: 'NOT_FOUND' })
    expect((await version(member, 2)).reply.ok).toBe(true)
  })
})

import type { OutputOf } from '../../contract/index'
import { officeFile } from '../support/office-files'
import { names, openids, otherStudioId, personId, schoolId, studioId } from './support/cast'
import { consentTo, messagesOf, tick } from './support/messages'
import type { NoticeWish } from './support/notices'
import { dayIn, noticeWish, storedNotice } from './support/notices'
import { idOf } from './support/plans'
import { time, useSchool } from './support/school'

const school = useSchool()
const { host, office, member, memberOfTwo, adviser } = openids
const noticeId = idOf('notice')

async function write(more: Partial<NoticeWish> = {}, openid: string = host): Promise<OutputOf<'studio.writeNotice'>> {
  return school().output(openid, 'studio.writeNotice', noticeWish(more))
}

const read = (openid: string) => school().output(openid, 'studio.notice', { noticeId })
const confirm = (openid: string, version = 1) => school().output(openid, 'studio.confirmNotice', { noticeId, version })
const readers = () => school().output(host, 'studio.noticeReaders', { noticeId })
const remind = (name = 'remind') => school().output(host, 'studio.remindNotice', { id: idOf(name), noticeId })
const edit = (more = {}) => school().output(host, 'studio.editNotice', { noticeId, version: 1, title: '周四交培养手册', body: '提前一天。', files: [], confirmBy: null, ...more })
const withdraw = () => school().output(host, 'studio.withdrawNotice', { noticeId, version: 1 })
const told = (who: string) => messagesOf(school()).filter(({ personId: id, kind }) => id === personId(who) && kind.startsWith('notice'))
const inbox = async (openid: string) => (await school().output(openid, 'studio.inbox', { kinds: ['notice', 'notice-to-confirm'] })).messages
const notices = () => school().store().notices

describe('a notice goes', () => {
  const inStudio = () => school().store().people.filter(({ memberships }) => memberships.some((one) => one.studioId === studioId))

  it.each([
    ['to everybody in the studio', { reach: 'studio', studioId }, host, (): number => inStudio().length - 1],
    ['to those of it who are counted', { reach: 'counted', studioId }, host, (): number => inStudio().filter(({ memberships }) => memberships.some((one) => one.studioId === studioId && one.counted)).length],
    ['to all teachers of the school', { reach: 'school' }, office, (): number => school().store().people.length - 1],
    ['to all hosts', { reach: 'hosts' }, office, (): number => 3],
  ] as const)('%s', async (_to, to, openid, count) => {
    expect(await write({ to }, openid)).toEqual({ version: 1, recipients: count() })
    const messages = messagesOf(school()).filter(({ kind }) => kind === 'notice')
    expect(new Set(messages.map((message) => message.personId)).size).toBe(count())
    expect(messages).toHaveLength(count())
  })

  it.each([
    ['to another studio', { reach: 'studio', studioId: otherStudioId }, host],
    ['to the school', { reach: 'school' }, host],
    ['to all hosts', { reach: 'hosts' }, host],
    ['to a studio by the office', { reach: 'studio', studioId }, office],
  ] as const)('not %s by whoever may not write there', async (_to, to, openid) => {
    expect(await school().refusal(openid, 'studio.writeNotice', noticeWish({ to }))).toEqual({ code: 'NOT_ALLOWED' })
    expect(notices()).toEqual([])
  })

  it('once, however often it is sent', async () => {
    const answers = await Promise.all([write(), write(), write()])
    expect(await write()).toEqual(answers[0])
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(notices()).toHaveLength(1)
    expect(told(names.member)).toHaveLength(1)
  })

  it('not in place of another, nor with a day that has passed, nor where nobody is', async () => {
    await write()
    expect(await school().refusal(host, 'studio.writeNotice', noticeWish({ title: '别的事' }))).toEqual({ code: 'ID_TAKEN' })
    const past = noticeWish({ id: idOf('late'), confirm: { by: dayIn(-1) } })
    expect(await school().refusal(host, 'studio.writeNotice', past)).toEqual({ code: 'IN_THE_PAST', detail: { field: 'confirm.by' } })
    const alone = noticeWish({ id: idOf('alone'), to: { reach: 'counted', studioId: otherStudioId } })
    school().rewrite(({ people }) => people.forEach((person) => (person.memberships = person.memberships.filter((one) => one.studioId !== otherStudioId || !one.counted))))
    expect(await school().refusal(openids.foreignHost, 'studio.writeNotice', alone)).toEqual({ code: 'NOBODY_THERE' })
  })
})

describe('files', () => {
  const pdf = Buffer.from('%PDF-1.7 ...')
  const path = (name: string) => `notices/${noticeId}/${name}`
  const upload = (name: string, content: Buffer) => {
    const reply = school().cloud.upload({ openid: host, path: path(name), content })
    if ('error' in reply) throw new Error(reply.error.errMsg)
    return reply.fileID
  }
  it('are shown to whoever it is for, for ten minutes, as what they are by their bytes', async () => {
    const files = [
      { file: upload('1.pdf', pdf), name: '安排.pdf' },
      { file: upload('2.docx', await officeFile('docx')), name: '名单.docx' },
    ]
    await write({ files })
    const { notice } = await read(member)
    expect(notice.files).toEqual([
      { name: '安排.pdf', kind: 'pdf', bytes: pdf.length, file: '' },
      { name: '名单.docx', kind: 'docx', bytes: expect.any(Number) as number, file: '' },
    ])
    expect((await read(host)).notice.files.map(({ file }) => file)).toEqual(files.map(({ file }) => file))
    const { links } = await school().output(member, 'studio.noticeFiles', { noticeId })
    expect(Buffer.from(await (await fetch(links[0] ?? '')).arrayBuffer())).toEqual(pdf)
    school().cloud.clock.move({ advanceMs: 11 * 60_000 })
    expect((await fetch(links[0] ?? '')).status).toBe(403)
    expect(await school().refusal(openids.foreignHost, 'studio.noticeFiles', { noticeId })).toEqual({ code: 'NOT_ALLOWED' })
  })

  it.each([
    ['a page that is called a picture', () => upload('1.jpg', Buffer.from('<html>')), { code: 'FILE_REFUSED', detail: { field: 'files.0', file: 'kind' } }],
    ['a document that is called a table', async () => upload('1.xlsx', await officeFile('docx')), { code: 'FILE_REFUSED', detail: { field: 'files.0', file: 'kind' } }],
    ['a document with macros', async () => upload('1.docx', await officeFile('docx', { 'word/vbaProject.bin': 'x' })), { code: 'FILE_REFUSED', detail: { field: 'files.0', file: 'macros' } }],
    ['what is larger than 10 MB', () => upload('1.pdf', Buffer.concat([pdf, Buffer.alloc(10 * 1_048_576)])), { code: 'FILE_REFUSED', detail: { field: 'files.0', file: 'too-large' } }],
    ['what is not there', () => upload('1.pdf', pdf).replace('1.pdf', '9.pdf'), { code: 'FILE_REFUSED', detail: { field: 'files.0', file: 'missing' } }],
    ['a file of somebody else', () => upload('1.pdf', pdf).replace('notices/', 'proofs/'), { code: 'BAD_INPUT', detail: { field: 'files.0' } }],
  ])('are refused: %s', async (_what, file, refused) => {
    expect(await school().refusal(host, 'studio.writeNotice', noticeWish({ files: [{ file: await file(), name: '安排' }] }))).toEqual(refused)
    expect(notices()).toEqual([])
  })
})

describe('who has read it', () => {
  it('is seen by the host, and by whoever opened it', async () => {
    await write({ confirm: { by: null } })
    school().at('13:55')
    const first = await read(member)
    expect(first).toMatchObject({ mayManage: false, notice: { body: expect.stringContaining('\n\n') as string, mine: { confirmedAt: null } } })
    school().at('14:30')
    expect((await read(member)).notice.mine).toEqual(first.notice.mine)
    await confirm(member)
    await read(adviser)
    const list = await readers()
    const of = (id: string) => list.readers.find((reader) => reader.id === personId(id))
    expect(of(names.member)).toMatchObject({ readAt: first.notice.mine?.readAt, confirmedVersion: 1 })
    expect(of(names.adviser)).toMatchObject({ confirmedAt: null })
    expect(list.readers.filter(({ readAt }) => readAt !== null)).toHaveLength(2)
    expect(list.readers).toHaveLength(list.notice.recipients)
    expect(list.mayRemind).toBe(true)
  })

  it('is noted for each of them where all read and confirm at once', async () => {
    await write({ confirm: { by: null } })
    const all = [member, memberOfTwo, adviser, openids.assistant, 'wx-he-wanzhou']
    await Promise.all([...all, ...all].map(read))
    await Promise.all([...all, ...all].map((openid) => confirm(openid)))
    expect((await readers()).readers.filter(({ confirmedAt }) => confirmedAt !== null)).toHaveLength(all.length)
  })

  it.each([2, 3])('and read it is in the inbox, too, where the call was stopped at its operation %i', async (nth) => {
    await write()
    expect((await inbox(member)).map(({ isRead }) => isRead)).toEqual([false])
    school().cloud.faults({ rules: [{ action: 'database.*', nth, when: 'before', code: 'DATABASE_REQUEST_FAILED' }] })
    expect(await school().refusal(member, 'studio.notice', { noticeId })).toEqual({ code: 'UNAVAILABLE' })
    school().cloud.faults({})
    await read(member)
    expect((await inbox(member)).map(({ isRead }) => isRead)).toEqual([true])
    expect(school().store().notice_reads).toHaveLength(1)
  })
})

describe('a reminder', () => {
  it('goes to those who have not confirmed, by hand once a day', async () => {
    const { recipients } = await write({ confirm: { by: null } })
    await confirm(member)
    expect(await remind()).toEqual({ people: recipients - 1 })
    expect(await remind()).toEqual({ people: recipients - 1 })
    expect(told(names.member)).toHaveLength(1)
    expect(told(names.adviser).map(({ content }) => 'isReminder' in content && content.isReminder).sort()).toEqual([false, true])
    expect(await school().refusal(host, 'studio.remindNotice', { id: idOf('again'), noticeId })).toEqual({ code: 'ALREADY_REMINDED', detail: { at: time('0:00', 1) } })
    school().at('8:00', 1)
    expect(await remind('next day')).toEqual({ people: recipients - 1 })
  })

  it('goes to nobody who has left the studio since', async () => {
    const { recipients } = await write({ confirm: { by: dayIn(2) } })
    school().rewrite(({ people }) => {
      for (const membership of people.find(({ name }) => name === names.adviser)?.memberships ?? []) membership.to = school().now()
    })
    expect(await remind()).toEqual({ people: recipients - 1 })
    school().at('6:00', 1)
    await tick(school())
    expect(told(names.adviser)).toHaveLength(1)
    expect(told(names.member)).toHaveLength(3)
  })

  it('is sent by the timer the day before the day asked for, once', async () => {
    const { recipients } = await write({ confirm: { by: dayIn(2) } })
    await confirm(member)
    for (const clock of ['6:00', '6:05', '7:00']) {
      school().at(clock, 1)
      await tick(school())
    }
    expect(told(names.adviser)).toHaveLength(2)
    expect(told(names.member)).toHaveLength(1)
    expect((await readers()).reminded).toMatchObject({ byName: null, people: recipients - 1 })
  })

  it('is not sent where nobody is asked, it was taken back or all have confirmed', async () => {
    await write()
    expect(await school().refusal(host, 'studio.remindNotice', { id: idOf('r'), noticeId })).toMatchObject({ code: 'BAD_INPUT' })
    await withdraw()
    await school().output(host, 'studio.writeNotice', noticeWish({ id: idOf('other'), to: { reach: 'counted', studioId }, confirm: { by: dayIn(2) } }))
    school().rewrite((store) => {
      const reads = store.notice_audiences.find(({ _id }) => _id === idOf('other'))?.personIds ?? []
      const at = school().now()
      store.notice_reads = reads.map((id) => ({ _id: `${idOf('other')}_${id}`, schoolId, studioId, noticeId: idOf('other'), personId: id, readAt: at, confirmedAt: at, confirmedVersion: 1 }))
    })
    const before = messagesOf(school()).length
    expect(await school().output(host, 'studio.remindNotice', { id: idOf('r'), noticeId: idOf('other') })).toEqual({ people: 0 })
    school().at('6:00', 1)
    await tick(school())
    expect(messagesOf(school()).filter(({ kind }) => kind.startsWith('notice')).length).toBe(before)
    expect(storedNotice(school(), idOf('other')).remindAt).toBeNull()
  })
})

describe('an edit', () => {
  it('is seen by readers, keeps what it said, and a confirmation says to which version it belongs', async () => {
    await write({ confirm: { by: null } })
    await confirm(member)
    await edit()
    expect((await read(member)).notice).toMatchObject({ title: '周四交培养手册', version: 2, editedAt: expect.any(Number) as number, mine: { confirmedVersion: 1 } })
    expect(await readers()).toMatchObject({ former: [{ version: 1, title: '周五交培养手册', byName: names.host }] })
    expect((await inbox(member)).map(({ title }) => title)).toEqual(['通知：周四交培养手册'])
    expect(await school().refusal(adviser, 'studio.confirmNotice', { noticeId, version: 1 })).toEqual({ code: 'VERSION_CHANGED' })
    await confirm(member, 2)
    expect((await read(member)).notice.mine).toMatchObject({ confirmedVersion: 2 })
  })

  it('is made once, however often it is sent, and not over another', async () => {
    await write()
    expect(await Promise.all([edit(), edit()])).toEqual([{ version: 2 }, { version: 2 }])
    expect(await edit()).toEqual({ version: 2 })
    expect(await school().refusal(host, 'studio.editNotice', { noticeId, version: 1, title: '别的', body: '别的', files: [], confirmBy: null })).toEqual({ code: 'VERSION_CHANGED' })
    expect(school().store().notice_versions).toHaveLength(1)
  })
})

describe('taken back', () => {
  beforeEach(async () => {
    await write({ confirm: { by: null } })
  })

  it('it leaves its trace and nothing to read', async () => {
    await confirm(adviser)
    await withdraw()
    await withdraw()
    const { notice } = await read(member)
    expect(notice).toMatchObject({ body: '', files: [], withdrawn: { byName: names.host } })
    expect((await inbox(member)).map(({ title, text }) => [title, text])).toEqual([['通知已撤回：周五交培养手册', '陈知秋名班主任工作室撤回了这条通知']])
    for (const refused of [
      await school().refusal(member, 'studio.confirmNotice', { noticeId, version: 1 }),
      await school().refusal(member, 'studio.noticeFiles', { noticeId }),
      await school().refusal(host, 'studio.remindNotice', { id: idOf('r'), noticeId }),
      await school().refusal(host, 'studio.editNotice', { noticeId, version: 1, title: '别的', body: '别的', files: [], confirmBy: null }),
    ])
      expect(refused).toEqual({ code: 'WITHDRAWN' })
  })

  it('nobody is knocked for who was not yet', async () => {
    await consentTo(school(), member, 'todo', 3)
    await withdraw()
    await tick(school())
    expect(told(names.member).map(({ delivery }) => delivery)).toMatchObject([{ state: 'skipped', why: 'withdrawn' }])
    expect(school().cloud.sent().filter(({ message }) => message['page'] === `messages/notice/notice?id=${noticeId}`)).toEqual([])
  })
})

describe('WeChat is knocked at', () => {
  /** Nobody else has let us send anything. */
  const sent = () => school().cloud.sent().filter(({ message }) => message['page'] === `messages/notice/notice?id=${noticeId}`)

  it.each([
    ['of a studio', {}, host],
    ['of the school', { to: { reach: 'school' } }, office],
  ] as const)('for a notice %s, once', async (_of, more, openid) => {
    await consentTo(school(), member, 'todo', 3)
    const before = sent().length
    await write(more, openid)
    for (let i = 0; i < 3; i++) await tick(school())
    expect(sent().length - before).toBe(1)
    expect(messagesOf(school()).filter(({ kind, delivery }) => kind === 'notice' && delivery.state === 'pending')).toEqual([])
    // Nothing is left to be looked at.
    expect(school().store().standings.find(({ _id }) => _id === schoolId)?.sendAt ?? null).toBeNull()
  })

  it('in the morning, for what was written at night', async () => {
    school().at('22:00')
    await write({ to: { reach: 'school' } }, office)
    expect(school().store().standings.find(({ _id }) => _id === schoolId)).toMatchObject({ sendAt: time('7:00', 1), dueAt: time('7:00', 1) })
  })

  it('and what the school has to send is no studio of the office', async () => {
    await write({ to: { reach: 'school' } }, office)
    const { office: figures } = await school().output(office, 'attendance.today', {})
    expect(figures?.studios).toBe(2)
    expect((await school().output(office, 'standing.school', {})).studios).toHaveLength(2)
  })
})

describe('lists', () => {
  const list = async (openid: string, of: { kind: 'received' } | { kind: 'studio'; studioId: string } | { kind: 'office' }) => {
    const pages: OutputOf<'studio.notices'>['notices'][] = []
    let after: { at: number; id: string } | undefined
    for (;;) {
      const { notices: page, next } = await school().output(openid, 'studio.notices', after === undefined ? { of } : { of, after })
      pages.push(page)
      if (next === null) return pages
      after = next
    }
  }

  it('page through what I got and what my studio or office has sent, the latest first', async () => {
    for (let i = 0; i < 25; i++) await write({ id: idOf(`notice ${i}`), title: `第 ${i + 1} 条`, confirm: { by: null } })
    await school().output(host, 'studio.remindNotice', { id: idOf('r'), noticeId: idOf('notice 3') })
    const titles = Array.from({ length: 25 }, (_, i) => `第 ${25 - i} 条`)
    for (const [openid, of] of [[member, { kind: 'received' }], [host, { kind: 'studio', studioId }]] as const) {
      const pages = await list(openid, of)
      expect(pages.map((page) => page.length)).toEqual([20, 5])
      expect(pages.flat().map(({ title }) => title)).toEqual(titles)
    }
    expect((await list(host, { kind: 'received' })).flat()).toEqual([])
    expect((await list(office, { kind: 'office' })).flat()).toEqual([])
    expect(await school().refusal(member, 'studio.notices', { of: { kind: 'studio', studioId } })).toEqual({ code: 'NOT_ALLOWED' })
    expect(await school().refusal(host, 'studio.notices', { of: { kind: 'office' } })).toEqual({ code: 'NOT_ALLOWED' })
  })
})

describe('what a notice says is checked before anybody is told', () => {
  it.each([
    ['its title', { title: '蠢货们请看' }],
    ['its text', { body: '请大家加微信领红包。' }],
  ])('in %s: it is refused, with why, and nothing is written', async (_where, more) => {
    expect(await school().refusal(host, 'studio.writeNotice', noticeWish(more))).toMatchObject({ code: 'TEXT_REFUSED' })
    expect([notices(), told(names.member)]).toEqual([[], []])
  })

  it('when it is edited, too, and what it said before stays', async () => {
    await write()
    expect(await school().refusal(host, 'studio.editNotice', { noticeId, version: 1, title: '网络赌博', body: '请看。', files: [], confirmBy: null })).toMatchObject({ code: 'TEXT_REFUSED' })
    expect(storedNotice(school(), noticeId)).toMatchObject({ version: 1, title: noticeWish().title })
  })

  it('and not sent while WeChat does not answer', async () => {
    school().cloud.faults({ rules: [{ action: 'openapi.security.msgSecCheck', when: 'before', code: 'ECONNRESET' }] })
    expect(await school().refusal(host, 'studio.writeNotice', noticeWish())).toEqual({ code: 'TEXT_NOT_CHECKED' })
    school().cloud.faults({})
    expect(await write()).toMatchObject({ version: 1 })
  })
})

describe('whoever has left the studio', () => {
  const leave = (name: string) =>
    school().rewrite(({ people }) =>
      people.filter(({ _id }) => _id === personId(name)).forEach((person) => (person.memberships = person.memberships.map((one) => (one.studioId === studioId ? { ...one, to: school().now() - 1 } : one)))),
    )

  it('is not waited for, and that they had read it stays', async () => {
    await write({ confirm: { by: null } })
    await read(member)
    leave(names.member)
    leave(names.adviser)
    const listed = (await readers()).readers.map(({ id }) => id)
    expect([listed.includes(personId(names.member)), listed.includes(personId(names.adviser))]).toEqual([true, false])
  })

  it('keeps what was sent to them, and gets nothing that is sent later', async () => {
    await write()
    leave(names.member)
    expect((await read(member)).notice.body).toBe(noticeWish().body)
    await write({ id: idOf('later') })
    expect(told(names.member).map(({ content }) => ('notice' in content ? content.notice : ''))).toEqual([noticeId])
    expect(await school().refusal(member, 'studio.notice', { noticeId: idOf('later') })).toEqual({ code: 'NOT_ALLOWED' })
  })
})

it('the first two notices of a school are both sent, however closely one follows the other, and each once', async () => {
  for (let round = 0; round < 5; round++) {
    school().begin()
    school().rewrite((store) => void (store.standings = store.standings.filter(({ _id }) => _id !== schoolId)))
    const wish = (name: string) => school().call(office, 'studio.writeNotice', noticeWish({ id: idOf(name), to: { reach: 'hosts' } }))
    const answers = await Promise.all([wish('one'), wish('two'), wish('one'), wish('two')])
    expect(answers.map(({ reply }) => (reply.ok ? reply.output.recipients : reply.code))).toEqual([3, 3, 3, 3])
    expect(notices()).toHaveLength(2)
  }
})

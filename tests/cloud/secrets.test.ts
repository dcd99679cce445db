import type { ActionName } from '../../contract/index'
import { actionNames } from './support/actions'
import { activityIds, names, openids, personId, sessionOf, studioId } from './support/cast'
import { openRoom } from './support/codes'
import { requests } from './support/requests'
import { secrets, useSchool } from './support/school'

const school = useSchool()

/** A text and what is written inside it in base64url, such as the body of a credential. */
function readable(text: string): string {
  const inner = (text.match(/[\w-]{40,}/g) ?? []).map((part) => Buffer.from(part, 'base64url').toString('latin1'))
  return [text, ...inner].join('\n')
}

/** What every action answers, refusals included, to everybody. */
const replies: { name: ActionName; caller: keyof typeof openids; text: string }[] = []

beforeAll(async () => {
  for (const caller of Object.keys(openids) as (keyof typeof openids)[]) {
    school().begin()
    const wanted = await requests(school())
    for (const name of actionNames) {
      const { reply } = await school().call(openids[caller], name, wanted[name])
      replies.push({ name, caller, text: readable(JSON.stringify(reply)) })
    }
  }
})

it('the key of a room goes to its hosts and assistants, by no other action and to nobody else', async () => {
  const { key } = await openRoom(school(), sessionOf(activityIds.today))
  const raw = Buffer.from(key, 'base64url').toString('latin1')
  const told = replies.filter(({ text }) => text.includes(key) || text.includes(raw))
  expect(told.map(({ name, caller }) => `${name} ${caller}`)).toEqual(['attendance.openRoom host', 'attendance.openRoom assistant'])
})

it('no reply carries a master key, an OPENID or the hash of an invitation', async () => {
  const { people, invitations } = school().store()
  const never = [
    ...people.flatMap(({ openid }) => openid ?? []),
    ...invitations.map(({ codeHash }) => codeHash),
    ...Object.values(secrets.keys),
    Buffer.from(secrets.keys[1], 'base64url').toString('latin1'),
    'codeHash',
    'madeBy',
    'revisedBy',
    'openid',
  ]
  for (const { name, caller, text } of replies) {
    expect([name, caller, never.filter((secret) => text.includes(secret))]).toEqual([name, caller, []])
  }
})

it('no reply tells a member who else has come', async () => {
  // Hosts and speakers are announced by name, and who of the office set the rules.
  const announced = ['陈知秋', '何晚舟', '许听澜', '冯思齐', '杨静姝', '宋立夏', names.member]
  // What is written for colleagues is signed, and whoever writes a case names those who wrote it with them.
  const signed: ActionName[] = [
    ...(['library.reflection', 'library.comments', 'library.activityRecord'] as const),
    ...(['library.libraryCase', 'library.caseLibrary', 'library.cases', 'library.myCases', 'library.caseUses', 'library.colleagues'] as const),
    ...(['library.resource', 'library.resources', 'library.collection'] as const),
  ]
  const others = school()
    .store()
    .people.map(({ name }) => name)
    .filter((name) => !announced.includes(name))
  const told = replies.filter(({ caller, name: action, text }) => caller === 'member' && !signed.includes(action) && others.some((name) => text.includes(name)))
  expect(told).toEqual([])
})

describe('an invitation code', () => {
  it('is shown once, to the host who made it, and stored nowhere', async () => {
    const { code } = await school().output(openids.host, 'studio.invite', { studioId, personId: personId(names.waiting) })
    expect(JSON.stringify(school().store())).not.toContain(code)
    const members = await school().output(openids.host, 'studio.members', { studioId })
    expect(JSON.stringify(members)).not.toContain(code)
    expect(members.members.find(({ name }) => name === names.waiting)).toMatchObject({
      bound: false,
      invitationUntil: expect.any(Number) as number,
    })
  })
})

it('nothing that could draw a code is stored or logged', async () => {
  const { key } = await openRoom(school(), sessionOf(activityIds.today))
  const kept = JSON.stringify([school().store(), school().cloud.log.entries()])
  expect([kept.includes(key), kept.includes(secrets.keys[1])]).toEqual([false, false])
})

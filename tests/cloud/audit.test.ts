import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Finding } from '../../cloudfunctions/standing/verify-chain'
import { inRoot } from '../../scripts/root'
import { studioId } from './support/cast'
import { useSchool } from './support/school'
import type { SealedLog } from './support/sealed-log'
import { forgeChain, logOf, one, rehash, rewriteText, verify } from './support/sealed-log'

const school = useSchool()
const log = () => logOf(school(), studioId)
const inLink = ({ facts }: SealedLog, n: number) => one(facts.find(({ link }) => link === n))
/** Of several rows. */
const full = 7

it('the log of the story is what was linked', () => {
  const { findings, unlinked, erased, head } = verify(log())
  expect({ findings, erased, unlinked }).toEqual({ findings: [], erased: [], unlinked: 1 })
  expect(head?.n).toBeGreaterThan(20)
})

describe('what was done to the log is found', () => {
  const manipulations: [what: string, tamper: (log: SealedLog) => Finding][] = [
    ['another detail in a row', (log) => {
      const row = inLink(log, full)
      row.detail = { ...row.detail, state: 'refused' }
      return { kind: 'altered', factId: row._id, n: full }
    }],
    ['another hour of a row', (log) => {
      const row = inLink(log, 3)
      row.at += 1
      return { kind: 'altered', factId: row._id, n: 3 }
    }],
    ['somebody else’s name under a row', (log) => {
      const row = inLink(log, 3)
      row.by = 'somebody'
      return { kind: 'altered', factId: row._id, n: 3 }
    }],
    ['an event of a row struck out', (log) => {
      const row = one(log.facts.find(({ link, events }) => link > 0 && events.length > 0))
      row.events = []
      return { kind: 'altered', factId: row._id, n: row.link }
    }],
    ['another text', (log) => {
      const row = one(log.facts.find(({ texts }) => texts['reason'] !== undefined))
      row.texts = { reason: { salt: row.texts['reason']?.salt ?? '', text: '没有理由' } }
      return { kind: 'text-altered', factId: row._id, text: 'reason' }
    }],
    ['another text with its hash', (log) => {
      const row = one(log.facts.find(({ link, texts }) => link > 0 && texts['reason'] !== undefined))
      rewriteText(row, 'reason', '没有理由')
      return { kind: 'altered', factId: row._id, n: row.link }
    }],
    ['a text taken out without a trace', (log) => {
      const row = one(log.facts.find(({ texts }) => texts['reason'] !== undefined))
      row.texts = {}
      return { kind: 'text-altered', factId: row._id, text: 'reason' }
    }],
    ['a row taken out', (log) => {
      const row = inLink(log, full)
      log.facts = log.facts.filter((fact) => fact !== row)
      return { kind: 'missing', factId: row._id, n: full }
    }],
    ['a row put in', (log) => {
      log.facts.push({ ...inLink(log, 5), _id: 'new-row' })
      return { kind: 'added', factId: 'new-row', n: 5 }
    }],
    ['a row moved to another link', (log) => {
      const row = inLink(log, 5)
      row.link = 6
      return { kind: 'added', factId: row._id, n: 6 }
    }],
    ['a row put into a link', (log) => {
      const link = one(log.links.find(({ n }) => n === 5))
      link.rows.push({ id: inLink(log, 6)._id, hash: '' })
      return { kind: 'link-altered', n: 5 }
    }],
    ['two rows of a link exchanged', (log) => {
      one(log.links.find(({ n }) => n === full)).rows.reverse()
      return { kind: 'reordered', n: full }
    }],
    ['two rows of a link exchanged, and all hashes made anew', (log) => {
      one(log.links.find(({ n }) => n === full)).rows.reverse()
      rehash(log, full)
      return { kind: 'reordered', n: full }
    }],
    ['a link with another hash', (log) => {
      one(log.links.find(({ n }) => n === 8)).hash = one(log.links.find(({ n }) => n === 9)).hash
      return { kind: 'link-altered', n: 8 }
    }],
    ['a link that follows another one', (log) => {
      const link = one(log.links.find(({ n }) => n === 8))
      link.previous = one(log.links.find(({ n }) => n === 6)).hash
      return { kind: 'broken', n: 8 }
    }],
    ['a link taken out', (log) => {
      log.links = log.links.filter(({ n }) => n !== 8)
      return { kind: 'link-missing', n: 8 }
    }],
  ]

  it.each(manipulations)('%s', (_what, tamper) => {
    const tampered = log()
    const finding = tamper(tampered)
    expect(verify(tampered).findings).toContainEqual(finding)
  })
})

describe('a head that was printed', () => {
  it('finds a log that was forged as a whole, which alone looks sound', () => {
    const forged = log()
    const printed = verify(forged).head
    inLink(forged, 4).detail = { forged: true }
    forgeChain(forged)
    expect(verify(forged).findings).toEqual([])
    expect(verify(forged, printed).findings).toEqual([{ kind: 'head', n: printed?.n }])
  })

  it('finds the end of a log cut off', () => {
    const cut = log()
    const printed = verify(cut).head
    const last = one(cut.links.pop())
    cut.facts = cut.facts.filter(({ link }) => link !== last.n)
    expect(verify(cut).findings).toEqual([])
    expect(verify(cut, printed).findings).toEqual([{ kind: 'head', n: last.n }])
  })

  it('still vouches for what was before it when more was linked since', async () => {
    const printed = verify(log()).head
    school().at('6:00', 1)
    await school().cloud.fireTimer('scheduler')
    const { findings, head } = verify(log(), printed)
    expect(findings).toEqual([])
    expect(head?.n).toBeGreaterThan(printed?.n ?? 0)
  })
})

it('a text that was erased is reported as erased, not as altered', () => {
  const erasing = log()
  const row = one(erasing.facts.find(({ texts }) => texts['reason'] !== undefined))
  row.texts['reason'] = null
  expect(verify(erasing)).toMatchObject({ findings: [], erased: [{ factId: row._id, text: 'reason' }] })
})

describe('linking', () => {
  const tick = () => school().cloud.fireTimer('scheduler')

  it('happens at the first tick of a day, and once', async () => {
    const before = log().links.length
    school().at('17:05')
    await tick()
    expect(log().links).toHaveLength(before)
    expect(verify(log()).unlinked).toBeGreaterThan(0)
    school().at('6:00', 1)
    await tick()
    await tick()
    expect(log().links).toHaveLength(before + 1)
    expect(verify(log())).toMatchObject({ findings: [], unlinked: 0 })
  })

  it('holds two hundred rows a link, and goes on until all are held', async () => {
    school().rewrite((store) => {
      const model = one(store.facts.find((fact) => fact.studioId === studioId && fact.link === 0))
      for (let i = 0; i < 450; i++) store.facts.push({ ...model, _id: `row ${i}`, at: model.at + i })
    })
    const before = log().links.length
    school().at('6:00', 1)
    await tick()
    expect(log().links).toHaveLength(before + 3)
    expect(verify(log())).toMatchObject({ findings: [], unlinked: 0 })
  })

  it.each(['before', 'after'] as const)('stopped at any operation, %s it took effect, is finished by the next tick', async (when) => {
    school().at('6:00', 1)
    const clean = await tick()
    const operations = clean.usage.databaseOperations
    const links = log().links.map(({ _id, rows }) => [_id, rows.map(({ id }) => id)])
    for (let nth = 1; nth <= operations; nth++) {
      school().begin()
      school().at('6:00', 1)
      school().cloud.faults({ rules: [{ action: 'database.*', nth, when, code: 'DATABASE_REQUEST_FAILED' }] })
      await tick()
      school().cloud.faults({})
      await tick()
      expect([nth, verify(log()).findings, log().facts.filter(({ link }) => link === 0)]).toEqual([nth, [], []])
      expect(log().links.map(({ _id, rows }) => [_id, rows.map(({ id }) => id)])).toEqual(links)
    }
  })

  it('by two timers at once makes each link once', async () => {
    for (let round = 0; round < 20; round++) {
      school().begin()
      const before = log().links.length
      school().at('6:00', 1)
      await Promise.all([tick(), tick()])
      expect(log().links).toHaveLength(before + 1)
      expect(verify(log())).toMatchObject({ findings: [], unlinked: 0 })
    }
  })
})

describe('`npm run audit:verify`', () => {
  const verifyIn = async (...flags: string[]): Promise<{ code: number | null; printed: string }> => {
    const child = spawn(process.execPath, [inRoot('scripts', 'run.mjs'), 'audit:verify', '--local', school().cloud.url, ...flags])
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (printed += part.toString()))
    await once(child, 'close')
    return { code: child.exitCode, printed }
  }

  it('reads a cloud through the SDK, says that nothing was changed and names the head', async () => {
    const head = verify(log()).head
    const { code, printed } = await verifyIn('--studio', studioId, '--head', `${head?.n}:${head?.hash}`)
    expect(printed).toContain(`last link ${head?.n}:${head?.hash}`)
    expect([code, printed]).toEqual([0, expect.stringContaining('nothing was changed')])
  })

  it('ends with 1 where something was changed, and says what', async () => {
    const row = inLink(log(), 3)
    school().rewrite(({ facts }) => void (one(facts.find(({ _id }) => _id === row._id)).detail = {}))
    const { code, printed } = await verifyIn()
    expect([code, printed]).toEqual([1, expect.stringContaining(`ALTERED: row ${row._id} of link 3`)])
  })

  it('ends with 2 where it was asked for nothing that it could do', async () => {
    const { code, printed } = await verifyIn('--head', '3:abc')
    expect([code, printed]).toEqual([2, expect.stringContaining('--head belongs to one studio')])
  })
})

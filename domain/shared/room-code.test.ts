import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import * as fc from 'fast-check'
import { buildShared } from '../../scripts/build-shared'
import { fromBase64Url, toBase64Url } from './bytes'
import { newId, sessionIdOf } from './ids'
import type { Envelope } from './room-code'
import { drawToken, isGenuine, readToken, roomKey, stepOf, writeEnvelope } from './room-code'
import vectors from './room-code.vectors.json'

type Shared = { drawToken: typeof drawToken; stepOf: typeof stepOf }

const anyEnvelope: fc.Arbitrary<Envelope> = fc
  .record({
    secretVersion: fc.nat(255),
    studioId: fc.uint8Array({ minLength: 8, maxLength: 8 }).map(newId),
    activityId: fc.uint8Array({ minLength: 8, maxLength: 8 }).map(newId),
    index: fc.nat(11),
    roster: fc.constantFrom('all' as const, 'some' as const),
    startMinute: fc.integer({ min: 29_000_000, max: 40_000_000 }),
    opensBefore: fc.nat(255),
    closesAfter: fc.nat(65_535),
    lateAfterMinutes: fc.nat(255),
    keyVersion: fc.nat(255),
  })
  .map(({ activityId, index, startMinute, opensBefore, closesAfter, ...rest }) => ({
    ...rest,
    sessionId: sessionIdOf(activityId, index),
    startsAt: startMinute * 60_000,
    opensAt: (startMinute - opensBefore) * 60_000,
    closesAt: (startMinute + closesAfter) * 60_000,
  }))

describe('the golden vectors', () => {
  const master = fromBase64Url(vectors.master) ?? new Uint8Array()

  it('are drawn by the rules', () => {
    const envelope = writeEnvelope(vectors.envelope as Envelope)
    expect(toBase64Url(envelope)).toBe(vectors.envelopeText)
    expect(toBase64Url(roomKey(master, envelope))).toBe(vectors.key)
    for (const { now, token } of vectors.tokens) expect(drawToken(vectors.key, vectors.envelopeText, stepOf(now))).toBe(token)
  })

  it('are drawn alike by what ships to the phone, which has no Node around it', async () => {
    await buildShared()
    const bundle = readFileSync(path.join(__dirname, '../../miniprogram/shared/index.js'), 'utf8')
    const module: { exports: Partial<Shared> } = { exports: {} }
    vm.runInNewContext(bundle, { module, exports: module.exports })
    for (const { now, token } of vectors.tokens) {
      expect(module.exports.drawToken?.(vectors.key, vectors.envelopeText, module.exports.stepOf?.(now) ?? 0)).toBe(token)
    }
  })

  it('are genuine to the cloud', () => {
    for (const { token } of vectors.tokens) {
      const read = readToken(token)
      expect(read?.envelope).toEqual(vectors.envelope)
      expect(read !== null && isGenuine(read, master)).toBe(true)
    }
  })
})

it('reads back every envelope it wrote', () => {
  fc.assert(
    fc.property(anyEnvelope, fc.nat(2 ** 31), (envelope, step) => {
      const bytes = writeEnvelope(envelope)
      const token = readToken(drawToken(toBase64Url(roomKey(new Uint8Array(32), bytes)), toBase64Url(bytes), step))
      expect(token).toMatchObject({ envelope, step })
    }),
    { seed: 2 },
  )
})

it('is at most sixty characters', () => {
  for (const { token } of vectors.tokens) expect(token.length).toBeLessThanOrEqual(60)
})

it('is genuine to its own master key only, and not with any bit turned', () => {
  const master = fromBase64Url(vectors.master) ?? new Uint8Array()
  const bytes = fromBase64Url(vectors.tokens[0]?.token ?? '') ?? new Uint8Array()
  const genuine = (changed: Uint8Array, key = master) => {
    const token = readToken(toBase64Url(changed))
    return token !== null && isGenuine(token, key)
  }
  expect(genuine(bytes)).toBe(true)
  expect(genuine(bytes, master.map((byte) => byte ^ 1))).toBe(false)
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = bytes.slice()
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(genuine(changed)).toBe(false)
  }
})

it.each([['nothing', ''], ['an address', 'https://example.com/a?b=c'], ['something as long', 'A'.repeat(56)], ['something longer', 'A'.repeat(60)]])(
  'does not read %s as a code of ours',
  (_name, text) => {
    expect(readToken(text)).toBeNull()
  },
)

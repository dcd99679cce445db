import fc from 'fast-check'
import type { ConsentReport } from './consents'
import { consentGiven, reported } from './consents'
import type { Correspondence } from './correspondence'
import { newCorrespondence } from './correspondence'
import type { Template } from './kinds'

const at = 1_000_000_000_000
const minute = 60_000
const today = 20_000

const phone = (id: string, answer: 'accept' | 'reject' = 'accept', when = at) => (before: Correspondence) =>
  consentGiven(before, { id, answers: [{ template: 'attendance', answer, keeps: false }], mainSwitchOff: false }, today, when)
const wechat = (key: string, answer: ConsentReport['answer'] = 'accept', when = at) => (before: Correspondence) =>
  reported(before, [{ source: 'wechat', key, template: 'attendance', answer, at: when }])

const creditsAfter = (...steps: ((before: Correspondence) => Correspondence)[]) => steps.reduce((before, step) => step(before), newCorrespondence()).credits.attendance

it.each([
  ['an answer that the phone alone reports, as it is silent', [phone('a')], 1],
  ['one that WeChat alone reports, as the phone was closed', [wechat('1')], 1],
  ['one that both report', [phone('a'), wechat('1', 'accept', at + 2000)], 1],
  ['in the other order', [wechat('1'), phone('a', 'accept', at + 2000)], 1],
  ['the phone’s report repeated', [phone('a'), phone('a', 'accept', at + minute)], 1],
  ['WeChat’s report repeated', [wechat('1'), wechat('1'), phone('a')], 1],
  ['two answers on two days, both reported twice', [phone('a'), wechat('1'), phone('b', 'accept', at + 1440 * minute), wechat('2', 'accept', at + 1440 * minute)], 2],
  ['a rejection after that', [phone('a'), wechat('2', 'reject', at + 60 * minute)], 0],
  ['a rejection that comes late undoes nothing said after it', [phone('a'), wechat('0', 'reject', at - 60 * minute)], 1],
  ['an acceptance that comes late buys nothing back', [wechat('1', 'reject'), wechat('0', 'accept', at - 60 * minute)], 0],
] as const)('%s', (_what, steps, credits) => {
  expect(creditsAfter(...steps)).toBe(credits)
})

it('however often and in whatever order reports of different days come, each answer counts once', () => {
  const days = [0, 1, 2, 3].map((day) => at + day * 1440 * minute)
  const reports = days.flatMap((when, i) => [phone(`p${i}`, 'accept', when), wechat(`w${i}`, 'accept', when + 1000)])
  const order = fc.array(fc.integer({ min: 0, max: reports.length - 1 }), { maxLength: 20 }).chain((more) => fc.shuffledSubarray([...reports.keys(), ...more], { minLength: reports.length + more.length }))
  fc.assert(
    fc.property(order, (places) => {
      expect(creditsAfter(...places.map((place) => reports[place] ?? ((before: Correspondence) => before)))).toBe(days.length)
    }),
    { seed: 20260318 },
  )
})

it('what the phone has told is not written down once more, however often WeChat reports it', () => {
  const told = phone('a')(newCorrespondence())
  expect(wechat('1', 'accept', at + 2000)(told)).toBe(told)
  expect(wechat('2', 'reject', at + 3000)(told)).not.toBe(told)
})

it('notes on which day was asked, and 总是拒绝', () => {
  const after = consentGiven(newCorrespondence(), { id: 'a', answers: [{ template: 'todo', answer: 'reject', keeps: true }], mainSwitchOff: false }, today, at)
  expect(after.asked.todo).toEqual({ day: today, never: true })
})

it('notes that the main switch is off, and forgets it with the next answer', () => {
  const off = consentGiven(newCorrespondence(), { id: 'a', answers: [], mainSwitchOff: true }, today, at)
  expect(off.mainSwitchOff).toBe(true)
  expect(phone('b')(off).mainSwitchOff).toBe(false)
})

it('what was refused for good may be asked for again once WeChat’s settings say otherwise, and buys nothing by that', () => {
  const refused = consentGiven(newCorrespondence(), { id: 'a', answers: [{ template: 'todo', answer: 'reject', keeps: true }], mainSwitchOff: false }, today, at)
  const looked = (refusedNow: Template[]) => consentGiven(refused, { id: 'b', answers: [], mainSwitchOff: false, refused: refusedNow }, today, at)
  expect(looked(['todo'])).toBe(refused)
  expect([looked([]).asked.todo, looked([]).credits.todo]).toEqual([{ day: today, never: false }, 0])
  expect(looked(['activity']).asked).toMatchObject({ todo: { never: false }, activity: { never: true } })
})

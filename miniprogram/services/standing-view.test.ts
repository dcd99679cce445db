import { describe, expect, it } from '@jest/globals'
import { lineAmount, standingView, unbroken, type RingFigures, type RingRules } from './standing-view'

const third = { numerator: 1, denominator: 3, inclusive: true }
const rules: RingRules = { line: third, unit: 'sessions', period: 'school-year' }
const fine: RingFigures = { level: 'fine', due: 9, absent: 2, base: 12, remaining: 1, certainty: 'open' }

describe('the least that reaches the line', () => {
  it.each([
    ['a third of 12, when exactly a third is enough', 12, true, 4],
    ['a third of 13', 13, true, 5],
    ['a third of 12, when it has to be more', 12, false, 5],
    ['a third of 100', 100, true, 34],
    ['a third of nothing is still one absence', 0, true, 1],
  ])('%s', (_name, base, inclusive, amount) => {
    expect(lineAmount(base, { line: { ...third, inclusive } })).toBe(amount)
  })
})

describe('a standing in one sentence', () => {
  it.each<[string, Partial<RingFigures>, Partial<RingRules>, string]>([
    ['what may still be missed', {}, {}, '应参加 9 次，缺勤 2 次，本学年还可缺 1 次'],
    ['in hours', { due: 180, absent: 45, remaining: 15 }, { unit: 'hours' }, '应参加 18 学时，缺勤 4.5 学时，本学年还可缺 1.5 学时'],
    ['by the term', {}, { period: 'term' }, '应参加 9 次，缺勤 2 次，本学期还可缺 1 次'],
    ['once the line is certain', { absent: 4, remaining: 0, certainty: 'certain' }, {}, '应参加 9 次，缺勤 4 次，已达到三分之一'],
    ['where exactly a third is allowed', { absent: 5, remaining: 0, certainty: 'certain' }, { line: { ...third, inclusive: false } }, '应参加 9 次，缺勤 5 次，已超过三分之一'],
  ])('%s', (_name, figures, changes, sentence) => {
    expect(standingView({ ...fine, ...figures }, { ...rules, ...changes }).sentence.join('')).toBe(unbroken(sentence))
  })
})

describe('what follows of it', () => {
  it.each<[string, Partial<RingFigures>, string, boolean]>([
    ['nothing while all is well', {}, '', false],
    ['that it is too early to say', { level: 'tooEarly', due: 2, absent: 1 }, '次数还少，先不下结论。', false],
    ['nothing before the first session', { level: 'tooEarly', due: 0, absent: 0 }, '', false],
    ['to ask for leave in time, when one more is the line', { level: 'warning', remaining: 0 }, '再缺 1 次就达到三分之一，有事请提前请假。', true],
    ['to take care, on the warning line', { level: 'warning' }, '缺得有点多了，有事请提前请假。', true],
    ['that coming again lowers it, over the line so far', { level: 'overSoFar' }, '到现在为止，缺勤达到三分之一；后面多来几次就会降下来。', true],
    ['that something is undecided', { certainty: 'held', remaining: 0 }, '还有请假、申诉或确认没有结果，先不作结论。', true],
    ['that the member is heard first', { certainty: 'certain', remaining: 0 }, '由主持人和管理办公室一起看看怎么办，会先听本人说明。', true],
  ])('%s', (_name, figures, note, careful) => {
    expect(standingView({ ...fine, ...figures }, rules)).toMatchObject({ note: unbroken(note), careful })
  })
})

it('gives no advice to who looks at somebody else', () => {
  expect(standingView({ ...fine, level: 'warning' }, rules, false).note).toBe('缺得有点多了。')
})

it('may be broken after a comma', () => {
  expect(standingView(fine, rules).sentence).toHaveLength(3)
})

it('keeps an amount and its unit on one line', () => {
  expect(unbroken('缺勤 2 次，4.5 学时')).toBe('缺勤 2\u00a0次，4.5\u00a0学时')
})

describe('the ring', () => {
  it('has absences up to 60°, the line at 120°, and what was attended from the other side', () => {
    expect(standingView(fine, rules).ring).toMatchObject({
      lineDegrees: 120,
      background: expect.stringContaining('var(--danger) 0deg 60deg, var(--allowance) 60deg 120deg, var(--hairline) 120deg 150deg, var(--brand) 150deg 360deg'),
      caption: '还可缺',
      figure: '1',
      unitWord: '次',
    })
  })

  it('shows how much was missed once the line is reached', () => {
    expect(standingView({ ...fine, absent: 4, remaining: 0, certainty: 'certain' }, rules).ring).toMatchObject({ caption: '缺勤', figure: '4' })
  })
})

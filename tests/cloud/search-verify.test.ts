import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { derivedCase } from '../../cloudfunctions/kit/case-shelf'
import { inRoot } from '../../scripts/root'
import { openids } from './support/cast'
import { plantCases, publishedCase } from './support/published-cases'
import type { Store } from './support/school'
import { useSchool } from './support/school'

const school = useSchool()
beforeEach(() => plantCases(school(), [publishedCase(school(), { title: '被搜走的日记' }), publishedCase(school(), { title: '夜里的宿舍', visibility: 'studio' })]))

async function verify(...flags: string[]): Promise<{ code: number | null; printed: string }> {
  const child = spawn(process.execPath, [inRoot('scripts', 'run.mjs'), 'search:verify', '--local', school().cloud.url, ...flags])
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (printed += part.toString()))
  await once(child, 'close')
  return { code: child.exitCode, printed }
}

it('search and tiles agree with the cases', async () => {
  const { code, printed } = await verify()
  expect([code, printed]).toEqual([0, expect.stringContaining('2 cases, 2 of them are searched\n  search and tiles agree')])
})

const damages: [what: string, damage: (store: Store) => void, said: string][] = [
  ['a case that is not searched', (store) => void store.case_index.shift(), 'MISSING'],
  ['a case that is searched and not published', (store) => void (store.library_cases = store.library_cases.slice(1)), 'LEFT OVER'],
  ['another title', ({ case_index: index }) => index.forEach((one) => (one.title = '别的题目')), 'DIFFERENT'],
  ['older rules', ({ case_index: index }) => index.forEach((one) => (one.made -= 1)), 'DIFFERENT'],
  ['a case that was retired and is listed still', ({ library_cases: cases }) => cases.slice(0, 1).forEach((one) => (one.flow.retired = { at: 1, by: '', as: 'host', reason: '' })), '(circles, facets)'],
  ['another day of publication', ({ library_cases: cases }) => cases.forEach((one) => (one.publishedAt = 1)), '(publishedAt)'],
  ['a number too many', ({ case_counts: counts }) => counts.forEach((one) => (one.counts = { 'school:x': { incidents: 3 } })), 'sees 0 of type incidents, its tile says 3'],
  ['no numbers at all', (store) => void (store.case_counts = []), 'its tile says 0'],
]

it.each(damages)('%s is found, and repaired', async (_what, damage, said) => {
  school().rewrite(damage)
  const found = await verify()
  expect([found.code, found.printed]).toEqual([1, expect.stringContaining(said)])
  const repaired = await verify('--repair')
  expect([repaired.code, repaired.printed]).toEqual([0, expect.stringContaining('Repaired.')])
  const { library_cases: cases } = school().store()
  const tiles = await school().output(openids.member, 'library.caseLibrary', { place: { kind: 'school' } })
  expect(cases).toEqual(cases.map(derivedCase))
  expect(tiles.total).toBe(cases.filter(({ circles }) => circles.school !== null).length)
})

it('ends with 2 where it was asked for nothing that it could do', async () => {
  const { code, printed } = await verify('--mend')
  expect([code, printed]).toEqual([2, expect.stringContaining('npm run search:verify')])
})

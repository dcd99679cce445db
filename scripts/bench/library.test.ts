import { goalsOf } from './library'

const measured = (cases: number, operations: number, examined: number) => ({ what: 'list', cases, time: 1, operations, examined, replyBytes: 1 })
const missed = (...all: Parameters<typeof goalsOf>[1]) => goalsOf({ what: 'list', reads: 'equal' }, all).filter(({ met }) => !met).map(({ what }) => what)

it('a page that costs the same in both libraries misses nothing', () => expect(missed(measured(1000, 2, 17), measured(20_000, 2, 17))).toEqual([]))

it.each([
  ['operations', measured(20_000, 1, 17)],
  ['documents examined', measured(20_000, 2, 18)],
])('a page whose %s grow or shrink with the library misses a goal', (what, large) =>
  expect(missed(measured(1000, 2, 17), large)).toEqual([`library, list, in libraries of 1000 and 20000, ${what}`]))

it('a page of what is found may read more of a larger library, as long as it is not too much', () => {
  const goals = (examined: number) => goalsOf({ what: 'search', reads: 'bounded' }, [measured(1000, 2, 17), measured(20_000, 2, examined)]).filter(({ met }) => !met).map(({ what }) => what)
  expect([goals(1000), goals(1001)]).toEqual([[], ['library, search, documents examined']])
})

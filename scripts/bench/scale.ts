import type { Size } from '../../tests/support/year/world'

/** How much is measured. A studio's year takes longest: more than a minute of processor time each. */
export type Scale = {
  checkIns: number
  chains: number
  crowd: number
  counts: number
  loads: number
  starts: number
  storedMarks: number
  /** How many published cases. */
  libraries: readonly number[]
  /** How many cases. */
  handbook: number
  year: Size
}

export const full: Scale = { checkIns: 100, chains: 10, crowd: 1000, counts: 100, loads: 9, starts: 3, storedMarks: 100_000, libraries: [1000, 20_000], handbook: 100, year: { studios: 4, members: 25, sessions: 40 } }

/** To see that the bench itself works: its figures say nothing. */
export const small: Scale = { checkIns: 5, chains: 2, crowd: 40, counts: 5, loads: 1, starts: 1, storedMarks: 2000, libraries: [50, 100], handbook: 4, year: { studios: 1, members: 6, sessions: 8 } }

/** A whole school: that alone takes most of an hour. */
export const wholeSchool: Size = { studios: 40, members: 25, sessions: 40 }

import type { OutputOf } from '../../contract/index'

type Counted = Pick<OutputOf<'attendance.roomList'>, 'headCount' | 'arrived' | 'notOnRoster' | 'guests'>

/** The most that the contract takes. */
const mostPeople = 1000

/** 现场 21 人，签到 20 人，差 1 人。 Everybody who signed in sits in the room, on the roster or not. Empty until somebody has counted. */
export function headCountWords({ headCount, arrived, notOnRoster, guests }: Counted): string {
  if (headCount === null) return ''
  const signedIn = arrived.length + notOnRoster.length + guests.length
  const difference = headCount - signedIn
  if (difference === 0) return `现场 ${headCount} 人，和签到人数一致。`
  const words = `现场 ${headCount} 人，签到 ${signedIn} 人，差 ${Math.abs(difference)} 人。`
  return difference > 0 ? `${words}有人还没签到，可以点名。` : `${words}签到的比现场的多，可以抽查。`
}

/** What was typed as a number of people; null for what is none. */
export function readHeadCount(typed: string): number | null {
  const text = typed.trim()
  return /^\d{1,4}$/.test(text) && Number(text) <= mostPeople ? Number(text) : null
}

import type { LocalCloud } from '../../../local/cloud/local-cloud'
import { day, deedTime, hour, slots, tickFrom, year } from './calendar'
import type { Slot } from './calendar'
import type { Deed } from './deed'
import { firstDue } from './due'
import { Phones } from './phones'
import { daysAfter, throughTheYear } from './through-the-year'
import type { Size, World } from './world'
import { plantWorld } from './world'

export type Life = { world: World; phones: Phones }

/** So many studios act at once. */
const together = 2
const lastDay = Math.round((year.to - year.from) / day) - 1

/**
 * A school year by the cloud's clock, which goes from due to due: marks are planted, everything else goes through real calls, what WeChat pushes, and the
 * timer whenever it fires and something is due. `look` is asked after each quarter, on the last evening and when all is settled.
 */
export async function liveThroughYear(cloud: LocalCloud, size: Size, seed: number, look: (life: Life, when: string) => void): Promise<Life> {
  const { life, liveThrough } = beginYear(cloud, size, seed)
  for (let dayOfYear = 1; dayOfYear <= lastDay + daysAfter; dayOfYear++) {
    await liveThrough(dayOfYear)
    const isLast = dayOfYear === lastDay
    if (!isLast && dayOfYear % 91 !== 0) continue
    await tickUntil(year.from + dayOfYear * day + 23 * hour, life.phones)
    look(life, isLast ? 'on the last evening of the year' : `on day ${dayOfYear}`)
  }
  await tickUntil(year.to + daysAfter * day, life.phones)
  look(life, 'when the year is over')
  return life
}

/** The first days of such a year. */
export async function liveThroughDays(cloud: LocalCloud, size: Size, seed: number, days: number): Promise<Life> {
  const { life, liveThrough } = beginYear(cloud, size, seed)
  for (let dayOfYear = 1; dayOfYear <= days; dayOfYear++) await liveThrough(dayOfYear)
  await tickUntil(year.from + (days + 1) * day, life.phones)
  return life
}

function beginYear(cloud: LocalCloud, size: Size, seed: number): { life: Life; liveThrough: (dayOfYear: number) => Promise<void> } {
  cloud.clock.move({ now: year.from + day / 2 })
  const world = plantWorld(cloud, size, seed)
  const phones = new Phones(cloud)
  const plans = world.studios.map((studio) => bySlot(throughTheYear({ world, studio })))
  cloud.events.hold()
  return { life: { world, phones }, liveThrough }

  async function liveThrough(dayOfYear: number): Promise<void> {
    for (const slot of slots.keys() as IterableIterator<Slot>) {
      const deeds = plans.map((plan) => plan.get(key(dayOfYear, slot)) ?? []).filter((some) => some.length > 0)
      if (deeds.length === 0) continue
      await tickUntil(deedTime(dayOfYear, slot), phones)
      await actTogether(deeds, phones)
      await phones.deliverPushes()
    }
  }
}

/** The timer fires all the time; where nothing is due that is passed over. */
async function tickUntil(end: number, phones: Phones): Promise<void> {
  const { clock } = phones.cloud
  const nextTick = async (): Promise<number> => tickFrom(Math.max(await firstDue(phones.cloud), clock.now()))
  for (let at = await nextTick(); at < end; at = await nextTick()) {
    clock.move({ now: at })
    await phones.tick()
    await phones.deliverPushes()
  }
  clock.move({ now: end })
}

function key(dayOfYear: number, slot: Slot): string {
  return `${dayOfYear} ${slot}`
}

function bySlot(deeds: readonly Deed[]): Map<string, Deed[]> {
  const plan = new Map<string, Deed[]>()
  for (const deed of deeds) plan.set(key(deed.dayOfYear, deed.slot), [...(plan.get(key(deed.dayOfYear, deed.slot)) ?? []), deed])
  return plan
}

/** Studios know nothing of each other; within each, one deed follows the other. */
async function actTogether(plans: Deed[][], phones: Phones): Promise<void> {
  const waiting = [...plans]
  const act = async (): Promise<void> => {
    for (let deeds = waiting.shift(); deeds !== undefined; deeds = waiting.shift()) for (const deed of deeds) await deed.run(phones)
  }
  await Promise.all(Array.from({ length: together }, act))
}

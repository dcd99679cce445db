import type { LocalCloud } from '../../../local/cloud/local-cloud'
import { day, slots, slotTime, timerAfter, year } from './calendar'
import type { Slot } from './calendar'
import type { Deed } from './deed'
import { Phones } from './phones'
import { daysAfter, throughTheYear } from './through-the-year'
import type { Size, World } from './world'
import { plantWorld } from './world'

export type Life = { world: World; phones: Phones }

/** So many studios act at once. */
const together = 2

/**
 * A school year, day by day, by the cloud's clock: marks are planted, everything else goes through real calls and the timer. `look` is asked after each
 * quarter, on the last evening and when all is settled.
 */
export async function liveThroughYear(cloud: LocalCloud, size: Size, seed: number, look: (life: Life, when: string) => void): Promise<Life> {
  cloud.clock.move({ now: year.from + day / 2 })
  const world = plantWorld(cloud, size, seed)
  const phones = new Phones(cloud)
  const plans = world.studios.map((studio) => bySlot(throughTheYear({ world, studio })))
  const lastDay = Math.round((year.to - year.from) / day) - 1
  for (let dayOfYear = 1; dayOfYear <= lastDay + daysAfter; dayOfYear++) {
    for (const slot of slots.keys() as IterableIterator<Slot>) {
      cloud.clock.move({ now: slotTime(dayOfYear, slot) })
      const deeds = plans.map((plan) => plan.get(key(dayOfYear, slot)) ?? []).filter((some) => some.length > 0)
      // The timer has something to do in the morning, and where something has happened.
      if (deeds.length === 0 && slot !== 0) continue
      await actTogether(deeds, phones)
      cloud.clock.move({ now: slotTime(dayOfYear, slot) + timerAfter })
      await phones.tick()
    }
    if (dayOfYear === lastDay) look({ world, phones }, 'on the last evening of the year')
    else if (dayOfYear % 91 === 0) look({ world, phones }, `on day ${dayOfYear}`)
  }
  look({ world, phones }, 'when the year is over')
  return { world, phones }
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

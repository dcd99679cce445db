import type { Stage } from '../harness'
import type { State } from './state'

// Longer than any test takes.
const foreverMs = 3_600_000

/** Brings the first phone into a state, from the same beginning for each: a phone that remembers nothing, a network, the story's hour. */
export async function openState(stage: Stage, storyBegan: number, { persona, page, query = {}, at = 0, network, arrange, sees }: State): Promise<void> {
  const phone = stage.phone(1)
  stage.cloud.faults({})
  await phone.network('online')
  await stage.moveClock({ now: storyBegan + at })
  await phone.persona(persona)
  const asked = typeof query === 'function' ? await query(stage) : query
  if (network === 'broken') stage.cloud.faults({ rules: [{ action: 'reply', when: 'before', code: -504002, message: 'functions execute fail' }] })
  if (network === 'offline') await phone.network('offline')
  if (network === 'never') {
    await phone.slowness(foreverMs)
    await phone.network('slow')
  }
  await phone.launchFirst({ path: page, query: asked })
  await arrange?.(phone, stage)
  if (typeof sees === 'string' || sees instanceof RegExp) await phone.sees(sees)
  else await phone.screen.locator(sees.selector).waitFor()
}

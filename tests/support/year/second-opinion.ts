import type { Collections } from '../../../cloudfunctions/kit/documents'
import { verifyChain } from '../../../cloudfunctions/standing/verify-chain'
import type { StudioView } from '../../../cloudfunctions/standing/studio-view'
import { countedPeople, factsOf, periodNow } from '../../../cloudfunctions/standing/studio-view'
import type { LocalCloud } from '../../../local/cloud/local-cloud'
import { naiveStanding } from '../naive-standing'
import type { Life } from './live'

type Store = { [C in keyof Collections]: Collections[C][] }

export type Opinion = { people: number; wrong: string[] }

/** Whether what is stored of everybody is what the naive implementation makes of the sheets, and every log is what was linked. */
export function secondOpinion(cloud: LocalCloud, { world }: Life, when: string): Opinion {
  const store = cloud.database.export() as unknown as Store
  const now = cloud.clock.now()
  const opinions = world.studios.map(({ studio }) => opinionOf(viewOf(store, studio._id), now))
  const chains = world.studios.flatMap(({ name, studio }) => {
    const of = <D extends { studioId: string }>(documents: D[]) => documents.filter(({ studioId }) => studioId === studio._id)
    return verifyChain(of(store.links), of(store.facts), null).findings.map((finding) => `${name}: ${JSON.stringify(finding)}`)
  })
  const wrong = [...opinions.flatMap((one) => one.wrong), ...chains, ...store.standings.flatMap((one) => toldInOrder(one._id, store))]
  return { people: opinions.reduce((sum, one) => sum + one.people, 0), wrong: wrong.map((sentence) => `${when}, ${sentence}`) }
}

/** As the one read of the product puts it together. */
function viewOf(store: Store, studioId: string): StudioView {
  const [studio] = store.studios.filter(({ _id }) => _id === studioId)
  const [standings] = store.standings.filter(({ _id }) => _id === studioId)
  if (studio === undefined || standings === undefined) throw new Error(`there is no studio ${studioId}`)
  const since = <D extends { studioId: string }>(documents: D[], at: (document: D) => number) => documents.filter((one) => one.studioId === studioId && at(one) >= standings.readFrom)
  return {
    studio,
    standings,
    people: store.people.filter(({ memberships }) => memberships.some((one) => one.studioId === studioId)),
    activities: since(store.activities, ({ endsAt }) => endsAt),
    sheets: since(store.sheets, ({ endsAt }) => endsAt),
    leaves: since(store.leaves, ({ until }) => until),
    cases: since(store.cases, ({ openedAt }) => openedAt),
    untold: store.facts.filter(({ _id }) => standings.untold.includes(_id)),
  }
}

function opinionOf(view: StudioView, now: number): Opinion {
  const facts = factsOf(view, periodNow(view, now))
  const people = countedPeople(view)
  // While a sheet is open the level of whoever is on it stays as it was: between reopening and closing it nobody is told of what it takes away.
  const beingRevised = new Set(view.sheets.filter(({ state }) => state === 'open').flatMap(({ entries }) => Object.keys(entries)))
  const wrong = people.flatMap((person) => {
    const naive = naiveStanding(person, facts, now)
    const stored = view.standings.figures[person.personId]
    const level = stored !== undefined && beingRevised.has(person.personId) ? stored.level : naive.level
    const expected = { ...pickFigures(naive), level, certainty: naive.certainty, countedIds: naive.countedIds }
    const found = stored === undefined ? null : { ...pickFigures(stored), certainty: stored.certainty, countedIds: [...stored.countedIds].sort() }
    return JSON.stringify(found) === JSON.stringify(expected) ? [] : [`${view.studio.name} ${person.name}: stored ${JSON.stringify(found)}, naive ${JSON.stringify(expected)}`]
  })
  return { people: people.length, wrong }
}

type Figures = { level: string; dueSessions: number; due: number; absent: number; base: number; remaining: number }

function pickFigures({ level, dueSessions, due, absent, base, remaining }: Figures): Figures {
  return { level, dueSessions, due, absent, base, remaining }
}

/** Every change of level was told once: what follows begins where the one before ended. */
function toldInOrder(studioId: string, { facts, standings }: Store): string[] {
  const last = new Map<string, string>()
  const wrong: string[] = []
  const [kept] = standings.filter(({ _id }) => _id === studioId)
  const period = kept?.period.from ?? 0
  for (const { events, at } of facts.filter((fact) => fact.studioId === studioId).sort((a, b) => a.at - b.at)) {
    for (const event of at < period ? [] : events) {
      if (event.kind !== 'level-changed') continue
      const before = last.get(event.personId) ?? 'tooEarly'
      if (calm(before) !== calm(event.from)) wrong.push(`${event.personId} was told ${event.from} → ${event.to} after ${before}`)
      last.set(event.personId, event.to)
    }
  }
  for (const [personId, { level }] of Object.entries(kept?.figures ?? {}))
    if (calm(level) !== calm(last.get(personId) ?? 'tooEarly')) wrong.push(`${personId} stands at ${level} and was last told ${last.get(personId) ?? 'nothing'}`)
  return wrong
}

/** tooEarly and fine are no news to each other. */
function calm(level: string): string {
  return level === 'tooEarly' ? 'fine' : level
}

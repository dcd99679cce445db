type Turns<Work, Outcome> = { isOver: () => boolean; make: (work: Work) => Promise<Outcome> }

/** Makes all works, beginning with one of them, until time is over. `goesOnWith`: the first that had no turn; null: all had theirs. The first has its turn whenever it is. */
export async function inTurn<Work, Outcome>(works: readonly Work[], from: number, { isOver, make }: Turns<Work, Outcome>): Promise<{ done: Outcome[]; goesOnWith: number | null }> {
  const done: Outcome[] = []
  for (const work of [...works.slice(from), ...works.slice(0, from)]) {
    if (done.length > 0 && isOver()) return { done, goesOnWith: (from + done.length) % works.length }
    done.push(await make(work))
  }
  return { done, goesOnWith: null }
}

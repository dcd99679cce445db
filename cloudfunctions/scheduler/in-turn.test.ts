import { inTurn } from './in-turn'

const works = ['a', 'b', 'c', 'd']

/** Time for so many works, from one of them on. */
async function made(from: number, many: number): Promise<{ done: string[]; goesOnWith: number | null }> {
  let left = many
  return inTurn(works, from, {
    isOver: () => left <= 0,
    make: (work) => {
      left -= 1
      return Promise.resolve(work)
    },
  })
}

describe('works in turn', () => {
  it('are all made where there is time', async () => {
    expect(await made(0, 9)).toEqual({ done: ['a', 'b', 'c', 'd'], goesOnWith: null })
    expect(await made(2, 9)).toEqual({ done: ['c', 'd', 'a', 'b'], goesOnWith: null })
  })

  it('go on with the first that had no turn', async () => {
    expect(await made(0, 2)).toEqual({ done: ['a', 'b'], goesOnWith: 2 })
    expect(await made(2, 3)).toEqual({ done: ['c', 'd', 'a'], goesOnWith: 1 })
  })

  it('have each their turn, however long one of them takes', async () => {
    const had = new Set<string>()
    for (let [from, turn] = [0, 0]; turn < works.length; turn++) {
      const { done, goesOnWith } = await made(from, 1)
      for (const one of done) had.add(one)
      from = goesOnWith ?? 0
    }
    expect([...had]).toEqual(works)
  })
})

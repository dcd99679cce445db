import type { Mark } from '../../cloudfunctions/kit/documents'

export type Told = { personId: string; repeated: boolean; arrivedAt: number }

/** Sentences about everybody who was not marked exactly once, or who was told something else than is stored; none is as it must be. */
export function notMarkedOnce(personIds: readonly string[], stored: readonly Mark[], told: readonly Told[]): string[] {
  return personIds.flatMap((personId) => {
    const marks = stored.filter((mark) => mark.personId === personId)
    const answers = told.filter((answer) => answer.personId === personId)
    const firsts = answers.filter(({ repeated }) => !repeated).length
    const isTold = answers.every(({ arrivedAt }) => arrivedAt === marks[0]?.arrivedAt)
    const wrong: string[] = []
    if (marks.length !== 1) wrong.push(`${personId} was marked ${marks.length} times.`)
    if (firsts !== 1) wrong.push(`${personId} was told ${firsts} times to be marked for the first time.`)
    if (!isTold) wrong.push(`${personId} was told another time of arrival than is stored.`)
    return wrong
  })
}

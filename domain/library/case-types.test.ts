import type { CaseType } from './case-types'
import { firstCaseTypes, namedType, problemOfTypes, typesOf } from './case-types'

const [first, ...others] = firstCaseTypes as [CaseType, ...CaseType[]]
const added: CaseType = { id: 'labour', name: '劳动教育', retired: false }

it.each([
  ['one more', [...firstCaseTypes, added], null],
  ['another name', [{ ...first, name: '班风建设' }, ...others], null],
  ['another order', [...others, first], null],
  ['one that is retired', [{ ...first, retired: true }, ...others], null],
  ['one that is left out', others, 'missing'],
  ['a name that is there twice', [...firstCaseTypes, { ...added, name: first.name }], 'twice'],
  ['an id that is there twice', [...firstCaseTypes, { ...added, id: first.id }], 'twice'],
  ['none that can be chosen', firstCaseTypes.map((type) => ({ ...type, retired: true })), 'none'],
])('types with %s: %s', (_name, wished, problem) => {
  expect(problemOfTypes(firstCaseTypes, wished)).toBe(problem)
})

it('a case is of a type by the name it has today, also when it is retired', () => {
  const types = typesOf({ types: [{ ...first, name: '班风建设', retired: true }] })
  expect(namedType(types, first.id)).toEqual({ id: first.id, name: '班风建设' })
  expect(namedType(types, 'unknown')).toBeNull()
})

export type CaseType = { id: string; name: string; retired: boolean }

/** The five that are there from the beginning, until the office changes them. Source: PRODUCT.md, "Reflections and the library". */
export const firstCaseTypes: readonly CaseType[] = [
  { id: 'class-culture', name: '班级文化建设', retired: false },
  { id: 'key-pupils', name: '重点学生帮扶', retired: false },
  { id: 'typical-pupils', name: '典型学生教育', retired: false },
  { id: 'home-school', name: '家校沟通协调', retired: false },
  { id: 'incidents', name: '突发事件处置', retired: false },
]

/** As the office has them, else the five. */
export function typesOf(changed: { types: readonly CaseType[] } | undefined): readonly CaseType[] {
  return changed?.types ?? firstCaseTypes
}

/** By its name today; null where none was chosen or it is none of the school’s. */
export function namedType(types: readonly CaseType[], id: string | null): { id: string; name: string } | null {
  const found = types.find((type) => type.id === id)
  return found === undefined ? null : { id: found.id, name: found.name }
}

/** Why a list can't take the place of another; null: it can. `missing`: what a case may have is never taken out; `twice`: an id or a name; `none`: nothing is left to choose. */
export function problemOfTypes(before: readonly CaseType[], wished: readonly CaseType[]): 'missing' | 'twice' | 'none' | null {
  const ids = new Set(wished.map(({ id }) => id))
  if (before.some(({ id }) => !ids.has(id))) return 'missing'
  if (ids.size < wished.length || new Set(wished.map(({ name }) => name)).size < wished.length) return 'twice'
  return wished.every(({ retired }) => retired) ? 'none' : null
}

import type { OutputOf } from '../../../contract/index'

export type CaseType = OutputOf<'library.caseTypes'>['types'][number]

/** One place up (−1) or down (1); at the end of the list it stays where it is. */
export function moved(types: readonly CaseType[], id: string, by: -1 | 1): CaseType[] {
  const at = types.findIndex((type) => type.id === id)
  const [one, other] = [types[at], types[at + by]]
  if (one === undefined || other === undefined) return [...types]
  return types.map((type, index) => (index === at ? other : index === at + by ? one : type))
}

export function renamed(types: readonly CaseType[], id: string, name: string): CaseType[] {
  return types.map((type) => (type.id === id ? { ...type, name } : type))
}

/** No longer offered to who writes, or offered again. */
export function retired(types: readonly CaseType[], id: string): CaseType[] {
  return types.map((type) => (type.id === id ? { ...type, retired: !type.retired } : type))
}

export function isSame(one: readonly CaseType[], other: readonly CaseType[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Why a name cannot be that of a type; empty: it can. @param id of the type that is to bear it; empty: of a new one. */
export function nameProblem(types: readonly CaseType[], id: string, name: string): string {
  if (name === '') return '请写类型的名称。'
  if ([...name].length > longestName) return `最多 ${longestName} 个字。`
  return types.some((type) => type.id !== id && type.name === name) ? '已经有这个类型了。' : ''
}

/** Somebody has to be able to write one. */
export function mayRetire(types: readonly CaseType[], id: string): boolean {
  return types.some((type) => type.id !== id && !type.retired) || types.find((type) => type.id === id)?.retired === true
}

export const mostTypes = 30
export const longestName = 12

import type { OutputOf } from '../../../contract/index'

export type Thanks = OutputOf<'library.reflection'>['thanks']

/** Who thanked: by name the last few, then how many. Empty: nobody. */
export function thanksWords({ count, names }: Thanks): string {
  if (count === 0) return ''
  if (names.length === 0) return `${count} 人感谢`
  return count > names.length ? `${names.join('、')}等 ${count} 人感谢` : `${names.join('、')}感谢`
}

import type { OutputOf } from '../../../contract/index'

export type Thanks = OutputOf<'library.reflection'>['thanks']

const mostNamed = 3

/** Who thanked: by name the last few, then how many. Empty: nobody. */
export function thanksWords({ count, names }: Thanks): string {
  if (count === 0) return ''
  const named = names.slice(0, mostNamed)
  if (named.length === 0) return `${count} 人感谢`
  return count > named.length ? `${named.join('、')}等 ${count} 人感谢` : `${named.join('、')}感谢`
}

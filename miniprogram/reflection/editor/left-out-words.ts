import type { Prepared } from '../../services/reflection-pictures'

/** Why pictures that were chosen were not added; empty: all were. */
export function leftOutWords(left: readonly Exclude<Prepared['kind'], 'prepared'>[]): string {
  if (left.length === 0) return ''
  const why = left.includes('no-room') ? '手机空间不够' : left.includes('unreadable') ? '打不开，只能用照片或截图' : '太大，压缩以后还是超过了限度'
  return `有 ${left.length} 张没有加上：${why}。`
}

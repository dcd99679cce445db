/** The smallest of the values that at least this share of them does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((a, b) => a - b)
  const found = ordered[Math.max(0, Math.ceil(ordered.length * share) - 1)]
  if (found === undefined) throw new Error('Nothing was measured.')
  return found
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/**
 * Draws names out of a list, each as likely as any other.
 * @param random numbers in [0, 1), one for each name drawn.
 */
export function drawNames(names: readonly string[], random: readonly number[]): string[] {
  const left = [...names]
  return random.flatMap((number) => left.splice(Math.floor(number * left.length), 1))
}

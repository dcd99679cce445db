/** What decides between cases that fit equally, and which come first where very many fit; higher is better. */
export function qualityOf({ featured, uses, reads }: { featured: boolean; uses: number; reads: number }): number {
  const quality = (featured ? 3 : 0) + Math.log2(1 + uses) + Math.log2(1 + reads) / 4
  return Math.round(quality * 100) / 100
}

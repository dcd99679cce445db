import type { Finding, Verification } from '../../cloudfunctions/standing/verify-chain'

/** What somebody at a keyboard reads of one studio's log. */
export function reportOf(studioId: string, { head, rows, unlinked, erased, findings }: Verification): string {
  const counted = `${rows} rows${head === null ? '' : `, last link ${head.n}:${head.hash}`}${unlinked === 0 ? '' : `, ${unlinked} not linked yet`}`
  const lines = [
    `studio ${studioId}: ${counted}`,
    ...erased.map(({ factId, text }) => `  erased: ${text} of row ${factId} (the row is as it was)`),
    ...findings.map((finding) => `  ${sentenceOf(finding)}`),
    findings.length === 0 ? '  nothing was changed' : `  ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`,
  ]
  return lines.join('\n')
}

function sentenceOf(finding: Finding): string {
  switch (finding.kind) {
    case 'altered':
      return `ALTERED: row ${finding.factId} of link ${finding.n} is not what was linked`
    case 'text-altered':
      return `ALTERED: ${finding.text} of row ${finding.factId} is not what was written`
    case 'missing':
      return `MISSING: row ${finding.factId} of link ${finding.n} is gone`
    case 'added':
      return `ADDED: row ${finding.factId} claims link ${finding.n}, which does not hold it`
    case 'reordered':
      return `REORDERED: link ${finding.n} does not hold its rows in the order of time`
    case 'link-altered':
      return `ALTERED: link ${finding.n} does not fit its own hash`
    case 'link-missing':
      return `MISSING: link ${finding.n} is gone`
    case 'broken':
      return `BROKEN: link ${finding.n} does not follow the one before it`
    case 'head':
      return `HEAD: there is no link ${finding.n} with the hash that was printed`
    default:
      return finding satisfies never
  }
}

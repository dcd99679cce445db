import type { Finding } from './piece'

const order = { pass: 0, review: 1, risky: 2 }

/** Of all parts of a text: every one counts. */
export function worstFinding(findings: readonly Finding[]): Finding {
  return findings.reduce((worst, one) => (order[one.suggest] > order[worst.suggest] ? one : worst), { suggest: 'pass', label: 100 })
}

import { fromBase64Url, newId } from '../../shared/index'

/** A reflection has its own id; what is stored of both lies in one log. */
const labels = ['its case', 'case two', 'case 3rd', 'case 4th']

/**
 * Under which ids cases made of a reflection are kept: the same on every phone, so that two phones make one. The next is taken where the one before was deleted.
 * Each is as rare as the reflection's own; whoever reads that could be first to use them, and then a new one is taken instead.
 */
export function caseIdsOf(reflectionId: string): string[] {
  const bytes = fromBase64Url(reflectionId) ?? new Uint8Array(8)
  return labels.map((label) => newId(bytes.map((byte, i) => byte ^ label.charCodeAt(i))))
}

import { textOf, type CaseDraft } from '../../services/library-case-draft'

/** Whether what the cloud has is what this phone saved without hearing the answer. */
export function isOwnSave({ attempted }: CaseDraft, fresh: CaseDraft): boolean {
  return attempted !== null && attempted === textOf(fresh)
}

import { indexChange } from '../../kit/case-index'
import { caseShelf } from '../../kit/case-shelf'
import type { LibraryCase } from '../../kit/documents'
import type { Shelf } from '../../kit/piece-repository'

/** Cases, with the index of the search and the numbers on the tiles written beside them. */
export const indexedShelf: Shelf<'library_cases'> = { ...caseShelf, beside: (before: LibraryCase, after: LibraryCase) => indexChange(before, after) }

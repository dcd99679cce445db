import { serve } from '../kit/router'
import { askedTable } from './asked-table'
import { calendar } from './calendar'
import { caseDocument } from './case-document'
import { askConsents } from './handbook/ask-consents'
import { compileHandbook } from './handbook/compile-handbook'
import { handbook } from './handbook/handbook'
import { handbookFile } from './handbook/handbook-file'
import { handbooks } from './handbook/list-handbooks'
import { removeHandbook } from './handbook/remove-handbook'
import { saveHandbook } from './handbook/save-handbook'
import { recordTable } from './record-table'

export const main = serve('reports', {
  askConsents,
  askedTable,
  calendar,
  caseDocument,
  compileHandbook,
  handbook,
  handbookFile,
  handbooks,
  recordTable,
  removeHandbook,
  saveHandbook,
})

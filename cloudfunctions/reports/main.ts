import { serve } from '../kit/router'
import { askedTable } from './asked-table'
import { calendar } from './calendar'
import { caseDocument } from './case-document'
import { recordTable } from './record-table'

export const main = serve('reports', { askedTable, calendar, caseDocument, recordTable })

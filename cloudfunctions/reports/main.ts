import { serve } from '../kit/router'
import { calendar } from './calendar'
import { caseDocument } from './case-document'

export const main = serve('reports', { calendar, caseDocument })

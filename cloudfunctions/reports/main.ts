import { serve } from '../kit/router'
import { caseDocument } from './case-document'

export const main = serve('reports', { caseDocument })

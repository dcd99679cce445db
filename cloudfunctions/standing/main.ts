import { serve } from '../kit/router'
import { appeal, refuseAppeal } from './appeals'
import { readCase } from './case-reading'
import { decideCase, signCase, stateCase } from './cases'
import { correct } from './corrections'
import { entryHistory } from './entry-history'
import { decideLeave } from './leave-decisions'
import { grantLeave, shortenLeave } from './leave-grants'
import { leave, leaves } from './leave-reading'
import { askLeave, reviseLeave, withdrawLeave } from './leave-wishes'
import { confirmMakeUp, nameMakeUp } from './make-ups'
import { person } from './person'
import { previewPolicy, rules, setPolicy } from './policies'
import { school } from './school'
import { sheet } from './sheet'
import { closeSheet, reopenSheet } from './sheet-closing'
import { studio } from './studio'

export const main = serve('standing', {
  person,
  studio,
  school,
  sheet,
  entryHistory,
  closeSheet,
  reopenSheet,
  correct,
  appeal,
  refuseAppeal,
  nameMakeUp,
  confirmMakeUp,
  askLeave,
  reviseLeave,
  withdrawLeave,
  leaves,
  leave,
  decideLeave,
  grantLeave,
  shortenLeave,
  rules,
  previewPolicy,
  setPolicy,
  case: readCase,
  stateCase,
  decideCase,
  signCase,
})

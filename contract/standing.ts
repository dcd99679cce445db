import { cases } from './cases'
import { leaves } from './leaves'
import { policies } from './policies'
import { record } from './record'
import { sheets } from './sheets'

/** From the end of a session to the day an office signs. */
export const standing = { ...record, ...sheets, ...leaves, ...policies, ...cases }

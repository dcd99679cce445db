import { serveTimer } from '../kit/timer'
import { tick } from './tick'

export const main = serveTimer('scheduler', tick)

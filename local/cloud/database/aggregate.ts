import { notAnswered } from './database-errors'
import type { Answer, Surroundings } from './reads'
import type { Params } from './requests'

export function aggregate(_params: Params, _surroundings: Surroundings): Answer {
  throw notAnswered('aggregations')
}

import { duringTap } from '../framework/gestures'
import { ApiFailure } from './call'

/** What WeChat does within the handler of a tap only; also when something was awaited before. */
export function requireTap(): void {
  if (!duringTap()) throw new ApiFailure('can only be invoked by user TAP gesture.')
}

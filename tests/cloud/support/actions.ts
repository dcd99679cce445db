import type { Action } from '../../../contract/action'
import type { ActionName } from '../../../contract/index'
import { contract } from '../../../contract/index'
import type { RefusalCode } from '../../../contract/refusals'
import { generalRefusals } from '../../../contract/refusals'

const actions = new Map(
  Object.entries(contract).flatMap(([functionName, part]) =>
    Object.entries<Action>(part).map(([action, definition]): [string, Action] => [`${functionName}.${action}`, definition]),
  ),
)

/** Every action of the contract. */
export const actionNames = [...actions.keys()] as ActionName[]

export function actionNamed(name: ActionName): Action {
  const action = actions.get(name)
  if (action === undefined) throw new Error(`The contract has no ${name}`)
  return action
}

export function mayAnswer(action: Action, code: RefusalCode): boolean {
  return generalRefusals.includes(code) || action.refusals.includes(code)
}

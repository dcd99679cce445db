import { showModal } from '../overlays/modal'
import type { ScopeState } from '../overlays/subscription-settings'
import { ApiFailure } from './call'
import type { Context } from './context'

// What somebody has let the mini-program do on this phone. WeChat asks once; after a refusal only its settings help.

const scopes: Readonly<Record<string, { title: string; question: string }>> = {
  'scope.addPhoneCalendar': { title: '添加日历', question: '班主任工作室 申请使用你的日历（仅写入）' },
}

/** Fails where it was refused, now or before. */
export async function requireScope(context: Context, scope: string): Promise<void> {
  const answered = authSetting(context)[scope]
  if (answered === undefined) await ask(context, scope)
  if (authSetting(context)[scope] !== true) throw new ApiFailure('auth deny')
}

/** Of those that were asked for. */
export function authSetting({ settings }: Context): Record<string, boolean> {
  return JSON.parse(localStorage.getItem(keyOf(settings)) ?? '{}') as Record<string, boolean>
}

export function authorise(context: Context, changes: Record<string, boolean>): void {
  localStorage.setItem(keyOf(context.settings), JSON.stringify({ ...authSetting(context), ...changes }))
}

export function scopeStates(context: Context): ScopeState[] {
  return Object.entries(authSetting(context)).map(([scope, isOn]) => ({ scope, title: scopes[scope]?.title ?? scope, isOn }))
}

async function ask(context: Context, scope: string): Promise<void> {
  const content = scopes[scope]?.question ?? scope
  const looks = { editable: false, placeholderText: '', showCancel: true, cancelText: '拒绝', cancelColor: '#000000', confirmText: '允许', confirmColor: '#07c160' }
  const { confirm } = await showModal({ title: '权限申请', content, ...looks })
  authorise(context, { [scope]: confirm })
}

function keyOf(settings: Context['settings']): string {
  return `${settings.prefix()}scopes`
}

import { make } from '../dom'
import { openDialog } from './layer'
import type { Choice } from './subscribe-sheet'

/** Something the mini-program asked leave for. */
export type ScopeState = { scope: string; title: string; isOn: boolean }
export type ShownSettings = { mainSwitch: boolean; templates: readonly { id: string; title: string; kept: Choice | null }[]; scopes: readonly ScopeState[] }
export type SettingsChange = { mainSwitch?: boolean; choices?: Record<string, Choice>; scopes?: Record<string, boolean> }

/** WeChat's page 设置: what was asked leave for; of 订阅消息 the main switch, and whether each template may be sent. Resolves when it is closed. */
export function showSubscriptionSettings({ mainSwitch, templates, scopes }: ShownSettings, onChange: (change: SettingsChange) => void): Promise<void> {
  return new Promise((resolve) => {
    const main = row('接收消息', mainSwitch, (isOn) => {
      for (const each of rows) each.hidden = !isOn
      onChange({ mainSwitch: isOn })
    })
    const rows = templates.map(({ id, title, kept }) =>
      row(title, kept !== 'reject', (isOn) => onChange({ choices: { [id]: isOn ? 'accept' : 'reject' } })),
    )
    for (const each of rows) each.hidden = !mainSwitch
    const finish = (): void => {
      layer.close()
      resolve()
    }
    const panel = make(
      'div',
      { className: 'sheet subscribe-sheet' },
      make('h3', { text: '订阅消息' }),
      ...scopes.map(({ scope, title, isOn }) => row(title, isOn, (allowed) => onChange({ scopes: { [scope]: allowed } }))),
      main,
      ...rows,
      make('div', { className: 'sheet-row' }, make('button', { text: '完成', onClick: finish })),
    )
    const layer = openDialog(panel, '订阅消息设置', finish)
  })
}

function row(title: string, isOn: boolean, onChange: (isOn: boolean) => void): HTMLElement {
  const box = make('input', { attributes: { type: 'checkbox', role: 'switch' } })
  box.checked = isOn
  box.addEventListener('change', () => onChange(box.checked))
  return make('label', {}, make('span', { text: title }), box)
}

import { make } from '../dom'
import { openDialog } from './layer'

export type Choice = 'accept' | 'reject'
export type SubscribeAnswer = { choices: Record<string, Choice>; keep: boolean }

/** WeChat's question whether the mini-program may send messages: one tick for each template, 允许 or 取消. */
export function showSubscribeSheet(templates: readonly { id: string; title: string }[]): Promise<SubscribeAnswer> {
  return new Promise((resolve) => {
    const boxes = templates.map(({ id, title }) => ({ id, title, box: tick(true) }))
    const keep = tick(false)
    const finish = (allows: boolean): void => {
      layer.close()
      const choices = Object.fromEntries(boxes.map(({ id, box }): [string, Choice] => [id, allows && box.checked ? 'accept' : 'reject']))
      resolve({ choices, keep: keep.checked })
    }
    const panel = make(
      'div',
      { className: 'sheet subscribe-sheet' },
      make('h3', { text: '班主任工作室 申请发送以下消息' }),
      ...boxes.map(({ title, box }) => make('label', {}, make('span', { text: title }), box)),
      make('label', { className: 'subscribe-keep' }, keep, make('span', { text: '总是保持以上选择，不再询问' })),
      make(
        'div',
        { className: 'sheet-row' },
        make('button', { text: '取消', onClick: () => finish(false) }),
        make('button', { className: 'primary', text: '允许', onClick: () => finish(true), attributes: { 'data-first': '' } }),
      ),
    )
    const layer = openDialog(panel, '订阅消息', () => finish(false))
  })
}

function tick(isChecked: boolean): HTMLInputElement {
  const box = make('input', { attributes: { type: 'checkbox' } })
  box.checked = isChecked
  return box
}

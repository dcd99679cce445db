import { make } from '../dom'
import { openDialog } from './layer'

export type SubscribeAnswer = 'accept' | 'reject'

/** WeChat's question whether the mini-program may send messages: one tick for each template, 允许 or 取消. */
export function showSubscribeSheet(templateIds: readonly string[]): Promise<Record<string, SubscribeAnswer>> {
  return new Promise((resolve) => {
    const boxes = templateIds.map((id) => ({ id, box: make('input', { attributes: { type: 'checkbox' } }) }))
    const finish = (allows: boolean): void => {
      layer.close()
      resolve(Object.fromEntries(boxes.map(({ id, box }) => [id, allows && box.checked ? 'accept' : 'reject'])))
    }
    const rows = boxes.map(({ id, box }) => {
      box.checked = true
      return make('label', {}, make('span', { text: id }), box)
    })
    const panel = make(
      'div',
      { className: 'sheet subscribe-sheet' },
      make('h3', { text: '申请发送以下消息' }),
      ...rows,
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

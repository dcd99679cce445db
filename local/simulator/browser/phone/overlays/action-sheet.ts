import { make } from '../dom'
import { openDialog } from './layer'

export type ActionSheet = { title: string; items: string[]; color?: string; cancelText?: string }

/** Answers the index of the tapped item, or null. */
export function showActionSheet({ title, items, color = '#000000', cancelText = '取消' }: ActionSheet): Promise<number | null> {
  return new Promise((resolve) => {
    const finish = (index: number | null): void => {
      layer.close()
      resolve(index)
    }
    const rows = items.map((text, index) => {
      const row = make('button', { text, onClick: () => finish(index) })
      row.style.color = color
      return row
    })
    const heading = title === '' ? [] : [make('p', { text: title })]
    const panel = make(
      'div',
      { className: 'sheet action-sheet' },
      ...heading,
      ...rows,
      make('button', { className: 'sheet-cancel', text: cancelText, onClick: () => finish(null) }),
    )
    const layer = openDialog(panel, title === '' ? '请选择' : title, () => finish(null))
  })
}

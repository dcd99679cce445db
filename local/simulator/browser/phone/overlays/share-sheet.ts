import { make } from '../dom'
import { openDialog } from './layer'

/** What would be sent to a friend. */
export function showShareSheet({ title, path }: { title: string; path: string }): void {
  const panel = make(
    'div',
    { className: 'sheet share-sheet' },
    make('h3', { text: '发送给朋友' }),
    make('div', { className: 'share-card' }, make('strong', { text: title }), make('code', { text: path })),
    make('button', { className: 'sheet-cancel', text: '完成', onClick: () => layer.close() }),
  )
  const layer = openDialog(panel, '发送给朋友', () => layer.close())
}
